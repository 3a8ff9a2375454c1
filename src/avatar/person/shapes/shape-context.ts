import { clamp, smoothstep } from '#core';

import { frontWeight, type HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import type { Vec3 } from '../geometry/vec3.ts';

/** What a displacement program knows about a vertex. */
export interface ShapeVertex {
  readonly p: Vec3;
  /** Unit normal at rest. */
  readonly n: Vec3;
  /** +1 upper lip side, -1 lower lip side, 0 elsewhere. */
  readonly label: number;
  /** 1 on the lips' seam .. 0 on the mouth oval and beyond. */
  readonly seam: number;
  /** Along the lip (0 right corner .. 1 left) or the lid (0 inner .. 1 outer). */
  readonly t: number;
  /** 0 seam .. 1 vermilion border; lips only. */
  readonly lip: number;
}
export const freeVertex = (p: Vec3, n: Vec3): ShapeVertex => ({
  p,
  n,
  label: 0,
  seam: 0,
  t: 0.5,
  lip: 0,
});

export interface ShapeContext {
  readonly field: HeadField;
  readonly marks: Landmarks;
}
/** Displacement in units at weight 1. Paired shapes are written for the person's LEFT (+x) and mirrored. */
export type ShapeProgram = (v: ShapeVertex, c: ShapeContext) => Vec3;

export const STILL: Vec3 = [0, 0, 0];

/** Two-dimensional Gaussian seen from the front. */
export const spot = (v: ShapeVertex, x: number, y: number, rx: number, ry = rx): number => {
  if (v.p[2] < -0.1) return 0;
  const dx = (v.p[0] - x) / rx;
  const dy = (v.p[1] - y) / ry;
  return Math.exp(-dx * dx - dy * dy) * frontWeight(v.p[2]);
};

/** Moves along the face's surface by (dx, dy) and the matching dz, so that strong slides do not fold the skin. */
export function slide(v: ShapeVertex, c: ShapeContext, dx: number, dy: number): Vec3 {
  if (Math.abs(dx) + Math.abs(dy) < 1e-6) return STILL;
  const [x, y, z] = v.p;
  const reach = 1.1 * Math.hypot(dx, dy);
  const dz = c.field.frontHeight(x + dx, y + dy) - c.field.frontHeight(x, y);
  return [dx, dy, clamp(dz, -reach, reach) * frontWeight(z)];
}

/** 0 in both mouth corners, 1 along the middle of the lips and off them. */
export const lipMiddle = (v: ShapeVertex): number =>
  v.label ? Math.pow(Math.max(0, Math.sin(Math.PI * clamp(v.t, 0, 1))), 0.8) : 1;
export const upperLip = (v: ShapeVertex): number => (v.label > 0 ? v.seam : 0);
export const lowerLip = (v: ShapeVertex): number => (v.label < 0 ? v.seam : 0);
/** Weight of the left half, with a soft centre of half width `w`. */
export const leftHalf = (x: number, w = 0.12): number => smoothstep(-w, w, x);
