/** Limits `x` to [low, high]; NaN becomes `low`, so nothing downstream ever sees NaN. */
export const clamp = (x: number, low: number, high: number): number =>
  x > low ? (x < high ? x : high) : low;

export const clamp01 = (x: number): number => clamp(x, 0, 1);

export const lerp = (from: number, to: number, t: number): number => from + (to - from) * t;

/** Hermite step, 0 below `from`, 1 above `to`. */
export const smoothstep = (from: number, to: number, x: number): number => {
  const t = clamp01((x - from) / (to - from));
  return t * t * (3 - 2 * t);
};
