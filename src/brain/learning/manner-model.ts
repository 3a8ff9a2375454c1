import { clamp, MANNERS, type Manner, type MannerContext } from '#core';

import { posteriorOf, type Observation, type Posterior, type Prior } from './linear.ts';

/** One answer and how the visitor took it. */
export interface Trial {
  readonly asks: MannerContext['asks'];
  readonly appears: MannerContext['appears'];
  /** Index of the manner, see `armOf`. */
  readonly arm: number;
  /** [-1, 1] how pleased the visitor appeared before it, times how sure that was. */
  readonly before: number;
  /** [-1, 1] how pleased and attentive they appeared while and after they heard it. */
  readonly shown: number;
  /** [0, 1] how much could be seen or read of them. */
  readonly weight: number;
}

export type Dimension = keyof Manner;
export const DIMENSIONS = ['length', 'tone', 'order'] as const satisfies readonly Dimension[];

const ASKS = ['question', 'talk', 'complaint', 'comfort'] as const;
const APPEARS = ['low', 'tense', 'even', 'pleased'] as const;

/** +1 for the first of a pair, -1 for the second. */
export const signOf = (manner: Manner, dimension: Dimension): 1 | -1 =>
  manner[dimension] === MANNERS[dimension][0] ? 1 : -1;

export const mannerFrom = (plus: (dimension: Dimension) => boolean): Manner => ({
  length: MANNERS.length[plus('length') ? 0 : 1],
  tone: MANNERS.tone[plus('tone') ? 0 : 1],
  order: MANNERS.order[plus('order') ? 0 : 1],
});

/** A manner as a number from 0 to 7, one bit for each pair. */
export const armOf = (manner: Manner): number =>
  DIMENSIONS.reduce((arm, dimension, i) => arm + (signOf(manner, dimension) > 0 ? 1 << i : 0), 0);

export const mannerOf = (arm: number): Manner =>
  mannerFrom((dimension) => (arm & (1 << DIMENSIONS.indexOf(dimension))) !== 0);

/**
 * What is believed of each pair before anything was seen: half the difference in shown pleasure between its first and its
 * second, in the units of the estimate. `plain` holds everywhere, the others add to it. A question is answered briefly and
 * to the matter; trouble is met with comfort and without jokes.
 */
const BELIEFS: Readonly<
  Record<Dimension, { plain: number } & Partial<Record<(typeof ASKS | typeof APPEARS)[number], number>>>
> = {
  length: { plain: 0.05, question: 0.04, talk: 0.04, low: 0.02, tense: 0.02 },
  tone: { plain: -0.04, talk: 0.02, complaint: -0.2, comfort: -0.2, low: -0.1, tense: -0.1, pleased: 0.04 },
  order: { plain: -0.02, question: -0.06, talk: -0.04, complaint: 0.25, comfort: 0.3, low: 0.2, tense: 0.06, pleased: -0.03 },
}; // prettier-ignore

/** How unsure those beliefs are: a pair's plain part, and by how much one situation may differ from the others. */
const PLAIN_SPREAD = 0.2;
const SITUATION_SPREAD = 0.12;
/** The visitor's level itself: where they tend to be, how much of before is carried over, and by what they ask. */
const LEVEL = { mean: 0, spread: 0.3 } as const;
const CARRIED = { mean: 0.4, spread: 0.3 } as const;
const ASKS_SPREAD = 0.15;
/** Standard deviation of one reaction round what its manner deserves: people smile and frown for their own reasons. */
const NOISE = 0.25;
/** An answer counts for this much less with every answer after it: tastes and moods change. */
const KEEPS = 0.97;

/** One column per situation, for each pair: shared plain part, then what asks and appearance add (partial pooling). */
const situationOf = ({ asks, appears }: MannerContext): readonly number[] => [
  1,
  ...ASKS.map((each) => (each === asks ? 1 : 0)),
  ...APPEARS.map((each) => (each === appears ? 1 : 0)),
];

/** The columns in which a pair's first and second differ, for one pair in one situation; the rest are 0. */
export function pairColumns(context: MannerContext, dimension: Dimension): readonly number[] {
  const situation = situationOf(context);
  const level = Array.from<number>({ length: 2 + ASKS.length }).fill(0);
  const pairs = DIMENSIONS.flatMap((each) =>
    situation.map((value) => (each === dimension ? value : 0)),
  );
  return [...level, ...pairs];
}

function columnsOf(context: MannerContext, manner: Manner, before: number): readonly number[] {
  const situation = situationOf(context);
  return [
    1,
    before,
    ...ASKS.map((asks) => (asks === context.asks ? 1 : 0)),
    ...DIMENSIONS.flatMap((dimension) => {
      const sign = signOf(manner, dimension);
      return situation.map((value) => sign * value);
    }),
  ];
}

/** What the person believes of visitors at large. `playful` in [-1, 1] is how far the temperament leans to lightness. */
export function priorFor(playful: number): Prior {
  const mean: number[] = [LEVEL.mean, CARRIED.mean, ...ASKS.map(() => 0)];
  const spread: number[] = [LEVEL.spread, CARRIED.spread, ...ASKS.map(() => ASKS_SPREAD)];
  for (const dimension of DIMENSIONS) {
    const belief = BELIEFS[dimension];
    mean.push(belief.plain + (dimension === 'tone' ? 0.1 * clamp(playful, -1, 1) : 0));
    spread.push(PLAIN_SPREAD);
    for (const situation of [...ASKS, ...APPEARS]) {
      mean.push(belief[situation] ?? 0);
      spread.push(SITUATION_SPREAD);
    }
  }
  return { mean, spread };
}

/**
 * What is believed after these trials, the latest last:
 *   shown = c0 + c1 before + c_asks + sum over pairs of sign (u_pair + u_pair,asks + u_pair,appears) + noise
 */
export function beliefAfter(trials: readonly Trial[], prior: Prior): Posterior {
  const observations = trials.map((trial, i): Observation => ({
    x: columnsOf(trial, mannerOf(trial.arm), trial.before),
    y: trial.shown,
    weight: trial.weight * KEEPS ** (trials.length - 1 - i),
  }));
  return posteriorOf(prior, observations, NOISE);
}

/** Reactions of this size on average are plain to see; far smaller ones are a face at rest. */
const PLAIN_REACTION = 0.12;
/** Until this much was seen a visitor is taken for somebody who shows little. */
const DOUBT = 1.5;

/** [0, 1] how far this visitor shows what they think of an answer; 0 before anything was seen. */
export function expressiveness(trials: readonly Trial[]): number {
  let [seen, power] = [DOUBT, 0];
  for (const { shown, weight } of trials) {
    seen += weight;
    power += weight * shown ** 2;
  }
  const size = power / seen;
  return size / (size + PLAIN_REACTION ** 2);
}
