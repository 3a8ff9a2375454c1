import type { Eagerness } from '#core';
import { describe, expect, test } from 'vitest';

import { settle } from './fakes.ts';
import { ANSWER, hearing } from './hearing.ts';

/** The first answer to the end of a turn is due within this (Stivers 2009; Templeton 2022). */
const REACTION_MS = 250;
/** How far two poses are apart. */
const apart = (a: Float32Array, b: Float32Array): number =>
  a.reduce((most, value, index) => Math.max(most, Math.abs(value - (b[index] ?? 0))), 0);

describe('a question by voice', () => {
  test('is answered by a movement within 250 ms of its end, long before the turn is taken', async () => {
    const asked = hearing();
    asked.hear(1200, true);
    const endMs = asked.clock.nowMs;
    asked.recognise('where is the café');
    const shadow = hearing();
    shadow.hear(1200, true);
    shadow.recognise('where is the café');
    const noticed: number[] = [];
    // The same brain, for which the visitor goes on.
    shadow.hear(REACTION_MS, true);
    asked.hear(REACTION_MS, false, (nowMs) => {
      if (asked.session.recording().percepts.some((p) => p.kind === 'turn' && p.phase === 'yields'))
        noticed.push(nowMs);
    });
    expect(noticed.length).toBeGreaterThan(0);
    expect((noticed[0] ?? Infinity) - endMs).toBeLessThanOrEqual(200);
    const moved = apart(
      asked.session.frame(asked.clock.nowMs),
      shadow.session.frame(shadow.clock.nowMs),
    );
    expect(moved, 'a face that has moved').toBeGreaterThan(0.01);
    expect(asked.requests).toHaveLength(0);
  });

  test('that was answered ahead leaves a time line that runs forwards', async () => {
    const { session, clock, hear, recognise, requests, pass } = hearing([
      { kind: 'writing' },
      ...ANSWER,
    ]);
    hear(1200, true);
    const endMs = clock.nowMs;
    hear(200, false);
    recognise('where is the café', true);
    hear(1500, false);
    await settle();
    pass(900);
    hear(200, false);
    expect(requests.map(({ ahead }) => ahead)).toEqual([true]);
    const [turn] = session.store.getState().traces;
    expect(turn).toMatchObject({ by: 'speech', ending: 'heard' });
    const { endOfSpeech, endPointed, firstToken, firstClause, firstAudio, last } = turn?.at ?? {};
    const times = [endOfSpeech, endPointed, firstToken, firstClause, firstAudio, last];
    expect(times.every((ms) => typeof ms === 'number')).toBe(true);
    expect(times).toEqual(times.toSorted((a, b) => (a ?? 0) - (b ?? 0)));
    expect(Math.abs((endOfSpeech ?? 0) - endMs)).toBeLessThan(100);
  });

  test('is one turn with its pauses, and goes on when it was taken too early', async () => {
    const { session, hear, recognise, requests } = hearing();
    hear(900, true);
    hear(250, false);
    recognise('where is the café', true);
    hear(700, false);
    await settle();
    expect(requests.map(({ text }) => text)).toEqual(['where is the café']);
    expect(session.store.getState().entries.filter(({ who }) => who === 'visitor')).toHaveLength(1);
  });
});

test('how long a visitor may look for words is what they chose, else what the site sets, told early or late', async () => {
  let site: Eagerness = 'balanced';
  const { session, hear, recognise, requests } = hearing(undefined, { eagerness: () => site });
  const hesitates = async (): Promise<number> => {
    hear(900, true);
    recognise('I would like to go to the');
    let waitedMs = 0;
    const before = requests.length;
    for (; requests.length === before && waitedMs < 12_000; waitedMs += 96) {
      hear(96, false);
      await settle();
    }
    session.stop();
    return Math.round(waitedMs / 1000);
  };
  expect(await hesitates()).toBe(4);
  site = 'eager';
  expect(await hesitates()).toBe(2);
  session.setEagerness('patient');
  expect(await hesitates()).toBe(8);
  session.setEagerness(null);
  expect(await hesitates()).toBe(2);
});

describe('what the visitor appears to feel', () => {
  const felt = ({ session }: ReturnType<typeof hearing>): readonly string[] =>
    session
      .recording()
      .percepts.flatMap((percept) =>
        percept.kind === 'text' && percept.final ? [percept.text] : [],
      );

  test('is counted once for one utterance, however often its words are recognised', async () => {
    const scene = hearing();
    scene.hear(900, true);
    for (const text of ['this', 'this is', 'this is outrageous']) scene.recognise(text);
    scene.hear(250, false);
    scene.recognise('This is outrageous.', true);
    scene.hear(400, false);
    await settle();
    scene.recognise('This is outrageous.', true);
    scene.hear(900, false);
    expect(felt(scene)).toEqual(['This is outrageous.']);
  });

  test('is not counted again for the words that a turn was taken back with', async () => {
    const scene = hearing([]);
    scene.conversation.turn = () => ({
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
    });
    scene.hear(900, true);
    scene.hear(250, false);
    scene.recognise('This is outrageous.', true);
    scene.hear(600, false);
    scene.hear(300, true);
    scene.recognise('and I want');
    scene.hear(600, true);
    scene.hear(250, false);
    scene.recognise('and I want my money back', true);
    scene.hear(900, false);
    expect(felt(scene)).toEqual(['This is outrageous.', 'and I want my money back']);
    expect(scene.session.store.getState().entries.map(({ text }) => text)).toEqual([
      'This is outrageous. and I want my money back',
      '',
    ]);
  });
});

