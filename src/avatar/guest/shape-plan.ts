import { clamp01, POSE, VISEMES, type ArkitName, type FacePose, type VisemeShapeName } from '#core';

import { VISEME_RECIPES } from '../person/shapes/viseme-recipes.ts';
import { meaningOf, type FaceChannel } from './face-names.ts';
import { serves, type FaceSurvey } from './survey-face.ts';

/** What one shape takes from each channel of a pose. */
export type ShapeTerms = ReadonlyMap<FaceChannel, number>;

/** Terms of many shapes in flat lists, so that a frame reads numbers only: shape i owns `offsets[i]` to `offsets[i + 1]`. */
export interface ShapePlan {
  readonly offsets: Uint32Array;
  readonly channels: Uint16Array;
  readonly shares: Float32Array;
}

/** Where a file has mouth shapes and no ARKit: the mouth shape that comes nearest, and how far it may go. */
const FROM_VISEMES: Readonly<Partial<Record<ArkitName, readonly [VisemeShapeName, number]>>> = {
  jawOpen: ['viseme_aa', 0.8],
  mouthFunnel: ['viseme_O', 0.8],
  mouthPucker: ['viseme_U', 0.9],
  mouthSmileLeft: ['viseme_I', 0.18],
  mouthSmileRight: ['viseme_I', 0.18],
  mouthStretchLeft: ['viseme_E', 0.15],
  mouthStretchRight: ['viseme_E', 0.15],
  mouthPressLeft: ['viseme_PP', 0.4],
  mouthPressRight: ['viseme_PP', 0.4],
};

const add = (terms: Map<FaceChannel, number>, channel: FaceChannel, share: number): void => {
  terms.set(channel, (terms.get(channel) ?? 0) + share);
};

/** An ARKit channel with what the recipes of the missing visemes ask of it. */
function addArkit(
  terms: Map<FaceChannel, number>,
  name: ArkitName,
  share: number,
  survey: FaceSurvey,
): void {
  add(terms, name, share);
  for (const viseme of VISEMES) {
    const channel: VisemeShapeName = `viseme_${viseme}`;
    const part = survey.served.has(channel) ? undefined : VISEME_RECIPES[viseme][name];
    if (part) add(terms, channel, part * share);
  }
}

const isViseme = (channel: FaceChannel): channel is VisemeShapeName =>
  channel.startsWith('viseme_');

/**
 * What a shape of this name takes from a pose. Shapes that a better one makes superfluous take nothing: a file with
 * `mouthSmile` and `mouthSmileLeft` would smile twice.
 */
export function termsOf(name: string, survey: FaceSurvey): ShapeTerms {
  const terms = new Map<FaceChannel, number>();
  const meaning = meaningOf(name);
  if (!meaning) return terms;
  const share = meaning.rank === 2 ? 1 / meaning.channels.length : 1;
  for (const channel of meaning.channels) {
    if (!serves(survey, meaning, channel)) continue;
    if (!isViseme(channel)) {
      addArkit(terms, channel, share, survey);
      continue;
    }
    add(terms, channel, share);
    for (const [arkit, [viseme, part]] of Object.entries(FROM_VISEMES))
      // Object.entries forgets the keys
      if (viseme === channel && !survey.served.has(arkit as ArkitName))
        add(terms, arkit as ArkitName, part * share);
  }
  return terms;
}

/** How far a jaw's bone opens, for a file without `jawOpen`: by that channel, and by the visemes that have no shape. */
export function jawTerms(survey: FaceSurvey): ShapeTerms {
  const terms = new Map<FaceChannel, number>();
  if (!survey.served.has('jawOpen')) addArkit(terms, 'jawOpen', 1, survey);
  return terms;
}

export function compileTerms(shapes: readonly ShapeTerms[]): ShapePlan {
  const offsets = new Uint32Array(shapes.length + 1);
  const channels: number[] = [];
  const shares: number[] = [];
  shapes.forEach((terms, i) => {
    for (const [channel, share] of terms) {
      channels.push(POSE[channel]);
      shares.push(share);
    }
    offsets[i + 1] = channels.length;
  });
  return { offsets, channels: Uint16Array.from(channels), shares: Float32Array.from(shares) };
}

/** The weight of shape `i` under a pose, [0, 1]. */
export function weightOf(plan: ShapePlan, i: number, pose: FacePose): number {
  let sum = 0;
  const end = plan.offsets[i + 1] ?? 0;
  for (let k = plan.offsets[i] ?? 0; k < end; k++)
    sum += (pose[plan.channels[k] ?? 0] ?? 0) * (plan.shares[k] ?? 0);
  return clamp01(sum);
}

/** Writes the weights of all shapes. No allocation. */
export function weigh(plan: ShapePlan, pose: FacePose, into: number[]): void {
  for (let i = 0; i < plan.offsets.length - 1; i++) into[i] = weightOf(plan, i, pose);
}
