import type { HeadField } from '../form/head-field.ts';
import type { MeshBuilder } from '../geometry/mesh-builder.ts';
import { add, addScaled, scale, type Vec3 } from '../geometry/vec3.ts';
import { castScalp, scalpDirection } from './scalp.ts';
import { addStrand } from './strand.ts';

const STEPS = 18;
/** Three overlapping turns: radius and height of the coil, radius of the strand; units. */
const COILS: readonly (readonly [radius: number, height: number, thick: number])[] = [
  [0.235, -0.02, 0.125],
  [0.165, 0.09, 0.115],
  [0.06, 0.15, 0.11],
];

/** A coiled bun at the back of the head. */
export function addBun(b: MeshBuilder, field: HeadField, color: Vec3): void {
  const axis = scalpDirection(180, 40);
  const centre = castScalp(field, axis, 0.17);
  const up: Vec3 = [0, -axis[2], axis[1]];
  COILS.forEach(([radius, height, thick], k) => {
    const path = Array.from({ length: STEPS + 1 }, (_, i): Vec3 => {
      const a = (i / STEPS) * Math.PI * 2.15 + k * 2.1;
      const w = radius * (1 + 0.06 * Math.sin(a * 2 + k));
      const round = add(scale([1, 0, 0], Math.cos(a) * w), scale(up, Math.sin(a) * w));
      return addScaled(add(centre, round), axis, height + (0.02 * i) / STEPS);
    });
    addStrand(b, {
      path,
      radius: (t) => thick * Math.pow(Math.sin(Math.PI * (0.1 + 0.8 * t)), 0.35),
      flat: 0.9,
      out: axis,
      color,
      steps: 30,
      sides: 9,
    });
  });
}
