import { lerp, smoothstep } from '#core';

import type { FaceForm } from '../form/face-form.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { bump } from '../geometry/curves.ts';
import { shade } from '../palette.ts';

/** Columns round the body. */
const AROUND = 72;
/** Angle of the front: 0 = left, 90 degrees = front. */
export const FRONT_RAD = Math.PI / 2;

/** |cos| of the angle at which sleeve and chest meet. */
const SLEEVE_AT = 0.9;

export interface Body {
  /** Radius of the garment round the neck, units. */
  readonly neck: number;
  /** The garment's surface: angle a, g 0 neck .. 1 chest; `out` lifts it off the body, units. */
  surface(a: number, g: number, out: number): Vec3;
}

/** `shoulders` in [-1, 1]. */
export function createBody(f: FaceForm, shoulders: number): Body {
  const neck = 0.475 * (1 + 0.15 * f.neckWidth);
  const wide = 1.56 * (1 + 0.13 * shoulders);
  const deep = 0.6 * (1 + 0.08 * shoulders);
  return {
    neck,
    surface(a, g, out) {
      const c = Math.cos(a);
      const s = Math.sin(a);
      const e = smoothstep(0, 0.68, g);
      // a superellipse between round and square
      const edge =
        1 /
        Math.pow(Math.pow(Math.abs(c) / wide, 2.3) + Math.pow(Math.abs(s) / deep, 2.3), 1 / 2.3);
      // the arm hangs beside the chest: a groove down the front and the back of the sleeve
      const sleeve = -0.075 * bump(Math.abs(c) - SLEEVE_AT, 0.055) * smoothstep(0.52, 0.75, g);
      const r = lerp(neck, edge, Math.pow(e, 1.25)) + out + sleeve;
      const slope = lerp(0.46, 0.62, Math.max(0, s)) * Math.pow(e, lerp(1.0, 0.75, Math.abs(c)));
      const drop = slope + 1.45 * Math.pow(Math.max(0, g - 0.26), 1.45);
      return [c * r, -1.56 - drop + out * 0.55 * (1 - e * 0.6), s * r - 0.3 + 0.1 * e];
    },
  };
}

/** The plain garment from neck to chest, `out` units off the body; `tuck` draws its sides in under a jacket, `dip` lowers its neckline in front; units. */
export function addTorso(
  b: MeshBuilder,
  body: Body,
  color: Vec3,
  {
    out,
    tuck,
    rows,
    dip = 0,
  }: {
    readonly out: number;
    readonly tuck: number;
    readonly rows: number;
    readonly dip?: number;
  },
): void {
  const first = b.count;
  for (let j = 0; j <= rows; j++)
    for (let k = 0; k < AROUND; k++) {
      const g = j / rows;
      const a = (k / AROUND) * 2 * Math.PI;
      const side = smoothstep(0.45, 0.75, Math.abs(Math.cos(a))) * smoothstep(0.2, 0.5, g);
      const [x, y, z] = body.surface(a, g, out - tuck * side);
      // an open neckline lies lower in front and a little lower all round
      const low = dip * (0.45 + Math.sin(a)) * smoothstep(0.3, 0, g);
      b.vertex([x, y - low, z], shade(color, 0.72 + 0.28 * smoothstep(0, 0.25, g)));
    }
  b.grid(first, rows + 1, AROUND, { wrap: true });
}

/** One ring of a neck band: radius and height in units, brightness. */
export type BandRing = readonly [radius: number, y: number, tone: number];

/** Closed band round the neck; `ribs` knitted ribs, `dip` how much lower it lies in front, units. */
export function addBand(
  b: MeshBuilder,
  profile: readonly BandRing[],
  color: Vec3,
  { ribs = 0, dip = 0.07 }: { readonly ribs?: number; readonly dip?: number } = {},
): void {
  const first = b.count;
  const cols = ribs ? 120 : AROUND;
  for (const [radius, y, tone] of profile)
    for (let k = 0; k < cols; k++) {
      const a = (k / cols) * 2 * Math.PI;
      const rib = ribs ? 0.005 * Math.cos(a * ribs) : 0;
      const s = Math.sin(a);
      const r = radius + rib;
      b.vertex(
        [Math.cos(a) * r, y - dip * s + 0.02, s * r * 0.98 - 0.265 + 0.035 * s],
        shade(color, tone + rib * 14),
      );
    }
  b.grid(first, profile.length, cols, { wrap: true });
}
