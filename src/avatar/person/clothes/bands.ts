import { at } from '../geometry/at.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, cross, normalize, sub, type Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import type { Drape } from './drape.ts';

/** One line along a band: place across it (+ into the opening) and height off the cloth in units, brightness. */
export type BandLine = readonly [across: number, lift: number, tone: number];

/** A ribbed band `width` units wide of which `over` lie beyond the edge, in the opening. */
export const knitBand = (width: number, over: number): readonly BandLine[] => [
  [over - 0.012, -0.03, 0.55],
  [over, 0.004, 0.92],
  [over - 0.022, 0.021, 1.03],
  [over - width / 2, 0.025, 1],
  [over - width + 0.02, 0.02, 0.97],
  [over - width, -0.008, 0.7],
];

/** A narrow rolled or stitched edge. */
export const narrowEdge = (width: number): readonly BandLine[] => [
  [0.01, -0.02, 0.55],
  [0.018, 0.004, 0.95],
  [0, 0.014, 1.03],
  [-width + 0.008, 0.012, 1],
  [-width, -0.006, 0.72],
];

/** Lays a band along the edge of an opening. `ribs`: every other column stands out, as knitted ribs do;
 * `open`: the edge does not go all the way round. */
export function addBand(
  b: MeshBuilder,
  drape: Drape,
  edge: readonly Vec3[],
  lines: readonly BandLine[],
  color: Vec3,
  { ribs = false, open = false }: { readonly ribs?: boolean; readonly open?: boolean } = {},
): void {
  const count = edge.length;
  const first = b.count;
  const frames = edge.map((p, k) => {
    const n = drape.normal(p);
    const after = open ? Math.min(count - 1, k + 1) : (k + 1) % count;
    const before = open ? Math.max(0, k - 1) : (k + count - 1) % count;
    const along = sub(at(edge, after), at(edge, before));
    return { p, into: normalize(cross(along, n)) };
  });
  for (const [across, lift, tone] of lines)
    frames.forEach(({ p, into }, k) => {
      const rib = ribs && lift > 0 ? (k % 2 ? -1 : 1) : 0;
      b.vertex(
        drape.settle(addScaled(p, into, across), lift + 0.006 * rib),
        shade(color, tone * (1 + 0.07 * rib)),
      );
    });
  b.grid(first, lines.length, count, { wrap: !open });
}

/** The edge with `times` as many points, evenly between its own. */
export const refined = (edge: readonly Vec3[], times: number): readonly Vec3[] =>
  edge.flatMap((p, k) => {
    const next = at(edge, (k + 1) % edge.length);
    return Array.from({ length: times }, (_, i) => addScaled(p, sub(next, p), i / times));
  });
