import { expect, test } from 'vitest';

import { createSparseMorpher } from '../../../src/avatar/scene/sparse-morph.ts';
import { morphOf, partOf } from './small-person.ts';

const part = partOf(
  'skin',
  [
    [
      [0, 0, 0],
      [1, 0, 0],
      [0, 1, 0],
    ],
  ],
  { morphs: [morphOf('jawOpen', [0, 1], [0, -1, 0]), morphOf('mouthSmileLeft', [1], [0, 0.5, 2])] },
);

test('shapes add up where they overlap and leave the rest alone', () => {
  const morpher = createSparseMorpher(part);
  expect(morpher.apply([0.5, 1])).toBe(true);
  expect([...morpher.positions]).toEqual([0, -0.5, 0, 1, 0, 2, 0, 1, 0]);
});

test('weights of nought bring back the rest pose exactly, however often the face has moved', () => {
  const morpher = createSparseMorpher(part);
  for (let i = 0; i < 1000; i++) morpher.apply([Math.sin(i) ** 2, Math.cos(i) ** 2]);
  morpher.apply([0, 0]);
  expect([...morpher.positions]).toEqual([...part.positions]);
});

test('a face that holds still is not uploaded again', () => {
  const morpher = createSparseMorpher(part);
  expect(morpher.apply([0, 0])).toBe(false);
  expect(morpher.apply([0.3, 0])).toBe(true);
  expect(morpher.apply([0.3, 0])).toBe(false);
});

test("the part's own arrays are never written", () => {
  const before = [...part.positions];
  createSparseMorpher(part).apply([1, 1]);
  expect([...part.positions]).toEqual(before);
});
