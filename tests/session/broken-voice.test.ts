import type { TurnEvent } from '#dialogue';
import type { Voice } from '#speech';
import { expect, test } from 'vitest';

import { createFakeVoice, createStage } from '../speech/stage.ts';
import {
  createStreamingRehearsal,
  createStreamingVoice,
  lengthOf,
  type Arrival,
} from '../speech/speaker/streaming/streaming-stage.ts';
import { beat, fakeConversation, testSession } from './fakes.ts';

const SAY = 'Good morning and welcome to our museum of curious little machines.';
const NEXT = 'Shall I show you the way?';
const ANSWER: readonly TurnEvent[] = [
  { kind: 'beat', beat: beat('b1', SAY) },
  { kind: 'beat', beat: beat('b2', NEXT) },
  { kind: 'end', turnId: 't1', author: 'model', offersPerson: false },
];

/** A session whose voice is a server's stream, and another voice behind it. */
const meet = async (script: (text: string) => readonly Arrival[], ...behind: readonly Voice[]) => {
  await import('../../src/speech/speaker/streaming/streamed-clause.ts');
  const stage = createStage();
  const { speaker } = createStreamingRehearsal(stage, [
    createStreamingVoice(stage, script),
    ...behind,
  ]);
  const talks = fakeConversation(ANSWER);
  const { session, clock } = testSession(talks.conversation, speaker);
  const reply = () => session.store.getState().entries.findLast(({ who }) => who === 'person');
  const litWords: string[] = [];
  return {
    session,
    reply,
    requests: talks.requests,
    /** Words as the captions lit them. */
    lit: () => litWords.join(' '),
    async pass(ms: number, until: () => boolean = () => false) {
      for (const untilMs = clock.nowMs + ms; clock.nowMs < untilMs && !until();) {
        // The code that plays streams is fetched: that takes real time.
        if (clock.nowMs < 800)
          await new Promise((resolve) => {
            setTimeout(resolve, 0);
          });
        await stage.run(10);
        clock.nowMs += 10;
        session.frame(clock.nowMs);
        const caption = speaker.captionAt(stage.now());
        const word = caption?.words[caption.spoken - 1];
        if (word !== undefined && litWords.at(-1) !== word) litWords.push(word);
      }
    },
  };
};
const broken = (soundMs: number): readonly Arrival[] => [
  { afterMs: 100, soundMs },
  { afterMs: 100, end: 'broken' },
];

test.each([
  ['breaks in the midst of a word', () => broken(1400)],
  ['breaks at its first syllable', () => broken(60)],
  [
    'stands still for a second',
    (text: string) => [
      { afterMs: 100, soundMs: 900 },
      { afterMs: 1900, soundMs: Math.round(lengthOf(text)) - 900 },
      { afterMs: 1, end: 'whole' } as const,
    ],
  ],
])('with a voice that %s the words go on to their end', async (_, script) => {
  for (const behind of [[createFakeVoice('behind')], []]) {
    const { session, reply, lit, pass } = await meet(script, ...behind);
    session.submit('Hello');
    await pass(25_000, () => reply()?.state === 'done');
    expect(reply()).toMatchObject({ state: 'done', text: `${SAY} ${NEXT}` });
    expect(lit()).toBe(`${SAY} ${NEXT}`);
    expect(session.store.getState().phase).toBe('idle');
    await pass(500);
    expect(session.store.getState().caption).toBeNull();
    expect(session.store.getState().traces.at(-1)).toMatchObject({ ending: 'heard' });
  }
});

test('who interrupts while a broken voice is waited for has heard what was heard, and the next turn tells it', async () => {
  const { session, reply, requests, pass } = await meet(() => [
    { afterMs: 100, soundMs: 1500 },
    { afterMs: 60_000, end: 'broken' },
  ]);
  session.submit('Hello');
  await pass(2300);
  expect(reply()?.state).toBe('speaking');
  session.stop();
  const heard = reply()?.text ?? '';
  expect(reply()?.state).toBe('cut');
  expect(heard.length).toBeGreaterThan(10);
  expect(SAY.startsWith(heard)).toBe(true);
  expect(session.store.getState().phase).toBe('idle');
  session.submit('Well?');
  await pass(50);
  expect(requests[1]?.heard).toEqual([{ turnId: requests[0]?.turnId, text: heard }]);
});
