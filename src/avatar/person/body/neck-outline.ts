import { clamp, lerp } from '#core';

import type { HeadField } from '../form/head-field.ts';
import { floatAt } from '../geometry/at.ts';

const TOP = -1.42;
const STEP = 0.1;
const ROWS = 7;
const COLS = 32;
/** A point inside every neck. */
const INSIDE_Z = -0.24;

/** The bare neck's outline at any height: what collars go round. Angles: 0 = the person's left, 90 degrees = front. */
export interface NeckOutline {
  /** z of the middle of the neck at height y, units. Prolonged straight beyond the measured heights. */
  centreZ(y: number): number;
  /** Distance from that middle to the skin, units. */
  radius(angleRad: number, y: number): number;
}

/** Measures the neck below the chin, whatever its slant and girth. */
export function measureNeck(head: HeadField): NeckOutline {
  const edge = (z0: number, y: number, dx: number, dz: number): number => {
    let lo = 0;
    let hi = 0.02;
    while (hi < 0.9 && head.distance(dx * hi, y, z0 + dz * hi) < 0) {
      lo = hi;
      hi += 0.03;
    }
    for (let i = 0; i < 10; i++) {
      const middle = (lo + hi) / 2;
      if (head.distance(dx * middle, y, z0 + dz * middle) < 0) lo = middle;
      else hi = middle;
    }
    return lo;
  };
  const centres = new Float32Array(ROWS);
  const radii = new Float32Array(ROWS * COLS);
  for (let j = 0; j < ROWS; j++) {
    const y = TOP - j * STEP;
    const front = edge(INSIDE_Z, y, 0, 1);
    const back = edge(INSIDE_Z, y, 0, -1);
    const z = INSIDE_Z + (front - back) / 2;
    centres[j] = z;
    for (let k = 0; k < COLS; k++) {
      const a = (k / COLS) * 2 * Math.PI;
      radii[j * COLS + k] = edge(z, y, Math.cos(a), Math.sin(a));
    }
  }
  const row = (y: number): readonly [number, number] => {
    const v = clamp((TOP - y) / STEP, -2, ROWS);
    const j = clamp(Math.floor(v), 0, ROWS - 2);
    return [j, v - j];
  };
  return {
    centreZ(y) {
      const [j, f] = row(y);
      return lerp(floatAt(centres, j), floatAt(centres, j + 1), f);
    },
    radius(angleRad, y) {
      const [j, f] = row(y);
      const u = ((angleRad / (2 * Math.PI)) % 1) + (angleRad < 0 ? 1 : 0);
      const k = Math.floor(u * COLS) % COLS;
      const g = u * COLS - Math.floor(u * COLS);
      const next = (k + 1) % COLS;
      const above = lerp(floatAt(radii, j * COLS + k), floatAt(radii, j * COLS + next), g);
      const below = lerp(
        floatAt(radii, (j + 1) * COLS + k),
        floatAt(radii, (j + 1) * COLS + next),
        g,
      );
      return Math.max(0.2, lerp(above, below, f));
    },
  };
}
