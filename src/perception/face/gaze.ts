import { clamp } from '#core';
import type { Angles } from '#core';

import { shape } from './blendshapes.ts';
import type { Blendshapes } from './blendshapes.ts';

/** A direction: yaw + = towards the image's right, pitch + = down. */
export interface EyeAngles {
  readonly yawRad: number;
  readonly pitchRad: number;
}

/** Turn of the eye at which a look shape stands at 1. */
const YAW_AT_FULL_RAD = 0.6;
const PITCH_AT_FULL_RAD = 0.5;
/** The look shapes follow the head: turning it by one radian moves them by this much with the eyes still in their sockets. */
const YAW_LEAK = 0.25;
const LIMIT_RAD = 0.8;

/** Where the eyes point within the head, with the head's own turn taken out of the look shapes. */
export function eyesInHead(blend: Blendshapes, head: Angles): EyeAngles {
  // The person's left is the image's right.
  const left = shape(blend, 'eyeLookOutLeft') - shape(blend, 'eyeLookInLeft');
  const right = shape(blend, 'eyeLookInRight') - shape(blend, 'eyeLookOutRight');
  const down =
    shape(blend, 'eyeLookDownLeft') +
    shape(blend, 'eyeLookDownRight') -
    shape(blend, 'eyeLookUpLeft') -
    shape(blend, 'eyeLookUpRight');
  return {
    yawRad: ((left + right) / 2) * YAW_AT_FULL_RAD - head.yawRad * YAW_LEAK,
    pitchRad: (down / 2) * PITCH_AT_FULL_RAD,
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
