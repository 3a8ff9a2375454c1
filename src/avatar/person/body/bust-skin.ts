import { lerp, smoothstep } from '#core';

import { at } from '../geometry/at.ts';
import type { Opening } from '../clothes/openings.ts';
import { RAD_PER_DEG, addScaled, mirrorX, type Vec3 } from '../geometry/vec3.ts';
import { eachWithTwin, headVertex, type HeadVertex } from '../head/head-vertex.ts';
import { AXIS_Z, castIn, gradient, settle, type BodyField } from './body-field.ts';

const COLS = 40;
const ROWS = 8;
/** Steepest tilt of the rows: on the slope from neck to shoulder. */
const TILT_RAD = 44 * RAD_PER_DEG;

/** Where the head's own mesh ends and the rows begin: lower in front, where the chin needs its surroundings. */
const cutY = (z: number): number => -1.31 - 0.14 * (z + 0.3);

/** The directed edges of some triangles that no other of them shares. */
function openEdges(triangles: readonly number[]): ReadonlyMap<number, number> {
  const next = new Map<number, number>();
  const key = (a: number, b: number): number => a * 65_536 + b;
  const seen = new Set<number>();
  for (let t = 0; t < triangles.length; t += 3)
    for (let k = 0; k < 3; k++)
      seen.add(key(at(triangles, t + k), at(triangles, t + ((k + 1) % 3))));
  for (const edge of seen) {
    const a = Math.floor(edge / 65_536);
    const b = edge % 65_536;
    if (!seen.has(key(b, a))) next.set(a, b);
  }
  return next;
}

/** The loop of open edges that goes round the neck. */
function neckLoop(
  vertices: readonly HeadVertex[],
  triangles: readonly number[],
): readonly number[] {
  const next = openEdges(triangles);
  const start = [...next.keys()]
    .filter((id) => at(vertices, id).region === 'skin')
    .toSorted((a, b) => at(vertices, a).p[1] - at(vertices, b).p[1])[0];
  const loop: number[] = [];
  for (let id = start; id !== undefined && loop.length < next.size; id = next.get(id)) {
    loop.push(id);
    if (next.get(id) === start) return loop;
  }
  throw new Error('the neck has no open edge to grow the body from');
}

/** One skin point: column angle and t from 0 at the neck to 1 low on the chest. */
function skinPoint(body: BodyField, angleRad: number, t: number): Vec3 {
  const c = Math.cos(angleRad);
  const f = Math.sin(angleRad);
  const neckZ = body.neck.centreZ(-1.5);
  const y0 = cutY(neckZ + f * body.neck.radius(angleRad, -1.5)) - 0.05;
  const y = lerp(lerp(y0, -2.35, smoothstep(0, 0.62, t)), -3.15, smoothstep(0.5, 1, t));
  const front = Math.max(0, f);
  const tilt = TILT_RAD * (1 - 0.6 * front) * smoothstep(0, 0.3, t) * smoothstep(1.02, 0.5, t);
  const z = lerp(neckZ, AXIS_Z, smoothstep(0, 0.5, t));
  const flat = Math.cos(tilt);
  // not from so far that the ray meets the chin
  const far = lerp(1.9, 0.95, front);
  return castIn(body.skin, [0, y, z], [c * flat, Math.sin(tilt), f * flat], far);
}

/** How far under the cloth the skin goes on, and how far it sinks there, units: cloth must never let it through. */
const TUCKED = 0.12;
const SUNK = 0.05;
const SEARCH = 24;

/** One column of skin, from the neck to where the cloth has covered it. */
function skinColumn(body: BodyField, open: Opening, angleRad: number): readonly Vec3[] {
  let end = 0.1;
  for (let i = SEARCH; i > 2; i--)
    if (open(skinPoint(body, angleRad, i / SEARCH)) > -TUCKED) {
      end = (i + 0.5) / SEARCH;
      break;
    }
  return Array.from({ length: ROWS }, (_, j) => {
    const p = skinPoint(body, angleRad, (end * j) / (ROWS - 1));
    const covered = smoothstep(0, -TUCKED, open(p));
    return covered > 0 && j > 1 ? addScaled(p, gradient(body.skin, p), -SUNK * covered) : p;
  });
}

/** Joins an irregular loop with a regular ring below it, both going round the same way by angle. */
function zip(
  loop: readonly number[],
  ring: readonly number[],
  angleOf: (id: number) => number,
  emit: (a: number, b: number, c: number) => void,
): void {
  const turn = 2 * Math.PI;
  const unwrapped = (ids: readonly number[], from: number): readonly number[] => {
    let last = from;
    return [...ids, at(ids, 0)].map((id) => {
      const raw = angleOf(id);
      last = raw + turn * Math.round((last - raw) / turn);
      return last;
    });
  };
  const start = ring.reduce(
    (best, id, k) =>
      Math.abs(Math.sin((angleOf(id) - angleOf(at(loop, 0))) / 2)) <
      Math.abs(Math.sin((angleOf(at(ring, best)) - angleOf(at(loop, 0))) / 2))
        ? k
        : best,
    0,
  );
  const turned = ring.map((_, k) => at(ring, (start + k) % ring.length));
  const a = unwrapped(loop, angleOf(at(loop, 0)));
  const b = unwrapped(turned, at(a, 0));
  const direction = Math.sign(at(b, b.length - 1) - at(b, 0));
  let i = 0;
  let k = 0;
  while (i < loop.length || k < turned.length) {
    const upper = at(loop, i % loop.length);
    const lower = at(turned, k % turned.length);
    const stepLoop =
      k >= turned.length || (i < loop.length && direction * (at(a, i + 1) - at(b, k + 1)) <= 0);
    if (stepLoop) emit(upper, at(loop, ++i % loop.length), lower);
    else emit(upper, at(turned, ++k % turned.length), lower);
  }
}

