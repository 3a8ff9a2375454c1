import type { TurnEvent } from '#dialogue';
import type { RecogniserEvent, RecogniserFailureReason } from '#speech';

import { beat, fakeConversation, fakeSpeaker, testSession, voice } from './fakes.ts';

const END: TurnEvent = { kind: 'end', turnId: 't1', author: 'model', offersPerson: false };
export const ANSWER: readonly TurnEvent[] = [
  { kind: 'beat', beat: beat('b1', 'We open at ten and close at six.') },
  END,
];

/** A session that hears: a voice, and the words of a recogniser. */
export function hearing(
  events: readonly TurnEvent[] | Error = ANSWER,
  options: Parameters<typeof testSession>[3] = {},
) {
  const speech = fakeSpeaker();
  const talk = fakeConversation(events);
  let listener: (event: RecogniserEvent) => void = () => {};
  const ports = {
    microphone: { start: async () => {}, stop() {}, dispose() {} },
    recogniser: {
      onDevice: true,
      start: (_locale: string, to: typeof listener) => {
        listener = to;
      },
      stop() {},
      dispose() {},
    },
  };
  const { session, clock } = testSession(talk.conversation, speech.speaker, ports, options);
  session.allowMicrophone('1');
  let soundMs = -1e6;
  let sinceMs = 0;
  /** Time passes with a voice or without; `each` looks at every frame. */
  const pass = (ms: number, speaking: boolean, each: (nowMs: number) => void = () => {}): void => {
    for (const untilMs = clock.nowMs + ms; clock.nowMs < untilMs;) {
      clock.nowMs += 16;
      if (speaking) {
        if (clock.nowMs - soundMs > 350) sinceMs = clock.nowMs;
        soundMs = clock.nowMs;
      }
      if (Math.floor(clock.nowMs / 32) !== Math.floor((clock.nowMs - 16) / 32)) {
        const quietMs = clock.nowMs - soundMs;
        const on = soundMs > 0 && quietMs < 350;
        session.push(
          voice(clock.nowMs, {
            speaking: on,
            sinceMs: on ? sinceMs : null,
            quietMs,
            pitchHz: speaking ? 130 : null,
            loudnessDb: speaking ? -28 : -62,
          }),
        );
      }
      session.frame(clock.nowMs);
      each(clock.nowMs);
    }
  };
  const say = (text: string, final = false): void => listener({ kind: 'words', text, final });
  const fail = (reason: RecogniserFailureReason): void =>
    listener({ kind: 'failed', reason, retryable: true });
  return { fail, ...speech, ...talk, session, clock, hear: pass, recognise: say };
}
