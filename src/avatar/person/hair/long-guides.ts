import { lerp, smoothstep } from '#core';

import { at } from '../geometry/at.ts';
import { normalize, type Vec3 } from '../geometry/vec3.ts';
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
  /** Short hair does not fall: it ends on the head, this far below the hairline, degrees. */
  readonly cropDeg?: number;
}

/** One guide of the left half: where it leaves the scalp, how it lies on the head and where it falls. */
interface Station {
  readonly root: readonly [azDeg: number, elDeg: number];
  /** Azimuth, elevation, and lift as a share of the volume. */
  readonly over: readonly (readonly [azDeg: number, elDeg: number, lift: number])[];
  /** Azimuth at which it falls, and its lift as a share of the volume. */
  readonly fall: readonly [azDeg: number, lift: number];
}

const FALL_STEPS = 6;

/** Away from the parting the hair sweeps over the forehead's corner; beside it, it goes down sooner. */
const SWEEPING: Station = {
  root: [1, 4],
  over: [
    [14, 2.5, 0.5],
    [36, -8, 0.62],
    [53, -26, 0.68],
  ],
  fall: [62, 0.8],
};
const PARTED: Station = {
  root: [1, 4],
  over: [
    [24, 0, 0.45],
    [42, -11, 0.55],
    [54, -28, 0.62],
  ],
  fall: [62, 0.78],
};
/** The foremost guide's elevations are counted from the hairline in front. */
const raised = ({ root, over, fall }: Station, byDeg: number): Station => ({
  root: [root[0], root[1] + byDeg],
  over: over.map(([az, el, lift]) => [az, el + byDeg, lift]),
  fall,
});
const stations = (sweeps: boolean, frontDeg: number): readonly Station[] => [
  raised(sweeps ? SWEEPING : PARTED, frontDeg),
  {
    root: [2, 54],
    over: [
      [sweeps ? 22 : 38, 56, 1.05],
      [sweeps ? 45 : 56, 42, 1],
      [sweeps ? 63 : 68, 20, 0.95],
    ],
    fall: [78, 0.95],
  },
  {
    root: [3, 66],
    over: [
      [54, 68, 1.05],
      [72, 46, 1],
      [85, 20, 1],
    ],
    fall: [98, 1],
  },
  {
    root: [5, 80],
    over: [
      [96, 70, 1.1],
      [106, 46, 1.05],
      [112, 20, 1.05],
    ],
    fall: [122, 1.05],
  },
  {
    root: [176, 80],
    over: [
      [138, 66, 1.1],
      [141, 44, 1.1],
      [144, 20, 1.1],
    ],
    fall: [150, 1.05],
  },
];
const BACK: Station = {
  root: [180, 72],
  over: [
    [180, 60, 1.1],
    [180, 42, 1.1],
    [180, 20, 1.1],
  ],
  fall: [180, 1.05],
};

/** Guide strands from the parting to the tips, all the way round: left half front to back, then the right half. */
export function longGuides(scalp: Scalp, cut: LongCut): readonly (readonly Vec3[])[] {
  const part = 0.3 * cut.part;
  const guide = (s: number, { root, over, fall }: Station): readonly Vec3[] => {
    const d = scalpDirection(s * root[0], root[1]);
    // both halves overlap by a hair's breadth, so the parting is a valley without a gap
    const shifted = normalize([d[0] + part * (0.7 + 0.3 * d[1]) - s * 0.012, d[1], d[2]]);
    const start = scalp.castAlong(shifted, lerp(0.02, 0.05, smoothstep(44, 78, root[1])));
    const on = over.map(([az, el, lift]) => scalp.cast(s * az, el, lift * cut.volume));
    if (cut.cropDeg !== undefined) {
      const [, lastDeg] = at(over, over.length - 1);
      const endDeg = scalp.hairlineDeg(fall[0], 0) - cut.cropDeg;
      const down = Array.from({ length: FALL_STEPS - 1 }, (_, k): Vec3 => {
        const t = (k + 1) / (FALL_STEPS - 1);
        const lift = lerp(0.9 * cut.volume, 0.02, smoothstep(0, 1, t));
        return scalp.cast(s * fall[0], lerp(Math.min(lastDeg, 10), endDeg, t), lift);
      });
      return [start, ...on, ...down];
    }
    const [x, , z] = scalp.cast(s * fall[0], -4, fall[1] * cut.volume);
    const from = 0.22 + Math.sin(-4 * (Math.PI / 180));
    const behind = smoothstep(0.4, -0.9, z);
    const tip = lerp(cut.tipY, cut.backY, behind);
    const falls = Array.from({ length: FALL_STEPS }, (_, k): Vec3 => {
      const t = k / (FALL_STEPS - 1);
      const y = lerp(from - 0.2, tip, t);
      const closer =
        1 - cut.narrow * smoothstep(0, 1, t) * lerp(0.75, 1, behind) - cut.turn * t * t * t;
      return [x * closer, y, (z + 0.12) * closer - 0.12];
    });
    return [start, ...on, ...falls];
  };
  const half = (s: 1 | -1): readonly (readonly Vec3[])[] =>
    stations(s * part < 0, scalp.hairlineDeg(0, 0)).map((station) => guide(s, station));
  return [...half(1), guide(1, BACK), ...[...half(-1)].reverse()];
}
