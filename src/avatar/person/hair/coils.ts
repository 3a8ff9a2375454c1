import { lerp, smoothstep } from '#core';

import { hash01 } from '../geometry/curves.ts';
import { add, addScaled, cross, normalize, scale, type Vec3 } from '../geometry/vec3.ts';
import type { HairContext } from './hair-context.ts';
import { addLock } from './lock.ts';
import { scalpDirection } from './scalp.ts';
import { addUnderCap } from './under-cap.ts';

/** Evenly spread unit directions. */
const spread = (count: number): readonly Vec3[] =>
  Array.from({ length: count }, (_, i): Vec3 => {
    const y = 1 - (2 * (i + 0.5)) / count;
    const ring = Math.sqrt(1 - y * y);
    const a = i * 2.399963;
    return [Math.cos(a) * ring, y, Math.sin(a) * ring];
  });

const OVER_SPHERE = 355;
const ROWS = 10;
const EDGE = 30;

/** Tightly coiled hair: many small coils over a dark, rounded ground. */
export function addCoils(context: HairContext): void {
  const { mesh, scalp, tones, spec, seed } = context;
  const full = 1 + 0.7 * (spec.volume ?? 0);
  const recede = spec.recede ?? 0;
  const height = (d: Vec3, inside: number): number =>
    full *
    (0.04 + lerp(0.15, 0.24, smoothstep(-0.2, 0.9, d[1])) * Math.sqrt(smoothstep(-4, 26, inside)));
  addUnderCap(context, {
    lift: (d, v) => 0.8 * height(d, scalp.insideAlong(d, recede) - 3) * smoothstep(1.02, 0.9, v),
    inset: 2,
    color: scale(tones.root, 0.85),
    rows: 12,
  });
  const places = spread(OVER_SPHERE).map((even, i): Vec3 => {
    const chance = (k: number): number => hash01(seed * 917 + i * 23 + k);
    return normalize([
      even[0] + 0.09 * (chance(1) - 0.5),
      even[1] + 0.09 * (chance(2) - 0.5),
      even[2] + 0.09 * (chance(3) - 0.5),
    ]);
  });
  // a close row along the forehead, where the edge is looked at
  for (let i = 0; i < EDGE; i++) {
    const az = lerp(-78, 78, (i + 0.6 * hash01(seed * 31 + i)) / (EDGE - 1));
    places.push(scalpDirection(az, scalp.hairlineDeg(az, recede) + 4 * hash01(seed * 37 + i)));
  }
  places.forEach((d, i) => {
    const chance = (k: number): number => hash01(seed * 919 + i * 29 + k);
    const inside = scalp.insideAlong(d, recede);
    if (inside < -2) return;
    const edge = smoothstep(0, 20, inside);
    const radius = lerp(0.042, 0.08, edge) * lerp(0.85, 1.2, chance(4));
    const centre = scalp.castAlong(d, height(d, inside) - 0.02 + 0.05 * chance(5) * edge);
    // the coil's axis leans any way, mostly outwards
    const axis = normalize([
      d[0] + 1.7 * (chance(6) - 0.5),
      d[1] + 1.7 * (chance(7) - 0.5),
      d[2] + 1.7 * (chance(8) - 0.5),
    ]);
    const e1 = normalize(cross(axis, [chance(9) - 0.5, chance(10) - 0.5, 0.3]));
    const e2 = cross(axis, e1);
    const turns = 1.5 + 0.3 * chance(11);
    const path = Array.from({ length: ROWS }, (_, j): Vec3 => {
      const t = j / (ROWS - 1);
      const a = 2 * Math.PI * turns * t;
      const r = radius * lerp(1.05, 0.55, t);
      const round = add(scale(e1, Math.cos(a) * r), scale(e2, Math.sin(a) * r));
      return addScaled(add(centre, round), axis, radius * lerp(-1.1, 1.2, t));
    });
    addLock(mesh, {
      path,
      out: (p) =>
        normalize(
          addScaled(normalize([p[0] - centre[0], p[1] - centre[1], p[2] - centre[2]]), d, 1.2),
        ),
      width: (t) => radius * 0.56 * smoothstep(0, 0.12, t) * smoothstep(1.05, 0.8, t) + 0.004,
      arch: 0.6,
      faces: 2,
      tones,
      tone: lerp(0.75, 1.1, chance(12)) * lerp(0.8, 1.08, edge),
      smooth: 0.7,
      dull: true,
      span: [0.2, 0.8],
      rootShade: 0.7,
      seed: seed + i,
    });
  });
}
