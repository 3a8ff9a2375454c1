import { lerp, smoothstep } from '#core';

import { hash01, noise1 } from '../geometry/curves.ts';
import { addScaled, cross, mix, normalize, scale, sub } from '../geometry/vec3.ts';
import type { GuideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { toneAt } from './tones.ts';

type Range = readonly [least: number, most: number];

export interface SheetGround {
  readonly cols: number;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
  /** Height over the sheet; negative is under it. Units. */
  readonly lift: number;
  /** How deep its ends dip below the sheet, units: into the skin, where the sheet lies on it. */
  readonly sink: Range;
  /** Brightness against the hair's own colours. */
  readonly tone: number;
  /** Depth of the grooves between strands, units. */
  readonly relief: number;
}

/** The solid ground under the locks: the sheet itself, with strands in relief. */
export function addGround(
  { mesh, scalp, tones, seed }: HairContext,
  sheet: GuideSheet,
  ground: SheetGround,
): void {
  const { cols, rows } = ground;
  const first = mesh.count;
  for (let j = 0; j <= rows; j++)
    for (let k = 0; k <= cols; k++) {
      const t = j / rows;
      const v = lerp(ground.from, ground.to, t);
      const u = k / cols;
      const p = sheet(u, v);
      const along = normalize(sub(sheet(u, v + 0.02), sheet(u, v - 0.02)));
      const whole = scalp.out(p);
      const across = cross(along, whole);
      const sunk =
        ground.sink[0] * smoothstep(0.12, 0, t) + ground.sink[1] * smoothstep(0.85, 1, t);
      const ridge = noise1(k * 0.45, seed + 3);
      const high = ground.lift + ground.relief * (ridge - 0.5);
      const q = addScaled(scalp.clear(addScaled(p, whole, high), 0.02), whole, -sunk);
      const lean = noise1(k * 0.45 + 0.5, seed + 3) - noise1(k * 0.45 - 0.5, seed + 3);
      const n = normalize(mix(whole, addScaled(whole, across, -1.2 * lean), 0.6));
      const streak = lerp(0.86, 1.14, hash01(seed * 7 + k)) * lerp(0.8, 1.1, ridge);
      mesh.strand(q, n, scale(toneAt(tones, 0.15 + 0.6 * v), ground.tone * streak), along);
    }
  mesh.grid(first, rows + 1, cols + 1);
}
