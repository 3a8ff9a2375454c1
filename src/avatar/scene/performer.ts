import type { IUniform } from 'three';

import type { PersonMesh } from '../person/part-mesh.ts';
import { createFigure, dressPerson, type Figure } from './figure.ts';
import type { Reach } from './framing.ts';
import type { Tier } from './quality.ts';
import type { Skeleton } from './skeleton.ts';

/** Builds whoever it is as one tier draws them. `light` are the rig's uniforms; studio adds those of its shadow. */
export type Wardrobe = (
  tier: Tier,
  skeleton: Skeleton,
  light: Readonly<Record<string, IUniform>>,
) => Figure;

/** Somebody from a file, who brings their own meshes, bones and materials. One guest stands on one stage at a time. */
export interface GuestAvatar {
  readonly kind: 'guest';
  readonly name: string;
  /** As in PersonMesh: 0 = lightest, 1 = darkest. */
  readonly skinDepth: number;
  /** How far anything of them can be from the point between the eyes, to a side and up, in units. */
  readonly reach: Reach;
  readonly figure: Wardrobe;
  /** Gives back what the GPU holds of them. Not while they are on a stage. */
  dispose(): void;
}

/** Whoever can stand in the room: one of our own, or a guest. */
export type Performer = PersonMesh | GuestAvatar;

const isGuest = (who: Performer): who is GuestAvatar => 'kind' in who;

/** What the performer wears, worked out once for all tiers. */
export const wardrobeOf = (who: Performer): Wardrobe => {
  if (isGuest(who)) return who.figure;
  const dressed = dressPerson(who);
  return (tier, skeleton, light) => createFigure(dressed, tier, skeleton, light);
};

/** Air above the hair and room for a nod; what a lean towards the visitor and hanging arms add to the shoulders. */
const HEADROOM = 0.29;
const ELBOW_ROOM = 1.2;
/** Below this height (units) no framing looks. */
const LOWEST = -3.2;

/** How much room the performer takes up. */
export const reachOf = (who: Performer): Reach => {
  if (isGuest(who)) return who.reach;
  let side = 0;
  let top = 0;
  for (const { positions, pivot } of who.parts) {
    for (let i = 0; i < positions.length; i += 3) {
      const y = (positions[i + 1] ?? 0) + pivot[1];
      if (y > LOWEST) side = Math.max(side, Math.abs((positions[i] ?? 0) + pivot[0]));
      top = Math.max(top, y);
    }
  }
  return { side: side * ELBOW_ROOM, up: top + HEADROOM };
};
