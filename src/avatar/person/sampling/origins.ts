import type { FaceForm } from '../form/face-form.ts';
import type { HairColor, IrisColor } from '../palette.ts';
import type { Weighted } from './chance.ts';

type HairTexture = 'straight' | 'wavy' | 'curly' | 'coily';

/**
 * A loose cluster of looks that often come together. It says nothing about anybody: single people differ from the mean
 * of their cluster by more than the means do, and every third sample has parents from two.
 */
export interface Origin {
  /** Monk tones, lightest and darkest. */
  readonly skin: readonly [from: number, to: number];
  readonly iris: Weighted<IrisColor>;
  readonly hair: Weighted<HairColor>;
  readonly texture: Weighted<HairTexture>;
  /** Offsets of the mean from the average face. */
  readonly face: Partial<FaceForm>;
}

const DARK: Weighted<HairColor> = [
  ['black', 5],
  ['espresso', 2],
];
const DARK_EYES: Weighted<IrisColor> = [
  ['darkBrown', 4],
  ['brown', 2],
];

export const ORIGINS: readonly Origin[] = [
  // northern and eastern Europe
  {
    skin: [1, 3],
    iris: [
      ['blue', 4],
      ['grey', 2],
      ['green', 2],
      ['hazel', 2],
      ['brown', 2],
    ],
    hair: [
      ['brown', 4],
      ['chestnut', 3],
      ['blond', 3],
      ['honey', 3],
      ['auburn', 1],
      ['copper', 1],
      ['espresso', 2],
    ],
    texture: [
      ['straight', 4],
      ['wavy', 4],
      ['curly', 1],
    ],
    face: {
      faceDepth: 0.15,
      noseProjection: 0.1,
      noseWidth: -0.25,
      noseBridge: 0.25,
      lipFullness: -0.2,
      eyeDepth: 0.15,
      lidFold: 0.2,
      cheekWidth: 0.05,
    },
  },
  // the Mediterranean, western Asia, northern Africa
  {
    skin: [3, 6],
    iris: [
      ['brown', 5],
      ['darkBrown', 3],
      ['hazel', 2],
      ['amber', 1],
      ['green', 1],
    ],
    hair: [
      ['black', 3],
      ['espresso', 4],
      ['brown', 3],
      ['chestnut', 1],
    ],
    texture: [
      ['straight', 2],
      ['wavy', 4],
      ['curly', 3],
    ],
    face: {
      faceDepth: 0.2,
      noseLength: 0.2,
      noseProjection: 0.25,
      noseBridge: 0.35,
      noseHump: 0.25,
      browThickness: 0.3,
      eyeDepth: 0.25,
      eyeSize: 0.1,
      lidFold: 0.4,
    },
  },
  // Africa south of the Sahara and its diaspora
  {
    skin: [7, 10],
    iris: DARK_EYES,
    hair: DARK,
    texture: [
      ['coily', 5],
      ['curly', 3],
    ],
    face: {
      craniumLength: 0.4,
      foreheadSlope: -0.25,
      faceDepth: 0.15,
      cheekbones: 0.25,
      noseWidth: 0.45,
      noseBridge: -0.25,
      noseBridgeWidth: 0.25,
      noseTipSize: 0.3,
      nostrilFlare: 0.25,
      noseProjection: -0.15,
      lipFullness: 0.6,
      lipWidth: 0.15,
      lipProtrusion: 0.4,
      lidFold: 0.2,
    },
  },
  // eastern Asia
  {
    skin: [2, 5],
    iris: DARK_EYES,
    hair: DARK,
    texture: [
      ['straight', 6],
      ['wavy', 1],
    ],
    face: {
      craniumLength: -0.4,
      craniumWidth: 0.25,
      faceDepth: -0.35,
      faceWidth: 0.12,
      cheekWidth: 0.2,
      browRidge: -0.5,
      noseBridge: -0.4,
      noseProjection: -0.25,
      noseBridgeWidth: 0.2,
      eyeDepth: -0.5,
      eyeTilt: 0.2,
      lidFold: -0.45,
      epicanthus: 0.5,
      browThickness: -0.1,
      lipProtrusion: 0.15,
    },
  },
  // south-eastern Asia
  {
    skin: [4, 7],
    iris: DARK_EYES,
    hair: DARK,
    texture: [
      ['straight', 4],
      ['wavy', 2],
    ],
    face: {
      craniumLength: -0.3,
      craniumWidth: 0.25,
      faceDepth: -0.25,
      faceLength: -0.15,
      cheekWidth: 0.25,
      noseWidth: 0.35,
      noseBridge: -0.35,
      noseBridgeWidth: 0.25,
      noseTipSize: 0.25,
      noseProjection: -0.2,
      eyeDepth: -0.25,
      eyeTilt: 0.12,
      lidFold: -0.2,
      epicanthus: 0.3,
      lipFullness: 0.35,
      lipProtrusion: 0.3,
    },
  },
  // southern Asia
  {
    skin: [5, 8],
    iris: DARK_EYES,
    hair: DARK,
    texture: [
      ['straight', 3],
      ['wavy', 4],
      ['curly', 1],
    ],
    face: {
      noseLength: 0.1,
      noseWidth: 0.1,
      noseBridge: 0.2,
      noseProjection: 0.1,
      eyeSize: 0.25,
      eyeDepth: 0.15,
      lidFold: 0.5,
      browThickness: 0.35,
      lipFullness: 0.3,
      cheekFullness: 0.15,
    },
  },
  // the first peoples of the Americas
  {
    skin: [5, 7],
    iris: DARK_EYES,
    hair: DARK,
    texture: [
      ['straight', 5],
      ['wavy', 1],
    ],
    face: {
      craniumWidth: 0.25,
      foreheadSlope: 0.15,
      faceWidth: 0.2,
      cheekWidth: 0.5,
      cheekbones: 0.45,
      noseLength: 0.15,
      noseBridge: 0.2,
      noseHump: 0.3,
      noseWidth: 0.2,
      eyeTilt: 0.15,
      lidFold: -0.2,
      epicanthus: 0.2,
      jawWidth: 0.1,
    },
  },
  // the Pacific
  {
    skin: [5, 8],
    iris: DARK_EYES,
    hair: DARK,
    texture: [
      ['wavy', 3],
      ['curly', 3],
      ['straight', 1],
    ],
    face: {
      weight: 0.2,
      faceWidth: 0.3,
      cheekWidth: 0.2,
      jawWidth: 0.2,
      noseWidth: 0.5,
      noseTipSize: 0.4,
      noseBridgeWidth: 0.3,
      browThickness: 0.25,
      lipFullness: 0.4,
      lipProtrusion: 0.2,
    },
  },
];

export type { HairTexture };
