import { clamp } from '#core';
import type { Angles } from '#core';

/**
 * When to look next: a head that holds still needs fewer looks than one that nods, and what is saved while it is still
 * is there when it moves. JSON.
 */
export interface LookPace {
  readonly tMs: number | null;
  /** Working time that has been saved up, ms; never below 0. */
  readonly savedMs: number;
  readonly head: Angles | null;
  /** Until when the head counts as moving. */
  readonly livelyUntilMs: number;
}
export const START_PACE: LookPace = { tMs: null, savedMs: 600, head: null, livelyUntilMs: 0 };

/** Nods need 12 looks a second; more than 15 tell nothing new. */
const LIVELY_MS = 1000 / 15;
/** A still face is looked at often enough to catch a movement within a seventh of a second. */
const CALM_MS = 140;
/** Speed from which on a head moves, as read; trembling and drifting stay below. */
const MOVING_RAD_S = 0.12;
/** The head rests at each end of a nod. */
const LINGER_MS = 900;
/** Enough for some ten seconds of quick looks. */
const MOST_SAVED_MS = 2500;

/**
 * Takes one look into the pace.
 * @param workMs time the look took
 * @param share of one core that looking may take on average
 */
export function stepPace(
  state: LookPace,
  head: Angles | null,
  tMs: number,
  workMs: number,
  share: number,
): LookPace {
  const goneMs = state.tMs === null ? 0 : clamp(tMs - state.tMs, 0, 1000);
  const savedMs = clamp(state.savedMs + share * goneMs - workMs, 0, MOST_SAVED_MS);
  const turned =
    head === null || state.head === null || goneMs === 0
      ? 0
      : Math.hypot(
          head.yawRad - state.head.yawRad,
          head.pitchRad - state.head.pitchRad,
          head.rollRad - state.head.rollRad,
        ) *
        (1000 / goneMs);
  const livelyUntilMs = turned > MOVING_RAD_S ? tMs + LINGER_MS : state.livelyUntilMs;
  return { tMs, savedMs, head, livelyUntilMs };
}

/**
 * Time from the last look to the next.
 * @param steadyMs the interval at which the load stays just below what is allowed
 * @param costMs what a look costs
 */
export function lookIntervalMs(state: LookPace, steadyMs: number, costMs: number): number {
  const lively = state.tMs !== null && state.tMs < state.livelyUntilMs;
  if (!lively) return Math.max(steadyMs, CALM_MS);
  return state.savedMs > 2 * costMs ? LIVELY_MS : Math.max(steadyMs, LIVELY_MS);
}
