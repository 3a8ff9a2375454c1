import type { Viseme } from '#core';

import { floatAt } from '../geometry/at.ts';
import { normalDelta, type DenseMorph, type DraftPart } from '../geometry/draft-part.ts';
import {
  CORRECTIVES_CENTRE,
  CORRECTIVES_LEFT,
  correctedPair,
  type Corrective,
} from '../shapes/corrective-shapes.ts';
import { STILL, type ShapeContext } from '../shapes/shape-context.ts';
import { recipeShare } from '../shapes/viseme-recipes.ts';
import { displacementOf, mirror, quieten, symmetrise, type Displace } from './displacement.ts';
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
  for (const { positions } of under)
    for (let i = 0; i < sum.length; i++) sum[i] = floatAt(sum, i) + floatAt(positions, i);
  const n = normalDelta(part, sum);
  for (const { normals } of under)
    for (let i = 0; i < n.length; i++) n[i] = floatAt(n, i) - floatAt(normals, i);
  return n;
}

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
  const pair = (name: string, left: Float32Array): readonly DenseMorph[] => [
    finish(name, left),
    finish(toRight(name), mirror(head, left)),
  ];
  const displace =
    ({ program }: Corrective): Displace =>
    (v) =>
      v.eye === 0 ? program(v, c) : STILL;
  return [
    ...CORRECTIVES_CENTRE.map((fix) => {
      const d = displacementOf(head, displace(fix));
      symmetrise(head, d);
      return finish(fix.name, d);
    }),
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
    for (let i = 0; i < sum.length; i++) sum[i] = floatAt(sum, i) + share * floatAt(positions, i);
  }
  return sum;
}
