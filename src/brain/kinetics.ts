import { clamp } from '#core';

/**
 * First-order relaxation towards `target`, exact for any step: x' = (target - x) / tau.
 * A step of an hour lands where 216,000 frames would, so a gap needs no loop.
 */
export const relax = (x: number, target: number, tauS: number, dtS: number): number =>
  target + (x - target) * Math.exp(-dtS / tauS);

/**
 * A critically damped spring, exact for any step: heads set off and arrive softly. `rate` in 1/s; returns the place and
 * its speed after `dtS`.
 */
export const glide = (
  x: number,
  speed: number,
  target: number,
  rate: number,
  dtS: number,
): readonly [x: number, speed: number] => {
  const away = x - target;
  const fade = Math.exp(-rate * dtS);
  const push = speed + rate * away;
  return [target + (away + push * dtS) * fade, (speed - rate * push * dtS) * fade];
};

/** Relaxation that rises and falls at different speeds, as expressions do (onset faster than offset). */
export const relaxAsym = (
  x: number,
  target: number,
  riseS: number,
  fallS: number,
  dtS: number,
): number => relax(x, target, target > x ? riseS : fallS, dtS);

export const unit = (x: number): number => clamp(x, -1, 1);