/**
 * Lets the neck flow into shoulders and chest: sets the neck's vertices onto the body's skin, cuts the head's mesh
 * off below the chin and grows rows of skin from the edge, as far as `open` shows them. Changes both lists in place.
 */
export function appendBust(
  vertices: HeadVertex[],
  triangles: number[],
  body: BodyField,
  open: Opening,
): void {
  eachWithTwin(vertices, (v, twin) => {
    if (v.region !== 'skin' || v.p[1] >= -1.05 || body.skin(...v.p) >= -5e-4) return;
    v.p = settle(body.skin, v.p);
    if (twin !== v) twin.p = mirrorX(v.p);
  });
  const low = (id: number): boolean => {
    const v = at(vertices, id);
    return v.region === 'skin' && v.p[1] < cutY(v.p[2]);
  };
  const kept: number[] = [];
  for (let t = 0; t < triangles.length; t += 3) {
    const [a, b, c] = [at(triangles, t), at(triangles, t + 1), at(triangles, t + 2)];
    if (!low(a) && !low(b) && !low(c)) kept.push(a, b, c);
  }
  const loop = neckLoop(vertices, kept);
  triangles.length = 0;
  for (const id of kept) triangles.push(id);

  const first = vertices.length;
  const columns = Array.from({ length: COLS / 2 + 1 }, (_, k) =>
    skinColumn(body, open, Math.PI / 2 + (k / COLS) * 2 * Math.PI),
  );
  for (let j = 0; j < ROWS; j++)
    for (let k = 0; k < COLS; k++) {
      const twin = first + j * COLS + ((COLS - k) % COLS);
      // exact mirror images: the right half repeats the left, and the middle columns lie on the middle
      const [x, y, z] = at(at(columns, Math.min(k, COLS - k)), j);
      const side = twin === vertices.length ? 0 : k > COLS / 2 ? -x : x;
      // the last row ends under the clothes
      const region = j === ROWS - 1 ? 'hem' : 'skin';
      vertices.push(headVertex([side, y, z], region, vertices.length, { twin }));
    }
  eachWithTwin(vertices, (v, twin) => {
    if ((v.region !== 'skin' && v.region !== 'hem') || v.p[1] >= -1.05) return;
    v.n = gradient(body.skin, v.p);
    if (twin !== v) twin.n = mirrorX(v.n);
  });
  const ring = Array.from({ length: COLS }, (_, k) => first + k);
  const angleOf = (id: number): number => {
    const [x, y, z] = at(vertices, id).p;
    return Math.atan2(z - body.neck.centreZ(y), x);
  };
  const facesOut = (a: number, b: number, c: number): void => {
    const { p, n } = at(vertices, a);
    const [q, r] = [at(vertices, b).p, at(vertices, c).p];
    const [ux, uy, uz] = [q[0] - p[0], q[1] - p[1], q[2] - p[2]];
    const [vx, vy, vz] = [r[0] - p[0], r[1] - p[1], r[2] - p[2]];
    const out =
      (uy * vz - uz * vy) * n[0] + (uz * vx - ux * vz) * n[1] + (ux * vy - uy * vx) * n[2];
    if (out < 0) triangles.push(a, c, b);
    else triangles.push(a, b, c);
  };
  // the loop runs with the head's triangles, the ring with the angle
  const turns = loop.reduce((sum, id, i) => {
    const step = angleOf(at(loop, (i + 1) % loop.length)) - angleOf(id);
    return sum + step - 2 * Math.PI * Math.round(step / (2 * Math.PI));
  }, 0);
  zip(turns > 0 ? loop : loop.toReversed(), ring, angleOf, facesOut);
  for (let j = 0; j + 1 < ROWS; j++)
    for (let k = 0; k < COLS; k++) {
      const a = first + j * COLS + k;
      const b = first + j * COLS + ((k + 1) % COLS);
      facesOut(a, b, b + COLS);
      facesOut(a, b + COLS, a + COLS);
    }
  dropUnused(vertices, triangles);
}

/** Renumbers what is left after triangles were cut off. */
function dropUnused(vertices: HeadVertex[], triangles: number[]): void {
  const used = new Uint8Array(vertices.length);
  for (const id of triangles) used[id] = 1;
  const kept = vertices.filter((v, id) => used[id] === 1 || used[v.twin] === 1);
  const numbers = new Map(kept.map((v, id) => [v, id]));
  const renumber = (id: number): number => numbers.get(at(vertices, id)) ?? 0;
  const twins = kept.map((v) => renumber(v.twin));
  triangles.forEach((id, i) => {
    triangles[i] = renumber(id);
  });
  vertices.length = 0;
  kept.forEach((v, id) => {
    v.twin = at(twins, id);
    vertices.push(v);
  });
}
