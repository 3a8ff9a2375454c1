import { lerp, smoothstep } from '#core';

import { at } from '../geometry/at.ts';
import { add, dot, mix, normalize, scale, type Vec3 } from '../geometry/vec3.ts';
import { scalpDirection, type Scalp } from './scalp.ts';

/** How long hair is cut and how it falls. Lengths in units. */
export interface LongCut {
  /** Height of the tips in front and behind. */
  readonly tipY: number;
  readonly backY: number;
  /** [-1, 1] parting, + = left. */
  readonly part: number;
  /** How far the hair stands off the head. */
  readonly volume: number;
  /** How much the length narrows towards the neck. */
  readonly narrow: number;
  /** How far the tips turn: + in, - out. */
  readonly turn: number;
  /** How much higher hair that sweeps over from a side parting stands in front, units. */
  readonly swoop?: number;
  /** How far the locks beside the face sweep back and out, units; absent = they hang. */
  readonly away?: number;
  /** Short hair does not fall: it ends on the head, this far below the hairline, degrees. */
  readonly cropDeg?: number;
}

const FALL_STEPS = 6;
/** Guides of one half, without the one straight behind. */
const HALF = 8;
/** Shares of the way over the head at which a guide is fixed: closer at the root, where it rises. */
const OVER: readonly number[] = [0, 0.1, 0.25, 0.45, 0.7, 1];
/** Where hair leaves the head and falls: elevation, and azimuth in front and behind, degrees. */
const HANG_DEG = -4;
const HANG_AZ = [60, 180] as const;
/** The parting runs over the head from the forehead to the whorl: degrees from straight ahead. */
const WHORL_DEG = 100;
/** Half the width of the bare line of a parting, units. */
export const PARTING = 0.011;

/** The foremost guide: azimuth, and elevation over the forehead's hairline, at each of OVER. */
type FrontPath = readonly (readonly [azDeg: number, elDeg: number])[];
/** Away from the parting the hair sweeps over the forehead's corner; beside it, it goes down sooner. */
const SWEEPING: FrontPath = [
  [0, 3],
  [8, 4],
  [19, 3],
  [34, -5],
  [50, -22],
  [60, -42],
];
const PARTED: FrontPath = [
  [0, 3],
  [10, 3],
  [24, 1],
  [37, -7],
  [51, -23],
  [60, -42],
];

/** Behind the parting roots go under the other side's hair, or their ends stand up as a tuft on the crown; units. */
const ROOT_DIVE = 0.07;

/** How far roots keep from the middle of the parting; behind, both sides cross over it and close it. */
const asideAt = (g: number): number => lerp(PARTING, -0.025, smoothstep(0.4, 0.75, g));

/** A place on the parting: `g` 0 at the forehead .. 1 behind the whorl; `aside` units from its middle. */
export function partingAt(scalp: Scalp, part: number, g: number, aside: number): Vec3 {
  const fromDeg = scalp.hairlineDeg(0, 0) + 3;
  const overDeg = lerp(fromDeg, WHORL_DEG + 8, g);
  const d = scalpDirection(0, overDeg);
  const bend = smoothstep(WHORL_DEG, WHORL_DEG - 35, overDeg);
  return normalize([0.3 * part * (0.7 + 0.3 * d[1]) * bend + aside, d[1], d[2]]);
}

/** Unit direction at share w of the arc between two unit directions. */
const between = (a: Vec3, b: Vec3, w: number): Vec3 => {
  const angle = Math.acos(Math.min(1, Math.max(-1, dot(a, b))));
  const sin = Math.sin(angle) || 1e-6;
  return normalize(
    add(scale(a, Math.sin((1 - w) * angle) / sin), scale(b, Math.sin(w * angle) / sin)),
  );
};

/** Steps of a guide that ends on the head. */
const CROP_STEPS = 11;

