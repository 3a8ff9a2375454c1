import { smoothstep } from '#core';

/** Where in a sound that is still coming the listener is: it stands while nothing has come. */
export interface StreamClock {
  /**
   * From `audioMs` on the sound is heard from `localMs` on: at its beginning, and again after it had run out. It goes on
   * with a little that was heard already, faded in; the listener stands until that is past.
   */
  runs(audioMs: number, localMs: number): void;
  /** What is on its way to the loudspeaker reaches to here. */
  reaches(localMs: number): void;
  /** The place in the sound at this moment of the audio clock, ms. */
  localAt(audioMs: number): number;
  /** When this place is or was heard, as far as it can be said now. */
  audioAt(localMs: number): number;
  /** How far the mouth has come to rest because the sound has run out, [0, 1]. */
  restAt(audioMs: number): number;
}

interface Run {
  readonly audioMs: number;
  readonly localMs: number;
  untilMs: number;
}

/** A mouth that has run out of sound is at rest by then, and has left it again so long after the sound goes on. */
const RELEASE_MS = 140;
const RETURN_MS = 80;

export const createStreamClock = (audioMs: number, localMs: number): StreamClock => {
  const runs: Run[] = [{ audioMs, localMs, untilMs: localMs }];
  const runAt = (atMs: number): number =>
    Math.max(
      0,
      runs.findLastIndex((run) => run.audioMs <= atMs),
    );
  const endOf = (run: Run | undefined): number =>
    run ? run.audioMs + run.untilMs - run.localMs : -Infinity;
  const restAfter = (run: Run | undefined, atMs: number): number =>
    run ? smoothstep(0, RELEASE_MS, atMs - endOf(run)) : 0;
  return {
    runs(atMs, fromMs) {
      runs.push({ audioMs: atMs, localMs: fromMs, untilMs: fromMs });
    },
    reaches(toMs) {
      const last = runs.at(-1);
      if (last) last.untilMs = Math.max(last.untilMs, toMs);
    },
    localAt(atMs) {
      const index = runAt(atMs);
      const run = runs[index];
      if (!run) return 0;
      const heardMs = runs[index - 1]?.untilMs ?? -Infinity;
      return Math.max(heardMs, Math.min(run.localMs + atMs - run.audioMs, run.untilMs));
    },
    audioAt(placeMs) {
      const run = runs.find(({ untilMs }) => placeMs <= untilMs) ?? runs.at(-1);
      return run ? run.audioMs + placeMs - run.localMs : 0;
    },
    restAt(atMs) {
      const index = runAt(atMs);
      const run = runs[index];
      if (!run) return 1;
      const before = index > 0 ? restAfter(runs[index - 1], run.audioMs) : 0;
      const returning = before * (1 - smoothstep(0, RETURN_MS, atMs - run.audioMs));
      return Math.max(returning, restAfter(run, atMs));
    },
  };
};
