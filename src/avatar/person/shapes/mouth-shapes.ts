import { smoothstep } from '#core';

import { frontWeight } from '../form/head-field.ts';
import { bump } from '../geometry/curves.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import {
  STILL,
  cornerPull,
  cornerStretch,
  leftHalf,
  lipMiddle,
  lowerLip,
  slide,
  spot,
  upperLip,
  type ShapeContext,
  type ShapeProgram,
  type ShapeVertex,
} from './shape-context.ts';

/** Rotation of the jaw about its pivot at jawOpen 1. */
const JAW_RAD = 0.5;

/** [0, 1] share of the jaw bone that a vertex follows. */
function jawWeight(v: ShapeVertex, c: ShapeContext): number {
  const [x, y, z] = v.p;
  const { y: my } = c.marks.mouth;
  const front = smoothstep(my + 0.05, my - 0.15, y);
  const side = smoothstep(my + 0.24, my - 0.2, y);
  const k = smoothstep(0.18, 0.46, Math.abs(x));
  let share = front * (1 - k) + side * k;
  if (v.label) {
    const corner = Math.pow(Math.abs(2 * v.t - 1), 2.3);
    const lip = v.label > 0 ? 0.46 * corner : 1 - 0.54 * corner;
    share = share * (1 - v.seam) + lip * v.seam;
  }
  return (
    share * smoothstep(-0.28, 0.32, z) * smoothstep(-1.85, -1.15, y + smoothstep(0.12, 0.5, z))
  );
}

const jawOpen: ShapeProgram = (v, c) => {
  const w = jawWeight(v, c);
  if (w < 1e-4) return STILL;
  const [, pivotY, pivotZ] = c.marks.jawPivot;
  const angle = JAW_RAD * w;
  const y = v.p[1] - pivotY;
  const z = v.p[2] - pivotZ;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  // the corners travel inwards, so the opening reads as an oval, and the cheeks hollow slightly
  const narrow = -v.p[0] * 0.1 * w;
  const hollow =
    -0.025 *
    spot(v, Math.sign(v.p[0]) * 0.46, c.marks.mouth.y + 0.08, 0.2) *
    (v.label ? 1 - v.seam : 1);
  return [
    narrow + v.n[0] * hollow,
    y * cos - z * sin - y - 0.03 * w,
    y * sin + z * cos - z + hollow,
  ];
};

const around = (v: ShapeVertex, c: ShapeContext, rx: number, ry: number): number =>
  spot(v, 0, c.marks.mouth.y, rx, ry);

/** On the red of the lip (the border ring belongs to the skin beside it). */
const onRed = (v: ShapeVertex): boolean => v.label !== 0 && v.seam > 0.815;

/** Rolls a lip round its own bulk: the seam edge and the border come towards each other and inwards. */
const roll = (v: ShapeVertex, sign: 1 | -1): Vec3 => {
  const k = (sign > 0 ? upperLip(v) : lowerLip(v)) * lipMiddle(v) * (onRed(v) ? 1 : 0.55);
  return [0, -sign * 0.034 * k * (0.35 + 0.65 * v.lip), -0.052 * k];
};

/** Brings the lower lip to where the jaw leaves the upper one, at every t, so that the corners close too. */
const mouthClose: ShapeProgram = (v, c) => {
  const low = lowerLip(v);
  if (!low) return [0, -0.04 * upperLip(v) * lipMiddle(v), 0];
  const mine = jawOpen(v, c);
  const upper = jawOpen({ ...v, label: 1 }, c);
  const k = low > 0.8 ? 1 : low / 0.8;
  const lap = 0.04 * lipMiddle(v);
  return [
    (upper[0] - mine[0]) * k,
    ((upper[1] - mine[1]) * 0.97 - lap) * k,
    (upper[2] - mine[2]) * k * 0.95,
  ];
};

