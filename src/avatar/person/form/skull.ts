import { lerp, smoothstep } from '#core';

import { capsule, ellipsoid, smoothMax, smoothMin, sphere } from '../geometry/signed-distance.ts';
import type { FaceForm } from './face-form.ts';
import { faceStrokes } from './face-strokes.ts';
import { faceBreadth, lowerFaceScale, type Landmarks } from './landmarks.ts';
import { createNose } from './nose.ts';
import { layStrokes } from './strokes.ts';

/** Signed distance to the bare head and neck at a point in head space, units. Symmetric in x. */
export type SkullDistance = (x: number, y: number, z: number) => number;
/** Adds a part of the head to the distance found so far; x >= 0. */
export type Shaping = (d: number, x: number, y: number, z: number) => number;

/** Brain case: a narrower frontal and a wider, longer parietal and occipital bone. */
function createCranium(f: FaceForm): SkullDistance {
  const wide = 1 + 0.065 * f.craniumWidth + 0.03 * f.faceWidth;
  const high = 1 + 0.085 * f.craniumHeight;
  const long = 0.77 + 0.085 * f.craniumLength;
  const slope = 0.085 * f.foreheadSlope + 0.035 * f.masculinity;
  const front = 0.75 * high * (1 + 0.08 * f.foreheadHeight);
  return (x, y, z) => {
    const back = ellipsoid(x, y, z, 0, 0.32, -0.27, 0.745 * wide, 0.81 * high, long);
    const brow = ellipsoid(x, y, z + slope * (y - 0.1), 0, 0.34, 0.02, 0.65 * wide, front, 0.72);
    return smoothMin(back, brow, 0.22);
  };
}

/** Cheekbones, mandible, chin and the flesh between them. */
function createFace(f: FaceForm, m: Landmarks): Shaping {
  const man = f.masculinity;
  const lower = lowerFaceScale(f);
  const wide = faceBreadth(f);
  const { chin, mouth } = m;
  const [gonionX, gonionY, gonionZ] = m.jawAngle;
  const coreX = 0.548 * wide + 0.038 * f.weight + 0.014 * man;
  const buccal =
    0.165 +
    0.022 * f.cheekFullness +
    0.05 * f.weight -
    0.014 * man -
    0.035 * f.cheekHollow -
    0.02 * f.age;
  const zygoX = wide * (1 + 0.075 * f.cheekWidth);
  const boneR = 0.105 + 0.026 * f.cheekbones;
  const cheekR = 0.19 + 0.04 * f.cheekFullness + 0.03 * f.weight - 0.018 * man - 0.02 * f.age;
  const jawBlend = 0.19 - 0.07 * f.jawDefinition - 0.03 * man + 0.06 * f.weight;
  const jawR = 0.1 + 0.022 * f.weight + 0.01 * man;
  const chinRx = 0.145 * (1 + 0.32 * f.chinWidth + 0.14 * man);
  const sag = 0.09 * Math.max(0, f.weight) + 0.05 * Math.max(0, f.age - 0.3);
  const muzzleX = 0.315 + 0.02 * f.lipWidth;
  return (d0, x, y, z) => {
    let d = smoothMin(
      d0,
      ellipsoid(x, y, z, 0, -0.27 * lower, 0.09, coreX, 0.81 * lower, 0.61),
      0.2,
    );
    const ramus = capsule(
      x,
      y,
      z,
      0.565 * wide,
      -0.2,
      -0.02,
      gonionX,
      gonionY + 0.02,
      gonionZ + 0.02,
      0.1,
      jawR,
    );
    const bodyEndX = 0.165 + 0.025 * man + 0.035 * f.chinWidth;
    const body = capsule(
      x,
      y,
      z,
      gonionX,
      gonionY,
      gonionZ,
      bodyEndX,
      chin.y + 0.01,
      chin.z - 0.06,
      jawR,
      0.085,
    );
    d = smoothMin(d, smoothMin(ramus, body, 0.1), jawBlend);
    // the floor of the mouth, so that the jaw's border runs on under the chin
    d = smoothMin(d, ellipsoid(x, y, z, 0, chin.y + 0.03 - sag, 0.36, 0.2, 0.12, 0.24), 0.16);
    d = smoothMin(d, ellipsoid(x, y, z, 0, chin.y, chin.z, chinRx, 0.12, 0.125), 0.23);
    d = smoothMin(d, sphere(x, y, z, 0.32 * wide, -0.34, 0.5 + 0.03 * f.faceDepth, cheekR), 0.24);
    d = smoothMin(d, sphere(x, y, z, 0.31 * wide, -0.58 * lower, 0.37, buccal), 0.26);
    const bone = ellipsoid(
      x,
      y,
      z,
      0.455 * zygoX,
      -0.17,
      0.46 + 0.015 * f.cheekbones,
      boneR + 0.05,
      boneR,
      boneR + 0.05,
    );
    const arch = capsule(x, y, z, 0.5 * zygoX, -0.14, 0.38, 0.6 * zygoX, -0.12, -0.08, 0.075, 0.06);
    d = smoothMin(d, smoothMin(bone, arch, 0.12), 0.24);
    return smoothMin(
      d,
      ellipsoid(x, y, z, 0, mouth.y + 0.02, mouth.z - 0.27, muzzleX, 0.25, 0.265),
      0.17,
    );
  };
}

