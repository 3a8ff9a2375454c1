import { lerp, smoothstep } from '#core';

import type { HeadField } from '../form/head-field.ts';
import { at } from '../geometry/at.ts';
import { RAD_PER_DEG, addScaled, sub, type Vec3 } from '../geometry/vec3.ts';
import type { ScalpMask } from '../head/skin-paint.ts';
import type { HairSpec } from './hair-spec.ts';

/** Centre from which directions on the scalp are measured. */
const SCALP_CENTRE: Vec3 = [0, 0.22, -0.1];

/** Unit direction: azimuth 0 front, 90 left; elevation 90 crown. Degrees. */
export const scalpDirection = (azDeg: number, elDeg: number): Vec3 => {
  const az = azDeg * RAD_PER_DEG;
  const el = elDeg * RAD_PER_DEG;
  return [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)];
};
export const azimuthDeg = (d: Vec3): number => Math.atan2(d[0], d[2]) / RAD_PER_DEG;

/** The scalp along a unit direction, raised by `lift` units. */
export function castScalp(field: HeadField, d: Vec3, lift: number): Vec3 {
  const probe = (t: number): number => {
    const p = addScaled(SCALP_CENTRE, d, t);
    return field.distance(p[0], p[1], p[2]);
  };
  let t = 0.4;
  let lo = t;
  for (let i = 0; i < 60; i++) {
    const q = probe(t);
    if (q > 0) break;
    lo = t;
    t += Math.max(0.015, -q * 0.8);
  }
  let hi = t;
  for (let i = 0; i < 9; i++) {
    const middle = (lo + hi) / 2;
    if (probe(middle) > 0) hi = middle;
    else lo = middle;
  }
  return addScaled(SCALP_CENTRE, d, lo + lift);
}

/** Moves a point out until it clears the head by `clearance` units. */
export function pushOut(field: HeadField, p: Vec3, clearance: number): Vec3 {
  const d = field.distance(p[0], p[1], p[2]);
  return d < clearance ? addScaled(p, field.normal(p), clearance - d) : p;
}

/** Elevation of the natural hairline at |azimuth|, degrees: forehead, temple, sideburn, behind the ear, nape. */
const HAIRLINE: readonly (readonly [azDeg: number, elDeg: number, recedeDeg: number])[] = [
  [0, 36, 10],
  [18, 37, 16],
  [34, 33, 12],
  [48, 20, 6],
  [60, 6, 0],
  [70, -9, 0],
  [79, -24, 0],
  [86, -26, 0],
  [93, -10, 0],
  [104, -6, 0],
  [118, -20, 0],
  [135, -40, 0],
  [180, -46, 0],
];

/** Degrees of elevation; `recede` in [0, 1]. */
export function naturalHairline(azSignedDeg: number, recede: number): number {
  const az = Math.abs(azSignedDeg);
  for (let i = 1; i < HAIRLINE.length; i++) {
    const [az0, el0, back0] = at(HAIRLINE, i - 1);
    const [az1, el1, back1] = at(HAIRLINE, i);
    if (az > az1) continue;
    const t = smoothstep(az0, az1, az) * 0.6 + (0.4 * (az - az0)) / (az1 - az0);
    return lerp(el0 + back0 * recede, el1 + back1 * recede, t);
  }
  return -46;
}

/** Hair colour painted on the scalp: full under the hair, soft at the hairline. */
export const scalpMask =
  (spec: HairSpec): ScalpMask =>
  (p) => {
    const d = sub(p, SCALP_CENTRE);
    const el = Math.asin(d[1] / Math.hypot(d[0], d[1], d[2])) / RAD_PER_DEG;
    const edge = naturalHairline(azimuthDeg(d), spec.recede ?? 0);
    return smoothstep(edge + 1, edge + 10, el) * smoothstep(-0.98, -0.72, p[1]);
  };
