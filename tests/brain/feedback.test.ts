import { express, type Backchannel, type BrainState } from '#brain';
import type { FacePercept, VoicePercept } from '#core';
import { describe, expect, test } from 'vitest';

import { feeling, stage } from './scenes/stage.ts';

/** What one listener gives back over a minute to somebody who tells something so, and the moment it was given. */
function listens(seed: number, face: Partial<FacePercept>, voice: Partial<VoicePercept> = {}) {
  const script = stage().at(0, { kind: 'turn', who: 'visitor', phase: 'start' }).looks(0, 60, face);
  for (let second = 1; second < 58; second += 3.2) {
    script.speaks(second, second + 1.8, { pitchHz: 122, ...voice });
    script.speaks(second + 1.8, second + 2.4, { pitchHz: 88, ...voice });
  }
  const film = script.play(60, { seed });
  return film.states.filter(
    ({ listen }, i) => listen.count > (film.states[i - 1]?.listen.count ?? 0),
  );
}
const SEEDS = [1, 2, 3, 4, 5, 6];
const given = (
  ...told: Parameters<typeof listens> extends [number, ...infer Rest] ? Rest : never
) => SEEDS.flatMap((seed) => listens(seed, ...told));
const kindsOf = (moments: readonly BrainState[]): ReadonlySet<Backchannel | null> =>
  new Set(moments.map(({ listen }) => listen.given));

/** What the face shows `stepsLater`, with what was given and without; all else as it was when it was given. */
function answer(kind: Backchannel, stepsLater: number) {
  const state = stage().looks(0, 3, {}).play(3).state(3);
  const at = (which: Backchannel | null) =>
    express({ ...state, listen: { ...state.listen, given: which, sinceSteps: stepsLater } });
  return { shown: at(kind), without: at(null) };
}

describe('what is told with pleasure', () => {
  test('is answered with smiles and murmurs, also where face and voice please and the mouth hardly smiles', () => {
    const told = given({
      smile: 0.6,
      valence: 0.6,
      emotion: feeling({ happy: 0.8, neutral: 0.2 }),
    });
    expect(kindsOf(told)).toEqual(new Set(['murmur', 'smile']));
    const pleased = { smile: 0.2, valence: 0.6, emotion: feeling({ happy: 0.5, neutral: 0.5 }) };
    const heard = given(pleased, { valence: 0.8, arousal: 0.4, confidence: 0.9 });
    expect(kindsOf(heard)).toContain('smile');
  });

  test('is smiled at within half a second, with the cheeks in it, and not for long', () => {
    const { shown, without } = answer('smile', 27);
    expect(shown.smile).toBeGreaterThan(without.smile + 0.2);
    expect(shown.cheekRaise).toBeGreaterThan(without.cheekRaise + 0.1);
    expect(answer('smile', 130).shown.smile).toBeCloseTo(without.smile, 6);
  });
});

describe('what is told with sorrow', () => {
  const told = given({ valence: -0.6, emotion: feeling({ sad: 0.9, neutral: 0.1 }) });

  test('is answered with murmurs, concern or a tilted head, never with a smile', () => {
    expect(kindsOf(told)).toEqual(new Set(['concern', 'murmur', 'tilt']));
  });

  test('draws the inner brows up and together over one slow nod', () => {
    const { shown, without } = answer('concern', 32);
    expect(shown.browInnerUp).toBeGreaterThan(without.browInnerUp + 0.2);
    expect(shown.browLower).toBeGreaterThan(without.browLower + 0.08);
    expect(shown.smile).toBe(without.smile);
    // Deepest after three quarters of a second, where a quick nod is half over and on its way up.
    expect(answer('concern', 45).shown.head.pitchRad).toBeLessThan(without.head.pitchRad - 0.05);
    expect(answer('concern', 91).shown.head.pitchRad).toBe(without.head.pitchRad);
  });
});

test('what is told evenly is answered with nods and murmurs', () => {
  expect(kindsOf(given({}))).toEqual(new Set(['murmur', 'nod']));
});
