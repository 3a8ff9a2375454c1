import {
  createBrain,
  express,
  stepBrain,
  STEP_S,
  TEMPERAMENTS,
  traitsOf,
  type BrainState,
} from '#brain';
import { createRng, FEELINGS, GESTURES, type Percept, type Rng } from '#core';
import { describe, expect, test } from 'vitest';

import { face, voice, words } from '../session/fakes.ts';
import { numbersIn } from './support.ts';

/** Anything a broken sense may report. */
const wild = (rng: Rng): number => {
  const pick = rng.next();
  if (pick < 0.02) return Number.NaN;
  if (pick < 0.04) return Number.POSITIVE_INFINITY;
  if (pick < 0.06) return Number.NEGATIVE_INFINITY;
  return pick < 0.2 ? (rng.next() - 0.5) * 100 : rng.next() * 2 - 1;
};
const one = <T>(rng: Rng, of: readonly T[]): T => {
  const found = of[Math.floor(rng.next() * of.length)];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};
const faces = (rng: Rng) => ({
  neutral: wild(rng),
  happy: wild(rng),
  sad: wild(rng),
  angry: wild(rng),
  fearful: wild(rng),
  disgusted: wild(rng),
  surprised: wild(rng),
});

/** One percept of any kind, about one a quarter of a second. */
function anything(rng: Rng, tMs: number): readonly Percept[] {
  if (rng.next() > 0.07) return [];
  const makers: readonly (() => Percept)[] = [
    () =>
      face(tMs, {
        confidence: wild(rng),
        emotion: faces(rng),
        smile: wild(rng),
        frown: wild(rng),
        valence: wild(rng),
        arousal: wild(rng),
        attention: wild(rng),
        bearing: rng.next() < 0.5 ? null : { yawRad: wild(rng), pitchRad: wild(rng) },
      }),
    () =>
      voice(tMs, {
        speaking: rng.next() < 0.6,
        loudnessDb: wild(rng) * 60,
        pitchHz: rng.next() < 0.3 ? null : wild(rng) * 200,
        arousal: wild(rng),
        confidence: wild(rng),
      }),
    () =>
      words(tMs, {
        final: rng.next() < 0.5,
        sentiment: wild(rng),
        confidence: wild(rng),
        emotion: faces(rng),
        intent: one(rng, ['question', 'complaint', 'thanks', 'farewell', 'distress', 'statement']),
      }),
    () => ({
      kind: 'turn',
      tMs,
      who: one(rng, ['visitor', 'person']),
      phase: one(rng, ['start', 'end', 'interrupted']),
    }),
    () => ({
      kind: 'beat',
      tMs,
      feel: one(rng, FEELINGS),
      intensity: wild(rng),
      gesture: rng.next() < 0.5 ? null : one(rng, GESTURES),
    }),
    () => ({ kind: 'accent', tMs, strength: wild(rng) }),
    () => ({ kind: 'light', tMs, level: wild(rng) }),
    () => ({
      kind: 'page',
      tMs,
      yawRad: wild(rng),
      pitchRad: wild(rng),
      salience: wild(rng),
    }),
    () => ({ kind: 'vocal', tMs, sound: one(rng, ['laugh', 'sigh']), confidence: wild(rng) }),
    () => ({
      kind: 'gesture',
      tMs,
      gesture: one(rng, ['nod', 'shake', 'thumbs-up', 'thumbs-down', 'wave']),
      confidence: wild(rng),
    }),
    () => ({ kind: 'presence', tMs, people: wild(rng) * 3, visitor: wild(rng) * 4 }),
    () => ({ kind: 'sense-lost', tMs, sense: one(rng, ['face', 'voice', 'body']) }),
    () => ({ kind: 'sense-mode', tMs, mode: one(rng, ['full', 'full', 'expressions', 'off']) }),
    () => ({
      kind: 'hint',
      tMs,
      appraisal: { valence: wild(rng), arousal: wild(rng), confidence: wild(rng) },
    }),
  ];
  return [one(rng, makers)()];
}

const SEEDS = [1, 2, 3, 4, 5, 6];
const cases = SEEDS.map((seed) => ({
  seed,
  temperament: TEMPERAMENTS[seed % TEMPERAMENTS.length] ?? traitless(),
}));
function traitless(): never {
  throw new Error('there are no temperaments');
}

