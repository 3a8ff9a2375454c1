import { clamp, clamp01, lerp } from '#core';

import type { FaceForm } from '../form/face-form.ts';
import type { HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { at } from '../geometry/at.ts';
import { bump } from '../geometry/curves.ts';
import { addScaled, type Vec3 } from '../geometry/vec3.ts';
import { MARGIN_RISE, lidDirection, type LidPose } from './lid-pose.ts';

/** One place on a lid: t 0 inner corner .. 1 outer corner. */
export interface LidParam {
  readonly t: number;
  readonly upper: boolean;
}

/** Points along one lid; a ring has twice as many: the upper lid, then the lower. */
export const LID_POINTS = 22;
/** Rings of the lid's own edge, before its skin begins: hidden inner edge, visible inner edge, outer edge. */
export const LID_EDGE_RINGS = 3;
/** Way of each skin ring from the edge (0) to the orbit (1), beyond the crease on the upper lid. */
const BEYOND_CREASE: readonly number[] = [0.06, 0.14, 0.26, 0.44, 0.7, 1];
const UPPER_BEFORE: readonly number[] = [0, 0.42, 0.78, 1];
const LOWER_WAY: readonly number[] = [0, 0.07, 0.15, 0.25, 0.36, 0.47, 0.58, 0.7, 0.84, 1];
const SKIN_RINGS = LOWER_WAY.length;
const LID_RINGS = LID_EDGE_RINGS + SKIN_RINGS;
/** Ring in the bottom of the upper lid's crease. */
export const CREASE_RING = LID_EDGE_RINGS + UPPER_BEFORE.length - 1;
/** From this ring on the skin lies on the head's field and belongs to the face. */
export const FACE_RING = LID_RINGS - 2;

export const lidParams = (): readonly LidParam[] => {
  const out: LidParam[] = [];
  for (let i = 0; i < LID_POINTS; i++) out.push({ t: i / LID_POINTS, upper: true });
  for (let i = 0; i < LID_POINTS; i++) out.push({ t: 1 - i / LID_POINTS, upper: false });
  return out;
};

/** What of a face shapes the skin of its lids, beside the pose. */
export interface LidSkin {
  /** Way of the crease from the edge to the orbit, (0, 1). */
  readonly creaseAt: number;
  /** [0, 1] fold over the inner corner. */
  readonly epicanthus: number;
  /** [0, 1] fullness of the upper lid without a crease. */
  readonly puffiness: number;
  /** [0, 1] weight of the fold at the outer corner. */
  readonly hood: number;
  /** Depth of the tear trough and height of the bag above it, units. */
  readonly trough: number;
  readonly bag: number;
}

export const lidSkin = (f: FaceForm): LidSkin => ({
  creaseAt: clamp(0.23 + 0.09 * f.lidFold - 0.03 * f.age, 0.1, 0.4),
  epicanthus: clamp01(f.epicanthus),
  puffiness: clamp01(-f.lidFold),
  hood: clamp01(0.15 + 0.75 * f.age - 0.15 * f.lidFold + 0.12 * f.masculinity),
  trough: 0.003 + 0.011 * f.age,
  bag: 0.002 + 0.01 * f.age * f.age,
});

interface Draping {
  /** Way from the edge to the orbit. */
  readonly way: number;
  /** Along the surface's normal, units. */
  readonly out: number;
}

/**
 * Upper lid: smooth over the ball, into the crease, and a fold of skin above it. A fold that hangs lower brings the
 * crease down with it, to the lashes where there is no crease at all; skin never doubles over itself.
 */
function drapeUpper(k: number, t: number, q: LidPose, s: LidSkin, span: number): Draping {
  const along = Math.pow(Math.sin(Math.PI * Math.min(1, 0.06 + 0.92 * t)), 0.6);
  const corner = s.epicanthus * bump(t, 0.2);
  const hood = s.hood * bump(t - 0.84, 0.3);
  const hang = q.fold * (0.35 + 0.65 * along) + 0.01 * hood + 0.014 * corner;
  // the crease runs nearer the margin at the inner corner and drops a little at the outer
  const arc = 0.55 + 0.45 * Math.pow(Math.sin(Math.PI * lerp(0.14, 0.86, t)), 0.8);
  const creaseAt = Math.max(0.035, s.creaseAt * (1 - q.tuck) * arc - hang / span);
  const before = UPPER_BEFORE[k];
  if (before !== undefined) {
    const into = k === 3 ? 1 : k === 2 ? 0.45 : 0;
    return { way: creaseAt * before, out: -q.crease * into * along };
  }
  const beyond = at(BEYOND_CREASE, k - UPPER_BEFORE.length);
  const fullness =
    q.crease * 0.55 * bump(beyond - 0.06, 0.17) + s.puffiness * 0.012 * bump(beyond - 0.1, 0.34);
  const heavy = (0.008 * hood + 0.012 * corner) * bump(beyond - 0.1, 0.22);
  return { way: lerp(creaseAt, 1, beyond), out: fullness * along + heavy };
}

/** Lower lid: a soft roll under the lashes, then the trough from the inner corner, under a bag in later years. */
function drapeLower(k: number, t: number, q: LidPose, s: LidSkin): Draping {
  const way = at(LOWER_WAY, k);
  const along = Math.pow(Math.sin(Math.PI * lerp(0.04, 0.96, t)), 0.8);
  const trough = bump(way - 0.62, 0.15) * bump(t - 0.3, 0.34);
  return {
    way,
    out:
      along * (q.roll * bump(way - 0.13, 0.13) + s.bag * bump(way - 0.36, 0.16)) -
      s.trough * trough,
  };
}

/** The orbit lies before this depth behind the eye's middle, units. */
const ORBIT_BEHIND = 0.1;

/** A point of the orbit; drawn in where a big eye's would lie round the corner, on the temple. */
function orbitPoint(field: HeadField, { eye }: Landmarks, dx: number, dy: number): Vec3 {
  let share = 1;
  for (;;) {
    const p = field.castFront(eye.x + dx * share, eye.y + 0.012 + dy * share);
    if (p[2] > eye.z - ORBIT_BEHIND || share < 0.75) return p;
    share -= 0.02;
  }
}

/**
 * Rings of the LEFT eye from the hidden inner edge to the orbit. Ring 0 is hidden, ring 1 is the visible margin
 * and never enters the eyeball.
 */
export function lidRings(
  field: HeadField,
  m: Landmarks,
  s: LidSkin,
  q: LidPose,
): readonly (readonly Vec3[])[] {
  const { eye } = m;
  const centre: Vec3 = [eye.x, eye.y, eye.z];
  const params = lidParams();
  const on = ({ t, upper }: LidParam, radius: number, growDeg: number): Vec3 =>
    addScaled(centre, lidDirection(t, upper, q, growDeg), radius);
  const rings: Vec3[][] = [
    params.map((p) => on(p, eye.radius - 0.03, -1)),
    params.map((p) => on(p, eye.radius * (1 + MARGIN_RISE), -0.3)),
    // the edge is thickest in the middle and runs out into both corners
    params.map((p) =>
      on(p, eye.lidRadius - 0.003, lerp(0.4, p.upper ? 1.3 : 1.1, Math.sin(Math.PI * p.t))),
    ),
  ];
  const from = params.map((p) => field.toMap(on(p, eye.lidRadius + 0.004, p.upper ? 3.4 : 2.6)));
  const to = params.map(({ t, upper }) => {
    const a = Math.PI * (1 - t) * (upper ? 1 : -1);
    const size = eye.radius / 0.242;
    const rx = (Math.cos(a) < 0 ? 0.258 : 0.292) * size;
    const ry = (upper ? 0.235 : 0.25) * size;
    return field.toMap(orbitPoint(field, m, Math.cos(a) * rx, Math.sin(a) * ry));
  });
  for (let k = 0; k < SKIN_RINGS; k++)
    rings.push(
      params.map(({ t, upper }, i) => {
        const [u0, v0] = at(from, i);
        const [u1, v1] = at(to, i);
        // a radian of the map is about 0.75 units on the face
        const span = Math.max(0.05, Math.hypot(u1 - u0, v1 - v0) * 0.75);
        const { way, out } = upper ? drapeUpper(k, t, q, s, span) : drapeLower(k, t, q, s);
        const p = field.fromMap(lerp(u0, u1, way), lerp(v0, v1, way));
        return Math.abs(out) > 1e-4 ? addScaled(p, field.normal(p), out) : p;
      }),
    );
  return rings;
}
