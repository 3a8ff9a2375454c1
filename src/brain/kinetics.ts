import { clamp } from '#core';

/**
 * First-order relaxation towards `target`, exact for any step: x' = (target - x) / tau.
 * A step of an hour lands where 216,000 frames would, so a gap needs no loop.
 */
export const relax = (x: number, target: number, tauS: number, dtS: number): number =>
  target + (x - target) * Math.exp(-dtS / tauS);

/** Relaxation that rises and falls at different speeds, as expressions do (onset faster than offset). */
export const relaxAsym = (
  x: number,
  target: number,
  riseS: number,
  fallS: number,
  dtS: number,
): number => relax(x, target, target > x ? riseS : fallS, dtS);

export const unit = (x: number): number => clamp(x, -1, 1);
