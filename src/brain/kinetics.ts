import { clamp } from '#core';

import { STEP_S } from './grid.ts';

/** What is left of a distance after one step of the relaxation x' = (target - x) / tau. */
export const keepOf = (tauS: number): number => Math.exp(-STEP_S / tauS);

/** Nearer than this is there: what fades is gone in the end, and a brain left alone comes to rest. */
const THERE = 1e-9;
/** The same for what takes minutes: nobody can tell a mood of a thousandth from none. */
const SLOWLY_THERE = 1e-3;

/** One step of a relaxation, exact: `keep` comes from `keepOf`, so that the frame loop needs no exponential. */
export const toward = (x: number, target: number, keep: number): number => {
  const away = x - target;
  return away < THERE && away > -THERE ? target : target + away * keep;
};

/** `toward` for moods and stress, which would otherwise take an hour to be quite gone. */
export const towardSlowly = (x: number, target: number, keep: number): number => {
  const away = x - target;
  return away < SLOWLY_THERE && away > -SLOWLY_THERE ? target : target + away * keep;
};

/** A pair of time constants: expressions come faster than they go. */
export interface Pace {
  readonly rise: number;
  readonly fall: number;
}

export const paceOf = (riseS: number, fallS: number): Pace => ({
  rise: keepOf(riseS),
  fall: keepOf(fallS),
});

export const towardAt = (x: number, target: number, pace: Pace): number =>
  toward(x, target, target > x ? pace.rise : pace.fall);

/** How briskly something follows, 1/s, and what is left of its way after one step. */
export interface Spring {
  readonly rate: number;
  readonly fade: number;
}
export const springOf = (rate: number): Spring => ({ rate, fade: Math.exp(-rate * STEP_S) });

/**
 * A critically damped spring, exact for any step: heads set off and arrive softly. Where it is, and how fast, after one step
 * from `x` at `speed`.
 */
export const glideTo = (x: number, speed: number, target: number, { rate, fade }: Spring): number =>
  target + (x - target + (speed + rate * (x - target)) * STEP_S) * fade;
export const glideSpeed = (
  x: number,
  speed: number,
  target: number,
  { rate, fade }: Spring,
): number => (speed - rate * (speed + rate * (x - target)) * STEP_S) * fade;

export const unit = (x: number): number => clamp(x, -1, 1);
