import { clamp01, createRng, lerp } from '#core';

import { at } from './at.ts';
import { scale, sub, type Vec3 } from './vec3.ts';

/** Gaussian of distance `d` with radius `r`: 1 at 0, 1/e at r. */
export const bump = (d: number, r: number): number => Math.exp(-(d * d) / (r * r));

/** The same value in [0, 1) for the same integer, scattered: variety without state. */
export const hash01 = (n: number): number => createRng(Math.imul(n + 101, 2654435761)).next();

/** Smooth one-dimensional value noise in [0, 1], one knot per whole number. */
export function noise1(x: number, seed = 0): number {
  const i = Math.floor(x);
  const f = x - i;
  return lerp(hash01(i + seed * 997), hash01(i + 1 + seed * 997), f * f * (3 - 2 * f));
}

const catmullRom = (p0: number, p1: number, p2: number, p3: number, f: number): number =>
  0.5 *
  (2 * p1 +
    (p2 - p0) * f +
    (2 * p0 - 5 * p1 + 4 * p2 - p3) * f * f +
    (3 * p1 - p0 - 3 * p2 + p3) * f * f * f);

/** Catmull-Rom curve through two or more points; t in [0, 1] runs over the whole list. */
export function spline(points: readonly Vec3[], t: number): Vec3 {
  const last = points.length - 1;
  const s = clamp01(t) * last;
  const i = Math.min(last - 1, Math.floor(s));
  const f = s - i;
  const p1 = at(points, i);
  const p2 = at(points, i + 1);
  // the ends are prolonged by reflection
  const p0 = i > 0 ? at(points, i - 1) : sub(scale(p1, 2), p2);
  const p3 = i + 2 <= last ? at(points, i + 2) : sub(scale(p2, 2), p1);
  return [
    catmullRom(p0[0], p1[0], p2[0], p3[0], f),
    catmullRom(p0[1], p1[1], p2[1], p3[1], f),
    catmullRom(p0[2], p1[2], p2[2], p3[2], f),
  ];
}
