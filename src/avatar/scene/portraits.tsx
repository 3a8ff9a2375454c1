import { POSE, createFacePose } from '#core';
import { WebGLRenderer } from 'three';

import type { PersonMesh } from '../person/part-mesh.ts';
import { createEngine, type Engine } from './engine.ts';

/** Draws small still pictures of people, each in the same light. */
export interface Portraits {
  /** A `data:` address of the picture. */
  draw(person: PersonMesh): string;
  dispose(): void;
}

export interface PortraitOptions {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Three-quarter, as portraits are: radians towards the person's right. */
const TURN_RAD = -0.3;
/** Drawn this much larger, then made smaller: smooth edges for a few pixels' price. */
const OVERSAMPLE = 2;
const QUALITY = 0.82;
/** A camera's smile: channel and weight. */
const FRIENDLY: readonly (readonly [number, number])[] = [
  [POSE.mouthSmileLeft, 0.3],
  [POSE.mouthSmileRight, 0.3],
  [POSE.cheekSquintLeft, 0.2],
  [POSE.cheekSquintRight, 0.2],
  [POSE.browInnerUp, 0.05],
  [POSE.pupil, 0.5],
  [POSE.blush, 0.2],
];

const NO_INSET = { rightFraction: 0, bottomFraction: 0 };

/** null where there is no WebGL or no second context to be had. */
export const createPortraits = ({ widthPx, heightPx }: PortraitOptions): Portraits | null => {
  const canvas = document.createElement('canvas');
  const paper = document.createElement('canvas');
  Object.assign(paper, { width: widthPx, height: heightPx });
  const flat = paper.getContext('2d');
  let renderer: WebGLRenderer;
  try {
    renderer = new WebGLRenderer({
      canvas,
      antialias: false,
      alpha: true,
      stencil: false,
      preserveDrawingBuffer: true,
    });
  } catch {
    return null;
  }
  if (!flat) return null;
  renderer.setPixelRatio(1);
  renderer.setSize(widthPx * OVERSAMPLE, heightPx * OVERSAMPLE);
  flat.imageSmoothingQuality = 'high';
  let engine: Engine | null = null;
  const pose = createFacePose();
  for (const [channel, weight] of FRIENDLY) pose[channel] = weight;
  return {
    draw(person) {
      if (engine) engine.setPerson(person);
      else {
        engine = createEngine(renderer, person);
        engine.setView(widthPx * OVERSAMPLE, heightPx * OVERSAMPLE, 1, NO_INSET);
        engine.setOrbit(TURN_RAD, 0);
      }
      engine.draw(pose, 0, true);
      flat.drawImage(canvas, 0, 0, widthPx, heightPx);
      return paper.toDataURL('image/webp', QUALITY);
    },
    dispose() {
      engine?.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
};