describe('an interruption by voice', () => {
  const heardUntil = async (heardMs: number) => {
    const scene = hearing();
    scene.session.submit('When do you open?');
    await settle();
    for (let n = 0; n < heardMs / 50; n += 1) {
      scene.pass(50);
      scene.hear(48, false);
    }
    return scene;
  };

  test('keeps only the words that were heard before it', async () => {
    const { session, hear, recognise, requests, held } = await heardUntil(250);
    hear(700, true);
    expect(held()).toBe(true);
    recognise('and on Sunday');
    expect(session.store.getState().entries.at(-1)).toMatchObject({
      state: 'cut',
      text: 'We open',
    });
    hear(1200, false);
    await settle();
    expect(requests.at(-1)).toMatchObject({ text: 'and on Sunday', heard: [{ text: 'We open' }] });
  });

  test('that was none lets the person go on, and the answer ends whole', async () => {
    const { session, hear, held, pass } = await heardUntil(250);
    hear(700, true);
    expect(held()).toBe(true);
    hear(2400, false);
    expect(held()).toBe(false);
    pass(2000);
    expect(session.store.getState().entries.at(-1)).toMatchObject({
      state: 'done',
      text: 'We open at ten and close at six.',
    });
  });

  test('is turned down for first, and back up when it was only "mm-hm"', async () => {
    const { hear, recognise, held, duckedTo } = await heardUntil(250);
    hear(400, true);
    expect(duckedTo()).toBeLessThan(0.5);
    hear(300, false);
    recognise('mm-hm', true);
    hear(300, false);
    expect(duckedTo()).toBe(1);
    expect(held()).toBe(false);
  });

  test('that turned the last words down leaves the next line as loud as ever', async () => {
    const { session, hear, pass, duckedTo, recognise } = await heardUntil(250);
    hear(400, true);
    expect(duckedTo()).toBeLessThan(0.5);
    pass(5000);
    expect(session.store.getState().entries.at(-1)).toMatchObject({ state: 'done' });
    expect(duckedTo()).toBe(1);
    hear(100, true);
    recognise('and on Sunday', true);
    hear(1500, false);
    await settle();
    expect(duckedTo()).toBe(1);
  });

  test('that was held while nothing was said yet does not hold the next line', async () => {
    const { session, hear, held, conversation } = hearing();
    let fail = (_error: Error): void => {};
    conversation.turn = () => ({
      [Symbol.asyncIterator]: () => ({
        next: () =>
          new Promise((_resolve, reject) => {
            fail = reject;
          }),
      }),
    });
    session.submit('When do you open?');
    await settle();
    hear(900, true);
    expect(held()).toBe(true);
    fail(new Error('gone'));
    await settle();
    expect(held()).toBe(false);
  });

  test('with the button gives the floor at once', async () => {
    const { session, speaker } = await heardUntil(250);
    session.pushToTalk(true);
    expect(speaker.speaking).toBe(false);
    expect(session.store.getState().phase).toBe('listening');
  });
});

describe('a microphone that is switched off in the midst of a sentence', () => {
  test('leaves no half turn behind: nothing is asked, shown or waited for', async () => {
    const { session, hear, recognise, requests, clock } = hearing();
    hear(900, true);
    recognise('I would like to');
    hear(64, true);
    expect(session.store.getState()).toMatchObject({
      phase: 'listening',
      partialText: 'I would like to',
    });
    session.stopMicrophone();
    expect(session.store.getState()).toMatchObject({ phase: 'idle', partialText: '' });
    recognise('I would like to go', true);
    for (let n = 0; n < 600; n += 1) session.frame((clock.nowMs += 16));
    await settle();
    expect(requests).toHaveLength(0);
    expect(session.store.getState()).toMatchObject({ phase: 'idle', partialText: '', entries: [] });
    expect(session.brain.turn.phase).toBe('idle');
  });

  test('leaves a turn that was submitted to its answer', async () => {
    const { session, hear, recognise, requests, said } = hearing();
    hear(900, true);
    hear(250, false);
    recognise('where is the café', true);
    hear(200, false);
    session.stopMicrophone();
    await settle();
    expect(requests.map(({ text }) => text)).toEqual(['where is the café']);
    expect(said.at(-1)?.text).toBe('We open at ten and close at six.');
  });
});

test('a recogniser that failed is no longer complained of once the microphone is allowed again', () => {
  const { session, fail } = hearing();
  fail('other-way');
  expect(session.store.getState().notices).toEqual([
    { code: 'recogniser-failed', reason: 'other-way' },
  ]);
  session.stopMicrophone();
  session.allowMicrophone('microphone-words-server-2');
  expect(session.store.getState().notices).toEqual([]);
});

test("what a listener says meanwhile does not stay in the visitor's caption", async () => {
  const { session, hear, recognise, pass } = hearing();
  session.submit('When do you open?');
  await settle();
  pass(100);
  hear(300, true);
  recognise('mm-hm');
  hear(600, false);
  expect(session.store.getState().partialText).toBe('');
});
