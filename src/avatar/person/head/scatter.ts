import { createRng, smoothstep } from '#core';

import type { MapPoint } from '../form/head-field.ts';
import { at } from '../geometry/at.ts';

export type Outline = readonly MapPoint[];

/** The map ends short of the point straight behind, which gets a vertex of its own. */
const MAP_LIMIT_RAD = Math.PI - 0.05;
const CELL_RAD = 0.08;
const MAX_DARTS = 12_000;
const MAX_FAILS_IN_A_ROW = 900;
/** Cells along one side of a square that holds the map and what may be looked for beside it. */
const CELLS = 96;

/** Ground spacing in radians: what the finest places need beyond it is added where edges turn out long. */
const spacing = (u: number, v: number): number => {
  const r = Math.sqrt(u * u + v * v);
  return 0.075 + 0.085 * smoothstep(0.9, 1.9, r);
};

/**
 * A closed outline that points keep away from. Its corners and the middles of its edges both do, so that every edge of
 * a ring survives the triangulation. Flat lists and a box around: thousands of darts are thrown at it.
 */
export class Wall {
  readonly #corners: Float64Array;
  readonly #middles: Float64Array;
  readonly #box: readonly [left: number, right: number, bottom: number, top: number];

  constructor(outline: Outline) {
    this.#corners = Float64Array.from(outline.flat());
    this.#middles = Float64Array.from(
      outline.flatMap(([a, b], i) => {
        const [c, d] = at(outline, (i + 1) % outline.length);
        return [(a + c) / 2, (b + d) / 2];
      }),
    );
    const us = outline.map(([u]) => u);
    const vs = outline.map(([, v]) => v);
    this.#box = [Math.min(...us), Math.max(...us), Math.min(...vs), Math.max(...vs)];
  }

  #isOutsideBox(u: number, v: number, margin: number): boolean {
    const [left, right, bottom, top] = this.#box;
    return u < left - margin || u > right + margin || v < bottom - margin || v > top + margin;
  }

  holds(u: number, v: number): boolean {
    if (this.#isOutsideBox(u, v, 0)) return false;
    const flat = this.#corners;
    let inside = false;
    for (let i = 0, j = flat.length - 2; i < flat.length; j = i, i += 2) {
      const a = flat[i] ?? 0;
      const b = flat[i + 1] ?? 0;
      const d = flat[j] ?? 0;
      const e = flat[j + 1] ?? 0;
      if (b > v !== e > v && u < ((d - a) * (v - b)) / (e - b) + a) inside = !inside;
    }
    return inside;
  }

  /** Whether any of it lies nearer than `reach`, radians. */
  isNear(u: number, v: number, reach: number): boolean {
    if (this.#isOutsideBox(u, v, reach)) return false;
    for (const flat of [this.#corners, this.#middles])
      for (let i = 0; i < flat.length; i += 2) {
        const x = (flat[i] ?? 0) - u;
        const y = (flat[i + 1] ?? 0) - v;
        if (x * x + y * y < reach * reach) return true;
      }
    return false;
  }

  /** Whether a point would take one of its edges: an edge stays when nothing lies in the circle over it. */
  isBeside(u: number, v: number): boolean {
    const flat = this.#corners;
    for (let i = 0; i < flat.length; i += 2) {
      const next = i + 2 < flat.length ? i + 2 : 0;
      const du = (flat[next] ?? 0) - (flat[i] ?? 0);
      const dv = (flat[next + 1] ?? 0) - (flat[i + 1] ?? 0);
      const x = u - (this.#middles[i] ?? 0);
      const y = v - (this.#middles[i + 1] ?? 0);
      if (x * x + y * y < 0.42 * (du * du + dv * dv)) return true;
    }
    return false;
  }
}

/**
 * Poisson points over the left half of the map (u >= 0) outside the walls, those on the midline first. Seeded: the
 * same walls give the same points.
 */
export function scatter(walls: readonly Wall[]): readonly MapPoint[] {
  const out: MapPoint[] = [];
  const cells: MapPoint[][] = Array.from({ length: CELLS * CELLS }, () => []);
  const rng = createRng(7);

  const cellOf = (x: number): number => Math.floor(x / CELL_RAD) + CELLS / 2;
  const blocked = (u: number, v: number, h: number): boolean =>
    walls.some((wall) => wall.isNear(u, v, h) || wall.holds(u, v));
  const free = (u: number, v: number, h: number): boolean => {
    const k = Math.ceil(h / CELL_RAD);
    const column = cellOf(u);
    const row = cellOf(v);
    for (let i = column - k; i <= column + k; i++)
      for (let j = row - k; j <= row + k; j++)
        for (const [a, b] of at(cells, i * CELLS + j))
          if ((a - u) * (a - u) + (b - v) * (b - v) < h * h) return false;
    return true;
  };
  const place = (u: number, v: number): void => {
    const point: MapPoint = [u, v];
    at(cells, cellOf(u) * CELLS + cellOf(v)).push(point);
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
