import { clamp, lerp, smoothstep } from '#core';

import { bump } from '../geometry/curves.ts';
import { add, normalize, scale, type Vec3 } from '../geometry/vec3.ts';
import { scalpDirection, type Scalp } from './scalp.ts';

/** Hair combed away from the face: guides leave the hairline and lie on the head. Lengths in units. */
export interface SweepCut {
  /** [-1, 1] to which side the top is combed, + = the person's left. */
  readonly side: number;
  /** Height of the hair in front, on top, on the sides and behind. */
  readonly front: number;
  readonly top: number;
  readonly sides: number;
  readonly back: number;
  readonly recede: number;
  /** Where they meet; absent = they end at the nape. */
  readonly tie?: { readonly azDeg: number; readonly elDeg: number; readonly lift: number };
  /** Roots lie this far in front of the hairline, degrees. */
  readonly outset: number;
}

const GUIDES = 23;
/** Azimuth of the outermost guides: in front of the ears. */
const SIDEBURN_DEG = 84;
const POINTS = 9;

const arc = (a: Vec3, b: Vec3, t: number): Vec3 => {
  const cos = clamp(a[0] * b[0] + a[1] * b[1] + a[2] * b[2], -1, 1);
  const angle = Math.acos(cos);
  if (angle < 1e-4) return a;
  const sin = Math.sin(angle);
  return normalize(
    add(scale(a, Math.sin((1 - t) * angle) / sin), scale(b, Math.sin(t * angle) / sin)),
  );
};

/** Guides from the left sideburn over the forehead to the right one. */
export function sweepGuides(scalp: Scalp, cut: SweepCut): readonly (readonly Vec3[])[] {
  return Array.from({ length: GUIDES }, (_, g): readonly Vec3[] => {
    const w = 1 - (2 * g) / (GUIDES - 1);
    const s = w < 0 ? -1 : 1;
    const az = SIDEBURN_DEG * s * Math.pow(Math.abs(w), 0.9);
    const side = Math.abs(az) / SIDEBURN_DEG;
    const onTop = smoothstep(0.85, 0.35, side);
    const root = scalpDirection(az, scalp.hairlineDeg(az, cut.recede) - cut.outset);
    const swept = az + 62 * cut.side * Math.pow(Math.max(0, 1 - side), 0.7);
    const aside = scalpDirection(
      lerp(s * 100, swept, onTop),
      lerp(8, scalp.hairlineDeg(swept, cut.recede) + 14, onTop),
    );
    const over = scalpDirection(
      lerp(s * 112, az * 1.6 + 50 * cut.side * (1 - side), onTop),
      lerp(12, 76, Math.pow(onTop, 0.8)),
    );
    const endAz = 180 - s * lerp(0, 62, Math.pow(side, 0.8));
    const end = cut.tie
      ? scalpDirection(cut.tie.azDeg, cut.tie.elDeg)
      : scalpDirection(endAz, scalp.hairlineDeg(endAz, 0) - 2);
    return Array.from({ length: POINTS }, (_point, k): Vec3 => {
      const t = k / (POINTS - 1);
      // first aside, then over the top, then down
      const a = arc(root, aside, Math.min(1, t * 2.6));
      const b = arc(a, over, smoothstep(0.08, 0.75, t));
      const d = arc(b, end, smoothstep(0.3, 1, t));
      const height =
        lerp(
          cut.sides,
          lerp(cut.back, cut.top, smoothstep(0.2, 0.8, d[1])),
          smoothstep(0.1, 0.7, Math.max(d[1], -d[2] * 0.6)),
        ) +
        (cut.front - cut.top) * onTop * bump(t - 0.2, 0.2);
      const rise = smoothstep(-0.02, 0.2, t);
      const landing = cut.tie ? cut.tie.lift * smoothstep(0.6, 1, t) : 0;
      const fall = cut.tie ? 1 : lerp(1, 0.1, smoothstep(0.55, 1, t));
      return scalp.castAlong(d, 0.004 + height * rise * fall + landing);
    });
  });
}
