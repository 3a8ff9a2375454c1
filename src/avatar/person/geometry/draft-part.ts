import type { MaterialSlot, PartMesh, SparseMorph } from '../part-mesh.ts';
import { floatAt, idAt } from './at.ts';
import { pointAt, type Vec3 } from './vec3.ts';

/** A shape while it is being built: 3 numbers for every vertex of the part, most of them zero. */
export interface DenseMorph {
  readonly name: string;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
}

/** A part while it is being built; `toPartMesh` makes it public. Arrays as in PartMesh. */
export interface DraftPart {
  readonly name: string;
  readonly slot: MaterialSlot;
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly colors: Float32Array;
  readonly indices: Uint32Array;
  readonly morphs: DenseMorph[];
  readonly pivot: Vec3;
}

/** Displacements below this, in units, are noise (0.1 micrometre) and are not stored. */
const STILL = 1e-6;

/**
 * Area-weighted unit normals of a triangle mesh. With `wanted` (1 or 0 per vertex) only those are right and the rest
 * must not be read.
 */
export function vertexNormals(
  positions: Float32Array,
  indices: Uint32Array,
  wanted?: Uint8Array,
): Float32Array {
  const n = new Float32Array(positions.length);
  const accumulate = (i: number, x: number, y: number, z: number): void => {
    n[i] = floatAt(n, i) + x;
    n[i + 1] = floatAt(n, i + 1) + y;
    n[i + 2] = floatAt(n, i + 2) + z;
  };
  for (let i = 0; i < indices.length; i += 3) {
    const [ia, ib, ic] = [idAt(indices, i), idAt(indices, i + 1), idAt(indices, i + 2)];
    if (wanted && !wanted[ia] && !wanted[ib] && !wanted[ic]) continue;
    const a = ia * 3;
    const b = ib * 3;
    const c = ic * 3;
    const ax = floatAt(positions, a);
    const ay = floatAt(positions, a + 1);
    const az = floatAt(positions, a + 2);
    const ux = floatAt(positions, b) - ax;
    const uy = floatAt(positions, b + 1) - ay;
    const uz = floatAt(positions, b + 2) - az;
    const vx = floatAt(positions, c) - ax;
    const vy = floatAt(positions, c + 1) - ay;
    const vz = floatAt(positions, c + 2) - az;
    const x = uy * vz - uz * vy;
    const y = uz * vx - ux * vz;
    const z = ux * vy - uy * vx;
    accumulate(a, x, y, z);
    accumulate(b, x, y, z);
    accumulate(c, x, y, z);
  }
  for (let i = 0; i < n.length; i += 3) {
    const x = floatAt(n, i);
    const y = floatAt(n, i + 1);
    const z = floatAt(n, i + 2);
    const length = Math.hypot(x, y, z) || 1;
    n[i] = x / length;
    n[i + 1] = y / length;
    n[i + 2] = z / length;
  }
  return n;
}

const restNormals = new WeakMap<DraftPart, Float32Array>();

/**
 * Change of the unit normals under a displacement. Measured between two triangulations, so a part may keep
 * smoother, analytic normals at rest.
 */
export function normalDelta(part: DraftPart, displacement: Float32Array): Float32Array {
  let rest = restNormals.get(part);
  if (!rest) {
    rest = vertexNormals(part.positions, part.indices);
    restNormals.set(part, rest);
  }
  const moved = new Float32Array(displacement.length);
  for (let i = 0; i < moved.length; i++)
    moved[i] = floatAt(part.positions, i) + floatAt(displacement, i);
  // most shapes move a small region: the rest of the mesh need not be measured again
  const affected = besideMoving(part.indices, displacement);
  const n = vertexNormals(moved, part.indices, affected);
  for (let i = 0; i < n.length; i++) {
    const change = affected[Math.floor(i / 3)] ? floatAt(n, i) - floatAt(rest, i) : 0;
    n[i] = Math.abs(change) < 2e-3 ? 0 : change;
  }
  return n;
}

/** 1 for every vertex of a triangle that has a moving corner. */
function besideMoving(indices: Uint32Array, displacement: Float32Array): Uint8Array {
  const moves = new Uint8Array(displacement.length / 3);
  for (let i = 0; i < displacement.length; i++)
    if (floatAt(displacement, i) !== 0) moves[Math.floor(i / 3)] = 1;
  const beside = new Uint8Array(moves.length);
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [idAt(indices, i), idAt(indices, i + 1), idAt(indices, i + 2)];
    if (moves[a] || moves[b] || moves[c]) beside[a] = beside[b] = beside[c] = 1;
  }
  return beside;
}

/** Adds one shape from a displacement per vertex; a shape that moves nothing is left out. */
export function addMorph(part: DraftPart, name: string, delta: (vertex: number) => Vec3): void {
  const positions = new Float32Array(part.positions.length);
  for (let i = 0; i < positions.length / 3; i++) positions.set(delta(i), i * 3);
  if (positions.every((x) => Math.abs(x) < 1e-5)) return;
  part.morphs.push({ name, positions, normals: normalDelta(part, positions) });
}

const isZero = (p: Vec3): boolean =>
  Math.abs(p[0]) < STILL && Math.abs(p[1]) < STILL && Math.abs(p[2]) < STILL;

function toSparse(morph: DenseMorph): SparseMorph {
  const moving: number[] = [];
  for (let i = 0; i < morph.positions.length / 3; i++)
    if (!isZero(pointAt(morph.positions, i)) || !isZero(pointAt(morph.normals, i))) moving.push(i);
  const pick = (dense: Float32Array): Float32Array => {
    const out = new Float32Array(moving.length * 3);
    moving.forEach((id, k) => out.set(pointAt(dense, id), k * 3));
    return out;
  };
  return {
    name: morph.name,
    ids: new Uint32Array(moving),
    positions: pick(morph.positions),
    normals: pick(morph.normals),
  };
}

/** The public part. Empty shapes are kept on the skin only: it must answer to every name. */
export const toPartMesh = (part: DraftPart): PartMesh => ({
  ...part,
  morphs: part.morphs.map(toSparse).filter((morph) => part.slot === 'skin' || morph.ids.length > 0),
});
