import { spline } from '../geometry/curves.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { addScaled, cross, normalize, sub, type Vec3 } from '../geometry/vec3.ts';
import { shade } from '../palette.ts';

export interface StrandShape {
  readonly path: readonly Vec3[];
  /** Units at t in [0, 1] along the path. */
  radius(t: number): number;
  /** Thickness of the section against its width. */
  readonly flat: number;
  /** Direction the flat side faces. */
  readonly out: Vec3;
  /** Linear colour. */
  readonly color: Vec3;
  readonly steps: number;
  readonly sides: number;
}

/** A strand swept along a path: loose locks, the coils of a bun. */
export function addStrand(b: MeshBuilder, s: StrandShape): void {
  const first = b.count;
  for (let i = 0; i <= s.steps; i++) {
    const t = i / s.steps;
    const p = spline(s.path, t);
    const along = normalize(sub(spline(s.path, Math.min(1, t + 0.02)), spline(s.path, t - 0.02)));
    const across = normalize(cross(along, s.out));
    const up = normalize(cross(across, along));
    const r = s.radius(t);
    for (let k = 0; k < s.sides; k++) {
      const a = (k / s.sides) * 2 * Math.PI;
      const q = addScaled(addScaled(p, across, Math.cos(a) * r), up, Math.sin(a) * r * s.flat);
      b.vertex(q, shade(s.color, 0.72 + 0.4 * Math.max(0, Math.sin(a))));
    }
  }
  b.grid(first, s.steps + 1, s.sides, { wrap: true, flip: true });
}
