import { createRng, smoothstep } from '#core';

import type { MapPoint } from '../form/head-field.ts';
import { at } from '../geometry/at.ts';

/** A filling point of the direction map; `twin` is the index of its mirror image. */
export interface ScatterPoint {
  readonly u: number;
  readonly v: number;
  readonly twin: number;
}
export type Outline = readonly MapPoint[];

/** The map ends short of the point straight behind, which gets a vertex of its own. */
const MAP_LIMIT_RAD = Math.PI - 0.05;
const CELL_RAD = 0.04;
const MAX_DARTS = 40_000;
const MAX_FAILS_IN_A_ROW = 3500;

export function isInside(outline: Outline, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [a, b] = at(outline, i);
    const [d, e] = at(outline, j);
    if (b > y !== e > y && x < ((d - a) * (y - b)) / (e - b) + a) inside = !inside;
  }
  return inside;
}

/** Wanted spacing in radians: fine on the face, finest round the nose, coarse on scalp and neck. */
function spacing(u: number, v: number): number {
  const r = Math.hypot(u, v);
  let h = 0.064 + 0.085 * smoothstep(1.0, 2.1, r);
  h = Math.min(h, 0.042 + 0.16 * Math.max(0, Math.hypot(u, v + 0.2) - 0.25));
  h = Math.max(h, 0.036);
  h = Math.min(h, 0.0185 + 0.17 * Math.max(0, Math.hypot(u, (v + 0.28) * 0.8) - 0.14));
  // the silhouette of chin and jaw must be round
  const jaw = Math.exp(-(((r - 1.12) / 0.22) ** 2)) * smoothstep(-0.35, -0.75, v);
  h = Math.min(h, 0.11 - 0.06 * jaw);
  // the neck is seen steeply from the head's centre: a small angle is a long way down it
  const fromBelow = Math.hypot(u, v + Math.PI / 2);
  const neck = smoothstep(0.2, 0.25, fromBelow) * smoothstep(0.46, 0.38, fromBelow);
  return v < -1.15 ? Math.min(h, 0.1 - 0.062 * neck) : h;
}

const nearest = (points: Outline, x: number, y: number): number => {
  let best = 81;
  for (const [a, b] of points) best = Math.min(best, (a - x) * (a - x) + (b - y) * (b - y));
  return Math.sqrt(best);
};

/** Corners and edge midpoints both keep their distance, so that every edge of a ring survives the triangulation. */
const keepOut = (outline: Outline): Outline =>
  outline.flatMap(([a, b], i): MapPoint[] => {
    const [c, d] = at(outline, (i + 1) % outline.length);
    return [
      [a, b],
      [(a + c) / 2, (b + d) / 2],
    ];
  });

/** Mirrored Poisson points over the map, outside the outlines. Seeded: the same outlines give the same points. */
export function scatter(outlines: readonly Outline[]): readonly ScatterPoint[] {
  const out: ScatterPoint[] = [];
  const cells = new Map<number, number[]>();
  const rng = createRng(7);
  const walls = outlines.map(keepOut);

  const key = (u: number, v: number): number =>
    (Math.floor(u / CELL_RAD) + 512) * 4096 + Math.floor(v / CELL_RAD) + 512;
  const blocked = (u: number, v: number, h: number): boolean =>
    walls.some((wall) => nearest(wall, u, v) < Math.max(h, 0.029)) ||
    outlines.some((outline) => isInside(outline, u, v));
  const free = (u: number, v: number, h: number): boolean => {
    const k = Math.ceil(h / CELL_RAD);
    for (let i = -k; i <= k; i++)
      for (let j = -k; j <= k; j++)
        for (const id of cells.get(key(u + i * CELL_RAD, v + j * CELL_RAD)) ?? []) {
          const other = at(out, id);
          if (Math.hypot(other.u - u, other.v - v) < h) return false;
        }
    return true;
  };
  const place = (u: number, v: number, twin: number): void => {
    const cell = cells.get(key(u, v));
    if (cell) cell.push(out.length);
    else cells.set(key(u, v), [out.length]);
    out.push({ u, v, twin });
  };

  for (let v = -MAP_LIMIT_RAD + 0.01; v < MAP_LIMIT_RAD;) {
    const h = spacing(0, v);
    if (!blocked(0, v, h * 0.6)) place(0, v, out.length);
    v += h;
  }
  let fails = 0;
  for (let dart = 0; dart < MAX_DARTS && fails < MAX_FAILS_IN_A_ROW; dart++) {
    const r = MAP_LIMIT_RAD * Math.pow(rng.next(), 0.62);
    const angle = (rng.next() - 0.5) * Math.PI;
    const u = Math.cos(angle) * r;
    const v = Math.sin(angle) * r;
    const h = spacing(u, v) * 0.86;
    if (u < h * 0.55 || !free(u, v, h) || blocked(u, v, h * 0.62)) {
      fails++;
      continue;
    }
    fails = 0;
    const id = out.length;
    place(u, v, id + 1);
    place(-u, v, id);
  }
  return out;
}
