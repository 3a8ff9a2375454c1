import type { Angles } from '#core';

import type { FaceBox } from './observation.ts';

/** Where the visitor's face was last, which tells whether the next one is theirs. */
export interface FacePlace {
  readonly tMs: number;
  readonly box: FaceBox;
  /** It looked away then: an engine that loses it now has lost a turned head, not a person. */
  readonly turned: boolean;
  /** It was at the picture's edge, or moving so that it would soon be out of it. */
  readonly leaving: boolean;
}

/** A head turned or bowed this far is soon lost by the engines. */
const TURNED_RAD = 0.38;
const isTurned = (head: Angles): boolean => Math.hypot(head.yawRad, head.pitchRad) > TURNED_RAD;

const middleOf = ({ x, y, width, height }: FaceBox): readonly [number, number] => [
  x + width / 2,
  y + height / 2,
];

/** Distance between two faces' middles, in widths of the larger. */
export function facesApart(a: FaceBox, b: FaceBox): number {
  const [ax, ay] = middleOf(a);
  const [bx, by] = middleOf(b);
  const [width, height] = [Math.max(a.width, b.width), Math.max(a.height, b.height)];
  return Math.hypot((ax - bx) / Math.max(0.01, width), (ay - by) / Math.max(0.01, height));
}

const sizeRatio = (a: FaceBox, b: FaceBox): number =>
  Math.max(a.height, b.height) / Math.max(0.01, Math.min(a.height, b.height));

/** From one look to the next a face moves less than this many of its widths, and more when it was not seen for longer. */
const STEP_WIDTHS = 0.7;
const WIDTHS_PER_S = 2;
const MOST_WIDTHS = 1.6;
const MOST_RATIO = 1.7;

/** Whether a face seen now may be the one that was there, given the time between. */
export function mayBeSame(place: FacePlace, box: FaceBox, tMs: number): boolean {
  const goneS = Math.max(0, tMs - place.tMs) / 1000;
  const reach = Math.min(MOST_WIDTHS, STEP_WIDTHS + WIDTHS_PER_S * goneS);
  return facesApart(place.box, box) <= reach && sizeRatio(place.box, box) <= MOST_RATIO;
}

/** A face this near the edge is on its way out; so is one that would be there within this time. */
const EDGE = 0.03;
const AHEAD_S = 0.6;
const STEADY_MS = 700;

/** @param before where the same face was a look ago; null if that is not known */
export function placeAt(
  box: FaceBox,
  head: Angles,
  tMs: number,
  before: FacePlace | null,
): FacePlace {
  const goneMs = before === null ? 0 : tMs - before.tMs;
  const perS = before === null || goneMs <= 0 || goneMs > STEADY_MS ? 0 : 1000 / goneMs;
  const ahead = box.x + (before === null ? 0 : (box.x - before.box.x) * perS * AHEAD_S);
  const leaving = Math.min(box.x, ahead) < EDGE || Math.max(box.x, ahead) + box.width > 1 - EDGE;
  return { tMs, box, turned: isTurned(head), leaving };
}

const RETURN_TURNED_MS = 6000;
const RETURN_MS = 3000;
const RETURN_EDGE_MS = 1500;

/**
 * How long a face that was last seen here may be away and still be the same visitor: a turned head comes back, who
 * walked out of the picture has left, and whoever comes then is somebody else.
 */
export function returnWithinMs({ turned, leaving }: FacePlace): number {
  if (leaving) return RETURN_EDGE_MS;
  return turned ? RETURN_TURNED_MS : RETURN_MS;
}
