import { clamp01, lerp, smoothstep } from '#core';

import type { HeadField } from '../form/head-field.ts';
import { at } from '../geometry/at.ts';
import { hash01, noise1, spline } from '../geometry/curves.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, cross, dot, mix, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import { clumpAt, clumpHeight, hairColor, type ClumpLook } from './clumps.ts';
import { pushOut } from './scalp.ts';

const COLS_PER_CLUMP = 7;

export interface SheetShape {
  /** Guide strands, root to tip, the same number of points each; units. */
  readonly guides: readonly (readonly Vec3[])[];
  /** Linear colour. */
  readonly color: Vec3;
  /** Linear colour of the skin, seen between the first hairs of the two edges. */
  readonly skin: Vec3;
  readonly look: ClumpLook;
  readonly rows: number;
  /** Units. */
  readonly thickness: number;
  /** Distance kept from the head by the sheet and by its two edges, units. */
  readonly clearance: number;
  readonly edgeClearance: number;
}

/** Brightness of one column: a hint of single strands. */
const streak = (column: number, seed: number): number => 0.86 + 0.28 * hash01(column * 7 + seed);

/** Moves an edge point away from its neighbour along the skin, only where it lies over the forehead and the temples. */
function wanderOn(field: HeadField, p: Vec3, neighbour: Vec3, by: number): Vec3 {
  const away = normalize(sub(p, neighbour));
  return pushOut(field, addScaled(p, away, by * smoothstep(0.05, 0.35, p[1])), 0.012);
}

/**
 * One continuous sheet lofted through guide strands from roots to tips. Adds grooves, tapered tips, thickness and an
 * inner face, so that it can be seen from every side.
 */
export function loftSheet(b: MeshBuilder, field: HeadField, s: SheetShape): void {
  const { guides, look, rows } = s;
  const cols = look.clumps * COLS_PER_CLUMP + 1;
  const across = (k: number): number => k / (cols - 1);
  const points: Vec3[][] = [];
  for (let j = 0; j <= rows; j++) {
    const gather = look.pinch * smoothstep(0.72, 1, j / rows);
    points.push(
      Array.from({ length: cols }, (_, k) => {
        const clump = clumpAt(across(k), look);
        const u = clamp01(across(k) + ((0.5 - clump.across) / look.clumps) * gather);
        const v = (j / rows) * (1 - look.jag * 0.1 * hash01(clump.id + look.seed * 7));
        const strand = at(guides, 0).map((_, g) =>
          spline(
            guides.map((guide) => at(guide, g)),
            u,
          ),
        );
        // the front edges lie on the skin, as hair does; a gap there shows painted scalp
        const open = smoothstep(0, 0.1, Math.min(across(k), 1 - across(k)));
        const clearance = lerp(s.edgeClearance, s.clearance, open);
        return pushOut(field, spline(strand, v), clearance * smoothstep(0, 0.15, v));
      }),
    );
  }
  const point = (j: number, k: number): Vec3 => at(at(points, j), k);
  const normals = points.map((row, j) =>
    row.map((p, k) => {
      const du = sub(point(j, Math.min(cols - 1, k + 3)), point(j, Math.max(0, k - 3)));
      const dv = sub(point(Math.min(rows, j + 1), k), point(Math.max(0, j - 1), k));
      const n = normalize(cross(du, dv));
      const outwards = sub(p, [0, lerp(0.2, -0.5, j / rows), -0.15]);
      return dot(n, outwards) < 0 ? scale(n, -1) : n;
    }),
  );
  const normal = (j: number, k: number): Vec3 => at(at(normals, j), k);

  const beside = (j: number, k: number): Vec3 => point(j, k === 0 ? 2 : cols - 3);

  const first = b.count;
  for (let j = 0; j <= rows; j++)
    for (let k = 0; k < cols; k++) {
      const v = j / rows;
      const clump = clumpAt(across(k), look);
      const edge = smoothstep(0, 0.02, Math.min(across(k), 1 - across(k)));
      const grooves =
        look.depth *
        (clump.ridge - 0.5) *
        smoothstep(0.02, 0.25, v) *
        (0.55 + 0.5 * v) *
        clumpHeight(clump) *
        edge;
      // the hairline wanders: its outermost hairs reach a little farther here than there
      const near = Math.min(k, cols - 1 - k);
      const wander =
        near === 0 ? 0.05 * (noise1(j * 1.1 + (k === 0 ? 0 : 40), look.seed) - 0.35) : 0;
      const uneven = 0.014 * (hash01(clump.id * 5 + 3) - 0.5) * smoothstep(0.1, 0.4, v);
      const p = wander === 0 ? point(j, k) : wanderOn(field, point(j, k), beside(j, k), wander);
      // the hairline is no line: over the forehead the outermost hairs are thin and let the skin through
      const sparse = Math.max(0, 0.3 - 0.12 * near) * smoothstep(-0.35, 0.35, p[1]);
      const color = hairColor(s.color, clump, near < 3 ? Math.max(v, 0.3) : v, p[1], look);
      b.vertex(
        addScaled(p, normal(j, k), grooves + uneven),
        mix(shade(color, streak(k, look.seed)), s.skin, sparse),
      );
    }
  b.grid(first, rows + 1, cols);

  // inner face: every second row from the tips back up, so that its chords stay behind the outer face
  const innerFirst = b.count;
  let innerRows = 0;
  for (let j = rows; j >= 1; j -= 2) {
    for (let k = 0; k < cols; k++) {
      const edge = smoothstep(0, 0.03, Math.min(across(k), 1 - across(k)));
      const inside = Math.max(0.002, s.thickness * smoothstep(0, 0.3, j / rows) * edge);
      const depth = j === rows ? 0.006 : inside;
      // alpha 0 = inside: materials darken it
      b.vertex(addScaled(point(j, k), normal(j, k), -depth), shade(s.color, 0.95), 0);
    }
    innerRows++;
  }
  b.grid(innerFirst, innerRows, cols);
  const tips = first + rows * cols;
  for (let k = 0; k < cols - 1; k++)
    b.quad(tips + k, innerFirst + k, innerFirst + k + 1, tips + k + 1);
}
