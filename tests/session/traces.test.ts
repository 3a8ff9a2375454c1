import type { TurnEvent } from '#dialogue';
import { TRACE_POINTS, type TurnTrace } from '#session';
import { createSpeaker, type Voice } from '#speech';
import { expect, test } from 'vitest';

import { createFakeVoice, createStage } from '../speech/stage.ts';
import { beat, fakeConversation, settle, testSession } from './fakes.ts';

const ANSWER: readonly TurnEvent[] = [
  { kind: 'writing' },
  { kind: 'beat', beat: beat('b1', 'We open at ten and close at six.') },
  { kind: 'beat', beat: beat('b2', 'Shall I show you the way?') },
  { kind: 'end', turnId: 't1', author: 'model', offersPerson: false },
];

const meet = (...voices: readonly Voice[]) => {
  const stage = createStage();
  const speaker = createSpeaker({ voices, audioOut: stage.audioOut, timer: stage.timer });
  const { session, clock } = testSession(fakeConversation(ANSWER).conversation, speaker);
  return {
    session,
    async pass(ms: number) {
      for (const untilMs = clock.nowMs + ms; clock.nowMs < untilMs;) {
        await stage.run(20);
        clock.nowMs += 20;
        session.frame(clock.nowMs);
      }
    },
    turns: () => session.store.getState().traces,
  };
};

/** The moments that were reached, in the order in which they came; lips may lead their sound. */
const inOrder = ({ at }: TurnTrace): boolean => {
  const times = TRACE_POINTS.filter((point) => point !== 'firstViseme').flatMap(
    (point) => at[point] ?? [],
  );
  const sorted = times.every((ms, index) => ms >= (times[index - 1] ?? 0));
  const lips = at.firstViseme ?? at.firstClause ?? 0;
  return sorted && lips >= (at.firstClause ?? 0) && lips <= (at.last ?? Infinity);
};

const refuses = createFakeVoice('refuses', () => ({
  kind: 'voice-failure',
  reason: 'synthesis-failed',
  retryable: true,
  detail: 'refused',
}));

test('a turn reaches every moment but those that speech alone has, whichever voice is left to say it', async () => {
  for (const voices of [
    [createFakeVoice('sound')],
    [refuses, createFakeVoice('other')],
    [refuses],
  ]) {
    const { session, pass, turns } = meet(...voices);
    await pass(200);
    session.submit('When do you open?');
    await settle();
    await pass(9000);
    const [turn] = turns();
    expect(turn).toMatchObject({ by: 'typing', ending: 'heard', at: { endOfSpeech: null } });
    const missing = TRACE_POINTS.filter((point) => turn?.at[point] === null);
    expect(missing, voices.map(({ id }) => id).join(' ')).toEqual(['endOfSpeech']);
    expect(turn && inOrder(turn)).toBe(true);
  }
});

test('a turn that is cut by the next ends there, and its closing lips are not the next one’s', async () => {
  const { session, pass, turns } = meet(createFakeVoice('sound'));
  await pass(200);
  session.submit('When do you open?');
  await settle();
  await pass(1100);
  session.submit('And on Sunday?');
  await settle();
  await pass(9000);
  const [first, second] = turns();
  expect(first).toMatchObject({ ending: 'cut' });
  expect(second).toMatchObject({ ending: 'heard' });
  expect([first, second].every((turn) => turn && inOrder(turn))).toBe(true);
  const leadMs = (second?.at.firstAudio ?? NaN) - (second?.at.firstViseme ?? NaN);
  expect(leadMs).toBeLessThanOrEqual(120);
});
