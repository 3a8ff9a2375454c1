import { lerp, smoothstep } from '#core';

import type { Landmarks } from '../form/landmarks.ts';
import { at } from '../geometry/at.ts';
import { bump } from '../geometry/curves.ts';
import { mirrorX, type Vec3 } from '../geometry/vec3.ts';
import { headVertex, type HeadVertex } from './head-vertex.ts';

const AROUND = 26;
/** One row per ring: share of the outline's radius, depth in units, how far the lobe flattens it. */
const RINGS: readonly (readonly [radius: number, depth: number, flat: number])[] = [
  [0, -0.055, 0], // concha
  [0.3, -0.05, 0], // its wall
  [0.52, -0.005, 0.35], // antihelix
  [0.66, 0.03, 0.8], // scapha
  [0.78, 0.006, 0.9], // inside of the helix
  [0.93, 0.046, 0.4], // helix
  [1.0, 0.018, 0.2], // rim
  [0.93, -0.035, 0.1], // back
  [0.55, -0.14, 0], // root
];
const TILT_RAD = -0.14;
const YAW_RAD = 0.3;

/** Local frame: x out of the head, y up, z forward. `angle` runs round the outline. */
function earPoint(angle: number, ring: number): Vec3 {
  const [radius, depth, flat] = at(RINGS, ring);
  const sy = Math.sin(angle);
  const cz = Math.cos(angle);
  const lobe = smoothstep(-0.35, -0.95, sy);
  const front = smoothstep(0.35, 0.95, cz);
  // taller than wide, wider at the top, tapering into the lobe
  const ry = sy > 0 ? 0.265 : 0.29;
  const rz =
    (sy > 0 ? 0.185 : lerp(0.175, 0.11, smoothstep(0, -1, sy))) *
    (front > 0 ? lerp(1, 0.62, front) : 1);
  const f = ring / (RINGS.length - 1);
  const tragus = 0.05 * bump(sy + 0.1, 0.28) * front * bump(radius - 0.62, 0.28);
  const x = lerp(depth, 0.012, flat * lobe) - front * 0.03 * smoothstep(0.3, 0.8, f) + tragus;
  // the back edge stands off the head
  const flare = 0.1 * smoothstep(0.5, -1, cz) * (ring > 7 ? 0.1 : 1) * radius;
  return [x + flare, sy * ry * radius - 0.02, cz * rz * radius];
}

/** Turned to face outwards and a little forward, at the left ear's place. */
function inHead(q: Vec3, m: Landmarks): Vec3 {
  const y = q[1] * Math.cos(TILT_RAD) - q[2] * Math.sin(TILT_RAD);
  const z = q[1] * Math.sin(TILT_RAD) + q[2] * Math.cos(TILT_RAD);
  const x2 = q[0] * Math.cos(YAW_RAD) - z * Math.sin(YAW_RAD) * 0.55;
  const z2 = z * Math.cos(YAW_RAD) + q[0] * Math.sin(YAW_RAD);
  const k = m.earScale;
  return [m.ear[0] + x2 * k, m.ear[1] + y * k, m.ear[2] + z2 * k];
}

/** Appends two structured ears, left then right, to the head's vertices and triangles. */
export function appendEars(vertices: HeadVertex[], triangles: number[], m: Landmarks): void {
  const count = RINGS.length * AROUND;
  for (const side of [1, -1]) {
    const first = vertices.length;
    for (let ring = 0; ring < RINGS.length; ring++) {
      for (let slot = 0; slot < AROUND; slot++) {
        const p = inHead(earPoint((slot / AROUND) * Math.PI * 2, ring), m);
        const index = vertices.length;
        const twin = side > 0 ? index + count : index - count;
        const ear = headVertex(side > 0 ? p : mirrorX(p), 'ear', index, { ring, slot, twin });
        vertices.push({ ...ear, n: [side, 0, 0] });
      }
    }
    for (let ring = 0; ring < RINGS.length - 1; ring++) {
      for (let slot = 0; slot < AROUND; slot++) {
        const a = first + ring * AROUND + slot;
        const b = first + ring * AROUND + ((slot + 1) % AROUND);
        const c = b + AROUND;
        const d = a + AROUND;
        if (side > 0) triangles.push(a, b, c, a, c, d);
        else triangles.push(a, c, b, a, d, c);
      }
    }
  }
}
