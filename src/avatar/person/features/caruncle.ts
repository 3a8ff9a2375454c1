import type { Landmarks } from '../form/landmarks.ts';
import { addScaled, normalize, type Vec3 } from '../geometry/vec3.ts';
import { lidDirection, openingDirection, type LidPose } from '../head/lid-pose.ts';

const AROUND = 8;
const RINGS = 3;

/** The rosy bead in the left eye's inner corner: points and outward normals, rings from its rim to its top. */
export interface Caruncle {
  readonly points: readonly Vec3[];
  readonly normals: readonly Vec3[];
  readonly triangles: readonly (readonly [a: number, b: number, c: number])[];
}

export function buildCaruncle(m: Landmarks, rest: LidPose): Caruncle {
  const { eye } = m;
  const centre: Vec3 = [eye.x, eye.y, eye.z];
  const d = openingDirection(0.018, 0.55, rest);
  const corner = addScaled(centre, d, eye.radius - 0.002);
  const away = lidDirection(0, true, rest);
  const width = 0.052 * eye.radius;
  const points: Vec3[] = [];
  const normals: Vec3[] = [];
  const triangles: [number, number, number][] = [];
  for (let r = 0; r < RINGS; r++) {
    const a = (r / RINGS) * (Math.PI / 2);
    for (let k = 0; k < AROUND; k++) {
      const t = (k / AROUND) * 2 * Math.PI;
      const out: Vec3 = [
        1.7 * Math.cos(t) * Math.cos(a),
        0.85 * Math.sin(t) * Math.cos(a),
        0.7 * Math.sin(a),
      ];
      points.push(addScaled(addScaled(corner, out, width), away, 0.25 * width));
      normals.push(normalize(out));
    }
  }
  const top = points.length;
  points.push(addScaled(corner, [0, 0, 0.7], width));
  normals.push([0, 0, 1]);
  for (let r = 0; r < RINGS; r++)
    for (let k = 0; k < AROUND; k++) {
      const next = (k + 1) % AROUND;
      const [a, b] = [r * AROUND + k, r * AROUND + next];
      if (r === RINGS - 1) triangles.push([a, b, top]);
      else triangles.push([a, b, b + AROUND], [a, b + AROUND, a + AROUND]);
    }
  return { points, normals, triangles };
}
