import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, sub, type Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import type { Drape } from './drape.ts';

/** One line across a folded leaf of cloth (a lapel, a collar), from its fold to its edge. */
export interface LeafRow {
  /** On the fold. */
  readonly root: Vec3;
  /** Unit direction from the fold to the edge. */
  readonly out: Vec3;
  /** Units. */
  readonly width: number;
  /** 0 = stands free and only keeps off the cloth below, 1 = lies on it. */
  readonly hug: number;
}

/** Across a leaf: share of the width, height off the cloth in units, brightness. The fold is round, the edge is thick. */
const ACROSS: readonly (readonly [share: number, lift: number, tone: number])[] = [
  [-0.03, -0.015, 0.6],
  [0.03, 0.04, 1.04],
  [0.45, 0.05, 1],
  [0.93, 0.046, 1.03],
  [1, 0.034, 1.02],
  [0.985, 0.004, 0.55],
];

/** Lays rows of a leaf over `drape`. `flip` for the side whose rows run the other way round. */
export function addLeaf(
  b: MeshBuilder,
  drape: Drape,
  rows: readonly LeafRow[],
  color: Vec3,
  { flip = false, wrap = false }: { readonly flip?: boolean; readonly wrap?: boolean } = {},
): void {
  const first = b.count;
  const all = wrap ? [...rows, ...rows.slice(0, 1)] : rows;
  for (const { root, out, width, hug } of all)
    for (const [share, lift, tone] of ACROSS) {
      let p = addScaled(root, out, share * width);
      const gap = drape.distance(p[0], p[1], p[2]) - lift;
      const pull = gap < 0 ? 1 : hug * Math.min(1, Math.max(0, share) * 2.5);
      const q = drape.settle(p, lift);
      p = addScaled(p, sub(q, p), pull);
      b.vertex(p, shade(color, tone));
    }
  b.grid(first, all.length, ACROSS.length, { flip });
}
