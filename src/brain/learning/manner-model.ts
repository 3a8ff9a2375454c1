import { MANNERS, type Manner, type MannerContext } from '#core';

import { posteriorOf, type Observation, type Posterior, type Prior } from './linear.ts';
import { natureOf, type Leans } from './nature.ts';

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
  /** [-1, 1] the same by what they showed and by what they said; 0 where there was nothing of it. */
  readonly seen: number;
  readonly told: number;
  /** [0, 1] share of the words in it. */
  readonly words: number;
}

export type Dimension = keyof Manner;
export const DIMENSIONS = ['length', 'tone', 'order'] as const satisfies readonly Dimension[];

const ASKS = ['question', 'talk', 'complaint', 'comfort'] as const;

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
 * second, for a visitor whose reactions are of usual size. `plain` holds everywhere, the others add to it. A question is
 * answered briefly and to the matter; trouble is met with comfort and without jokes.
 */
const BELIEFS: Readonly<
  Record<Dimension, { plain: number } & Partial<Record<(typeof ASKS)[number], number>>>
> = {
  length: { plain: 0.05, question: 0.04, talk: 0.04 },
  tone: { plain: -0.04, talk: 0.02, complaint: -0.2, comfort: -0.2 },
  order: { plain: -0.02, question: -0.06, talk: -0.04, complaint: 0.25, comfort: 0.3 },
};

/** What the visitor's appearance adds to that. It is not learned: there is too little of each in one visit. */
const TACT: Readonly<
  Record<MannerContext['appears'], Readonly<Partial<Record<Dimension, number>>>>
> = {
  low: { length: 0.02, tone: -0.1, order: 0.2 },
  tense: { length: 0.02, tone: -0.1, order: 0.06 },
  even: {},
  pleased: { tone: 0.03, order: -0.03 },
};
export const tactOf = (appears: MannerContext['appears'], dimension: Dimension): number =>
  TACT[appears][dimension] ?? 0;

/** How unsure the plain part of those beliefs is. */
const PLAIN_SPREAD = 0.3;
/** The visitor's level itself: where they tend to be, how much of before is carried over, and by what they ask. */
const LEVEL = { mean: 0, spread: 0.3 } as const;
const CARRIED = { mean: 0.3, spread: 0.4 } as const;
const ASKS_SPREAD = 0.15;
/** Standard deviation of one reaction round what its manner deserves: people smile and frown for their own reasons. */
export const NOISE = 0.22;
/** An answer counts for this much less with every answer after it: tastes and moods change. */
const KEEPS = 0.985;

/** Shared plain part, then what the kind of request adds to it (partial pooling). */
const situationOf = (asks: MannerContext['asks']): readonly number[] => [
  1,
  ...ASKS.map((each) => (each === asks ? 1 : 0)),
];

/** The columns in which a pair's first and second differ, for one pair and one kind of request; the rest are 0. */
export function pairColumns(asks: MannerContext['asks'], dimension: Dimension): readonly number[] {
  const situation = situationOf(asks);
  const level = Array.from<number>({ length: 2 + ASKS.length }).fill(0);
  const pairs = DIMENSIONS.flatMap((each) =>
    situation.map((value) => (each === dimension ? value : 0)),
  );
  return [...level, ...pairs];
}

/** The columns of one answer: the level, and every pair with its sign. */
export function columnsOf(
  asks: MannerContext['asks'],
  manner: Manner,
  before: number,
): readonly number[] {
  const [plain = 1, ...kinds] = situationOf(asks);
  const pairs = DIMENSIONS.flatMap((dimension) => {
    const sign = signOf(manner, dimension);
    return [plain, ...kinds].map((value) => sign * value);
  });
  return [1, before, ...kinds, ...pairs];
}

/** What the person believes of visitors at large, by their own nature. */
function priorFor(leans: Leans, situationSpread: number): Prior {
  const mean: number[] = [LEVEL.mean, CARRIED.mean, ...ASKS.map(() => 0)];
  const spread: number[] = [LEVEL.spread, CARRIED.spread, ...ASKS.map(() => ASKS_SPREAD)];
  for (const dimension of DIMENSIONS) {
    const belief = BELIEFS[dimension];
    mean.push(belief.plain + natureOf(leans, dimension));
    spread.push(PLAIN_SPREAD);
    for (const asks of ASKS) {
      mean.push(belief[asks] ?? 0);
      spread.push(situationSpread);
    }
  }
  return { mean, spread };
}

