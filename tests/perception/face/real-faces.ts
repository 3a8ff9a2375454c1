import { ARKIT_NAMES } from '#core';
import type { ExpressionVector } from '#core';

import type { FaceObservation } from '../../../src/perception/face/observation.ts';
import { FACE_CHANNELS } from '../../../src/perception/face/resting-face.ts';
import type { FaceChannel } from '../../../src/perception/face/resting-face.ts';
import { face, shares } from './faces.ts';

/** A face with exactly these channels, the others at nothing. */
const seen = (
  channels: Partial<Record<FaceChannel, number>>,
  net: Partial<Omit<ExpressionVector, 'neutral'>>,
): FaceObservation => {
  const names: readonly string[] = ARKIT_NAMES;
  const blend = Object.fromEntries(
    FACE_CHANNELS.flatMap((channel) => {
      const value = channels[channel] ?? 0;
      return names.includes(channel)
        ? [[channel, value]]
        : [
            [`${channel}Left`, value],
            [`${channel}Right`, value],
          ];
    }),
  );
  return face({ blend, net: shares(net) });
};

// What the product's own worker read in pictures of five people (figures only), two of each: one that somebody called
// neutral and that reads as something else, and one that somebody gave the label in the name.

/** Neutral; brows low over narrow eyes. */
export const STERN_AT_REST = seen(
  {
    mouthPress: 0.01,
    browDown: 0.22,
    browOuterUp: 0.01,
    eyeSquint: 0.51,
    eyeWide: 0.01,
    eyeBlink: 0.14,
    browInnerUp: 0.01,
    jawOpen: 0.12,
    mouthShrugLower: 0.01,
    mouthShrugUpper: 0.02,
    mouthPucker: 0.08,
    mouthRollLower: 0.03,
    mouthRollUpper: 0.06,
    mouthClose: 0.01,
  },
  { happy: 0.002, sad: 0.014, angry: 0.637, fearful: 0.002, disgusted: 0.221, surprised: 0.002 },
);
export const STERN_ANGRY = seen(
  {
    mouthFrown: 0.03,
    mouthStretch: 0.01,
    mouthUpperUp: 0.3,
    mouthLowerDown: 0.19,
    mouthPress: 0.01,
    browDown: 0.06,
    browOuterUp: 0.02,
    eyeSquint: 0.28,
    eyeBlink: 0.22,
    browInnerUp: 0.17,
    jawOpen: 0.14,
    mouthShrugLower: 0.01,
    mouthShrugUpper: 0.15,
    mouthFunnel: 0.01,
    mouthRollLower: 0.01,
    mouthRollUpper: 0.01,
  },
  { happy: 0.001, sad: 0.001, angry: 0.937, fearful: 0.001, disgusted: 0.041, surprised: 0.016 },
);

/** Neutral; lips pressed, chin raised. */
export const GRAVE_AT_REST = seen(
  {
    mouthSmile: 0.16,
    mouthFrown: 0.01,
    mouthStretch: 0.09,
    mouthPress: 0.45,
    mouthDimple: 0.05,
    browDown: 0.01,
    browOuterUp: 0.08,
    eyeSquint: 0.18,
    eyeWide: 0.01,
    eyeBlink: 0.09,
    browInnerUp: 0.2,
    mouthShrugLower: 0.6,
    mouthShrugUpper: 0.06,
    mouthRollLower: 0.14,
    mouthRollUpper: 0.03,
  },
  { happy: 0.002, sad: 0.188, angry: 0.001, fearful: 0.001, disgusted: 0.001, surprised: 0.001 },
);
export const GRAVE_SAD = seen(
  {
    mouthFrown: 0.01,
    mouthStretch: 0.01,
    mouthPress: 0.06,
    browDown: 0.01,
    browOuterUp: 0.19,
    eyeSquint: 0.1,
    eyeWide: 0.03,
    eyeBlink: 0.03,
    browInnerUp: 0.29,
    mouthShrugLower: 0.01,
    mouthShrugUpper: 0.01,
    mouthPucker: 0.01,
    mouthRollLower: 0.01,
  },
  { happy: 0.001, sad: 0.994, angry: 0.001, fearful: 0.001, disgusted: 0.001, surprised: 0.001 },
);

/** Neutral; the net is five to one for sad. */
export const DROOPING_AT_REST = seen(
  {
    mouthSmile: 0.01,
    mouthPress: 0.12,
    mouthDimple: 0.01,
    browDown: 0.34,
    eyeSquint: 0.47,
    eyeBlink: 0.18,
    jawOpen: 0.01,
    mouthShrugLower: 0.01,
    mouthShrugUpper: 0.01,
    mouthRollLower: 0.01,
    mouthRollUpper: 0.01,
  },
  { happy: 0.001, sad: 0.844, angry: 0.002, fearful: 0.021, disgusted: 0.002, surprised: 0.001 },
);
/** MediaPipe sees hardly anything of this smile. */
export const DROOPING_HAPPY = seen(
  {
    mouthSmile: 0.04,
    mouthFrown: 0.03,
    mouthStretch: 0.12,
    mouthUpperUp: 0.06,
    mouthLowerDown: 0.13,
    mouthPress: 0.03,
    mouthDimple: 0.01,
    browDown: 0.21,
    browOuterUp: 0.01,
    eyeSquint: 0.68,
    eyeBlink: 0.38,
    jawOpen: 0.04,
    mouthShrugUpper: 0.01,
    mouthRollUpper: 0.01,
  },
  { happy: 0.985, sad: 0.002, angry: 0.001, fearful: 0.001, disgusted: 0.001, surprised: 0.001 },
);

/** Neutral; brows low. */
export const FROWNING_AT_REST = seen(
  {
    mouthSmile: 0.02,
    mouthPress: 0.02,
    mouthDimple: 0.02,
    browDown: 0.29,
    browOuterUp: 0.01,
    eyeSquint: 0.54,
    eyeBlink: 0.13,
    jawOpen: 0.01,
    mouthShrugUpper: 0.01,
    mouthPucker: 0.01,
    mouthFunnel: 0.01,
  },
  { happy: 0.069, sad: 0.002, angry: 0.43, fearful: 0.002, disgusted: 0.014, surprised: 0.002 },
);
export const FROWNING_HAPPY = seen(
  {
    mouthSmile: 0.1,
    mouthUpperUp: 0.25,
    mouthLowerDown: 0.01,
    mouthPress: 0.1,
    mouthDimple: 0.14,
    browDown: 0.36,
    eyeSquint: 0.39,
    eyeBlink: 0.17,
    jawOpen: 0.02,
    mouthShrugUpper: 0.03,
    mouthFunnel: 0.01,
    mouthRollLower: 0.01,
    mouthRollUpper: 0.1,
  },
  { happy: 0.992, sad: 0.001, angry: 0.001, fearful: 0.001, disgusted: 0.001, surprised: 0.001 },
);
