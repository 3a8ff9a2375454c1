import { lerp, smoothstep } from '#core';

import { hash01 } from '../geometry/curves.ts';
import { add, addScaled, cross, normalize, scale, sub, type Vec3 } from '../geometry/vec3.ts';
import { at } from '../geometry/at.ts';
import { guideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { addLock } from './lock.ts';
import { longGuides } from './long-guides.ts';
import { addCurtain } from './long-hair.ts';
import { evenPath } from './path.ts';
import { addGround } from './sheet-hair.ts';
import { addUnderCap } from './under-cap.ts';

/** One layer of ringlets over the sheet of guides. */
interface Ringlets {
  readonly count: number;
  readonly lift: number;
  readonly from: readonly [least: number, most: number];
  readonly to: readonly [least: number, most: number];
  readonly tone: number;
}
const LAYERS: readonly Ringlets[] = [
  { count: 11, lift: -0.05, from: [0.36, 0.42], to: [0.92, 1], tone: 0.78 },
  { count: 19, lift: 0.02, from: [0.0, 0.04], to: [0.84, 1], tone: 1 },
  { count: 13, lift: 0.07, from: [0.05, 0.2], to: [0.5, 0.84], tone: 1.06 },
];
const RADIUS = 0.12;
/** Length of one turn, units. */
const PITCH = 0.56;
/** All ringlets together have about this many rows of faces. */
const ROWS = 1560;
const ROWS_PER_TURN = 14;

/** Loose curls: ringlets that fall from a parting, about chin length. */
export function addCurly(context: HairContext): void {
  const { scalp, tones, spec, seed } = context;
  const full = 1 + 0.5 * (spec.volume ?? 0);
  const longer = 0.35 * (spec.length ?? 0);
  const look = {
    tipY: -0.95 - longer,
    backY: -1.05 - longer,
    part: spec.part ?? 0,
    volume: 0.24 * full,
    narrow: -0.03,
    turn: 0.02,
  };
  const sheet = guideSheet(longGuides(scalp, look));
  addUnderCap(context, {
    lift: () => 0.004,
    inset: 5,
    cols: 28,
    rows: 8,
    color: tones.depth,
  });
  addGround(context, sheet, {
    cols: 44,
    rows: 8,
    from: 0,
    to: 0.5,
    lift: -0.05,
    sink: [0, 0.03],
    tone: 0.85,
    relief: 0.03,
  });
  addCurtain(context, sheet, look.volume);
  const ringlets: Ringlet[] = [];
  LAYERS.forEach((layer, id) => {
    for (let i = 0; i < layer.count; i++) {
      const chance = (k: number): number => hash01(seed * 709 + id * 1301 + i * 31 + k);
      const u = (i + 0.5 + 0.5 * (chance(1) - 0.5)) / layer.count;
      const from = lerp(layer.from[0], layer.from[1], chance(2));
      const to = lerp(layer.to[0], layer.to[1], chance(3));
      const axis = evenPath((t) => {
        const v = lerp(from, to, t);
        const p = sheet(u, v);
        return addScaled(p, scalp.out(p), layer.lift * smoothstep(0, 0.3, v));
      }, 12);
      ringlets.push({
        axis,
        radius: RADIUS * lerp(0.85, 1.2, chance(4)) * (1 + 0.3 * (spec.wave ?? 0)),
        phase: 6.28 * chance(5),
        hand: chance(6) < 0.5 ? -1 : 1,
        tone: layer.tone * lerp(0.84, 1.16, chance(7)),
        span: [from, to],
        seed: seed + id * 100 + i,
      });
    }
  });
  const turns = ringlets.reduce((sum, { axis }) => sum + turnsOf(axis), 0);
  const perTurn = Math.min(ROWS_PER_TURN, ROWS / turns);
  for (const ringlet of ringlets) addRinglet(context, ringlet, perTurn);
}

const turnsOf = (axis: readonly Vec3[]): number => {
  let length = 0;
  for (let i = 1; i < axis.length; i++) length += Math.hypot(...sub(at(axis, i), at(axis, i - 1)));
  return Math.max(1.2, length / PITCH);
};

interface Ringlet {
  readonly axis: readonly Vec3[];
  readonly radius: number;
  readonly phase: number;
  /** Which way it winds. */
  readonly hand: 1 | -1;
  readonly tone: number;
  readonly span: readonly [number, number];
  readonly seed: number;
}

/** A ribbon wound round its axis; it winds tighter and wider away from the root. */
function addRinglet({ mesh, scalp, tones }: HairContext, r: Ringlet, perTurn: number): void {
  const last = r.axis.length - 1;
  const along = (t: number): Vec3 => {
    const s = Math.min(0.9999, Math.max(0, t)) * last;
    const i = Math.floor(s);
    const a = at(r.axis, i);
    return addScaled(a, sub(at(r.axis, i + 1), a), s - i);
  };
  const turns = turnsOf(r.axis);
  const rows = Math.round(turns * perTurn) + 1;
  const path = Array.from({ length: rows }, (_, j): Vec3 => {
    const t = j / (rows - 1);
    const c = along(t);
    const ahead = normalize(sub(along(t + 0.03), along(t - 0.03)));
    const out = scalp.out(c);
    const side = normalize(cross(ahead, out));
    const up = cross(side, ahead);
    const a = r.phase + r.hand * 2 * Math.PI * turns * Math.pow(t, 1.15);
    const size = r.radius * smoothstep(-0.05, 0.35, t) * lerp(1, 0.75, smoothstep(0.7, 1, t));
    const p = add(c, add(scale(side, Math.cos(a) * size), scale(up, Math.sin(a) * size)));
    return scalp.clear(p, 0.02);
  });
  addLock(mesh, {
    path,
    out: scalp.out,
    width: (t) =>
      r.radius *
        0.72 *
        lerp(0.5, 1, smoothstep(0, 0.3, t)) *
        Math.pow(smoothstep(1.02, 0.75, t), 0.7) +
      0.003,
    arch: 0.5,
    faces: 2,
    tones,
    tone: r.tone,
    span: r.span,
    rootShade: 0.75,
    smooth: 0.5,
    dull: true,
    seed: r.seed,
  });
}
