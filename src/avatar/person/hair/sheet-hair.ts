import { lerp, smoothstep } from '#core';

import { hash01, noise1 } from '../geometry/curves.ts';
import { addScaled, cross, mix, normalize, scale, sub } from '../geometry/vec3.ts';
import type { GuideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { addLock, lockWidth } from './lock.ts';
import { evenPath } from './path.ts';
import { toneAt } from './tones.ts';

type Range = readonly [least: number, most: number];

/** One layer of locks over a sheet, side by side in order. Lengths in units, places as shares of the sheet. */
export interface LockLayer {
  readonly count: number;
  /** Where they lie across the sheet. */
  readonly across?: Range;
  /** Half width of a lock. */
  readonly half: number;
  /** Height over the sheet. */
  readonly lift: number;
  readonly from: Range;
  readonly to: Range;
  /** Height of a lock's ridge as a share of its half width. */
  readonly arch?: number;
  readonly faces: number;
  readonly rows: number;
  /** 1 = rows evenly spaced; less = closer towards the tip. */
  readonly bias?: number;
  readonly tone: number;
  /** Share of its length from which a lock narrows. */
  readonly taper: number;
  /** Width at the root as a share. */
  readonly rootWidth: number;
  readonly rootShade: number;
  /** [0, 1] how much neighbours differ in place, height, turn and tone. */
  readonly loose: number;
  /** Twist of a lock along its length, radians. */
  readonly twist?: number;
  /** How many neighbours end in one tip, and how close they come, [0, 1]. */
  readonly gather?: { readonly locks: number; readonly share: number };
}

/** Least distance kept from the skin by the middle of a lock and by its edges, units. */
const CLEAR = 0.03;
const CLEAR_EDGE = 0.012;

export function addLayer(
  { mesh, scalp, tones, seed }: HairContext,
  sheet: GuideSheet,
  layer: LockLayer,
  id: number,
): void {
  const [u0, u1] = layer.across ?? [0, 1];
  for (let i = 0; i < layer.count; i++) {
    const chance = (k: number): number => hash01(seed * 613 + id * 2111 + i * 17 + k);
    const { loose } = layer;
    const u = lerp(u0, u1, (i + 0.5 + loose * (chance(1) - 0.5)) / layer.count);
    const drift = ((u1 - u0) * 1.2 * loose * (chance(2) - 0.5)) / layer.count;
    const from = lerp(layer.from[0], layer.from[1], chance(3));
    const { locks, share } = layer.gather ?? { locks: 1, share: 0 };
    const group = Math.floor(i / locks);
    const middle = lerp(u0, u1, ((group + 0.5) * locks) / layer.count);
    // a tuft ends together
    const length = lerp(hash01(seed * 331 + id * 71 + group), chance(4), 0.3);
    const to = lerp(layer.to[0], layer.to[1], length);
    const lift = layer.lift + 0.04 * loose * (chance(5) - 0.5);
    const path = evenPath(
      (t) => {
        const v = lerp(from, to, t);
        const across = lerp(u + drift * t, middle, share * smoothstep(0.5, 0.95, t));
        const p = sheet(across, v);
        const up = lift * smoothstep(0, 0.2, v) * smoothstep(0, 0.15, t);
        return scalp.clear(addScaled(p, scalp.out(p), up), CLEAR * smoothstep(0, 0.1, v));
      },
      layer.rows,
      layer.bias,
    );
    const turn = loose * 0.6 * (chance(6) - 0.5);
    const phase = 6 * chance(7);
    const twist = layer.twist ?? 0;
    addLock(mesh, {
      path,
      out: scalp.out,
      width: lockWidth(
        layer.half * lerp(1 - 0.4 * loose, 1 + 0.4 * loose, chance(8)),
        layer.rootWidth,
        0.3,
        layer.taper,
      ),
      arch: layer.arch ?? 0.42,
      faces: layer.faces,
      tilt: (t) => turn * smoothstep(0, 0.35, t) + twist * t * Math.sin(11 * t + phase),
      clear: (p) => scalp.clear(p, CLEAR_EDGE),
      tones,
      tone: layer.tone * lerp(1 - 0.28 * loose, 1 + 0.26 * loose, chance(9)),
      span: [from, to],
      rootShade: layer.rootShade,
      seed: seed + id * 100 + i,
    });
  }
}

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
