import { lerp, smoothstep } from '#core';

import type { HeadField } from '../form/head-field.ts';
import { normalize, type Vec3 } from '../geometry/vec3.ts';
import { castScalp, scalpDirection } from './scalp.ts';

export interface WavyCut {
  /** Height of the tips in front, units; the back is a little shorter. */
  readonly tipY: number;
  /** [-1, 1] parting, + = left. */
  readonly part: number;
}

/** One guide of the left half: where it leaves the scalp and the plan in which it falls. */
interface Station {
  readonly root: readonly [azDeg: number, elDeg: number];
  /** Azimuth, elevation and lift above the scalp of the three points before it falls. */
  readonly over: readonly (readonly [azDeg: number, elDeg: number, lift: number])[];
  /** Units. */
  readonly fall: readonly [x: number, z: number];
}

const FALL_STEPS = 6;
const FALL_FROM = -0.06;
const WAVES = 1.5;
/** Neighbouring guides wave together but not in step, radians. */
const PHASE_STEP = 0.85;

/** Away from the parting the fringe sweeps round the forehead; beside it, hair goes down sooner. */
const front = (sweeps: boolean): Station =>
  sweeps
    ? {
        root: [1, 39.5],
        over: [
          [10, 37.5, 0.03],
          [32, 29.5, 0.036],
          [52, 15, 0.05],
        ],
        fall: [0.725, 0.43],
      }
    : {
        root: [1, 39.5],
        over: [
          [26, 33.5, 0.03],
          [42, 23.5, 0.036],
          [55, 9, 0.05],
        ],
        fall: [0.73, 0.42],
      };

const stations = (sweeps: boolean): readonly Station[] => [
  front(sweeps),
  {
    root: [2, 54],
    over: [
      [sweeps ? 26 : 44, 55, 0.15],
      [sweeps ? 46 : 58, 42, 0.125],
      [sweeps ? 62 : 70, 20, 0.125],
    ],
    fall: [0.86, 0.22],
  },
  {
    root: [3, 66],
    over: [
      [56, 66, 0.15],
      [72, 46, 0.125],
      [85, 22, 0.135],
    ],
    fall: [0.92, -0.1],
  },
  {
    root: [5, 80],
    over: [
      [96, 69, 0.17],
      [106, 46, 0.145],
      [112, 22, 0.17],
    ],
    fall: [0.81, -0.55],
  },
  {
    root: [176, 80],
    over: [
      [138, 66, 0.18],
      [141, 44, 0.175],
      [144, 20, 0.175],
    ],
    fall: [0.5, -0.92],
  },
];

/** Shoulder-length waves: guide strands all the way round, left half front to back, then the right half. */
export function wavyHairGuides(field: HeadField, cut: WavyCut): readonly (readonly Vec3[])[] {
  const part = 0.26 * cut.part;
  const root = (s: number, azDeg: number, elDeg: number): Vec3 => {
    const d = scalpDirection(s * azDeg, elDeg);
    // both halves overlap by a hair's breadth, so the parting is a valley without a gap
    const shifted = d[0] + part * (0.7 + 0.3 * d[1]) - s * 0.022;
    return castScalp(
      field,
      normalize([shifted, d[1], d[2]]),
      lerp(0.04, 0.17, smoothstep(44, 78, elDeg)),
    );
  };
  const fall = (s: number, [x, z]: readonly [number, number], index: number): readonly Vec3[] => {
    const tip = lerp(cut.tipY, cut.tipY + 0.1, (0.44 - z) / 1.4);
    const [ox, , oz] = normalize([x, 0, z + 0.15]);
    return Array.from({ length: FALL_STEPS }, (_, k): Vec3 => {
      const t = (k + 0.4) / (FALL_STEPS - 0.6);
      const wave = Math.sin(2 * Math.PI * WAVES * t + 0.6 + index * PHASE_STEP * s);
      const size = 0.02 + 0.075 * t;
      // narrower under the jaw, then the tips turn in
      const out = size * wave - 0.1 * t * t - 0.06 * Math.max(0, t - 0.75) * 4;
      const along = 0.6 * size * Math.cos(2 * Math.PI * WAVES * t + index * PHASE_STEP);
      return [
        s * (x + ox * out - oz * along),
        lerp(FALL_FROM - 0.06, tip, t),
        z + oz * out + ox * along,
      ];
    });
  };
  const half = (s: 1 | -1): readonly (readonly Vec3[])[] =>
    stations(s * part < 0).map((station, index) => [
      root(s, station.root[0], station.root[1]),
      ...station.over.map(([az, el, lift]) => castScalp(field, scalpDirection(az * s, el), lift)),
      ...fall(s, station.fall, index),
    ]);
  const back: readonly Vec3[] = [
    root(1, 180, 72),
    castScalp(field, scalpDirection(180, 62), 0.18),
    castScalp(field, scalpDirection(180, 42), 0.175),
    castScalp(field, scalpDirection(180, 20), 0.175),
    ...fall(1, [0, -1.08], 5).map(([, y, z]): Vec3 => [0, y, z]),
  ];
  return [...half(1), back, ...[...half(-1)].reverse()];
}
