import { lerp, smoothstep } from '#core';

import type { Landmarks } from '../form/landmarks.ts';
import { floatAt, idAt } from '../geometry/at.ts';
import { bump, noise1 } from '../geometry/curves.ts';
import { addMorph, type DraftPart } from '../geometry/draft-part.ts';
import { MeshBuilder } from '../geometry/mesh-builder.ts';
import { cross, dot, add, normalize, pointAt, sub, type Vec3 } from '../geometry/vec3.ts';
import { IRIS_COLORS, blend, linear, shade, type IrisColor } from '../palette.ts';

const AROUND = 40;
/** Pupil radius as a share of the iris: at rest (the `pupil` shape at 0, bright light) and at weight 1 (wide). */
const PUPIL_SMALL = 0.3;
const PUPIL_WIDE = 0.56;
const PUPIL_BLACK: Vec3 = [0.004, 0.004, 0.005];
const SCLERA_ROWS = 8;

const turn = (k: number, n: number): number => (k / n) * 2 * Math.PI;

/** White of the eye, warmer towards the corners. `side` +1 left, -1 right. */
function addSclera(b: MeshBuilder, m: Landmarks, side: 1 | -1, yellow: number): void {
  const white = blend(linear('#f6f1ec'), linear('#eadfca'), yellow);
  const edge = linear('#d9b3a4');
  const pink = linear('#d08a80');
  const { radius, irisRadius } = m.eye;
  for (let r = 0; r <= SCLERA_ROWS; r++) {
    const a = lerp(Math.asin(irisRadius / radius), 1.9, Math.pow(r / SCLERA_ROWS, 0.9));
    for (let k = 0; k < AROUND; k++) {
      const x = Math.cos(turn(k, AROUND)) * Math.sin(a);
      const y = Math.sin(turn(k, AROUND)) * Math.sin(a);
      const caruncle = 0.5 * smoothstep(0.55, 0.9, -x * side) * bump(y + 0.1, 0.5);
      const c = blend(blend(white, edge, 0.85 * smoothstep(0.62, 1.02, a)), pink, caruncle);
      b.vertex([x * radius, y * radius, Math.cos(a) * radius], shade(c, r === 0 ? 0.72 : 1));
    }
  }
  b.grid(0, SCLERA_ROWS + 1, AROUND, { wrap: true });
}

/** A shallow dish from the limbus to the pupil: light from above pools at its lower side. */
function addIris(b: MeshBuilder, m: Landmarks, iris: IrisColor): void {
  const { radius, irisRadius } = m.eye;
  const front = Math.sqrt(radius * radius - irisRadius * irisRadius);
  const [dark, light] = [linear(IRIS_COLORS[iris][0]), linear(IRIS_COLORS[iris][1])];
  const limbal = shade(dark, 0.22);
  const rings = [1, 0.96, 0.88, 0.74, 0.58, PUPIL_SMALL + 0.03, PUPIL_SMALL - 0.02, 0.14];
  const first = b.count;
  for (const f of rings)
    for (let k = 0; k < AROUND; k++) {
      const t = turn(k, AROUND);
      const z = front - 0.022 * (1 - f * f) * (radius / 0.242);
      const fibre =
        0.78 + 0.44 * noise1(k * 0.9 + f * 1.3, 5) * (0.6 + 0.4 * noise1(f * 9 + k * 0.37, 9));
      const lit = blend(light, dark, smoothstep(0.5, 0.92, f));
      const c = blend(
        shade(lit, fibre * (1.12 - 0.465 * Math.sin(t))),
        limbal,
        smoothstep(0.84, 0.98, f),
      );
      const p: Vec3 = [Math.cos(t) * irisRadius * f, Math.sin(t) * irisRadius * f, z];
      b.vertex(p, f < PUPIL_SMALL ? PUPIL_BLACK : c);
    }
  b.grid(first, rings.length, AROUND, { wrap: true, flip: true });
  const centre = b.vertex([0, 0, front - 0.024], PUPIL_BLACK);
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
  const rim = PUPIL_SMALL + 0.04;
  addMorph(part, 'pupil', (i) => {
    const x = floatAt(part.positions, i * 3);
    const y = floatAt(part.positions, i * 3 + 1);
    const f = Math.hypot(x, y) / m.eye.irisRadius;
    if (i < irisFrom || f < 1e-6) return [0, 0, 0];
    const grown = PUPIL_WIDE / PUPIL_SMALL;
    const wide =
      f <= rim ? f * grown : lerp(f + rim * (grown - 1), f, smoothstep(PUPIL_SMALL, 0.97, f));
    return [(x * (wide - f)) / f, (y * (wide - f)) / f, 0];
  });
  return part;
}
