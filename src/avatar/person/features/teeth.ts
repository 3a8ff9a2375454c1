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
/**
 * One row of teeth: widths from the midline backwards (relative), how much longer each is than the crown, and how far
 * the row's edge has risen at its end: the upper one follows a smiling lower lip. Units.
 */
const UPPER = {
  widths: [1.22, 0.98, 1.0, 0.92, 0.9, 0.9],
  edges: [0.003, 0, 0.002, 0, 0, 0],
  curve: 0.062,
};
const LOWER = {
  widths: [0.7, 0.72, 0.8, 0.84, 0.86, 0.95],
  edges: [0, 0, 0.002, 0, 0, 0],
  curve: 0.05,
};
/** Warm: pure white teeth are the brightest thing in a face, and the eye then goes nowhere else. */
const ENAMEL = linear('#e6d9cb');
const ENAMEL_ROOT = linear('#cfb094');
const GUM = linear('#b9605c');
const GUM_DARK = linear('#8a3d3d');
/** Columns of a tooth; the first and the last lie in the shallow grooves that separate it from its neighbours. */
const COLS = 4;
/** Share of the crown at each row, from the gum to the biting edge. */
const ROWS = [0, 0.22, 0.5, 0.8, 1];
const GUM_COLS = 30;
/** Gum band from the root down: height in units, bulge in units. */
const GUM_ROWS: readonly (readonly [y: number, out: number])[] = [
  [-0.055, -0.02],
  [-0.005, 0.018],
  [0.012, 0.004],
];

/** Place on the arch and its outward normal; s in [-1, 1] from right to left. */
function archPoint(a: Arch, s: number): { x: number; z: number; nx: number; nz: number } {
  const angle = s * 1.45;
  const length = Math.hypot(Math.sin(angle) / a.half, Math.cos(angle) / a.depth);
  return {
    x: a.half * Math.sin(angle),
    // a broad front: seen from the side, the row reaches into the corner of a smile
    z: a.z + a.depth * (Math.pow(Math.cos(angle), 0.74) - 1),
    nx: Math.sin(angle) / a.half / length,
    nz: Math.cos(angle) / a.depth / length,
  };
}

type Put = (p: Vec3, color: Vec3) => void;

/** One column of the row: place along the arch, and what the tooth is like there. */
interface Column {
  readonly s: number;
  /** 0 in the middle of a tooth .. 1 in the groove beside it. */
  readonly groove: number;
  readonly longer: number;
}

/** From the right end of the arch to the left. */
function columnsOf(upper: boolean): readonly Column[] {
  const { widths, edges, curve } = upper ? UPPER : LOWER;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const half: Column[] = [];
  let from = 0;
  widths.forEach((width, k) => {
    for (let i = 0; i < COLS; i++) {
      const u = i / COLS;
      const s = (from + u * width) / total;
      half.push({
        s,
        groove: Math.pow(Math.abs(2 * u - 1), 3),
        longer: at(edges, k) - curve * s * s,
      });
    }
    from += width;
  });
  half.push({ s: 1, groove: 1, longer: at(edges, edges.length - 1) - curve });
  const mirrored = half.slice(1).map((column) => ({ ...column, s: -column.s }));
  return [...mirrored.reverse(), ...half];
}

/** Vertices of one row: its teeth, then its gum. */
export const dentalRowVertices = (upper: boolean): number =>
  (ROWS.length + 1) * columnsOf(upper).length + GUM_ROWS.length * (GUM_COLS + 1);

/** Light dies away towards the cheeks. */
const inCheek = (s: number): number => 1 - 0.6 * smoothstep(0.25, 0.95, Math.abs(s));

/**
 * One unbroken row of teeth on an arch, with its gum: shallow grooves and soft shading tell one tooth from the next.
 * `put` adds a vertex.
 */
export function addDentalRow(b: MeshBuilder, put: Put, row: DentalRow): void {
  const { arch, root, crown, upper } = row;
  const dir = upper ? -1 : 1;
  const columns = columnsOf(upper);
  const first = b.count;
  for (const v of [...ROWS, -1])
    for (const { s, groove, longer } of columns) {
      const back = v < 0;
      const along = back ? 1 : v;
      const p = archPoint(arch, s);
      // corners of the biting edge are rounded, a little
      const length = (crown + longer) * along - 0.0045 * groove * smoothstep(0.7, 1, along);
      const bulge =
        0.012 * Math.sin(Math.PI * (0.2 + 0.55 * along)) -
        0.006 * groove -
        0.008 * Math.pow(along, 4) -
        (back ? 0.045 : 0);
      const worn = 0.55 * Math.pow(1 - along, 2) + 0.1 * groove;
      const tone = inCheek(s) * (1 - 0.13 * groove) * (back ? 0.55 : 1);
      put(
        [p.x + p.nx * bulge, root + dir * length, p.z + p.nz * bulge],
        shade(blend(ENAMEL, ENAMEL_ROOT, worn), tone * (upper ? 1 : 0.82)),
      );
    }
  b.grid(first, ROWS.length + 1, columns.length, { flip: !upper });
  const gumFirst = b.count;
  GUM_ROWS.forEach(([height, out], j) => {
    for (let i = 0; i <= GUM_COLS; i++) {
      const s = (i / GUM_COLS) * 2 - 1;
      const p = archPoint(row.arch, s);
      put(
        [p.x + p.nx * out, root + dir * height, p.z + p.nz * out],
        shade(blend(GUM, GUM_DARK, j < 1 ? 0.5 : 0.1), inCheek(s)),
      );
    }
  });
  b.grid(gumFirst, GUM_ROWS.length, GUM_COLS + 1, { flip: upper });
}
