import { clamp, smoothstep } from '#core';

import { frontWeight } from '../form/head-field.ts';
import { bump } from '../geometry/curves.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { STILL, type ShapeContext, type ShapeVertex } from './shape-context.ts';

/** Across the mouth in half widths: 0 midline, 1 left corner, beyond on the cheek. */
export const across = (v: ShapeVertex, c: ShapeContext): number => v.p[0] / c.marks.mouth.halfWidth;

/** How far above the middle of the mouth, units. */
export const aboveMouth = (v: ShapeVertex, c: ShapeContext): number => v.p[1] - c.marks.mouth.y;

/** 0 on the nose and under it, 1 elsewhere: the nose stands on bone and follows no lip. */
export function offNose(v: ShapeVertex, c: ShapeContext): number {
  const { wingX, wingY } = c.marks.nose;
  const over = smoothstep(wingY - 0.13, wingY - 0.03, v.p[1]);
  return 1 - over * bump(v.p[0], wingX + 0.09);
}

/**
 * Moves along the lower face by (dx, dy) and the depth that goes with it, as skin slides over bone and teeth. The
 * face's curve is read at the height of the lips, so the nose never shows in it.
 */
export function glide(v: ShapeVertex, c: ShapeContext, dx: number, dy: number): Vec3 {
  if (Math.abs(dx) + Math.abs(dy) < 1e-6) return STILL;
  const { field, marks } = c;
  const { y } = marks.mouth;
  const [x, , z] = v.p;
  const sideways = field.frontHeight(x + dx, y - 0.03) - field.frontHeight(x, y - 0.03);
  const cheek = Math.max(0.32, Math.abs(x));
  const slope = (field.frontHeight(cheek, y + 0.15) - field.frontHeight(cheek, y - 0.15)) / 0.3;
  const depth =
    clamp(sideways, -0.9 * Math.abs(dx), 0.9 * Math.abs(dx)) +
    dy * clamp(slope, -0.2, 0.5) * smoothstep(0.12, 0.4, Math.abs(x));
  return [dx, dy, depth * frontWeight(z)];
}

/** Bell with a flat top over the mouth: 1 on the lips, 0 well outside. `rx`, `up`, `down`: radii in units. */
export function mouthBell(
  v: ShapeVertex,
  c: ShapeContext,
  rx: number,
  up: number,
  down: number,
): number {
  if (v.p[2] < -0.1) return 0;
  const dy = aboveMouth(v, c) / (aboveMouth(v, c) > 0 ? up : down);
  const dx = v.p[0] / rx;
  const q = dx * dx + dy * dy;
  return Math.exp(-Math.pow(q, 1.35)) * frontWeight(v.p[2]) * offNose(v, c);
}

/** [0, 1] opening of the lips along them: a half ellipse whose round ends lie just inside the corners. */
export function opening(v: ShapeVertex, end = 0.95): number {
  if (!v.label) return 0;
  const u = Math.cos(Math.PI * clamp(v.t, 0, 1)) / end;
  return Math.sqrt(Math.max(0, 1 - u * u));
}

/** What a corner of the mouth does to the skin: 1 at the left corner, along the lips `rise`, fading over the cheek. */
export function cornerField(
  v: ShapeVertex,
  c: ShapeContext,
  rise: (xn: number) => number,
  reach: { readonly out: number; readonly up: number; readonly down: number },
): number {
  const xn = across(v, c);
  const lips = xn >= 1 ? 1 : rise(xn);
  if (lips === 0) return 0;
  const beyond = 1 - smoothstep(1, reach.out, xn);
  const dy = aboveMouth(v, c) - c.marks.mouth.cornerLift;
  return (
    lips * beyond * bump(dy, dy > 0 ? reach.up : reach.down) * frontWeight(v.p[2]) * offNose(v, c)
  );
}
/** Lift along the lips: a parabola, which makes a U of them, never a V. */
export const parabola = (xn: number): number => (xn > 0 ? xn * xn : 0);
/** Pull along the lips: even, so that they widen evenly; soft across the midline. */
export const even = (xn: number): number => (xn > -0.2 ? smoothstep(-0.2, 0.3, xn) * xn : 0);

/** Where the nasolabial fold runs, from the wing of the nose to past the mouth's corner. */
interface FoldPlace {
  /** Distance from the fold, + towards the cheek, units. */
  readonly off: number;
  /** [0, 1] presence along it. */
  readonly here: number;
}
export function foldPlace(v: ShapeVertex, c: ShapeContext): FoldPlace {
  const { nose, mouth } = c.marks;
  const ax = nose.wingX + 0.075;
  const ay = nose.wingY + 0.03;
  const dx = mouth.halfWidth + 0.16 - ax;
  const dy = mouth.y - 0.02 - ay;
  const length = Math.hypot(dx, dy);
  const px = v.p[0] - ax;
  const py = v.p[1] - ay;
  const along = (px * dx + py * dy) / (length * length);
  const off = (-px * dy + py * dx) / length;
  return {
    off,
    here:
      v.p[0] > 0
        ? smoothstep(-0.25, 0.25, along) * smoothstep(1.35, 0.8, along) * frontWeight(v.p[2])
        : 0,
  };
}
