import { MANNERS, NEUTRAL_PROSODY, type Manner } from '#core';
import { mannerProsody, FLITE_VOICES } from '#speech';
import { describe, expect, it } from 'vitest';

import { fliteKnobs } from '../../../src/speech/flite/flite-knobs.ts';

const PLAYFUL: Manner = { length: 'brief', tone: 'playful', order: 'solve-first' };

describe('how a line sounds', () => {
  it('is as the brain would have it where there is no manner', () => {
    const glad = { rate: 1.06, pitchSt: 1.4, energy: 0.65, range: 1.4 };
    for (const prosody of [NEUTRAL_PROSODY, glad])
      expect(mannerProsody(prosody, null)).toEqual(prosody);
  });

  it('never asks a voice for more than it can do', () => {
    const wild = { rate: 9, pitchSt: 99, energy: 9, range: 99 };
    const dull = { rate: 0, pitchSt: -99, energy: -9, range: 0 };
    for (const voice of FLITE_VOICES)
      for (const manner of [PLAYFUL, null])
        for (const prosody of [wild, dull, NEUTRAL_PROSODY]) {
          const knobs = fliteKnobs(voice, mannerProsody(prosody, manner));
          expect(knobs.durationStretch).toBeGreaterThanOrEqual(0.65);
          expect(knobs.durationStretch).toBeLessThanOrEqual(1.7);
          expect(knobs.f0StddevHz).toBeLessThan(knobs.f0MeanHz * 0.34);
          expect(knobs.f0MeanHz).toBeGreaterThan(70);
          expect(knobs.f0MeanHz).toBeLessThan(225);
          expect(knobs.gain).toBeLessThan(1.5);
        }
  });
});

/** As the brain has them at full strength. */
const HAPPY = { rate: 1.06, pitchSt: 1.4, energy: 0.65, range: 1.4 };
const SAD = { rate: 0.86, pitchSt: -1.2, energy: 0.3, range: 0.65 };

describe('how a manner sounds', () => {
  const manner: Manner = { length: 'thorough', tone: 'formal', order: 'solve-first' };
  const said = (more: Partial<Manner>) => mannerProsody(NEUTRAL_PROSODY, { ...manner, ...more });

  it('is livelier when playful than when formal', () => {
    expect(said({ tone: 'playful' }).range).toBeGreaterThan(1.2 * said({}).range);
    expect(said({ tone: 'playful' }).pitchSt).toBeGreaterThan(said({}).pitchSt);
  });

  it('is softer and slower when comfort comes first, and brisker when brief', () => {
    const comfort = said({ order: 'comfort-first' });
    expect(comfort.rate).toBeLessThan(said({}).rate);
    expect(comfort.energy).toBeLessThan(said({}).energy);
    expect(said({ length: 'brief' }).rate).toBeGreaterThan(said({}).rate);
  });

  it('never hides the feeling', () => {
    for (const length of MANNERS.length)
      for (const tone of MANNERS.tone)
        for (const order of MANNERS.order) {
          const own: Manner = { length, tone, order };
          const happy = mannerProsody(HAPPY, own);
          const sad = mannerProsody(SAD, own);
          for (const key of ['rate', 'pitchSt', 'energy', 'range'] as const)
            expect(happy[key]).toBeGreaterThan(sad[key]);
        }
  });
});
