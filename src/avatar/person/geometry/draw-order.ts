import type { PartMesh, SparseMorph } from '../part-mesh.ts';
import { idAt } from './at.ts';
import { fansOf } from './fans.ts';

/**
 * Vertices a renderer is counted on to remember while it walks the triangles. Software rasterisers keep few, and there
 * the shading of vertices is most of a frame's cost.
 */
const REMEMBERED = 14;

/**
 * Triangles in an order that comes back to the same vertices soon: fan after fan, the next fan about a vertex that is
 * still remembered (Sander, Nehab and Barczak 2007).
 */
function orderTriangles(indices: Uint32Array, count: number): Uint32Array {
  const { from, triangles } = fansOf(indices, count);
  const out = new Uint32Array(indices.length);
  const drawn = new Uint8Array(indices.length / 3);
  const live = Uint32Array.from({ length: count }, (_, v) => idAt(from, v + 1) - idAt(from, v));
  const seenAt = new Int32Array(count).fill(-REMEMBERED - 1);
  const recent: number[] = [];
  let clock = 0;
  let length = 0;
  let cursor = 0;

  const drawFan = (centre: number): readonly number[] => {
    const around: number[] = [];
    for (let k = idAt(from, centre); k < idAt(from, centre + 1); k++) {
      const triangle = idAt(triangles, k);
      if (drawn[triangle]) continue;
      drawn[triangle] = 1;
      for (let c = triangle * 3; c < triangle * 3 + 3; c++) {
        const v = idAt(indices, c);
        out[length++] = v;
        live[v] = idAt(live, v) - 1;
        recent.push(v);
        around.push(v);
        if (clock - (seenAt[v] ?? 0) > REMEMBERED) seenAt[v] = clock++;
      }
    }
    return around;
  };
  /** The oldest vertex that will still be remembered after its own fan. */
  const bestOf = (around: readonly number[]): number => {
    let best = -1;
    let bestAge = -1;
    for (const v of around) {
      if (idAt(live, v) === 0) continue;
      const age = clock - (seenAt[v] ?? 0);
      const worth = age + 2 * idAt(live, v) <= REMEMBERED ? age : 0;
      if (worth > bestAge) {
        bestAge = worth;
        best = v;
      }
    }
    return best;
  };
  const restart = (): number => {
    for (let v = recent.pop(); v !== undefined; v = recent.pop()) if (idAt(live, v) > 0) return v;
    while (cursor < count && idAt(live, cursor) === 0) cursor++;
    return cursor < count ? cursor : -1;
  };
  for (let centre = restart(); centre >= 0;) {
    const best = bestOf(drawFan(centre));
    centre = best >= 0 ? best : restart();
  }
  return out;
}

/** New number of each vertex, by first use; vertices without a triangle come last. */
function numberByUse(indices: Uint32Array, count: number): Uint32Array {
  const unused = count;
  const numbers = new Uint32Array(count).fill(unused);
  let next = 0;
  for (const id of indices) if (numbers[id] === unused) numbers[id] = next++;
  for (let id = 0; id < count; id++) if (numbers[id] === unused) numbers[id] = next++;
  return numbers;
}

/** The inverse of `numbers`: for each new number the vertex that bears it. */
function bearersOf(numbers: Uint32Array): Uint32Array {
  const bearers = new Uint32Array(numbers.length);
  for (let v = 0; v < numbers.length; v++) bearers[idAt(numbers, v)] = v;
  return bearers;
}

/** Rows of `size` numbers, those of `rows` in their order. Plain reads: every number of a person passes here. */
function pick(values: Float32Array, rows: Uint32Array, size: number): Float32Array {
  const out = new Float32Array(rows.length * size);
  for (let k = 0; k < rows.length; k++) {
    const from = idAt(rows, k) * size;
    for (let i = 0; i < size; i++) out[k * size + i] = values[from + i] ?? 0;
  }
  return out;
}

function renumberMorph(morph: SparseMorph, bearers: Uint32Array): SparseMorph {
  // one more than the row of each vertex, 0 for one that stays
  const rowOf = new Uint32Array(bearers.length);
  for (let row = 0; row < morph.ids.length; row++) rowOf[idAt(morph.ids, row)] = row + 1;
  const ids = new Uint32Array(morph.ids.length);
  const rows = new Uint32Array(morph.ids.length);
  let k = 0;
  for (let id = 0; id < bearers.length; id++) {
    const row = rowOf[bearers[id] ?? 0] ?? 0;
    if (row === 0) continue;
    ids[k] = id;
    rows[k++] = row - 1;
  }
  return {
    name: morph.name,
    ids,
    positions: pick(morph.positions, rows, 3),
    normals: pick(morph.normals, rows, 3),
  };
}

/** The same part with its triangles and vertices in the order in which a renderer likes to meet them. */
export function inDrawOrder(part: PartMesh): PartMesh {
  const count = part.positions.length / 3;
  const triangles = orderTriangles(part.indices, count);
  const numbers = numberByUse(triangles, count);
  const bearers = bearersOf(numbers);
  return {
    ...part,
    positions: pick(part.positions, bearers, 3),
    normals: pick(part.normals, bearers, 3),
    colors: pick(part.colors, bearers, 4),
    indices: triangles.map((id) => idAt(numbers, id)),
    morphs: part.morphs.map((morph) => renumberMorph(morph, bearers)),
  };
}
