import { clamp } from '#core';

/** Nods need 12 detections a second; more than 15 tells nothing new. */
const FASTEST_MS = 1000 / 15;
/** Even on a slow machine a face is looked at this often. */
const SLOWEST_MS = 1000;
/** Share of one core that reading the face may take on average; under a third, for what is not measured. */
const LOAD_CAP = 0.3;
/**
 * Time on the clock includes waiting for other programs, so the low readings are nearer to our own cost: the estimate
 * falls a little faster than it rises. Not much faster: frames on which the expression net runs as well are our own cost
 * too, and an estimate that follows the cheap frames alone would spend more than the cap.
 */
const FALL = 0.08;
const RISE = 0.06;
/** A frame that took so many times the usual waited for somebody else. */
const FAR_OFF = 2;

/** How long one frame takes to read, as a running estimate. */
export interface Sampling {
  readonly costMs: number;
}
export const START_SAMPLING: Sampling = { costMs: 60 };

export const stepSampling = (state: Sampling, processMs: number): Sampling => {
  const off = clamp(processMs, 0, Math.max(20, FAR_OFF * state.costMs)) - state.costMs;
  return { costMs: state.costMs + off * (off < 0 ? FALL : RISE) };
};

/** Time from one frame to the next, so that the average load stays below the cap. */
export const frameIntervalMs = (state: Sampling): number =>
  clamp(state.costMs / LOAD_CAP, FASTEST_MS, SLOWEST_MS);
