import { lerp } from '#core';

import type { HeadField } from '../form/head-field.ts';
import { at } from '../geometry/at.ts';
import { hash01, spline } from '../geometry/curves.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, cross, mix, normalize, sub, type Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';
import { pushOut } from './scalp.ts';

const STEPS = 6;

interface WispSpec {
  /** The hair's edge from the parting downwards, units. */
  readonly edge: readonly Vec3[];
  /** A guide inside the hair, with as many points: wisps begin there. */
  readonly inner: readonly Vec3[];
  readonly count: number;
  /** Linear colours of the hair and of the skin under its thin ends. */
  readonly color: Vec3;
  readonly skin: Vec3;
  readonly seed: number;
}

/** Thin tapered locks that leave the edge of the hair and lie on forehead and temple: no hairline is a line. */
function addWisps(b: MeshBuilder, field: HeadField, s: WispSpec): void {
  for (let i = 0; i < s.count; i++) {
    const chance = (k: number): number => hash01(i * 17 + k + s.seed * 131);
    const from = lerp(0.03, 0.2, (i + 0.7 * chance(1)) / s.count);
    const length = lerp(0.16, 0.26, chance(2));
    const stray = lerp(0.02, 0.06, chance(3));
    const first = b.count;
    const color = shade(s.color, lerp(1, 1.3, chance(4)));
    for (let j = 0; j <= STEPS; j++) {
      const t = j / STEPS;
      const along = from + length * t;
      const onEdge = spline(s.edge, along);
      const inwards = normalize(sub(spline(s.inner, along), onEdge));
      // begins under the sheet, comes out, and ends beyond the edge
      const p = pushOut(
        field,
        addScaled(onEdge, inwards, lerp(0.06, -stray, t)),
        lerp(0.04, 0.012, t),
      );
      const next = spline(s.edge, along + 0.02);
      const normal = field.normal(p, 0.02);
      const across = normalize(cross(normal, normalize(sub(next, onEdge))));
      const half = 0.016 * Math.sin(Math.PI * (0.25 + 0.75 * t)) + 0.0015;
      const tone = mix(color, s.skin, 0.45 * t * t);
      b.vertex(addScaled(p, across, half), tone);
      b.vertex(addScaled(addScaled(p, across, -half), normal, 0.004), tone);
    }
    // wound like the sheet they belong to
    b.grid(first, STEPS + 1, 2, { flip: true });
  }
}

/** Both edges of a sheet whose guides run from its left edge to its right. */
export function addWispsToEdges(
  b: MeshBuilder,
  field: HeadField,
  guides: readonly (readonly Vec3[])[],
  look: Omit<WispSpec, 'edge' | 'inner'>,
): void {
  const last = guides.length - 1;
  addWisps(b, field, { ...look, edge: at(guides, 0), inner: at(guides, 1) });
  addWisps(b, field, {
    ...look,
    seed: look.seed + 1,
    edge: at(guides, last),
    inner: at(guides, last - 1),
  });
}
