import type {
  FaceBox,
  FaceEngineName,
  FaceGlimpse,
  FaceObservation,
} from '../../face/observation.ts';
import type { Frame } from './frame.ts';

/** Finds one face in a picture and follows it. Lives in the worker; keeps no picture. */
export interface FaceEngine {
  readonly name: FaceEngineName;
  /** The net's reading is left to the worker: `net` is null here. */
  find(frame: Frame, tMs: number): FaceObservation | null;
  /** The points of the face that `find` saw last: x and y in turn, fractions of the picture; null where it saw none. */
  points(): Float32Array | null;
  /** Every face in the picture, the followed one among them; null while that cannot be told. Costs as much as `find`. */
  look(frame: Frame): readonly FaceGlimpse[] | null;
  /** From here on `find` follows the face in this box, which another look has found, as long as it is there. */
  turnTo(frame: Frame, box: FaceBox, tMs: number): void;
  dispose(): void;
}
