import type { ClauseRequest, LipTimer, SoundStream, Voice } from '#speech';
import { createSpeaker } from '#speech';

import { createGrowingSound } from '../../../../src/speech/voices/growing-sound.ts';
import { readingPace } from '../../../../src/speech/voices/silent-voice.ts';
import { createStage } from '../../stage.ts';

/** How a clause's sound comes: so many ms of it, so many ms after the piece before. */
export type Arrival =
  | { readonly afterMs: number; readonly soundMs: number }
  | { readonly afterMs: number; readonly end: 'whole' | 'broken' };

const RATE_HZ = 1000;

/** All of a clause, in pieces of `pieceMs`, at so many ms of sound in a ms. */
export const steadily = (lengthMs: number, rate: number, pieceMs = 100): readonly Arrival[] => [
  ...Array.from({ length: Math.floor(lengthMs / pieceMs) }, () => ({
    afterMs: pieceMs / rate,
    soundMs: pieceMs,
  })),
  { afterMs: 1, soundMs: lengthMs % pieceMs },
  { afterMs: 1, end: 'whole' },
];

/** How long a clause is that is said at reading pace. */
export const lengthOf = (text: string): number =>
  readingPace({ id: '', text, locale: 'en', pronounce: [], visemes: null }, 1).durationMs;

/** A voice whose sound comes as the script for its text says; each sample is the number of the ms it belongs to. */
export const createStreamingVoice = (
  stage: ReturnType<typeof createStage>,
  script: (text: string) => readonly Arrival[],
): Voice & { readonly asked: string[]; readonly stopped: () => number } => {
  const asked: string[] = [];
  let stopped = 0;
  return {
    id: 'streaming',
    asked,
    stopped: () => stopped,
    speaks: (locale) => locale === 'en',
    warmUp: () => Promise.resolve(null),
    render(clause) {
      asked.push(clause.text);
      const arrivals = [...script(clause.text)];
      let callOff = (): void => {};
      const sound = createGrowingSound(RATE_HZ, () => {
        stopped += 1;
        callOff();
        sound.end('broken');
      });
      let comeMs = 0;
      return new Promise<SoundStream>((hand) => {
        const next = (): void => {
          const arrival = arrivals.shift();
          if (!arrival) return;
          callOff = stage.timer.after(arrival.afterMs, () => {
            if ('end' in arrival) sound.end(arrival.end);
            else {
              sound.add(
                Float32Array.from(
                  { length: arrival.soundMs },
                  (_, index) => 0.5 + (comeMs + index) / 100_000,
                ),
              );
              comeMs += arrival.soundMs;
            }
            if (sound.audible) hand(sound.stream);
            next();
          });
        };
        next();
      });
    },
    dispose: () => {},
  };
};

/** Finds every word exactly where the streaming voice says it, as far as it has come. */
const exactLips: LipTimer = {
  time: (clause: ClauseRequest) => Promise.resolve(readingPace(clause, 1)),
};

/** A speaker of streaming voices, on a stage that also keeps what was to be heard when. */
export const createStreamingRehearsal = (
  stage: ReturnType<typeof createStage>,
  voices: readonly Voice[],
  lipTimer: LipTimer | null = exactLips,
) => {
  const speaker = createSpeaker({
    voices,
    audioOut: stage.audioOut,
    timer: stage.timer,
    lipTimer,
  });
  const ended = new Map<string, { readonly heardText: string; readonly complete: boolean }>();
  const voicesTold: string[] = [];
  let startedMs = -1;
  speaker.subscribe((event) => {
    if (event.kind === 'line-ended') ended.set(event.lineId, event);
    if (event.kind === 'line-started' && startedMs < 0) startedMs = event.atMs;
    if (event.kind === 'voice') voicesTold.push(`${event.voiceId} ${event.reason ?? '-'}`);
  });
  return { speaker, ended, voicesTold, startedMs: () => startedMs };
};
