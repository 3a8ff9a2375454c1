import {
  createRng,
  type ExpressionVector,
  type FacePercept,
  type Intent,
  type Manner,
  type MannerContext,
  type Percept,
  type TextPercept,
} from '#core';
import { createBrain, STEP_S, temperamentByName } from '#brain';

import {
  bestManner,
  chooseManner,
  eraseLearning,
  learnFrom,
  mannerContext,
  passLearning,
  startLearning,
  type LearningState,
} from '../src/brain/learning/index.ts';
import { floorOf } from '../src/brain/learning/choose-manner.ts';
import { DIMENSIONS, mannerOf } from '../src/brain/learning/manner-model.ts';
import { draftOf } from '../src/brain/draft.ts';
import { stepVisitor } from '../src/brain/visitor/fuse.ts';
import { latch } from '../src/brain/visitor/latch.ts';

/** One kind of scripted visitor. What they like is drawn anew for every seed and never told to the learner. */
export interface VisitorKind {
  /** How much one pair of the manner that they like, or dislike, moves what they feel; valence, [0, 1]. */
  readonly care: number;
  /** Standard deviation of what moves them for reasons of their own, at every answer. */
  readonly own: number;
  /** Share of what they feel that their face shows; null = no camera. */
  readonly face: number | null;
  /** Share of their messages whose words tell what they feel. */
  readonly wordy: number;
  /** Share of their messages that complain. */
  readonly complains: number;
  /** Whether they like one manner when they ask and another when they chat. */
  readonly bySituation?: true;
  /** The turn at which they come to like the opposite. */
  readonly turnsAt?: number;
}

export const KINDS = {
  open: { care: 0.2, own: 0.25, face: 1, wordy: 0.4, complains: 0 },
  reserved: { care: 0.2, own: 0.25, face: 0.5, wordy: 0.25, complains: 0 },
  moody: { care: 0.2, own: 0.4, face: 1, wordy: 0.4, complains: 0 },
  wordsOnly: { care: 0.2, own: 0.25, face: null, wordy: 0.7, complains: 0 },
  fewWords: { care: 0.2, own: 0.25, face: null, wordy: 0.35, complains: 0 },
  bySituation: { care: 0.2, own: 0.25, face: 1, wordy: 0.4, complains: 0, bySituation: true },
  complaining: { care: 0.2, own: 0.25, face: 1, wordy: 0.6, complains: 0.6 },
  changing: { care: 0.2, own: 0.25, face: 1, wordy: 0.4, complains: 0, turnsAt: 15 },
  indifferent: { care: 0, own: 0.25, face: 1, wordy: 0.4, complains: 0 },
  stony: { care: 0.2, own: 0.25, face: 0, wordy: 0, complains: 0 },
} as const satisfies Readonly<Record<string, VisitorKind>>;

/**
 * A second set, for developing on: no two visitors alike, and other seeds. Each figure of a visitor is drawn from a range
 * round those above.
 */
export const DRAWN = {
  drawnOpen: drawn({ face: [0.7, 1], wordy: [0.2, 0.6], own: [0.15, 0.3] }),
  drawnReserved: drawn({ face: [0.3, 0.65], wordy: [0.1, 0.4], own: [0.15, 0.3] }),
  drawnMoody: drawn({ face: [0.5, 1], wordy: [0.2, 0.6], own: [0.3, 0.5] }),
  drawnWords: drawn({ face: null, wordy: [0.3, 0.8], own: [0.15, 0.3] }),
  drawnComplaining: drawn({ face: [0.5, 1], wordy: [0.3, 0.6], own: [0.15, 0.3], complains: 0.6 }),
  drawnBySituation: drawn({
    face: [0.5, 1],
    wordy: [0.2, 0.6],
    own: [0.15, 0.3],
    bySituation: true,
  }),
} as const satisfies Readonly<Record<string, (seed: number) => VisitorKind>>;

type Range = readonly [low: number, high: number];

function drawn(ranges: {
  readonly face: Range | null;
  readonly wordy: Range;
  readonly own: Range;
  /** The most that they complain. */
  readonly complains?: number;
  readonly bySituation?: true;
}): (seed: number) => VisitorKind {
  return (seed) => {
    const rng = createRng(seed * 104_729 + 7);
    const from = ([low, high]: Range): number => low + (high - low) * rng.next();
    const complains = ranges.complains ?? 0;
    return {
      care: from([0.15, 0.28]),
      own: from(ranges.own),
      face: ranges.face && from(ranges.face),
      wordy: from(ranges.wordy),
      complains: from([complains / 3, complains]),
      ...(ranges.bySituation && { bySituation: true }),
    };
  };
}

/** A face is read ten times a second. */
const LOOK_STEPS = 6;
const LOOK_S = LOOK_STEPS * STEP_S;
/** A face engine's own noise at every look, and a look's confidence. */
const LOOK_NOISE = 0.15;
const LOOK_CONFIDENCE = 0.8;

