import { describe, expect, test } from 'vitest';

import { opennessOf } from '../../../src/avatar/scene/occlusion.ts';
import { partOf, sheet } from './small-person.ts';

const mean = (values: Float32Array | undefined): number =>
  values ? values.reduce((sum, value) => sum + value, 0) / values.length : Number.NaN;

describe('openness', () => {
  const skin = partOf('skin', sheet(0, 0.6, 1));

  test('an open sheet that faces a lamp gets all of it', () => {
    const { sky, lamps } = opennessOf([skin], [[0, 0, 1]]);
    expect(mean(lamps[0]?.[0])).toBeGreaterThan(0.97);
    expect(mean(sky[0])).toBeGreaterThan(0.9);
  });

  test('hair in front of the skin keeps the lamp off it and shades it from the sky', () => {
    const hair = partOf('hair', sheet(0.5, 0.9, 1));
    const free = opennessOf([skin], [[0, 0, 1]]);
    const under = opennessOf([skin, hair], [[0, 0, 1]]);
    expect(mean(under.lamps[0]?.[0])).toBeLessThan(0.1);
    expect(mean(under.sky[0])).toBeLessThan(0.7 * mean(free.sky[0]));
    expect(mean(under.lamps[0]?.[1])).toBeGreaterThan(0.97);
  });

  test('eyes and teeth are lit by their own rules: always open, and in nobody’s way', () => {
    const eye = partOf('eye', sheet(0.5, 0.9, 1));
    const { sky, lamps } = opennessOf([skin, eye], [[0, 0, 1]]);
    expect(mean(sky[1])).toBe(1);
    expect(mean(lamps[0]?.[0])).toBeGreaterThan(0.97);
  });
});
