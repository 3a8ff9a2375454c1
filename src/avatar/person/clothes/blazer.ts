import { lerp, smoothstep } from '#core';

import { bump } from '../geometry/curves.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import type { Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import { FRONT_RAD, type Body } from './torso.ts';

const ROWS = 18;
const COLS = 44;
const TOP = 0.1;
/** Lapel outline from the collar down: place along the V and width; the narrow entry is the notch. */
const LAPEL: readonly (readonly [along: number, width: number])[] = [
  [0, 0.22],
  [0.08, 0.25],
  [0.16, 0.28],
  [0.235, 0.3],
  [0.262, 0.3],
  [0.285, 0.15],
  [0.31, 0.37],
  [0.36, 0.41],
  [0.45, 0.4],
  [0.55, 0.36],
  [0.65, 0.3],
  [0.75, 0.23],
  [0.85, 0.16],
  [0.93, 0.09],
  [1, 0.03],
];
/** Across a lapel from the fold: height off the body in units, brightness. */
const LAPEL_ACROSS: readonly (readonly [lift: number, tone: number])[] = [
  [0.04, 0.8],
  [0.08, 1.12],
  [0.088, 1.12],
  [0.082, 1.12],
  [0.056, 0.62],
];
/** Standing collar: radius beyond the neck, height above the base (units), brightness. */
const COLLAR: readonly (readonly [out: number, y: number, tone: number])[] = [
  [0.05, -0.1, 0.6],
  [0.085, 0.07, 0.8],
  [0.105, 0.09, 1.05],
  [0.15, 0.02, 1.1],
  [0.21, -0.11, 1.0],
];
const COLLAR_COLS = 40;

/** Half angle of the V at g. */
const open = (g: number): number => lerp(0.98, 0.006, smoothstep(0.06, 0.8, g));

function addJacket(b: MeshBuilder, body: Body, color: Vec3): void {
  const first = b.count;
  for (let j = 0; j <= ROWS; j++)
    for (let k = 0; k <= COLS; k++) {
      const g = lerp(TOP, 1, j / ROWS);
      const u = k / COLS;
      const a = FRONT_RAD + open(g) + u * (2 * Math.PI - 2 * open(g));
      const edge = k === 0 || k === COLS || j === 0;
      const armhole = bump(Math.abs(Math.cos(a)) - 0.985, 0.02) * smoothstep(0.5, 0.7, g);
      const tone = 0.8 + 0.2 * smoothstep(0.1, 0.3, g) - 0.16 * armhole;
      b.vertex(body.surface(a, g, edge ? 0.012 : 0.055), shade(color, tone));
    }
  b.grid(first, ROWS + 1, COLS + 1);
}

function addLapel(b: MeshBuilder, body: Body, color: Vec3, side: 1 | -1): void {
  const first = b.count;
  for (const [along, width] of LAPEL)
    LAPEL_ACROSS.forEach(([lift, tone], k) => {
      const g = lerp(TOP, 0.88, along);
      const w = (k / (LAPEL_ACROSS.length - 1)) * width * (0.6 + 0.45 * (1 - along));
      b.vertex(body.surface(FRONT_RAD + side * (open(g) - 0.03 + w), g, lift), shade(color, tone));
    });
  b.grid(first, LAPEL.length, LAPEL_ACROSS.length, { flip: side > 0 });
}

function addCollar(b: MeshBuilder, body: Body, color: Vec3): void {
  const first = b.count;
  for (const [out, y, tone] of COLLAR)
    for (let k = 0; k <= COLLAR_COLS; k++) {
      const u = k / COLLAR_COLS;
      const a = FRONT_RAD + 1 + u * (2 * Math.PI - 2);
      const s = Math.sin(a);
      const fade = smoothstep(0, 0.3, Math.min(u, 1 - u));
      // the ends lie down onto the lapels
      const r = body.neck + lerp(0.06 + 0.3 * out, out, fade);
      const onBody = body.surface(a, TOP + 0.04, out)[1];
      const height = lerp(onBody + 0.3 * y, -1.6 + y - 0.05 * s, fade);
      b.vertex([Math.cos(a) * r, height, s * r - 0.285], shade(color, tone));
    }
  b.grid(first, COLLAR.length, COLLAR_COLS + 1);
}

/** Jacket with a V front, lapels with a notch, and a collar that joins them behind the neck. */
export function addBlazer(b: MeshBuilder, body: Body, color: Vec3): void {
  addJacket(b, body, color);
  addLapel(b, body, color, 1);
  addLapel(b, body, color, -1);
  addCollar(b, body, color);
}
