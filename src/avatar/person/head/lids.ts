import { lerp } from '#core';

import type { FaceForm } from '../form/face-form.ts';
import type { HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { at } from '../geometry/at.ts';
import { RAD_PER_DEG, addScaled, type Vec3 } from '../geometry/vec3.ts';

/** Eyelid pose: angles in degrees on the eye's sphere, elevation 0 = straight ahead. */
export interface LidPose {
  readonly upper: number;
  readonly lower: number;
  readonly innerEl: number;
  readonly outerEl: number;
  readonly innerAz: number;
  readonly outerAz: number;
  /** [-1, 1] shift of the upper lid's highest point towards the outer corner. */
  readonly peak: number;
  /** Depth of the crease, units. */
  readonly crease: number;
  /** 0 = upper lid on its own curve, 1 = on the closing line. */
  readonly closed: number;
}
/** The shapes that are made by posing the lids again, without Left or Right. */
export const LID_SHAPES = [
  'eyeBlink',
  'eyeWide',
  'eyeSquint',
  'eyeLookDown',
  'eyeLookUp',
  'eyeLookIn',
  'eyeLookOut',
] as const;
type LidShape = (typeof LID_SHAPES)[number];
export type LidPoses = Readonly<Record<LidShape, LidPose>>;

/** One place on a lid: t 0 inner corner .. 1 outer corner. */
export interface LidParam {
  readonly t: number;
  readonly upper: boolean;
}

/** Points along one lid; a ring has twice as many: the upper lid, then the lower. */
export const LID_POINTS = 22;
const SKIN_RINGS = 8;
/** Where the lids meet, degrees. */
const CLOSING_LINE = -19;

export const restLidPose = (f: FaceForm): LidPose => ({
  upper: 22.8 + 4 * f.eyeOpenness - 2 * f.age,
  lower: -24 - 2 * f.eyeOpenness + f.age,
  innerEl: -7 - 2.5 * f.eyeTilt,
  outerEl: 1 + 5 * f.eyeTilt - 3 * f.age,
  innerAz: 49,
  outerAz: 54,
  peak: 0,
  crease: 0.008 + 0.014 * (1 + f.lidFold),
  closed: 0,
});

export const lidPoses = (rest: LidPose): LidPoses => ({
  eyeBlink: { ...rest, lower: CLOSING_LINE, closed: 1, crease: rest.crease * 0.35 },
  eyeWide: {
    ...rest,
    upper: rest.upper + 13,
    lower: rest.lower - 4,
    crease: rest.crease * 0.7,
  },
  eyeSquint: { ...rest, upper: rest.upper - 5, lower: rest.lower + 12 },
  eyeLookDown: {
    ...rest,
    upper: rest.upper - 17,
    lower: rest.lower - 6,
    crease: rest.crease * 0.5,
  },
  eyeLookUp: { ...rest, upper: rest.upper + 12, lower: rest.lower + 6, crease: rest.crease },
  eyeLookIn: { ...rest, peak: -0.32 },
  eyeLookOut: { ...rest, peak: 0.32 },
});

function lidElevationDeg(t: number, isUpper: boolean, q: LidPose): number {
  const base = lerp(q.innerEl, q.outerEl, t);
  const middle = -2;
  const lowerAt = (lo: number): number =>
    base + (lo - middle) * Math.pow(Math.sin(Math.PI * Math.pow(t, 1.12)), 0.85);
  if (!isUpper) return lowerAt(q.lower);
  const open =
    base +
    (q.upper - middle) * Math.pow(Math.sin(Math.PI * Math.pow(t, 0.92 + 0.35 * q.peak)), 0.7);
  return lerp(open, lowerAt(CLOSING_LINE) + 0.5, q.closed);
}

/** Unit direction from the left eyeball's centre to the lid margin; `growDeg` widens the opening. */
export function lidDirection(t: number, isUpper: boolean, q: LidPose, growDeg = 0): Vec3 {
  const az = lerp(-q.innerAz - growDeg * 0.5, q.outerAz + growDeg * 0.5, t) * RAD_PER_DEG;
  const el = (lidElevationDeg(t, isUpper, q) + (isUpper ? growDeg : -growDeg)) * RAD_PER_DEG;
  return [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)];
}

export const lidParams = (): readonly LidParam[] => {
  const out: LidParam[] = [];
  for (let i = 0; i < LID_POINTS; i++) out.push({ t: i / LID_POINTS, upper: true });
  for (let i = 0; i < LID_POINTS; i++) out.push({ t: 1 - i / LID_POINTS, upper: false });
  return out;
};

/** The crease above the upper lid and its faint echo below; f 0 margin .. 1 orbit. Depth in units. */
function creaseDepth({ t, upper }: LidParam, f: number, q: LidPose): number {
  const along = Math.sin(Math.PI * t);
  return upper
    ? q.crease * Math.exp(-Math.pow((f - 0.3) / 0.13, 2)) * Math.pow(along, 0.7)
    : q.crease * 0.18 * Math.exp(-Math.pow((f - 0.5) / 0.2, 2)) * along;
}

/**
 * Rings of the LEFT eye from the hidden inner edge to the orbit. Ring 0 is hidden, ring 1 is the visible margin
 * and never enters the eyeball.
 */
export function lidRings(field: HeadField, m: Landmarks, q: LidPose): readonly (readonly Vec3[])[] {
  const { eye } = m;
  const centre: Vec3 = [eye.x, eye.y, eye.z];
  const params = lidParams();
  const on = ({ t, upper }: LidParam, radius: number, growDeg: number): Vec3 =>
    addScaled(centre, lidDirection(t, upper, q, growDeg), radius);
  const rings: Vec3[][] = [
    params.map((p) => on(p, eye.radius - 0.03, -1)),
    params.map((p) => on(p, eye.radius + 0.022, -0.4)),
    params.map((p) => on(p, eye.lidRadius - 0.006, 1.2)),
  ];
  const from = params.map((p) => field.toMap(on(p, eye.lidRadius + 0.004, 3.6)));
  const to = params.map(({ t, upper }) => {
    const a = Math.PI * (1 - t) * (upper ? 1 : -1);
    const size = eye.radius / 0.242;
    const rx = (Math.cos(a) < 0 ? 0.258 : 0.292) * size;
    const ry = (upper ? 0.235 : 0.25) * size;
    return field.toMap(field.castFront(eye.x + Math.cos(a) * rx, eye.y + 0.012 + Math.sin(a) * ry));
  });
  for (let k = 0; k < SKIN_RINGS; k++) {
    const f = k / (SKIN_RINGS - 1);
    const w = Math.pow(f, 1.25);
    rings.push(
      params.map((param, i) => {
        const [u0, v0] = at(from, i);
        const [u1, v1] = at(to, i);
        const p = field.fromMap(lerp(u0, u1, w), lerp(v0, v1, w));
        const depth = creaseDepth(param, f, q);
        return depth > 1e-4 ? addScaled(p, field.normal(p), -depth) : p;
      }),
    );
  }
  return rings;
}
