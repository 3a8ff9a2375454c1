import type { Voice } from '#speech';
import { describe, expect, it } from 'vitest';

import { createFakeVoice, createRehearsal, createStage, line } from '../stage.ts';
import {
  createStreamingRehearsal,
  createStreamingVoice,
  lengthOf,
} from './streaming/streaming-stage.ts';

type Stage = ReturnType<typeof createStage>;

/** A voice whose clauses come after so many ms each; Infinity = never. */
const createSlowVoice = (
  stage: Stage,
  id: string,
  takesMs: (asked: number) => number,
  more: Partial<Voice> = {},
): Voice & { readonly asked: string[] } => {
  const voice = createFakeVoice(id);
  return {
    ...voice,
    render: async (clause, stop) => {
      const ms = takesMs(voice.asked.length);
      const rendered = await voice.render(clause, stop);
      await new Promise<void>((resolve) => {
        if (ms < Infinity) stage.timer.after(ms, resolve);
      });
      return rendered;
    },
    ...more,
  };
};
const startOf = (events: readonly { kind: string; lineId?: string; atMs?: number }[], id: string) =>
  events.find(({ kind, lineId }) => kind === 'line-started' && lineId === id)?.atMs ?? Infinity;

describe('a voice that neither fails nor answers', () => {
  it('is waited for a second and a half, and then the next one says the words, all of them once', async () => {
    const stage = createStage();
    const mute = createSlowVoice(stage, 'mute', () => Infinity);
    const good = createFakeVoice('good');
    const { speaker, events, ended, kinds } = createRehearsal([mute, good], stage);
    speaker.say(line('a', 'Hello there. It is a fine day.'));
    await stage.run(10_000);
    expect(kinds()[0]).toBe('voice good late');
    expect(startOf(events, 'a') - 1000).toBeLessThan(1600);
    expect(ended('a')).toMatchObject({
      complete: true,
      heardText: 'Hello there. It is a fine day.',
    });
    expect(good.asked.join(' ')).toBe('Hello there. It is a fine day.');
    expect(speaker.captionAt(stage.now())).toBeNull();
  });

  it('is passed over for a while, then asked again, and is itself again once it speaks', async () => {
    const stage = createStage();
    const late = createSlowVoice(stage, 'late', (asked) => (asked === 0 ? Infinity : 100));
    const good = createFakeVoice('good');
    const { speaker } = createRehearsal([late, good], stage);
    for (const id of ['a', 'b', 'c', 'd']) {
      speaker.say(line(id, `This is ${id}.`));
      await stage.run(5000);
    }
    expect(good.asked).toEqual(['This is a.', 'This is b.']);
    expect(late.asked).toEqual(['This is a.', 'This is c.', 'This is d.']);
  });

  it('leaves captions that go on in silence when it is the only one', async () => {
    const stage = createStage();
    const mute = createSlowVoice(stage, 'mute', () => Infinity);
    const { speaker, events, ended } = createRehearsal([mute], stage);
    speaker.say(line('a', 'Hello there.'));
    await stage.run(8000);
    expect(startOf(events, 'a') - 1000).toBeLessThan(3200);
    expect(ended('a')?.complete).toBe(true);
  });
});

describe('a slow voice', () => {
  it('may take longer once it has shown how long it takes', async () => {
    const stage = createStage();
    const took = [1400, 2000, 2000];
    const slow = createSlowVoice(stage, 'slow', (asked) => took[asked] ?? 0);
    const good = createFakeVoice('good');
    const { speaker } = createRehearsal([slow, good], stage);
    for (const id of ['a', 'b', 'c']) {
      speaker.say(line(id, `This is ${id}.`));
      await stage.run(6000);
    }
    expect(good.asked).toEqual([]);
  });

  it('shows it also when it came too late to be heard', async () => {
    const stage = createStage();
    const slow = createSlowVoice(stage, 'slow', () => 2200);
    const good = createFakeVoice('good');
    const { speaker } = createRehearsal([slow, good], stage);
    for (const id of ['a', 'b', 'c', 'd']) {
      speaker.say(line(id, `This is ${id}.`));
      await stage.run(6000);
    }
    expect(good.asked).toEqual(['This is a.', 'This is b.']);
  });

  it('may take as long as something else is still heard', async () => {
    const stage = createStage();
    const first =
      'This is a sentence of which the saying takes a good deal longer than two seconds.';
    const slow = createSlowVoice(stage, 'slow', (asked) => (asked === 0 ? 50 : 2500));
    const good = createFakeVoice('good');
    const { speaker, ended } = createRehearsal([slow, good], stage);
    speaker.say(line('a', `${first} And more.`));
    await stage.run(15_000);
    expect(good.asked).toEqual([]);
    expect(ended('a')?.complete).toBe(true);
  });
});

describe('the embedded voice', () => {
  it('is waited for while it loads, and never passed over because it was late', async () => {
    const stage = createStage();
    const took = [5000, 30_000, 100];
    const flite = createSlowVoice(stage, 'flite', (asked) => took[asked] ?? 0, { embedded: true });
    const { speaker, ended, kinds } = createRehearsal([flite], stage);
    for (const id of ['a', 'b', 'c']) {
      speaker.say(line(id, `This is ${id}.`));
      await stage.run(15_000);
      expect(ended(id)?.complete).toBe(true);
    }
    expect(kinds().filter((kind) => kind.startsWith('voice'))).toEqual([
      'voice flite -',
      'voice silent late',
      'voice flite -',
    ]);
  });
});

it('a stream that stands still in mid-clause is given up on, and the next voice says the rest', async () => {
  const text = 'Good morning and welcome to our museum of curious little machines.';
  await import('../../../src/speech/speaker/streaming/streamed-clause.ts');
  const stage = createStage();
  const stuck = createStreamingVoice(stage, () => [
    { afterMs: 100, soundMs: Math.round(lengthOf(text) / 2) },
  ]);
  const good = createFakeVoice('good');
  const { speaker, ended } = createStreamingRehearsal(stage, [stuck, good]);
  speaker.say(line('a', text));
  for (let atMs = 0; atMs < 12_000; atMs += 100) {
    await stage.run(100);
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
  }
  expect(stuck.stopped()).toBeGreaterThan(0);
  expect(good.asked.length).toBe(1);
  expect(text.endsWith(good.asked[0] ?? '?')).toBe(true);
  expect(good.asked[0]).not.toBe(text);
  expect(ended.get('a')).toMatchObject({ complete: true, heardText: text });
});
