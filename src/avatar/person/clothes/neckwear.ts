import { at } from '../geometry/at.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import type { BodyField } from '../body/body-field.ts';
import { FRONT_RAD } from './drape.ts';

/** One ring of cloth round the neck: distance from the skin and height in units, brightness. */
export type NeckRing = readonly [out: number, y: number, tone: number];

/** A point round the neck: `tilt` lowers the front and raises the back, units. */
export function roundNeckPoint(
  body: BodyField,
  angleRad: number,
  out: number,
  y: number,
  tilt: number,
): Vec3 {
  const s = Math.sin(angleRad);
  const h = y - tilt * s;
  const r = body.neck.radius(angleRad, h) + out;
  return [Math.cos(angleRad) * r, h, body.neck.centreZ(h) + s * r];
}

export interface TubeLook {
  readonly color: Vec3;
  readonly tilt?: number;
  readonly columns?: number;
  /** Knitted ribs round the neck. */
  readonly ribs?: number;
  /** Half the opening in front, radians: one width, or one for each ring. */
  readonly gapRad?: number | readonly number[];
}

/** Rings of cloth round the neck, from the inside over the edge to the outside. */
export function addNeckTube(
  b: MeshBuilder,
  body: BodyField,
  rings: readonly NeckRing[],
  { color, tilt = 0.1, columns = 56, ribs = 0, gapRad = 0 }: TubeLook,
): void {
  const first = b.count;
  const wrap = gapRad === 0;
  const cols = wrap ? columns : columns + 1;
  rings.forEach(([out, y, tone], j) => {
    const gap = typeof gapRad === 'number' ? gapRad : at(gapRad, j);
    for (let k = 0; k < cols; k++) {
      const a = FRONT_RAD + gap + (k / columns) * (2 * Math.PI - 2 * gap);
      const rib = ribs ? Math.cos((k / columns) * 2 * Math.PI * ribs) : 0;
      b.vertex(
        roundNeckPoint(body, a, out + 0.008 * rib, y, tilt),
        shade(color, tone * (1 + 0.1 * rib)),
      );
    }
  });
  b.grid(first, rings.length, cols, { wrap });
}
