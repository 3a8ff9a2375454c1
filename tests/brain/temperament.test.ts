import {
  createBrain,
  express,
  stepBrain,
  STEP_S,
  temperamentByName,
  TEMPERAMENTS,
  type BrainState,
  type Temperament,
} from '#brain';
import type { Percept } from '#core';
import { describe, expect, test } from 'vitest';

import { face, words } from '../session/fakes.ts';
import { numbersIn } from './support.ts';

const SMILE = { smile: 0.6, valence: 0.5 } as const;

/** A visit with a face to look at, some words, and an answer. */
function percepts(step: number): readonly Percept[] {
  const tMs = step * STEP_S * 1000;
  if (step === 300) return [words(tMs, { text: 'Thank you', intent: 'thanks', sentiment: 0.8 })];
  if (step === 420) return [{ kind: 'turn', tMs, who: 'person', phase: 'start' }];
  if (step === 700) return [{ kind: 'turn', tMs, who: 'person', phase: 'end' }];
  return step % 4 === 0 ? [face(tMs, step > 240 && step < 600 ? SMILE : {})] : [];
}

/** Lives `steps`; who the person is may change with every step. */
function live(steps: number, who: (step: number) => Temperament): readonly BrainState[] {
  const states = [createBrain(5, who(0))];
  for (let step = 0; step < steps; step++) {
    const before = states.at(-1);
    if (before) states.push(stepBrain(before, percepts(step), STEP_S, who(step)));
  }
  return states;
}

const calm = temperamentByName('receptionist');
const lively = temperamentByName('lively');

/** The largest change of anything that is felt or shown, from one step to the next. */
const jumps = (states: readonly BrainState[], from: number, to: number): number => {
  const felt = ({ modulators, emotions, affect, mood, drives }: BrainState) =>
    [modulators, emotions, affect, mood, drives].flatMap((layer) => Object.values(layer));
  const face = (state: BrainState) => {
    const { smile, cheekRaise, browInnerUp, browOuterUp, browLower, lean, blush, pupil, prosody } =
      express(state);
    return [smile, cheekRaise, browInnerUp, browOuterUp, browLower, lean, blush, pupil].concat(
      Object.values(prosody),
    );
  };
  let most = 0;
  for (let i = from; i < to; i++) {
    const [before, after] = [states[i], states[i + 1]];
    if (!before || !after) continue;
    const was = [...felt(before), ...face(before)];
    [...felt(after), ...face(after)].forEach((value, k) => {
      most = Math.max(most, Math.abs(value - (was[k] ?? value)));
    });
  }
  return most;
};

describe('a temperament that changes while the person lives', () => {
  test.each(TEMPERAMENTS.map(({ name }) => name))('to %s is taken up softly', (name) => {
    const to = temperamentByName(name);
    const states = live(900, (step) => (step < 500 ? calm : to));
    const usual = jumps(
      live(900, () => calm),
      302,
      899,
    );
    expect(jumps(states, 495, 520)).toBeLessThan(Math.max(0.02, 1.2 * usual));
  });

  test('ends where somebody who was always so would rest', () => {
    const states = live(900, (step) => (step < 500 ? calm : lively));
    const [turned, born] = [states.at(-1), live(900, () => lively).at(-1)];
    if (!turned || !born) throw new Error('nobody lived');
    const after = stepBrain(turned, [], 1200, lively);
    const same = stepBrain(born, [], 1200, lively);
    for (const layer of ['modulators', 'emotions', 'drives', 'mood'] as const) {
      for (const [key, value] of Object.entries(after[layer])) {
        expect(value).toBeCloseTo(
          Object.entries(same[layer]).find(([k]) => k === key)?.[1] ?? 9,
          2,
        );
      }
    }
  });

  test('even with every step, to the ends of every trait, stays finite and in range', () => {
    const wild = (step: number): Temperament => {
      const at = (bit: number): number => ((step >> bit) & 1 ? 1 : 0);
      return {
        name: `wild-${step}`,
        openness: at(0),
        conscientiousness: at(1),
        extraversion: at(2),
        agreeableness: at(3),
        neuroticism: at(4),
      };
    };
    for (const state of live(900, wild)) {
      expect([...numbersIn(state)].filter(([, value]) => !Number.isFinite(value))).toEqual([]);
      const levels = [state.modulators, state.emotions, state.drives].flatMap((layer) =>
        Object.values(layer),
      );
      expect(levels.filter((level) => level < 0 || level > 1)).toEqual([]);
      const shown = express(state);
      expect(shown.smile).toBeLessThanOrEqual(1);
      expect(shown.prosody.rate).toBeGreaterThan(0.5);
    }
  });

  test('leaves what chance does alone, and what was learned of the visitor', () => {
    const [turned, same] = [
      live(900, (step) => (step < 500 ? calm : lively)),
      live(900, () => calm),
    ];
    expect(turned[505]?.rng.heart).toBe(same[505]?.rng.heart);
    expect(turned.at(-1)?.learning.habits).toEqual(same.at(-1)?.learning.habits);
  });
});
