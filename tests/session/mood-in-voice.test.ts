import { FEELINGS } from '#core';
import { prosodyFor, type BrainState } from '#brain';
import { mannerProsody } from '#speech';
import { describe, expect, test } from 'vitest';

import { speakingInstructions } from '../../src/server/voices/speaking-instructions.ts';
import { fliteKnobs } from '../../src/speech/flite/flite-knobs.ts';
import { feeling, stage } from '../brain/scenes/stage.ts';

/** How one and the same line is said in a state: by the embedded voice, and as a voice is told that takes words. */
function said(state: BrainState) {
  const line = { feel: 'calm', intensity: 0.4, manner: null } as const;
  const prosody = mannerProsody(prosodyFor(state, line.feel, line.intensity), line.manner);
  return {
    ...fliteKnobs('slt', prosody),
    told: speakingInstructions({
      ...line,
      text: 'The show begins at eight.',
      locale: 'en',
      prosody,
    }),
  };
}

const even = said(stage().looks(0, 6, {}).play(6).state(6));

test('what a line is said with colours the voice once, however strong it is', () => {
  const visit = stage().looks(0, 2, {}).play(2).state(2);
  for (const feel of FEELINGS) {
    const neutral = mannerProsody(prosodyFor(visit, 'neutral', 0), null);
    const full = mannerProsody(prosodyFor(visit, feel, 1), null);
    // A host hints at a feeling, an actor shows it.
    expect(Math.abs(full.rate / neutral.rate - 1), feel).toBeLessThan(0.16);
    expect(Math.abs(full.pitchSt - neutral.pitchSt), feel).toBeLessThan(2.1);
    expect(Math.abs(full.energy - neutral.energy), feel).toBeLessThan(0.31);
    expect(full.range / neutral.range, feel).toBeLessThan(1.61);
    expect(full.range / neutral.range, feel).toBeGreaterThan(0.64);
  }
});

test('excitement is said faster, higher, wider and louder than calm, and sadness the reverse', () => {
  const visit = stage().looks(0, 2, {}).play(2).state(2);
  const [excited, calm, sad] = (['excited', 'calm', 'sad'] as const).map((feel) =>
    mannerProsody(prosodyFor(visit, feel, 1), null),
  );
  for (const key of ['rate', 'pitchSt', 'energy', 'range'] as const) {
    expect(excited?.[key]).toBeGreaterThan(calm?.[key] ?? NaN);
    expect(calm?.[key]).toBeGreaterThan(sad?.[key] ?? NaN);
  }
});

describe('the same line sounds', () => {
  test('slower, lower and flatter to a visitor who is sad, and softer advice reaches other voices', () => {
    const film = stage()
      .says(1, { sentiment: -0.8, emotion: feeling({ sad: 1 }) })
      .looks(1, 6, { emotion: feeling({ sad: 0.9, neutral: 0.1 }), valence: -0.6 })
      .play(6);
    const caring = said(film.state(6));
    expect(caring.durationStretch).toBeGreaterThan(1.03 * even.durationStretch);
    expect(caring.f0MeanHz).toBeLessThan(0.96 * even.f0MeanHz);
    expect(caring.f0StddevHz).toBeLessThan(0.9 * even.f0StddevHz);
    expect(caring.told).not.toBe(even.told);
    expect(caring.told).toContain('restrained, level intonation');
  });

  test('faster, higher, wider and louder in high spirits', () => {
    const film = stage()
      .says(1, { intent: 'thanks', sentiment: 0.9, emotion: feeling({ happy: 1 }) })
      .at(2, { kind: 'vocal', sound: 'laugh', confidence: 0.9 })
      .looks(1, 5, { emotion: feeling({ happy: 1 }), smile: 0.9, valence: 0.8, arousal: 0.7 })
      .play(5);
    const aroused = said(film.state(5));
    expect(film.state(5).affect.arousal).toBeGreaterThan(0.3);
    expect(aroused.durationStretch).toBeLessThan(0.97 * even.durationStretch);
    expect(aroused.f0MeanHz).toBeGreaterThan(1.04 * even.f0MeanHz);
    expect(aroused.f0StddevHz).toBeGreaterThan(1.1 * even.f0StddevHz);
    expect(aroused.gain).toBeGreaterThan(even.gain);
    expect(aroused.told).not.toBe(even.told);
  });

  test('slower, lower and softer once the person is tired of talking', () => {
    const film = stage().answers(0, 400, 'calm').play(400);
    const [fresh, tired] = [said(film.state(5)), said(film.state(399))];
    expect(film.state(399).drives.rest).toBeGreaterThan(0.55);
    expect(tired.durationStretch).toBeGreaterThan(1.015 * fresh.durationStretch);
    expect(tired.f0MeanHz).toBeLessThan(0.995 * fresh.f0MeanHz);
    expect(tired.gain).toBeLessThan(0.98 * fresh.gain);
  });
});
