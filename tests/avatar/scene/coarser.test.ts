import { describe, expect, test } from 'vitest';

import { coarserIndices } from '../../../src/avatar/scene/coarser.ts';
import type { MaterialSlot, PartMesh } from '../../../src/avatar/person/part-mesh.ts';
import { partOf } from './small-person.ts';

/** A surface of `side` x `side` quads over shared vertices, bent along x like a roof when `bent`. */
const surface = (slot: MaterialSlot, side: number, bent: boolean): PartMesh => {
  const positions: number[] = [];
  const indices: number[] = [];
  for (let y = 0; y <= side; y++) {
    for (let x = 0; x <= side; x++) {
      positions.push(x / side, y / side, bent ? Math.abs(x / side - 0.5) : 0);
      if (x === side || y === side) continue;
      const at = y * (side + 1) + x;
      indices.push(at, at + 1, at + side + 1, at + 1, at + side + 2, at + side + 1);
    }
  }
  const count = positions.length / 3;
  return partOf(slot, [], {
    positions: Float32Array.from(positions),
    normals: Float32Array.from({ length: count * 3 }, (_, i) => (i % 3 === 2 ? 1 : 0)),
    colors: new Float32Array(count * 4).fill(1),
    indices: Uint32Array.from(indices),
  });
};

const SIDE = 30;

describe('a coarser part', () => {
  test('has fewer triangles over the same vertices, so that shapes stay valid', async () => {
    const part = surface('skin', SIDE, true);
    const coarse = await coarserIndices(part);
    expect(coarse).not.toBeNull();
    if (!coarse) return;
    expect(coarse.length).toBeLessThan(0.6 * part.indices.length);
    expect(coarse.length % 3).toBe(0);
    expect(Math.max(...coarse)).toBeLessThan(part.positions.length / 3);
  });

  test('is the same every time', async () => {
    const part = surface('cloth', SIDE, false);
    expect(await coarserIndices(part)).toEqual(await coarserIndices(part));
  });

  test('is not made of eyes, and not of what is small', async () => {
    expect(await coarserIndices(surface('eye', SIDE, false))).toBeNull();
    expect(await coarserIndices(surface('skin', 4, false))).toBeNull();
  });
});
