import type { Viseme } from '#core';

import type { DenseMorph, DraftPart } from '../geometry/draft-part.ts';
import { normalDelta } from '../geometry/normals.ts';
import {
  CORRECTIVES_CENTRE,
  CORRECTIVES_LEFT,
  correctedPair,
  type Corrective,
} from '../shapes/corrective-shapes.ts';
import { STILL, type ShapeContext } from '../shapes/shape-context.ts';
import { recipeShare } from '../shapes/viseme-recipes.ts';
import {
  addShare,
  displacementOf,
  evenDisplacementOf,
  mirror,
  quieten,
  type Displace,
} from './displacement.ts';
import type { HeadMesh } from './head-mesh.ts';
import { BLINK_TAKES_OVER } from './lid-pose.ts';

/** Displacements below this (units, 20 micrometres) are noise and would only make the shape larger. */
export const STILL_BELOW = 2e-4;
/** A corrective's changes of normal below this are not seen, and there are many of them. */
const FIX_NORMAL_BELOW = 0.03;

/** The shapes of these names, both sides for a name without side. */
export const shapesOf = (part: DraftPart, names: readonly string[]): readonly DenseMorph[] =>
  part.morphs.filter(({ name }) =>
    names.some((wanted) => name === wanted || name.replace(/(Left|Right)$/, '') === wanted),
  );

/**
 * Change of the normals that `d` brings where other shapes are already at their full weight, beyond what each of them
 * brings by itself.
 */
export function normalsOnTop(
  part: DraftPart,
  under: readonly DenseMorph[],
  d: Float32Array,
): Float32Array {
  const sum = d.slice();
  for (const { positions } of under) addShare(sum, positions, 1);
  const n = normalDelta(part, sum);
  for (const { normals } of under) addShare(n, normals, -1);
  return n;
}

/** The right shape of this name is the left one's exact mirror image, and so is the light on it. */
export const mirrorMorph = (head: HeadMesh, name: string, left: DenseMorph): DenseMorph => ({
  name,
  positions: mirror(head, left.positions),
  normals: mirror(head, left.normals),
});

const toRight = (name: string): string => name.replaceAll('Left', 'Right');

/**
 * What pairs of shapes need beyond their sum; see Corrective. The head must already have its 52 shapes. `lids`: what
 * the left lids' shapes move by posing the lids.
 */
export function makeCorrectives(
  head: HeadMesh,
  c: ShapeContext,
  lids: ReadonlyMap<string, Float32Array>,
): readonly DenseMorph[] {
  const { part } = head;
  const finish = (name: string, d: Float32Array): DenseMorph => {
    quieten(d, STILL_BELOW);
    const normals = normalsOnTop(part, shapesOf(part, correctedPair(name)), d);
    quieten(normals, FIX_NORMAL_BELOW);
    return { name, positions: d, normals };
  };
  const pair = (name: string, d: Float32Array): readonly DenseMorph[] => {
    const left = finish(name, d);
    return [left, mirrorMorph(head, toRight(name), left)];
  };
  const displace =
    ({ program }: Corrective): Displace =>
    (v) =>
      v.eye === 0 ? program(v, c) : STILL;
  return [
    ...CORRECTIVES_CENTRE.map((fix) => finish(fix.name, evenDisplacementOf(head, displace(fix)))),
    ...CORRECTIVES_LEFT.flatMap((fix) => pair(fix.name, displacementOf(head, displace(fix)))),
    // a closed lid has gone the whole way, whatever else the lids do
    ...BLINK_TAKES_OVER.flatMap((shape) => {
      const own = lids.get(`${shape}Left`);
      return own
        ? pair(
            `fix_eyeBlinkLeft_${shape}Left`,
            own.map((x) => -x),
          )
        : [];
    }),
  ];
}

/** What of the correctives lies within one viseme, so that it is right by itself. */
export function correctedViseme(
  fixes: readonly DenseMorph[],
  viseme: Viseme,
): Float32Array | undefined {
  let sum: Float32Array | undefined;
  for (const { name, positions } of fixes) {
    const [a, b] = correctedPair(name);
    const share = recipeShare(viseme, a) * recipeShare(viseme, b);
    if (share === 0) continue;
    sum ??= new Float32Array(positions.length);
    addShare(sum, positions, share);
  }
  return sum;
}
