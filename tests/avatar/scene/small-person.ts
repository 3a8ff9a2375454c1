import type { MaterialSlot, PartMesh, SparseMorph } from '../../../src/avatar/person/part-mesh.ts';

/** A part from bare triangles: three corners each, every corner its own vertex. */
export const partOf = (
  slot: MaterialSlot,
  triangles: readonly (readonly (readonly [number, number, number])[])[],
  more: Partial<PartMesh> = {},
): PartMesh => {
  const corners = triangles.flat();
  const positions = Float32Array.from(corners.flat());
  const normals = Float32Array.from(
    triangles.flatMap(([a = [0, 0, 0], b = [0, 0, 0], c = [0, 0, 0]]) => {
      const u = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const;
      const v = [c[0] - a[0], c[1] - a[1], c[2] - a[2]] as const;
      const n = [u[1] * v[2] - u[2] * v[1], u[2] * v[0] - u[0] * v[2], u[0] * v[1] - u[1] * v[0]];
      const length = Math.hypot(...n) || 1;
      const unit = n.map((value) => value / length);
      return [...unit, ...unit, ...unit];
    }),
  );
  return {
    name: slot,
    slot,
    positions,
    normals,
    colors: new Float32Array(corners.length * 4).fill(1),
    indices: Uint32Array.from(corners, (_, i) => i),
    morphs: [],
    pivot: [0, 0, 0],
    ...more,
  };
};

export const morphOf = (
  name: string,
  ids: readonly number[],
  delta: readonly [number, number, number],
): SparseMorph => ({
  name,
  ids: Uint32Array.from(ids),
  positions: Float32Array.from(ids.flatMap(() => [...delta])),
  normals: new Float32Array(ids.length * 3),
});

/** A square sheet of small triangles facing `towards` (+1 = +z, -1 = -z) at height z. */
export const sheet = (
  z: number,
  half: number,
  towards: 1 | -1,
  y0 = 0,
): (readonly [number, number, number])[][] => {
  const out: (readonly [number, number, number])[][] = [];
  const step = 0.06;
  for (let x = -half; x < half; x += step) {
    for (let y = -half; y < half; y += step) {
      const a = [x, y0 + y, z] as const;
      const b = [x + step, y0 + y, z] as const;
      const c = [x + step, y0 + y + step, z] as const;
      const d = [x, y0 + y + step, z] as const;
      out.push(towards > 0 ? [a, b, c] : [a, c, b], towards > 0 ? [a, c, d] : [a, d, c]);
    }
  }
  return out;
};
