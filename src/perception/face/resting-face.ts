import { ARKIT_NAMES, clamp01 } from '#core';
import type { ArkitName } from '#core';

import { pair, shape } from './blendshapes.ts';
import type { Blendshapes, PairedName } from './blendshapes.ts';

/** The channels that expressions are read from, one for both sides of the face. Gaze and the dead shapes are left out. */
export const FACE_CHANNELS = [
  'mouthSmile',
  'mouthFrown',
  'mouthStretch',
  'mouthUpperUp',
  'mouthLowerDown',
  'mouthPress',
  'mouthDimple',
  'browDown',
  'browOuterUp',
  'eyeSquint',
  'eyeWide',
  'eyeBlink',
  'browInnerUp',
  'jawOpen',
  'mouthShrugLower',
  'mouthShrugUpper',
  'mouthPucker',
  'mouthFunnel',
  'mouthRollLower',
  'mouthRollUpper',
  'mouthClose',
] as const satisfies readonly (PairedName | ArkitName)[];
export type FaceChannel = (typeof FACE_CHANNELS)[number];

/** A value in [0, 1] for each channel. */
export type FaceChannels = Readonly<Record<FaceChannel, number>>;

/** What MediaPipe reads in a face that expresses nothing: means over labelled neutral faces. */
export const TYPICAL_REST: FaceChannels = {
  mouthSmile: 0.03,
  mouthFrown: 0.01,
  mouthStretch: 0.01,
  mouthUpperUp: 0.02,
  mouthLowerDown: 0.02,
  mouthPress: 0.05,
  mouthDimple: 0.02,
  browDown: 0.16,
  browOuterUp: 0.06,
  eyeSquint: 0.35,
  eyeWide: 0.01,
  eyeBlink: 0.13,
  browInnerUp: 0.04,
  jawOpen: 0.03,
  mouthShrugLower: 0.03,
  mouthShrugUpper: 0.03,
  mouthPucker: 0.06,
  mouthFunnel: 0.01,
  mouthRollLower: 0.05,
  mouthRollUpper: 0.06,
  mouthClose: 0.01,
};

type SingleChannel = Extract<FaceChannel, ArkitName>;
const isSingle = (name: FaceChannel): name is SingleChannel =>
  (ARKIT_NAMES as readonly string[]).includes(name);

export const mapChannels = (value: (channel: FaceChannel) => number): FaceChannels =>
  Object.fromEntries(FACE_CHANNELS.map((name) => [name, value(name)])) as FaceChannels; // fromEntries forgets the keys

/** The channels of one frame; a channel the engine cannot see stands at its typical rest. */
export const channelsOf = (blend: Blendshapes): FaceChannels =>
  mapChannels((name) => {
    if (isSingle(name)) return blend[name] === undefined ? TYPICAL_REST[name] : shape(blend, name);
    const seen = blend[`${name}Left`] !== undefined || blend[`${name}Right`] !== undefined;
    return seen ? pair(blend, name) : TYPICAL_REST[name];
  });

/** The least way from rest to a plain movement, so that noise on a face that rests high is no movement. */
const SHORTEST_WAY = 0.15;

/**
 * How far a channel stands above a resting face: 0 at `rest`, 1 where the movement is plain.
 * A high rest takes from the range rather than adding to it, so a serious face can still be seen to move.
 */
export const aboveRest = (seen: number, rest: number, plain: number): number =>
  clamp01((seen - rest) / (Math.max(plain, rest + SHORTEST_WAY) - rest));
