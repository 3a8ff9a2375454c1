import { POSE, type FacePose } from '#core';

import type { SparseMorph } from '../person/part-mesh.ts';

/** Shapes of an eyeball: pupil at its widest and at its smallest. */
const PUPIL_WIDE = 'pupilWide';
const PUPIL_SMALL = 'pupilSmall';
const PUPIL_WIDE_CHANNEL = -2;
const PUPIL_SMALL_CHANNEL = -3;
const UNKNOWN_CHANNEL = -1;

const poseIndex: ReadonlyMap<string, number> = new Map(Object.entries(POSE));

/** For each shape of a part, where its weight stands in a pose. Looked up once, so the frame loop reads by number. */
export const channelsOf = (morphs: readonly SparseMorph[]): Int16Array =>
  Int16Array.from(morphs, ({ name }) => {
    if (name === PUPIL_WIDE) return PUPIL_WIDE_CHANNEL;
    if (name === PUPIL_SMALL) return PUPIL_SMALL_CHANNEL;
    return poseIndex.get(name) ?? UNKNOWN_CHANNEL;
  });

/** Writes the weights of a part's shapes from a pose. The pupil's middle, 0.5, is the eye as it was built. */
export const readWeights = (channels: Int16Array, pose: FacePose, weights: number[]): void => {
  const pupil = 2 * (pose[POSE.pupil] ?? 0.5) - 1;
  for (let i = 0; i < channels.length; i++) {
    const channel = channels[i] ?? UNKNOWN_CHANNEL;
    if (channel >= 0) weights[i] = pose[channel] ?? 0;
    else if (channel === PUPIL_WIDE_CHANNEL) weights[i] = Math.max(0, pupil);
    else if (channel === PUPIL_SMALL_CHANNEL) weights[i] = Math.max(0, -pupil);
    else weights[i] = 0;
  }
};
