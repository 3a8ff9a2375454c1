import { clamp, smoothstep } from '#core';

import { floatAt } from '../geometry/at.ts';
import { findZero } from '../geometry/find-zero.ts';
import { normalize, type Vec3 } from '../geometry/vec3.ts';
import type { SkullDistance } from './skull.ts';

/** A place in the direction map: azimuthal around +z, the radius is the angle from +z in radians. */
export type MapPoint = readonly [u: number, v: number];

/** The head as a signed-distance field, with the ray casts and look-ups the mesh builders need. Lengths in units. */
export interface HeadField {
  /** Negative inside. */
  distance(x: number, y: number, z: number): number;
  /** Outward unit gradient near the surface; `h` = half step in units, larger is smoother. */
  normal(p: Vec3, h?: number): Vec3;
  /** First surface point along a unit direction from the head's centre (the head is star-shaped from there). */
  castOut(direction: Vec3): Vec3;
  /** First surface point looking from the front along -z; z = 0 where the ray misses. */
  castFront(x: number, y: number): Vec3;
  /** Front height z(x, y), cached and bilinear. Valid for |x| < 0.9 and -1.3 < y < 0.8. */
  frontHeight(x: number, y: number): number;
  toMap(p: Vec3): MapPoint;
  fromMap(u: number, v: number): Vec3;
}

const HEAD_CENTRE: Vec3 = [0, -0.14, -0.08];
const STEP = 0.03;
const COLS = 31;
const ROWS = 71;
const BOTTOM = -1.3;

export function createHeadField(distance: SkullDistance): HeadField {
  const normal = (p: Vec3, h = 0.004): Vec3 => {
    const [x, y, z] = p;
    return normalize([
      distance(x + h, y, z) - distance(x - h, y, z),
      distance(x, y + h, z) - distance(x, y - h, z),
      distance(x, y, z + h) - distance(x, y, z - h),
    ]);
  };

  const castOut = ([dx, dy, dz]: Vec3): Vec3 => {
    const [cx, cy, cz] = HEAD_CENTRE;
    const probe = (t: number): number => distance(cx + dx * t, cy + dy * t, cz + dz * t);
    let inside = 0.35;
    let inner = probe(inside);
    let outside = inside;
    let outer = inner;
    for (let i = 0; i < 160 && outer <= 0; i++) {
      inside = outside;
      inner = outer;
      outside += Math.max(0.012, -outer * 0.7);
      outer = probe(outside);
    }
    const t = findZero(probe, inside, inner, outside, outer);
    return [cx + dx * t, cy + dy * t, cz + dz * t];
  };

  const castFront = (x: number, y: number): Vec3 => {
    const probe = (depth: number): number => distance(x, y, depth);
    let outside = 1.5;
    let outer = probe(outside);
    for (let z = 1.5; z > -1.2;) {
      const d = probe(z);
      if (d < 0) return [x, y, findZero(probe, z, d, outside, outer)];
      outside = z;
      outer = d;
      z -= Math.max(0.008, d * 0.75);
    }
    return [x, y, 0];
  };

  /** NaN where nobody has asked yet: shapes look at the front of the face only. */
  const heights = new Float32Array(COLS * ROWS).fill(NaN);
  const heightAt = (k: number): number => {
    const known = floatAt(heights, k);
    if (!Number.isNaN(known)) return known;
    const found = castFront((k % COLS) * STEP, BOTTOM + Math.floor(k / COLS) * STEP)[2];
    return (heights[k] = Math.fround(found));
  };
  const frontHeight = (x: number, y: number): number => {
    const u = clamp(Math.abs(x) / STEP, 0, COLS - 1.001);
    const v = clamp((y - BOTTOM) / STEP, 0, ROWS - 1.001);
    const i = Math.floor(u);
    const j = Math.floor(v);
    const a = u - i;
    const b = v - j;
    const k = j * COLS + i;
    const below = heightAt(k) * (1 - a) + heightAt(k + 1) * a;
    const above = heightAt(k + COLS) * (1 - a) + heightAt(k + COLS + 1) * a;
    return below * (1 - b) + above * b;
  };

  const toMap = (p: Vec3): MapPoint => {
    const x = p[0] - HEAD_CENTRE[0];
    const y = p[1] - HEAD_CENTRE[1];
    const z = p[2] - HEAD_CENTRE[2];
    const angle = Math.acos(clamp(z / Math.sqrt(x * x + y * y + z * z), -1, 1));
    const side = Math.sqrt(x * x + y * y) || 1e-9;
    return [(angle * x) / side, (angle * y) / side];
  };
  const fromMap = (u: number, v: number): Vec3 => {
    const r = Math.sqrt(u * u + v * v);
    if (r < 1e-9) return castOut([0, 0, 1]);
    const s = Math.sin(r) / r;
    return castOut([s * u, s * v, Math.cos(r)]);
  };
  return { distance, normal, castOut, castFront, frontHeight, toMap, fromMap };
}

/** 0 behind the face plane, 1 on the front: keeps weights seen from the front off the back of the head. */
export const frontWeight = (z: number): number => smoothstep(-0.1, 0.3, z);
