import { clamp01, smoothstep } from '#core';

import type { Draft } from './draft.ts';
import { wish } from './drives.ts';
import { STEPS_PER_S } from './grid.ts';
import { keepOf, toward, towardAt, type Pace } from './kinetics.ts';
import type { Temperament, Traits } from './temperament.ts';
import { isShoutedAt } from './visitor/shout.ts';
import { composes } from './visitor/visit.ts';

const follow = (x: number, target: number, pace: Pace): number =>
  towardAt(x, clamp01(target), pace);

/** What weighs is let go of this fast. */
const COMPOSES = keepOf(1.2);
/** A laugh is heard for this long after. */
const LAUGH_MS = 2500;
/** Silence begins to bore after this long and has done so fully after that, seconds. */
const BORES = { from: 40, to: 160 } as const;
/** Nobody is bored for hours: after some minutes the mind settles into waiting. */
const SETTLES = { from: 300, to: 580 } as const;

/** A raised voice is met with calm before anything is known of the words. */
const STEADIES = 0.35;

/** How far the silence has become boring, [0, 1]: never while anybody has the floor. */
function tedium({ turn, visitor }: Draft, impatience: number): number {
  if (turn.phase !== 'idle' || turn.parting) return 0;
  const quietS = turn.quietSteps / STEPS_PER_S;
  const quiet =
    smoothstep(BORES.from, BORES.to, quietS) *
    (1 - 0.85 * smoothstep(SETTLES.from, SETTLES.to, quietS));
  return quiet * impatience * (1 - 0.5 * visitor.smile);
}

/**
 * What the person feels about the visitor: joy with joy, *concern* for sadness, *calm attention* for anger. Never the
 * visitor's own sadness or anger back. Each target is a weighted sum of checks, modulators and the visitor's estimate (the
 * patterns that Scherer 2001 predicts for each emotion), followed at the emotion's own pace: e' = (target - e) / tau,
 * tau the rise or the fall.
 */
export function stepEmotions(draft: Draft, traits: Traits, t: Temperament): void {
  const { visitor, appraisal: a, modulators: m, reward, turn, bond, drives, emotions: e } = draft;
  const { rest, paces, delight } = traits;
  const sure = visitor.confidence;
  const troubled = clamp01(visitor.anger * 1.2 + visitor.sadness * 1.2);
  const light = 1 - troubled;
  // Nobody in view is pleased: what was said last is not said to an empty room.
  const there = visitor.watched && visitor.people === 0 ? 0.25 : 1;
  const pleased = there * Math.max(0, visitor.valence) * sure;
  const unhappy = Math.max(0, -visitor.valence) * sure;
  const helped = Math.max(0, a.conduciveness);
  const failed = Math.max(0, -a.conduciveness);
  const afraid = visitor.expression.fearful * sure;
  /** What was tense until now and may fall off. */
  const tension = Math.min(1, e.concern + e.steadiness + e.worry + e.embarrassment);
  const { sign } = visitor;
  const laughs =
    sign?.sign === 'laugh'
      ? sign.confidence * Math.exp(-Math.max(0, draft.tMs - sign.tMs) / LAUGH_MS)
      : 0;

  const joy =
    pleased * (0.9 + 0.5 * t.agreeableness) +
    0.5 * Math.max(0, a.pleasantness) +
    0.6 * Math.max(0, m.dopamine - rest.dopamine);
  const amusement = traits.humour * (0.8 * laughs + 0.5 * pleased * a.novelty) * light;
  const gratitude = 1.1 * Math.max(0, Math.min(a.conduciveness, a.norms)) * light;
  const pride = 0.8 * helped * (0.25 + t.conscientiousness) * light;
  const relief = (1.5 * Math.max(0, reward.error) + 0.5 * helped) * tension;
  const affection =
    (1.2 * Math.max(0, m.oxytocin - rest.oxytocin) * bond.trust +
      0.4 * bond.familiarity * pleased) *
    traits.care;
  const interest =
    0.8 * a.novelty * traits.wonder +
    (turn.phase === 'listening' ? 0.35 : 0) +
    0.2 * t.openness * visitor.attention +
    0.3 * wish(drives.curiosity);
  // Not to be read: one sense says good and another bad. A face that stays serious at kind words confuses nobody.
  const confusion = 2.2 * visitor.conflict * sure;
  const surprise = 1.4 * (a.novelty - 0.55);
  const concern =
    (1.3 * visitor.sadness + 0.9 * afraid + 0.7 * unhappy * (1 - visitor.anger)) * traits.care -
    0.4 * visitor.anger;
  const steadiness = 1.5 * visitor.anger + (isShoutedAt(draft) ? STEADIES : 0);
  const worry = traits.worry * (0.5 * afraid + 0.9 * Math.max(0, -a.coping) + 0.2 * visitor.anger);
  const embarrassment = traits.worry * Math.max(0, -a.norms);
  const disappointment = 0.8 * failed + 0.35 * Math.max(0, -reward.error) * traits.worry;

  e.joy = follow(e.joy, joy * delight - troubled, paces.joy);
  e.amusement = follow(e.amusement, amusement, paces.amusement);
  e.gratitude = follow(e.gratitude, gratitude, paces.gratitude);
  e.pride = follow(e.pride, pride, paces.pride);
  e.relief = follow(e.relief, relief, paces.relief);
  e.affection = follow(e.affection, affection * light, paces.affection);
  e.interest = follow(e.interest, interest, paces.interest);
  e.confusion = follow(e.confusion, confusion, paces.confusion);
  e.surprise = follow(e.surprise, surprise, paces.surprise);
  e.concern = follow(e.concern, concern, paces.concern);
  e.steadiness = follow(e.steadiness, steadiness, paces.steadiness);
  e.worry = follow(e.worry, worry, paces.worry);
  e.embarrassment = follow(e.embarrassment, embarrassment, paces.embarrassment);
  e.disappointment = follow(e.disappointment, disappointment, paces.disappointment);
  if (composes(draft)) {
    // Nothing of the last visitor is held against the next: what weighs is let go of three times as fast, and so is what was
    // felt for them alone.
    e.gratitude = toward(e.gratitude, Math.min(e.gratitude, clamp01(gratitude)), COMPOSES);
    e.affection = toward(e.affection, Math.min(e.affection, clamp01(affection * light)), COMPOSES);
    e.concern = toward(e.concern, Math.min(e.concern, clamp01(concern)), COMPOSES);
    e.steadiness = toward(e.steadiness, Math.min(e.steadiness, steadiness), COMPOSES);
    e.worry = toward(e.worry, Math.min(e.worry, worry), COMPOSES);
    e.embarrassment = toward(e.embarrassment, Math.min(e.embarrassment, embarrassment), COMPOSES);
    e.disappointment = toward(
      e.disappointment,
      Math.min(e.disappointment, disappointment),
      COMPOSES,
    );
  }
  e.boredom = follow(e.boredom, tedium(draft, traits.impatience), paces.boredom);
}
