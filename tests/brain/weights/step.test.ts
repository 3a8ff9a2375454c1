import { createBrain, stepBrain, TEMPERAMENTS, type BrainState, type Temperament } from '#brain';
import type { Percept } from '#core';
import { describe, expect, test } from 'vitest';

import { draftOf } from '../../../src/brain/draft.ts';
import { EMOTIONS, type EmotionName } from '../../../src/brain/emotion-names.ts';
import { STEP_S } from '../../../src/brain/grid.ts';
import { MODULATORS } from '../../../src/brain/modulators.ts';
import { traitsOf } from '../../../src/brain/temperament.ts';
import { isShoutedAt } from '../../../src/brain/visitor/shout.ts';
import { face, voice, words } from '../../session/fakes.ts';
import { gesture, turn, vocal } from './percepts.ts';
import { bigFive, keepOf, linesOf, workedOut, type Known } from './read-page.ts';

const near = (found: number | undefined, wanted: number, what: string): void =>
  expect(found, what).toBeCloseTo(wanted, 8);
const clamp = (x: number, low: number, high: number): number => Math.min(high, Math.max(low, x));

/** A minute in which about everything happens, so that every term is more than nothing at some time. */
const play: readonly Percept[] = [
  { kind: 'presence', tMs: 200, people: 1, visitor: 1 },
  voice(800, { speaking: true, arousal: 0.4 }),
  turn(900, 'visitor', 'start'),
  face(1000, { smile: 0.8, valence: 0.7, arousal: 0.3 }),
  words(2500, { intent: 'thanks', sentiment: 0.8 }),
  turn(2600, 'visitor', 'end'),
  turn(3400, 'person', 'start'),
  vocal(4000, 'laugh'),
  turn(6000, 'person', 'end'),
  voice(9000, { speaking: true, loudnessDb: -40 }),
  voice(9200, { speaking: true, loudnessDb: -10, arousal: 0.9 }),
  face(9300, {
    valence: -0.8,
    arousal: 0.8,
    frown: 0.8,
    emotion: {
      neutral: 0.1,
      happy: 0,
      sad: 0.1,
      angry: 0.7,
      fearful: 0.1,
      disgusted: 0,
      surprised: 0,
    },
  }),
  words(10_000, { intent: 'complaint', sentiment: -0.7 }),
  gesture(12_000, 'thumbs-up'),
  face(14_000, { smile: 0.9, valence: 0.8 }),
  face(20_000, {
    valence: -0.7,
    emotion: {
      neutral: 0.1,
      happy: 0,
      sad: 0.8,
      angry: 0,
      fearful: 0.1,
      disgusted: 0,
      surprised: 0,
    },
  }),
];
const SILENT_S = 48;
/** One step in so many is looked at. */
const EVERY_STEPS = 19;

