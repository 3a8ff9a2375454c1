import type { PartMesh, SparseMorph } from '../part-mesh.ts';
import { idAt } from './at.ts';

/**
 * Vertices a renderer is counted on to remember while it walks the triangles. Software rasterisers keep few, and there
 * the shading of vertices is most of a frame's cost.
 */
const REMEMBERED = 14;

/** For each vertex the triangles it belongs to, as one flat list with offsets. */
interface Fans {
  readonly from: Uint32Array;
  readonly triangles: Uint32Array;
}

function fansOf(indices: Uint32Array, count: number): Fans {
  const from = new Uint32Array(count + 1);
  for (const id of indices) from[id + 1] = idAt(from, id + 1) + 1;
  for (let id = 0; id < count; id++) from[id + 1] = idAt(from, id + 1) + idAt(from, id);
  const next = from.slice();
  const triangles = new Uint32Array(indices.length);
  indices.forEach((id, k) => {
    const place = idAt(next, id);
    triangles[place] = Math.floor(k / 3);
    next[id] = place + 1;
  });
  return { from, triangles };
}

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

function scatterTo(values: Float32Array, numbers: Uint32Array, size: number): Float32Array {
  const out = new Float32Array(values.length);
  for (let v = 0; v < numbers.length; v++)
    out.set(values.subarray(v * size, v * size + size), idAt(numbers, v) * size);
  return out;
}

function renumberMorph(morph: SparseMorph, numbers: Uint32Array): SparseMorph {
  const order = Array.from(morph.ids, (id, k) => [idAt(numbers, id), k] as const).sort(
    (a, b) => a[0] - b[0],
  );
  const pick = (flat: Float32Array): Float32Array => {
    const out = new Float32Array(flat.length);
    order.forEach(([, k], place) => out.set(flat.subarray(k * 3, k * 3 + 3), place * 3));
    return out;
  };
  return {
    name: morph.name,
    ids: Uint32Array.from(order, ([id]) => id),
    positions: pick(morph.positions),
    normals: pick(morph.normals),
  };
}

/** The same part with its triangles and vertices in the order in which a renderer likes to meet them. */
export function inDrawOrder(part: PartMesh): PartMesh {
  const count = part.positions.length / 3;
  const triangles = orderTriangles(part.indices, count);
  const numbers = numberByUse(triangles, count);
  return {
    ...part,
    positions: scatterTo(part.positions, numbers, 3),
    normals: scatterTo(part.normals, numbers, 3),
    colors: scatterTo(part.colors, numbers, 4),
    indices: triangles.map((id) => idAt(numbers, id)),
    morphs: part.morphs.map((morph) => renumberMorph(morph, numbers)),
  };
}
