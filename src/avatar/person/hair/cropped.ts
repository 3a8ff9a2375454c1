import { lerp, smoothstep } from '#core';

import { hash01, noise1 } from '../geometry/curves.ts';
import { addScaled, mix, normalize, scale, type Vec3 } from '../geometry/vec3.ts';
import type { HairContext } from './hair-context.ts';
import { scalpDirection } from './scalp.ts';

const COLS = 64;
const ROWS = 30;

/** Cropped close: a grain of tiny tufts, short on top and fading to nothing at the sides. */
export function addCropped({ mesh, scalp, tones, spec, seed }: HairContext): void {
  const full = 1 + 0.6 * (spec.volume ?? 0);
  const recede = spec.recede ?? 0;
  const first = mesh.count;
  for (let j = 0; j <= ROWS; j++)
    for (let k = 0; k < COLS; k++) {
      const az = 360 * ((k + 0.5 * (j % 2)) / COLS) - 180;
      const v = j / ROWS;
      const edge = scalp.hairlineDeg(az, recede) - 1 + 2.6 * (noise1(az * 0.3, seed) - 0.5);
      const el = lerp(edge, 88, Math.pow(v, 0.9));
      const jump = hash01(seed * 71 + j * 131 + k);
      const d = scalpDirection(az + 3 * (jump - 0.5), el + 2 * (hash01(j * 17 + k * 29) - 0.5));
      const top = smoothstep(0.2, 0.75, d[1]);
      const lift = full * lerp(0.02, 0.065, top) * smoothstep(0, 0.1, v);
      const bumps = (0.3 + top) * 0.024 * (jump - 0.4);
      const p = scalp.castAlong(d, v === 0 ? -0.02 : lift + bumps * smoothstep(0, 0.1, v));
      const whole = scalp.out(p);
      const n: Vec3 = normalize(
        addScaled(
          whole,
          [hash01(j + k * 7) - 0.5, hash01(j * 3 + k) - 0.5, hash01(j * 5 + k * 3) - 0.5],
          0.5,
        ),
      );
      const tone = lerp(0.62, 1.15, jump) * lerp(0.85, 1.1, noise1(k * 0.7, j));
      // every tuft points its own way: a grain, never one sheen
      const turn = 6.28 * hash01(j * 7 + k * 13);
      mesh.strand(p, n, scale(mix(tones.root, tones.middle, jump), tone), [
        Math.cos(turn),
        Math.sin(turn),
        Math.cos(2 * turn),
      ]);
    }
  mesh.grid(first, ROWS + 1, COLS, true);
}
