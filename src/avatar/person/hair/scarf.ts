import { lerp, smoothstep } from '#core';

import { at } from '../geometry/at.ts';
import { noise1 } from '../geometry/curves.ts';
import type { DraftPart } from '../geometry/draft-part.ts';
import {
  RAD_PER_DEG,
  add,
  addScaled,
  cross,
  dot,
  mix,
  normalize,
  scale,
  sub,
  type Vec3,
} from '../geometry/vec3.ts';
import { linear, type HairColor } from '../palette.ts';
import { guideSheet } from './guide-sheet.ts';
import type { HairContext } from './hair-context.ts';
import { HairMesh } from './hair-mesh.ts';
import { scalpDirection } from './scalp.ts';

/** Cloth that suits: a scarf is dyed after the colour that hair would have. */
const DYES: Readonly<Record<HairColor, string>> = {
  black: '#2b3040',
  espresso: '#5a4338',
  brown: '#8a6a55',
  chestnut: '#8f5a4e',
  auburn: '#7d3f4a',
  copper: '#b4693f',
  honey: '#c8a06a',
  blond: '#dccdb2',
  darkGrey: '#4a5058',
  grey: '#76838f',
  silver: '#c3c8cf',
};

const GUIDES = 32;
const COLS = 72;
const ROWS = 40;
/** Middle of the face's opening, and how far it reaches up, down and aside, degrees. */
const OPENING = { elDeg: -8, downDeg: 50, asideDeg: 55 } as const;

/** One guide of the cloth from the face's edge to the hem; `turn` 0 = over the forehead .. 180 = under the chin. */
function guide({ scalp }: HairContext, turnDeg: number): readonly Vec3[] {
  const { chin } = scalp.marks;
  const turn = Math.abs(turnDeg);
  const s = turnDeg < 0 ? -1 : 1;
  const rad = turn * RAD_PER_DEG;
  const top = scalp.hairlineDeg(0, 0) - 4;
  const up = Math.cos(rad);
  const el = OPENING.elDeg + up * (up > 0 ? top - OPENING.elDeg : OPENING.downDeg);
  const edgeWay = scalpDirection(s * OPENING.asideDeg * Math.sin(rad), el);
  const under = smoothstep(112, 168, turn);
  const edge = mix(
    scalp.clear(scalp.castAlong(edgeWay, 0.02), 0.02),
    [0.2 * s * Math.sin(rad), chin.y - 0.1, chin.z - 0.32],
    under,
  );
  // over the head to where it leaves it
  const hangAz = s * (180 - turn);
  const hangWay = scalpDirection(hangAz, lerp(-10, -48, smoothstep(80, 150, turn)));
  const cos = Math.min(1, Math.max(-1, dot(edgeWay, hangWay)));
  const angle = Math.acos(cos);
  const sin = Math.sin(angle) || 1e-6;
  const on = [0.06, 0.2, 0.4, 0.7, 1].map((w) => {
    const d = normalize(
      add(
        scale(edgeWay, Math.sin((1 - w) * angle) / sin),
        scale(hangWay, Math.sin(w * angle) / sin),
      ),
    );
    // smooth over the ears, which lie flat under it
    const overEar =
      0.07 * smoothstep(0.5, 0.85, Math.abs(d[0])) * smoothstep(0.75, 0.2, Math.abs(d[1] + 0.2));
    const full = 0.025 + (0.1 + overEar) * smoothstep(0, 0.35, w);
    const p = scalp.clear(scalp.castAlong(d, full), 0.05);
    const below: Vec3 = [edge[0] + 0.1 * s * w * Math.sin(rad), edge[1] - 0.12 * w, edge[2] + 0.02];
    return mix(p, below, under);
  });
  // round the neck, then over the shoulders; what starts inside the clothes is moved out onto them
  const a = hangAz * RAD_PER_DEG;
  const front = smoothstep(-0.2, 0.9, Math.cos(a));
  const round = (r: number, y: number, off = 0.05): Vec3 =>
    scalp.clear([Math.sin(a) * r, y, -0.34 + Math.cos(a) * r + 0.05 * front], off);
  return [
    edge,
    ...on,
    round(0.74 - 0.06 * front, -1.02),
    round(0.8 - 0.02 * front, -1.26),
    round(0.86, -1.56),
    round(0.98, -1.76 - 0.2 * front),
    round(1.1, -1.92 - 0.5 * front, 0),
  ];
}

/** How far a fold lifts the cloth, units: swathes that run round the neck, and soft creases at the temples. */
function foldAt(u: number, v: number, seed: number): number {
  const turn = u * 2 * Math.PI;
  const low = smoothstep(0.42, 0.6, v);
  const swathe = Math.sin(31 * v + 2.6 * Math.sin(turn + 0.5) + 1.1 * Math.sin(2 * turn + seed));
  const crease = Math.sin(6 * turn + 8 * v + 5 * noise1(u * 9, seed));
  const hem = smoothstep(0.8, 1, v) * Math.sin(15 * turn + 3 * noise1(u * 12, seed + 4));
  const edge = Math.exp(-(((v - 0.03) / 0.035) ** 2));
  return (
    low * (0.05 * swathe * smoothstep(1, 0.8, v) + 0.03 * hem) +
    0.012 * crease * smoothstep(0.08, 0.3, v) +
    0.018 * edge
  );
}

/** A scarf round head, neck and shoulders: cloth, not hair, so it bends with the neck. */
export function buildScarf(context: HairContext): DraftPart {
  const { scalp, spec, seed } = context;
  const guides = Array.from({ length: GUIDES + 1 }, (_, i) => {
    // closer over the crown, where they fan out
    const w = (2 * i) / GUIDES - 1;
    return guide(context, 180 * Math.sign(w) * Math.pow(Math.abs(w), 1.5));
  });
  const sheet = guideSheet(guides);
  const points: Vec3[][] = [];
  for (let j = 0; j <= ROWS; j++)
    points.push(
      Array.from({ length: COLS }, (_, k): Vec3 => {
        const v = j / ROWS;
        const p = sheet(k / COLS, v);
        return scalp.clear(
          addScaled(p, scalp.out(p), foldAt(k / COLS, v, seed)),
          v > 0.9 ? 0 : 0.02,
        );
      }),
    );
  const dye = linear(DYES[spec.color]);
  const mesh = new HairMesh();
  points.forEach((row, j) => {
    row.forEach((p, k) => {
      const aside = sub(at(row, (k + 1) % COLS), at(row, (k + COLS - 1) % COLS));
      const along = sub(
        at(at(points, Math.min(ROWS, j + 1)), k),
        at(at(points, Math.max(0, j - 1)), k),
      );
      const n = normalize(cross(aside, along));
      const out = dot(n, scalp.out(p)) < 0 ? scale(n, -1) : n;
      const v = j / ROWS;
      const deep = 1 + 4 * Math.min(0, foldAt(k / COLS, v, seed));
      mesh.vertex(p, out, scale(dye, deep), 1);
    });
  });
  mesh.grid(0, ROWS + 1, COLS, true);
  return { ...mesh.build('scarf'), slot: 'cloth' };
}
