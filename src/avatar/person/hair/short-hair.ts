import { smoothstep } from '#core';

import { bump, hash01, noise1 } from '../geometry/curves.ts';
import { normalize, type Vec3 } from '../geometry/vec3.ts';
import type { ClumpLook } from './clumps.ts';
import type { ShellShape } from './shell-cap.ts';

/** A style that is one cap over the scalp. */
export interface CapStyle {
  readonly shape: ShellShape;
  readonly look: ClumpLook;
}
type Hairline = (azDeg: number) => number;

const cap = (shape: ShellShape, clumps: number, depth: number, seed: number): CapStyle => ({
  shape,
  look: { clumps, depth, seed, jag: 0.5, pinch: 0.5 },
});

/** Short sides, longer top swept to one side (`dir` +1 left, -1 right). */
export function sweptHair(hairline: Hairline, dir: 1 | -1, recede: number, seed: number): CapStyle {
  const lift = (azDeg: number, v: number): number => {
    const az = Math.abs(azDeg);
    const front = smoothstep(75, 20, az);
    const sides = 0.04 + 0.02 * smoothstep(100, 150, az);
    const wave = 1 + 0.28 * Math.sin((azDeg * dir * Math.PI) / 120);
    const quiff = (1 - 0.5 * recede) * front * (0.085 + 0.09 * bump(v - 0.78, 0.22)) * wave;
    return 0.004 + smoothstep(1.02, 0.8, v) * (sides + quiff + 0.035 * bump(v, 0.5));
  };
  const whorl = { azDeg: 180 + 20 * dir, elDeg: 66 };
  return cap({ whorl, twistDeg: 46 * dir, rows: 22, hairline, lift }, 17, 0.055, seed);
}

/** Evenly spread directions on the sphere with a little fixed jitter. */
const curlCentres = (n: number): readonly Vec3[] =>
  Array.from({ length: n }, (_, i) => {
    const y = 1 - (2 * (i + 0.5)) / n;
    const r = Math.sqrt(1 - y * y);
    const a = i * 2.399963 + 0.5 * (hash01(i) - 0.5);
    return normalize([Math.cos(a) * r, y + 0.04 * (noise1(i * 0.7) - 0.5), Math.sin(a) * r]);
  });

/** Rounded bumps between the nearest curl centres: `height` and `size` in units. */
function curls(count: number, height: number, size: number): (d: Vec3) => number {
  const centres = curlCentres(count);
  return (d) => {
    let best = 9;
    let second = 9;
    for (const q of centres) {
      const t = (q[0] - d[0]) ** 2 + (q[1] - d[1]) ** 2 + (q[2] - d[2]) ** 2;
      if (t < best) {
        second = best;
        best = t;
      } else if (t < second) second = t;
    }
    const dome = 1 - Math.min(1, Math.sqrt(best) / size) ** 1.6;
    return height * dome * smoothstep(0, 0.02, second - best + 0.012);
  };
}

/** A short, full head of curls. */
export const curlyHair = (hairline: Hairline, seed: number): CapStyle =>
  cap(
    {
      whorl: { azDeg: 180, elDeg: 70 },
      twistDeg: 0,
      rows: 34,
      hairline,
      lift: (azDeg, v) => {
        const body =
          0.11 + 0.09 * smoothstep(120, 30, Math.abs(azDeg)) + 0.05 * smoothstep(0.7, 0, v);
        return 0.003 + Math.sqrt(Math.max(0, 1 - Math.pow(v, 7))) * body;
      },
      curl: curls(260, 0.078, 0.16),
    },
    24,
    0,
    seed,
  );

/** Cropped close to the scalp. */
export const croppedHair = (hairline: Hairline, seed: number): CapStyle =>
  cap(
    {
      whorl: { azDeg: 180, elDeg: 70 },
      twistDeg: 0,
      rows: 26,
      hairline,
      lift: (azDeg, v) => {
        const body = 0.04 + 0.02 * smoothstep(90, 30, Math.abs(azDeg));
        return 0.003 + Math.sqrt(Math.max(0, 1 - Math.pow(v, 9))) * body;
      },
      curl: curls(420, 0.022, 0.105),
    },
    20,
    0,
    seed,
  );

/** Hair combed back into a bun; the bun itself is `addBun`. */
export const tiedHair = (hairline: Hairline, seed: number): CapStyle =>
  cap(
    {
      whorl: { azDeg: 180, elDeg: 40 },
      twistDeg: 0,
      rows: 20,
      hairline,
      lift: (azDeg, v) => {
        const front = 0.055 * smoothstep(110, 20, Math.abs(azDeg)) * bump(v - 0.62, 0.34);
        const edge = Math.sqrt(Math.max(0, 1 - Math.pow(v, 8)));
        return 0.003 + edge * (0.05 + front) + 0.05 * bump(v, 0.16);
      },
    },
    19,
    0.026,
    seed,
  );
