import type { Angles, ExpressionVector } from '#core';
import type { Blendshapes } from './blendshapes.ts';

export type FaceEngineName = 'mediapipe' | 'face-api';

/** A face's place in the picture, as fractions of its width and height. */
export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What an engine saw in one frame, before anything personal is known. Holds no picture and no landmarks. */
export interface FaceObservation {
  readonly engine: FaceEngineName;
  readonly box: FaceBox;
  /** [0, 1] how sure the engine is that this is a face. */
  readonly score: number;
  readonly blend: Blendshapes;
  readonly head: Angles;
  readonly distanceM: number | null;
  /** What the expression net says of this face, if it ran lately. */
  readonly net: ExpressionVector | null;
  /** No emotion may be inferred from this face, only what moves. */
  readonly movementsOnly?: boolean;
}

/** One of all the faces in a picture, as far as a look around tells. */
export interface FaceGlimpse {
  readonly box: FaceBox;
  /** Null when the engine cannot tell. */
  readonly head: Angles | null;
}
