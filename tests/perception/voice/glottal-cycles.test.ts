import { describe, expect, it } from 'vitest';

import { readCycles } from '../../../src/perception/voice/glottal-cycles.ts';

/** Pulses whose distances and heights alternate around their means. */
function pulses(periodSamples: number, jitter: number, shimmerDb: number): Float32Array {
  const sound = new Float32Array(1024);
  let at = 5;
  for (let n = 0; at < sound.length; n += 1) {
    const sign = n % 2 === 0 ? 1 : -1;
    const height = 10 ** ((sign * shimmerDb) / 40);
    for (let i = 0; i < sound.length; i += 1) {
      sound[i] = (sound[i] ?? 0) + height * Math.exp(-(((i - at) / 6) ** 2)) * 0.5;
    }
    at += periodSamples * (1 + (sign * jitter) / 2);
  }
  return sound;
}

describe('the evenness of periods', () => {
  it.each([80.3, 133.4, 66.7])('is near perfect for a machine at %f samples', (period) => {
    const even = readCycles(pulses(period, 0, 0), period);
    expect(even?.jitter).toBeLessThan(0.004);
    expect(even?.shimmerDb).toBeLessThan(0.2);
  });

  it.each([0.02, 0.05])('tells a jitter of %f', (jitter) => {
    const read = readCycles(pulses(80, jitter, 0), 80)?.jitter ?? 0;
    expect(Math.abs(read - jitter)).toBeLessThan(0.01);
  });

  it('tells a shimmer of 2 dB', () => {
    const read = readCycles(pulses(80, 0, 2), 80)?.shimmerDb ?? 0;
    expect(Math.abs(read - 2)).toBeLessThan(0.5);
  });

  it('says nothing of too few periods', () => {
    expect(readCycles(pulses(400, 0, 0), 400)).toBeNull();
  });
});
