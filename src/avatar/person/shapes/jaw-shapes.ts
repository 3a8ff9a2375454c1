import { clamp01, lerp, smoothstep } from '#core';

import type { Vec3 } from '../geometry/vec3.ts';
import { lipMiddle, lowerLip, upperLip, STILL } from './shape-context.ts';
import type { ShapeContext, ShapeProgram, ShapeVertex } from './shape-context.ts';
import { glide, opening } from './mouth-place.ts';

/** Rotation of the jaw about its pivot at jawOpen 1. */
const JAW_RAD = 0.5;

/** 1 on the jaw, less on the skin under it, 0 on the neck, which does not stretch. */
function aboveNeck(v: ShapeVertex, c: ShapeContext): number {
  const { chin, jawAngle } = c.marks;
  const along = clamp01((v.p[2] - jawAngle[2]) / (chin.z - jawAngle[2]));
  const edge = lerp(jawAngle[1] - 0.1, chin.y - 0.12, along);
  return smoothstep(-0.34, -0.03, v.p[1] - edge);
}

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
  return share * smoothstep(-0.28, 0.32, z) * aboveNeck(v, c);
}

/** Where a jaw turned by `angle` carries a point, as a displacement. */
function turned(v: ShapeVertex, c: ShapeContext, angle: number): Vec3 {
  const [, pivotY, pivotZ] = c.marks.jawPivot;
  const y = v.p[1] - pivotY;
  const z = v.p[2] - pivotZ;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  return [0, y * cos - z * sin - y, y * sin + z * cos - z];
}

export const jawOpen: ShapeProgram = (v, c) => {
  const w = jawWeight(v, c);
  if (w < 1e-4) return STILL;
  const [, dy, dz] = turned(v, c, JAW_RAD * w);
  // the corners travel inwards, so the opening reads as an oval, and the cheeks hollow slightly
  const dx = Math.abs(v.p[0]) - 0.5;
  const dh = v.p[1] - c.marks.mouth.y - 0.06;
  const hollow =
    -0.028 * Math.exp(-(dx * dx + dh * dh) / 0.055) * smoothstep(0, 0.3, v.p[2]) * (1 - v.seam);
  return [-v.p[0] * (0.03 + 0.07 * v.seam) * w + v.n[0] * hollow, dy - 0.03 * w, dz + hollow];
};

/** Share of their fall on an open jaw that shut lips take back. */
const CORNERS_UP = 0.6;

/** Brings both lips to where the jaw leaves the upper one, or somewhat above, so that the corners close too. */
export const mouthClose: ShapeProgram = (v, c) => {
  if (!v.label) return STILL;
  const mine = jawOpen(v, c);
  const upper = v.label > 0 ? mine : jawOpen({ ...v, label: 1 }, c);
  // shut lips are drawn up at the corners, which the open jaw would leave hanging
  const k = Math.sin((Math.PI / 2) * Math.min(1, v.seam / 0.82));
  const stay = 1 - CORNERS_UP;
  return [
    (stay * upper[0] - mine[0]) * k,
    (stay * upper[1] - mine[1]) * k,
    (stay * upper[2] - mine[2]) * k,
  ];
};

/** The lips' line as a height over the mouth's middle. */
const seamRise = (x: number, c: ShapeContext): number =>
  c.marks.mouth.cornerLift * Math.pow(Math.min(1.3, Math.abs(x) / c.marks.mouth.halfWidth), 2.2);

/** The jaw slides to the left; the upper lip goes along a little, so that the lips stay together. */
export const jaw: ShapeProgram = (v, c) => {
  const lip = v.label > 0 ? 0.62 : 0.78 - 0.16 * (1 - lipMiddle(v));
  const bone = jawWeight(v.label ? { ...v, label: 0 } : v, c);
  const w = v.label ? bone * (1 - v.seam) + lip * v.seam : bone;
  const [dx, dy, dz] = glide(v, c, 0.1 * w, 0);
  const seam = v.seam * (seamRise(v.p[0] + dx, c) - seamRise(v.p[0], c));
  return [dx, dy + seam, 0.6 * dz];
};

export const jawForward: ShapeProgram = (v, c) => {
  const w = jawWeight(v, c);
  return [0, 0.006 * lowerLip(v) * opening(v), 0.085 * w + 0.02 * upperLip(v) * opening(v)];
};
