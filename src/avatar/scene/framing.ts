/** How much of the view is covered by the words: fractions of its width and height, [0, 0.8]. */
export interface Inset {
  readonly rightFraction: number;
  readonly bottomFraction: number;
}

/** Where the person stands in the view. */
export interface Framing {
  /** Width over height of the view. */
  readonly aspect: number;
  /** Height of the view at the plane of the face, in units (1 = 10 cm). */
  readonly viewHeight: number;
  /** Where the point between the eyes falls: fraction of the width from the left. */
  readonly eyeX: number;
  /** Fraction of the height from the top. */
  readonly eyeY: number;
}

/** Camera to face, in units: a little over a metre, so that the perspective is that of a conversation. */
export const CAMERA_DISTANCE = 11;

/** Least space above the eyes, in units: most people's hair, and a hand of air. Higher hair gets as much air. */
const CROWN = 1.47;
/** What a nod, a lean and the camera's breath may add to somebody's height before anything is cut. */
const NOD = 0.15;

/** How far from the point between the eyes anything of a person can be: to a side and up, in units. Leaning included. */
export interface Reach {
  readonly side: number;
  readonly up: number;
}
const OUR_REACH: Reach = { side: 1.9, up: CROWN + NOD };

/** Narrowest picture: the head, its hair and some room. Shoulders may leave the frame. */
const HEAD_WIDTH = 2.5;
/** Eyes on the upper third of the free area. */
const UPPER_THIRD = 1 / 3;
/** Where words cover the lower part, the eyes sit lower in what is left, or the forehead meets the edge. */
const EYES_WHEN_COVERED = 0.49;

const NO_INSET: Inset = { rightFraction: 0, bottomFraction: 0 };

/** The page's own layout: words below on upright screens, beside on wide ones, none on squares. */
export const insetFor = (aspect: number): Inset =>
  aspect < 0.9
    ? { rightFraction: 0, bottomFraction: 0.4 }
    : aspect > 1.2
      ? { rightFraction: 0.38, bottomFraction: 0 }
      : NO_INSET;

const bounded = (x: number): number => (x > 0 ? Math.min(0.8, x) : 0);

/**
 * Places the person for a view of `aspect` (width over height; anything that is not positive counts as square)
 * of which `inset` is covered by words. `reach` is that of most of our own people unless given.
 */
export const frameView = (aspect: number, inset?: Inset, reach: Reach = OUR_REACH): Framing => {
  const shape = aspect > 0 && Number.isFinite(aspect) ? aspect : 1;
  const covered = inset ?? insetFor(shape);
  const freeWidth = 1 - bounded(covered.rightFraction);
  const freeHeight = 1 - bounded(covered.bottomFraction);
  const share = Math.min(1, (1 - freeHeight) / 0.35);
  const eyeY = freeHeight * (UPPER_THIRD + (EYES_WHEN_COVERED - UPPER_THIRD) * share);
  const viewHeight = Math.max(
    Math.max(CROWN, reach.up - NOD) / eyeY,
    HEAD_WIDTH / (shape * freeWidth),
  );
  return { aspect: shape, viewHeight, eyeX: freeWidth / 2, eyeY };
};

/** A part of the view as fractions of it from its left and its top. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
export const WHOLE_VIEW: Box = { left: 0, top: 0, width: 1, height: 1 };

/** The part of the view outside of which the person never is; `reach` as for frameView. */
export const personBox = (
  { viewHeight, aspect, eyeX, eyeY }: Framing,
  reach: Reach = OUR_REACH,
): Box => {
  const side = reach.side / (viewHeight * aspect);
  const left = Math.max(0, eyeX - side);
  const top = Math.max(0, eyeY - reach.up / viewHeight);
  return { left, top, width: Math.min(1, eyeX + side) - left, height: 1 - top };
};
