import { clamp01 } from '#core';

import type { Vec3 } from '../geometry/vec3.ts';

/** A soft ridge (or, with negative height, a valley) of cloth along a line. Units. */
export interface Fold {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly width: number;
  readonly height: number;
}

/** Folds are drawn as seen from the front or the back: how deep the cloth lies there matters this much. */
const FLATNESS = 0.3;

/** How far the folds lift the cloth at a point. */
export function foldsOf(folds: readonly Fold[], x: number, y: number, z: number): number {
  let lift = 0;
  for (const { from, to, width, height } of folds) {
    const dx = to[0] - from[0];
    const dy = to[1] - from[1];
    const dz = to[2] - from[2];
    const px = x - from[0];
    const py = y - from[1];
    const pz = z - from[2];
    const t = clamp01((px * dx + py * dy + pz * dz) / (dx * dx + dy * dy + dz * dz));
    const ex = px - dx * t;
    const ey = py - dy * t;
    const ez = FLATNESS * (pz - dz * t);
    const k = (ex * ex + ey * ey + ez * ez) / (width * width);
    if (k < 6) lift += height * Math.exp(-k) * Math.sin(Math.PI * (0.12 + 0.76 * t));
  }
  return lift;
}
