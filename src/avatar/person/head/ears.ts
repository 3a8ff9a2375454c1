import { lerp, smoothstep } from '#core';

import type { HeadField } from '../form/head-field.ts';
import type { Landmarks } from '../form/landmarks.ts';
import { at } from '../geometry/at.ts';
import { bump } from '../geometry/curves.ts';
import { mirrorX, type Vec3 } from '../geometry/vec3.ts';
import { headVertex, type HeadVertex } from './head-vertex.ts';

const AROUND = 28;
/** One row per ring from the bowl outwards: share of the outline's radius, height over the ear's plane in units. */
const RINGS: readonly (readonly [radius: number, height: number])[] = [
  [0.2, -0.042], // floor of the bowl
  [0.4, -0.042],
  [0.53, 0.004], // its wall
  [0.63, 0.028], // antihelix
  [0.75, 0.004], // scapha
  [0.86, 0.0], // under the helix
  [0.92, 0.028], // helix
  [0.985, 0.03],
  [1, 0.006], // rim
  [0.93, -0.035], // back
  [0.52, -0.2], // root, inside the head
];
/** The ring colours count from: floor, inner folds, rim. */
const BACK_RING = 9;
/** Angle between the ear's plane and the side of the head. */
const STAND_OFF_RAD = 0.4;
const TILT_RAD = -0.13;
/** The hinge lies this far before the bowl's middle, units. */
const HINGE = 0.12;

/** Height over the ear's plane, units. `c`, `s`: cosine (front) and sine (up) of the place round the outline. */
function earHeight(c: number, s: number, ring: number): number {
  const [radius, height] = at(RINGS, ring);
  const front = smoothstep(0.25, 0.85, c);
  const lobe = smoothstep(-0.55, -0.95, s);
  // folds run round the back and the top, end in the lobe, and never cross in front
  const folded = ring >= 3 && ring < BACK_RING ? height * (1 - 0.75 * front) : height;
  const soft = ring > 1 && ring < BACK_RING ? lerp(folded, 0.012, lobe) : folded;
  const crus = 0.03 * bump(radius - 0.95, 0.12) * smoothstep(0.1, 0.6, s) * front;
  const tragus = 0.04 * bump(radius - 0.66, 0.2) * bump(s + 0.12, 0.42) * smoothstep(0.5, 0.9, c);
  const antitragus = 0.022 * bump(radius - 0.6, 0.14) * bump(s + 0.8, 0.22) * bump(c - 0.35, 0.5);
  const sunk = ring >= 8 ? -0.05 * smoothstep(0.55, 0.95, c) : 0;
  return soft + crus + tragus + antitragus + sunk;
}

/** In the ear's own plane: up, forward; units. */
function earOutline(c: number, s: number, radius: number): readonly [y: number, z: number] {
  const down = Math.max(0, -s);
  const ry = s > 0 ? 0.285 : 0.3;
  const back = lerp(0.205, 0.155, Math.pow(down, 2));
  const rz = c > 0 ? lerp(0.125, 0.085, down) : back;
  // a round lobe: the lower half is fuller than an ellipse
  const cFull = Math.sign(c) * Math.pow(Math.abs(c), s < 0 ? 0.62 : 1);
  const sFull = s < 0 ? -Math.pow(down, 0.82) : s;
  return [sFull * ry * radius, cFull * rz * radius + 0.045 * down * down * radius - 0.02];
}

/** The side of the head where the left ear stands. */
interface Site {
  readonly x: number;
  /** How much further in the side lies where the lobe hangs, units. */
  readonly lobeIn: number;
  /** dx/dz where the side widens towards the back; the ear does not follow where it narrows. */
  readonly slope: number;
}

function siteOf(field: HeadField, m: Landmarks): Site {
  const sideAt = (y: number, z: number): number => {
    let [inside, outside] = [0.2, 1.2];
    for (let i = 0; i < 14; i++) {
      const x = (inside + outside) / 2;
      if (field.distance(x, m.ear[1] + y, m.ear[2] + z) < 0) inside = x;
      else outside = x;
    }
    return inside;
  };
  const x = sideAt(0, 0);
  const [front, back] = [sideAt(0, 0.12), sideAt(0, -0.16)];
  return {
    x,
    lobeIn: x - sideAt(-0.27 * m.earScale, 0.06),
    slope: Math.min(0, (front - back) / 0.28),
  };
}

/** A point of the left ear in head space. */
function earPoint(m: Landmarks, site: Site, angle: number, ring: number): Vec3 {
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const [radius] = at(RINGS, ring);
  const [y, z] = earOutline(c, s, radius);
  const h = earHeight(c, s, ring);
  const k = m.earScale;
  const open = STAND_OFF_RAD + m.earStandOffRad;
  const behind = HINGE - z;
  // the lobe hangs beside the jaw, the top stands off most
  const off = ring < BACK_RING ? 1 - 0.25 * smoothstep(-0.25, -1, s) + 0.12 * Math.max(0, s) : 1;
  const out = (behind * Math.sin(open) * off + h * Math.cos(open)) * k;
  const along = (HINGE - behind * Math.cos(open) + h * Math.sin(open)) * k;
  const up = y * Math.cos(TILT_RAD) * k - along * Math.sin(TILT_RAD);
  const forward = y * Math.sin(TILT_RAD) * k + along * Math.cos(TILT_RAD);
  const atLobe = site.lobeIn * smoothstep(-0.06, -0.28, y);
  return [site.x - atLobe + out + forward * site.slope, m.ear[1] + up, m.ear[2] + forward];
}

/** Appends two structured ears, left then right, to the head's vertices and triangles. */
export function appendEars(
  vertices: HeadVertex[],
  triangles: number[],
  field: HeadField,
  m: Landmarks,
): void {
  const site = siteOf(field, m);
  const count = RINGS.length * AROUND + 1;
  for (const side of [1, -1]) {
    const first = vertices.length;
    const put = (p: Vec3, ring: number, slot: number): void => {
      const index = vertices.length;
      const twin = side > 0 ? index + count : index - count;
      const ear = headVertex(side > 0 ? p : mirrorX(p), 'ear', index, { ring, slot, twin });
      vertices.push({ ...ear, n: [side, 0, 0] });
    };
    const face = (a: number, b: number, c: number): void => {
      if (side > 0) triangles.push(a, b, c);
      else triangles.push(a, c, b);
    };
    const floor: Vec3[] = [];
    for (let ring = 0; ring < RINGS.length; ring++)
      for (let slot = 0; slot < AROUND; slot++) {
        const p = earPoint(m, site, (slot / AROUND) * Math.PI * 2, ring);
        if (ring === 0) floor.push(p);
        put(p, ring, slot);
      }
    const mean = (axis: 0 | 1 | 2): number => floor.reduce((sum, p) => sum + p[axis], 0) / AROUND;
    put([mean(0) - 0.004, mean(1), mean(2)], 0, 0);
    const middle = vertices.length - 1;
    for (let slot = 0; slot < AROUND; slot++) {
      const next = (slot + 1) % AROUND;
      face(middle, first + next, first + slot);
      for (let ring = 0; ring < RINGS.length - 1; ring++) {
        const a = first + ring * AROUND + slot;
        const b = first + ring * AROUND + next;
        face(a, b, b + AROUND);
        face(a, b + AROUND, a + AROUND);
      }
    }
  }
}
