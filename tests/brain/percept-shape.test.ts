import {
  createBrain,
  express,
  stepBrain,
  STEP_S,
  temperamentByName,
  type BrainState,
} from '#brain';
import { createRng, type Percept, type Rng } from '#core';
import { describe, expect, test } from 'vitest';

import { face, voice, words } from '../session/fakes.ts';
import { numbersIn } from './support.ts';

/** What JSON, a broken adapter or somebody's hand may put in any place. */
const ODDITIES: readonly unknown[] = [
  null,
  undefined,
  true,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1e308,
  0,
  '',
  'constructor',
  '__proto__',
  'x'.repeat(20_000),
  [],
  {},
  [[], { kind: 'face' }],
  { neutral: 'much' },
];

const one = (rng: Rng): unknown => ODDITIES[Math.floor(rng.next() * ODDITIES.length)];

const WHOLE: readonly Percept[] = [
  face(0, { bearing: { yawRad: 0.1, pitchRad: 0 } }),
  voice(0, { speaking: true, pitchHz: 120, sinceMs: 0, quietMs: 0 }),
  words(0),
  { kind: 'vocal', tMs: 0, sound: 'laugh', confidence: 1 },
  { kind: 'gesture', tMs: 0, gesture: 'nod', confidence: 1 },
  { kind: 'posture', tMs: 0, arms: 'crossed', handAtFace: true, confidence: 1 },
  { kind: 'turn', tMs: 0, who: 'person', phase: 'start' },
  { kind: 'beat', tMs: 0, feel: 'happy', intensity: 1, gesture: 'nod', topic: 'hours' },
  { kind: 'accent', tMs: 0, strength: 1 },
  { kind: 'light', tMs: 0, level: 1 },
  { kind: 'page', tMs: 0, yawRad: 0.2, pitchRad: -0.1, salience: 1 },
  {
    kind: 'manner',
    tMs: 0,
    manner: { length: 'brief', tone: 'playful', order: 'solve-first' },
    context: { asks: 'talk', appears: 'even' },
  },
  { kind: 'forget', tMs: 0 },
  { kind: 'hint', tMs: 0, appraisal: { valence: 1, arousal: 1, confidence: 1 } },
  { kind: 'gap', tMs: 0, gapMs: 1000 },
  { kind: 'presence', tMs: 0, people: 1, visitor: 1 },
  { kind: 'sense-lost', tMs: 0, sense: 'body' },
  { kind: 'sense-mode', tMs: 0, mode: 'full' },
];

/** A gap without an end is a week, and takes its time to live through: it has a test of its own. */
const SHORT = WHOLE.filter(({ kind }) => kind !== 'gap');

/** A percept with something odd in one of its places, at any depth; or something that never was one. */
function odd(rng: Rng, tMs: number): unknown {
  const whole = SHORT[Math.floor(rng.next() * SHORT.length)];
  if (!whole || rng.next() < 0.1) return one(rng);
  const spoil = (value: object): Record<string, unknown> => {
    const copy: Record<string, unknown> = { ...value };
    const keys = Object.keys(copy);
    const key = keys[Math.floor(rng.next() * keys.length)] ?? 'kind';
    const part = copy[key];
    if (rng.next() < 0.1) delete copy[key];
    else copy[key] = typeof part === 'object' && part !== null ? spoil(part) : one(rng);
    return copy;
  };
  return spoil({ ...whole, tMs });
}

/** The brain's door is typed; what comes over the wire is not. */
const step = (state: BrainState, arrived: unknown, dtS = STEP_S): BrainState =>
  Reflect.apply(stepBrain, null, [state, arrived, dtS]);

const faultsOf = (state: BrainState): readonly string[] => {
  const faults: string[] = [];
  for (const [path, value] of [...numbersIn(state), ...numbersIn(express(state), 'shown')])
    if (!Number.isFinite(value)) faults.push(`${path} is ${value}`);
  const { modulators, emotions, drives, attention, mimicry, appraisal, affect, mood } = state;
  for (const [path, value] of numbersIn([modulators, emotions, drives, mimicry]))
    if (value < 0 || value > 1) faults.push(`${path} is ${value}`);
  for (const [path, value] of numbersIn([attention.saliency, appraisal, affect, mood]))
    if (Math.abs(value) > 1) faults.push(`${path} is ${value}`);
  return faults;
};

describe.each([1, 2, 3, 4])('whatever arrives in the place of a percept (seed %i)', (seed) => {
  test('is taken in or dropped: nothing throws, and every number stays in its range', () => {
    const rng = createRng(seed);
    let state = createBrain(seed, temperamentByName('curious'));
    const faults: string[] = [];
    for (let i = 0; i < 3000; i++) {
      state = step(state, rng.next() < 0.3 ? [odd(rng, state.tMs), odd(rng, state.tMs)] : []);
      if (i % 10 === 0) faults.push(...faultsOf(state));
    }
    expect(faults).toEqual([]);
    expect(JSON.stringify(state).length).toBeLessThanOrEqual(16_384);
  });
});

test('what is no percept changes nothing at all', () => {
  const state = createBrain(1);
  const quiet = stepBrain(state, [], STEP_S);
  for (const none of [...ODDITIES, { kind: 'face' }, { kind: 'smell', tMs: 0 }, { tMs: 0 }]) {
    expect(step(state, [none])).toEqual(quiet);
  }
  for (const none of [null, undefined, 7, 'face', {}]) expect(step(state, none)).toEqual(quiet);
});

test('a percept of every kind is still read', () => {
  for (const percept of WHOLE) {
    if (percept.kind === 'forget' || percept.kind === 'sense-lost') continue;
    if (percept.kind === 'sense-mode' || percept.kind === 'accent') continue;
    const state = stepBrain(createBrain(1), [percept], STEP_S);
    expect(state, percept.kind).not.toEqual(stepBrain(createBrain(1), [], STEP_S));
  }
});

test('a sense without a time, or with one to come, speaks of now and goes out of date like any other', () => {
  for (const tMs of [Number.NaN, Number.POSITIVE_INFINITY, 1e15]) {
    const pleased = face(tMs, { smile: 1, valence: 1 });
    const at = stepBrain(createBrain(1), [pleased], 0.5);
    expect(at.visitor.smile).toBeGreaterThan(0.3);
    expect(stepBrain(at, [], 20).visitor.smile).toBeLessThan(0.01);
  }
});

test('no time passes backwards, nor for ever', () => {
  const state = createBrain(1);
  const week = step(state, [{ kind: 'gap', tMs: 0, gapMs: Number.POSITIVE_INFINITY }], 0);
  expect(week.tMs).toBeCloseTo(7 * 24 * 3600 * 1000, -3);
  expect(faultsOf(week)).toEqual([]);
  for (const dtS of [Number.NaN, -5, Number.NEGATIVE_INFINITY])
    expect(step(state, [], dtS).tMs).toBe(0);
});
