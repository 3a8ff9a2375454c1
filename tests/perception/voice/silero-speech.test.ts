import { describe, expect, it } from 'vitest';

import {
  deniesSpeech,
  START_SILERO,
  stepSilero,
} from '../../../src/perception/voice/silero-speech.ts';

const FRAME_MS = 32;
const after = (...probabilities: readonly number[]) =>
  probabilities.reduce(
    (state, probability, index) => stepSilero(state, probability, index * FRAME_MS),
    START_SILERO,
  );
const many = (count: number, probability: number): readonly number[] =>
  Array.from({ length: count }, () => probability);

describe('a second opinion on speech', () => {
  it('is none before the net has heard anything, and when it has stopped', () => {
    expect(deniesSpeech(START_SILERO, 100)).toBe(false);
    const silent = after(...many(20, 0.01));
    expect(deniesSpeech(silent, 20 * FRAME_MS)).toBe(true);
    expect(deniesSpeech(silent, 20 * FRAME_MS + 1000)).toBe(false);
  });

  it('needs more than a click for speech, and more than a closure for its end', () => {
    expect(after(...many(5, 0), 0.9, 0, 0).speaking).toBe(false);
    expect(after(...many(5, 0), 0.9, 0.9).speaking).toBe(true);
    expect(after(...many(5, 0.9), ...many(6, 0.05), 0.9).speaking).toBe(true);
    expect(after(...many(5, 0.9), ...many(12, 0.05)).speaking).toBe(false);
  });

  it('does not waver between its thresholds', () => {
    expect(after(...many(5, 0.9), ...many(40, 0.42)).speaking).toBe(true);
    expect(after(...many(40, 0.42)).speaking).toBe(false);
  });
});
