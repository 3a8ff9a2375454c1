import { clamp, MANNERS, type Manner, type MannerContext, type Percept } from '#core';

import type { VisitorEstimate } from '../state.ts';
import { expectedReaction } from './choose-manner.ts';
import { habituate, responseLeft, stimulusOf, type Habit } from './habituation.ts';
import { armOf, DIMENSIONS, type Trial } from './manner-model.ts';
import { isWatched, outcomeOf, startHearing, watch, withTopic, type Hearing } from './reaction.ts';
import { leansOf, NO_LEANS, type Leans } from './nature.ts';
import { associate, NO_TOPICS, topicValue, type Topics } from './topics.ts';

/**
 * What was learned of this visitor, and nothing else: plain JSON, at most 7 kB, gone with the next visitor or on request.
 */
export interface LearningState {
  readonly seed: number;
  /** How many answers were asked for. */
  readonly turns: number;
  /** What the temperament leans to before anything is learned. */
  readonly leans: Leans;
  /** How far the last answers together fell short of what was expected; at a limit the visitor is taken to have changed. */
  readonly doubt: number;
  /** The count of answers when that last happened; 0 when it never did. */
  readonly changedAt: number;
  /** The manner of the answer that was asked for last, and what it was chosen for. */
  readonly chosen: { readonly manner: Manner; readonly context: MannerContext } | null;
  /** That answer has not begun to be heard. */
  readonly awaited: boolean;
  readonly hearing: Hearing | null;
  readonly trials: readonly Trial[];
  readonly topics: Topics;
  readonly habits: readonly Habit[];
  /** [-1, 1] how much better than expected the last answer was taken; its time, null before there was one. */
  readonly surprise: number;
  readonly surpriseAtMs: number | null;
}

/** About as many answers as a visit has; older ones count for less than half. */
const MOST_TRIALS = 30;

const NOTHING_LEARNED: LearningState = {
  seed: 0,
  turns: 0,
  leans: NO_LEANS,
  doubt: 0,
  changedAt: 0,
  chosen: null,
  awaited: false,
  hearing: null,
  trials: [],
  topics: NO_TOPICS,
  habits: [],
  surprise: 0,
  surpriseAtMs: null,
};

/** Nothing learned yet. */
export const startLearning = (
  temperament: Parameters<typeof leansOf>[0],
  seed: number,
): LearningState => ({ ...NOTHING_LEARNED, seed: seed | 0, leans: leansOf(temperament) });

/** Everything learned is gone; what the person is like by nature stays. */
export const eraseLearning = ({ seed, leans }: LearningState): LearningState => ({
  ...NOTHING_LEARNED,
  seed,
  leans,
});

/** How strongly a percept is still answered, [0, 1]: 1 when it is new. Ask before `learnFrom` takes it in. */
export const habituationOf = (learning: LearningState, percept: Percept, tMs: number): number => {
  const key = stimulusOf(percept);
  return key === null ? 1 : responseLeft(learning.habits, key, tMs);
};

/** What this visitor has come to feel about a topic, [-1, 1]; 0 for one that was not spoken of. */
export const topicFeeling = (learning: LearningState, topic: string): number =>
  topicValue(learning.topics, topic);

const ASKS: readonly unknown[] = ['question', 'complaint', 'comfort', 'talk'];
const APPEARS: readonly unknown[] = ['low', 'tense', 'even', 'pleased'];

/** A log that anybody may have written can hold any words; unknown ones teach nothing. */
const isKnown = (manner: Manner, context: MannerContext): boolean =>
  DIMENSIONS.every((dimension) => MANNERS[dimension].some((word) => word === manner[dimension])) &&
  ASKS.includes(context.asks) &&
  APPEARS.includes(context.appears);

const short = (x: number): number => Math.round(x * 1e3) / 1e3;

/**
 * Whether the visitor has come to like something else: a cumulative sum (Page 1954) of how far answers fall short, in
 * standard deviations `z` of what was expected,
 *   doubt = max(0, doubt - z - 0.75); changed when doubt > 3.
 * The brain's own name for it is unexpected uncertainty (Yu & Dayan 2005): what was learned before then counts for little.
 */
const DOUBT = { shrug: 0.75, limit: 3, keeps: 0.2 } as const;

