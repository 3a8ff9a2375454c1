import type { MaterialSlot, PartMesh } from '../person/part-mesh.ts';

/** Shapes whose movement a coarser surface must still be able to follow: eyes shut, mouth open, round and wide. */
const KEPT_SHAPES = ['eyeBlinkLeft', 'eyeBlinkRight', 'jawOpen', 'mouthSmileLeft', 'mouthPucker'];
/** How much a bend of the normal, a change of colour, and a difference in movement weigh against a change of place. */
const NORMAL_WEIGHT = 0.35;
/** The rounding of a lock is seen less than where it ends. */
const HAIR_NORMAL_WEIGHT = 0.18;
const COLOR_WEIGHT = 0.5;
const SHAPE_WEIGHT = 2;
/**
 * Share of the triangles that is asked for, and how far the surface may move for it, as a share of the part's size. Hair
 * is the person's outline and made of thin sheets that come through each other; the mouth is small and watched.
 */
const KEPT_SHARE = 0.42;
const KEPT_OF: Readonly<Partial<Record<MaterialSlot, number>>> = {
  hair: 0.6,
  mouth: 0.6,
  cloth: 0.6,
};
const ERROR_SHARE = 0.012;
/** Eyes are looked at most, and brows and lashes are single hairs. */
const COARSENED: readonly MaterialSlot[] = ['skin', 'hair', 'cloth', 'mouth'];
/** Parts with fewer triangles are not worth it. */
const FEW_TRIANGLES = 900;
/** The simplifier takes at most this many numbers per vertex. */
const MOST_ATTRIBUTES = 32;

/** Numbers per vertex that matter besides the place, and how much each matters. */
const attributesOf = (
  part: PartMesh,
): { readonly values: Float32Array; readonly weights: number[] } => {
  const count = part.positions.length / 3;
  const shapes = part.morphs
    .filter(({ name }) => KEPT_SHAPES.includes(name))
    .slice(0, Math.floor((MOST_ATTRIBUTES - 6) / 3));
  const stride = 6 + 3 * shapes.length;
  const values = new Float32Array(count * stride);
  for (let vertex = 0; vertex < count; vertex++) {
    values.set(part.normals.subarray(vertex * 3, vertex * 3 + 3), vertex * stride);
    values.set(part.colors.subarray(vertex * 4, vertex * 4 + 3), vertex * stride + 3);
  }
  shapes.forEach(({ ids, positions }, s) => {
    ids.forEach((id, k) => {
      values.set(positions.subarray(k * 3, k * 3 + 3), id * stride + 6 + 3 * s);
    });
  });
  const bend = part.slot === 'hair' ? HAIR_NORMAL_WEIGHT : NORMAL_WEIGHT;
  const weights = Array.from({ length: stride }, (_, i) =>
    i < 3 ? bend : i < 6 ? COLOR_WEIGHT : SHAPE_WEIGHT,
  );
  return { values, weights };
};

/**
 * The same part with fewer triangles: another list of indices over the same vertices, so that shapes, colours and
 * light stay valid. Null where there is nothing to gain. The simplifier is fetched when it is first needed.
 */
export const coarserIndices = async (part: PartMesh): Promise<Uint32Array | null> => {
  if (part.indices.length / 3 < FEW_TRIANGLES || !COARSENED.includes(part.slot)) return null;
  const { MeshoptSimplifier } = await import('meshoptimizer/simplifier');
  if (!MeshoptSimplifier.supported) return null;
  await MeshoptSimplifier.ready;
  const { values, weights } = attributesOf(part);
  const target = 3 * Math.floor((part.indices.length / 3) * (KEPT_OF[part.slot] ?? KEPT_SHARE));
  const [indices] = MeshoptSimplifier.simplifyWithAttributes(
    part.indices,
    part.positions,
    3,
    values,
    weights.length,
    weights,
    null,
    target,
    ERROR_SHARE,
    ['LockBorder'],
  );
  return indices;
};
