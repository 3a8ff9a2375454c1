import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import type { Drape } from './drape.ts';
import { addStrip } from './fastenings.ts';

/** A long tie whose knot sits in the collar at height `topY`, units. */
export function addTie(b: MeshBuilder, drape: Drape, topY: number, color: Vec3): void {
  addStrip(b, drape, {
    color,
    bulge: 0.35,
    rows: [
      [0, topY - 0.2, 0.05, 0.03],
      [0, topY - 0.26, 0.075, 0.04],
      [0, topY - 0.45, 0.1, 0.045],
      [0, topY - 0.75, 0.125, 0.045],
      [0, topY - 1.1, 0.15, 0.045],
      [0, topY - 1.6, 0.18, 0.045],
      [0, topY - 2.2, 0.2, 0.045],
    ],
  });
  addStrip(b, drape, {
    color,
    bulge: 0.5,
    rows: [
      [0, topY - 0.02, 0.08, 0.05],
      [0, topY - 0.05, 0.105, 0.075],
      [0, topY - 0.14, 0.095, 0.085],
      [0, topY - 0.22, 0.066, 0.075],
      [0, topY - 0.25, 0.05, 0.05],
    ],
  });
}

/** A bow tied at the throat, with two loops and two ends. */
export function addBow(b: MeshBuilder, drape: Drape, y: number, color: Vec3): void {
  for (const side of [1, -1]) {
    const loop = side * 0.2;
    addStrip(b, drape, {
      color,
      bulge: 0.6,
      rows: [
        [side * 0.06, y - 0.1, 0.06, 0.035],
        [side * 0.09, y - 0.3, 0.085, 0.05],
        [side * 0.125, y - 0.6, 0.1, 0.045],
        [side * 0.15, y - 0.85, 0.115, 0.04],
        [side * 0.155, y - 0.92, 0.11, 0.03],
      ],
    });
    addLoop(b, drape, loop, y, color);
  }
  addStrip(b, drape, {
    color,
    bulge: 0.5,
    rows: [
      [0, y + 0.06, 0.06, 0.08],
      [0, y + 0.04, 0.08, 0.12],
      [0, y - 0.05, 0.075, 0.13],
      [0, y - 0.12, 0.06, 0.1],
      [0, y - 0.14, 0.05, 0.06],
    ],
  });
}

/** One pillow-like loop beside the knot. */
function addLoop(b: MeshBuilder, drape: Drape, x: number, y: number, color: Vec3): void {
  const side = Math.sign(x);
  const rings = 7;
  const sides = 8;
  const first = b.count;
  for (let j = 0; j <= rings; j++) {
    const f = j / rings;
    const girth = 0.035 + 0.1 * Math.pow(Math.sin(Math.PI * (0.12 + 0.83 * f)), 0.9);
    const centre = drape.front(side * (0.04 + 0.36 * f), y - 0.03 - 0.1 * f * f, 0.06);
    for (let k = 0; k < sides; k++) {
      const a = (k / sides) * 2 * Math.PI;
      const p: Vec3 = [
        centre[0],
        centre[1] + Math.cos(a) * girth,
        centre[2] + Math.sin(a) * girth * 0.5,
      ];
      const crease = 1 - 0.18 * (1 - f) * Math.max(0, Math.cos(2 * a));
      b.vertex(p, [color[0] * crease, color[1] * crease, color[2] * crease]);
    }
  }
  b.grid(first, rings + 1, sides, { wrap: true, flip: side < 0 });
}