/** Both lips and what lies round them, flat across the mouth: a Gaussian would pull its middle to a point. */
const pursing = (v: ShapeVertex, c: ShapeContext): number => {
  if (v.p[2] < -0.1) return 0;
  const dx = Math.abs(v.p[0]) / (1.85 * c.marks.mouth.halfWidth);
  const dy = (v.p[1] - c.marks.mouth.y) / 0.27;
  return Math.exp(-(dx ** 2.8) - dy * dy) * frontWeight(v.p[2]);
};

/** Brings raised corners down to the middle of the opening, so that it is round under a smiling rest. Units, < 0. */
const roundCorners = (v: ShapeVertex, c: ShapeContext): number => {
  const { cornerLift, halfWidth } = c.marks.mouth;
  const side = Math.abs(v.p[0]) / halfWidth;
  const corner = smoothstep(0.35, 1, side) * smoothstep(2, 1.1, side);
  return -(cornerLift + 0.024) * corner * pursing(v, c);
};

/** The lips' opening as half an ellipse along them. */
const arch = (v: ShapeVertex): number => Math.pow(lipMiddle(v), 1.2);

const mouthFunnel: ShapeProgram = (v, c) => {
  const s = slide(v, c, -v.p[0] * 0.44 * pursing(v, c), roundCorners(v, c));
  const lift = (upperLip(v) * 0.052 - lowerLip(v) * 0.115) * arch(v);
  const flare = v.label ? 0.035 * v.seam * bump(v.p[0], 0.2) * (1 - 0.4 * v.lip) : 0;
  return [s[0], s[1] + lift, s[2] + 0.155 * around(v, c, 0.25, 0.23) + flare];
};

const mouthPucker: ShapeProgram = (v, c) => {
  const s = slide(v, c, -v.p[0] * 0.42 * pursing(v, c), 0.6 * roundCorners(v, c));
  const thick = v.label * 0.022 * lipMiddle(v) * (onRed(v) ? v.lip : v.seam);
  const flare = v.label ? 0.02 * v.seam * bump(v.p[0], 0.16) : 0;
  return [s[0], s[1] + thick, s[2] + 0.115 * around(v, c, 0.23, 0.21) + flare];
};

const mouthShrugLower: ShapeProgram = (v, c) => {
  const k = lipMiddle(v);
  const chin = spot(v, 0, c.marks.chin.y + 0.1, 0.22);
  const up = (lowerLip(v) * 0.085 + upperLip(v) * 0.05) * k;
  return [0, up + 0.062 * chin * (v.label ? 1 - v.seam : 1), 0.03 * lowerLip(v) * k + 0.022 * chin];
};

const mouthShrugUpper: ShapeProgram = (v) => {
  const k = lipMiddle(v);
  return [0, (upperLip(v) * 0.04 + lowerLip(v) * 0.022) * k, upperLip(v) * 0.028 * k];
};

const cheekPuff: ShapeProgram = (v, c) => {
  const y = c.marks.mouth.y + 0.1;
  const g = spot(v, 0.46, y, 0.25) + spot(v, -0.46, y, 0.25);
  const lips = v.label ? v.seam * lipMiddle(v) : 0;
  return [Math.sign(v.p[0]) * 0.088 * g, -0.01 * g, 0.078 * g + 0.018 * lips];
};

const jaw: ShapeProgram = (v, c) => {
  const w = jawWeight(v, c);
  return [0.115 * w, 0, -0.01 * w];
};

const mouth: ShapeProgram = (v, c) => {
  const g = around(v, c, 0.42, 0.25);
  return slide(v, c, 0.18 * g, 0.01 * g);
};

const mouthSmile: ShapeProgram = (v, c) => {
  const { y: my, halfWidth } = c.marks.mouth;
  const stretch = 0.1 * cornerStretch(v, c, 0.3, 0.26);
  const s = slide(v, c, stretch, 0.098 * cornerPull(v, c, 0.3, 0.26));
  const lip = v.label ? v.seam : 0;
  const half = leftHalf(v.p[0], 0.16);
  const xn = Math.max(0, v.p[0] / halfWidth);
  // the middle of the mouth settles down and back
  const centre = lip * half * Math.max(0, 1 - xn * xn);
  const thin = -v.label * 0.01 * half * lipMiddle(v) * (onRed(v) ? v.lip : lip);
  const apple = spot(v, 0.4, -0.36, 0.21) * (1 - lip);
  const fold = spot(v, halfWidth + 0.165, my + 0.1, 0.06, 0.13) * (1 - lip);
  const dent = bump(Math.hypot(v.p[0] - halfWidth, v.p[1] - my), 0.1) * 0.02;
  return [
    s[0] + 0.02 * apple,
    s[1] - 0.01 * centre + thin + 0.045 * apple,
    s[2] - 0.02 * centre + 0.052 * apple - 0.016 * fold - dent,
  ];
};

