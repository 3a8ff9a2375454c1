import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, cross, normalize, type Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import type { Drape } from './drape.ts';

const BUTTON_SIDES = 9;

/** A small button lying on the cloth at x, y as seen from the front. */
export function addButton(
  b: MeshBuilder,
  drape: Drape,
  x: number,
  y: number,
  radius: number,
  color: Vec3,
  lift = 0,
): void {
  const centre = drape.front(x, y, lift);
  const n = drape.normal(centre);
  const right = normalize(cross([0, 1, 0], n));
  const up = cross(n, right);
  const first = b.count;
  const ring = (r: number, height: number, tone: number): void => {
    for (let k = 0; k < BUTTON_SIDES; k++) {
      const a = (k / BUTTON_SIDES) * 2 * Math.PI;
      const p = addScaled(addScaled(centre, right, Math.cos(a) * r), up, Math.sin(a) * r);
      b.vertex(addScaled(p, n, height), shade(color, tone));
    }
  };
  ring(radius, -0.01, 0.6);
  ring(radius, 0.018, 1);
  ring(radius * 0.8, 0.026, 1.1);
  ring(radius * 0.62, 0.018, 0.8);
  b.grid(first, 4, BUTTON_SIDES, { wrap: true });
  const middle = b.vertex(addScaled(centre, n, 0.016), shade(color, 0.9));
  for (let k = 0; k < BUTTON_SIDES; k++)
    b.tri(
      middle,
      first + 3 * BUTTON_SIDES + k,
      first + 3 * BUTTON_SIDES + ((k + 1) % BUTTON_SIDES),
    );
}

export interface Strip {
  /** From the top down: middle in the front view, half width, height off the cloth; units. */
  readonly rows: readonly (readonly [x: number, y: number, half: number, lift: number])[];
  readonly color: Vec3;
  /** Across the strip: bulge of the middle above the edges, units. */
  readonly bulge?: number;
}

/** A strip of cloth with thick edges that lies on the front: a placket, a tie, a welt, a badge. */
export function addStrip(b: MeshBuilder, drape: Drape, { rows, color, bulge = 0 }: Strip): void {
  const across: readonly (readonly [share: number, height: number, tone: number])[] = [
    [-1, -1, 0.55],
    [-1, 0, 1],
    [-0.86, 0.12, 1.03],
    [0, 0.12 + bulge, 1],
    [0.86, 0.12, 1.03],
    [1, 0, 1],
    [1, -1, 0.55],
  ];
  const first = b.count;
  rows.forEach(([x, y, half, lift], j) => {
    const end = j === 0 || j === rows.length - 1;
    for (const [share, height, tone] of across) {
      const h = end ? -0.01 : Math.max(-0.012, lift * (1 + height));
      b.vertex(drape.front(x + share * half, y, h), shade(color, end ? 0.6 : tone));
    }
  });
  b.grid(first, rows.length, across.length, { flip: true });
}
