import Delaunator from 'delaunator';

import type { HeadField } from '../form/head-field.ts';
import { at, idAt } from '../geometry/at.ts';
import { distance, type Vec3 } from '../geometry/vec3.ts';
import { flipEdges, nextEdge, type Corner, type Triangulation } from './flip-edges.ts';
import { Wall, scatter, type Outline } from './scatter.ts';
import { unfold } from './unfold.ts';

/** The left half of the skin between the rings: its own points after the borders' ones, and triangles over both. */
export interface SkinFilling {
  /** New points; those on the midline have x = 0 exactly. */
  readonly points: readonly Vec3[];
  /** Corners count through the border points that were given, then `points`. */
  readonly triangles: Uint32Array;
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

/** Delaunay over the map; a triangle of border points only may lie inside a ring, where there is no skin. */
function triangulate(
  corners: readonly Corner[],
  border: number,
  walls: readonly Wall[],
): Triangulation {
  const flat = new Float64Array(corners.length * 2);
  corners.forEach(({ map }, i) => {
    [flat[i * 2], flat[i * 2 + 1]] = map;
  });
  const { triangles, halfedges } = new Delaunator(flat);
  const isKept = (t: number): boolean => {
    const [a, b, c] = [idAt(triangles, t), idAt(triangles, t + 1), idAt(triangles, t + 2)];
    if (a >= border || b >= border || c >= border) return true;
    const [pa, pb, pc] = [at(corners, a).map, at(corners, b).map, at(corners, c).map];
    const x = (pa[0] + pb[0] + pc[0]) / 3;
    const y = (pa[1] + pb[1] + pc[1]) / 3;
    return !walls.some((wall) => wall.holds(x, y));
  };
  const newEdge = new Int32Array(triangles.length).fill(-1);
  let kept = 0;
  for (let t = 0; t < triangles.length; t += 3)
    if (isKept(t)) for (let k = 0; k < 3; k++) newEdge[t + k] = kept++;
  const found = { corners: new Uint32Array(kept), twins: new Int32Array(kept) };
  newEdge.forEach((edge, old) => {
    if (edge < 0) return;
    found.corners[edge] = idAt(triangles, old);
    found.twins[edge] = newEdge[halfedges[old] ?? -1] ?? -1;
  });
  return found;
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
  const walls = outlines.map((outline) => new Wall(outline));
  const isBesideBorder = (u: number, v: number): boolean =>
    walls.some((wall) => wall.isBeside(u, v));
  const put = (u: number, v: number): void => {
    const [x, y, z] = field.fromMap(u, v);
    corners.push({ map: [u, v], p: [u === 0 ? 0 : x, y, z] });
  };
  const putOff = (u: number, v: number): void => {
    if (!isBesideBorder(u, v)) put(u, v);
  };
  /** Only where the midline has no point within half the grain. */
  const putOnMidline = (v: number, wanted: number): void => {
    if (isBesideBorder(0, v)) return;
    const [, y, z] = field.fromMap(0, v);
    const isNear = ({ map, p }: Corner): boolean =>
      map[0] === 0 && Math.hypot(p[1] - y, p[2] - z) < 0.5 * wanted;
    if (!corners.some(isNear)) put(0, v);
  };
  for (const [u, v] of scatter(walls)) put(u, v);

  // turned before they are measured: only on the head itself is an edge as long as it looks
  const triangulated = (): Triangulation => {
    const found = triangulate(corners, borders.length, walls);
    flipEdges(corners, found);
    return found;
  };
  let cover = triangulated();
  for (let round = 0; round < ROUNDS; round++) {
    const before = corners.length;
    cover.twins.forEach((twin, edge) => {
      // each edge once
      if (twin >= 0 && twin < edge) return;
      const a = idAt(cover.corners, edge);
      const b = idAt(cover.corners, nextEdge(edge));
      if (a < borders.length && b < borders.length) return;
      const [p, q] = [at(corners, a), at(corners, b)];
      const middle: Vec3 = [(p.p[0] + q.p[0]) / 2, (p.p[1] + q.p[1]) / 2, (p.p[2] + q.p[2]) / 2];
      const wanted = grain(middle);
      if (distance(p.p, q.p) < TOO_LONG * wanted) return;
      const v = (p.map[1] + q.map[1]) / 2;
      const touches = p.map[0] === 0 || q.map[0] === 0;
      if (touches && middle[0] < SNAP * wanted) putOnMidline(v, wanted);
      else putOff((p.map[0] + q.map[0]) / 2, v);
    });
    if (corners.length === before) break;
    cover = triangulated();
  }
  unfold(corners, cover.corners, borders.length);
  return {
    points: corners.slice(borders.length).map(({ p }) => p),
    triangles: cover.corners,
    backEdges: backEdges(corners, cover),
  };
}

/** Edges of one triangle only that lie behind, off the midline. */
function backEdges(
  corners: readonly Corner[],
  cover: Triangulation,
): readonly (readonly [number, number])[] {
  const open: [number, number][] = [];
  cover.twins.forEach((twin, edge) => {
    if (twin < 0) open.push([idAt(cover.corners, edge), idAt(cover.corners, nextEdge(edge))]);
  });
  return open.filter(([a, b]) => {
    const [p, q] = [at(corners, a).map, at(corners, b).map];
    return (p[0] > 0 || q[0] > 0) && Math.hypot(p[0], p[1]) > 2 && Math.hypot(q[0], q[1]) > 2;
  });
}
