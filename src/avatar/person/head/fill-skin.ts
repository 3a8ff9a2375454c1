import Delaunator from 'delaunator';

import type { HeadField, MapPoint } from '../form/head-field.ts';
import { at, idAt } from '../geometry/at.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { flipEdges, type Corner } from './flip-edges.ts';
import { isInside, scatter, type Outline } from './scatter.ts';
import { unfold } from './unfold.ts';

/** The left half of the skin between the rings: its own points after the borders' ones, and triangles over both. */
export interface SkinFilling {
  /** New points; those on the midline have x = 0 exactly. */
  readonly points: readonly Vec3[];
  /** Corners count through the border points that were given, then `points`. */
  readonly triangles: readonly number[];
  /** The open edge at the back, as pairs of corners. */
  readonly backEdges: readonly (readonly [number, number])[];
}

/** Wanted length of an edge at a place on the head, units. */
export type Grain = (p: Vec3) => number;

const ROUNDS = 6;
/** An edge is halved when it is this much longer than wanted. */
const TOO_LONG = 1.42;
/** Nearer to the midline than this share of the grain a point moves onto it. */
const SNAP = 0.3;

const isBesideBorder = (walls: readonly Outline[], [u, v]: MapPoint): boolean =>
  walls.some((wall) =>
    wall.some(([a, b], i) => {
      const [c, d] = at(wall, (i + 1) % wall.length);
      const length2 = (c - a) * (c - a) + (d - b) * (d - b);
      const x = u - (a + c) / 2;
      const y = v - (b + d) / 2;
      // a border's edge stays when nothing lies in the circle over it
      return x * x + y * y < 0.42 * length2;
    }),
  );

/** Delaunay over the map; a triangle of border points only may lie inside a ring, where there is no skin. */
function triangulate(
  corners: readonly Corner[],
  border: number,
  outlines: readonly Outline[],
): number[] {
  const flat = new Float64Array(corners.length * 2);
  corners.forEach(({ map }, i) => flat.set(map, i * 2));
  const { triangles } = new Delaunator(flat);
  const kept: number[] = [];
  for (let i = 0; i < triangles.length; i += 3) {
    const [a, b, c] = [idAt(triangles, i), idAt(triangles, i + 1), idAt(triangles, i + 2)];
    if (a < border && b < border && c < border) {
      const [pa, pb, pc] = [at(corners, a).map, at(corners, b).map, at(corners, c).map];
      const x = (pa[0] + pb[0] + pc[0]) / 3;
      const y = (pa[1] + pb[1] + pc[1]) / 3;
      if (outlines.some((outline) => isInside(outline, x, y))) continue;
    }
    kept.push(a, b, c);
  }
  return kept;
}

/**
 * Covers the left half of the head between the borders. Random points give the ground, then every edge that is long for
 * its place is halved until the grain is met: nose and jaw turn away from the centre and need more points than the
 * direction map shows. `outlines` close each ring, `borders` are the ring's points of the left half; all in the map.
 */
export function fillSkin(
  field: HeadField,
  outlines: readonly Outline[],
  borders: readonly Corner[],
  grain: Grain,
): SkinFilling {
  const corners: Corner[] = [...borders];
  const put = (u: number, v: number): void => {
    const [x, y, z] = field.fromMap(u, v);
    corners.push({ map: [u, v], p: [u === 0 ? 0 : x, y, z] });
  };
  const putOff = (u: number, v: number): void => {
    if (!isBesideBorder(outlines, [u, v])) put(u, v);
  };
  /** Only where the midline has no point within half the grain. */
  const putOnMidline = (v: number, wanted: number): void => {
    if (isBesideBorder(outlines, [0, v])) return;
    const [, y, z] = field.fromMap(0, v);
    const isNear = ({ map, p }: Corner): boolean =>
      map[0] === 0 && Math.hypot(p[1] - y, p[2] - z) < 0.5 * wanted;
    if (!corners.some(isNear)) put(0, v);
  };
  for (const [u, v] of scatter(outlines)) put(u, v);

  // turned before they are measured: only on the head itself is an edge as long as it looks
  const cover = (): number[] => {
    const found = triangulate(corners, borders.length, outlines);
    flipEdges(corners, found);
    return found;
  };
  let triangles = cover();
  for (let round = 0; round < ROUNDS; round++) {
    const before = corners.length;
    const seen = new Set<number>();
    for (let t = 0; t < triangles.length; t++) {
      const a = at(triangles, t);
      const b = at(triangles, t % 3 === 2 ? t - 2 : t + 1);
      const key = Math.min(a, b) * 65_536 + Math.max(a, b);
      if (seen.has(key) || (a < borders.length && b < borders.length)) continue;
      seen.add(key);
      const [p, q] = [at(corners, a), at(corners, b)];
      const middle: Vec3 = [(p.p[0] + q.p[0]) / 2, (p.p[1] + q.p[1]) / 2, (p.p[2] + q.p[2]) / 2];
      const wanted = grain(middle);
      const length = Math.hypot(p.p[0] - q.p[0], p.p[1] - q.p[1], p.p[2] - q.p[2]);
      if (length < TOO_LONG * wanted) continue;
      const v = (p.map[1] + q.map[1]) / 2;
      const touches = p.map[0] === 0 || q.map[0] === 0;
      if (touches && middle[0] < SNAP * wanted) putOnMidline(v, wanted);
      else putOff((p.map[0] + q.map[0]) / 2, v);
    }
    if (corners.length === before) break;
    triangles = cover();
  }
  unfold(corners, triangles, borders.length);
  return {
    points: corners.slice(borders.length).map(({ p }) => p),
    triangles,
    backEdges: backEdges(corners, triangles),
  };
}

/** Edges of one triangle only that lie behind, off the midline. */
function backEdges(
  corners: readonly Corner[],
  triangles: readonly number[],
): readonly (readonly [number, number])[] {
  const open = new Map<number, readonly [number, number]>();
  for (let t = 0; t < triangles.length; t++) {
    const a = at(triangles, t);
    const b = at(triangles, t % 3 === 2 ? t - 2 : t + 1);
    const key = Math.min(a, b) * 65_536 + Math.max(a, b);
    if (open.has(key)) open.delete(key);
    else open.set(key, [a, b]);
  }
  return [...open.values()].filter(([a, b]) => {
    const [p, q] = [at(corners, a).map, at(corners, b).map];
    return (p[0] > 0 || q[0] > 0) && Math.hypot(p[0], p[1]) > 2 && Math.hypot(q[0], q[1]) > 2;
  });
}
