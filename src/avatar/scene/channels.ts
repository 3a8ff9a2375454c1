import { POSE, type FacePose } from '#core';

import type { SparseMorph } from '../person/part-mesh.ts';

const UNKNOWN_CHANNEL = -1;

const poseIndex: ReadonlyMap<string, number> = new Map(Object.entries(POSE));

/** For each shape of a part, where its weight stands in a pose. Looked up once, so the frame loop reads by number. */
export const channelsOf = (morphs: readonly SparseMorph[]): Int16Array =>
  Int16Array.from(morphs, ({ name }) => poseIndex.get(name) ?? UNKNOWN_CHANNEL);

/** Writes the weights of a part's shapes from a pose; a shape that no pose knows rests. */
export const readWeights = (channels: Int16Array, pose: FacePose, weights: number[]): void => {
  for (let i = 0; i < channels.length; i++) {
    const channel = channels[i] ?? UNKNOWN_CHANNEL;
    weights[i] = channel >= 0 ? (pose[channel] ?? 0) : 0;
  }
};
