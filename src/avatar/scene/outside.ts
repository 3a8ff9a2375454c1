import type { PartMesh } from '../person/part-mesh.ts';

/** The upright axis of the figure that garments go round: x and z, units. */
const BODY_AXIS = [0, -0.3] as const;

/** For each vertex the number of the connected piece it belongs to. */
const piecesOf = (indices: Uint32Array, count: number): Uint32Array => {
  const parent = Uint32Array.from({ length: count }, (_, vertex) => vertex);
  const rootOf = (vertex: number): number => {
    let at = vertex;
    while ((parent[at] ?? at) !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (let i = 0; i < indices.length; i += 3) {
    const root = rootOf(indices[i] ?? 0);
    parent[rootOf(indices[i + 1] ?? 0)] = root;
    parent[rootOf(indices[i + 2] ?? 0)] = root;
  }
  return parent.map((_, vertex) => rootOf(vertex));
};

const middleOf = (positions: Float32Array): readonly [number, number, number] => {
  const middle: [number, number, number] = [0, 0, 0];
  for (let i = 0; i < positions.length; i += 3) {
    middle[0] += (3 * (positions[i] ?? 0)) / positions.length;
    middle[1] += (3 * (positions[i + 1] ?? 0)) / positions.length;
    middle[2] += (3 * (positions[i + 2] ?? 0)) / positions.length;
  }
  return middle;
};

/**
 * Hair and garments are drawn from both sides, so their pieces may have been built inside out; light at the vertices
 * would then fall on the wrong face. Turns every piece whose outer vertices (alpha at least a half) mostly point
 * inwards: a garment's pieces one by one, hair as a whole, since locks curl round themselves.
 */
export const outsideOut = (part: PartMesh): PartMesh => {
  if (part.slot !== 'hair' && part.slot !== 'cloth') return part;
  const { positions, normals, colors, indices } = part;
  const count = positions.length / 3;
  const cloth = part.slot === 'cloth';
  const pieces = cloth ? piecesOf(indices, count) : new Uint32Array(count);
  const [x0, y0, z0] = cloth ? [BODY_AXIS[0], 0, BODY_AXIS[1]] : middleOf(positions);
  const votes = new Float32Array(count);
  for (let vertex = 0, i = 0; vertex < count; vertex++, i += 3) {
    if ((colors[vertex * 4 + 3] ?? 1) < 0.5) continue;
    const outward =
      ((positions[i] ?? 0) - x0) * (normals[i] ?? 0) +
      (cloth ? 0 : ((positions[i + 1] ?? 0) - y0) * (normals[i + 1] ?? 0)) +
      ((positions[i + 2] ?? 0) - z0) * (normals[i + 2] ?? 0);
    const piece = pieces[vertex] ?? 0;
    votes[piece] = (votes[piece] ?? 0) + Math.sign(outward);
  }
  const turned = (vertex: number): boolean => (votes[pieces[vertex] ?? 0] ?? 0) < 0;
  const nextNormals = normals.map((value, i) => (turned(Math.floor(i / 3)) ? -value : value));
  const nextIndices = indices.slice();
  for (let i = 0; i < indices.length; i += 3) {
    if (!turned(indices[i] ?? 0)) continue;
    nextIndices[i + 1] = indices[i + 2] ?? 0;
    nextIndices[i + 2] = indices[i + 1] ?? 0;
  }
  return { ...part, normals: nextNormals, indices: nextIndices };
};
