import { createSilentVoice, createSpeaker } from '#speech';
import type { TurnEvent } from '#dialogue';
import type { SessionEvent } from '#session';
import { describe, expect, test } from 'vitest';

import { createAnnouncements } from '../../src/ui/announce/announcements.ts';
import { createFakeVoice, createStage } from '../speech/stage.ts';
import { beat, fakeConversation, testSession } from './fakes.ts';

const SAYS = [
  'We open at 10:30 - on Sundays, that is. Dr. Vos is in then.',
  'Shall I show you the way to the planetarium, the café, and everything that lies between them?',
];
const ALL = SAYS.join(' ');
const ANSWER: readonly TurnEvent[] = [
  ...SAYS.map((say, n): TurnEvent => ({ kind: 'beat', beat: beat(`b${n}`, say) })),
  { kind: 'end', turnId: 't1', author: 'embedded', offersPerson: false },
];

/** A session that really speaks, on a clock that the test moves. */
const meet = (voice: 'sound' | 'silent') => {
  const stage = createStage();
  const speaker = createSpeaker({
    voices: voice === 'sound' ? [createFakeVoice('sound')] : [createSilentVoice()],
    audioOut: stage.audioOut,
    timer: stage.timer,
  });
  const { session, clock } = testSession(fakeConversation(ANSWER).conversation, speaker);
  const reply = () => session.store.getState().entries.findLast(({ who }) => who === 'person');
  return {
    session,
    stage,
    reply,
    /** A tenth of a second, drawn. */
    async frame() {
      await stage.run(100);
      clock.nowMs += 100;
      session.frame(clock.nowMs);
    },
  };
};

describe.each(['sound', 'silent'] as const)('the transcript of a voice with %s', (voice) => {
  test('grows word by word with the captions and ends with all of it', async () => {
    const { session, reply, frame } = meet(voice);
    session.submit('When do you open?');
    let longest = 0;
    let steps = 0;
    for (let n = 0; n < 400 && reply()?.state !== 'done'; n += 1) {
      await frame();
      const { caption } = session.store.getState();
      const text = reply()?.text ?? '';
      expect(ALL.startsWith(text)).toBe(true);
      expect(text.length).toBeGreaterThanOrEqual(longest);
      if (text.length > longest) steps += 1;
      longest = text.length;
      const lit = caption?.words.slice(0, caption.spoken).join(' ') ?? '';
      if (reply()?.state === 'speaking') expect(text.endsWith(lit), `${text} | ${lit}`).toBe(true);
    }
    expect(reply()).toMatchObject({ state: 'done', text: ALL });
    expect(steps).toBeGreaterThan(15);
  });

  test('ends at the last word that was heard when it is cut, and the host is told no more', async () => {
    const { session, reply, frame } = meet(voice);
    const events: SessionEvent[] = [];
    session.subscribe((event) => events.push(event));
    session.submit('When do you open?');
    for (let n = 0; n < 60; n += 1) await frame();
    const shown = reply()?.text ?? '';
    session.stop();
    const { text = '', state } = reply() ?? {};
    expect(state).toBe('cut');
    expect(shown.startsWith(text)).toBe(true);
    expect(shown.split(' ').length - text.split(' ').length).toBeLessThanOrEqual(1);
    const told = events.flatMap((event) =>
      event.kind === 'message' && event.who === 'person' ? [event.text] : [],
    );
    expect(told.join(' ')).toBe(text);
  });
});

test('whoever listens to a screen reader hears each sentence once, when it has been said', async () => {
  const { session, reply, frame } = meet('sound');
  const announcements = createAnnouncements('Mira');
  announcements.read(session.store.getState());
  const heard: string[] = [];
  session.store.subscribe((next) => heard.push(...announcements.read(next)));
  session.submit('When do you open?');
  for (let n = 0; n < 400 && reply()?.state !== 'done'; n += 1) await frame();
  expect(heard).toEqual([
    'We open at 10:30 - on Sundays, that is.',
    'Dr. Vos is in then.',
    SAYS[1],
  ]);
});
