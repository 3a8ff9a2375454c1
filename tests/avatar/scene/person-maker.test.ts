import { PRESETS, type PersonSpec } from '#avatar';
import { createPersonMaker } from '#avatar/person-maker';
import { expect, it } from 'vitest';

import type { PersonWorker } from '../../../src/avatar/scene/person-maker.tsx';
import type { PersonReply, PersonRequest } from '../../../src/avatar/scene/person-messages.ts';

/** A worker that answers when it is told to. */
const fakeWorker = () => {
  const asked: PersonRequest[] = [];
  let onMessage: (event: { readonly data: PersonReply }) => void = () => undefined;
  let onError: (event: { readonly message: string }) => void = () => undefined;
  let opened = 0;
  let ended = 0;
  const worker: PersonWorker = {
    postMessage: (request) => void asked.push(request),
    terminate: () => void ended++,
    addEventListener(type: 'message' | 'error', listener: (event: never) => void) {
      if (type === 'message') onMessage = listener as typeof onMessage; // which of the two overloads it was
      else onError = listener as typeof onError; // as above
    },
  };
  return {
    asked,
    open: () => {
      opened++;
      return worker;
    },
    opened: () => opened,
    ended: () => ended,
    names: () => asked.map(({ kind, spec }) => `${kind} ${spec.name}`),
    build() {
      const request = asked.at(-1);
      if (!request) throw new Error('nothing was asked');
      const person = { name: request.spec.name, skinDepth: 0, parts: [] };
      onMessage({ data: { kind: 'built', id: request.id, person, tookMs: 5 } });
    },
    glb: () => onMessage({ data: { kind: 'glb', id: 0, bytes: new Uint8Array(3) } }),
    fail: () => onMessage({ data: { kind: 'failed', id: 0, detail: 'no face' } }),
    die: () => onError({ message: 'gone' }),
  };
};

const named = (name: string): PersonSpec => {
  const [preset] = PRESETS;
  if (!preset) throw new Error('there are no presets');
  return { ...preset, name };
};

it('makes one person at a time, and of those who wait only the last', async () => {
  const worker = fakeWorker();
  const maker = createPersonMaker(worker.open);
  const [a, b, c] = [maker.build(named('a')), maker.build(named('b')), maker.build(named('c'))];
  expect(await b).toBeNull();
  worker.build();
  expect((await a)?.person.name).toBe('a');
  worker.build();
  expect((await c)?.person.name).toBe('c');
  expect(worker.names()).toEqual(['build a', 'build c']);
});

it('has those who were made lately at hand', async () => {
  const worker = fakeWorker();
  const maker = createPersonMaker(worker.open);
  const first = maker.build(named('a'));
  worker.build();
  const made = await first;
  const again = await maker.build(named('a'));
  expect(again?.person).toBe(made?.person);
  expect([made?.tookMs, again?.tookMs]).toEqual([5, 0]);
  expect(worker.asked.length).toBe(1);
});

it('never drops a file for a newer wish to look', async () => {
  const worker = fakeWorker();
  const maker = createPersonMaker(worker.open);
  const looked = maker.build(named('a'));
  const file = maker.writeGlb(named('a'));
  const last = maker.build(named('b'));
  worker.build();
  worker.glb();
  worker.build();
  expect((await looked)?.person.name).toBe('a');
  expect((await file).length).toBe(3);
  expect((await last)?.person.name).toBe('b');
});

it('writes the file of somebody at hand without making them again', async () => {
  const worker = fakeWorker();
  const maker = createPersonMaker(worker.open);
  const looked = maker.build(named('a'));
  worker.build();
  const made = await looked;
  const files = [maker.writeGlb(named('a')), maker.writeGlb(named('b'))];
  for (const file of files) {
    worker.glb();
    await file;
  }
  const people = worker.asked.map((request) => (request.kind === 'glb' ? request.person : 'build'));
  expect(people).toEqual(['build', made?.person, null]);
});

it('says why a person could not be made, and goes on', async () => {
  const worker = fakeWorker();
  const maker = createPersonMaker(worker.open);
  const bad = maker.build(named('a'));
  const good = maker.build(named('b'));
  worker.fail();
  await expect(bad).rejects.toThrow('no face');
  worker.build();
  expect((await good)?.person.name).toBe('b');
});

it('starts another worker after one has died', async () => {
  const worker = fakeWorker();
  const maker = createPersonMaker(worker.open);
  const lost = maker.build(named('a'));
  worker.die();
  await expect(lost).rejects.toThrow('gone');
  const found = maker.build(named('a'));
  worker.build();
  expect((await found)?.person.name).toBe('a');
  expect([worker.opened(), worker.ended()]).toEqual([2, 1]);
});
