import { clamp01, lerp, smoothstep } from '#core';

import { hash01 } from '../geometry/curves.ts';
import { add, addScaled, cross, mix, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts';
import { guideSheet, type GuideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { addBabyHairs } from './hairline.ts';
import { addLock, lockWidth } from './lock.ts';
import { evenPath } from './path.ts';
import { scalpDirection } from './scalp.ts';
import { addClumps, type ClumpLayer } from './clumps.ts';
import { sweepGuides } from './sweep-guides.ts';
import { addUnderCap } from './under-cap.ts';

/** Where hair is tied: direction from the scalp's centre, degrees. */
interface Tie {
  readonly azDeg: number;
  readonly elDeg: number;
}

/** Guides that run up from the nape. */
const NAPE_GUIDES = 13;
/** Guides round a tail. */
const TAIL_GUIDES = 10;

/** The hair combed back to the tie, from the face and up from the nape. */
function addCombed(context: HairContext, tie: Tie): void {
  const { spec, scalp, tones } = context;
  const full = 1 + 0.5 * (spec.volume ?? 0);
  const d = scalpDirection(tie.azDeg, tie.elDeg);
  const sheet = guideSheet(
    sweepGuides(scalp, {
      side: 0.35 * (spec.part ?? 0),
      front: 0.1 * full,
      top: 0.075 * full,
      sides: 0.05,
      back: 0.07,
      recede: spec.recede ?? 0,
      tie: { ...tie, lift: 0.05 },
      outset: -1,
    }),
  );
  addUnderCap(context, {
    lift: (_, v) => 0.012 * smoothstep(1, 0.8, v),
    inset: 2,
    cols: 28,
    rows: 7,
    color: mix(tones.root, tones.middle, 0.5),
  });
  const combed: Omit<ClumpLayer, 'count' | 'faces' | 'rows' | 'relief'> = {
    from: 0,
    to: [0.97, 1],
    lift: 0,
    apart: 0.97,
    tone: 1,
    rootShade: 0.94,
    loose: 0.6,
    wander: 0.5,
    clearance: (t) => 0.001 + 0.02 * smoothstep(0, 0.15, t),
    bias: 1.2,
    fade: 0.12,
    smooth: 0.5,
  };
  addClumps(context, sheet, { ...combed, count: 36, faces: 4, rows: 15, relief: 0.014 }, 1);
  // single locks that the comb left standing a little
  addClumps(
    context,
    sheet,
    {
      ...combed,
      count: 22,
      across: [0.05, 0.95],
      from: [0, 0.2],
      to: [0.6, 0.95],
      lift: (t) => 0.012 * Math.sin(Math.PI * t),
      faces: 2,
      rows: 11,
      relief: 0.008,
      apart: 0.3,
      rootWidth: 0.1,
      grown: 0.4,
      overlap: 0.3,
      tone: 1.08,
      loose: 1.2,
    },
    2,
  );
  addBabyHairs(context, sheet, { count: 60, across: [0.02, 0.98], length: 0.14 });
  // up from the nape
  const up = guideSheet(
    Array.from({ length: NAPE_GUIDES }, (_, i): readonly Vec3[] => {
      const az = lerp(76, 284, i / (NAPE_GUIDES - 1));
      const signed = az > 180 ? az - 360 : az;
      // beside the ears it runs under what is combed back
      const behind = Math.abs(signed) > 95;
      const root = scalpDirection(signed, scalp.hairlineDeg(signed, 0) + (behind ? 1 : 5));
      return [0, 0.08, 0.2, 0.4, 0.7, 1].map((t) => {
        const on = normalize(add(scale(root, 1 - t), scale(d, t)));
        return scalp.castAlong(on, 0.002 + 0.055 * smoothstep(0, 0.3, t));
      });
    }),
  );
  addClumps(context, up, { ...combed, count: 15, faces: 4, rows: 9, relief: 0.02 }, 3);
}

/** A coil of locks wound up round an axis. */
function addKnot(context: HairContext, centre: Vec3, axis: Vec3, radius: number): void {
  const { mesh, tones, seed } = context;
  const right = normalize(cross([0, 1, 0], axis));
  const up = cross(axis, right);
  const count = 13;
  const out = (p: Vec3): Vec3 => normalize(sub(p, centre));
  for (let i = 0; i < count; i++) {
    const chance = (k: number): number => hash01(seed * 91 + i * 7 + k);
    const start = (i / count) * 2 * Math.PI;
    const path = evenPath((t) => {
      const polar = lerp(2.0, 0.12, Math.pow(t, 0.85));
      const turn = start + 2.5 * t;
      const side = add(scale(right, Math.cos(turn)), scale(up, Math.sin(turn)));
      const r = radius * lerp(0.97, 1.04, chance(1));
      return addScaled(
        addScaled(centre, side, r * Math.sin(polar)),
        axis,
        0.82 * r * Math.cos(polar),
      );
    }, 12);
    addLock(mesh, {
      path,
      out,
      width: lockWidth(radius * 0.46, 0.8, 0.2, 0.3),
      arch: 0.5,
      faces: 5,
      tilt: () => 0.35,
      tones,
      tone: lerp(0.86, 1.12, chance(2)),
      span: [0.2, 0.8],
      rootShade: 0.6,
      seed: seed + i,
    });
  }
}

/** Combed back into a bun. */
export function addBun(context: HairContext): void {
  const tie = { azDeg: 180, elDeg: 52 };
  addCombed(context, tie);
  const axis = scalpDirection(tie.azDeg, tie.elDeg);
  const radius = 0.33 * (1 + 0.3 * (context.spec.volume ?? 0));
  addKnot(context, context.scalp.castAlong(axis, 0.1 + 0.4 * radius), axis, radius);
}

/** Combed back into a tail. */
export function addPonytail(context: HairContext): void {
  const { scalp, spec } = context;
  const tie = { azDeg: 180, elDeg: 34 };
  addCombed(context, tie);
  const axis = scalpDirection(tie.azDeg, tie.elDeg);
  const base = scalp.castAlong(axis, 0.03);
  const length = 1.75 * (1 + 0.4 * (spec.length ?? 0));
  const middle = (t: number): Vec3 => {
    const out = 0.34 * Math.sin(Math.min(1, t * 2.2) * 0.5 * Math.PI) - 0.1 * t * t;
    return [
      base[0] + 0.05 * Math.sin(4 * t),
      base[1] + 0.16 * Math.sin(Math.min(1, t * 4) * Math.PI * 0.55) - length * Math.pow(t, 1.35),
      base[2] + axis[2] * (0.1 + out),
    ];
  };
  const thick = (t: number): number =>
    0.1 + 0.17 * smoothstep(0, 0.3, t) - 0.2 * smoothstep(0.5, 1, t);
  const wave = 0.06 * (1 + (spec.wave ?? 0));
  const tail = (depth: number): GuideSheet =>
    guideSheet(
      Array.from({ length: TAIL_GUIDES + 1 }, (_, i): readonly Vec3[] => {
        const a = (i / TAIL_GUIDES) * 2 * Math.PI;
        return Array.from({ length: 9 }, (_step, k): Vec3 => {
          const t = k / 8;
          const c = middle(t);
          const r = thick(t) * depth;
          const sway = wave * t * Math.sin(9 * t + 0.8 * Math.sin(a));
          return [c[0] + Math.cos(a + 1.1 * t) * r + sway, c[1], c[2] + Math.sin(a + 1.1 * t) * r];
        });
      }),
    );
  const out = (p: Vec3): Vec3 => {
    const t = clamp01((base[1] + 0.1 - p[1]) / length);
    const c = middle(Math.pow(t, 1 / 1.35));
    return normalize([p[0] - c[0], 0.15, p[2] - c[2]]);
  };
  const strands: Omit<ClumpLayer, 'count' | 'to' | 'tone'> = {
    from: 0,
    lift: 0,
    faces: 4,
    rows: 15,
    relief: 0.03,
    apart: 0.7,
    point: 0.55,
    overlap: 1.12,
    rootShade: 0.75,
    loose: 0.8,
    wander: 0.4,
    out,
    clearance: () => 0.03,
  };
  addClumps(context, tail(0.5), { ...strands, count: 4, to: [0.88, 0.94], tone: 0.8 }, 11);
  addClumps(context, tail(1), { ...strands, count: 9, to: [0.84, 1], tone: 1 }, 12);
  addBand(context, base, axis);
}

/** The band that holds a tail. */
function addBand({ mesh, tones }: HairContext, base: Vec3, axis: Vec3): void {
  const right: Vec3 = [1, 0, 0];
  const up = cross(axis, right);
  const first = mesh.count;
  const around = 14;
  [0.02, 0.06, 0.1].forEach((height, row) => {
    for (let k = 0; k < around; k++) {
      const a = (k / around) * 2 * Math.PI;
      const n = add(scale(right, Math.cos(a)), scale(up, Math.sin(a)));
      const r = row === 1 ? 0.145 : 0.115;
      mesh.strand(addScaled(addScaled(base, n, r), axis, height), n, tones.depth, axis);
    }
  });
  mesh.grid(first, 3, around, true);
}