describe.each(cases)('whatever is sensed (seed $seed, $temperament.name)', (of) => {
  const { seed, temperament } = of;
  const rng = createRng(seed);
  const states: BrainState[] = [createBrain(seed, temperament)];
  const stirs: number[] = [];
  for (let i = 0; i < 90 / STEP_S; i++) {
    const state = states.at(-1) ?? createBrain(seed, temperament);
    const percepts = anything(rng, state.tMs);
    if (percepts.length > 0) stirs.push(i);
    states.push(stepBrain(state, percepts, STEP_S, temperament));
  }

  test('every number is finite, and every level in its range', () => {
    const faults: string[] = [];
    for (const state of states.filter((_, i) => i % 7 === 0)) {
      for (const [path, value] of numbersIn(state)) {
        if (!Number.isFinite(value)) faults.push(`${path} is ${value}`);
      }
      const { modulators, emotions, drives, attention, bond, mimicry, affect, mood } = state;
      for (const level of [modulators, emotions, drives, attention.saliency, bond, mimicry]) {
        for (const [path, value] of numbersIn(level)) {
          if (value < 0 || value > 1) faults.push(`${path} is ${value}`);
        }
      }
      for (const [path, value] of numbersIn({ affect, mood })) {
        if (Math.abs(value) > 1) faults.push(`${path} is ${value}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('the state stays small: at most 16 kB of JSON', () => {
    const largest = Math.max(
      ...states.filter((_, i) => i % 100 === 0).map((state) => JSON.stringify(state).length),
    );
    expect(largest).toBeLessThanOrEqual(16_384);
  });

  test('no muscle jumps: whatever is felt or meant, a face takes its time', () => {
    const muscles = (state: BrainState) => {
      const { blink: _b, gaze: _g, prosody: _p, breath: _l, swallow: _s, ...rest } = express(state);
      return [...numbersIn(rest)];
    };
    const faults: string[] = [];
    let before = muscles(states[0] ?? createBrain(seed));
    for (const state of states.slice(1)) {
      const now = muscles(state);
      now.forEach(([path, value], k) => {
        const moved = Math.abs(value - (before[k]?.[1] ?? value));
        if (moved > 0.12) faults.push(`${path} moves by ${moved} at ${state.tMs} ms`);
      });
      before = now;
    }
    expect(faults).toEqual([]);
  });

  test('attention does not chatter: nothing but an event changes its target within a fifth of a second', () => {
    let [last, changes, quickest] = [-Infinity, 0, Infinity];
    for (let i = 1; i < states.length; i++) {
      if (states[i]?.attention.target === states[i - 1]?.attention.target) continue;
      const stirred = stirs.some((at) => at <= i && at > i - 20);
      if (!stirred) quickest = Math.min(quickest, i - last);
      last = i;
      changes++;
    }
    expect(changes / 90).toBeLessThan(1.5);
    expect(quickest).toBeGreaterThanOrEqual(12);
  });

  test('left alone it returns to where its temperament rests', () => {
    const state = stepBrain(
      states.at(-1) ?? createBrain(seed),
      [
        { kind: 'sense-mode', tMs: 0, mode: 'full' },
        { kind: 'sense-lost', tMs: 0, sense: 'face' },
        { kind: 'turn', tMs: 0, who: 'person', phase: 'end' },
      ],
      3600,
      temperament,
    );
    const { rest } = traitsOf(temperament);
    for (const [name, level] of Object.entries(rest)) {
      const now = new Map(Object.entries(state.modulators)).get(name) ?? Number.NaN;
      expect(Math.abs(now - level), name).toBeLessThan(0.02);
    }
    const { boredom: _, interest: __, ...others } = state.emotions;
    for (const [name, level] of Object.entries(others)) expect(level, name).toBeLessThan(0.02);
    expect(Math.abs(state.reward.error)).toBeLessThan(1e-3);
    expect(Math.abs(state.mood.valence)).toBeLessThan(0.1);
  });
});

test('the same percepts end in the same state to the last digit, and another seed moves otherwise', () => {
  const run = (seed: number): BrainState => {
    const rng = createRng(9);
    let state = createBrain(seed);
    for (let i = 0; i < 600; i++) state = stepBrain(state, anything(rng, state.tMs), STEP_S);
    return state;
  };
  expect(run(1)).toEqual(run(1));
  expect(run(2).body).not.toEqual(run(1).body);
  // Chance moves the body and never what is felt.
  expect(run(2).emotions).toEqual(run(1).emotions);
});
