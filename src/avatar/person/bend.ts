import { smoothstep } from '#core';

import type { MaterialSlot } from './part-mesh.ts';

/** Joints in units, head space: the base of the neck and the pivot under the skull. */
export const NECK_JOINT = [0, -1.72, -0.38] as const;
export const HEAD_JOINT = [0, -0.62, -0.22] as const;

/**
 * How much of the neck's and of the head's turn a point of skin takes. The border between head and neck runs from
 * under the chin up to the nape, so it is measured along a tilted axis.
 */
export const bendAt = (y: number, z: number): readonly [neck: number, head: number] => {
  const along = y + 0.45 * z;
  return [smoothstep(-2.0, -1.3, y), smoothstep(-1.52, -0.86, along)];
};

/** How far a garment follows the neck: the collar does, the shoulders do not. */
const clothNeck = (x: number, y: number): number =>
  0.55 * smoothstep(-1.62, -1.3, y) * smoothstep(0.9, 0.6, Math.abs(x));

/**
 * The bend of a point of any part at rest, in units: a share of the neck's turn, and on top of it one of the head's,
 * both in [0, 1]. What is neither skin nor cloth rides on the head. The scene and the GLB both bend by this.
 */
export const slotBendAt = (
  slot: MaterialSlot,
  x: number,
  y: number,
  z: number,
): readonly [neck: number, head: number] => {
  if (slot === 'skin') return bendAt(y, z);
  return slot === 'cloth' ? [clothNeck(x, y), 0] : [1, 1];
};
