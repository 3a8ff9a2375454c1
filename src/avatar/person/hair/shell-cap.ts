import { clamp, clamp01, lerp, smoothstep } from '#core';

import type { HeadField } from '../form/head-field.ts';
import { at } from '../geometry/at.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import {
  RAD_PER_DEG,
  addScaled,
  cross,
  dot,
  mix,
  normalize,
  scale,
  sub,
  add,
  type Vec3,
} from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import { clumpAt, clumpHeight, hairColor, type ClumpLook } from './clumps.ts';
import { azimuthDeg, castScalp, scalpDirection } from './scalp.ts';

export interface ShellShape {
  /** Strands run from here to the hairline. Degrees. */
  readonly whorl: { readonly azDeg: number; readonly elDeg: number };
  /** Elevation of the hairline in degrees at an azimuth in -180..180, 0 = front. */
  hairline(azDeg: number): number;
  /** Height above the scalp in units at azimuth; v 0 whorl .. 1 hairline. */
  lift(azDeg: number, v: number): number;
  /** How far strands turn between whorl and hairline. */
  readonly twistDeg: number;
  readonly rows: number;
  /** Extra height of curls at a direction on the scalp, units. */
  readonly curl?: (direction: Vec3) => number;
}

/** Point at share w of the arc from a to b, both unit vectors. */
function slerp(a: Vec3, b: Vec3, w: number): Vec3 {
  const angle = Math.acos(clamp(dot(a, b), -1, 1));
  const sin = Math.sin(angle) || 1e-6;
  return normalize(
    add(scale(a, Math.sin((1 - w) * angle) / sin), scale(b, Math.sin(w * angle) / sin)),
  );
}

/** Hairline directions for each column round the whorl, found along great circles. */
function hairlineDirections(s: ShellShape, whorl: Vec3, cols: number): readonly Vec3[] {
  // frame round the whorl; `forward` points towards the face
  const forward = normalize(sub([0, 0, 1], scale(whorl, whorl[2])));
  const side = normalize(cross(forward, whorl));
  return Array.from({ length: cols }, (_, k) => {
    const a = (k / cols) * 2 * Math.PI;
    const away = add(scale(forward, Math.cos(a)), scale(side, Math.sin(a)));
    const arc = (phi: number): Vec3 =>
      normalize(add(scale(whorl, Math.cos(phi)), scale(away, Math.sin(phi))));
    const below = (d: Vec3): boolean => Math.asin(d[1]) / RAD_PER_DEG < s.hairline(azimuthDeg(d));
    let lo = 0.05;
    let hi = lo;
    for (; hi < 2.9 && !below(arc(hi)); hi += 0.06) lo = hi;
    for (let i = 0; i < 8; i++) {
      const middle = (lo + hi) / 2;
      if (below(arc(middle))) hi = middle;
      else lo = middle;
    }
    return arc(lo);
  });
}

/** One closed cap over the scalp whose columns follow the strands; its edge dips into the skin, so no join shows. */
export function shellCap(
  b: MeshBuilder,
  field: HeadField,
  s: ShellShape,
  color: Vec3,
  look: ClumpLook,
): void {
  const cols = look.clumps * (s.curl ? 5 : 7);
  const first = b.count;
  const whorl = scalpDirection(s.whorl.azDeg, s.whorl.elDeg);
  const edges = hairlineDirections(s, whorl, cols);
  for (let j = 0; j <= s.rows; j++) {
    const v = j / s.rows;
    const shift = (s.twistDeg / 360) * cols * Math.pow(1 - v, 1.3);
    const rim = 1 - Math.pow(v, 10);
    for (let k = 0; k < cols; k++) {
      const turned = (k + shift + cols * 4) % cols;
      const k0 = Math.floor(turned) % cols;
      const edge = mix(at(edges, k0), at(edges, (k0 + 1) % cols), turned - Math.floor(turned));
      const d = slerp(whorl, normalize(edge), Math.pow(v, 0.92));
      const p = castScalp(field, d, s.lift(azimuthDeg(d), v));
      const clump = clumpAt(k / cols, look);
      const curl = s.curl ? s.curl(d) * (1 - Math.pow(v, 6)) : 0;
      const grooves =
        look.depth *
        (clumpHeight(clump) / 0.9) *
        (clump.ridge - 0.45) *
        smoothstep(0.03, 0.3, v) *
        rim;
      const sunk = j === s.rows ? 0.03 : 0;
      // a curly head is lit by its curls, not by its locks
      const paint = s.curl ? { id: 0, across: 0, ridge: clamp01(curl / 0.05) } : clump;
      b.vertex(
        addScaled(p, d, grooves + curl - sunk),
        hairColor(color, paint, s.curl ? 1 : lerp(0.25, 1, v), p[1], look),
      );
    }
  }
  b.grid(first, s.rows + 1, cols, { wrap: true });
  const top = b.vertex(castScalp(field, whorl, s.lift(0, 0)), shade(color, 0.7));
  for (let k = 0; k < cols; k++) b.tri(top, first + ((k + 1) % cols), first + k);
}
