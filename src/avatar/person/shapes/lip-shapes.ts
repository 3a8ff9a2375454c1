import { bump } from '../geometry/curves.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { jawOpen } from './jaw-shapes.ts';
import { mouthFunnel, mouthPucker } from './round-shapes.ts';
import { across, opening } from './mouth-place.ts';
import {
  leftHalf,
  lipMiddle,
  lowerLip,
  spot,
  upperLip,
  type ShapeProgram,
  type ShapeVertex,
} from './shape-context.ts';

/** Rolls a lip round its own bulk: the border comes towards the seam, and both go inwards. */
const roll = (v: ShapeVertex, sign: 1 | -1): Vec3 => {
  const out = Math.max(0, v.lip);
  const k = (sign > 0 ? upperLip(v) : lowerLip(v)) * lipMiddle(v) * (out < 1 ? 1 : 0.75);
  return [0, -sign * 0.036 * k * (0.3 + 0.7 * out), -0.054 * k * (1 - 0.35 * out)];
};

const mouthShrugLower: ShapeProgram = (v, c) => {
  const k = lipMiddle(v);
  const chin = spot(v, 0, c.marks.chin.y + 0.1, 0.24) * (1 - v.seam);
  const up = (lowerLip(v) * 0.1 + upperLip(v) * 0.062) * k;
  return [0, up + 0.078 * chin, 0.032 * lowerLip(v) * k + 0.024 * chin];
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
  // a thin lip bares as much of the teeth as a full one
  const rise = 0.135 - 0.6 * c.marks.mouth.upperHeight;
  const lip = upperLip(v) * opening(v) * (1 - 0.16 * Math.max(0, v.lip));
  const skin = spot(v, 0.16, c.marks.mouth.y + 0.12, 0.16) * (1 - v.seam) * (v.label < 0 ? 0 : 1);
  const wing =
    spot(v, c.marks.nose.wingX + 0.02, c.marks.nose.wingY, 0.09) * (v.label ? 1 - v.seam : 1);
  return [
    0,
    half * (rise * Math.max(lip, 0.45 * skin) + 0.014 * wing),
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
