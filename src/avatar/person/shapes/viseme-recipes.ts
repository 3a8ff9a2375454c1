import type { ArkitName, Viseme } from '#core';

/** Weights in [0, 1] of the shapes that are summed. */
type Recipe = Readonly<Partial<Record<ArkitName, number>>>;

const press = (w: number): Recipe => ({ mouthPressLeft: w, mouthPressRight: w });
const upperUp = (w: number): Recipe => ({ mouthUpperUpLeft: w, mouthUpperUpRight: w });
const lowerDown = (w: number): Recipe => ({ mouthLowerDownLeft: w, mouthLowerDownRight: w });
const stretch = (w: number): Recipe => ({ mouthStretchLeft: w, mouthStretchRight: w });
const smile = (w: number): Recipe => ({ mouthSmileLeft: w, mouthSmileRight: w });

/** The 15 visemes as weighted sums of ARKit shapes; tuned by eye on stills of the generated faces. */
export const VISEME_RECIPES: Readonly<Record<Viseme, Recipe>> = {
  sil: {},
  PP: { ...press(0.55), mouthRollLower: 0.35, mouthRollUpper: 0.3, mouthPucker: 0.12 },
  FF: { jawOpen: 0.01, mouthRollLower: 0.8, ...upperUp(0.24), mouthPucker: 0.14 },
  TH: { ...upperUp(0.2), ...lowerDown(0.2), tongueOut: 0.4 },
  DD: { jawOpen: 0.13, ...upperUp(0.2), ...lowerDown(0.26), ...stretch(0.12) },
  kk: { jawOpen: 0.2, ...upperUp(0.14), ...lowerDown(0.22), ...stretch(0.15) },
  CH: { jawOpen: 0.06, mouthFunnel: 0.5, mouthPucker: 0.3, ...upperUp(0.06) },
  SS: { jawOpen: 0.02, ...upperUp(0.26), ...lowerDown(0.4), ...stretch(0.32), ...smile(0.1) },
  nn: { jawOpen: 0.12, ...upperUp(0.15), ...lowerDown(0.22) },
  RR: { jawOpen: 0.1, mouthFunnel: 0.3, mouthPucker: 0.32, ...lowerDown(0.08) },
  aa: { jawOpen: 0.47, ...upperUp(0.1), ...lowerDown(0.1), mouthPucker: 0.06 },
  E: { jawOpen: 0.26, ...stretch(0.36), ...smile(0.15), ...upperUp(0.18), ...lowerDown(0.22) },
  I: { jawOpen: 0.12, ...smile(0.36), ...stretch(0.24), ...upperUp(0.18), ...lowerDown(0.28) },
  O: { jawOpen: 0.24, mouthFunnel: 0.42, mouthPucker: 0.45 },
  U: { jawOpen: 0.02, mouthPucker: 0.98, mouthFunnel: 0.05 },
};

/** How much a viseme holds of a shape; of both sides, averaged, for a name without side. */
export const recipeShare = (viseme: Viseme, name: string): number => {
  const recipe: Readonly<Record<string, number | undefined>> = VISEME_RECIPES[viseme];
  return recipe[name] ?? ((recipe[`${name}Left`] ?? 0) + (recipe[`${name}Right`] ?? 0)) / 2;
};
