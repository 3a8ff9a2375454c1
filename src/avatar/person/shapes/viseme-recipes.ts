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
  FF: {
    jawOpen: 0.04,
    mouthRollLower: 0.95,
    ...upperUp(0.3),
    mouthShrugLower: 0.14,
    mouthPucker: 0.12,
  },
  TH: { jawOpen: 0.19, ...upperUp(0.15), ...lowerDown(0.22), tongueOut: 0.38 },
  DD: { jawOpen: 0.15, ...upperUp(0.2), ...lowerDown(0.3), ...stretch(0.12) },
  kk: { jawOpen: 0.22, ...upperUp(0.15), ...lowerDown(0.25), ...stretch(0.15) },
  CH: { jawOpen: 0.1, mouthFunnel: 0.42, mouthPucker: 0.35, ...upperUp(0.1) },
  SS: {
    jawOpen: 0.05,
    ...upperUp(0.26),
    ...lowerDown(0.42),
    ...stretch(0.3),
    ...smile(0.08),
  },
  nn: { jawOpen: 0.13, ...upperUp(0.16), ...lowerDown(0.25) },
  RR: { jawOpen: 0.14, mouthFunnel: 0.28, mouthPucker: 0.28, ...lowerDown(0.1) },
  aa: { jawOpen: 0.42, mouthFunnel: 0.08, mouthPucker: 0.1, ...upperUp(0.1), ...lowerDown(0.12) },
  E: { jawOpen: 0.28, ...stretch(0.35), ...smile(0.15), ...upperUp(0.2), ...lowerDown(0.25) },
  I: { jawOpen: 0.14, ...smile(0.38), ...stretch(0.2), ...upperUp(0.2), ...lowerDown(0.3) },
  O: { jawOpen: 0.3, mouthFunnel: 0.32, mouthPucker: 0.55 },
  U: { jawOpen: 0.06, mouthPucker: 0.9, mouthFunnel: 0.14 },
};
