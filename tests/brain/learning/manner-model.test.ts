import { describe, expect, test } from 'vitest';

import { dot } from '../../../src/brain/learning/linear.ts';
import {
  armOf,
  beliefAfter,
  pairColumns,
  type Dimension,
  type Trial,
} from '../../../src/brain/learning/manner-model.ts';

const MANNERS = [0, 1, 2, 3, 4, 5, 6, 7];

/** One answer in each manner, or several, each with what came of it. */
const trialsOf = (
  outcome: (arm: number, round: number) => Partial<Trial>,
  rounds = 2,
): readonly Trial[] =>
  Array.from({ length: rounds }, (_, round) =>
    MANNERS.map((arm): Trial => {
      const made = outcome(arm, round);
      return {
        asks: 'question',
        appears: 'even',
        arm,
        before: 0,
        weight: 0.9,
        seen: 0,
        told: 0,
        words: 0,
        shown: made.seen ?? made.told ?? 0,
        ...made,
      };
    }),
  ).flat();

const playful = (arm: number): 1 | -1 =>
  arm & armOf({ length: 'thorough', tone: 'playful', order: 'solve-first' }) ? 1 : -1;

const leans = (
  trials: readonly Trial[],
  dimension: Dimension,
  asks: Trial['asks'] = 'question',
): number =>
  dot(pairColumns(asks, dimension), beliefAfter(trials, { length: 0, tone: 0, order: 0 }).mean);

describe('what is believed of a pair', () => {
  test('does not depend on how broadly somebody smiles', () => {
    const broad = leans(
      trialsOf((arm) => ({ seen: 0.4 * playful(arm) })),
      'tone',
    );
    const slight = leans(
      trialsOf((arm) => ({ seen: 0.15 * playful(arm) })),
      'tone',
    );
    expect(slight).toBeGreaterThan(0.6 * broad);
  });

  test('is told by few plain words as well as by a reserved face: each against its own kind', () => {
    // Every other answer is answered in words, three times as strong as what the face shows.
    const mixed = trialsOf((arm, round) =>
      round % 2 === 0
        ? { seen: 0.12 * playful(arm) }
        : { seen: 0.12 * playful(arm), told: 0.4 * playful(arm), words: 0.6 },
    );
    const alike = trialsOf((arm) => ({ seen: 0.12 * playful(arm) }));
    expect(leans(mixed, 'tone')).toBeGreaterThan(0.9 * leans(alike, 'tone'));
    for (const dimension of ['length', 'order'] as const) {
      expect(Math.abs(leans(mixed, dimension))).toBeLessThan(0.1);
    }
  });

  test('carries over to another kind of request, unless the two have been seen to differ', () => {
    const onlyAsked = trialsOf((arm) => ({ seen: 0.3 * playful(arm) }));
    expect(leans(onlyAsked, 'tone', 'talk')).toBeGreaterThan(0.6 * leans(onlyAsked, 'tone'));
    const differs = trialsOf(
      (arm, round) =>
        round % 2 === 0
          ? { asks: 'question', seen: 0.3 * playful(arm) }
          : { asks: 'talk', seen: -0.3 * playful(arm) },
      4,
    );
    expect(leans(differs, 'tone', 'question')).toBeGreaterThan(0.1);
    expect(leans(differs, 'tone', 'talk')).toBeLessThan(-0.1);
  });
});
