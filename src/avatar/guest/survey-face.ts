import { ARKIT_NAMES, VISEMES, type ArkitName, type VisemeShapeName } from '#core';

import { meaningOf, type FaceChannel, type ShapeMeaning } from './face-names.ts';

const VISEME_SHAPES = VISEMES.map((viseme): VisemeShapeName => `viseme_${viseme}`);

/** What the shapes of a file can do, all its meshes together. */
export interface FaceSurvey {
  /** The best rank that serves a channel; absent when none does. */
  readonly served: ReadonlyMap<FaceChannel, number>;
  readonly arkit: readonly ArkitName[];
  readonly missingArkit: readonly ArkitName[];
  readonly visemes: readonly VisemeShapeName[];
  readonly missingVisemes: readonly VisemeShapeName[];
  /** Names that mean nothing to us, once each. */
  readonly unknown: readonly string[];
}

/** Whether a shape is the one that serves a channel. */
export const serves = (survey: FaceSurvey, meaning: ShapeMeaning, channel: FaceChannel): boolean =>
  survey.served.get(channel) === meaning.rank;

export function surveyFace(names: readonly string[]): FaceSurvey {
  const served = new Map<FaceChannel, number>();
  const unknown = new Set<string>();
  for (const name of names) {
    const meaning = meaningOf(name);
    if (!meaning) unknown.add(name);
    for (const channel of meaning?.channels ?? [])
      served.set(channel, Math.min(served.get(channel) ?? Infinity, meaning?.rank ?? Infinity));
  }
  const has = (channel: FaceChannel): boolean => served.has(channel);
  return {
    served,
    arkit: ARKIT_NAMES.filter(has),
    missingArkit: ARKIT_NAMES.filter((name) => !has(name)),
    visemes: VISEME_SHAPES.filter(has),
    // silence is the absence of the others
    missingVisemes: VISEME_SHAPES.filter((name) => !has(name) && name !== 'viseme_sil'),
    unknown: [...unknown],
  };
}
