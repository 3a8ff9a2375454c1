import { createRng, type Manner } from '#core';
import type { Conversation, TurnRequest } from '#dialogue';
import { describe, expect, test } from 'vitest';

import { createMind } from '../../src/session/mind.ts';
import { asking, engine } from '../dialogue/museum.ts';
import { face, fakeSpeaker, settle, testSession, words } from './fakes.ts';

const QUESTIONS = [
  'What does a ticket cost?',
  'How can I get here by train?',
  'Who built this building?',
  'What can I see in the exhibitions?',
  'How many objects does the collection count?',
  'Is there a cafe?',
];

/** The embedded engine itself, and what it was asked. */
function museum(): { readonly conversation: Conversation; readonly requests: TurnRequest[] } {
  const requests: TurnRequest[] = [];
  const conversation: Conversation = {
    async *turn(request) {
      requests.push(request);
      yield* engine.reply(asking(request.text, { style: request.style }));
    },
    requestPerson: async () => ({ id: 'h', message: '' }),
    dispose() {},
  };
  return { conversation, requests };
}

/**
 * A visitor who asks one question after another, and whose face answers the number of words they hear. Their likings are
 * told to nobody. Returns the manner of each answer.
 */
async function visit(turns: number, pleased: (wordsHeard: number) => boolean) {
  const { conversation, requests } = museum();
  const { speaker, said, pass } = fakeSpeaker();
  const { session, clock } = testSession(conversation, speaker, {
    readText: (text, { tMs, final }) =>
      words(tMs, { text, final, intent: 'question', confidence: 0.1 }),
  });
  const rng = createRng(5);
  let frames = 0;
  const live = (seconds: number, valence: () => number): void => {
    for (let i = 0; i < seconds * 60; i++) {
      frames += 1;
      clock.nowMs = (frames * 1000) / 60;
      if (frames % 6 === 0) {
        const shown = valence() + 0.2 * (rng.next() - 0.5);
        session.push(face(clock.nowMs, { valence: shown, smile: Math.max(0, shown) }));
      }
      pass(1000 / 60);
      session.frame(clock.nowMs);
    }
  };
  for (let turn = 0; turn < turns; turn++) {
    const before = said.length;
    session.submit(QUESTIONS[turn % QUESTIONS.length] ?? '');
    await settle();
    const heard = said.slice(before).flatMap(({ text }) => text.split(' ')).length;
    live(heard / 10 + 4, () => (pleased(heard) ? 0.5 : -0.4));
  }
  const manners = requests.flatMap(({ style }): readonly Manner[] => (style ? [style] : []));
  return { session, manners, endMs: clock.nowMs };
}

describe('a visit, with the embedded engine answering', () => {
  test('ends in long answers for who brightens up at long ones', async () => {
    const { manners } = await visit(16, (heard) => heard > 40);
    expect(manners[0]?.length).toBe('brief');
    expect(manners.slice(-3).map(({ length }) => length)).toEqual(Array(3).fill('thorough'));
  });

  test('ends in short answers for who brightens up at short ones', async () => {
    const { manners } = await visit(16, (heard) => heard <= 30);
    expect(manners.slice(-3).map(({ length }) => length)).toEqual(Array(3).fill('brief'));
  });

  test('is learned from again in the same way when its recording is run', async () => {
    const { session, endMs } = await visit(4, (heard) => heard > 40);
    const { percepts, seed, temperament } = session.recording();
    const again = createMind(seed, temperament);
    for (const percept of percepts) again.push(percept);
    again.advanceTo(endMs);
    expect(again.brain.learning.trials.length).toBeGreaterThan(0);
    expect(again.brain.learning).toEqual(session.brain.learning);
    expect(percepts.some((percept) => percept.kind === 'beat' && percept.topic)).toBe(true);
  });
});
