import { clamp, clamp01, EXPRESSION_LABELS } from '#core';
import type { ExpressionVector } from '#core';

import { personalLogits, restOf } from './baseline.ts';
import type { FaceBaseline } from './baseline.ts';
import { vectorFromLogits } from './expression-logits.ts';
import type { FaceObservation } from './observation.ts';
import { aboveRest, channelsOf } from './resting-face.ts';

/** What the face shows, against the visitor's own resting face. */
export interface ExpressionReading {
  /** Calibrated: of the faces read with a share of 0.7, about seven in ten are labelled so. */
  readonly emotion: ExpressionVector;
  /** [0, 1] */
  readonly smile: number;
  /** [0, 1] lowered brows or mouth corners. */
  readonly frown: number;
  /** [0, 1] how far the eyes take part in that smile; 0 without a smile, and where the engine sees no eyelids. */
  readonly eyesSmile: number;
  /** [0, 1] */
  readonly eyesClosed: number;
  /** [-1, 1] */
  readonly valence: number;
  /** [-1, 1] */
  readonly arousal: number;
}

/** Valence and arousal of each expression (Russell & Barrett's circumplex), negative ones weakened: frowns mislead most. */
const AFFECT: Readonly<
  Record<keyof ExpressionVector, readonly [valence: number, arousal: number]>
> = {
  neutral: [0, 0],
  happy: [0.85, 0.35],
  sad: [-0.6, -0.3],
  angry: [-0.6, 0.6],
  fearful: [-0.55, 0.65],
  disgusted: [-0.6, 0.25],
  surprised: [0.1, 0.75],
};
/** A smile warms a face that the vector still calls neutral. */
const SMILE_VALENCE = 0.4;
const PLAIN_SMILE = 0.75;
/** MediaPipe reads lowered corners weakly (90 % of faces below .05). */
const PLAIN_BROW_DOWN = 0.5;
const PLAIN_MOUTH_FROWN = 0.15;
/** One smile in ten hardly moves MediaPipe's mouthSmile; a face that looks happy is taken to smile at least this much. */
const LEAST_SMILE = 0.6;
/**
 * A smile that reaches the eyes pushes the lower lids up. MediaPipe's cheekSquint is dead, but its eyeSquint follows the
 * lower lid (r = -.87 with the lid's height over 700 smiles). It rests anywhere from .1 to .6, and a third of smiles lift
 * it by more than this: only the rise above one's own rest says anything.
 */
const PLAIN_SQUINT_RISE = 0.25;
/** eyeBlink rests at .1 to .25 and reads .7 to .76 on closed eyes. */
const CLOSED_BLINK = 0.68;

export function readExpression(face: FaceObservation, baseline: FaceBaseline): ExpressionReading {
  const seen = channelsOf(face.blend);
  const rest = restOf(baseline);
  const emotion = vectorFromLogits(personalLogits(face, baseline));
  const grimace = emotion.fearful + emotion.disgusted + emotion.angry + emotion.sad;
  const corners = aboveRest(seen.mouthSmile, rest.mouthSmile, PLAIN_SMILE);
  const smile = Math.max(corners, LEAST_SMILE * emotion.happy) * (1 - clamp01(grimace));
  const eyesClosed = aboveRest(seen.eyeBlink, rest.eyeBlink, CLOSED_BLINK);
  // Lids that close squint too: what a blink shows is no smile.
  const lids = aboveRest(seen.eyeSquint, rest.eyeSquint, rest.eyeSquint + PLAIN_SQUINT_RISE);
  const lowered = aboveRest(seen.browDown, rest.browDown, PLAIN_BROW_DOWN);
  const drooping = aboveRest(seen.mouthFrown, rest.mouthFrown, PLAIN_MOUTH_FROWN);
  const sum = (axis: 0 | 1): number =>
    EXPRESSION_LABELS.reduce((total, label) => total + emotion[label] * AFFECT[label][axis], 0);
  return {
    emotion,
    smile,
    frown: (1 - smile) * Math.max(lowered, drooping),
    eyesSmile: smile * lids * (1 - eyesClosed),
    eyesClosed,
    valence: clamp(sum(0) + SMILE_VALENCE * smile * (1 - emotion.happy), -1, 1),
    arousal: clamp(sum(1), -1, 1),
  };
}
