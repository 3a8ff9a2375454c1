import { loudnessOf } from '#speech';
import { describe, expect, it } from 'vitest';

import { loudnessAt } from '../../../src/speech/lips/loudness.ts';

const RATE_HZ = 16_000;
/** A tone of one amplitude after another, each this long. */
const tones = (amplitudes: readonly number[], eachMs: number): Float32Array => {
  const each = Math.round((eachMs * RATE_HZ) / 1000);
  return Float32Array.from(
    { length: each * amplitudes.length },
    (_, index) => (amplitudes[Math.floor(index / each)] ?? 0) * Math.sin(index * 0.3),
  );
};

describe('the loudness of an utterance', () => {
  it('is 1 where it is loudest, 0 in silence and between for quiet syllables', () => {
    const loudness = loudnessOf(tones([0.5, 0, 0.05, 0], 300), RATE_HZ);
    expect(loudnessAt(loudness, 150)).toBeGreaterThan(0.98);
    expect(loudnessAt(loudness, 450)).toBe(0);
    expect(loudnessAt(loudness, 750)).toBeGreaterThan(0.15);
    expect(loudnessAt(loudness, 750)).toBeLessThan(0.5);
  });

  it('does not depend on how loud the whole is', () => {
    const soft = loudnessOf(tones([0.1, 0.02, 0.06], 200), RATE_HZ);
    const loud = loudnessOf(tones([0.9, 0.18, 0.54], 200), RATE_HZ);
    for (const tMs of [50, 150, 250, 350, 450, 550])
      expect(loudnessAt(soft, tMs)).toBeCloseTo(loudnessAt(loud, tMs), 2);
  });

  it('is finite for silence and for no samples, and 0 outside the sound', () => {
    for (const pcm of [new Float32Array(0), new Float32Array(1600)]) {
      const loudness = loudnessOf(pcm, RATE_HZ);
      for (const tMs of [-100, 0, 30, 5000])
        expect(Number.isFinite(loudnessAt(loudness, tMs))).toBe(true);
    }
    const tone = loudnessOf(tones([0.5], 200), RATE_HZ);
    expect(loudnessAt(tone, -50)).toBe(0);
    expect(loudnessAt(tone, 400)).toBe(0);
  });
});
