import { dullAlong } from './lock.ts';
import { clamp, clamp01, lerp, smoothstep } from '#core';

import { at } from '../geometry/at.ts';
import { hash01, noise1 } from '../geometry/curves.ts';
import {
  add,
  addScaled,
  cross,
  dot,
  mix,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../geometry/vec3.ts';
import type { GuideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { toneAt } from './tones.ts';

/** Length of a sheet's way round the head, and how much of it one turn of the strands' noise covers, units. */
const ROUND = 5;
const LANE = 1.2;

type Range = readonly [least: number, most: number];

/**
 * One layer of a head of hair: clumps that tile the sheet like the staves of a barrel. At the roots neighbours share
 * their edges and are shaded as one mass; further down each narrows by itself and ends in its own point. Lengths in
 * units, places as shares of the sheet.
 */
export interface ClumpLayer {
  readonly count: number;
  readonly across?: Range;
  readonly from: number | Range;
  /** Where the clumps end. */
  readonly to: Range;
  /** Height over the sheet along a clump, t in [0, 1]. */
  readonly lift: number | ((t: number, u: number) => number);
  readonly faces: number;
  readonly rows: number;
  /** 1 = rows evenly spaced; less = closer towards the tip. */
  readonly bias?: number;
  /** Depth of the valleys between clumps. */
  readonly relief: number;
  /** Share of its length from which a clump narrows, and how sharp its point is: 1 = straight edges, less = fuller. */
  readonly apart: number;
  readonly point?: number;
  /** Shares of the length at which a clump has its full width from a root `rootWidth` wide. */
  readonly rootWidth?: number;
  readonly grown?: number;
  /** More than the sheet's share: neighbours overlap. 1 = edge to edge. */
  readonly overlap?: number;
  readonly tone: number;
  readonly rootShade: number;
  /** [0, 1] how much neighbours differ in width, tone and place. */
  readonly loose: number;
  /** How far the edges wander along the flow, as a share of a clump's width. */
  readonly wander?: number;
  /** How far the tips turn outwards (+) or inwards, units, by place. */
  readonly flick?: (u: number) => number;
  /** Least distance from the skin at t. */
  readonly clearance?: (t: number) => number;
  /** Share of the root that is tinted with the skin: a soft hairline. */
  readonly fade?: number;
  /** Outward unit direction of the whole at a point; absent = the head's. */
  readonly out?: (p: Vec3) => Vec3;
  /** How much of the head's own form the shading keeps, [0, 1]. */
  readonly smooth?: number;
}

const pick = (r: number | Range, share: number): number =>
  typeof r === 'number' ? r : lerp(r[0], r[1], share);

/** Shares of the sheet at `rows` even steps of length along u, from `from` to `to`. */
function evenRows(sheet: GuideSheet, u: number, from: number, to: number, layer: ClumpLayer) {
  const { rows, bias = 1 } = layer;
  const fine = rows + 8;
  const along = [0];
  let before = sheet(u, from);
  for (let i = 1; i <= fine; i++) {
    const p = sheet(u, lerp(from, to, i / fine));
    along.push(at(along, i - 1) + Math.hypot(...sub(p, before)));
    before = p;
  }
  const whole = at(along, fine);
  let i = 0;
  return Array.from({ length: rows }, (_, j) => {
    const wanted = whole * Math.pow(j / (rows - 1), bias);
    while (i < fine - 1 && at(along, i + 1) < wanted) i++;
    const step = at(along, i + 1) - at(along, i) || 1;
    return lerp(from, to, (i + clamp01((wanted - at(along, i)) / step)) / fine);
  });
}

/** Adds one layer of clumps; `id` tells layers apart. */
export function addClumps(
  context: HairContext,
  sheet: GuideSheet,
  layer: ClumpLayer,
  id: number,
): void {
  const { seed } = context;
  const [u0, u1] = layer.across ?? [0, 1];
  const step = (u1 - u0) / layer.count;
  // edges, shared by neighbours
  const edges = Array.from({ length: layer.count + 1 }, (_, i) =>
    i === 0 || i === layer.count
      ? lerp(u0, u1, i / layer.count)
      : u0 + step * (i + 0.7 * layer.loose * (hash01(seed * 149 + id * 37 + i) - 0.5)),
  );
  for (let i = 0; i < layer.count; i++) addClump(context, sheet, layer, id, i, edges, step);
}

function addClump(
  { mesh, scalp, tones, skin, seed }: HairContext,
  sheet: GuideSheet,
  layer: ClumpLayer,
  id: number,
  i: number,
  edges: readonly number[],
  step: number,
): void {
  const chance = (k: number): number => hash01(seed * 613 + id * 2111 + i * 17 + k);
  const { faces, rows, loose } = layer;
  const [left, right] = [at(edges, i), at(edges, i + 1)];
  const middle = (left + right) / 2;
  const from = pick(layer.from, chance(1));
  const to = lerp(layer.to[0], layer.to[1], chance(2));
  const places = evenRows(sheet, middle, from, to, layer);
  const wander = layer.wander ?? 0;
  const edge = (k: number, v: number): number =>
    at(edges, k) +
    (k === 0 || k === edges.length - 1
      ? 0
      : wander * step * (noise1(v * 4 + k * 3.7, seed + id) - 0.5));
  const lean = 0.5 * loose * (chance(3) - 0.5);
  const overlap = layer.overlap ?? 1;
  const tone = layer.tone * lerp(1 - 0.16 * loose, 1 + 0.16 * loose, chance(4));
  const streaks = Array.from(
    { length: faces + 1 },
    (_, k) => 1 + 0.2 * (hash01(seed * 31 + id * 977 + i * 13 + k) - 0.5),
  );
  const wide = Math.min(0.6, (step * ROUND) / LANE);
  const lane = wide / 2 + (1 - wide) * chance(5);
  // fine locks throw no shade of their own
  const shadow = 0.3 * Math.min(1, layer.relief / 0.04);
  const smooth = layer.smooth ?? 0.35;
  const outOf = layer.out ?? scalp.out;
  const high = layer.lift;
  const liftAt = typeof high === 'number' ? (): number => high : high;
  const flick = layer.flick?.(middle) ?? 0;

  /** The three points that carry a row: its edges and its middle. */
  const ribs = places.map((v, j) => {
    const t = j / (rows - 1);
    const narrow =
      lerp(layer.rootWidth ?? 1, 1, smoothstep(0, layer.grown ?? 0.3, t)) *
      Math.pow(
        Math.max(0, 1 - Math.pow(Math.max(0, (t - layer.apart) / (1 - layer.apart)), 1.8)),
        layer.point ?? 0.8,
      );
    const a = edge(i, v);
    const b = edge(i + 1, v);
    const c = (a + b) / 2 + lean * (b - a) * smoothstep(layer.apart, 1, t);
    const half = ((b - a) / 2) * overlap * narrow;
    const lift = liftAt(t, middle) + flick * Math.pow(smoothstep(0.62, 1, t), 1.5);
    const place = (u: number): Vec3 => {
      const p = sheet(u, v);
      const out = outOf(p);
      return scalp.clear(addScaled(p, out, lift), layer.clearance?.(t) ?? 0.02);
    };
    const m = place(c);
    const l = half > 1e-4 ? place(c - half) : m;
    const r = half > 1e-4 ? place(c + half) : m;
    return { t, v, narrow, l, m, r };
  });
  const first = mesh.count;
  ribs.forEach(({ t, v, narrow, l, m, r }, j) => {
    const ahead = at(ribs, Math.min(rows - 1, j + 1));
    const behind = at(ribs, Math.max(0, j - 1));
    // edges are turned as their neighbours' edges are, so one clump's shade runs on into the next
    const turns = (
      [
        ['l', l],
        ['m', m],
        ['r', r],
      ] as const
    ).map(([rib, p]) => {
      const along = normalize(sub(ahead[rib], behind[rib]));
      const whole = outOf(p);
      return { along, whole, up: normalize(addScaled(whole, along, -dot(whole, along))) };
    });
    const spread = sub(r, l);
    const across = normalize(spread);
    const half = 0.5 * Math.hypot(...spread) + 1e-4;
    const grown = smoothstep(0.02, 0.5, t);
    // a clump is round when it hangs by itself
    const relief = Math.min(layer.relief * lerp(0.25, 1, grown), 0.7 * half);
    const spanned = Math.max(half, 0.004);
    for (let k = 0; k <= faces; k++) {
      const w = (2 * k) / faces - 1;
      // the quadratic through the three ribs
      const shares = [(w * (w - 1)) / 2, 1 - w * w, (w * (w + 1)) / 2] as const;
      const flat = add(add(scale(l, shares[0]), scale(m, shares[1])), scale(r, shares[2]));
      const before = at(turns, w <= 0 ? 0 : 1);
      const after = at(turns, w <= 0 ? 1 : 2);
      const way = w <= 0 ? 1 + w : w;
      const along = normalize(mix(before.along, after.along, way));
      const up = normalize(mix(before.up, after.up, way));
      const whole = normalize(mix(before.whole, after.whole, way));
      const side = cross(along, up);
      const aside = dot(across, side) < 0 ? scale(side, -1) : side;
      const ridge = 1 - w * w;
      const apart = narrow < 0.02 ? addScaled(flat, aside, w * 0.004) : flat;
      const q = addScaled(apart, up, relief * (ridge - 0.35));
      const slope = clamp((2 * w * relief) / spanned, -1.1, 1.1) * lerp(0.35, 1, grown);
      const turned = normalize(addScaled(up, aside, slope));
      const n = normalize(mix(turned, whole, smooth * lerp(1.9, 1, grown)));
      // roots rise from the parting as one: a sheen on them would end at the clump's edge
      const combed = normalize(mix(dullAlong(n), along, smoothstep(0.05, 0.4, t)));
      const valley = 1 - shadow * w * w * grown;
      const root = lerp(layer.rootShade, 1, smoothstep(0, 0.3, t));
      const color = toneAt(tones, v);
      const fade = (layer.fade ?? 0) * smoothstep(0.05, 0, t);
      mesh.strand(
        q,
        n,
        mix(scale(color, tone * at(streaks, k) * valley * root), skin, fade),
        combed,
        lane + (w * wide) / 2,
      );
    }
  });
  mesh.grid(first, rows, faces + 1);
}
