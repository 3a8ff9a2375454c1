import type { Light } from '../../face/covered.ts';
import type {
  FaceBox,
  FaceEngineName,
  FaceGlimpse,
  FaceObservation,
} from '../../face/observation.ts';
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
      /** No emotion may be inferred: the expression net is not even loaded. */
      readonly movementsOnly: boolean;
    }
  | {
      readonly kind: 'frame';
      readonly frame: Frame;
      readonly tMs: number;
      /** Look around for other faces as well; that takes as long again. */
      readonly around: boolean;
      /** Where the face is that is to be followed from now on; null to go on as before. */
      readonly turnTo: FaceBox | null;
    };

/** Worker to page. */
export type FromFaceWorker =
  | { readonly kind: 'ready'; readonly engine: FaceEngineName }
  | {
      readonly kind: 'seen';
      readonly tMs: number;
      readonly face: FaceObservation | null;
      /** x and y of each point in turn, fractions of the picture; null unless asked for when the worker was opened. */
      readonly points: Float32Array | null;
      /** Every face in the frame; null where they were not asked for or cannot be told. */
      readonly around: readonly FaceGlimpse[] | null;
      /** Of every frame without a face, of one with it now and then; else null. */
      readonly light: Light | null;
      /** Time the engine worked on this frame, and of that on looking around. */
      readonly processMs: number;
      readonly aroundMs: number;
    }
  | { readonly kind: 'failed'; readonly message: string };
