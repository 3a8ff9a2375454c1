import { lerp, smoothstep } from '#core';

import { hash01, noise1 } from '../geometry/curves.ts';
import { addScaled, mix, normalize, scale, type Vec3 } from '../geometry/vec3.ts';
import type { HairContext } from './hair-context.ts';
import { dullAlong } from './lock.ts';
import { scalpDirection } from './scalp.ts';

const COLS = 72;
const ROWS = 22;

/** Noise over the sphere of directions, [0, 1]: `size` knots to a unit. */
const grain = (d: Vec3, size: number, seed: number): number =>
  (noise1(d[0] * size + 3.1 * d[1] * size, seed) +
    noise1(d[1] * size - 2.3 * d[2] * size, seed + 1) +
    noise1(d[2] * size + 2.7 * d[0] * size, seed + 2)) /
  3;

/** Cropped close: a dense shell over the skull, fullest on top, that fades into the skin at temples and nape. */
export function addCropped({ mesh, scalp, tones, skin, spec, seed }: HairContext): void {
  const full = 1 + 0.6 * (spec.volume ?? 0) + 0.3 * (spec.length ?? 0);
  const recede = spec.recede ?? 0;
  const first = mesh.count;
  for (let j = 0; j <= ROWS; j++)
    for (let k = 0; k < COLS; k++) {
      const az = 360 * ((k + 0.5 * (j % 2)) / COLS) - 180;
      const v = j / ROWS;
      const line = scalp.hairlineDeg(az, recede) - 0.6 + 1.6 * (noise1(az * 0.45, seed) - 0.5);
      const el = lerp(line, 89, Math.pow(v, 1.15));
      const d = scalpDirection(az, el);
      const top = smoothstep(0.1, 0.8, d[1]);
      // faded sides: the higher, the longer; in front it stands at once
      const front = smoothstep(75, 40, Math.abs(az));
      const grown = smoothstep(0, lerp(0.55, 0.1, front), v);
      const lift = full * lerp(0.006, lerp(0.045, 0.085, top), grown) * smoothstep(0, 0.05, v);
      const rough = (grain(d, 9, seed) - 0.5) * 0.02 * grown;
      const p = scalp.castAlong(d, j === 0 ? -0.012 : lift + rough);
      const whole = scalp.out(p);
      const lean: Vec3 = [
        hash01(seed + j + k * 7) - 0.5,
        hash01(seed + j * 3 + k) - 0.5,
        hash01(seed + j * 5 + k * 3) - 0.5,
      ];
      const n = normalize(addScaled(whole, lean, 0.22 * grown));
      const tone = lerp(0.86, 1.1, grain(d, 17, seed + 5)) * lerp(0.88, 1.1, hash01(j * 71 + k));
      // short hair lets the skin through where it is shortest
      const bare = lerp(lerp(0.65, 0.12, front), 0, smoothstep(0, lerp(0.4, 0.08, front), v));
      const color = mix(scale(mix(tones.root, tones.middle, 0.2 + 0.4 * top), tone), skin, bare);
      // hair that stands on end has no sheen of its own
      mesh.strand(p, n, color, dullAlong(whole), 0.4 + 0.03 * hash01(j * 3 + k * 11));
    }
  mesh.grid(first, ROWS + 1, COLS, true);
}
