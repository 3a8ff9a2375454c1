import { VISEMES } from '#core';
import { describe, expect, it } from 'vitest';

import { createClosureGate } from '../../../src/speech/sound/closure-gate.ts';

const [PP, DD, AA] = [VISEMES.indexOf('PP'), VISEMES.indexOf('DD'), VISEMES.indexOf('aa')];
/** What is shown when closed lips are heard so strongly, frame by frame, the rest a t or d and a vowel. */
const shown = (heard: readonly number[]): readonly Float32Array[] => {
  const gate = createClosureGate();
  return heard.map((closed) => {
    const weights = new Float32Array(VISEMES.length);
    weights[PP] = closed;
    weights[DD] = 0.7 * (1 - closed);
    weights[AA] = 0.3 * (1 - closed);
    gate.step(weights);
    return weights;
  });
};
const isClosed = (heard: readonly number[]): string =>
  shown(heard)
    .map((weights) => (weights.indexOf(Math.max(...weights)) === PP ? 'x' : '.'))
    .join('');

describe('closed lips that are heard', () => {
  it('take more than one uncertain frame', () => {
    expect(isClosed([0, 0.5, 0, 0, 0.45, 0.1])).toBe('......');
    expect(isClosed([0, 0.5, 0.6, 0.7, 0])).toBe('..xx.');
  });

  it('show at once where a frame is sure, for two frames at the least', () => {
    expect(isClosed([0, 0.95, 0, 0, 0])).toBe('.xx..');
  });

  it('are one closure where the net wavers', () => {
    expect(isClosed([0, 0.8, 0.3, 0.2, 0.7, 0.1, 0])).toBe('.xxxx..');
  });

  it('leave weights that add up to 1, never stronger than the rest while open', () => {
    for (const weights of shown([0, 1, 0.2, 0.5, 0.05, 0.6, 0, 0.4]))
      expect(weights.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 5);
    const [, open] = shown([0, 0.5]);
    expect(open?.[PP]).toBeLessThan(open?.[DD] ?? 0);
  });
});
