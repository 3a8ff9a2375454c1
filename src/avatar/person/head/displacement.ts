import type { Vec3 } from '../geometry/vec3.ts';
import type { HeadMesh } from './head-mesh.ts';
import { eachWithTwin, type HeadVertex } from './head-vertex.ts';

/*
 * Displacements of the head: 3 numbers per vertex, units. Every shape of a person passes here several times, so the
 * loops read typed arrays as they are; `?? 0` never comes true.
 */

/** Where a vertex goes, units. */
export type Displace = (v: HeadVertex) => Vec3;

/** The same displacement on the other side of the face; of changes of normals, too. */
export function mirror(head: HeadMesh, left: Float32Array): Float32Array {
  const out = new Float32Array(left.length);
  for (let v = 0; v < head.twins.length; v++) {
    const from = (head.twins[v] ?? 0) * 3;
    out[v * 3] = -(left[from] ?? 0);
    out[v * 3 + 1] = left[from + 1] ?? 0;
    out[v * 3 + 2] = left[from + 2] ?? 0;
  }
  return out;
}

/** Sets what is smaller than `limit` to zero: a still vertex is not stored. */
export function quieten(d: Float32Array, limit: number): void {
  for (let i = 0; i < d.length; i++) if (Math.abs(d[i] ?? 0) < limit) d[i] = 0;
}

/** Adds `share` of another displacement. */
export function addShare(d: Float32Array, other: Float32Array, share: number): void {
  for (let i = 0; i < d.length; i++) d[i] = (d[i] ?? 0) + share * (other[i] ?? 0);
}

export const displacementOf = (head: HeadMesh, displace: Displace): Float32Array => {
  const d = new Float32Array(head.part.positions.length);
  head.vertices.forEach((v, i) => {
    [d[i * 3], d[i * 3 + 1], d[i * 3 + 2]] = displace(v);
  });
  return d;
};

/** The same for a shape of both sides alike: asked for one side, mirrored, and still across the midline. */
export const evenDisplacementOf = (head: HeadMesh, displace: Displace): Float32Array => {
  const d = new Float32Array(head.part.positions.length);
  eachWithTwin(head.vertices, (v, twin, id) => {
    const [x, y, z] = displace(v);
    const [a, b] = [id * 3, v.twin * 3];
    d[a] = twin === v ? 0 : x;
    d[b] = twin === v ? 0 : -x;
    d[a + 1] = d[b + 1] = y;
    d[a + 2] = d[b + 2] = z;
  });
  return d;
};
