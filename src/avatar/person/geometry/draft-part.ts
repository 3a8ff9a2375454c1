import type { MaterialSlot, PartMesh, SparseMorph } from '../part-mesh.ts';
import { normalDelta } from './normals.ts';
import type { Vec3 } from './vec3.ts';

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

/** Adds one shape from a displacement per vertex; a shape that moves nothing is left out. */
export function addMorph(part: DraftPart, name: string, delta: (vertex: number) => Vec3): void {
  const positions = new Float32Array(part.positions.length);
  for (let i = 0; i < positions.length / 3; i++) positions.set(delta(i), i * 3);
  if (positions.every((x) => Math.abs(x) < 1e-5)) return;
  part.morphs.push({ name, positions, normals: normalDelta(part, positions) });
}

/** 1 at each vertex that a shape moves or turns. Plain loops: this reads every number of a person's shapes. */
function markMoving({ positions, normals }: DenseMorph): Uint8Array {
  const moving = new Uint8Array(positions.length / 3);
  for (let i = 0; i < positions.length; i++)
    if (Math.abs(positions[i] ?? 0) >= STILL || Math.abs(normals[i] ?? 0) >= STILL)
      moving[Math.floor(i / 3)] = 1;
  return moving;
}

function toSparse(morph: DenseMorph): SparseMorph {
  const moving = markMoving(morph);
  const count = moving.reduce((sum, mark) => sum + mark, 0);
  const ids = new Uint32Array(count);
  const positions = new Float32Array(count * 3);
  const normals = new Float32Array(count * 3);
  let k = 0;
  for (let v = 0; v < moving.length; v++) {
    if (moving[v] !== 1) continue;
    ids[k] = v;
    for (let axis = 0; axis < 3; axis++) {
      positions[k * 3 + axis] = morph.positions[v * 3 + axis] ?? 0;
      normals[k * 3 + axis] = morph.normals[v * 3 + axis] ?? 0;
    }
    k++;
  }
  return { name: morph.name, ids, positions, normals };
}

/** The public part. Empty shapes are kept on the skin only: it must answer to every name. */
export const toPartMesh = (part: DraftPart): PartMesh => ({
  ...part,
  morphs: part.morphs.map(toSparse).filter((morph) => part.slot === 'skin' || morph.ids.length > 0),
});
