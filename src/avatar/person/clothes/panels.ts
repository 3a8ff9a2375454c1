import { lerp } from '#core';

import { castIn } from '../body/body-field.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, type Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import { HEM_Y, type Drape } from './drape.ts';

/** Share of a panel that goes over the shoulder. */
const OVER = 0.22;
const TOP_Y = -2.2;
const RIDGE_Z = -0.42;

/** A point of a panel that hangs from the ridge of the shoulder (s = 0) down the front (s = 1) or the back (s = -1). */
function panelPoint(drape: Drape, x: number, s: number): Vec3 {
  const side = s < 0 ? -1 : 1;
  const down = Math.abs(s);
  const tilt = (Math.PI / 2) * Math.max(0, 1 - down / OVER);
  const y = down < OVER ? TOP_Y : lerp(TOP_Y, HEM_Y, (down - OVER) / (1 - OVER));
  return castIn(drape.distance, [x, y, RIDGE_Z], [0, Math.sin(tilt), side * Math.cos(tilt)]);
}

export interface Panel {
  /** From the shoulder (0) down to the hem (1 in front, -1 behind). */
  readonly to: 1 | -1;
  readonly rows: number;
  readonly columns: number;
  /** x of the two edges at place s. */
  readonly edges: (s: number) => readonly [from: number, to: number];
  /** Place s, without its sign, at which it begins at x; the shoulder when absent. */
  readonly start?: (x: number) => number;
  readonly color: Vec3;
  /** How far the cloth turns in at its edges, units. */
  readonly thickness: number;
}

/** A piece of cloth with two free edges that turn in. */
export function addPanel(b: MeshBuilder, drape: Drape, panel: Panel): void {
  const { to, rows, columns, edges, color, thickness, start } = panel;
  const first = b.count;
  for (let j = 0; j <= rows; j++) {
    const s = to * Math.pow(j / rows, 0.9);
    const [from, end] = edges(s);
    for (let k = -1; k <= columns + 1; k++) {
      const edge = k < 0 || k > columns;
      const u = Math.min(1, Math.max(0, k / columns));
      const x = lerp(from, end, u);
      const begun = start?.(x) ?? 0;
      const p = panelPoint(drape, x, to * begun + s * (1 - begun));
      const rim = k === 0 || k === columns ? -0.12 * thickness : edge ? -thickness : 0;
      b.vertex(addScaled(p, drape.normal(p), rim), shade(color, edge ? 0.55 : 1));
    }
  }
  const faces = edges(0.5 * to);
  b.grid(first, rows + 1, columns + 3, { flip: faces[1] > faces[0] === to > 0 });
}
