import { draw } from '#core';

/** A cursor over the brain's random stream, so that a step can draw several times and hand the state back. */
export interface Draws {
  rng: number;
}

/** Uniform in [low, high). */
export const uniform = (draws: Draws, low: number, high: number): number => {
  const [value, next] = draw(draws.rng);
  draws.rng = next;
  return low + value * (high - low);
};

/** Standard normal by Box and Muller; two draws. */
export const normal = (draws: Draws): number => {
  const u = Math.max(1e-9, uniform(draws, 0, 1));
  const v = uniform(draws, 0, 1);
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * v);
};