/** Brow ridge, outer rim and hollow of the eye, and the lids' ball. */
function createOrbit(f: FaceForm, m: Landmarks): Shaping {
  const { eye } = m;
  const ridge = 0.026 * f.browRidge + 0.022 * f.masculinity;
  const rimX = 0.5 * faceBreadth(f);
  const deep = 0.035 * f.eyeDepth;
  return (d0, x, y, z) => {
    let d = smoothMin(
      d0,
      ellipsoid(x, y, z, 0.19, 0.225, 0.625 + ridge, 0.28, 0.1, 0.12 + ridge * 0.5),
      0.26,
    );
    d = smoothMin(d, capsule(x, y, z, 0.43, 0.19, 0.535, rimX, -0.06, 0.43, 0.055, 0.05), 0.2);
    const hollow = ellipsoid(x, y, z, eye.x - 0.01, 0.02, 0.94 - deep, 0.25, 0.15, 0.25);
    d = smoothMax(d, -hollow, 0.14);
    // below, the ball sinks softly into the cheek: a crease round the whole of it reads as a goggle
    const blend = 0.06 + 0.09 * smoothstep(-0.04, -0.16, y);
    return smoothMin(d, sphere(x, y, z, eye.x, eye.y, eye.z, eye.lidRadius), blend);
  };
}

/** Column, sternomastoid, larynx. */
function createNeck(f: FaceForm, m: Landmarks): Shaping {
  const { topY, topZ, slope, halfWidth, halfDepth } = m.neck;
  const flat = halfWidth / halfDepth;
  const apple = Math.max(0, 0.022 * f.masculinity + 0.022 * f.adamsApple);
  const cord = 0.012 + 0.006 * f.masculinity - 0.008 * f.weight;
  return (d0, x, y, z) => {
    if (y > -0.1) return d0;
    const axis = topZ + slope * (y - topY);
    const column = capsule(
      x,
      y,
      (z - axis) * flat,
      0,
      topY,
      0,
      0,
      -2.3,
      0,
      halfWidth - 0.015,
      halfWidth + 0.05,
    );
    let d = smoothMin(d0, column, 0.13);
    if (cord > 0.002) {
      const t = Math.min(1, Math.max(0, (-0.35 - y) / 1.4));
      const dx = x - lerp(halfWidth * 1.02, 0.09, t);
      const dz = z - lerp(-0.3, axis + halfDepth * 0.98, t);
      d -=
        cord * Math.exp(-(dx * dx + dz * dz) / 0.009) * Math.min(1, Math.max(0, (-0.7 - y) / 0.3));
    }
    if (apple > 0.002) {
      const dy = (y + 1.36) / 0.1;
      d -= apple * Math.exp(-(x * x) / 0.006 - dy * dy) * (z > -0.1 ? 1 : 0);
    }
    return d;
  };
}

/** Skull, flesh, nose and neck as smoothly blended primitives. Ears, lips and lid edges are separate rings. */
export function createSkull(f: FaceForm, m: Landmarks): SkullDistance {
  const cranium = createCranium(f);
  const face = createFace(f, m);
  const orbit = createOrbit(f, m);
  const nose = createNose(f, m);
  const neck = createNeck(f, m);
  const touch = layStrokes(faceStrokes(f, m));
  return (x0, y, z) => {
    const x = Math.abs(x0);
    let d = cranium(x, y, z);
    if (z > -0.5 && y < 0.7) {
      d = face(d, x, y, z);
      if (z > 0.05 && y > -0.5) d = orbit(d, x, y, z);
    }
    d = neck(d, x, y, z);
    d -= touch(x, y, z);
    return z > 0.45 && x < 0.4 && y > -0.75 && y < 0.35 ? nose(d, x, y, z) : d;
  };
}
