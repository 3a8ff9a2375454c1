import { lerp, smoothstep } from '#core';

import type { HeadField } from '../form/head-field.ts';
import { normalize, type Vec3 } from '../geometry/vec3.ts';
import { castScalp, scalpDirection } from './scalp.ts';

export interface LongCut {
  /** Height of the tips, units. */
  readonly tipY: number;
  /** [-1, 1] parting, + = left. */
  readonly part: number;
  /** [0, 1] how much the tips turn in. */
  readonly curl: number;
}

/** Guide strands from the parting to the tips, all the way round: left half front to back, then the right half. */
export function longHairGuides(field: HeadField, cut: LongCut): readonly (readonly Vec3[])[] {
  const { tipY, curl } = cut;
  const part = 0.26 * cut.part;
  const middle = lerp(-0.25, tipY, 0.58);
  const half = (s: 1 | -1): readonly (readonly Vec3[])[] => {
    // roots of both halves overlap by a hair's breadth, so the parting is a valley without a gap
    const root = (azDeg: number, elDeg: number): Vec3 => {
      const d = scalpDirection(azDeg, elDeg);
      const shifted = d[0] + part * (0.7 + 0.3 * d[1]) - s * 0.022;
      return castScalp(
        field,
        normalize([shifted, d[1], d[2]]),
        lerp(0.05, 0.085, smoothstep(40, 70, elDeg)),
      );
    };
    const on = (azDeg: number, elDeg: number, lift: number): Vec3 =>
      castScalp(field, scalpDirection(azDeg * s, elDeg), lift);
    const m = (x: number, y: number, z: number): Vec3 => [x * s, y, z];
    // away from the parting the fringe sweeps across the forehead
    const [a2, e2, a3, e3] =
      Math.abs(part) < 0.02 ? [17, 38, 46, 19] : s * part < 0 ? [4, 40, 38, 21] : [28, 35, 54, 13];
    return [
      [
        root(s * 1, 42),
        on(a2, e2, 0.05),
        on(a3, e3, 0.07),
        m(0.755, -0.14, 0.42),
        m(0.785, middle + 0.03, 0.4),
        m(0.69 - 0.09 * curl, tipY + 0.06, 0.46),
      ],
      [
        root(s * 2, 52),
        on(a2 + 16, e2 + 9, 0.13),
        on(a3 + 14, 26, 0.135),
        m(0.865, -0.18, 0.22),
        m(0.885, middle, 0.2),
        m(0.79 - 0.12 * curl, tipY + 0.01, 0.26),
      ],
      [
        root(s * 3, 66),
        on(64, 58, 0.14),
        on(84, 27, 0.145),
        m(0.9, -0.22, -0.08),
        m(0.91, middle, -0.1),
        m(0.81 - 0.13 * curl, tipY - 0.01, -0.1),
      ],
      [
        root(s * 5, 80),
        on(100, 58, 0.155),
        on(112, 25, 0.155),
        m(0.79, -0.24, -0.55),
        m(0.77, middle, -0.58),
        m(0.66 - 0.12 * curl, tipY - 0.02, -0.54),
      ],
      [
        root(180 - s * 4, 80),
        on(138, 56, 0.165),
        on(144, 23, 0.16),
        m(0.49, -0.25, -0.93),
        m(0.46, middle, -0.93),
        m(0.4 - 0.06 * curl, tipY - 0.03, -0.8),
      ],
      [
        root(180, 72),
        on(180, 52, 0.17),
        on(180, 21, 0.16),
        [0, -0.26, -1.11],
        [0, middle, -1.07],
        [0, tipY - 0.03, -0.9],
      ],
    ];
  };
  // the back guide is shared
  return [...half(1), ...half(-1).slice(0, -1).reverse()];
}
