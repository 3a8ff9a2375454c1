import { lerp, smoothstep } from '#core';

import { hash01 } from '../geometry/curves.ts';
import { add, addScaled, cross, mix, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts';
import type { GuideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { addLock, lockWidth } from './lock.ts';
import { evenPath } from './path.ts';

const STEPS = 5;

export interface BabyHairs {
  readonly count: number;
  /** Where along the sheet's root edge they grow. */
  readonly across: readonly [from: number, to: number];
  /** Length, units. */
  readonly length: number;
}

/**
 * Short fine hairs that start on the skin in front of a sheet's root edge, at varied depths, and run into it: no
 * hairline is a line.
 */
export function addBabyHairs(
  { mesh, scalp, tones, skin, seed }: HairContext,
  sheet: GuideSheet,
  look: BabyHairs,
): void {
  for (let i = 0; i < look.count; i++) {
    const chance = (k: number): number => hash01(seed * 401 + i * 19 + k);
    const u = lerp(look.across[0], look.across[1], (i + chance(1)) / look.count);
    const root = sheet(u, 0);
    const inwards = normalize(sub(sheet(u, 0.07), root));
    const out = scalp.field.normal(root, 0.03);
    const aside = cross(out, inwards);
    const length = look.length * lerp(0.6, 1.3, chance(2));
    const ahead = lerp(0.1, 0.6, chance(3) * chance(4));
    const lean = 0.7 * (chance(5) - 0.5);
    const bend = 0.5 * (chance(6) - 0.5);
    const half = lerp(0.006, 0.011, chance(7));
    const first = mesh.count;
    for (let j = 0; j < STEPS; j++) {
      const t = j / (STEPS - 1);
      const along = length * (t - ahead);
      const p = addScaled(
        addScaled(root, inwards, along),
        aside,
        length * (lean * (t - 1) + bend * t * (1 - t)),
      );
      const d = scalp.field.distance(p[0], p[1], p[2]);
      const lift = 0.003 + 0.05 * smoothstep(0.2, 1, t) * Math.max(0, t - ahead * 0.6);
      const on = addScaled(p, out, lift - d);
      const w = half * Math.sin(Math.PI * lerp(0.06, 0.94, t));
      const color = scale(mix(tones.root, skin, 0.5 * smoothstep(0.6, 0, t)), 0.85);
      const n = scalp.field.normal(on, 0.03);
      const strand = normalize(add(inwards, scale(aside, lean)));
      const side: Vec3 = cross(strand, n);
      mesh.strand(addScaled(on, side, w), n, color, strand);
      mesh.strand(addScaled(on, side, -w), n, color, strand);
    }
    mesh.grid(first, STEPS, 2);
  }
}

export interface Nape {
  readonly count: number;
  /** Units. */
  readonly length: number;
  readonly half: number;
}

/** Short pointed locks that lie down over the nape's hairline, from ear to ear. */
export function addNape({ mesh, scalp, tones, seed }: HairContext, look: Nape): void {
  for (let i = 0; i < look.count; i++) {
    const chance = (k: number): number => hash01(seed * 503 + i * 29 + k);
    const az = lerp(106, 254, (i + 0.5 + 0.6 * (chance(1) - 0.5)) / look.count);
    const signed = az > 180 ? az - 360 : az;
    const edge = scalp.hairlineDeg(signed, 0);
    const root = scalp.cast(signed, edge + lerp(7, 13, chance(2)), 0.012);
    const towards =
      0.25 * (chance(3) - 0.5) - 0.3 * Math.sign(180 - az) * smoothstep(0, 70, Math.abs(180 - az));
    const length = look.length * lerp(0.7, 1.25, chance(4));
    const path = evenPath((t) => {
      const p: Vec3 = [
        root[0] - Math.sign(root[2]) * towards * length * t,
        root[1] - length * t,
        root[2],
      ];
      const n = scalp.out(p);
      const d = scalp.field.distance(p[0], p[1], p[2]);
      return addScaled(p, n, lerp(0.035, 0.004, t * t) - d);
    }, 6);
    addLock(mesh, {
      path,
      out: scalp.out,
      width: lockWidth(look.half * lerp(0.7, 1.2, chance(5)), 0.7, 0.3, 0.3),
      arch: 0.25,
      faces: 2,
      tones,
      tone: lerp(0.8, 1, chance(6)),
      span: [0.05, 0.5],
      rootShade: 0.9,
      seed: seed + i,
    });
  }
}

/** Short fine hair in front of the ears, thinning out downwards. `length` in units. */
export function addSideburns(
  { mesh, scalp, tones, skin, seed }: HairContext,
  length: number,
): void {
  const per = 9;
  for (const s of [1, -1])
    for (let i = 0; i < per; i++) {
      const chance = (k: number): number => hash01(seed * 307 + i * 23 + k + 7 * s);
      const az = s * lerp(70, 84, (i + 0.4 * chance(1)) / (per - 1));
      const root = scalp.cast(az, scalp.hairlineDeg(az, 0) + lerp(2, 9, chance(2)), 0);
      const long = length * lerp(0.7, 1.15, chance(3)) * lerp(0.7, 1, i / per);
      const path = evenPath((t) => {
        const p: Vec3 = [root[0], root[1] - long * t, root[2] - 0.25 * long * t];
        const d = scalp.field.distance(p[0], p[1], p[2]);
        return addScaled(p, scalp.field.normal(p, 0.03), lerp(0.02, 0.002, t) - d);
      }, 5);
      addLock(mesh, {
        path,
        out: (p) => scalp.field.normal(p, 0.03),
        width: lockWidth(0.026 * lerp(0.7, 1.2, chance(4)), 0.5, 0.3, 0.2),
        arch: 0.2,
        faces: 1,
        tones: { ...tones, tip: mix(tones.root, skin, 0.35) },
        tone: lerp(0.85, 1.05, chance(5)),
        span: [0.1, 1],
        rootShade: 0.95,
        seed: seed + i,
      });
    }
}