const mouthFrown: ShapeProgram = (v, c) => {
  const w = cornerPull(v, c, 0.2, 0.26);
  const s = slide(v, c, 0.012 * w, -0.098 * w);
  const chin = spot(v, 0, c.marks.chin.y + 0.08, 0.2) * leftHalf(v.p[0], 0.2);
  return [s[0], s[1] + 0.014 * chin, s[2] - 0.008 * w + 0.012 * chin];
};

const mouthStretch: ShapeProgram = (v, c) => {
  const w = cornerStretch(v, c, 0.26, 0.3);
  const s = slide(v, c, 0.125 * w, -0.035 * cornerPull(v, c, 0.26, 0.3));
  return [s[0], s[1] - v.label * 0.006 * v.seam * lipMiddle(v), s[2] - 0.012 * w];
};

const mouthDimple: ShapeProgram = (v, c) => {
  const { halfWidth, y } = c.marks.mouth;
  const w = cornerPull(v, c, 0.18, 0.18);
  const s = slide(v, c, 0.055 * w, 0.015 * w);
  const dent = 0.035 * bump(Math.hypot(v.p[0] - halfWidth - 0.02, v.p[1] - y), 0.12);
  return [s[0], s[1], s[2] - dent];
};

const mouthPress: ShapeProgram = (v) => {
  const k = leftHalf(v.p[0], 0.15) * lipMiddle(v);
  const red = onRed(v) ? v.lip : 0.8;
  return [
    0,
    (-0.022 * upperLip(v) + 0.03 * lowerLip(v)) * k * red,
    -0.026 * (upperLip(v) + lowerLip(v)) * k,
  ];
};

const mouthUpperUp: ShapeProgram = (v, c) => {
  const k = leftHalf(v.p[0], 0.12) * lipMiddle(v);
  const g = spot(v, 0.15, c.marks.mouth.y + 0.12, 0.16) * (v.label < 0 ? 1 - v.seam : 1);
  return [0, 0.082 * Math.max(upperLip(v) * 0.95, g * 0.6) * k, 0.012 * upperLip(v) * k];
};

const mouthLowerDown: ShapeProgram = (v, c) => {
  const k = leftHalf(v.p[0], 0.12) * lipMiddle(v);
  const g = spot(v, 0.15, c.marks.mouth.y - 0.14, 0.16) * (v.label > 0 ? 1 - v.seam : 1);
  return [0, -0.092 * Math.max(lowerLip(v) * 0.95, g * 0.6) * k, 0.006 * lowerLip(v) * k];
};

export const MOUTH_CENTRE: Readonly<Record<string, ShapeProgram>> = {
  jawOpen,
  jawForward: (v, c) => [0, 0, 0.09 * jawWeight(v, c)],
  mouthClose,
  mouthFunnel,
  mouthPucker,
  mouthRollLower: (v) => roll(v, -1),
  mouthRollUpper: (v) => roll(v, 1),
  mouthShrugLower,
  mouthShrugUpper,
  cheekPuff,
  tongueOut: (v) => [0, -0.02 * lowerLip(v) * lipMiddle(v), 0.004 * lowerLip(v)],
};

/** Written for the left side. */
export const MOUTH_LEFT: Readonly<Record<string, ShapeProgram>> = {
  jaw,
  mouth,
  mouthSmile,
  mouthFrown,
  mouthStretch,
  mouthDimple,
  mouthPress,
  mouthUpperUp,
  mouthLowerDown,
};
