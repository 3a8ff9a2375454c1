import type { PartMesh } from '../person/part-mesh.ts';

/** Moves a part's vertices on the CPU, touching only those that any shape moves. For software rasterisers. */
export interface SparseMorpher {
  /** Current positions and normals, 3 per vertex, rewritten by `apply`. */
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  /** Takes one weight per shape of the part, in order. Returns whether anything moved. No allocation. */
  apply(weights: ArrayLike<number>): boolean;
}

/** Below this a weight moves nothing by as much as a hundredth of a millimetre. */
const NEGLIGIBLE = 5e-4;

export const createSparseMorpher = (part: PartMesh): SparseMorpher => {
  const positions = part.positions.slice();
  const normals = part.normals.slice();
  const touched = touchedVertices(part);
  const last = new Float32Array(part.morphs.length);
  return {
    positions,
    normals,
    apply(weights) {
      let moved = false;
      for (let m = 0; m < last.length; m++) {
        const weight = weights[m] ?? 0;
        const next = Math.abs(weight) < NEGLIGIBLE ? 0 : weight;
        if (Math.abs(next - (last[m] ?? 0)) > NEGLIGIBLE || (next === 0 && last[m] !== 0)) {
          moved = true;
        }
      }
      if (!moved) return false;
      for (let t = 0; t < touched.length; t++) {
        const at = (touched[t] ?? 0) * 3;
        for (let k = at; k < at + 3; k++) {
          positions[k] = part.positions[k] ?? 0;
          normals[k] = part.normals[k] ?? 0;
        }
      }
      for (let m = 0; m < last.length; m++) {
        const weight = weights[m] ?? 0;
        const next = Math.abs(weight) < NEGLIGIBLE ? 0 : weight;
        last[m] = next;
        const morph = part.morphs[m];
        if (next === 0 || !morph) continue;
        addShape(positions, morph.ids, morph.positions, next);
        addShape(normals, morph.ids, morph.normals, next);
      }
      return true;
    },
  };
};

const touchedVertices = (part: PartMesh): Uint32Array => {
  const moves = new Uint8Array(part.positions.length / 3);
  for (const morph of part.morphs) for (const id of morph.ids) moves[id] = 1;
  const touched: number[] = [];
  for (let id = 0; id < moves.length; id++) if (moves[id] === 1) touched.push(id);
  return Uint32Array.from(touched);
};

const addShape = (
  into: Float32Array,
  ids: Uint32Array,
  deltas: Float32Array,
  weight: number,
): void => {
  for (let j = 0, d = 0; j < ids.length; j++, d += 3) {
    const at = (ids[j] ?? 0) * 3;
    into[at] = (into[at] ?? 0) + weight * (deltas[d] ?? 0);
    into[at + 1] = (into[at + 1] ?? 0) + weight * (deltas[d + 1] ?? 0);
    into[at + 2] = (into[at + 2] ?? 0) + weight * (deltas[d + 2] ?? 0);
  }
};