describe('one step', () => {
  const modulators = linesOf('modulators');
  const emotions = linesOf('emotions');
  const affect = linesOf('affect');
  const drives = linesOf('drives');
  const TAU_S = {
    dopamine: 4,
    serotonin: 90,
    noradrenaline: 3,
    acetylcholine: 2,
    oxytocin: 20,
    cortisol: 60,
    endorphin: 25,
  } as const;

  const smooth = (from: number, to: number, x: number): number => {
    const t = clamp((x - from) / (to - from), 0, 1);
    return t * t * (3 - 2 * t);
  };

  /** Everything that a step reads, by the names of the page: `after` where it stands further up, `before` where further down. */
  const knownIn = (before: BrainState, after: BrainState, temperament: Temperament): Known => {
    const { visitor, turn: floor, appraisal, bond } = after;
    const { sign } = visitor;
    const quietS = floor.quietSteps * STEP_S;
    const idle = floor.phase === 'idle';
    return {
      ...bigFive(temperament),
      ...traitsOf(temperament),
      worries: traitsOf(temperament).worry,
      ...before.emotions,
      ...before.modulators,
      ...appraisal,
      valence: visitor.valence,
      arousal: visitor.arousal,
      confidence: visitor.confidence,
      smile: visitor.smile,
      sadness: visitor.sadness,
      anger: visitor.anger,
      attention: visitor.attention,
      conflict: visitor.conflict,
      fearful: visitor.expression.fearful,
      expected: before.reward.expected,
      trust: bond.trust,
      familiarity: bond.familiarity,
      talking: idle ? 0 : 1,
      there: visitor.watched && visitor.people === 0 ? 0.25 : 1,
      laughs:
        sign?.sign === 'laugh'
          ? sign.confidence * Math.exp(-Math.max(0, after.tMs - sign.tMs) / 2500)
          : 0,
      listening: floor.phase === 'listening' ? 1 : 0,
      shouting: isShoutedAt(draftOf(after)) ? 1 : 0,
      curious: Math.max(0, before.drives.curiosity - 0.45),
      quiet:
        idle && !floor.parting
          ? smooth(40, 160, quietS) * (1 - 0.85 * smooth(300, 580, quietS))
          : 0,
      asked: floor.phase === 'listening' || floor.phase === 'thinking' ? 1 : 0,
      speaking: floor.phase === 'speaking' ? 1 : 0,
      effort: floor.phase === 'speaking' ? 0.6 : idle ? 0.05 : 0.3,
      mood: before.mood,
    };
  };

  /** `x` after a step towards `aim`; what is within `there` of it has arrived. */
  const stepped = (x: number, aim: number, tauS: number, there = 1e-9): number =>
    Math.abs(x - aim) < there ? aim : aim + (x - aim) * keepOf(tauS);

  function expectStep(before: BrainState, after: BrainState, temperament: Temperament): void {
    const known = knownIn(before, after, temperament);
    const made = workedOut(modulators, known);
    near(made['error'], after.reward.error, 'error');
    near(stepped(before.reward.expected, made['expected'] ?? 0, 25), after.reward.expected, 'V');
    for (const name of MODULATORS) {
      const slow = name === 'serotonin' || name === 'cortisol';
      const aim = clamp(made[name] ?? 0, 0, 1);
      const level = stepped(before.modulators[name], aim, TAU_S[name], slow ? 1e-3 : 1e-9);
      // What is in the pool after the step was in it before, and a little more.
      const arrived = (after.releasing[name] / keepOf(0.35)) * (1 - keepOf(0.35));
      near(clamp(level + arrived, 0, 1), after.modulators[name], name);
    }
    const now = { ...known, ...after.modulators, error: after.reward.error };
    const feels = workedOut(emotions, now);
    const { paces } = traitsOf(temperament);
    const followed = (name: EmotionName): number => {
      const x = before.emotions[name];
      const aim = clamp(feels[name] ?? 0, 0, 1);
      if (Math.abs(x - aim) < 1e-9) return aim;
      return aim + (x - aim) * (aim > x ? paces[name].rise : paces[name].fall);
    };
    for (const name of EMOTIONS) near(followed(name), after.emotions[name], name);

    const felt = { ...now, ...after.emotions };
    const core = workedOut(affect, { ...felt, affect: after.affect });
    for (const axis of ['valence', 'arousal', 'dominance'] as const) {
      const aim = clamp(core[`affect.${axis}`] ?? 0, -1, 1);
      near(stepped(before.affect[axis], aim, 0.8), after.affect[axis], `affect ${axis}`);
      const calm = core[`mood.${axis}`] ?? 0;
      near(stepped(before.mood[axis], calm, 120, 1e-3), after.mood[axis], `mood ${axis}`);
    }
    const wants = workedOut(drives, felt);
    for (const [drive, tauS] of [
      ['help', 6],
      ['understood', 8],
      ['curiosity', 10],
      ['rest', 120],
    ] as const) {
      const aim = clamp(wants[`drives.${drive}`] ?? 0, 0, 1);
      const there = drive === 'rest' ? 1e-3 : 1e-9;
      near(stepped(before.drives[drive], aim, tauS, there), after.drives[drive], drive);
    }
  }

  test.each(TEMPERAMENTS.map((t) => [t.name, t] as const))(
    'of the %s comes to what the page says, whatever happens',
    (_name, temperament) => {
      let brain = createBrain(3, temperament);
      const heard = new Set<EmotionName>();
      for (let step = 0; step < (24 + SILENT_S) * 60; step += EVERY_STEPS) {
        const untilMs = ((step + EVERY_STEPS) * 1000) / 60;
        const due = play.filter(({ tMs }) => tMs < untilMs && tMs >= (step * 1000) / 60);
        const before = stepBrain(brain, due, (EVERY_STEPS - 1) * STEP_S, temperament);
        brain = stepBrain(before, [], STEP_S, temperament);
        for (const name of EMOTIONS) if (brain.emotions[name] > 0.05) heard.add(name);
        // Whoever has just come is met composed, which has its own rule.
        if (brain.turn.metSteps > 240) expectStep(before, brain, temperament);
      }
      expect(heard.size, 'emotions that were felt').toBeGreaterThan(12);
    },
  );
});
