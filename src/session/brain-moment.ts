import { clamp01, type Expression } from '#core';
import {
  createBrain,
  explainManners,
  express,
  mannerContext,
  type BrainState,
  type MannerReasons,
  type Temperament,
  POSED_CONTROLS,
} from '#brain';

import { readingOf } from './reading.ts';
import type { Reading } from './types.ts';

/** What is shown of a brain, from the visitor to the face, and what goes on beside that. */
export const BRAIN_LAYERS = [
  'sensed',
  'appraised',
  'modulators',
  'felt',
  'shown',
  'affect',
  'mood',
  'drives',
  'reward',
  'attention',
  'body',
  'prosody',
] as const;
export type BrainLayer = (typeof BRAIN_LAYERS)[number];

/** The layers through which one event runs, in the order in which it does. */
export const BRAIN_PATH = ['sensed', 'appraised', 'modulators', 'felt', 'shown'] as const;

/** Named levels of one layer, in [0, 1], or in [-1, 1] where `goesBothWays` says so. */
export type Levels = Readonly<Record<string, number>>;
export type BrainLevels = Readonly<Record<BrainLayer, Levels>>;

/** What the last event that mattered did: which checks it met, and what that let go. */
interface BrainCause {
  readonly id: number;
  /** Session time at which it happened. */
  readonly tMs: number;
  readonly event: { readonly kind: string; readonly what: string };
  /** What it added to each check of the appraisal. */
  readonly checks: Levels;
  /** What each modulator did first. */
  readonly releases: Levels;
}

/** One moment of a brain, small enough to keep ten a second. */
export interface BrainMoment {
  readonly tMs: number;
  readonly levels: BrainLevels;
  readonly expression: Expression;
  /** What the visitor appears to show; null when too little was sensed to say. */
  readonly reading: Reading | null;
  /** Who has the floor. */
  readonly phase: BrainState['turn']['phase'];
  /** What has the person's attention, and what they do about it. */
  readonly attention: Pick<BrainState['attention'], 'target' | 'action'>;
  readonly heartPerMin: number;
  readonly cause: BrainCause | null;
  /** What was learned of the visitor by now, and what an answer would answer. */
  readonly learning: BrainState['learning'];
  readonly answers: MannerReasons['context'];
  /** What was going on when the visitor last began to appear pleased, and displeased. */
  readonly liking: Pick<BrainState['bond'], 'pleasedBy' | 'displeasedBy'>;
}

/** The muscles of the face; which side is stronger is no muscle. */
const MUSCLES = POSED_CONTROLS.filter((name) => name !== 'asymmetry');

const BOTH_WAYS: Readonly<Partial<Record<BrainLayer, ReadonlySet<string> | 'all'>>> = {
  sensed: new Set(['valence', 'arousal']),
  prosody: new Set(['rate', 'pitch', 'range']),
  appraised: new Set(['pleasantness', 'conduciveness', 'coping', 'norms']),
  affect: 'all',
  mood: 'all',
  reward: 'all',
  body: new Set(['lean']),
};

/** Semitones at the end of the scale on which a line's pitch is shown. */
const PITCH_SCALE_ST = 6;

/** Whether a level's scale runs from -1 to 1 instead of from 0 to 1. */
export const goesBothWays = (layer: BrainLayer, key: string): boolean => {
  const both = BOTH_WAYS[layer];
  return both === 'all' || (both?.has(key) ?? false);
};

/** What is shown of a brain at this moment. */
export function momentOf(brain: BrainState): BrainMoment {
  const { visitor, body, bond, cause } = brain;
  const expression = express(brain);
  const { target, action, saliency } = brain.attention;
  return {
    tMs: brain.tMs,
    levels: {
      sensed: {
        valence: visitor.valence,
        arousal: visitor.arousal,
        confidence: visitor.confidence,
        conflict: visitor.conflict,
        smile: visitor.smile,
        sadness: visitor.sadness,
        anger: visitor.anger,
        attention: visitor.attention,
        engagement: visitor.engagement,
        trust: bond.trust,
        familiarity: bond.familiarity,
      },
      appraised: { ...brain.appraisal },
      modulators: { ...brain.modulators },
      felt: { ...brain.emotions },
      shown: Object.fromEntries(MUSCLES.map((key) => [key, expression[key]])),
      affect: { ...brain.affect },
      mood: { ...brain.mood },
      drives: { ...brain.drives },
      reward: { ...brain.reward },
      attention: { ...saliency },
      body: {
        pupil: clamp01(body.pupil),
        blush: clamp01(body.blush),
        breath: clamp01(expression.breath),
        lean: expression.lean,
      },
      // How a line would sound now: shares above or below plain speech, which is 0; energy has no below.
      prosody: {
        rate: expression.prosody.rate - 1,
        pitch: expression.prosody.pitchSt / PITCH_SCALE_ST,
        energy: expression.prosody.energy,
        range: expression.prosody.range - 1,
      },
    },
    expression,
    reading: readingOf(brain),
    phase: brain.turn.phase,
    attention: { target, action },
    heartPerMin: body.heartPerMin,
    cause: cause && {
      id: cause.id,
      tMs: cause.tMs,
      event: cause.event,
      checks: { ...cause.checks },
      releases: { ...cause.releases },
    },
    learning: brain.learning,
    liking: { pleasedBy: bond.pleasedBy, displeasedBy: bond.displeasedBy },
    answers: mannerContext(visitor, brain.tMs),
  };
}

/** Why an answer would be given the way it is, at such a moment. */
export const learnedAt = ({
  learning,
  answers,
}: Pick<BrainMoment, 'learning' | 'answers'>): MannerReasons => explainManners(learning, answers);

/** Where every level of a temperament rests: a brain that has just woken. */
export const restingLevels = (temperament: Temperament): BrainLevels =>
  momentOf(createBrain(0, temperament)).levels;
