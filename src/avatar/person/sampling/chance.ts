import { clamp, createRng } from '#core';

import { at } from '../geometry/at.ts';

/** Choices with their weights; weights are relative. */
export type Weighted<T> = readonly (readonly [choice: T, weight: number])[];

/** Draws of many kinds from one seeded stream. */
export interface Chance {
  /** True with probability `p`. */
  happens(p: number): boolean;
  /** Evenly in [from, to). */
  between(from: number, to: number): number;
  /** Bell-shaped round `mean`, never further than 2.2 `spread` from it. */
  about(mean: number, spread: number): number;
  pick<T>(choices: Weighted<T>): T;
  one<T>(choices: readonly T[]): T;
}

export function createChance(seed: number): Chance {
  const rng = createRng(Math.imul(seed | 0, 0x9e3779b1) ^ 0x5bd1e995);
  const between = (from: number, to: number): number => from + (to - from) * rng.next();
  const pick = <T>(choices: Weighted<T>): T => {
    let left = rng.next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left <= 0) return choice;
    }
    return at(choices, choices.length - 1)[0];
  };
  return {
    between,
    pick,
    happens: (p) => rng.next() < p,
    // the sum of four even draws is close to a bell
    about: (mean, spread) => {
      const bell = rng.next() + rng.next() + rng.next() + rng.next() - 2;
      return mean + clamp(bell * 1.73, -2.2, 2.2) * spread;
    },
    one: (choices) => at(choices, Math.floor(rng.next() * choices.length)),
  };
}
