import { lerp, smoothstep } from '#core';

import { hash01 } from '../geometry/curves.ts';
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
import { shade } from '../palette.ts';
import type { HairMesh } from './hair-mesh.ts';
import { toneAt, type HairTones } from './tones.ts';

/** How round a lock is shaded across, radians from its ridge to its edge. */
const ROUND_RAD = 1.05;
/** How much of the whole head's form its shading keeps, where nothing else is said. */
const WHOLE = 0.4;
/** Half way between the visitor and the key light. */
const GLANCE: Vec3 = [-0.36, 0.31, 0.88];

/** The way strands on a surface with unit normal n must lie to catch no sheen: towards whoever stands where light glances. */
export const dullAlong = (n: Vec3): Vec3 => normalize(addScaled(GLANCE, n, -dot(GLANCE, n)));

export interface Lock {
  /** Middle line, root to tip, units; two points or more, about evenly spaced. */
  readonly path: readonly Vec3[];
  /** Outward unit direction of the whole hair at a point. */
  out(p: Vec3): Vec3;
  /** Half width at t in [0, 1], units. */
  width(t: number): number;
  /** Height of the ridge over the edges as a share of the half width. */
  readonly arch: number;
  /** Faces across. */
  readonly faces: number;
  /** How far the lock is turned about its own line at t, radians: + lifts its left edge. */
  readonly tilt?: (t: number) => number;
  /** Keeps a point off the head; absent where the path already does. */
  readonly clear?: (p: Vec3) => Vec3;
  readonly tones: HairTones;
  /** Brightness of the lock among its neighbours, about 1. */
  readonly tone: number;
  /** Where along the hair its root and its tip are, for roots are dark and tips light. */
  readonly span?: readonly [root: number, tip: number];
  /** Brightness at its very root: 1 = no shade there. */
  readonly rootShade?: number;
  readonly seed: number;
  /** How much of the whole's form its shading keeps, [0, 1]. */
  readonly smooth?: number;
  /** Too crooked to catch the light in one sheen. */
  readonly dull?: boolean;
}

/** Full from `grown` to `taper`, narrower towards the root, pointed at the tip. */
export const lockWidth =
  (half: number, root: number, grown: number, taper: number) =>
  (t: number): number =>
    half *
    lerp(root, 1, smoothstep(0, grown, t)) *
    Math.pow(Math.max(0, 1 - Math.pow(Math.max(0, (t - taper) / (1 - taper)), 1.7)), 0.85);

const LEAST = 0.0015;

/** One lock as an arched, tapered ribbon. Streaks run along it; its edges are darker than its ridge. */
export function addLock(mesh: HairMesh, lock: Lock): void {
  const { path, faces, tones } = lock;
  const rows = path.length;
  const first = mesh.count;
  const [spanRoot, spanTip] = lock.span ?? [0, 1];
  const lane = 0.1 + 0.8 * hash01(lock.seed * 53);
  const rootShade = lock.rootShade ?? 0.62;
  path.forEach((p, j) => {
    const t = j / (rows - 1);
    const ahead = path[Math.min(rows - 1, j + 1)] ?? p;
    const behind = path[Math.max(0, j - 1)] ?? p;
    const along = normalize(sub(ahead, behind));
    const whole = lock.out(p);
    const n0 = normalize(addScaled(whole, along, -dot(whole, along)));
    const b0 = cross(along, n0);
    const tilt = lock.tilt?.(t) ?? 0;
    const across = add(scale(b0, Math.cos(tilt)), scale(n0, Math.sin(tilt)));
    const up = add(scale(n0, Math.cos(tilt)), scale(b0, -Math.sin(tilt)));
    const parted = lerp(0.35, 1, smoothstep(0.05, 0.45, t));
    const w = Math.max(LEAST, lock.width(t));
    for (let k = 0; k <= faces; k++) {
      const u = (2 * k) / faces - 1;
      const groove = k % 2 === 0 ? 0 : 0.05;
      const q = addScaled(
        addScaled(p, across, u * w),
        up,
        w * (lock.arch * parted - groove) * (1 - u * u),
      );
      const angle = u * ROUND_RAD;
      const round = add(scale(up, Math.cos(angle)), scale(across, Math.sin(angle)));
      const n = normalize(mix(round, whole, lock.smooth ?? WHOLE));
      const streak = 0.86 + 0.28 * hash01(lock.seed * 31 + k * 7);
      // near the root neighbours are still one sheet
      const edge = 1 - 0.3 * u * u * parted;
      const root = lerp(rootShade, 1, smoothstep(0, 0.35, t));
      const color = toneAt(tones, lerp(spanRoot, spanTip, t));
      mesh.strand(
        lock.clear ? lock.clear(q) : q,
        n,
        shade(color, lock.tone * streak * edge * root),
        lock.dull ? dullAlong(n) : along,
        lane + 0.08 * u,
      );
    }
  });
  mesh.grid(first, rows, faces + 1);
}
