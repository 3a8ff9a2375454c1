import { POSE, VISEMES, clamp01, type FacePose } from '#core';

import type { SparseMorph } from '../person/part-mesh.ts';
import { recipeShare } from '../person/shapes/viseme-recipes.ts';

const UNKNOWN_CHANNEL = -1;
/** `fix_A_B` corrects shapes A and B where both are there. */
const CORRECTIVE = /^fix_([^_]+)_([^_]+)$/;

const poseIndex: ReadonlyMap<string, number> = new Map(Object.entries(POSE));

/** A weighted sum of pose channels. */
interface Blend {
  readonly channels: Int16Array;
  readonly shares: Float32Array;
}
interface FixFeed {
  /** The shape's place in the part. */
  readonly shape: number;
  readonly first: Blend;
  readonly second: Blend;
  /** What each viseme already holds of the corrective. */
  readonly held: Blend;
}
/** Where the weights of a part's shapes stand in a pose. */
export interface Channels {
  /** For each shape its channel, or -1. */
  readonly direct: Int16Array;
  readonly fixes: readonly FixFeed[];
}

const blendFrom = (parts: readonly (readonly [channel: number, share: number])[]): Blend => ({
  channels: Int16Array.from(parts, ([channel]) => channel),
  shares: Float32Array.from(parts, ([, share]) => share),
});

/** How much there is of a shape: its own channel, or the mean of its two sides, and what each viseme is made of. */
function blendOf(name: string): Blend | null {
  const parts: [channel: number, share: number][] = [];
  const own = poseIndex.get(name);
  const left = poseIndex.get(`${name}Left`);
  const right = poseIndex.get(`${name}Right`);
  if (own !== undefined) parts.push([own, 1]);
  else if (left !== undefined && right !== undefined) parts.push([left, 0.5], [right, 0.5]);
  else return null;
  for (const viseme of VISEMES) {
    const share = recipeShare(viseme, name);
    if (share > 0) parts.push([POSE[`viseme_${viseme}`], share]);
  }
  return blendFrom(parts);
}

const heldBlend = (a: string, b: string): Blend =>
  blendFrom(
    VISEMES.map((viseme): readonly [number, number] => [
      POSE[`viseme_${viseme}`],
      recipeShare(viseme, a) * recipeShare(viseme, b),
    ]).filter(([, share]) => share > 0),
  );

/** Looked up once, so the frame loop reads by number. */
export const channelsOf = (morphs: readonly SparseMorph[]): Channels => {
  const fixes: FixFeed[] = [];
  morphs.forEach(({ name }, shape) => {
    const [, a = '', b = ''] = CORRECTIVE.exec(name) ?? [];
    const first = blendOf(a);
    const second = blendOf(b);
    if (first && second) fixes.push({ shape, first, second, held: heldBlend(a, b) });
  });
  return {
    direct: Int16Array.from(morphs, ({ name }) => poseIndex.get(name) ?? UNKNOWN_CHANNEL),
    fixes,
  };
};

const sumOf = ({ channels, shares }: Blend, pose: FacePose): number => {
  let sum = 0;
  for (let i = 0; i < channels.length; i++) {
    sum += (pose[channels[i] ?? UNKNOWN_CHANNEL] ?? 0) * (shares[i] ?? 0);
  }
  return sum;
};

/**
 * Writes the weights of a part's shapes from a pose: a shape has its own channel, a corrective the product of what
 * there is of its two shapes, less what a viseme brings along; one that no pose knows rests. No allocation.
 */
export const readWeights = (
  { direct, fixes }: Channels,
  pose: FacePose,
  weights: number[],
): void => {
  for (let i = 0; i < direct.length; i++) {
    const channel = direct[i] ?? UNKNOWN_CHANNEL;
    weights[i] = channel >= 0 ? (pose[channel] ?? 0) : 0;
  }
  for (const { shape, first, second, held } of fixes) {
    const both = clamp01(sumOf(first, pose)) * clamp01(sumOf(second, pose));
    weights[shape] = Math.max(0, both - sumOf(held, pose));
  }
};
