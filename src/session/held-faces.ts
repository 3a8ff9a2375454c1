import type { FaceTargets } from '#brain';
import type { ArkitName } from '#core';

export interface HeldFace {
  /** What is not named stays as the brain has it. */
  readonly controls: FaceTargets;
  /** Shapes that no feeling of the brain's reaches, [0, 1]. Words come first: they give way while the lips speak. */
  readonly shapes?: Partial<Record<ArkitName, number>>;
  /** Where the eyes go meanwhile, radians: yaw + = to the person's left, pitch + = up. */
  readonly gaze?: { readonly yawRad: number; readonly pitchRad: number };
  /** Radians towards the person's left shoulder. */
  readonly rollRad?: number;
}

/** Faces that a person can be asked to make, in the order in which they are offered. */
export const FACE_NAMES = [
  'rest',
  'smile',
  'laugh',
  'surprise',
  'curious',
  'thinking',
  'concern',
  'sad',
  'anger',
  'disgust',
  'wink',
  'kiss',
  'puff',
  'tongue',
] as const;
export type FaceName = (typeof FACE_NAMES)[number];

const both = (
  shape: 'mouthUpperUp' | 'noseSneer' | 'mouthFrown' | 'mouthLowerDown',
  weight: number,
): NonNullable<HeldFace['shapes']> => ({ [`${shape}Left`]: weight, [`${shape}Right`]: weight });

/** What each looks like (after the EMFACS groupings). */
export const HELD_FACES: Readonly<Record<FaceName, HeldFace>> = {
  rest: { controls: {} },
  smile: { controls: { smile: 0.85, cheekRaise: 0.6, browOuterUp: 0.08 } },
  laugh: {
    controls: { smile: 0.9, cheekRaise: 0.9, jawDrop: 0.3, browInnerUp: 0.12, browOuterUp: 0.12 },
    shapes: both('mouthUpperUp', 0.3),
  },
  surprise: { controls: { browInnerUp: 0.7, browOuterUp: 0.65, lidRaise: 0.6, jawDrop: 0.34 } },
  curious: {
    controls: { smile: 0.25, browOuterUp: 0.5, browInnerUp: 0.2, lidRaise: 0.15, asymmetry: -0.8 },
    rollRad: 0.12,
  },
  thinking: {
    controls: { browLower: 0.25, lidTighten: 0.25, lipPress: 0.3, smile: 0 },
    gaze: { yawRad: 0.3, pitchRad: 0.24 },
  },
  concern: {
    controls: {
      smile: 0,
      browInnerUp: 0.62,
      browLower: 0.22,
      lipCornerDown: 0.22,
      chinRaise: 0.12,
    },
  },
  sad: {
    controls: { smile: 0, browInnerUp: 0.75, lipCornerDown: 0.55, chinRaise: 0.3 },
    gaze: { yawRad: 0, pitchRad: -0.16 },
  },
  anger: {
    controls: { smile: 0, browLower: 0.9, lidTighten: 0.5, lidRaise: 0.2, lipPress: 0.5 },
    shapes: both('noseSneer', 0.3),
  },
  disgust: {
    controls: { smile: 0, browLower: 0.4, lidTighten: 0.4, chinRaise: 0.2 },
    shapes: { ...both('noseSneer', 0.8), ...both('mouthUpperUp', 0.4) },
  },
  wink: {
    controls: { smile: 0.6, cheekRaise: 0.4, asymmetry: 0.8 },
    shapes: { eyeBlinkLeft: 1, cheekSquintLeft: 0.7 },
  },
  kiss: { controls: { smile: 0 }, shapes: { mouthPucker: 1 } },
  puff: { controls: { smile: 0 }, shapes: { cheekPuff: 1 } },
  tongue: { controls: { smile: 0.3 }, shapes: { tongueOut: 1, jawOpen: 0.35 } },
};
