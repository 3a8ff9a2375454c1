import { smoothstep } from '#core';

import { bump } from '../geometry/curves.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { jawOpen } from './jaw-shapes.ts';
import { aboveMouth, across, glide, mouthBell, opening } from './mouth-place.ts';
import {
  leftHalf,
  lipMiddle,
  lowerLip,
  spot,
  upperLip,
  type ShapeContext,
  type ShapeProgram,
  type ShapeVertex,
} from './shape-context.ts';

/** Rolls a lip round its own bulk: the border comes towards the seam, and both go inwards. */
const roll = (v: ShapeVertex, sign: 1 | -1): Vec3 => {
  const out = Math.max(0, v.lip);
  const k = (sign > 0 ? upperLip(v) : lowerLip(v)) * lipMiddle(v) * (out < 1 ? 1 : 0.75);
  return [0, -sign * 0.036 * k * (0.3 + 0.7 * out), -0.054 * k * (1 - 0.35 * out)];
};

/** How much of the pursing a place takes: all of it on the lips, none on nose, chin and cheeks. */
const pursing = (v: ShapeVertex, c: ShapeContext): number =>
  mouthBell(v, c, 0.5, 0.23, 0.28) * smoothstep(-0.38, -0.22, aboveMouth(v, c));

/** Rounded lips are as thick at the sides as in the middle. Units, + = higher. */
const evenRing = (v: ShapeVertex, c: ShapeContext): number => {
  const u = Math.min(1, Math.abs(across(v, c)));
  return v.label * 0.034 * u * u * Math.pow(lipMiddle(v), 0.5) * v.seam * Math.max(0, v.lip);
};

/** How much of a pout a place takes. */
const forward = (v: ShapeVertex, c: ShapeContext): number =>
  mouthBell(v, c, 0.35, 0.205, 0.25) * smoothstep(-0.36, -0.2, aboveMouth(v, c));

/** Brings raised corners down to the middle of the opening, so that it is round under a smiling rest. Units, < 0. */
const roundCorners = (v: ShapeVertex, c: ShapeContext): number => {
  const side = Math.abs(across(v, c));
  const corner = smoothstep(0.3, 1, side) * smoothstep(2, 1.1, side);
  return -(c.marks.mouth.cornerLift + 0.02) * corner * pursing(v, c);
};

const mouthFunnel: ShapeProgram = (v, c) => {
  const g = pursing(v, c);
  const s = glide(v, c, -v.p[0] * 0.5 * g, roundCorners(v, c));
  const open = opening(v, 1);
  const lift =
    (upperLip(v) * 0.046 - lowerLip(v) * 0.118 * (1 - 0.25 * Math.max(0, v.lip))) * open +
    evenRing(v, c);
  // the lips turn outwards like the mouth of a horn
  const flare = v.label ? 0.034 * v.seam * open * (1 - 0.7 * Math.max(0, v.lip)) : 0;
  return [s[0], s[1] + lift, 0.4 * s[2] + 0.15 * forward(v, c) + flare];
};

const mouthPucker: ShapeProgram = (v, c) => {
  const g = pursing(v, c);
  const s = glide(v, c, -v.p[0] * 0.5 * g, 0.8 * roundCorners(v, c));
  const k = lipMiddle(v);
  const thick = v.label * 0.016 * k * v.seam * Math.max(0, v.lip) + 0.6 * evenRing(v, c);
  const flare = v.label ? 0.022 * v.seam * k : 0;
  return [s[0], s[1] + thick, 0.4 * s[2] + 0.125 * forward(v, c) + flare];
};

const mouthShrugLower: ShapeProgram = (v, c) => {
  const k = lipMiddle(v);
  const chin = spot(v, 0, c.marks.chin.y + 0.1, 0.24) * (1 - v.seam);
  const up = (lowerLip(v) * 0.08 + upperLip(v) * 0.05) * k;
  return [0, up + 0.06 * chin, 0.032 * lowerLip(v) * k + 0.024 * chin];
};

const mouthShrugUpper: ShapeProgram = (v) => {
  const k = lipMiddle(v);
  return [
    0,
    (upperLip(v) + lowerLip(v)) * 0.034 * k,
    (0.028 * upperLip(v) + 0.012 * lowerLip(v)) * k,
  ];
};

/** Written for the left side. */
const mouthPress: ShapeProgram = (v) => {
  const k = leftHalf(v.p[0], 0.15) * lipMiddle(v);
  const out = v.lip < 1 ? Math.max(0, v.lip) : 0.8;
  return [
    0,
    (0.026 * lowerLip(v) - 0.02 * upperLip(v)) * k * out,
    -0.022 * v.seam * Math.abs(v.label) * k,
  ];
};

/** Written for the left side. */
const mouthUpperUp: ShapeProgram = (v, c) => {
  const half = leftHalf(v.p[0], 0.12);
  const lip = upperLip(v) * opening(v) * (1 - 0.16 * Math.max(0, v.lip));
  const skin = spot(v, 0.16, c.marks.mouth.y + 0.12, 0.16) * (1 - v.seam) * (v.label < 0 ? 0 : 1);
  const wing =
    spot(v, c.marks.nose.wingX + 0.02, c.marks.nose.wingY, 0.09) * (v.label ? 1 - v.seam : 1);
  return [
    0,
    half * (0.084 * Math.max(lip, 0.45 * skin) + 0.014 * wing),
    half * (0.01 * lip + 0.012 * skin),
  ];
};

/** Written for the left side. */
const mouthLowerDown: ShapeProgram = (v, c) => {
  const half = leftHalf(v.p[0], 0.12);
  const lip = lowerLip(v) * opening(v) * (1 - 0.16 * Math.max(0, v.lip));
  const skin = spot(v, 0.15, c.marks.mouth.y - 0.16, 0.16) * (1 - v.seam) * (v.label > 0 ? 0 : 1);
  return [0, -0.092 * half * Math.max(lip, 0.4 * skin), half * (0.012 * lip - 0.004 * skin)];
};

/** Share of an open jaw in a tongue put out: it would cut the teeth and the lip otherwise. */
export const TONGUE_JAW = 0.4;

/** Jaw and lips make way for the tongue. */
const tongueOut: ShapeProgram = (v, c) => {
  const middle = bump(across(v, c), 0.6) * opening(v, 1);
  const [dx, dy, dz] = jawOpen(v, c);
  return [
    TONGUE_JAW * dx,
    TONGUE_JAW * dy + (0.01 * upperLip(v) - 0.03 * lowerLip(v)) * middle,
    TONGUE_JAW * dz + 0.02 * lowerLip(v) * middle,
  ];
};

export const LIP_CENTRE = {
  mouthFunnel,
  mouthPucker,
  mouthRollLower: ((v) => roll(v, -1)) satisfies ShapeProgram,
  mouthRollUpper: ((v) => roll(v, 1)) satisfies ShapeProgram,
  mouthShrugLower,
  mouthShrugUpper,
  tongueOut,
};
/** Written for the left side. */
export const LIP_LEFT = { mouthPress, mouthUpperUp, mouthLowerDown };
