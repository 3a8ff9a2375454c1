import { createBrain, STEP_S, stepBrain, type BrainState } from '#brain';
import type { Percept } from '#core';
import { describe, expect, test } from 'vitest';

import { readingOf } from '../../src/session/reading.ts';
import { face, NEUTRAL_FACES, voice, words } from './fakes.ts';

function after(senses: (tMs: number, step: number) => readonly Percept[]): BrainState {
  let state = createBrain(1);
  for (let step = 0; step < 90; step += 1) {
    state = stepBrain(state, senses(state.tMs, step), STEP_S);
  }
  return state;
}

describe('what is said of the visitor', () => {
  test('a smile and kind words appear pleased, and both senses are named', () => {
    const reading = readingOf(
      after((tMs, step) => [
        face(tMs, { smile: 0.8, valence: 0.7 }),
        ...(step === 0 ? [words(tMs, { sentiment: 0.8 })] : []),
      ]),
    );
    expect(reading).toMatchObject({ appears: 'pleased' });
    expect(reading?.from.toSorted()).toEqual(['face', 'text']);
    expect(reading?.confidence).toBeGreaterThan(0.6);
  });

  test('words and a face of fear appear worried, not displeased', () => {
    const afraid = { ...NEUTRAL_FACES, neutral: 0.3, fearful: 0.7 };
    const told = after((tMs, step) =>
      step === 0 ? [words(tMs, { sentiment: -0.4, emotion: afraid, acts: ['fear'] })] : [],
    );
    expect(readingOf(told)).toMatchObject({ appears: 'worried' });
    const seen = after((tMs) => [face(tMs, { emotion: afraid, valence: -0.4 })]);
    expect(readingOf(seen)).toMatchObject({ appears: 'worried' });
  });

  test('a serious face in front of a machine appears calm', () => {
    expect(readingOf(after((tMs) => [face(tMs, { valence: -0.08 })]))).toMatchObject({
      appears: 'calm',
    });
  });

  test('nothing sensed, nothing said', () => {
    expect(readingOf(after(() => []))).toBeNull();
  });
});

describe('where only movements may be read', () => {
  const shown = (senses: (tMs: number) => readonly Percept[]) =>
    readingOf(
      after((tMs, step) => [
        ...(step === 0 ? [{ kind: 'sense-mode', tMs, mode: 'expressions' } as const] : []),
        ...senses(tMs),
      ]),
    );

  test('a smile is called a smile', () => {
    const reading = shown((tMs) => [
      face(tMs, { smile: 0.9, emotion: { ...NEUTRAL_FACES, happy: 1 } }),
    ]);
    expect(reading).toMatchObject({ appears: 'smiling', valence: 0, from: ['face'] });
  });

  test('a raised voice is called that, an angry text is not read into a mood', () => {
    const loud = shown((tMs) => [voice(tMs, { speaking: true, loudnessDb: -9, arousal: 0.9 })]);
    expect(loud).toMatchObject({ appears: 'loud', arousal: 0, from: ['voice'] });
    expect(shown((tMs) => [words(tMs, { sentiment: -0.9 })])).toBeNull();
  });
});
