import {
  createBrain,
  express,
  stepBrain,
  STEP_S,
  temperamentByName,
  type BrainState,
} from '#brain';
import type { Percept } from '#core';
import { describe, expect, test } from 'vitest';

import { face } from '../session/fakes.ts';

const speakingBrain = (seed: number, temperament = 'receptionist'): BrainState =>
  stepBrain(
    createBrain(seed, temperamentByName(temperament)),
    [{ kind: 'turn', tMs: 0, who: 'person', phase: 'start' }],
    STEP_S,
    temperamentByName(temperament),
  );

/** Lets `seconds` pass and returns what was expressed at each step. */
const watch = (
  from: BrainState,
  seconds: number,
  sense: (tMs: number, step: number) => readonly Percept[],
  temperament = 'receptionist',
) => {
  let state = from;
  const seen = [];
  for (let i = 0; i < Math.round(seconds / STEP_S); i++) {
    state = stepBrain(state, sense(state.tMs, i), STEP_S, temperamentByName(temperament));
    const now = state;
    seen.push({
      state: now,
      get shown() {
        return express(now);
      },
    });
  }
  return seen;
};
/** A stressed word every 0.8 s. */
const accents = (tMs: number, step: number): readonly Percept[] =>
  step % 48 === 0 ? [{ kind: 'accent', tMs, strength: step % 96 === 0 ? 0.9 : 0.5 }] : [];
const count = (seen: ReturnType<typeof watch>, key: 'nodRad' | 'brow'): number =>
  seen.filter(
    ({ state }, i) =>
      state.accent[key] > 0 && state.accent.ageSteps < (seen[i - 1]?.state.accent.ageSteps ?? 9),
  ).length;

describe('stressed words', () => {
  test('bring some nods and fewer brow flashes, more of both in a lively person', () => {
    const calm = watch(speakingBrain(5), 120, accents);
    const lively = watch(speakingBrain(5, 'lively'), 120, accents, 'lively');
    expect(count(calm, 'nodRad')).toBeGreaterThan(20);
    expect(count(calm, 'nodRad')).toBeLessThan(120);
    expect(count(calm, 'brow')).toBeGreaterThan(5);
    expect(count(calm, 'brow')).toBeLessThan(count(calm, 'nodRad'));
    expect(count(lively, 'nodRad')).toBeGreaterThan(count(calm, 'nodRad'));
  });

  test('raise the brows no further where a greeting raises them already', () => {
    const speaking = speakingBrain(1);
    const accent = { ageSteps: 0, nodRad: 0, brow: 0.45 };
    const gesture = {
      ...speaking.gesture,
      gesture: 'brow-flash',
      ageSteps: 0,
      strength: 1,
    } as const;
    /** The brows over time, beside those of a brain that neither greets nor stresses. */
    const raised = (more: Partial<BrainState>): readonly number[] => {
      const plain = watch(speaking, 0.6, () => []);
      return watch({ ...speaking, ...more }, 0.6, () => []).map(
        ({ shown }, i) => shown.browOuterUp - (plain[i]?.shown.browOuterUp ?? 0),
      );
    };
    const [stressed, greeting, both] = [
      raised({ accent }),
      raised({ gesture }),
      raised({ accent, gesture }),
    ];
    expect(Math.max(...stressed)).toBeGreaterThan(0.3);
    expect(Math.max(...greeting)).toBeGreaterThan(0.3);
    for (const [i, brow] of both.entries())
      expect(brow).toBeLessThan(Math.max(stressed[i] ?? 0, greeting[i] ?? 0) + 0.01);
  });

  test('lower the head by a degree to six and let it come back', () => {
    const state: BrainState = {
      ...speakingBrain(1),
      accent: { ageSteps: 0, nodRad: 0.06, brow: 0 },
    };
    const quiet: BrainState = { ...state, accent: { ...state.accent, nodRad: 0 } };
    const depth = (at: number): number =>
      (watch(state, at, () => []).at(-1)?.shown.head.pitchRad ?? 0) -
      (watch(quiet, at, () => []).at(-1)?.shown.head.pitchRad ?? 0);
    expect(depth(0.2)).toBeLessThan(-0.05);
    expect(depth(0.6)).toBeCloseTo(0, 5);
  });

  test('mean nothing to somebody who is not speaking', () => {
    expect(count(watch(createBrain(5), 60, accents), 'nodRad')).toBe(0);
  });
});

describe('a visitor who stands aside', () => {
  const aside = (yawRad: number) => (tMs: number) => [
    face(tMs, { bearing: { yawRad, pitchRad: 0 } }),
  ];
  const meanGaze = (yawRad: number): number => {
    const seen = watch(createBrain(3), 20, aside(yawRad)).slice(120);
    return seen.reduce((sum, { shown }) => sum + shown.gaze.yawRad, 0) / seen.length;
  };

  test('is followed by eyes and head, to their side', () => {
    expect(meanGaze(0.4)).toBeGreaterThan(0.08);
    expect(meanGaze(-0.4)).toBeLessThan(-0.08);
    const head = watch(createBrain(3), 6, aside(0.4)).at(-1)?.state.body.pursuitYawRad ?? 0;
    expect(head).toBeCloseTo(0.16, 2);
  });

  test('is let go of once they are gone', () => {
    const here = watch(createBrain(3), 4, aside(0.4)).at(-1)?.state ?? createBrain(3);
    const gone = watch(here, 4, () => []).at(-1)?.state ?? here;
    expect(gone.body.pursuitYawRad).toBeCloseTo(0, 3);
  });
});

test('a swallow comes about once a minute at rest and never within speech', () => {
  const swallows = (from: BrainState): number => {
    let [state, count] = [from, 0];
    for (let i = 0; i < 300 / STEP_S; i++) {
      const before = state.body.swallowSteps;
      state = stepBrain(state, [], STEP_S);
      if (state.body.swallowSteps < before) count++;
    }
    return count;
  };
  expect(swallows(createBrain(9))).toBeGreaterThan(2);
  expect(swallows(createBrain(9))).toBeLessThan(9);
  expect(swallows(speakingBrain(9))).toBe(0);
});

test('a new clause takes air', () => {
  const spent = watch(speakingBrain(4), 2, () => []).at(-1)?.state ?? speakingBrain(4);
  const from: BrainState = {
    ...spent,
    body: { ...spent.body, breathSteps: Math.round(0.8 * spent.body.breathLength) },
  };
  const next = stepBrain(
    from,
    [{ kind: 'beat', tMs: from.tMs, feel: 'warm', intensity: 0.5, gesture: null }],
    STEP_S,
  );
  expect(next.body.breathSteps).toBeLessThan(3);
});

test('the head sets off and arrives softly: no jump in its speed', () => {
  const seen = watch(createBrain(8), 60, () => []);
  const yaw = seen.map(({ state }) => state.body.headYawRad);
  let sharpest = 0;
  for (let i = 2; i < yaw.length; i++) {
    const [a = 0, b = 0, c = 0] = [yaw[i - 2], yaw[i - 1], yaw[i]];
    sharpest = Math.max(sharpest, Math.abs(c - 2 * b + a) / STEP_S ** 2);
  }
  // A first-order approach would set off with a step of speed: 60 times sharper.
  expect(sharpest).toBeLessThan(8);
});
