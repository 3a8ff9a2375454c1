/** How fast a voice's sound comes, learnt from one clause to the next, and how much to have before it is played. */
export interface StreamPace {
  /** A piece of a clause has come. `soundMs` is all of the clause that has come by now. */
  came(atMs: number, soundMs: number): void;
  /** The next piece belongs to another clause. */
  nextClause(): void;
  /** How much to have before the first word of a clause that is about `expectedMs` long. */
  toBeginMs(expectedMs: number): number;
  /** How much more to have before going on when it has run out, with about `leftMs` of the clause still to come. */
  toGoOnMs(leftMs: number): number;
}

/** This is enough for the lips to be sure of what they show; a stream that falls behind must not use it up. */
const LEAST_MS = 250;
/** Waiting longer than this for the first word is worse than a pause later on. */
const MOST_MS = 1500;
/** Having run out once, the stream has shown that it may again. */
const AFTER_STALL_MS = 400;
/** A share of a voice's last gaps and rates that counts beside the newest. */
const KEPT = 0.7;
/** The longest gap between two pieces that was seen lately is bridged, and so much of it again. */
const BRIDGED = 1.25;
/** What is said of a rate before so much has come says little. */
const LEAST_SEEN_MS = 200;
/** The rate is taken to be a little lower than it seems. */
const CAUTION = 0.9;

export const createStreamPace = (): StreamPace => {
  /** ms of sound in a ms. */
  let rate = 1.5;
  let gapMs = 0;
  let first: { readonly atMs: number; readonly soundMs: number } | null = null;
  let lastMs = 0;

  const shortMs = (leftMs: number): number => Math.max(0, leftMs * (1 - rate * CAUTION));
  return {
    came(atMs, soundMs) {
      if (!first) {
        first = { atMs, soundMs };
        lastMs = atMs;
        return;
      }
      gapMs = Math.max(gapMs, atMs - lastMs);
      lastMs = atMs;
      const tookMs = atMs - first.atMs;
      const camesMs = soundMs - first.soundMs;
      if (tookMs >= LEAST_SEEN_MS && camesMs > 0) rate = camesMs / tookMs;
    },
    nextClause() {
      first = null;
      gapMs *= KEPT;
    },
    toBeginMs: (expectedMs) =>
      Math.min(MOST_MS, Math.max(LEAST_MS, gapMs * BRIDGED) + shortMs(expectedMs)),
    toGoOnMs: (leftMs) => Math.min(MOST_MS, AFTER_STALL_MS + shortMs(leftMs)),
  };
};
