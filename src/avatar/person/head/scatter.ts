import { createRng, smoothstep } from '#core';

import type { MapPoint } from '../form/head-field.ts';
import { at } from '../geometry/at.ts';

export type Outline = readonly MapPoint[];

/** The map ends short of the point straight behind, which gets a vertex of its own. */
const MAP_LIMIT_RAD = Math.PI - 0.05;
const CELL_RAD = 0.08;
const MAX_DARTS = 12_000;
const MAX_FAILS_IN_A_ROW = 900;

export function isInside(outline: Outline, x: number, y: number): boolean {
  let inside = false;
  for (let i = 0, j = outline.length - 1; i < outline.length; j = i++) {
    const [a, b] = at(outline, i);
    const [d, e] = at(outline, j);
    if (b > y !== e > y && x < ((d - a) * (y - b)) / (e - b) + a) inside = !inside;
  }
  return inside;
}

/** Ground spacing in radians: what the finest places need beyond it is added where edges turn out long. */
const spacing = (u: number, v: number): number => {
  const r = Math.hypot(u, v);
  return 0.075 + 0.085 * smoothstep(0.9, 1.9, r);
};

/** Nearness of a point to a wall, radians. */
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

/**
 * Poisson points over the left half of the map (u >= 0) outside the outlines, those on the midline first. Seeded: the
 * same outlines give the same points.
 */
export function scatter(outlines: readonly Outline[]): readonly MapPoint[] {
  const out: MapPoint[] = [];
  const cells = new Map<number, MapPoint[]>();
  const rng = createRng(7);
  const walls = outlines.map(keepOut);

  const key = (u: number, v: number): number =>
    (Math.floor(u / CELL_RAD) + 512) * 4096 + Math.floor(v / CELL_RAD) + 512;
  const blocked = (u: number, v: number, h: number): boolean =>
    walls.some((wall) => nearest(wall, u, v) < h) ||
    outlines.some((outline) => isInside(outline, u, v));
  const free = (u: number, v: number, h: number): boolean => {
    const k = Math.ceil(h / CELL_RAD);
    for (let i = -k; i <= k; i++)
      for (let j = -k; j <= k; j++)
        for (const [a, b] of cells.get(key(u + i * CELL_RAD, v + j * CELL_RAD)) ?? [])
          if (Math.hypot(a - u, b - v) < h) return false;
    return true;
  };
  const place = (u: number, v: number): void => {
    const point: MapPoint = [u, v];
    const cell = cells.get(key(u, v));
    if (cell) cell.push(point);
    else cells.set(key(u, v), [point]);
    out.push(point);
  };

  for (let v = -MAP_LIMIT_RAD; v <= MAP_LIMIT_RAD + 1e-9;) {
    const h = spacing(0, v);
    if (!blocked(0, v, h * 0.6)) place(0, v);
    v = v < MAP_LIMIT_RAD ? Math.min(MAP_LIMIT_RAD, v + h) : v + 1;
  }
  // the edge at the back is a clean half circle
  const arc = Math.ceil((Math.PI * MAP_LIMIT_RAD) / 0.3);
  for (let i = 1; i < arc; i++) {
    const angle = Math.PI * (i / arc - 0.5);
    place(Math.cos(angle) * MAP_LIMIT_RAD, Math.sin(angle) * MAP_LIMIT_RAD);
  }
  let fails = 0;
  for (let dart = 0; dart < MAX_DARTS && fails < MAX_FAILS_IN_A_ROW; dart++) {
    const r = MAP_LIMIT_RAD * Math.pow(rng.next(), 0.62);
    const angle = (rng.next() - 0.5) * Math.PI;
    const u = Math.cos(angle) * r;
    const v = Math.sin(angle) * r;
    const h = spacing(u, v) * 0.86;
    if (u < h * 0.55 || !free(u, v, h) || blocked(u, v, h * 0.62)) fails++;
    else {
      fails = 0;
      place(u, v);
    }
  }
  return out;
}
