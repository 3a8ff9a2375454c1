import { smoothstep } from '#core';

import type { FaceForm } from '../form/face-form.ts';
import type { HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { at } from '../geometry/at.ts';
import { bump, hash01, noise1 } from '../geometry/curves.ts';
import { addScaled, type Vec3 } from '../geometry/vec3.ts';

/** What lies on one side's skin and moves with it, too fine for the skin's own mesh. Points are on the left side. */
export interface SkinMarks {
  readonly points: readonly Vec3[];
  readonly normals: readonly Vec3[];
  readonly triangles: readonly (readonly [a: number, b: number, c: number])[];
  /** Opacity of each vertex, [0, 1]. */
  readonly opacities: readonly number[];
  /** Of each vertex: a line is the skin's own shade, a freckle is pigment. */
  readonly kinds: readonly ('line' | 'freckle')[];
}

/** Height over the skin, units. */
const LIFT = 0.003;

interface Line {
  /** Places seen from the front, units. */
  readonly path: readonly (readonly [x: number, y: number])[];
  /** Half its width in the middle, units. */
  readonly half: number;
  readonly opacity: number;
  /** It does not begin faintly: it goes on on the other side of the midline. */
  readonly goesOn: boolean;
}

/** Crow's feet: three short lines that fan out from the outer corner. */
const crowsFeet = ({ eye }: Landmarks, amount: number): readonly Line[] =>
  [
    { turn: 0.5, up: 0.035, long: 0.09 },
    { turn: 0.06, up: -0.012, long: 0.11 },
    { turn: -0.42, up: -0.056, long: 0.1 },
  ].map(({ turn, up, long }, k) => ({
    half: 0.0085,
    opacity: amount * (k === 1 ? 0.42 : 0.34),
    goesOn: false,
    path: Array.from({ length: 6 }, (_, i) => {
      const u = i / 5;
      // they droop as they go, as the muscle that folds them runs round the eye
      const angle = turn - 0.35 * u;
      const x = eye.x + 0.93 * eye.radius + 0.028 + long * u * Math.cos(angle);
      return [x, eye.y + up + long * u * Math.sin(angle)] as const;
    }),
  }));

/** Lines across the forehead, over the brow's arch, each unlike the other. */
const foreheadLines = ({ brow }: Landmarks, amount: number): readonly Line[] =>
  [0, 1, 2].map((k) => ({
    half: 0.009,
    opacity: amount * at([0.24, 0.3, 0.2], k),
    goesOn: true,
    path: Array.from({ length: 8 }, (_, i) => {
      const u = i / 7;
      const x = u * at([0.3, 0.36, 0.27], k);
      const wave = 0.02 * bump(u - 0.62, 0.4) + 0.014 * (noise1(3.1 * u + 5 * k, 11) - 0.5);
      return [x, brow.y + 0.17 + 0.085 * k + wave] as const;
    }),
  }));

/** What the years write: nothing before about forty. */
const linesOf = (m: Landmarks, { age }: FaceForm): readonly Line[] => {
  const amount = smoothstep(0.28, 0.9, age);
  return amount > 0.02 ? [...crowsFeet(m, amount), ...foreheadLines(m, amount)] : [];
};

interface Freckle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly opacity: number;
}
/** At most this many on a side; fewer where lines take the triangles. */
const FRECKLES = 46;
const FRECKLES_BESIDE_LINES = 22;
const CORNERS = 4;

/** Scattered over the bridge of the nose and the upper cheeks. `side` +1 left, -1 right: no face has them twice alike. */
function frecklesOf(m: Landmarks, amount: number, most: number, side: number): readonly Freckle[] {
  const out: Freckle[] = [];
  const want = Math.round(most * Math.min(1, Math.max(0, amount)));
  for (let k = 0; out.length < want && k < 12 * most; k++) {
    const roll = (n: number): number => hash01(k * 7 + n + (side > 0 ? 0 : 90_001));
    const x = 0.015 + 0.58 * roll(1);
    const y = -0.06 - 0.38 * roll(2);
    const cheek = bump(x - 0.3, 0.19) * bump(y + 0.25, 0.1);
    const bridge = bump(x, 0.1) * bump(y + 0.2, 0.12);
    const clear = Math.hypot(x - m.eye.x, 1.2 * y) > 1.25 * m.eye.radius;
    if (!clear || roll(3) > Math.max(cheek, bridge)) continue;
    out.push({ x, y, size: 0.005 + 0.006 * roll(4) ** 2, opacity: 0.2 + 0.3 * roll(5) });
  }
  return out;
}

/** Lines of age and freckles of one side. `side` +1 left, -1 right. */
export function buildSkinMarks(
  field: HeadField,
  m: Landmarks,
  f: FaceForm,
  side: 1 | -1,
): SkinMarks {
  const points: Vec3[] = [];
  const normals: Vec3[] = [];
  const opacities: number[] = [];
  const kinds: SkinMarks['kinds'][number][] = [];
  const triangles: [number, number, number][] = [];
  const put = (x: number, y: number, opacity: number, kind: 'line' | 'freckle'): number => {
    const p = field.castFront(x, y);
    const n = field.normal(p, 0.02);
    points.push(addScaled(p, n, LIFT));
    normals.push(n);
    opacities.push(opacity);
    kinds.push(kind);
    return points.length - 1;
  };
  const lines = linesOf(m, f);
  for (const { path, half, opacity, goesOn } of lines)
    path.forEach(([x, y], i) => {
      const u = i / (path.length - 1);
      const [bx, by] = at(path, Math.max(0, i - 1));
      const [nx, ny] = at(path, Math.min(path.length - 1, i + 1));
      const long = Math.hypot(nx - bx, ny - by) || 1;
      const fade = (goesOn ? 1 : smoothstep(0, 0.3, u)) * (1 - smoothstep(0.45, 1, u));
      const w = half * (0.5 + 0.5 * fade);
      const [ox, oy] = [(-(ny - by) / long) * w, ((nx - bx) / long) * w];
      const a = put(x - ox, y - oy, 0, 'line');
      put(x, y, opacity * fade, 'line');
      put(x + ox, y + oy, 0, 'line');
      if (i === 0) return;
      for (const r of [0, 1]) {
        const [p, q] = [a - 3 + r, a + r];
        triangles.push([p, q, q + 1], [p, q + 1, p + 1]);
      }
    });
  const most = lines.length > 0 ? FRECKLES_BESIDE_LINES : FRECKLES;
  for (const { x, y, size, opacity } of frecklesOf(m, f.freckles, most, side)) {
    const middle = put(x, y, opacity, 'freckle');
    for (let k = 0; k < CORNERS; k++) {
      const angle = ((k + x * 40) / CORNERS) * 2 * Math.PI;
      put(x + 1.5 * size * Math.cos(angle), y + 1.3 * size * Math.sin(angle), 0, 'freckle');
    }
    for (let k = 0; k < CORNERS; k++)
      triangles.push([middle, middle + 1 + k, middle + 1 + ((k + 1) % CORNERS)]);
  }
  return { points, normals, triangles, opacities, kinds };
}
