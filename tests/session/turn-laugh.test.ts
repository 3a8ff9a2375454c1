import { createRng } from '#core';
import { expect, test } from 'vitest';

import { laugh, RATE_HZ, scaledTo } from '../../bench/turns-sounds.ts';
import { createVoiceAnalyser, readFigures } from '../../src/perception/voice/voice-features.ts';
import { hearLevel, soundsLikeLaugh } from '../../src/session/turn-laugh.ts';

const levelsOf = (sound: Float32Array): readonly number[] => {
  const levels: number[] = [];
  createVoiceAnalyser(RATE_HZ).push(sound, (figures) =>
    levels.push(readFigures(figures).loudnessDb),
  );
  return levels;
};
const everLaughs = (levels: readonly number[]): boolean => {
  let heard: readonly number[] = [];
  return levels.some((db) => {
    heard = hearLevel(heard, db);
    return soundsLikeLaugh(heard);
  });
};

test('a laugh of four bursts or more is known by its beat', () => {
  const rng = createRng(3);
  let known = 0;
  let long = 0;
  for (let n = 0; n < 12; n += 1) {
    const sound = scaledTo(
      laugh(() => rng.next()),
      -26,
    );
    if (sound.length < 0.85 * RATE_HZ) continue;
    long += 1;
    if (everLaughs(levelsOf(sound))) known += 1;
  }
  expect(long).toBeGreaterThan(4);
  expect(known / long).toBeGreaterThan(0.8);
});

test('neither a steady tone nor noise laughs', () => {
  const rng = createRng(1);
  const make = (at: (i: number) => number) =>
    Float32Array.from({ length: RATE_HZ * 2 }, (_, i) => at(i));
  expect(everLaughs(levelsOf(make((i) => 0.2 * Math.sin(i / 12))))).toBe(false);
  expect(everLaughs(levelsOf(make(() => 0.2 * (rng.next() - 0.5))))).toBe(false);
});
