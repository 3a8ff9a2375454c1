import { lerp, smoothstep } from '#core';

import { add, addScaled, cross, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts';
import { at } from '../geometry/at.ts';
import type { HairContext } from './hair-context.ts';
import { azimuthDeg, elevationDeg, scalpDirection } from './scalp.ts';

export interface UnderCap {
  /** Height over the scalp at a direction, units; `v` 0 whorl .. 1 edge. */
  lift(direction: Vec3, v: number): number;
  /** Its edge lies this far behind the hairline, degrees. */
  readonly inset: number;
  readonly cols?: number;
  readonly rows?: number;
  readonly color: Vec3;
}

/** Point at share w of the arc from a to b, both unit vectors. */
const between = (a: Vec3, b: Vec3, w: number): Vec3 => {
  const cos = Math.min(1, Math.max(-1, a[0] * b[0] + a[1] * b[1] + a[2] * b[2]));
  const angle = Math.acos(cos);
  const sin = Math.sin(angle) || 1e-6;
  return normalize(
    add(scale(a, Math.sin((1 - w) * angle) / sin), scale(b, Math.sin(w * angle) / sin)),
  );
};

/** The dark ground under the locks: a closed cap whose edge dips into the skin behind the hairline. */
export function addUnderCap({ mesh, scalp, spec }: HairContext, cap: UnderCap): void {
  const cols = cap.cols ?? 36;
  const rows = cap.rows ?? 11;
  const whorl = scalpDirection(180, 66);
  const forward = normalize(addScaled([0, 0, 1], whorl, -whorl[2]));
  const side = normalize(cross(forward, whorl));
  const recede = spec.recede ?? 0;
  const below = (d: Vec3): boolean =>
    elevationDeg(d) < scalp.hairlineDeg(azimuthDeg(d), recede) + cap.inset;
  const edges = Array.from({ length: cols }, (_, k) => {
    const a = (k / cols) * 2 * Math.PI;
    const away = add(scale(forward, Math.cos(a)), scale(side, Math.sin(a)));
    const arc = (phi: number): Vec3 =>
      normalize(add(scale(whorl, Math.cos(phi)), scale(away, Math.sin(phi))));
    let lo = 0.05;
    let hi = lo;
    for (; hi < 2.9 && !below(arc(hi)); hi += 0.06) lo = hi;
    for (let i = 0; i < 8; i++) {
      const middle = (lo + hi) / 2;
      if (below(arc(middle))) hi = middle;
      else lo = middle;
    }
    return arc(lo);
  });
  const first = mesh.count;
  for (let j = 0; j <= rows; j++) {
    const v = j / rows;
    for (let k = 0; k < cols; k++) {
      const d = between(whorl, at(edges, k), Math.max(0.02, v));
      const sunk = lerp(cap.lift(d, v), -0.03, smoothstep(0.86, 1, v));
      const p = scalp.castAlong(d, sunk);
      const n = scalp.out(p);
      mesh.strand(p, n, cap.color, normalize(sub(at(edges, k), whorl)));
    }
  }
  mesh.grid(first, rows + 1, cols, true);
  const top = mesh.strand(
    scalp.castAlong(whorl, cap.lift(whorl, 0)),
    scalp.out(whorl),
    cap.color,
    [0, 0, 1],
  );
  for (let k = 0; k < cols; k++) mesh.tri(top, first + k, first + ((k + 1) % cols));
}
