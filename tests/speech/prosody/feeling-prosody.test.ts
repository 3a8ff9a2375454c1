import { FEELINGS, MANNERS, NEUTRAL_PROSODY, type Manner } from '#core';
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

describe('how a manner sounds', () => {
  const manner: Manner = { length: 'thorough', tone: 'formal', order: 'solve-first' };
  const said = (more: Partial<Manner>) =>
    feelingProsody('warm', 0.6, NEUTRAL_PROSODY, { ...manner, ...more });

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
          const happy = feelingProsody('happy', 1, NEUTRAL_PROSODY, own);
          const sad = feelingProsody('sad', 1, NEUTRAL_PROSODY, own);
          for (const key of ['rate', 'pitchSt', 'energy', 'range'] as const)
            expect(happy[key]).toBeGreaterThan(sad[key]);
        }
  });
});
