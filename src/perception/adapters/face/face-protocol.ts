import type { FaceEngineName, FaceObservation } from '../../face/observation.ts';
import type { Frame } from './frame.ts';

/** Page to worker. One frame is in flight at most; the worker closes it. */
export type ToFaceWorker =
  | {
      readonly kind: 'open';
      /** Same-origin address of MediaPipe's `face_landmarker.task`; a 404 selects the second engine. */
      readonly modelUrl: string;
      /** Frames are unrelated pictures, not a stream: no tracking, and the expression net reads every one. */
      readonly stills: boolean;
      /** Every answer carries the face's points as well. */
      readonly points: boolean;
    }
  | { readonly kind: 'frame'; readonly frame: Frame; readonly tMs: number };

/** Worker to page. */
export type FromFaceWorker =
  | { readonly kind: 'ready'; readonly engine: FaceEngineName }
  | {
      readonly kind: 'seen';
      readonly tMs: number;
      readonly face: FaceObservation | null;
      /** x and y of each point in turn, fractions of the picture; null unless asked for when the worker was opened. */
      readonly points: Float32Array | null;
      /** Time the engine worked on this frame. */
      readonly processMs: number;
    }
  | { readonly kind: 'failed'; readonly message: string };