/** The means alone: what is believed where nothing was seen. */
export const priorMeans = (leans: Leans): readonly number[] => priorFor(leans, 1).mean;

/** Root mean square of reactions of usual size; the beliefs above are in its units. */
const USUAL_REACTION = 0.35;
/** Reactions of this size are plain to see; far smaller ones are a face at rest and the noise of reading it. */
const PLAIN_REACTION = 0.045;
/** The power of reading a face that shows nothing, as a share of that. */
const AT_REST = 1.1;
/** Until about this much was seen nothing is known of how much a visitor shows. */
const DOUBT = 1;

const power = (trials: readonly Trial[], seen: number, prior: number): number => {
  let [count, sum] = [seen, seen * prior];
  for (const { shown, weight } of trials) {
    count += weight;
    sum += weight * shown ** 2;
  }
  return sum / count;
};

/**
 * [0, 1] how far this visitor shows what they think of an answer; 0 before anything was seen. The noise of reading a face at
 * rest is not taken for a faint liking: p^2 / (1 + p^2) with p = max(0, (r / 0.045)^2 - 1.1), `r` the size of reactions.
 */
export function expressiveness(trials: readonly Trial[]): number {
  const plain = Math.max(0, power(trials, DOUBT, 0) / PLAIN_REACTION ** 2 - AT_REST) ** 2;
  return plain / (1 + plain);
}

/** How large this visitor's reactions are beside usual ones; 1 before anything was seen. */
export const reactionScale = (trials: readonly Trial[]): number =>
  Math.sqrt(power(trials, DOUBT, USUAL_REACTION ** 2)) / USUAL_REACTION;

/** The same for one way of showing it: a reserved face may go with plain words. */
function scaleOf(trials: readonly Trial[], way: 'seen' | 'told'): number {
  let [count, sum] = [DOUBT, DOUBT * USUAL_REACTION ** 2];
  for (const trial of trials) {
    const weight = trial.weight * (way === 'told' ? trial.words : 1 - trial.words);
    count += weight;
    sum += weight * trial[way] ** 2;
  }
  return Math.sqrt(sum / count) / USUAL_REACTION;
}

/** How unsure it is that a taste holds in every situation: it mostly does, or it mostly does not. */
const SITUATION_SPREADS = { same: 0.04, other: 0.25 } as const;
/** Before anything was seen, neither is likelier. */
const OTHER_ODDS = 1;

/**
 * What is believed after these trials, the latest last, in units of usual reactions: a reserved visitor's small smile says as
 * much as another's broad one, and their words are held against their words.
 *   (1 - words) seen / scale_seen + words told / scale_told
 *     = c0 + c1 before / scale + c_asks + sum over pairs of sign (u_pair + u_pair,asks) + noise
 * How far tastes differ by situation is itself weighed: the spread of u_pair,asks is that of two models, each counted by the
 * evidence for it (Bayesian model averaging; MacKay 1992).
 */
export function beliefAfter(trials: readonly Trial[], leans: Leans): Posterior {
  const scale = reactionScale(trials);
  const [seen, told] = [scaleOf(trials, 'seen'), scaleOf(trials, 'told')];
  const observations = trials.map((trial, i): Observation => ({
    x: columnsOf(trial.asks, mannerOf(trial.arm), trial.before / scale),
    y: ((1 - trial.words) * trial.seen) / seen + (trial.words * trial.told) / told,
    weight: trial.weight * KEEPS ** (trials.length - 1 - i),
  }));
  const { same, other } = SITUATION_SPREADS;
  const bySame = posteriorOf(priorFor(leans, same), observations, NOISE);
  const byOther = posteriorOf(priorFor(leans, other), observations, NOISE);
  const odds =
    OTHER_ODDS * Math.exp(Math.max(-30, Math.min(30, byOther.evidence - bySame.evidence)));
  const share = odds / (1 + odds);
  const spread = Math.sqrt((1 - share) * same ** 2 + share * other ** 2);
  return posteriorOf(priorFor(leans, spread), observations, NOISE);
}
