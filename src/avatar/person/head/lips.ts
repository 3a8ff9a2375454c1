import { lerp, smoothstep } from '#core';

import type { HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { at } from '../geometry/at.ts';
import { bump } from '../geometry/curves.ts';
import { addScaled, type Vec3 } from '../geometry/vec3.ts';

/** Points from corner to corner on one lip; a ring has twice as many: the upper lip, then the lower. */
export const LIP_POINTS = 28;

/** One ring of a lip's cross-section. */
interface ProfileStep {
  /** 0 where the lips meet .. 1 vermilion border; below 0 the wet inside. */
  readonly r: number;
  /** Height over the seam: share of the lip's height; inside, units. */
  readonly h: number;
  /** How far the lip stands out of the face, units, for a lip of average fullness. */
  readonly out: number;
}
/** The upper lip rolls over its edge, then falls back straight to the border, which stands up a little. */
const UPPER: readonly ProfileStep[] = [
  { r: -1, h: 0.028, out: -0.064 },
  { r: -0.5, h: 0.012, out: -0.036 },
  { r: 0, h: 0, out: -0.008 },
  { r: 0.1, h: 0.05, out: 0.022 },
  { r: 0.28, h: 0.2, out: 0.038 },
  { r: 0.52, h: 0.47, out: 0.037 },
  { r: 0.78, h: 0.77, out: 0.026 },
  { r: 1, h: 1, out: 0.016 },
];
/** The lower lip is a fuller roll that turns under before its border. */
const LOWER: readonly ProfileStep[] = [
  { r: -1, h: 0.028, out: -0.064 },
  { r: -0.5, h: 0.012, out: -0.036 },
  { r: 0, h: 0, out: -0.008 },
  { r: 0.1, h: 0.06, out: 0.026 },
  { r: 0.28, h: 0.23, out: 0.048 },
  { r: 0.52, h: 0.5, out: 0.052 },
  { r: 0.78, h: 0.78, out: 0.036 },
  { r: 1, h: 1, out: 0.012 },
];
const SKIN_RINGS = 8;
/** Inner bag, back to front: share of the width, depth and half opening in units. */
const BAG_RINGS: readonly (readonly [width: number, depth: number, open: number])[] = [
  [0.85, -0.5, 0.19],
  [1.08, -0.3, 0.18],
  [1.06, -0.16, 0.1],
];
/** From this ring on the skin round the mouth lies on the head's field and nothing of the lips shapes it. */
export const FREE_MOUTH_RING = BAG_RINGS.length + UPPER.length + SKIN_RINGS - 3;

/** One place on a lip: t 0 right corner .. 1 left corner; label +1 upper lip, -1 lower lip. */
export interface LipParam {
  readonly t: number;
  readonly label: 1 | -1;
}
export interface MouthRing {
  readonly kind: 'bag' | 'lip' | 'border' | 'skin';
  /** 1 at the seam .. 0 at the mouth oval. */
  readonly seam: number;
  /** 0 seam .. 1 vermilion border; below 0 the wet inside of the lip. */
  readonly lip: number;
  readonly points: readonly Vec3[];
}

export const lipParams = (): readonly LipParam[] => {
  const out: LipParam[] = [];
  for (let i = 0; i < LIP_POINTS; i++) out.push({ t: i / LIP_POINTS, label: 1 });
  for (let i = 0; i < LIP_POINTS; i++) out.push({ t: 1 - i / LIP_POINTS, label: -1 });
  return out;
};

/** Index of the mirrored point in the same ring. */
export const mirrorLipIndex = (i: number): number => {
  if (i < LIP_POINTS) return i === 0 ? LIP_POINTS : LIP_POINTS - i;
  const k = i - LIP_POINTS;
  return k === 0 ? 0 : 2 * LIP_POINTS - k;
};

const cornerFade = (t: number): number => Math.pow(Math.max(0, Math.sin(Math.PI * t)), 0.62);
/** [0, 1] from the midline to a corner. */
const fromMiddle = (t: number): number => Math.abs(Math.cos(Math.PI * t));

/** The small waves of the line between the lips: the tubercle of the upper lip dips into a hollow of the lower. */
const seamWave = (u: number): number =>
  -0.008 * bump(u, 0.28) + 0.004 * bump(u - 0.42, 0.2) - 0.003 * bump(u - 0.85, 0.16);

/** Where the lips meet, seen from the front: the corners rise. */
function seamPoint(m: Landmarks, t: number): readonly [x: number, y: number] {
  const u = fromMiddle(t);
  const lift = (0.55 * m.mouth.cornerLift - 0.003) * Math.pow(u, 2);
  return [-Math.cos(Math.PI * t) * m.mouth.halfWidth, m.mouth.y + lift + seamWave(u) + 0.002];
}

/** Height of the red of a lip at t, units; the upper lip carries the bow. */
function lipHeight(m: Landmarks, t: number, label: 1 | -1): number {
  const u = fromMiddle(t);
  if (label < 0) {
    // a broad even arc: the waves of the seam end inside the lip, or they would give it a keel
    const arc = m.mouth.lowerHeight * Math.pow(Math.max(0, 1 - Math.pow(u, 2.7)), 0.92);
    return arc + seamWave(u) * smoothstep(1, 0.6, u);
  }
  const bow = 1 - 0.24 * bump(u, 0.12) + 0.1 * bump(u - 0.25, 0.14);
  return m.mouth.upperHeight * Math.max(0, 1 - Math.pow(u, 1.65)) * bow;
}

/** Rest place of a lip at t as seen from the front; `r` as in a profile, 0 the seam .. 1 the border. */
export const lipOutline = (
  m: Landmarks,
  { t, label }: LipParam,
  r: number,
): readonly [x: number, y: number] => {
  const [x, y] = seamPoint(m, t);
  return [x, y + label * r * lipHeight(m, t, label)];
};

/** Fullness along a lip: a pad beside the midline of the lower lip on each side, the tubercle on the upper. */
const pads = (t: number, label: 1 | -1): number => {
  const u = fromMiddle(t);
  return label > 0
    ? 1 + 0.16 * bump(u, 0.13) - 0.06 * bump(u - 0.28, 0.12)
    : 1 - 0.07 * bump(u, 0.1) + 0.07 * bump(u - 0.3, 0.2);
};

function lipPoint(
  field: HeadField,
  m: Landmarks,
  { t, label }: LipParam,
  { r, h, out }: ProfileStep,
): Vec3 {
  const [x, seamY] = seamPoint(m, t);
  const tall = r < 0 ? 1 : lipHeight(m, t, label);
  const k = cornerFade(t);
  const s = field.castFront(x, seamY + label * h * tall * (r < 0 ? k : 1));
  const n = field.normal(s, 0.02);
  const size = label > 0 ? m.mouth.upperHeight / 0.06 : m.mouth.lowerHeight / 0.08;
  const bulk = r > 0 ? (0.62 + 0.38 * size) * pads(t, label) : 1;
  // corners are drawn in
  const off = out * (r < 0 ? 1 : k) * bulk - 0.012 * (1 - k) * (1 - Math.max(0, r));
  return [s[0] + n[0] * off, s[1] + n[1] * off * 0.5, s[2] + n[2] * off];
}

/** What the skin beside the lips has that the skull's field does not: philtrum, the hollow under the lip, corners. */
function skinRelief(m: Landmarks, p: Vec3, f: number, { t, label }: LipParam): number {
  const side = Math.abs(p[0]);
  const bow = 0.24 * m.mouth.halfWidth;
  const shade = Math.pow(Math.max(0, Math.sin(Math.PI * t)), 1.6);
  const philtrum =
    label > 0
      ? (0.009 * bump(side - bow, 0.03) - 0.013 * bump(side, 0.036)) * smoothstep(1, 0.6, f)
      : 0;
  // the border stands up a little: a fine light runs along it
  const rim = 0.011 * Math.pow(1 - f, 5) * shade;
  const under =
    label < 0 ? -0.02 * bump(f - 0.24, 0.17) * shade : -0.004 * bump(f - 0.3, 0.2) * shade;
  const [, cornerY] = seamPoint(m, 0);
  const away = Math.hypot(side - m.mouth.halfWidth, p[1] - cornerY);
  // corners are tucked in beside a soft pillow, which is where a friendly mouth is drawn
  const tuck = -0.017 * bump(away, 0.045) + 0.008 * bump(away - 0.085, 0.05);
  return philtrum + rim + under + tuck * (side > m.mouth.halfWidth * 0.8 ? 1 : 0.4);
}

/** All mouth rings: inner bag, lips, then skin out to the mouth oval. */
export function mouthRings(field: HeadField, m: Landmarks): readonly MouthRing[] {
  const params = lipParams();
  const rings: MouthRing[] = [];
  for (const [width, depth, open] of BAG_RINGS)
    rings.push({
      kind: 'bag',
      seam: 1,
      lip: -1,
      points: params.map(({ t, label }): Vec3 => {
        const [x, y] = seamPoint(m, t);
        return [x * width, y + label * open * cornerFade(t), field.castFront(x, y)[2] + depth];
      }),
    });
  UPPER.forEach((upper, k) => {
    const lower = at(LOWER, k);
    rings.push({
      kind: upper.r < 1 ? 'lip' : 'border',
      seam: 1 - 0.18 * Math.max(0, upper.r),
      lip: upper.r,
      points: params.map((param) => lipPoint(field, m, param, param.label > 0 ? upper : lower)),
    });
  });
  const border = params.map(({ t, label }): readonly [number, number] => {
    const [x, y] = seamPoint(m, t);
    return [x, y + label * lipHeight(m, t, label)];
  });
  const oval = params.map(({ t, label }): readonly [number, number] => [
    -Math.cos(Math.PI * t) * (m.mouth.halfWidth + 0.19),
    m.mouth.y - 0.025 + Math.sin(Math.PI * (1 - t) * label) * (label > 0 ? 0.185 : 0.245),
  ]);
  for (let k = 1; k <= SKIN_RINGS; k++) {
    const f = k / SKIN_RINGS;
    const e = Math.pow(f, 1.25);
    rings.push({
      kind: 'skin',
      seam: 0.82 * Math.pow(1 - f, 1.3),
      lip: 1,
      points: params.map((param, i) => {
        const [bx, by] = at(border, i);
        const [ox, oy] = at(oval, i);
        const p = field.castFront(lerp(bx * 1.01, ox, e), lerp(by, oy, e));
        return addScaled(p, [0, 0, 1], skinRelief(m, p, f, param));
      }),
    });
  }
  return rings;
}
