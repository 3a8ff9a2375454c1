import type { FaceBaseline } from './baseline.ts';
import type { Blendshapes } from './blendshapes.ts';
import type { FaceBox, FaceEngineName } from './observation.ts';

/**
 * One look at the camera's picture, for whoever shows how the sense works. It holds where the face's points lie and so
 * stays in the page that asked for it: it is neither a percept nor kept in any log.
 */
export interface FaceLook {
  /** Session time of the frame. */
  readonly tMs: number;
  readonly engine: FaceEngineName;
  /** Time the worker read the frame for, and the page took to take it from the camera. */
  readonly processMs: number;
  readonly grabMs: number;
  /** Looks a second, over the last few. */
  readonly rateHz: number;
  /** How many faces appear to be in the picture. */
  readonly faces: number;
  /** Null while no face is seen; so are the three below. */
  readonly box: FaceBox | null;
  /** x and y in turn, fractions of the picture: 478 points of MediaPipe's mesh, or 68 of the second engine. */
  readonly landmarks: Float32Array | null;
  readonly blend: Blendshapes | null;
  readonly baseline: FaceBaseline;
}
