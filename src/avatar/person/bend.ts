import { smoothstep } from '#core';

import type { MaterialSlot } from './part-mesh.ts';

/** Joints in units, head space: the base of the neck and the pivot under the skull. */
export const NECK_JOINT = [0, -1.72, -0.38] as const;
export const HEAD_JOINT = [0, -0.62, -0.22] as const;

/** Beyond this distance from the neck's axis, units, shoulders and collars' leaves stay where they are. */
const NECK_REACH = [0.5, 0.95] as const;

/**
 * How much of the neck's and of the head's turn a point of skin takes. The border between head and neck runs from
 * under the chin up to the nape, so it is measured along a tilted axis.
 */
export const bendAt = (y: number, z: number, x = 0): readonly [neck: number, head: number] => {
  const along = y + 0.45 * z;
  const aside = smoothstep(NECK_REACH[1], NECK_REACH[0], Math.hypot(x, z + 0.3));
  const shoulder = y < -1.2 ? aside + (1 - aside) * smoothstep(-1.35, -1.2, y) : 1;
  return [
    smoothstep(-1.9, -1.15, y + 0.12 * (z + 0.3)) * shoulder,
    smoothstep(-1.56, -0.86, along) * shoulder,
  ];
};

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
  // a collar follows the skin that it touches, or the neck would come through it
  return slot === 'skin' || slot === 'cloth' ? bendAt(y, z, x) : [1, 1];
};
