import { describe, expect, test } from 'vitest';

import { KINDS, sameManner, tally, visit } from '../../../bench/manners-loop.ts';

/** The whole table, with two hundred of each, is `npm run -s bench:manners`. */
describe('with visitors whose tastes are hidden', () => {
  test('the fifteenth answer is given in the manner that they like, for nine of ten of sixty', () => {
    const { right, believed, atFirst, asAtFirstAfterErase } = tally(KINDS.open, 60, 15);
    expect(right).toBeGreaterThanOrEqual(0.9);
    expect(believed).toBeGreaterThanOrEqual(0.9);
    // Guessing would find one in eight.
    expect(atFirst).toBeLessThan(0.25);
    expect(asAtFirstAfterErase).toBe(1);
  }, 120_000);

  test('one who never shows anything gets what anybody would get at first, always', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { turns, atFirst } = visit(KINDS.stony, seed, 12);
      for (const { manner, context } of turns) {
        if (context.asks === 'question' && context.appears === 'even') {
          expect(sameManner(manner, atFirst)).toBe(true);
        }
      }
    }
  }, 60_000);

  test('one who complains always gets comfort first and never a joke, whatever they like', () => {
    for (let seed = 0; seed < 20; seed++) {
      const { turns } = visit(KINDS.complaining, seed, 15);
      expect(turns.some(({ context }) => context.asks === 'complaint')).toBe(true);
      expect(turns.filter(({ broke }) => broke)).toEqual([]);
    }
  }, 60_000);

  test('the same visitor and seed give the same choices, and another seed others', () => {
    const manners = (seed: number) => visit(KINDS.open, seed, 8).turns.map(({ manner }) => manner);
    expect(manners(4)).toEqual(manners(4));
    expect(manners(4)).not.toEqual(manners(5));
  });
});
