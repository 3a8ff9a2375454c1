import { draw, MANNERS, type Manner, type MannerContext } from '#core';

import type { VisitorEstimate } from '../state.ts';
import { dot, sampleOf, spreadOf, type Posterior } from './linear.ts';
import {
  beliefAfter,
  DIMENSIONS,
  expressiveness,
  mannerFrom,
  pairColumns,
  priorFor,
  signOf,
  type Dimension,
  type Trial,
} from './manner-model.ts';

/** What a choice rests on; a part of the learning state. */
export interface MannerBasis {
  readonly seed: number;
  /** How many answers were asked for. */
  readonly turns: number;
  /** [-1, 1] how far the temperament leans to lightness. */
  readonly playful: number;
  readonly trials: readonly Trial[];
}

/** How far a sampled belief may stray, 1 = as far as it is unsure; less tries less for the sake of trying. */
const CURIOSITY = 0.6;
/** Words older than this are not what is being answered. */
const WORDS_FRESH_MS = 5000;
const APPEARS_SAD = 0.35;
const APPEARS_ANGRY = 0.4;
const APPEARS_DISPLEASED = -0.45;
const APPEARS_PLEASED = 0.25;

/** What an answer to this visitor would answer now. */
export function mannerContext(visitor: VisitorEstimate, tMs: number): MannerContext {
  const { text, sadness, anger } = visitor;
  const level = visitor.valence * visitor.confidence;
  const words = text && tMs - text.tMs <= WORDS_FRESH_MS ? text : null;
  const asks = ((): MannerContext['asks'] => {
    if (words?.intent === 'distress') return 'comfort';
    if (words?.intent === 'complaint') return 'complaint';
    if (words && words.emotion.sad >= 0.5) return 'comfort';
    return words?.intent === 'question' ? 'question' : 'talk';
  })();
  const appears = ((): MannerContext['appears'] => {
    if (sadness >= APPEARS_SAD && sadness >= anger) return 'low';
    if (anger >= APPEARS_ANGRY || level <= APPEARS_DISPLEASED) return 'tense';
    return level >= APPEARS_PLEASED ? 'pleased' : 'even';
  })();
  return { asks, appears };
}

/**
 * What is never tried out on anybody, whatever was learned: somebody who complains, asks for comfort or appears sad gets
 * comfort first; nobody who is upset gets jokes.
 */
export function floorOf({ asks, appears }: MannerContext): Partial<Manner> {
  const trouble = asks === 'complaint' || asks === 'comfort';
  if (trouble || appears === 'low') return { order: 'comfort-first', tone: 'formal' };
  return appears === 'tense' ? { tone: 'formal' } : {};
}

/** Standard normals of one choice: the same seed and turn give the same, so nothing has to be handed back. */
function normals(seed: number, turn: number, count: number): readonly number[] {
  let state = (seed ^ Math.imul(turn + 1, 0x9e3779b1)) | 0;
  const next = (): number => {
    const [value, after] = draw(state);
    state = after;
    return value;
  };
  return Array.from({ length: count }, () => {
    const u = Math.max(1e-9, next());
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * next());
  });
}

/**
 * The manner of the next answer, by Thompson sampling (Thompson 1933; Chapelle & Li 2011) over a Bayesian linear model
 * (Agrawal & Goyal 2013): weights are drawn from the belief, and each pair goes the way the draw says,
 *   d = x . (m0 + g (mu + k (w - mu) - m0)),   w ~ N(mu, A^-1),   k = 0.6,
 * where `g` is how expressive the visitor is. Somebody who shows nothing, or of whom nothing was seen yet, gets what is
 * best by the prior; `floorOf` stands above all of it.
 */
export function chooseManner(basis: MannerBasis, context: MannerContext): Manner {
  const prior = priorFor(basis.playful);
  const belief = beliefAfter(basis.trials, prior);
  const drawn = sampleOf(belief, normals(basis.seed, basis.turns, belief.size));
  const trust = expressiveness(basis.trials);
  const leaning = belief.mean.map((mean, i) => {
    const before = prior.mean[i] ?? 0;
    return before + trust * (mean + CURIOSITY * ((drawn[i] ?? 0) - mean) - before);
  });
  const free = mannerFrom((dimension) => dot(pairColumns(context, dimension), leaning) > 0);
  return { ...free, ...floorOf(context) };
}

/** The manner that is believed best, without trying anything. */
export function bestManner(basis: MannerBasis, context: MannerContext): Manner {
  const prior = priorFor(basis.playful);
  const belief = beliefAfter(basis.trials, prior);
  const trust = expressiveness(basis.trials);
  const free = mannerFrom(
    (dimension) => leaning(belief, prior.mean, trust, context, dimension) > 0,
  );
  return { ...free, ...floorOf(context) };
}

const leaning = (
  belief: Posterior,
  before: readonly number[],
  trust: number,
  context: MannerContext,
  dimension: Dimension,
): number => {
  const x = pairColumns(context, dimension);
  return dot(x, before) * (1 - trust) + dot(x, belief.mean) * trust;
};

/** What is believed of one pair, for whoever asks why. */
export interface PairReason {
  readonly dimension: Dimension;
  /** The one believed better here. */
  readonly prefers: Manner[Dimension];
  /** Set where safety decides, whatever is believed. */
  readonly floor: Manner[Dimension] | null;
  /** Half the difference in shown pleasure between the pair's first and second: believed at first, and now. */
  readonly atFirst: number;
  readonly now: number;
  /** Standard deviation of `now`. */
  readonly unsure: number;
  /** How often each of the two was heard and answered with something that could be seen. */
  readonly heard: Readonly<Record<'first' | 'second', number>>;
}

export interface MannerReasons {
  readonly context: MannerContext;
  readonly best: Manner;
  /** [0, 1] how far this visitor shows what they think of an answer. */
  readonly expressiveness: number;
  readonly pairs: readonly PairReason[];
}

/** Why an answer in this situation would be given the way it is. */
export function explainManners(basis: MannerBasis, context: MannerContext): MannerReasons {
  const prior = priorFor(basis.playful);
  const belief = beliefAfter(basis.trials, prior);
  const trust = expressiveness(basis.trials);
  const floor = floorOf(context);
  const pairs = DIMENSIONS.map((dimension): PairReason => {
    const x = pairColumns(context, dimension);
    const leans = leaning(belief, prior.mean, trust, context, dimension);
    const heard = { first: 0, second: 0 };
    for (const { arm } of basis.trials) {
      heard[(arm & (1 << DIMENSIONS.indexOf(dimension))) !== 0 ? 'first' : 'second'] += 1;
    }
    return {
      dimension,
      prefers: MANNERS[dimension][leans > 0 ? 0 : 1],
      floor: floor[dimension] ?? null,
      atFirst: dot(x, prior.mean),
      now: dot(x, belief.mean),
      unsure: spreadOf(belief, x),
      heard,
    };
  });
  return { context, best: bestManner(basis, context), expressiveness: trust, pairs };
}

/** How pleased the visitor is expected to appear after this answer, [-1, 1]-ish: what the reaction is held against. */
export function expectedReaction(
  basis: MannerBasis,
  context: MannerContext,
  manner: Manner,
  before: number,
): number {
  const belief = beliefAfter(basis.trials, priorFor(basis.playful));
  const [level = 0, carried = 0] = belief.mean;
  return DIMENSIONS.reduce(
    (sum, dimension) =>
      sum + signOf(manner, dimension) * dot(pairColumns(context, dimension), belief.mean),
    level + carried * before,
  );
}
