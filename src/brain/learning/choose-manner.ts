import { draw, MANNERS, type Manner, type MannerContext } from '#core';

import type { VisitorEstimate } from '../state.ts';
import { dot, sampleOf, spreadOf } from './linear.ts';
import {
  beliefAfter,
  columnsOf,
  mannerOf,
  NOISE,
  DIMENSIONS,
  expressiveness,
  mannerFrom,
  pairColumns,
  priorMeans,
  reactionScale,
  signOf,
  tactOf,
  type Dimension,
  type Trial,
} from './manner-model.ts';
import { natureOf, type Leans } from './nature.ts';

/** What a choice rests on; a part of the learning state. */
export interface MannerBasis {
  readonly seed: number;
  /** How many answers were asked for. */
  readonly turns: number;
  /** The count of answers when the visitor last seemed changed; 0 when they never did. */
  readonly changedAt: number;
  /** What the temperament leans to. */
  readonly leans: Leans;
  readonly trials: readonly Trial[];
}

/** After this many answers with a plain reaction, in situations like this one, nothing is tried for its own sake. */
const TRIES = 11;
/** Nor after this many answers, whatever was seen: a visit has not many more. */
const VISIT = 14;
/** What an answer of another kind counts for there. */
const ELSEWHERE = 0.5;
/** What it is worth to learn something, per standard deviation of what is not known of a manner. */
const CURIOSITY = 8;
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
    if (words && Math.max(words.emotion.sad, words.emotion.fearful) >= 0.5) return 'comfort';
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

const ALL_MANNERS = [0, 1, 2, 3, 4, 5, 6, 7].map(mannerOf);

/** Belief, prior and how far to trust the one over the other. */
const grounds = (basis: MannerBasis) => {
  const prior = priorMeans(basis.leans);
  const belief = beliefAfter(basis.trials, basis.leans);
  return { prior, belief, trust: expressiveness(basis.trials) };
};

/** How far the weights `w` lean to a pair's first, in this situation: what was believed, moved by what was seen. */
function leaning(
  { asks, appears }: MannerContext,
  dimension: Dimension,
  before: readonly number[],
  w: readonly number[],
  trust: number,
): number {
  const x = pairColumns(asks, dimension);
  const first = dot(x, before);
  return first + trust * (dot(x, w) - first) + tactOf(appears, dimension);
}

/**
 * How much is still tried, [0, 1]. A visit is short: what is found out late can hardly be used any more, so trying falls off
 * with what was seen (as in every bandit with an end; Berry & Fristedt 1985).
 */
function curiosity({ trials, turns, changedAt }: MannerBasis, asks: MannerContext['asks']): number {
  const seen = trials.reduce(
    (sum, trial) => sum + trial.weight * (trial.asks === asks ? 1 : ELSEWHERE),
    0,
  );
  return Math.max(0, 1 - Math.max(seen / TRIES, (turns - changedAt) / VISIT));
}

/**
 * The manner of the next answer: Thompson sampling (Thompson 1933; Chapelle & Li 2011) over a Bayesian linear model, with a
 * bonus for manners of which little is known (LinUCB, Li et al. 2010), so that the few answers of one visit tell the pairs
 * apart. Of the eight manners the one with the highest
 *   sum over pairs of sign (x . (m0 + g (mu + k (w - mu) - m0)) + tact) + 8 k g sd(x),   w ~ N(mu, A^-1),
 * where `g` is how expressive the visitor is and `k` falls from 1 to 0. Somebody who shows nothing, or of whom nothing was
 * seen yet, gets what is best by the prior; `floorOf` stands above all of it.
 */
export function chooseManner(basis: MannerBasis, context: MannerContext): Manner {
  const { prior, belief, trust } = grounds(basis);
  const tries = curiosity(basis, context.asks);
  if (tries * trust === 0) return bestManner(basis, context);
  const drawn = sampleOf(belief, normals(basis.seed, basis.turns, belief.size));
  const w = belief.mean.map((mean, i) => mean + tries * ((drawn[i] ?? 0) - mean));
  const floor = floorOf(context);
  const scored = ALL_MANNERS.map((free) => {
    const manner = { ...free, ...floor };
    const leans = DIMENSIONS.reduce(
      (sum, dimension) =>
        sum + signOf(manner, dimension) * leaning(context, dimension, prior, w, trust),
      0,
    );
    const unsure = spreadOf(belief, columnsOf(context.asks, manner, 0));
    return { manner, score: leans + CURIOSITY * tries * trust * unsure };
  });
  return scored.reduce((best, each) => (each.score > best.score ? each : best)).manner;
}

/** The manner that is believed best, without trying anything. */
export function bestManner(basis: MannerBasis, context: MannerContext): Manner {
  const { prior, belief, trust } = grounds(basis);
  const free = mannerFrom(
    (dimension) => leaning(context, dimension, prior, belief.mean, trust) > 0,
  );
  return { ...free, ...floorOf(context) };
}

/** What is believed of one pair, for whoever asks why. */
export interface PairReason {
  readonly dimension: Dimension;
  /** The one believed better here. */
  readonly prefers: Manner[Dimension];
  /** Set where safety decides, whatever is believed. */
  readonly floor: Manner[Dimension] | null;
  /**
   * Half the difference in shown pleasure between the pair's first and second, in units of usual reactions: believed at
   * first, and now.
   */
  readonly atFirst: number;
  /** How much of `atFirst` is the temperament's. */
  readonly nature: number;
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
  /** [0, 1] how much is still tried for the sake of trying. */
  readonly curiosity: number;
  readonly pairs: readonly PairReason[];
}

/** Why an answer in this situation would be given the way it is. */
export function explainManners(basis: MannerBasis, context: MannerContext): MannerReasons {
  const { prior, belief, trust } = grounds(basis);
  const floor = floorOf(context);
  const pairs = DIMENSIONS.map((dimension): PairReason => {
    const x = pairColumns(context.asks, dimension);
    const bit = 1 << DIMENSIONS.indexOf(dimension);
    const first = basis.trials.filter(({ arm }) => (arm & bit) !== 0).length;
    const lean = leaning(context, dimension, prior, belief.mean, trust);
    return {
      dimension,
      prefers: MANNERS[dimension][lean > 0 ? 0 : 1],
      floor: floor[dimension] ?? null,
      atFirst: dot(x, prior),
      nature: natureOf(basis.leans, dimension),
      now: dot(x, belief.mean),
      unsure: spreadOf(belief, x),
      heard: { first, second: basis.trials.length - first },
    };
  });
  return {
    context,
    best: bestManner(basis, context),
    expressiveness: trust,
    curiosity: trust * curiosity(basis, context.asks),
    pairs,
  };
}

/** What the reaction is held against. */
export interface Expectation {
  /** How pleased the visitor is expected to appear after this answer, about [-1, 1]. */
  readonly mean: number;
  /** Standard deviation of what may come instead. */
  readonly spread: number;
}

export function expectedReaction(
  basis: MannerBasis,
  { asks }: MannerContext,
  manner: Manner,
  before: number,
): Expectation {
  const { belief } = grounds(basis);
  const scale = reactionScale(basis.trials);
  const x = columnsOf(asks, manner, before / scale);
  return {
    mean: scale * dot(x, belief.mean),
    spread: scale * Math.hypot(NOISE, spreadOf(belief, x)),
  };
}
