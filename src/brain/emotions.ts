import { clamp01 } from '#core';

import type { Draft } from './draft.ts';
import { paceOf, towardAt, type Pace } from './kinetics.ts';
import type { Temperament, Traits } from './temperament.ts';

/** What the person feels in answer, each in [0, 1], each with its own rise and decay. */
export interface Emotions {
  readonly joy: number;
  readonly amusement: number;
  readonly gratitude: number;
  readonly pride: number;
  readonly relief: number;
  readonly affection: number;
  readonly interest: number;
  readonly confusion: number;
  readonly surprise: number;
  /** Care for somebody who appears sad; not sadness itself. */
  readonly concern: number;
  /** Calm attention, the answer to anger. */
  readonly steadiness: number;
  readonly worry: number;
  readonly embarrassment: number;
  readonly disappointment: number;
  readonly boredom: number;
}
export type EmotionName = keyof Emotions;
export const EMOTIONS = [
  'joy',
  'amusement',
  'gratitude',
  'pride',
  'relief',
  'affection',
  'interest',
  'confusion',
  'surprise',
  'concern',
  'steadiness',
  'worry',
  'embarrassment',
  'disappointment',
  'boredom',
] as const satisfies readonly EmotionName[];

export const UNMOVED: Emotions = {
  joy: 0,
  amusement: 0,
  gratitude: 0,
  pride: 0,
  relief: 0,
  affection: 0,
  interest: 0,
  confusion: 0,
  surprise: 0,
  concern: 0,
  steadiness: 0,
  worry: 0,
  embarrassment: 0,
  disappointment: 0,
  boredom: 0,
};

const follow = (x: number, target: number, pace: Pace): number =>
  towardAt(x, clamp01(target), pace);

/** Onset and offset. A felt smile comes slower and leaves slower than a posed one (Schmidt 2006). */
const PACE: Readonly<Record<EmotionName, Pace>> = {
  joy: paceOf(0.6, 2.6),
  amusement: paceOf(0.45, 2.2),
  gratitude: paceOf(0.7, 5),
  pride: paceOf(0.8, 6),
  relief: paceOf(0.8, 4),
  affection: paceOf(2, 8),
  interest: paceOf(0.35, 1.8),
  confusion: paceOf(0.6, 2.5),
  surprise: paceOf(0.12, 0.7),
  concern: paceOf(0.9, 4),
  steadiness: paceOf(0.5, 5),
  worry: paceOf(0.9, 6),
  embarrassment: paceOf(0.4, 4),
  disappointment: paceOf(0.7, 5),
  boredom: paceOf(12, 2),
};

/**
 * What the person feels about the visitor: joy with joy, *concern* for sadness, *calm attention* for anger. Never the
 * visitor's own sadness or anger back. Each target is a weighted sum of the appraisal and the modulators (Scherer 2001's
 * predicted check patterns), followed at the emotion's own pace.
 */
export function stepEmotions(draft: Draft, { rest }: Traits, t: Temperament): void {
  const { visitor, appraisal: a, modulators: m, reward, turn, emotions: e } = draft;
  const sure = visitor.confidence;
  const troubled = clamp01(visitor.anger * 1.2 + visitor.sadness * 1.2);
  const pleased = Math.max(0, visitor.valence) * sure;
  const unhappy = Math.max(0, -visitor.valence) * sure;
  const tension = Math.max(e.concern, e.steadiness, e.worry, e.embarrassment);
  const laughs =
    visitor.sign?.sign === 'laugh'
      ? visitor.sign.confidence * Math.exp(-Math.max(0, draft.tMs - visitor.sign.tMs) / 2500)
      : 0;
  e.joy = follow(
    e.joy,
    pleased * (0.9 + 0.5 * t.agreeableness) +
      0.5 * Math.max(0, a.pleasantness) +
      0.6 * Math.max(0, m.dopamine - rest.dopamine) -
      troubled,
    PACE.joy,
  );
  e.amusement = follow(
    e.amusement,
    0.9 * laughs + 0.5 * pleased * a.novelty - troubled,
    PACE.amusement,
  );
  e.gratitude = follow(
    e.gratitude,
    1.1 * Math.max(0, Math.min(a.conduciveness, a.norms)) - troubled,
    PACE.gratitude,
  );
  e.pride = follow(
    e.pride,
    0.9 * Math.max(0, a.conduciveness) * (0.5 + 0.5 * t.conscientiousness) - troubled,
    PACE.pride,
  );
  e.relief = follow(e.relief, 1.6 * Math.max(0, reward.error) * tension, PACE.relief);
  e.affection = follow(
    e.affection,
    2 * Math.max(0, m.oxytocin - rest.oxytocin) * draft.bond.trust +
      0.2 * draft.bond.familiarity * pleased,
    PACE.affection,
  );
  e.interest = follow(
    e.interest,
    0.8 * a.novelty +
      (turn.phase === 'listening' ? 0.35 : 0) +
      0.2 * t.openness * visitor.attention,
    PACE.interest,
  );
  e.confusion = follow(e.confusion, 1.2 * (1 - visitor.agreement) * sure, PACE.confusion);
  e.surprise = follow(e.surprise, 1.4 * (a.novelty - 0.55), PACE.surprise);
  e.concern = follow(
    e.concern,
    1.3 * visitor.sadness + 0.7 * unhappy * (1 - visitor.anger) - 0.4 * visitor.anger,
    PACE.concern,
  );
  e.steadiness = follow(e.steadiness, 1.5 * visitor.anger, PACE.steadiness);
  e.worry = follow(
    e.worry,
    (0.5 + t.neuroticism) * (visitor.expression.fearful * sure + Math.max(0, -a.coping)),
    PACE.worry,
  );
  e.embarrassment = follow(
    e.embarrassment,
    1.2 * Math.max(0, -a.norms) * (0.5 + t.neuroticism),
    PACE.embarrassment,
  );
  e.disappointment = follow(
    e.disappointment,
    0.8 * Math.max(0, -a.conduciveness) + 0.4 * Math.max(0, -reward.error),
    PACE.disappointment,
  );
  e.boredom = follow(
    e.boredom,
    turn.phase === 'idle' ? Math.min(1, Math.max(0, turn.quietSteps / 3600 - 0.5)) : 0,
    PACE.boredom,
  );
}