/** A guide of short hair: over the head to a little below the hairline. */
function croppedGuide(scalp: Scalp, cut: LongCut, cropDeg: number, s: 1 | -1, g: number) {
  const rootShare = Math.pow(g, 0.8);
  const root = partingAt(scalp, cut.part, rootShare, s * asideAt(rootShare));
  const endAz = s * lerp(66, 180, Math.pow(g, 0.9));
  const end = scalpDirection(endAz, scalp.hairlineDeg(endAz, 0) - cropDeg);
  const frontDeg = scalp.hairlineDeg(0, 0);
  const front = s * cut.part <= 0 ? SWEEPING : PARTED;
  const corner = at(front, 3);
  const behindFace = smoothstep(0, 0.3, g);
  const body = cut.volume * lerp(0.5, 1.08, smoothstep(0, 0.26, g));
  const rootLift = lerp(0.012, 0.85 * cut.volume, smoothstep(0.5, 0.95, g));
  return Array.from({ length: CROP_STEPS }, (_, k): Vec3 => {
    const w = k / (CROP_STEPS - 1);
    // beside the face it runs over the forehead's corner
    const over = scalpDirection(s * corner[0], corner[1] + frontDeg + 3);
    const edge = between(between(root, over, w), between(over, end, w), w);
    const d = normalize(mix(edge, between(root, end, w), behindFace));
    const rise = 1 - Math.pow(1 - w, 4);
    const lift = lerp(rootLift, body, rise) * lerp(1, 0.14, smoothstep(0.45, 1, w));
    return scalp.castAlong(d, lift);
  });
}

/** Guide strands from the parting to the tips, all the way round: left half front to back, then the right half. */
export function longGuides(scalp: Scalp, cut: LongCut): readonly (readonly Vec3[])[] {
  const frontDeg = scalp.hairlineDeg(0, 0);
  const guide = (s: 1 | -1, g: number): readonly Vec3[] => {
    if (cut.cropDeg !== undefined) return croppedGuide(scalp, cut, cut.cropDeg, s, g);
    const rootShare = Math.pow(g, 0.8);
    const root = partingAt(scalp, cut.part, rootShare, s * asideAt(rootShare));
    const hangAz = s * lerp(HANG_AZ[0], HANG_AZ[1], Math.pow(g, 0.9));
    const hang = scalpDirection(hangAz, HANG_DEG);
    const front = s * cut.part <= 0 ? SWEEPING : PARTED;
    const behindFace = smoothstep(0, 0.34, g);
    const body = cut.volume * lerp(0.44, 1.08, smoothstep(0, 0.26, g));
    const sweeps = smoothstep(0, -0.4, s * cut.part);
    const swoop =
      (cut.swoop ?? 0) *
      lerp(0.4, 1, sweeps) *
      smoothstep(0.7, 0.15, g) *
      smoothstep(-0.06, 0.14, g);
    // the line of the parting closes towards the whorl
    const rootLift = lerp(0.012, 0.85 * cut.volume, smoothstep(0.5, 0.95, g));
    const on = OVER.map((w, k): Vec3 => {
      const [az, el] = at(front, k);
      const edge = k === 0 ? root : scalpDirection(s * az, el + frontDeg);
      const d = normalize(mix(edge, between(root, hang, w), behindFace));
      const rise = 1 - Math.pow(1 - w, 3.2);
      const crown = 0.3 * cut.volume * Math.sin(Math.PI * Math.min(1, 1.3 * w)) * (1 - 0.6 * g);
      const over = swoop * smoothstep(0.02, 0.2, w) * smoothstep(0.85, 0.3, w);
      const dive = k === 0 ? ROOT_DIVE * smoothstep(0.35, 0.6, g) : 0;
      return scalp.castAlong(d, lerp(rootLift, body, rise) + (w < 0.77 ? crown : 0) + over - dive);
    });
    const [x, y0, z] = at(on, on.length - 1);
    const behind = smoothstep(0.4, -0.9, z);
    const tip = lerp(cut.tipY, cut.backY, behind);
    // the locks beside the face sweep away from it
    const away = (cut.away ?? 0) * smoothstep(0.3, 0, g);
    const falls = Array.from({ length: FALL_STEPS }, (_, k): Vec3 => {
      const t = (k + 1) / FALL_STEPS;
      const y = lerp(y0, tip, t);
      const closer =
        1 - cut.narrow * smoothstep(0, 1, t) * lerp(0.75, 1, behind) - cut.turn * t * t * t;
      const swept = away * smoothstep(0.35, 1, t);
      return [
        x * closer + 0.7 * s * swept,
        y,
        (z + 0.12) * closer - 0.12 - swept + 0.4 * away * Math.sin(Math.PI * Math.min(1, 2.2 * t)),
      ];
    });
    return [...on, ...falls];
  };
  const half = (s: 1 | -1): readonly (readonly Vec3[])[] =>
    Array.from({ length: HALF }, (_, k) => guide(s, k / HALF));
  return [...half(1), guide(1, 1), ...[...half(-1)].reverse()];
}