const NEUTRAL: ExpressionVector = {
  neutral: 1,
  happy: 0,
  sad: 0,
  angry: 0,
  fearful: 0,
  disgusted: 0,
  surprised: 0,
};
const expressionOf = (valence: number): ExpressionVector => {
  const happy = Math.max(0, valence);
  const low = Math.max(0, -valence);
  const rest = Math.max(0, 1 - happy - 0.8 * low);
  return {
    ...NEUTRAL,
    neutral: rest,
    happy,
    angry: 0.3 * low,
    sad: 0.2 * low,
    disgusted: 0.3 * low,
  };
};
const limited = (x: number): number => Math.max(-1, Math.min(1, x));

/** One answer as it went. */
export interface Turn {
  readonly context: MannerContext;
  readonly manner: Manner;
  /** What the visitor likes best in this situation. */
  readonly liked: Manner;
  /** The pairs on which the learner was free, and right. */
  readonly free: number;
  readonly right: number;
  /** Comfort or solemnity was due and was not given. */
  readonly broke: boolean;
}

export interface Visit {
  readonly turns: readonly Turn[];
  readonly likes: { readonly asking: Manner; readonly chatting: Manner };
  /** What would be chosen for a question with nothing learned. */
  readonly atFirst: Manner;
  /** What is believed best for a question after `within` answers. */
  readonly believed: Manner;
  readonly afterErase: Manner;
  readonly bytes: number;
  readonly learning: LearningState;
}

const QUESTION: MannerContext = { asks: 'question', appears: 'even' };
export const sameManner = (a: Manner, b: Manner): boolean =>
  DIMENSIONS.every((dimension) => a[dimension] === b[dimension]);

const opposite = (manner: Manner): Manner => ({
  length: manner.length === 'brief' ? 'thorough' : 'brief',
  tone: manner.tone === 'playful' ? 'formal' : 'playful',
  order: manner.order === 'comfort-first' ? 'solve-first' : 'comfort-first',
});

/** One visitor from their first question to their last, through the product's own fusion and learning. */
export function visit(kind: VisitorKind, seed: number, turns: number, within = turns): Visit {
  const rng = createRng(seed * 7919 + 13);
  const normal = (spread: number): number =>
    spread *
    Math.sqrt(-2 * Math.log(Math.max(1e-9, rng.next()))) *
    Math.cos(2 * Math.PI * rng.next());
  const asking = mannerOf(Math.floor(rng.next() * 8));
  const chatting = kind.bySituation ? opposite(asking) : asking;
  const usual = normal(0.1);

  const start = startLearning(temperamentByName('receptionist'), seed);
  let learning = start;
  // The whole brain would take minutes; the visitor and what is learned of them are all that matters here.
  const draft = draftOf(createBrain(seed));
  let steps = 0;
  let feels = usual;
  let shows = usual;
  const nowMs = (): number => steps * STEP_S * 1000;

  const step = (percepts: readonly Percept[]): void => {
    const tMs = nowMs();
    for (const percept of percepts) {
      learning = learnFrom(learning, percept, draft.visitor, tMs);
      latch(draft.visitor, percept);
    }
    steps += 1;
    draft.tMs = nowMs();
    stepVisitor(draft);
    learning = passLearning(learning, draft.visitor, draft.tMs, STEP_S);
  };
  const look = (): readonly FacePercept[] => {
    // A face follows a feeling within a second or so.
    shows += (feels - shows) * (1 - Math.exp(-LOOK_S / 0.6));
    if (kind.face === null) return [];
    const valence = limited(kind.face * shows + normal(LOOK_NOISE));
    return [
      {
        kind: 'face',
        tMs: nowMs(),
        confidence: LOOK_CONFIDENCE,
        emotion: expressionOf(valence),
        smile: Math.max(0, valence),
        frown: Math.max(0, -valence),
        eyesSmile: 0,
        eyesClosed: 0,
        baseline: 1,
        valence,
        arousal: 0,
        gaze: { yawRad: 0, pitchRad: 0 },
        head: { yawRad: 0, pitchRad: 0, rollRad: 0 },
        attention: Math.max(0, Math.min(1, 0.8 + normal(0.1))),
        distanceM: 0.6,
        bearing: null,
      },
    ];
  };
  const pass = (seconds: number): void => {
    const count = Math.round(seconds / STEP_S);
    for (let i = 0; i < count; i++) step(i % LOOK_STEPS === 0 ? look() : []);
  };
  const say = (intent: Intent, turn: number): TextPercept => {
    const tells = rng.next() < kind.wordy;
    const complains = intent === 'complaint';
    const sentiment = complains ? -0.5 : tells ? limited(feels + normal(0.2)) : 0;
    return {
      kind: 'text',
      tMs: nowMs(),
      text: `message ${turn}`,
      final: true,
      sentiment,
      confidence: complains ? 0.7 : tells ? 0.6 : 0.1,
      emotion: expressionOf(sentiment),
      intent,
      language: 'en',
    };
  };

  const went: Turn[] = [];
  let believed = bestManner(learning, QUESTION);
  for (let turn = 1; turn <= turns; turn++) {
    const dice = rng.next();
    const intent: Intent =
      dice < kind.complains ? 'complaint' : rng.next() < 0.65 ? 'question' : 'statement';
    step([say(intent, turn), { kind: 'turn', tMs: nowMs(), who: 'visitor', phase: 'end' }]);
    const context = mannerContext(draft.visitor, nowMs());
    const manner = chooseManner(learning, context);
    const taste = context.asks === 'talk' ? chatting : asking;
    const liked = kind.turnsAt !== undefined && turn >= kind.turnsAt ? opposite(taste) : taste;
    step([{ kind: 'manner', tMs: nowMs(), manner, context }]);
    pass(0.5 + rng.next());
    step([{ kind: 'turn', tMs: nowMs(), who: 'person', phase: 'start' }]);
    // What they feel goes on from before, moves by what they like and dislike, and by much that nobody can know.
    const match = DIMENSIONS.reduce(
      (sum, dimension) => sum + (manner[dimension] === liked[dimension] ? 1 : -1),
      0,
    );
    feels = limited(usual + 0.3 * (feels - usual) + kind.care * match + normal(kind.own));
    pass(manner.length === 'brief' ? 4 : 9);
    step([{ kind: 'turn', tMs: nowMs(), who: 'person', phase: 'end' }]);
    pass(2 + 6 * rng.next());

    if (turn === within) believed = bestManner(learning, QUESTION);
    const floor = floorOf(context);
    const free = DIMENSIONS.filter((dimension) => floor[dimension] === undefined);
    const trouble = context.asks === 'complaint' || context.asks === 'comfort';
    went.push({
      context,
      manner,
      liked,
      free: free.length,
      right: free.filter((dimension) => manner[dimension] === liked[dimension]).length,
      broke:
        (trouble && manner.order !== 'comfort-first') ||
        ((trouble || context.appears === 'low' || context.appears === 'tense') &&
          manner.tone === 'playful'),
    });
  }
  const bytes = JSON.stringify(learning).length;
  return {
    turns: went,
    likes: { asking, chatting },
    atFirst: bestManner(start, QUESTION),
    believed,
    afterErase: bestManner(eraseLearning(learning), QUESTION),
    bytes,
    learning,
  };
}

