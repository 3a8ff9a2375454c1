import type { BodyPoints } from '../../body/body-points.ts';
import type { HandPoints } from '../../body/read-hand.ts';
import type { Frame } from '../face/frame.ts';

/** Page to worker. One frame is in flight at most; the worker closes it. */
export type ToBodyWorker =
  | { readonly kind: 'open' }
  /** `hand`: look at a hand more closely too, where one is held up. */
  | { readonly kind: 'frame'; readonly frame: Frame; readonly hand: boolean };

/** Worker to page. */
export type FromBodyWorker =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'seen';
      readonly body: BodyPoints | null;
      /** Undefined where no hand was looked at, null where it turned out to be none. */
      readonly hand: HandPoints | null | undefined;
      readonly processMs: number;
    }
  | { readonly kind: 'failed'; readonly message: string };
