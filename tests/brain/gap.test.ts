import { createBrain, stepBrain, STEP_S, temperamentByName, type BrainState } from '#brain';
import type { Percept } from '#core';
import { describe, expect, test } from 'vitest';

import { face, voice, words } from '../session/fakes.ts';
import { feeling } from './scenes/stage.ts';
import { differences } from './support.ts';

const receptionist = temperamentByName('receptionist');
const step = (state: BrainState, percepts: readonly Percept[] = []): BrainState =>
  stepBrain(state, percepts, STEP_S, receptionist);

/** In the middle of something: moods, a laugh just heard, a reply being said, the visitor cut off in mid-word. */
const moments: Readonly<Record<string, () => BrainState>> = {
  'a laugh': () => {
    let state = createBrain(5);
    for (let i = 0; i < 200; i++) {
      const { tMs } = state;
      state = step(state, [
        face(tMs, {
          smile: 0.6,
          valence: 0.5,
          emotion: feeling({ happy: 1 }),
          bearing: { yawRad: 0.2, pitchRad: 0 },
        }),
        ...(i === 60 ? [words(tMs, { sentiment: 0.8, intent: 'thanks' })] : []),
        ...(i === 120 ? [{ kind: 'vocal', tMs, sound: 'laugh', confidence: 0.9 } as const] : []),
      ]);
    }
    return state;
  },
  'a sentence of the person': () => {
    let state = step(createBrain(6), [{ kind: 'turn', tMs: 0, who: 'person', phase: 'start' }]);
    for (let i = 0; i < 90; i++) {
      state = step(
        state,
        i % 60 === 0
          ? [{ kind: 'beat', tMs: state.tMs, feel: 'warm', intensity: 0.7, gesture: 'nod' }]
          : [],
      );
    }
    return state;
  },
  'a complaint': () => {
    let state = step(createBrain(7), [{ kind: 'turn', tMs: 0, who: 'visitor', phase: 'start' }]);
    for (let i = 0; i < 150; i++) {
      const { tMs } = state;
      state = step(state, [voice(tMs, { speaking: true, pitchHz: 120 - i / 4, arousal: 0.6 })]);
    }
    return step(state, [
      words(state.tMs, {
        sentiment: -0.8,
        intent: 'complaint',
        emotion: feeling({ angry: 0.8, neutral: 0.2 }),
      }),
    ]);
  },
};

describe.each(Object.keys(moments))('a gap after %s', (name) => {
  const from = moments[name]?.() ?? createBrain(1);

  test('ends where stepping through it ends, to 1e-9, from a second to twenty minutes', () => {
    let stepped = from;
    let lived = 0;
    for (const seconds of [1, 17, 60, 61, 180, 500, 1200]) {
      for (; lived < seconds * 60; lived++) stepped = step(stepped);
      const leapt = stepBrain(from, [], seconds, receptionist);
      expect(differences(leapt, stepped, 1e-9), `${seconds} s`).toEqual([]);
    }
  }, 60_000);

  test('may be cut up as one likes: eight hours are three and five', () => {
    const whole = stepBrain(from, [], 8 * 3600, receptionist);
    const parts = [3 * 3600 - 7, 5 * 3600 + 7].reduce(
      (state, seconds) => stepBrain(state, [], seconds, receptionist),
      from,
    );
    expect(differences(parts, whole, 1e-9)).toEqual([]);
  });
});

test('a gap percept of an old recording is rounded to whole steps', () => {
  const from = createBrain(3);
  const gap: Percept = { kind: 'gap', tMs: 0, gapMs: 30_004 };
  const leapt = stepBrain(from, [gap], STEP_S, receptionist);
  expect(leapt.step).toBe(1801);
  expect(differences(leapt, stepBrain(from, [], 1801 * STEP_S, receptionist), 1e-9)).toEqual([]);
});