/** What came of many visitors of one kind. */
export interface Tally {
  readonly visitors: number;
  /** Share whose answer number `within` was given in the manner they like, in every pair that safety leaves free. */
  readonly right: number;
  /** The same, over the five answers that follow. */
  readonly rightAfter: number;
  /** Share for whom the manner believed best for a question is the one they like. */
  readonly believed: number;
  /** Share of single pairs that are right in answer number `within`. */
  readonly pairs: number;
  /** Share of first answers in the manner they like: what guessing is worth. */
  readonly atFirst: number;
  /** Share that is still, or again, answered as if nothing had been learned. */
  readonly asAtFirst: number;
  readonly asAtFirstAfterErase: number;
  /** Answers that were playful or came without comfort where safety forbids it. */
  readonly floorsBroken: number;
  readonly mostBytes: number;
}

const share = (values: readonly boolean[]): number =>
  Math.round((values.filter(Boolean).length / Math.max(1, values.length)) * 1000) / 1000;
const allRight = ({ right, free }: Turn): boolean => right === free;

/** Tallies `seeds` visitors, numbered from `firstSeed`. */
export function tally(
  kind: VisitorKind | ((seed: number) => VisitorKind),
  seeds: number,
  within: number,
  firstSeed = typeof kind === 'function' ? 50_001 : 1001,
): Tally {
  const turnsAt = typeof kind === 'function' ? undefined : kind.turnsAt;
  const last = turnsAt === undefined ? within : turnsAt + within;
  const visits = Array.from({ length: seeds }, (_, i) => {
    const seed = firstSeed + i;
    return visit(typeof kind === 'function' ? kind(seed) : kind, seed, last + 5, last);
  });
  const at = (turn: number): readonly Turn[] =>
    visits.flatMap(({ turns }) => turns.slice(turn - 1, turn));
  const reached = at(last);
  return {
    visitors: seeds,
    right: share(reached.map(allRight)),
    rightAfter: share(visits.flatMap(({ turns }) => turns.slice(last).map(allRight))),
    believed: share(
      visits.map(({ believed, likes }) =>
        sameManner(believed, turnsAt === undefined ? likes.asking : opposite(likes.asking)),
      ),
    ),
    pairs:
      Math.round(
        (reached.reduce((sum, { right }) => sum + right, 0) /
          reached.reduce((sum, { free }) => sum + free, 0)) *
          1000,
      ) / 1000,
    atFirst: share(at(1).map(allRight)),
    asAtFirst: share(visits.map(({ believed, atFirst }) => sameManner(believed, atFirst))),
    asAtFirstAfterErase: share(
      visits.map(({ atFirst, afterErase }) => sameManner(atFirst, afterErase)),
    ),
    floorsBroken: visits.reduce(
      (sum, { turns }) => sum + turns.filter(({ broke }) => broke).length,
      0,
    ),
    mostBytes: Math.max(...visits.map(({ bytes }) => bytes)),
  };
}
