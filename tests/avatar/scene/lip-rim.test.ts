import { Vector4 } from 'three';
import { expect, test } from 'vitest';

import { followRim } from '../../../src/avatar/scene/lip-rim.ts';
import { morphOf, partOf } from './small-person.ts';

/** An upper lip (0, 1, 2) on a lower one (3, 4, 5), from corner to corner, and a chin (6 to 8). */
const LIPS = partOf(
  'skin',
  [
    [
      [-0.3, 0, 0],
      [0, 0, 0],
      [0.3, 0, 0],
    ],
    [
      [-0.3, 0, 0],
      [0, 0, 0],
      [0.3, 0, 0],
    ],
    [
      [-0.3, -0.5, 0],
      [0, -0.6, 0],
      [0.3, -0.5, 0],
    ],
  ],
  {
    morphs: [
      morphOf('jawOpen', [3, 4, 5, 6, 7, 8], [0, -0.4, 0]),
      morphOf('mouthUpperUpLeft', [0, 1, 2], [0, 0.1, 0]),
      morphOf('mouthLeft', [0, 1, 2, 3, 4, 5], [0.2, 0, 0]),
    ],
  },
);

const seen = (weights: readonly number[]) => {
  const edges = new Vector4();
  const centre = followRim(LIPS, edges)?.follow(weights) ?? Number.NaN;
  return { edges: edges.toArray(), centre };
};

test('lips that lie on each other have no gap', () => {
  const { edges, centre } = seen([0, 0, 0]);
  expect(edges).toEqual([0, 0, 0, expect.closeTo(0.3, 5)]);
  expect(centre).toBeCloseTo(0, 5);
});

test('the lower edge falls with the jaw and the upper one rises with its own shape', () => {
  const [upper, lower] = seen([0.5, 1, 0]).edges;
  expect(upper).toBeCloseTo(0.1, 5);
  expect(lower).toBeCloseTo(-0.2, 5);
});

test('a mouth that goes aside takes its middle along and keeps its width', () => {
  const { edges, centre } = seen([0, 0, 1]);
  expect(centre).toBeCloseTo(0.2, 5);
  expect(edges[3]).toBeCloseTo(0.3, 5);
});

test('a skin without lips has none to follow', () => {
  expect(followRim(partOf('skin', []), new Vector4())).toBeNull();
});
