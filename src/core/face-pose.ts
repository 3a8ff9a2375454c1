import { VISEMES } from './viseme.ts';

/** The 52 ARKit blendshape names, in Apple's order. */
export const ARKIT_NAMES = [
  'eyeBlinkLeft',
  'eyeLookDownLeft',
  'eyeLookInLeft',
  'eyeLookOutLeft',
  'eyeLookUpLeft',
  'eyeSquintLeft',
  'eyeWideLeft',
  'eyeBlinkRight',
  'eyeLookDownRight',
  'eyeLookInRight',
  'eyeLookOutRight',
  'eyeLookUpRight',
  'eyeSquintRight',
  'eyeWideRight',
  'jawForward',
  'jawLeft',
  'jawRight',
  'jawOpen',
  'mouthClose',
  'mouthFunnel',
  'mouthPucker',
  'mouthLeft',
  'mouthRight',
  'mouthSmileLeft',
  'mouthSmileRight',
  'mouthFrownLeft',
  'mouthFrownRight',
  'mouthDimpleLeft',
  'mouthDimpleRight',
  'mouthStretchLeft',
  'mouthStretchRight',
  'mouthRollLower',
  'mouthRollUpper',
  'mouthShrugLower',
  'mouthShrugUpper',
  'mouthPressLeft',
  'mouthPressRight',
  'mouthLowerDownLeft',
  'mouthLowerDownRight',
  'mouthUpperUpLeft',
  'mouthUpperUpRight',
  'browDownLeft',
  'browDownRight',
  'browInnerUp',
  'browOuterUpLeft',
  'browOuterUpRight',
  'cheekPuff',
  'cheekSquintLeft',
  'cheekSquintRight',
  'noseSneerLeft',
  'noseSneerRight',
  'tongueOut',
] as const;
export type ArkitName = (typeof ARKIT_NAMES)[number];

const BONES = [
  'headYawRad',
  'headPitchRad',
  'headRollRad',
  'neckYawRad',
  'neckPitchRad',
  'neckRollRad',
  'eyeLeftYawRad',
  'eyeLeftPitchRad',
  'eyeRightYawRad',
  'eyeRightPitchRad',
  'lean',
  'breath',
  'pupil',
  'blush',
  'swallow',
] as const;
export type BoneName = (typeof BONES)[number];
export type VisemeShapeName = `viseme_${(typeof VISEMES)[number]}`;

/** Every channel of a pose, in buffer order: 52 ARKit shapes, 15 visemes, then head, neck, eyes and body. */
export const POSE_CHANNELS: readonly (ArkitName | VisemeShapeName | BoneName)[] = [
  ...ARKIT_NAMES,
  ...VISEMES.map((viseme): VisemeShapeName => `viseme_${viseme}`),
  ...BONES,
];

/** Index of each channel in a pose: `pose[POSE.jawOpen]`. Computed once, so the frame loop looks nothing up by name. */
export const POSE = Object.fromEntries(
  POSE_CHANNELS.map((name, index) => [name, index]),
) as Readonly<Record<ArkitName | VisemeShapeName | BoneName, number>>; // fromEntries forgets the keys; the list above is exactly the union

/** Where the visemes begin in a pose. */
export const POSE_VISEMES_START = ARKIT_NAMES.length;

/**
 * One frame of the face. `head*` and `neck*` are each bone's own share: together they are the head's turn from the torso.
 * One frame holds: shape weights in [0, 1], angles in radians (yaw + = the person's left, pitch + = up,
 * roll + = the person's left shoulder), `lean` in [-1, 1], `breath`, `pupil`, `blush`, `swallow` in [0, 1]. Written in place.
 */
export type FacePose = Float32Array;
export const createFacePose = (): FacePose => new Float32Array(POSE_CHANNELS.length);
