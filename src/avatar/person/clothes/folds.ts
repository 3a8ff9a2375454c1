import { clamp01 } from '#core';

import { dot, sub, type Vec3 } from '../geometry/vec3.ts';

/** A soft ridge (or, with negative height, a valley) of cloth along a line. Units. */
export interface Fold {
  readonly from: Vec3;
  readonly to: Vec3;
  readonly width: number;
  readonly height: number;
}

/** Folds are drawn as seen from the front or the back: how deep the cloth lies there matters this much. */
const FLATNESS = 0.3;

/** Beyond exp(-6) a fold is flat. */
const REACH = 6;

/** What of a fold is asked for at every point: a box round all it lifts, and its line. */
interface LaidFold extends Fold {
  readonly low: Vec3;
  readonly high: Vec3;
  readonly way: Vec3;
  readonly length2: number;
}

function lay(fold: Fold): LaidFold {
  const { from, to, width } = fold;
  const aside = width * Math.sqrt(REACH);
  const reach: Vec3 = [aside, aside, aside / FLATNESS];
  const corner = (pick: typeof Math.min, sign: 1 | -1): Vec3 => [
    pick(from[0], to[0]) + sign * reach[0],
    pick(from[1], to[1]) + sign * reach[1],
    pick(from[2], to[2]) + sign * reach[2],
  ];
  const way = sub(to, from);
  return {
    ...fold,
    low: corner(Math.min, -1),
    high: corner(Math.max, 1),
    way,
    length2: dot(way, way),
  };
}

/** How far folds lift the cloth at a point. Most points lie far from most folds. */
export function layFolds(folds: readonly Fold[]): (x: number, y: number, z: number) => number {
  const laid = folds.map(lay);
  return (x, y, z) => {
    let lift = 0;
    for (const { from, low, high, way, length2, width, height } of laid) {
      if (y < low[1] || y > high[1] || x < low[0] || x > high[0] || z < low[2] || z > high[2])
        continue;
      const px = x - from[0];
      const py = y - from[1];
      const pz = z - from[2];
      const t = clamp01((px * way[0] + py * way[1] + pz * way[2]) / length2);
      const ex = px - way[0] * t;
      const ey = py - way[1] * t;
      const ez = FLATNESS * (pz - way[2] * t);
      const k = (ex * ex + ey * ey + ez * ez) / (width * width);
      if (k < REACH) lift += height * Math.exp(-k) * Math.sin(Math.PI * (0.12 + 0.76 * t));
    }
    return lift;
  };
}
