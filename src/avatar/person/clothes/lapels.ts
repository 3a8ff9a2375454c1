import { lerp, smoothstep } from '#core';

import { spline } from '../geometry/curves.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { RAD_PER_DEG, mirrorX, mix, normalize, sub, type Vec3 } from '../geometry/vec3.ts';
import type { Drape } from './drape.ts';
import { addLeaf, type LeafRow } from './leaf.ts';
import { roundNeckPoint } from './neckwear.ts';

/** Along the fold from the lapel's tip (0) over the neck's side (1) to the middle of the back (2): width, units. */
export type LapelOutline = readonly (readonly [along: number, width: number])[];

/** The narrow entry is the notch between lapel and collar. */
const NOTCHED: LapelOutline = [
  [0, 0.02],
  [0.05, 0.09],
  [0.12, 0.17],
  [0.2, 0.25],
  [0.3, 0.335],
  [0.4, 0.4],
  [0.49, 0.445],
  [0.55, 0.465],
  [0.57, 0.46],
  [0.578, 0.34],
  [0.592, 0.24],
  [0.606, 0.31],
  [0.618, 0.39],
  [0.66, 0.4],
  [0.74, 0.37],
  [0.84, 0.33],
  [0.94, 0.3],
  [1.08, 0.28],
  [1.25, 0.27],
  [1.5, 0.26],
  [1.75, 0.26],
  [2, 0.26],
];

/** The neck's end of the fold: from the side to the middle of the back. */
const BEHIND: readonly (readonly [deg: number, out: number, y: number])[] = [
  [28, 0.12, -1.62],
  [0, 0.11, -1.53],
  [-30, 0.1, -1.47],
  [-60, 0.095, -1.44],
  [-90, 0.095, -1.43],
];
const FRONT_KNOTS = 5;

/** The fold on the person's left, by place along it in [0, 2]. */
function rollLine(drape: Drape, tipY: number): (along: number) => Vec3 {
  const behind = BEHIND.map(([deg, out, y]) =>
    roundNeckPoint(drape.body, deg * RAD_PER_DEG, out, y, 0),
  );
  const [topX, topY] = behind[0] ?? [0, 0];
  const front = Array.from({ length: FRONT_KNOTS }, (_, k): Vec3 => {
    const f = k / FRONT_KNOTS;
    return drape.front(
      lerp(0.012, topX, f) + 0.045 * Math.sin(Math.PI * f),
      lerp(tipY, topY, f),
      0.02,
    );
  });
  const knots = [...front, ...behind];
  return (along) =>
    spline(
      knots,
      (along <= 1 ? along * FRONT_KNOTS : FRONT_KNOTS + (along - 1) * (BEHIND.length - 1)) /
        (knots.length - 1),
    );
}

/** Both lapels and the collar behind the neck, folded over a jacket whose opening ends at `tipY`. */
export function addLapels(
  b: MeshBuilder,
  drape: Drape,
  color: Vec3,
  tipY: number,
  outline: LapelOutline = NOTCHED,
): void {
  const fold = rollLine(drape, tipY);
  const left = outline.map(([along, width]): LeafRow => {
    const root = fold(along);
    const [tx, ty] = sub(fold(Math.min(2, along + 0.02)), fold(Math.max(0, along - 0.02)));
    const across = normalize([ty, -tx, 0]);
    const dz = root[2] - drape.body.neck.centreZ(root[1]);
    const round = Math.hypot(root[0], dz) || 1;
    const falling = normalize([(0.55 * root[0]) / round, -1, (0.55 * dz) / round]);
    const behind = smoothstep(0.62, 1.1, along);
    return { root, out: normalize(mix(across, falling, behind)), width, hug: 1 - 0.8 * behind };
  });
  const right = left.map((row): LeafRow => ({
    ...row,
    root: mirrorX(row.root),
    out: mirrorX(row.out),
  }));
  addLeaf(b, drape, [...left, ...right.toReversed().slice(1)], color);
}
