import { lerp, smoothstep } from '#core';

import type { HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { at } from '../geometry/at.ts';
import { RAD_PER_DEG, addScaled, normalize, sub, type Vec3 } from '../geometry/vec3.ts';

/** Centre from which directions on the scalp are measured. */
const SCALP_CENTRE: Vec3 = [0, 0.22, -0.1];
/** Below this hair may meet the shoulders, and clothes are this thick, units. */
const SHOULDERS_Y = -1.1;
const CLOTH = 0.07;
/** The hairline's middle lies this far over the brows, units. */
const FOREHEAD = 0.53;

/** Unit direction: azimuth 0 front, 90 left; elevation 90 crown. Degrees. */
export const scalpDirection = (azDeg: number, elDeg: number): Vec3 => {
  const az = azDeg * RAD_PER_DEG;
  const el = elDeg * RAD_PER_DEG;
  return [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)];
};
export const azimuthDeg = (d: Vec3): number => Math.atan2(d[0], d[2]) / RAD_PER_DEG;
export const elevationDeg = (d: Vec3): number =>
  Math.asin(d[1] / (Math.hypot(d[0], d[1], d[2]) || 1)) / RAD_PER_DEG;

/**
 * Elevation of the natural hairline at |azimuth|, degrees over the forehead's (`front`) or the ear's (`ear`) own:
 * forehead, temple, sideburn, behind the ear, nape. `recede` is how far it goes back.
 */
const HAIRLINE: readonly {
  readonly azDeg: number;
  readonly elDeg: number;
  readonly recedeDeg: number;
  /** Share that follows the forehead; the rest follows the ear. */
  readonly front: number;
}[] = [
  { azDeg: 0, elDeg: 0, recedeDeg: 10, front: 1 },
  { azDeg: 16, elDeg: 1, recedeDeg: 17, front: 1 },
  { azDeg: 32, elDeg: -2, recedeDeg: 16, front: 1 },
  { azDeg: 44, elDeg: -11, recedeDeg: 9, front: 1 },
  { azDeg: 54, elDeg: -22, recedeDeg: 3, front: 1 },
  { azDeg: 62, elDeg: 28, recedeDeg: 0, front: 0 },
  { azDeg: 72, elDeg: 12, recedeDeg: 0, front: 0 },
  { azDeg: 79, elDeg: 2, recedeDeg: 0, front: 0 },
  { azDeg: 86, elDeg: 0, recedeDeg: 0, front: 0 },
  { azDeg: 93, elDeg: 16, recedeDeg: 0, front: 0 },
  { azDeg: 104, elDeg: 19, recedeDeg: 0, front: 0 },
  { azDeg: 118, elDeg: 6, recedeDeg: 0, front: 0 },
  { azDeg: 135, elDeg: -14, recedeDeg: 0, front: 0 },
  { azDeg: 180, elDeg: -20, recedeDeg: 0, front: 0 },
];

/** The scalp of one head: where hair can grow, and how to find it. Angles in degrees, lengths in units. */
export interface Scalp {
  readonly field: HeadField;
  readonly marks: Landmarks;
  /** The scalp along a unit direction, raised by `lift`. */
  castAlong(direction: Vec3, lift: number): Vec3;
  cast(azDeg: number, elDeg: number, lift: number): Vec3;
  /** Elevation of the hairline at a signed azimuth; `recede` in [0, 1]. */
  hairlineDeg(azDeg: number, recede: number): number;
  /** How far behind the hairline a point lies, degrees; negative on the bare skin. */
  insideDeg(p: Vec3, recede: number): number;
  /** The same along a unit direction. */
  insideAlong(direction: Vec3, recede: number): number;
  /** Direction from the scalp's centre, unit. */
  direction(p: Vec3): Vec3;
  /** Outward unit direction of the whole head of hair, smooth from the crown down to hanging hair. */
  out(p: Vec3): Vec3;
  /** Moves a point out until it clears head, ears and clothes by `clearance`. */
  clear(p: Vec3, clearance: number): Vec3;
}

