import type { FaceEngineName, FaceObservation } from '../../face/observation.ts';
import type { Frame } from './frame.ts';

/** Finds one face in a picture. Lives in the worker; keeps no picture. */
export interface FaceEngine {
  readonly name: FaceEngineName;
  /** The net's reading is left to the worker: `net` is null here. */
  find(frame: Frame, tMs: number): FaceObservation | null;
  dispose(): void;
}
