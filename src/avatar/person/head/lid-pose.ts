import { clamp01, lerp } from '#core';

import type { FaceForm } from '../form/face-form.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { RAD_PER_DEG, type Vec3 } from '../geometry/vec3.ts';

/** Eyelid pose: angles in degrees on the eye's sphere, elevation 0 = straight ahead. */
export interface LidPose {
  /** Elevation of each margin where it is furthest from the line between the corners. */
  readonly upper: number;
  readonly lower: number;
  readonly innerEl: number;
  readonly outerEl: number;
  readonly innerAz: number;
  readonly outerAz: number;
  /** [-1, 1] shift of the upper lid's highest point towards the outer corner. */
  readonly peak: number;
  /** Elevation in the middle of the line on which the lids meet. */
  readonly closing: number;
  /** 0 = upper lid on its own curve, 1 = on the closing line. */
  readonly closed: number;
  /** Depth of the crease, units. */
  readonly crease: number;
  /** How far the fold above the crease hangs over it, units along the skin. */
  readonly fold: number;
  /** [0, 1) share of the lid between margin and crease that has slid under the fold. */
  readonly tuck: number;
  /** Fullness of the roll beneath the lower lashes, units. */
  readonly roll: number;
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
  'cheekSquint',
] as const;
export type LidShape = (typeof LID_SHAPES)[number];
export type LidPoses = Readonly<Record<LidShape, LidPose>>;

/** The visible edge of a lid runs this far outside the eyeball: the cornea passes beneath it. Share of its radius. */
export const MARGIN_RISE = 0.088;
/** The upper lid covers this share of the iris' height at rest; the lower touches its edge (norms: 10 to 15 %). */
const UPPER_COVER = 0.125;

/** Elevation, degrees, at which a lid's margin crosses a height given in iris radii, seen from the front. */
const elevationAt = (irisRadii: number, { eye }: Landmarks): number =>
  Math.asin((irisRadii * eye.irisRadius) / (eye.radius * (1 + MARGIN_RISE))) / RAD_PER_DEG;

export function restLidPose(f: FaceForm, m: Landmarks): LidPose {
  const cover = UPPER_COVER - 0.05 * f.eyeOpenness + 0.03 * f.age;
  const lower = elevationAt(-0.99 - 0.05 * f.eyeOpenness - 0.04 * f.age, m);
  return {
    upper: elevationAt(1 - 2 * cover, m),
    lower,
    innerEl: -5.5 - 2 * f.eyeTilt,
    outerEl: 0.5 + 4 * f.eyeTilt - 2.5 * f.age,
    innerAz: 48,
    outerAz: 53,
    peak: 0,
    closing: 0.78 * lower,
    closed: 0,
    crease: 0.001 + 0.009 * clamp01(0.6 + 0.7 * f.lidFold) + 0.002 * f.age,
    fold: 0.003 + 0.02 * clamp01(-f.lidFold) + 0.009 * f.age,
    tuck: 0,
    roll: 0.0045 - 0.002 * f.age,
  };
}

export const lidPoses = (rest: LidPose): LidPoses => ({
  eyeBlink: {
    ...rest,
    lower: rest.closing,
    closed: 1,
    crease: rest.crease * 0.45,
    fold: rest.fold * 0.1,
  },
  eyeWide: {
    ...rest,
    upper: rest.upper + 8,
    lower: rest.lower - 2,
    crease: rest.crease * 1.1,
    fold: rest.fold * 1.2,
    tuck: 0.5,
  },
  eyeSquint: {
    ...rest,
    upper: rest.upper - 4.5,
    lower: rest.lower + 8.5,
    roll: rest.roll + 0.012,
    fold: rest.fold * 1.15,
  },
  // the eyeball turns 26 degrees at weight 1 (avatar/pose); lids follow most of the way
  eyeLookDown: {
    ...rest,
    upper: rest.upper - 19.5,
    lower: rest.lower - 5,
    crease: rest.crease * 0.65,
    fold: rest.fold * 0.3,
  },
  eyeLookUp: {
    ...rest,
    upper: rest.upper + 12,
    lower: rest.lower + 7,
    fold: rest.fold * 1.15,
    tuck: 0.78,
  },
  eyeLookIn: { ...rest, peak: -0.5 },
  eyeLookOut: { ...rest, peak: 0.5 },
  cheekSquint: {
    ...rest,
    upper: rest.upper - 1.2,
    lower: rest.lower + 5.5,
    roll: rest.roll + 0.01,
  },
});

/** Elevation of a margin at t, 0 inner .. 1 outer corner: flat towards the corners, so that the eye is an almond. */
function lidElevationDeg(t: number, isUpper: boolean, q: LidPose): number {
  const base = lerp(q.innerEl, q.outerEl, t);
  const middle = lerp(q.innerEl, q.outerEl, 0.5);
  const lowerAt = (low: number): number =>
    base + (low - middle) * Math.pow(Math.sin(Math.PI * Math.pow(t, 1.14)), 0.92);
  if (!isUpper) return lowerAt(q.lower);
  const arc = Math.pow(Math.sin(Math.PI * Math.pow(t, 0.9 + 0.35 * q.peak)), 0.78);
  const open = base + (q.upper - middle) * arc;
  return lerp(open, lowerAt(q.closing) + 0.4, q.closed);
}

/** Unit direction from the left eyeball's centre to the lid margin; `growDeg` widens the opening. */
export function lidDirection(t: number, isUpper: boolean, q: LidPose, growDeg = 0): Vec3 {
  const az = lerp(-q.innerAz - growDeg * 0.5, q.outerAz + growDeg * 0.5, t) * RAD_PER_DEG;
  const el = (lidElevationDeg(t, isUpper, q) + (isUpper ? growDeg : -growDeg)) * RAD_PER_DEG;
  return [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)];
}

/** Unit direction to a place in the opening: `down` 0 on the upper margin .. 1 on the lower. */
export function openingDirection(t: number, down: number, q: LidPose): Vec3 {
  const az = lerp(-q.innerAz, q.outerAz, t) * RAD_PER_DEG;
  const el = lerp(lidElevationDeg(t, true, q), lidElevationDeg(t, false, q), down) * RAD_PER_DEG;
  return [Math.sin(az) * Math.cos(el), Math.sin(el), Math.cos(az) * Math.cos(el)];
}

/**
 * Shapes a blink takes over from: while the lid closes, what they asked of it is taken back, so that a blink closes
 * whatever else the lids do. The product of both weights drives the morph `fix_eyeBlinkLeft_eyeSquintLeft`.
 */
export const BLINK_TAKES_OVER: readonly LidShape[] = [
  'eyeSquint',
  'eyeLookDown',
  'eyeLookUp',
  'eyeWide',
  'cheekSquint',
];
