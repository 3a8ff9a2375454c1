import { createRng } from '#core';
import { describe, expect, it } from 'vitest';

import { analyse, buzz } from './sounds.ts';

const noise = (level: number) => {
  const rng = createRng(7);
  return () => (rng.next() * 2 - 1) * level;
};

describe('pitch', () => {
  it.each([48_000, 44_100, 16_000])(
    'reads a sine of 220 Hz as 220 Hz at %i samples a second',
    (rateHz) => {
      const heard = analyse((t) => 0.3 * Math.sin(2 * Math.PI * 220 * t), 0.6, rateHz);
      for (const { pitchHz } of heard) expect(Math.abs((pitchHz ?? 0) - 220)).toBeLessThan(2);
    },
  );

  it.each([80, 130, 250, 380])('reads a voice at %i Hz and not a multiple of it', (pitchHz) => {
    const heard = analyse(buzz(pitchHz), 0.6).slice(1);
    for (const features of heard) {
      expect(Math.abs((features.pitchHz ?? 0) / pitchHz - 1)).toBeLessThan(0.03);
    }
  });

  it('finds none in noise or silence', () => {
    const inNoise = analyse(noise(0.2), 1).filter((features) => features.pitchHz !== null);
    expect(inNoise.length).toBeLessThan(2);
    expect(analyse(() => 0, 0.5).every((features) => features.pitchHz === null)).toBe(true);
  });
});

describe('level and spectrum', () => {
  it('reads a full-scale sine as -3 dBFS and silence as -120', () => {
    const loud = analyse((t) => Math.sin(2 * Math.PI * 300 * t), 0.5).at(-1);
    expect(loud?.loudnessDb).toBeCloseTo(-3, 0);
    expect(analyse(() => 0, 0.5).at(-1)?.loudnessDb).toBe(-120);
  });

  it('puts the centroid of a tone at the tone', () => {
    const tone = analyse((t) => 0.3 * Math.sin(2 * Math.PI * 2000 * t), 0.5).at(-1);
    expect(Math.abs((tone?.centroidHz ?? 0) - 2000)).toBeLessThan(40);
  });

  it('does not fold what lies above the new Nyquist frequency into the voice', () => {
    const whistle = analyse((t) => 0.3 * Math.sin(2 * Math.PI * 14_500 * t), 0.5).at(-1);
    expect(whistle?.loudnessDb).toBeLessThan(-40);
  });

  it('gives a bright sound a lower tilt than a dull one', () => {
    const dull = analyse(buzz(120), 0.5).at(-1);
    const bright = analyse((t) => buzz(120)(t) + 0.2 * Math.sin(2 * Math.PI * 2500 * t), 0.5).at(
      -1,
    );
    expect(bright?.tiltDb).toBeLessThan((dull?.tiltDb ?? 0) - 6);
  });

  it('shows flux where a sound begins and little while it holds', () => {
    const heard = analyse((t) => (t > 0.5 ? buzz(150)(t) : 0), 1.2);
    const begin = Math.max(...heard.slice(13, 19).map(({ fluxDb }) => fluxDb));
    expect(begin).toBeGreaterThan(5);
    expect(heard.at(-1)?.fluxDb).toBeLessThan(1);
  });
});
