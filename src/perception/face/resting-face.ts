import { ARKIT_NAMES } from '#core';
import type { ArkitName } from '#core';

import { pair, shape } from './blendshapes.ts';
import type { Blendshapes, PairedName } from './blendshapes.ts';

/** The channels that expression rules read, one for both sides of the face. */
const FACE_CHANNELS = [
  'mouthSmile',
  'mouthFrown',
  'mouthStretch',
  'mouthUpperUp',
  'mouthPress',
  'mouthShrugLower',
  'browDown',
  'browOuterUp',
  'eyeSquint',
  'eyeWide',
  'eyeBlink',
  'browInnerUp',
  'jawOpen',
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
  mouthPress: 0.05,
  mouthShrugLower: 0.02,
  browDown: 0.16,
  browOuterUp: 0.06,
  eyeSquint: 0.32,
  eyeWide: 0.01,
  eyeBlink: 0.13,
  browInnerUp: 0.04,
  jawOpen: 0.01,
};

/** What MediaPipe reads in a face that shows the movement plainly; channels that read weakly have a low value. */
const PLAIN: FaceChannels = {
  mouthSmile: 0.75,
  mouthFrown: 0.15,
  mouthStretch: 0.3,
  mouthUpperUp: 0.4,
  mouthPress: 0.4,
  mouthShrugLower: 0.35,
  browDown: 0.5,
  browOuterUp: 0.5,
  eyeSquint: 0.65,
  eyeWide: 0.2,
  eyeBlink: 0.6,
  browInnerUp: 0.45,
  jawOpen: 0.45,
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

/**
 * How far each channel stands above a resting face: 0 at `rest`, 1 where the movement is plain.
 * A high rest takes from the range rather than adding to it, so a serious face can still be seen to frown.
 */
export const aboveRest = (seen: FaceChannels, rest: FaceChannels): FaceChannels =>
  mapChannels((name) => {
    const plain = Math.max(PLAIN[name], rest[name] + 0.15);
    return Math.min(1, Math.max(0, (seen[name] - rest[name]) / (plain - rest[name])));
  });