/** Draws the lesson from an answer: what it was worth, and what its topics stand for. */
function credit(learning: LearningState, tMs: number): LearningState {
  const { hearing } = learning;
  if (!hearing) return learning;
  const { pleasure, shown, weight, seen, told, words } = outcomeOf(hearing);
  const done: LearningState = { ...learning, hearing: null };
  if (weight === 0) return done;
  const topics = associate(learning.topics, hearing.topics, pleasure, weight, tMs);
  if (!hearing.asked) return { ...done, topics };
  const { manner, context } = hearing.asked;
  const trial: Trial = {
    ...context,
    arm: armOf(manner),
    before: short(hearing.before),
    shown: short(shown),
    weight: short(weight),
    seen: short(seen),
    told: short(told),
    words: short(words),
  };
  const expected = expectedReaction(learning, context, manner, hearing.before);
  const surprise = weight * (shown - expected.mean);
  const doubt = Math.max(0, learning.doubt - surprise / expected.spread - DOUBT.shrug);
  const changed = doubt > DOUBT.limit;
  const before = changed
    ? learning.trials.map((each) => ({ ...each, weight: short(DOUBT.keeps * each.weight) }))
    : learning.trials;
  return {
    ...done,
    topics,
    doubt: changed ? 0 : doubt,
    changedAt: changed ? learning.turns : learning.changedAt,
    trials: [...before, trial].slice(-MOST_TRIALS),
    surprise: clamp(surprise, -1, 1),
    surpriseAtMs: tMs,
  };
}

function atTurn(
  learning: LearningState,
  percept: Extract<Percept, { kind: 'turn' }>,
  visitor: VisitorEstimate,
  tMs: number,
): LearningState {
  const { hearing } = learning;
  if (percept.who === 'visitor') {
    return hearing && percept.phase === 'end'
      ? { ...learning, hearing: { ...hearing, closing: true } }
      : learning;
  }
  if (percept.phase === 'start') {
    const asked = learning.awaited ? learning.chosen : null;
    return { ...credit(learning, tMs), awaited: false, hearing: startHearing(asked, visitor, tMs) };
  }
  // Who interrupts may well be pleased: people type while somebody speaks. It ends the answer, and no more.
  return hearing && hearing.endedMs === null
    ? { ...learning, awaited: false, hearing: { ...hearing, endedMs: tMs } }
    : { ...learning, awaited: false };
}

/**
 * Takes in one event at `tMs`. `visitor` is the estimate from before the percept was filed. Credit goes only from an answer
 * to what was shown after it began to be heard; a greeting, which nobody chose, teaches nothing about manners.
 */
export function learnFrom(
  learning: LearningState,
  percept: Percept,
  visitor: VisitorEstimate,
  tMs: number,
): LearningState {
  switch (percept.kind) {
    case 'manner': {
      const { manner, context } = percept;
      if (!isKnown(manner, context)) return learning;
      const { length, tone, order } = manner;
      const { asks, appears } = context;
      return {
        ...learning,
        turns: learning.turns + 1,
        chosen: { manner: { length, tone, order }, context: { asks, appears } },
        awaited: true,
      };
    }
    case 'beat':
      return percept.topic && learning.hearing
        ? { ...learning, hearing: withTopic(learning.hearing, percept.topic) }
        : learning;
    case 'turn': {
      const next = atTurn(learning, percept, visitor, tMs);
      return repeated(next, percept, tMs);
    }
    default:
      return repeated(learning, percept, tMs);
  }
}

const repeated = (learning: LearningState, percept: Percept, tMs: number): LearningState => {
  const key = stimulusOf(percept);
  return key === null ? learning : { ...learning, habits: habituate(learning.habits, key, tMs) };
};

/**
 * Lets `dtS` pass up to `tMs`, after the visitor was estimated anew. Does nothing unless a reaction is being watched: habits
 * and topics are worked out from the time that passed when they are asked for, so a gap needs nothing.
 */
export function passLearning(
  learning: LearningState,
  visitor: VisitorEstimate,
  tMs: number,
  dtS: number,
): LearningState {
  const { hearing } = learning;
  if (!hearing || !isWatched(hearing, tMs)) return learning;
  const seen = watch(hearing, visitor, tMs, dtS);
  const watched = seen === hearing ? learning : { ...learning, hearing: seen };
  return hearing.closing ? credit(watched, tMs) : watched;
}
