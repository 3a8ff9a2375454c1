import { at } from '../geometry/at.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import type { ShapeVertex } from '../shapes/shape-context.ts';

export type HeadRegion =
  | 'lid'
  | 'orbit'
  | 'bag'
  | 'lip'
  | 'border'
  | 'mouthSkin'
  | 'skin'
  | 'hem'
  | 'ear';

/** A vertex of the head while it is built: where it lies and what it belongs to. */
export interface HeadVertex extends ShapeVertex {
  p: Vec3;
  /** Filled in once the whole surface is known. */
  n: Vec3;
  readonly region: HeadRegion;
  /** +1 left eye, -1 right eye, 0 elsewhere. */
  readonly eye: number;
  /** Ring counted from the opening outwards, where the region is built in rings. */
  readonly ring: number;
  /** Place along the ring. */
  readonly slot: number;
  /** Index of the mirrored vertex; its own on the midline. */
  twin: number;
}

export const headVertex = (
  p: Vec3,
  region: HeadRegion,
  index: number,
  extra: Partial<HeadVertex> = {},
): HeadVertex => ({
  p,
  n: [0, 0, 1],
  label: 0,
  seam: 0,
  t: 0.5,
  lip: 0,
  region,
  eye: 0,
  ring: 0,
  slot: 0,
  twin: index,
  ...extra,
});

/** Visits one of each pair of mirrored vertices: what is found there holds for its twin, which on the midline is itself. */
export function eachWithTwin(
  vertices: readonly HeadVertex[],
  visit: (v: HeadVertex, twin: HeadVertex, id: number) => void,
): void {
  vertices.forEach((v, id) => {
    if (v.twin >= id) visit(v, at(vertices, v.twin), id);
  });
}
