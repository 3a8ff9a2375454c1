import type { Timer } from '../ports.ts';

/** Says that what was waited for did not come in time. */
export const LATE = Symbol('late');

interface Waited {
  /** Whose first sound it is; what they took before tells how long they may take now. */
  readonly voiceId: string;
  /** Longest that is waited for at least, ms; absent: `FIRST_SOUND_MS`. */
  readonly atLeastMs?: number;
}

/** How long the first sound of a voice is waited for before the next one says the words. */
export interface Patience {
  /** The same, or `LATE`. What comes late counts for how long the voice is waited for the next time. */
  firstSound<T>(waited: Waited, coming: Promise<T>): Promise<T | typeof LATE>;
  /** The same for a stream that has begun to come and is not enough yet to be begun with. */
  enough<T>(coming: Promise<T>): Promise<T | typeof LATE>;
}

export interface PatienceOptions {
  readonly timer: Timer;
  readonly nowMs: () => number;
  /** Until then something else is heard: whoever is not needed before may take that long. -Infinity: nothing is. */
  readonly soundUntilMs: () => number;
}

/** A pause of a second and a half in mid-answer is the longest that nobody takes for a breakdown. */
export const FIRST_SOUND_MS = 1500;
/** Where only silence would come after it, a voice is worth waiting for twice as long. */
export const LAST_VOICE_MS = 3000;
/** A voice that is known as slow may take so many times what it usually takes, up to the most. */
const USUAL_FACTOR = 1.6;
const MOST_MS = 4000;
/** What it took longest counts less with every clause. */
const FORGETTING = 0.8;
/** The most sound that a slow stream is begun with comes in this time at 0.6 times its own pace. */
const ENOUGH_MS = 2500;

export const createPatience = ({ timer, nowMs, soundUntilMs }: PatienceOptions): Patience => {
  /** What each voice takes to its first sound, ms. */
  const usual = new Map<string, number>();
  const within = <T>(ms: number, coming: Promise<T>): Promise<T | typeof LATE> =>
    new Promise((resolve, reject) => {
      const callOff = timer.after(ms, () => resolve(LATE));
      coming.then(resolve, reject).finally(callOff);
    });
  return {
    firstSound({ voiceId, atLeastMs = FIRST_SOUND_MS }, coming) {
      const askedMs = nowMs();
      const known = Math.min(MOST_MS, (usual.get(voiceId) ?? 0) * USUAL_FACTOR);
      coming.then(
        () => {
          const tookMs = nowMs() - askedMs;
          usual.set(voiceId, Math.max(tookMs, (usual.get(voiceId) ?? 0) * FORGETTING));
        },
        () => {},
      );
      return within(Math.max(atLeastMs, known, soundUntilMs() - askedMs), coming);
    },
    enough: (coming) => within(Math.max(ENOUGH_MS, soundUntilMs() - nowMs()), coming),
  };
};
