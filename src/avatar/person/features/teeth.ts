import { smoothstep } from '#core';

import { at } from '../geometry/at.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { blend, linear, shade } from '../palette.ts';

/** Dental arch as half an ellipse; units. */
interface Arch {
  readonly half: number;
  readonly depth: number;
  /** Front of the arch. */
  readonly z: number;
}
export interface DentalRow {
  readonly upper: boolean;
  readonly arch: Arch;
  /** Height of the gum line, units. */
  readonly root: number;
  /** Length of a crown, units. */
  readonly crown: number;
}
/** One row of teeth: widths from the midline backwards (relative) and how much longer each is than the crown, units. */
const UPPER = {
  widths: [1.28, 0.98, 1.02, 0.88, 0.84, 0.85],
  edges: [0.012, 0.002, 0.01, -0.004, -0.012, -0.02],
};
const LOWER = {
  widths: [0.66, 0.7, 0.8, 0.84, 0.86, 0.95],
  edges: [0, 0, 0.003, -0.014, -0.034, -0.05],
};
const ENAMEL = linear('#f4ead9');
const ENAMEL_EDGE = linear('#d9b795');
const GUM = linear('#b9605c');
const GUM_DARK = linear('#8a3d3d');
const STEPS = 4;
const GUM_COLS = 36;
/** Gum band from the root down: height in units, bulge in units. */
const GUM_ROWS: readonly (readonly [y: number, out: number])[] = [
  [-0.13, -0.02],
  [-0.06, 0.012],
  [-0.005, 0.018],
  [0.012, 0.004],
];

/** Place on the arch and its outward normal; s in [-1, 1] from right to left. */
function archPoint(a: Arch, s: number): { x: number; z: number; nx: number; nz: number } {
  const angle = s * 1.45;
  const length = Math.hypot(Math.sin(angle) / a.half, Math.cos(angle) / a.depth);
  return {
    x: a.half * Math.sin(angle),
    z: a.z + a.depth * (Math.cos(angle) - 1),
    nx: Math.sin(angle) / a.half / length,
    nz: Math.cos(angle) / a.depth / length,
  };
}

type Put = (p: Vec3, color: Vec3) => void;

/** One tooth: a bulging front whose biting edge folds back. `middle` and `half` are arch parameters. */
function addTooth(
  b: MeshBuilder,
  put: Put,
  row: DentalRow,
  tooth: { readonly middle: number; readonly half: number; readonly longer: number },
): void {
  const { arch, root, crown, upper } = row;
  const dir = upper ? -1 : 1;
  const side = Math.sign(tooth.middle);
  const fade = 1 - 0.42 * smoothstep(0.35, 1, Math.abs(tooth.middle));
  const first = b.count;
  for (let j = 0; j <= STEPS; j++)
    for (let i = 0; i <= STEPS; i++) {
      const u = (i / STEPS) * 2 - 1;
      const v = j / STEPS;
      const waist = 1 - 0.13 * (1 - v) - 0.05 * Math.pow(v, 6);
      const p = archPoint(arch, tooth.middle + side * u * tooth.half * waist);
      const round = v > 0.9 ? 1 - 0.1 * Math.pow(Math.abs(u), 3) : 1;
      const y = root + dir * ((crown + tooth.longer) * v * round - 0.012 * (1 - u * u) * (1 - v));
      const bulge =
        0.016 * (1 - u * u) * Math.sin(Math.PI * (0.18 + 0.62 * v)) - 0.01 * Math.pow(v, 4);
      const atEdge = Math.max(Math.pow(Math.abs(u), 4) * 0.8, Math.pow(1 - v, 3));
      put(
        [p.x + p.nx * bulge, y, p.z + p.nz * bulge],
        shade(blend(ENAMEL, ENAMEL_EDGE, 0.55 * atEdge), fade),
      );
    }
  const edge = first + STEPS * (STEPS + 1);
  const back = b.count;
  for (let i = 0; i <= STEPS; i++) {
    const q = b.point(edge + i);
    put([q[0] * 0.96, q[1] - dir * 0.004, q[2] - 0.045], shade(ENAMEL, 0.55 * fade));
  }
  const flip = side > 0 !== upper;
  b.grid(first, STEPS + 1, STEPS + 1, { flip });
  for (let i = 0; i < STEPS; i++) {
    const a = edge + i;
    if (flip) b.quad(a, back + i, back + i + 1, a + 1);
    else b.quad(a, a + 1, back + i + 1, back + i);
  }
}

/** Twelve individually shaped teeth on an arch, and the gum above or below them. `put` adds a vertex. */
export function addDentalRow(b: MeshBuilder, put: Put, row: DentalRow): void {
  const { widths, edges } = row.upper ? UPPER : LOWER;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const dir = row.upper ? -1 : 1;
  for (const side of [1, -1]) {
    let from = 0;
    widths.forEach((width, k) => {
      addTooth(b, put, row, {
        middle: (side * (from + width / 2)) / total,
        half: (width / 2 / total) * 0.985,
        longer: at(edges, k),
      });
      from += width;
    });
  }
  const first = b.count;
  GUM_ROWS.forEach(([height, out], j) => {
    for (let i = 0; i <= GUM_COLS; i++) {
      const s = (i / GUM_COLS) * 2 - 1;
      const p = archPoint(row.arch, s);
      const scallop = j === 3 ? 0.01 * Math.abs(Math.sin(i * 1.05)) - 0.006 : 0;
      const fade = 1 - 0.4 * smoothstep(0.4, 1, Math.abs(s));
      put(
        [p.x + p.nx * out, row.root + dir * (height + scallop), p.z + p.nz * out],
        shade(blend(GUM, GUM_DARK, j < 2 ? 0.5 : 0.1), fade),
      );
    }
  });
  b.grid(first, GUM_ROWS.length, GUM_COLS + 1, { flip: row.upper });
}