/** `dressed`: signed distance to what the person wears, which long hair lies on. */
export function createScalp(
  field: HeadField,
  marks: Landmarks,
  dressed?: (x: number, y: number, z: number) => number,
): Scalp {
  const castAlong = (d: Vec3, lift: number): Vec3 => {
    const probe = (t: number): number => {
      const p = addScaled(SCALP_CENTRE, d, t);
      return field.distance(p[0], p[1], p[2]);
    };
    // the distance says about how far it still is
    let t = 0.8;
    for (let i = 0; i < 12; i++) {
      const off = probe(t);
      t -= off;
      if (Math.abs(off) < 4e-4) break;
    }
    return addScaled(SCALP_CENTRE, d, t + lift);
  };
  const forehead = field.castFront(0, marks.brow.y + FOREHEAD);
  const frontDeg = elevationDeg(sub(forehead, SCALP_CENTRE));
  const earDeg = elevationDeg([marks.ear[0], marks.ear[1] - SCALP_CENTRE[1], 0]);

  const hairlineDeg = (azSignedDeg: number, recede: number): number => {
    const az = Math.abs(azSignedDeg);
    const height = (k: number): number => {
      const { elDeg, recedeDeg, front } = at(HAIRLINE, k);
      return elDeg + recedeDeg * recede + lerp(earDeg, frontDeg, front);
    };
    for (let i = 1; i < HAIRLINE.length; i++) {
      const { azDeg: az0 } = at(HAIRLINE, i - 1);
      const { azDeg: az1 } = at(HAIRLINE, i);
      if (az > az1) continue;
      const t = smoothstep(az0, az1, az) * 0.6 + (0.4 * (az - az0)) / (az1 - az0);
      return lerp(height(i - 1), height(i), t);
    }
    return height(HAIRLINE.length - 1);
  };
  const direction = (p: Vec3): Vec3 => normalize(sub(p, SCALP_CENTRE));
  const insideAlong = (d: Vec3, recede: number): number =>
    elevationDeg(d) - hairlineDeg(azimuthDeg(d), recede);
  const earRadius: Vec3 = [0.1, 0.3 * marks.earScale, 0.2 * marks.earScale];
  const [earX, earY, earZ] = marks.ear;

  const offClothes = (p: Vec3, clearance: number): Vec3 => {
    if (!dressed || p[1] > SHOULDERS_Y) return p;
    const gap = dressed(p[0], p[1], p[2]) - CLOTH - clearance;
    if (gap >= 0) return p;
    const [x, y, z] = p;
    const h = 0.02;
    const away = normalize([
      dressed(x + h, y, z) - dressed(x - h, y, z),
      dressed(x, y + h, z) - dressed(x, y - h, z),
      dressed(x, y, z + h) - dressed(x, y, z - h),
    ]);
    return addScaled(p, away, -gap);
  };
  const clear = (p: Vec3, clearance: number): Vec3 => offClothes(offHead(p, clearance), clearance);
  const offHead = (p: Vec3, clearance: number): Vec3 => {
    const d = field.distance(p[0], p[1], p[2]);
    const q = d < clearance ? addScaled(p, field.normal(p), clearance - d) : p;
    // ears: as upright discs
    const y = (q[1] - earY) / (earRadius[1] + clearance);
    const z = (q[2] - earZ) / (earRadius[2] + clearance);
    const near = 1 - y * y - z * z;
    if (near <= 0) return q;
    const least = earX + (earRadius[0] + clearance) * Math.sqrt(near);
    const side = Math.abs(q[0]);
    return side > 0.4 && side < least ? [Math.sign(q[0]) * least, q[1], q[2]] : q;
  };
  return {
    field,
    marks,
    castAlong,
    cast: (azDeg, elDeg, lift) => castAlong(scalpDirection(azDeg, elDeg), lift),
    hairlineDeg,
    insideDeg: (p, recede) => insideAlong(direction(p), recede),
    insideAlong,
    direction,
    out: ([x, y, z]) => {
      const hanging = smoothstep(0.35, -0.5, y);
      return normalize([x, lerp(y - 0.15, 0.08, hanging), z + 0.12]);
    },
    clear,
  };
}
