import type { FaceEngineName, FaceObservation } from '../../face/observation.ts';
import type { Frame } from './frame.ts';

/** Finds one face in a picture. Lives in the worker; keeps no picture. */
export interface FaceEngine {
  readonly name: FaceEngineName;
  /** The net's reading is left to the worker: `net` is null here. */
  find(frame: Frame, tMs: number): FaceObservation | null;
  /** The points of the face that `find` saw last: x and y in turn, fractions of the picture; null where it saw none. */
  points(): Float32Array | null;
  dispose(): void;
}
