import type { PartMesh } from '../person/part-mesh.ts';

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
 * Hair is drawn from both sides, so it may have been built inside out; light at the vertices would then fall on the
 * wrong face. Turns hair whose outer vertices (alpha at least a half) mostly point inwards; as a whole, since locks
 * curl round themselves. Other parts are built the right way out.
 */
export const outsideOut = (part: PartMesh): PartMesh => {
  if (part.slot !== 'hair') return part;
  const { positions, normals, colors, indices } = part;
  const [x0, y0, z0] = middleOf(positions);
  let votes = 0;
  for (let vertex = 0, i = 0; i < positions.length; vertex++, i += 3) {
    if ((colors[vertex * 4 + 3] ?? 1) < 0.5) continue;
    votes += Math.sign(
      ((positions[i] ?? 0) - x0) * (normals[i] ?? 0) +
        ((positions[i + 1] ?? 0) - y0) * (normals[i + 1] ?? 0) +
        ((positions[i + 2] ?? 0) - z0) * (normals[i + 2] ?? 0),
    );
  }
  if (votes >= 0) return part;
  const turned = indices.slice();
  for (let i = 0; i < indices.length; i += 3) {
    turned[i + 1] = indices[i + 2] ?? 0;
    turned[i + 2] = indices[i + 1] ?? 0;
  }
  return { ...part, normals: normals.map((value) => -value), indices: turned };
};
