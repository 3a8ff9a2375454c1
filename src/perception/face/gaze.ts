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

/** How far the look shapes point down rather than up, [-1, 1], as the engine reads them; null if it sees no eyes. */
export function lookDownOf(blend: Blendshapes): number | null {
  if (blend.eyeLookOutLeft === undefined) return null;
  const down =
    shape(blend, 'eyeLookDownLeft') +
    shape(blend, 'eyeLookDownRight') -
    shape(blend, 'eyeLookUpLeft') -
    shape(blend, 'eyeLookUpRight');
  return down / 2;
}

/** How far the look shapes point to the image's right, [-1, 1], as the engine reads them; null if it sees no eyes. */
export function lookAsideOf(blend: Blendshapes): number | null {
  if (blend.eyeLookOutLeft === undefined) return null;
  // The person's left is the image's right.
  const left = shape(blend, 'eyeLookOutLeft') - shape(blend, 'eyeLookInLeft');
  const right = shape(blend, 'eyeLookInRight') - shape(blend, 'eyeLookOutRight');
  return (left + right) / 2;
}

/** Where the eyes point within the head, with the head's own turn taken out of the look shapes; 0, 0 if not seen. */
export function eyesInHead(blend: Blendshapes, head: Angles): EyeAngles {
  const [aside, down] = [lookAsideOf(blend), lookDownOf(blend)];
  if (aside === null || down === null) return { yawRad: 0, pitchRad: 0 };
  return {
    yawRad: (aside + LEAK_PER_RAD * head.yawRad) * YAW_PER_UNIT_RAD,
    pitchRad: (down + LEAK_PER_RAD * head.pitchRad) * PITCH_PER_UNIT_RAD,
  };
}

/** A head's direction against how it is held towards the screen. */
export const headOff = (head: Angles, rest: EyeAngles): EyeAngles => ({
  yawRad: head.yawRad - rest.yawRad,
  pitchRad: head.pitchRad - rest.pitchRad,
});

/**
 * Where the eyes point, with 0, 0 where this visitor looks when they look at the screen: the head's direction plus the
 * eyes' own, each against its rest.
 */
export const gazeOf = (head: EyeAngles, eyes: EyeAngles, rest: EyeAngles): EyeAngles => ({
  yawRad: clamp(head.yawRad + eyes.yawRad - rest.yawRad, -LIMIT_RAD, LIMIT_RAD),
  pitchRad: clamp(head.pitchRad + eyes.pitchRad - rest.pitchRad, -LIMIT_RAD, LIMIT_RAD),
});
