import { lerp } from '#core';

import { at } from '../geometry/at.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, type Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import { COLUMNS, type Drape } from './drape.ts';
import type { Opening } from './openings.ts';

/** Coarse steps down a column, and halvings of the step in which it closes. */
const SCAN = 10;
const HALVINGS = 11;

/** Where a column's cloth begins: the last place down to t = `to` that is open. */
function edgeOf(drape: Drape, open: Opening, angleRad: number, to: number): number {
  let lo = 0.02;
  for (let i = SCAN; i >= 0; i--) {
    const t = lerp(0.02, to, i / SCAN);
    if (open(drape.at(angleRad, t)) > 0) {
      lo = t;
      break;
    }
  }
  let hi = Math.min(1, lo + to / SCAN);
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (lo + hi) / 2;
    if (open(drape.at(angleRad, middle)) > 0) lo = middle;
    else hi = middle;
  }
  return hi;
}

export interface Shell {
  /** The neckline's points, one per column. */
  readonly edge: readonly Vec3[];
}

export interface ShellLook {
  readonly color: Vec3;
  readonly rows?: number;
  /** How far the cloth turns in at its edge, units. */
  readonly thickness?: number;
  /** Brightness at a point. */
  readonly tone?: (p: Vec3) => number;
  /** Deepest point of the opening as a share of the way to the hem. */
  readonly deepest?: number;
  /** Only the columns within this angle of the front, radians: what shows under a jacket. */
  readonly within?: number;
  /** Share of the way to the hem at which it ends. */
  readonly end?: number;
}

/** Share of the rows above the tip of the shoulder: there and on the chest they are looked at. */
const UPPER = 0.7;

/** Where row `u` in [0, 1] of a column lies that begins at `start`, as a share of the way to the hem. */
const rowAt = (u: number, start: number, end: number): number => {
  const middle = Math.max(0.5, lerp(start, end, 0.4));
  return u < UPPER
    ? lerp(start, middle, u / UPPER)
    : lerp(middle, end, Math.pow((u - UPPER) / (1 - UPPER), 1.3));
};

/** The body of a garment, from its neckline to the hem, with a turned-in edge. */
export function addShell(b: MeshBuilder, drape: Drape, open: Opening, look: ShellLook): Shell {
  const { color, rows = 15, thickness = 0.035, tone, deepest = 0.7, within, end = 1 } = look;
  const columns =
    within === undefined
      ? COLUMNS
      : COLUMNS.map((a) => (a > Math.PI * 1.5 ? a - 2 * Math.PI : a))
          .filter((a) => Math.abs(a - Math.PI / 2) < within)
          .toSorted((p, q) => p - q);
  const starts = columns.map((angle) => edgeOf(drape, open, angle, deepest));
  const edge = columns.map((angle, k) => drape.at(angle, at(starts, k)));
  const first = b.count;
  const put = (p: Vec3, k: number): void => {
    b.vertex(p, shade(color, k));
  };
  for (const p of edge) put(addScaled(p, drape.normal(p), -thickness), 0.55);
  columns.forEach((angle, k) => {
    const p = drape.at(angle, Math.min(1, at(starts, k) + 0.004));
    put(addScaled(p, drape.normal(p), -0.15 * thickness), 0.94 * (tone?.(p) ?? 1));
  });
  for (let j = 0; j <= rows; j++)
    columns.forEach((angle, k) => {
      const t = rowAt(j / rows, at(starts, k) + 0.012, end);
      const p = drape.at(angle, t);
      put(p, tone?.(p) ?? 1);
    });
  b.grid(first, rows + 3, columns.length, { wrap: within === undefined });
  return { edge };
}
