import { TEMPERAMENTS, temperamentByName, traitsOf, type BrainState } from '#brain';
import { describe, expect, test } from 'vitest';

import { feeling, stage } from './scenes/stage.ts';

const { rest } = traitsOf(temperamentByName('receptionist'));
const level =
  (name: keyof typeof rest) =>
  ({ modulators }: BrainState): number =>
    modulators[name];
const pleased = { smile: 0.9, valence: 0.8, emotion: feeling({ happy: 1 }) };

describe('dopamine', () => {
  const film = stage().looks(0, 3, {}).looks(3, 120, pleased).looks(120, 150, {}).play(150);

  test('answers a visitor who is better off than expected, and no longer one who always is', () => {
    expect(film.most(level('dopamine'), 3, 20)).toBeGreaterThan(rest.dopamine + 0.1);
    expect(level('dopamine')(film.state(119))).toBeLessThan(rest.dopamine + 0.03);
    expect(film.state(119).reward.expected).toBeGreaterThan(0.3);
  });

  test('dips when what was expected does not come (Schultz 1997)', () => {
    const lowest = -film.most((state) => -level('dopamine')(state), 121, 140);
    expect(lowest).toBeLessThan(rest.dopamine - 0.05);
    expect(film.state(130).reward.error).toBeLessThan(-0.1);
  });
});

test('what an event releases arrives softly, is cleared, and leaves the level where it was', () => {
  const film = stage().at(2, { kind: 'gesture', gesture: 'wave', confidence: 1 }).play(60);
  const noradrenaline = level('noradrenaline');
  const [before, at] = [noradrenaline(film.state(1.9)), noradrenaline(film.state(2.02))];
  expect(at - before).toBeLessThan(0.02);
  expect(film.most(noradrenaline, 2, 6)).toBeGreaterThan(before + 0.05);
  expect(noradrenaline(film.state(59))).toBeCloseTo(before, 3);
});

test('kindness dampens stress: the same anger raises cortisol less where oxytocin is high', () => {
  const angry = { emotion: feeling({ angry: 1 }), valence: -0.6 };
  const cold = stage()
    .looks(0, 20, { ...angry, attention: 0 })
    .play(20);
  const warm = stage()
    .looks(0, 20, { ...angry, attention: 1 })
    .play(20);
  expect(level('oxytocin')(warm.state(19))).toBeGreaterThan(level('oxytocin')(cold.state(19)));
  expect(level('cortisol')(warm.state(19))).toBeLessThan(level('cortisol')(cold.state(19)));
});

describe('a temperament', () => {
  test('is where the levels rest: left alone, each person keeps their own', () => {
    for (const temperament of TEMPERAMENTS) {
      const { name } = temperament;
      const { modulators } = stage().play(20, { temperament: name }).state(20);
      const own = traitsOf(temperament).rest;
      for (const key of ['dopamine', 'serotonin', 'cortisol', 'oxytocin'] as const) {
        expect(modulators[key], `${name} ${key}`).toBeCloseTo(own[key], 2);
      }
    }
  });

  test('raises with neuroticism what is felt of a threat, and how long', () => {
    const calm = { ...temperamentByName('receptionist'), name: 'calm', neuroticism: 0.1 };
    const nervous = { ...calm, name: 'nervous', neuroticism: 0.9 };
    expect(traitsOf(nervous).rest.cortisol).toBeGreaterThan(traitsOf(calm).rest.cortisol);
    expect(traitsOf(nervous).worry).toBeGreaterThan(traitsOf(calm).worry);
    expect(traitsOf(nervous).paces.worry.fall).toBeGreaterThan(traitsOf(calm).paces.worry.fall);
    expect(traitsOf(nervous).paces.joy.fall).toBe(traitsOf(calm).paces.joy.fall);
  });
});
