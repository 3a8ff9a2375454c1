import { expect, test } from 'vitest';

import { carryNeck } from '../../../../src/avatar/person/body/carry-neck.ts';
import type { PartMesh } from '../../../../src/avatar/person/part-mesh.ts';

/** One upright line of points from the face down to the chest. */
const line = (): PartMesh => {
  const heights = Array.from({ length: 60 }, (_, k) => 0.2 - 0.05 * k);
  return {
    name: 'line',
    slot: 'skin',
    positions: new Float32Array(heights.flatMap((y) => [0.3, y, 0])),
    normals: new Float32Array(heights.flatMap(() => [0.6, 0.8, 0])),
    colors: new Float32Array(heights.length * 3),
    indices: new Uint32Array(0),
    morphs: [],
    pivot: [0, 0, 0],
  };
};
const heightsOf = (part: PartMesh): readonly number[] =>
  Array.from(part.positions).filter((_, i) => i % 3 === 1);
const carried = (length: number): PartMesh => {
  const part = line();
  carryNeck([part], length);
  return part;
};

test('the face stays where it is and all that lies below the shoulders comes up by one distance', () => {
  const [before, after] = [heightsOf(line()), heightsOf(carried(0))];
  const lifts = before.map((y, k) => (after[k] ?? NaN) - y);
  expect(lifts.filter((_, k) => (before[k] ?? 0) > -1.1).every((lift) => lift === 0)).toBe(true);
  const low = lifts.filter((_, k) => (before[k] ?? 0) < -1.8);
  expect(Math.max(...low) - Math.min(...low)).toBeLessThan(1e-6);
});

test('nothing above another thing comes to lie below it, whatever the length', () => {
  for (const length of [-1, 0, 1]) {
    const after = heightsOf(carried(length));
    expect(after.every((y, k) => k === 0 || y < (after[k - 1] ?? Infinity))).toBe(true);
  }
});

test('a long neck keeps the shoulders lower than a short one', () => {
  expect(heightsOf(carried(1)).at(-1)).toBeLessThan(heightsOf(carried(-1)).at(-1) ?? NaN);
});

test('normals stay of unit length', () => {
  const { normals } = carried(-1);
  for (let i = 0; i < normals.length; i += 3)
    expect(Math.hypot(...normals.subarray(i, i + 3))).toBeCloseTo(1, 5);
});
