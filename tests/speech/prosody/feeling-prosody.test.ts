import { FEELINGS, NEUTRAL_PROSODY } from '#core';
import { feelingProsody, FLITE_VOICES } from '#speech';
import { describe, expect, it } from 'vitest';

import { fliteKnobs } from '../../../src/speech/flite/flite-knobs.ts';

describe('how a feeling sounds', () => {
  it('leaves the voice alone when nothing is felt', () => {
    for (const feel of FEELINGS)
      expect(feelingProsody(feel, 0, NEUTRAL_PROSODY)).toEqual(NEUTRAL_PROSODY);
  });

  it('makes excitement faster, higher, wider and louder than calm, and sadness the reverse', () => {
    const excited = feelingProsody('excited', 1, NEUTRAL_PROSODY);
    const calm = feelingProsody('calm', 1, NEUTRAL_PROSODY);
    const sad = feelingProsody('sad', 1, NEUTRAL_PROSODY);
    for (const key of ['rate', 'pitchSt', 'energy', 'range'] as const) {
      expect(excited[key]).toBeGreaterThan(calm[key]);
      expect(calm[key]).toBeGreaterThan(sad[key]);
    }
  });

  it('never asks a voice for more than it can do', () => {
    const wild = { rate: 9, pitchSt: 99, energy: 9, range: 99 };
    const dull = { rate: 0, pitchSt: -99, energy: -9, range: 0 };
    for (const voice of FLITE_VOICES)
      for (const feel of FEELINGS)
        for (const prosody of [wild, dull, NEUTRAL_PROSODY]) {
          const knobs = fliteKnobs(voice, feelingProsody(feel, 1, prosody));
          expect(knobs.durationStretch).toBeGreaterThanOrEqual(0.65);
          expect(knobs.durationStretch).toBeLessThanOrEqual(1.7);
          expect(knobs.f0StddevHz).toBeLessThan(knobs.f0MeanHz * 0.34);
          expect(knobs.f0MeanHz).toBeGreaterThan(70);
          expect(knobs.f0MeanHz).toBeLessThan(225);
          expect(knobs.gain).toBeLessThan(1.5);
        }
  });
});
