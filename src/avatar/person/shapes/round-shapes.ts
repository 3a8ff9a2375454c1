import { clamp, clamp01, smoothstep } from '#core';

import { lipOutline } from '../head/lips.ts';
import { aboveMouth, mouthBell } from './mouth-place.ts';
import {
  lipMiddle,
  type ShapeContext,
  type ShapeProgram,
  type ShapeVertex,
} from './shape-context.ts';

/** A ring that the lips are laid on, seen from the front; units. */
interface LipRing {
  /** Half the opening's width. */
  readonly half: number;
  /** Height of the ring's corners over the rest seam. */
  readonly y: number;
  /** How far the opening reaches above and below the corners. */
  readonly up: number;
  readonly down: number;
  /** Thickness of the lips at the corners, above and below. */
  readonly side: number;
  readonly upper: number;
  readonly lower: number;
}

/** Skin follows rounded lips; nose and jaw stay. 1 on the lips .. 0 on the cheeks. */
const follows = (v: ShapeVertex, c: ShapeContext): number =>
  mouthBell(v, c, 0.52, 0.24, 0.34) * smoothstep(-0.5, -0.22, aboveMouth(v, c));

/** How much of a pout a place takes. */
const forward = (v: ShapeVertex, c: ShapeContext): number =>
  mouthBell(v, c, 0.37, 0.215, 0.3) * smoothstep(-0.48, -0.2, aboveMouth(v, c));

/** How far skin comes in towards the midline by itself, as a share of its distance from it. */
const NARROWING = 0.42;

/**
 * Lays the lips on a ring. Their border draws the skin beside them along, less and less; beyond the mouth's oval the
 * skin only comes in.
 */
function laidOn(v: ShapeVertex, c: ShapeContext, ring: LipRing): readonly [dx: number, dy: number] {
  const g = follows(v, c);
  const drawn = -NARROWING * v.p[0] * g;
  if (!v.label) return [drawn, 0];
  const label = v.label > 0 ? 1 : -1;
  const t = clamp01(v.t);
  const r = clamp(v.lip, 0, 1);
  const [x, y] = lipOutline(c.marks, { t, label }, r);
  const opening = label > 0 ? ring.up : ring.down;
  const thick = label > 0 ? ring.upper : ring.lower;
  const tx = -Math.cos(Math.PI * t) * (ring.half + r * ring.side);
  const ty =
    c.marks.mouth.y +
    ring.y +
    label * Math.sin(Math.PI * t) * (opening + r * (thick - 0.3 * ring.side));
  const near = Math.min(1, v.seam / 0.82);
  // the lining of the mouth stays where it hangs, or it would come through the jaw
  const hung = smoothstep(c.marks.mouth.z - 0.4, c.marks.mouth.z - 0.14, v.p[2]);
  const share = near * near * (3 - 2 * near) * (v.lip < 0 ? hung : 1);
  return [drawn + share * (tx - x + NARROWING * x * g), share * (ty - y)];
}

/** The opening of a horn: round, with even lips turned outwards. */
export const mouthFunnel: ShapeProgram = (v, c) => {
  const { halfWidth, upperHeight, lowerHeight } = c.marks.mouth;
  const [dx, dy] = laidOn(v, c, {
    half: 0.44 * halfWidth,
    y: -0.032,
    up: 0.07,
    down: 0.088,
    side: 0.035,
    upper: 0.95 * upperHeight,
    lower: 0.85 * lowerHeight,
  });
  const flare = v.label ? 0.03 * v.seam * (1 - 0.8 * Math.max(0, v.lip)) : 0;
  return [dx, dy, 0.15 * forward(v, c) + flare];
};

/** A kiss: closed, thick lips put forward. */
export const mouthPucker: ShapeProgram = (v, c) => {
  const { halfWidth, upperHeight, lowerHeight } = c.marks.mouth;
  const [dx, dy] = laidOn(v, c, {
    half: 0.41 * halfWidth,
    y: -0.004,
    up: 0,
    down: 0,
    side: 0.03,
    upper: 1.3 * upperHeight,
    lower: 1.18 * lowerHeight,
  });
  const flare = v.label ? 0.022 * v.seam * lipMiddle(v) : 0;
  return [dx, dy, 0.14 * forward(v, c) + flare];
};
