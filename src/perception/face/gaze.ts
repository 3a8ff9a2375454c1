import { clamp } from '#core';
import type { Angles } from '#core';

import { shape } from './blendshapes.ts';
import type { Blendshapes } from './blendshapes.ts';

/** A direction: yaw + = towards the image's right, pitch + = down. */
export interface EyeAngles {
  readonly yawRad: number;
  readonly pitchRad: number;
}

/** Turn of the eye for one unit of the look shapes (a rendered head turned its eyes by known angles: .65 and .9). */
const YAW_PER_UNIT_RAD = 0.6;
const PITCH_PER_UNIT_RAD = 0.7;
/**
 * Turning the head by one radian moves the look shapes by this much the other way while the eyes stay still in their
 * sockets: 1.2 on a rendered head, less on people, who have been looking at the camera all the same.
 */
const LEAK_PER_RAD = 0.8;
const LIMIT_RAD = 0.8;

/** Where the eyes point within the head, with the head's own turn taken out of the look shapes; 0, 0 if not seen. */
export function eyesInHead(blend: Blendshapes, head: Angles): EyeAngles {
  if (blend.eyeLookOutLeft === undefined) return { yawRad: 0, pitchRad: 0 };
  // The person's left is the image's right.
  const left = shape(blend, 'eyeLookOutLeft') - shape(blend, 'eyeLookInLeft');
  const right = shape(blend, 'eyeLookInRight') - shape(blend, 'eyeLookOutRight');
  const down =
    shape(blend, 'eyeLookDownLeft') +
    shape(blend, 'eyeLookDownRight') -
    shape(blend, 'eyeLookUpLeft') -
    shape(blend, 'eyeLookUpRight');
  return {
    yawRad: ((left + right) / 2 + LEAK_PER_RAD * head.yawRad) * YAW_PER_UNIT_RAD,
    pitchRad: (down / 2 + LEAK_PER_RAD * head.pitchRad) * PITCH_PER_UNIT_RAD,
  };
}

/** Where the eyes point relative to the camera: the head's direction plus the eyes' own, against their rest. */
export const gazeOf = (
  head: Angles,
  eyes: EyeAngles,
  rest: EyeAngles,
  restPitchRad: number,
): EyeAngles => ({
  yawRad: clamp(head.yawRad + eyes.yawRad - rest.yawRad, -LIMIT_RAD, LIMIT_RAD),
  pitchRad: clamp(
    head.pitchRad - restPitchRad + eyes.pitchRad - rest.pitchRad,
    -LIMIT_RAD,
    LIMIT_RAD,
  ),
});
