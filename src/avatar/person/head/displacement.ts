import { floatAt } from '../geometry/at.ts';
import { mirrorX, pointAt, type Vec3 } from '../geometry/vec3.ts';
import type { HeadMesh } from './head-mesh.ts';
import type { HeadVertex } from './head-vertex.ts';

/** Where a vertex goes, units. */
export type Displace = (v: HeadVertex) => Vec3;

/** The same displacement on the other side of the face. */
export function mirror(head: HeadMesh, left: Float32Array): Float32Array {
  const out = new Float32Array(left.length);
  head.vertices.forEach((v, i) => out.set(mirrorX(pointAt(left, v.twin)), i * 3));
  return out;
}

/** Averages both sides of a centre shape, so that rounding never makes the face lopsided. */
export function symmetrise(head: HeadMesh, d: Float32Array): void {
  head.vertices.forEach(({ twin }, i) => {
    if (twin < i) return;
    const a = pointAt(d, i);
    const b = pointAt(d, twin);
    const q: Vec3 = [(a[0] - b[0]) / 2, (a[1] + b[1]) / 2, (a[2] + b[2]) / 2];
    d.set(twin === i ? [0, q[1], q[2]] : q, i * 3);
    if (twin !== i) d.set(mirrorX(q), twin * 3);
  });
}

/** Sets what is smaller than `limit` to zero: a still vertex is not stored. */
export function quieten(d: Float32Array, limit: number): void {
  for (let i = 0; i < d.length; i++) if (Math.abs(floatAt(d, i)) < limit) d[i] = 0;
}

/** 3 numbers per vertex of the head. */
export const displacementOf = (head: HeadMesh, displace: Displace): Float32Array => {
  const d = new Float32Array(head.part.positions.length);
  head.vertices.forEach((v, i) => d.set(displace(v), i * 3));
  return d;
};
