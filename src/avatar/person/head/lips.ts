import { lerp } from '#core';

import type { HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { at } from '../geometry/at.ts';
import { bump } from '../geometry/curves.ts';
import { addScaled, type Vec3 } from '../geometry/vec3.ts';

/** Points from corner to corner on one lip; a ring has twice as many: the upper lip, then the lower. */
export const LIP_POINTS = 26;
const LIP_RING_FRACTIONS = [0, 0.2, 0.42, 0.68, 1];
const SKIN_RINGS = 8;
/** Inner bag, back to front: share of the width, depth and half opening in units. */
const BAG_RINGS: readonly (readonly [width: number, depth: number, open: number])[] = [
  [0.78, -0.42, 0.22],
  [0.97, -0.25, 0.18],
  [1.0, -0.12, 0.06],
  [1.0, -0.042, 0.008],
];

/** One place on a lip: t 0 right corner .. 1 left corner; label +1 upper lip, -1 lower lip. */
export interface LipParam {
  readonly t: number;
  readonly label: 1 | -1;
}
export interface MouthRing {
  readonly kind: 'bag' | 'lip' | 'border' | 'skin';
  /** 1 at the seam .. 0 at the mouth oval. */
  readonly seam: number;
  /** 0 seam .. 1 vermilion border. */
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

const cornerFade = (t: number): number => Math.pow(Math.max(0, Math.sin(Math.PI * t)), 0.7);

/** Where the lips meet, seen from the front. */
function seamPoint(m: Landmarks, t: number): readonly [x: number, y: number] {
  const u = Math.abs(Math.cos(Math.PI * t));
  const lift = m.mouth.cornerLift * Math.pow(u, 2.4);
  return [
    -Math.cos(Math.PI * t) * m.mouth.halfWidth,
    m.mouth.y + lift - 0.005 * bump(u, 0.24) + 0.002,
  ];
}

/** Height of the red of a lip at t, units; the upper lip carries the bow. */
function lipHeight(m: Landmarks, t: number, label: 1 | -1): number {
  const u = Math.abs(Math.cos(Math.PI * t));
  if (label < 0) return m.mouth.lowerHeight * Math.pow(Math.max(0, 1 - Math.pow(u, 2.2)), 0.82);
  const bow = 1 - 0.16 * bump(u, 0.12) + 0.09 * bump(u - 0.25, 0.15);
  return m.mouth.upperHeight * Math.pow(Math.max(0, 1 - Math.pow(u, 1.75)), 0.95) * bow;
}

function lipPoint(field: HeadField, m: Landmarks, { t, label }: LipParam, r: number): Vec3 {
  const [x, seamY] = seamPoint(m, t);
  const s = field.castFront(x, seamY + label * lipHeight(m, t, label) * r);
  const n = field.normal(s);
  const k = cornerFade(t);
  const [bulk, size] =
    label > 0 ? [0.04, m.mouth.upperHeight / 0.06] : [0.05, m.mouth.lowerHeight / 0.08];
  const full = r === 0 ? 0.045 : bulk * (0.7 + 0.3 * size);
  const roll = Math.sin(Math.PI * (Math.pow(r, 0.62) * 0.86 + 0.06));
  const off = full * roll * k - 0.012 * (1 - r) - (r === 0 ? 0.01 : 0) * k;
  return [s[0] + n[0] * off, s[1] + n[1] * off * 0.6, s[2] + n[2] * off];
}

/** All mouth rings: inner bag, lips, then skin out to the mouth oval. */
export function mouthRings(field: HeadField, m: Landmarks): readonly MouthRing[] {
  const params = lipParams();
  const rings: MouthRing[] = [];
  for (const [width, depth, open] of BAG_RINGS)
    rings.push({
      kind: 'bag',
      seam: 1,
      lip: 0,
      points: params.map(({ t, label }): Vec3 => {
        const [x, y] = seamPoint(m, t);
        return [x * width, y + label * open * cornerFade(t), field.castFront(x, y)[2] + depth];
      }),
    });
  for (const r of LIP_RING_FRACTIONS)
    rings.push({
      kind: r < 1 ? 'lip' : 'border',
      seam: 1 - 0.18 * r,
      lip: r,
      points: params.map((param) => lipPoint(field, m, param, r)),
    });
  const border = params.map(({ t, label }): readonly [number, number] => {
    const [x, y] = seamPoint(m, t);
    return [x, y + label * lipHeight(m, t, label)];
  });
  const cornerY = seamPoint(m, 0)[1];
  const oval = params.map(({ t, label }): readonly [number, number] => [
    -Math.cos(Math.PI * t) * (m.mouth.halfWidth + 0.19),
    m.mouth.y - 0.025 + Math.sin(Math.PI * (1 - t) * label) * (label > 0 ? 0.185 : 0.245),
  ]);
  for (let k = 1; k <= SKIN_RINGS; k++) {
    const f = k / SKIN_RINGS;
    const e = Math.pow(f, 1.15);
    rings.push({
      kind: 'skin',
      seam: 0.82 * Math.pow(1 - f, 1.3),
      lip: 1,
      points: params.map(({ t, label }, i) => {
        const [bx, by] = at(border, i);
        const [ox, oy] = at(oval, i);
        const x = lerp(bx * 1.02, ox, e);
        const p = field.castFront(x, lerp(by, oy, e));
        const along = Math.sin(Math.PI * f);
        const groove = -0.015 * bump(x, 0.036) + 0.006 * bump(Math.abs(x) - 0.055, 0.03);
        const philtrum = label > 0 ? groove * along : 0;
        // fades slowly towards the corners: a sharp end would leave a whisker of light there
        const shade = Math.pow(Math.max(0, Math.sin(Math.PI * t)), 1.6);
        const under = -0.016 * bump(f - 0.2, 0.16) * (label < 0 ? 1 : 0.25) * shade;
        // the corners are tucked in, which is where a friendly mouth is drawn
        const fromCorner = Math.hypot(Math.abs(p[0]) - m.mouth.halfWidth, p[1] - cornerY);
        const tuck = -0.014 * bump(fromCorner - 0.02, 0.05);
        return addScaled(p, [0, 0, 1], philtrum + under + tuck);
      }),
    });
  }
  return rings;
}
