import { lerp, smoothstep } from '#core';

import type { Landmarks } from '../form/landmarks.ts';
import { floatAt, idAt } from '../geometry/at.ts';
import { bump, noise1 } from '../geometry/curves.ts';
import { addMorph, type DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import { cross, dot, add, normalize, pointAt, sub, type Vec3 } from '../geometry/vec3.ts';
import { IRIS_COLORS, blend, linear, shade, type IrisColor } from '../palette.ts';

const AROUND = 24;
/** Pupil radius as a share of the iris: at rest (the `pupil` shape at 0, bright light) and at weight 1 (wide). */
export const PUPIL_SMALL = 0.25;
export const PUPIL_WIDE = 0.52;
/** Vertex alpha of the iris is its radius, 0 in the middle to this at the rim; the white has 1. */
export const IRIS_ALPHA = 0.5;
const PUPIL_BLACK: Vec3 = [0.004, 0.004, 0.005];
/** Angles from the line of sight between which the white is built, beyond the limbus, radians. */
const SCLERA_REACH: readonly number[] = [0, 0.1, 0.26, 0.5, 0.82, 1.24];

const turn = (k: number): number => (k / AROUND) * 2 * Math.PI;

/** White of the eye: warm, rosier towards the corners, softly grey at the limbus. `side` +1 left, -1 right. */
function addSclera(b: MeshBuilder, m: Landmarks, side: 1 | -1, yellow: number): void {
  const white = blend(linear('#e3d9d0'), linear('#d8c9ae'), yellow);
  const edge = linear('#c9a393');
  const pink = linear('#c48a7d');
  const { radius, irisRadius } = m.eye;
  const limbus = Math.asin(irisRadius / radius);
  for (const reach of SCLERA_REACH) {
    const a = limbus + reach;
    for (let k = 0; k < AROUND; k++) {
      const x = Math.cos(turn(k)) * Math.sin(a);
      const y = Math.sin(turn(k)) * Math.sin(a);
      const inner = 0.55 * smoothstep(0.5, 0.86, -x * side) * bump(y + 0.1, 0.5);
      const far = 0.75 * smoothstep(limbus + 0.12, limbus + 0.6, a);
      const c = blend(blend(white, edge, far), pink, inner);
      b.vertex([x * radius, y * radius, Math.cos(a) * radius], shade(c, reach === 0 ? 0.6 : 1));
    }
  }
  b.grid(0, SCLERA_REACH.length, AROUND, { wrap: true });
}

/**
 * A shallow dish from the limbus to the pupil, with as much of its pattern as vertices carry; the scene's own shader
 * draws the fibres between them.
 */
function addIris(b: MeshBuilder, m: Landmarks, iris: IrisColor): void {
  const { radius, irisRadius } = m.eye;
  const front = Math.sqrt(radius * radius - irisRadius * irisRadius);
  const [rim, middle, heart] = IRIS_COLORS[iris];
  const limbal = shade(linear(rim), 0.3);
  const rings = [1, 0.93, 0.8, 0.64, 0.5, PUPIL_SMALL + 0.035, PUPIL_SMALL - 0.015, 0.12];
  const first = b.count;
  for (const f of rings)
    for (let k = 0; k < AROUND; k++) {
      const t = turn(k);
      const z = front - 0.17 * irisRadius * (1 - f * f);
      const fibre = 0.84 + 0.32 * noise1(k * 0.9 + f * 1.3, 5);
      const outer = blend(linear(middle), linear(rim), smoothstep(0.55, 0.92, f));
      const lit = blend(outer, linear(heart), smoothstep(0.56, 0.34, f));
      const c = blend(shade(lit, fibre), limbal, smoothstep(0.86, 0.99, f));
      const p: Vec3 = [Math.cos(t) * irisRadius * f, Math.sin(t) * irisRadius * f, z];
      b.vertex(p, f < PUPIL_SMALL ? PUPIL_BLACK : c, IRIS_ALPHA * f);
    }
  b.grid(first, rings.length, AROUND, { wrap: true, flip: true });
  const centre = b.vertex([0, 0, front - 0.17 * irisRadius], PUPIL_BLACK, 0);
  const inner = first + (rings.length - 1) * AROUND;
  for (let k = 0; k < AROUND; k++) b.tri(centre, inner + k, inner + ((k + 1) % AROUND));
}

/** Turns every triangle away from the eyeball's centre and gives all of it the ball's normals. */
function faceOutwards(part: DraftPart): void {
  const { positions, indices, normals } = part;
  for (let i = 0; i < indices.length; i += 3) {
    const [ib, ic] = [idAt(indices, i + 1), idAt(indices, i + 2)];
    const a = pointAt(positions, idAt(indices, i));
    const b = pointAt(positions, ib);
    const c = pointAt(positions, ic);
    if (dot(cross(sub(b, a), sub(c, a)), add(add(a, b), c)) < 0) {
      indices[i + 1] = ic;
      indices[i + 2] = ib;
    }
  }
  for (let i = 0; i < positions.length / 3; i++)
    normals.set(normalize(pointAt(positions, i)), i * 3);
}

/** Where the `pupil` shape takes a place of the iris, both as shares of its radius. */
export function dilated(f: number): number {
  const grown = PUPIL_WIDE / PUPIL_SMALL;
  const rim = PUPIL_SMALL + 0.04;
  return f <= rim ? f * grown : lerp(f + rim * (grown - 1), f, smoothstep(PUPIL_SMALL, 0.97, f));
}

/**
 * Sclera and concave iris of one eye, pivot in the eyeball's centre, looking along +z; toe-out is left to the scene.
 * `side` +1 left, -1 right; `yellow` in [0, 1] ages the white. Carries the shape `pupil`: 0 small .. 1 wide.
 */
export function buildEye(m: Landmarks, side: 1 | -1, iris: IrisColor, yellow: number): DraftPart {
  const b = new MeshBuilder();
  addSclera(b, m, side, yellow);
  const irisFrom = b.count;
  addIris(b, m, iris);
  const name = side > 0 ? 'eyeLeft' : 'eyeRight';
  const part = b.build(name, 'eye', [m.eye.x * side, m.eye.y, m.eye.z]);
  faceOutwards(part);
  addMorph(part, 'pupil', (i) => {
    const x = floatAt(part.positions, i * 3);
    const y = floatAt(part.positions, i * 3 + 1);
    const f = Math.hypot(x, y) / m.eye.irisRadius;
    if (i < irisFrom || f < 1e-6) return [0, 0, 0];
    const wider = dilated(f) / f - 1;
    return [x * wider, y * wider, 0];
  });
  return part;
}
