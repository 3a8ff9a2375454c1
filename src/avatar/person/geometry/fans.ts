import { idAt } from './at.ts';

/** For each vertex the triangles it belongs to, in ascending order, as one flat list with offsets. */
export interface Fans {
  /** One more than there are vertices: the fan of vertex v lies in [from[v], from[v + 1]). */
  readonly from: Uint32Array;
  readonly triangles: Uint32Array;
}

/** The fans of a mesh of `count` vertices. */
export function fansOf(indices: Uint32Array, count: number): Fans {
  const from = new Uint32Array(count + 1);
  for (const id of indices) from[id + 1] = idAt(from, id + 1) + 1;
  for (let id = 0; id < count; id++) from[id + 1] = idAt(from, id + 1) + idAt(from, id);
  const next = from.slice();
  const triangles = new Uint32Array(indices.length);
  for (let k = 0; k < indices.length; k++) {
    const id = idAt(indices, k);
    const place = idAt(next, id);
    triangles[place] = Math.floor(k / 3);
    next[id] = place + 1;
  }
  return { from, triangles };
}
