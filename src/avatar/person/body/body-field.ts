import type { HeadField } from '../form/head-field.ts';
import { findZero } from '../geometry/find-zero.ts';
import { smoothMin } from '../geometry/signed-distance.ts';
import { addScaled, normalize, type Vec3 } from '../geometry/vec3.ts';
import type { BodyForm } from './body-form.ts';
import { measureNeck, type NeckOutline } from './neck-outline.ts';
import { createTorso, type TorsoDistance } from './torso.ts';

/** Signed distance, negative inside, units. */
export type Distance = (x: number, y: number, z: number) => number;

/** The body a person has below the head, for skin and for clothes. */
export interface BodyField {
  readonly form: BodyForm;
  readonly neck: NeckOutline;
  /** Bare skin: head, neck and body in one. */
  readonly skin: Distance;
  /** What clothes lie on: rounder than the skin and without the head. */
  readonly dressed: Distance;
}

/** The upright axis that rows of skin and cloth go round: z in units. */
export const AXIS_Z = -0.38;

/** Over how much neck and shoulders flow into each other, units. */
const NECK_BLEND = 0.26;

export function createBodyField(head: HeadField, form: BodyForm): BodyField {
  const neck = measureNeck(head);
  const bare = createTorso(form, true);
  const covered = createTorso(form, false);
  const skin: Distance = (x, y, z) => {
    const d = head.distance(x, y, z);
    return y > -0.95 ? d : smoothMin(d, bare(x, y, z), NECK_BLEND);
  };
  return { form, neck, skin, dressed: withNeck(covered, neck) };
}

const withNeck =
  (torso: TorsoDistance, neck: NeckOutline): Distance =>
  (x, y, z) => {
    const d = torso(x, y, z);
    if (y < -2.2) return d;
    const dz = z - neck.centreZ(y);
    const round = Math.hypot(x, dz) - neck.radius(Math.atan2(dz, x), y);
    // the measured neck goes on upwards, but no cloth does
    return smoothMin(d, Math.max(round, y + 1.05), NECK_BLEND);
  };

/** Unit gradient; `h` is half the step, units. */
export const gradient = (d: Distance, [x, y, z]: Vec3, h = 0.012): Vec3 =>
  normalize([
    d(x + h, y, z) - d(x - h, y, z),
    d(x, y + h, z) - d(x, y - h, z),
    d(x, y, z + h) - d(x, y, z - h),
  ]);

/** First surface point from `far` units away towards `origin` along -`direction`. */
export function castIn(d: Distance, origin: Vec3, direction: Vec3, far = 3): Vec3 {
  const [x, y, z] = origin;
  const [dx, dy, dz] = direction;
  const probe = (t: number): number => d(x + dx * t, y + dy * t, z + dz * t);
  let t = far;
  let outside = far;
  let outer = Infinity;
  for (let i = 0; i < 60 && t > 0; i++) {
    const gap = probe(t);
    if (gap < 0.0015) break;
    outside = t;
    outer = gap;
    t -= Math.max(0.004, gap * 0.8);
  }
  const inside = Math.max(0, t - 0.004);
  const inner = probe(inside);
  // where the ray only grazes, it ends a little deeper than it looked
  const hit =
    inner < 0 && outer < Infinity ? findZero(probe, inside, inner, outside, outer, 1e-5) : inside;
  return addScaled(origin, direction, hit);
}

/** Moves a point onto the surface `lift` units off `d`. */
export function settle(d: Distance, p: Vec3, lift = 0, rounds = 3): Vec3 {
  let q = p;
  for (let i = 0; i < rounds; i++) q = addScaled(q, gradient(d, q), lift - d(q[0], q[1], q[2]));
  return q;
}
