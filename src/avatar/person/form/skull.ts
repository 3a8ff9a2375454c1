import { capsule, ellipsoid, smoothMax, smoothMin, sphere } from '../geometry/signed-distance.ts';
import type { FaceForm } from './face-form.ts';
import type { Landmarks } from './landmarks.ts';

/** Signed distance to the bare head and neck at a point in head space, units. Symmetric in x. */
export type SkullDistance = (x: number, y: number, z: number) => number;

/** Skull, flesh, nose and neck as smoothly blended primitives. Ears, lips and lid edges are separate rings. */
export function createSkull(f: FaceForm, m: Landmarks): SkullDistance {
  const long = 1 + 0.05 * f.faceLength;
  const wide = 1 + 0.055 * f.faceWidth;
  const faceRx = 0.665 * wide;
  const jawX = 0.455 * wide * (1 + 0.13 * f.jawWidth);
  const jawR = 0.165 + 0.015 * f.jawWidth;
  const jawBlend = 0.24 - 0.08 * f.jawDefinition;
  const chinRx = 0.185 * (1 + 0.24 * f.chinWidth);
  const cheekR = 0.235 + 0.045 * f.cheekFullness - 0.02 * f.age;
  const boneR = 0.17 + 0.03 * f.cheekbones;
  const neckR = 0.43 * (1 + 0.15 * f.neckWidth);
  const ridge = 0.012 * f.browRidge;
  const fold = 0.004 + 0.02 * f.age;
  const jowl = 0.03 * Math.max(0, f.age - 0.35);
  const { eye, nose, mouth, chin } = m;

  const withNose = (d0: number, x: number, y: number, z: number): number => {
    const n = nose;
    const bridge = capsule(
      x,
      y,
      z,
      0,
      0.13,
      n.bridgeZ,
      0,
      n.tipY + 0.05,
      n.tipZ - 0.045,
      n.bridgeRadius,
      n.tipRadius * 0.8,
    );
    let d = smoothMin(d0, bridge, 0.14);
    d = smoothMin(d, sphere(x, y, z, 0, n.tipY, n.tipZ - 0.01, n.tipRadius), 0.08);
    d = smoothMin(d, sphere(x, y, z, 0, n.tipY - 0.03, n.tipZ - 0.1, 0.055), 0.1);
    const wr = n.wingRadius;
    d = smoothMin(
      d,
      ellipsoid(x, y, z, n.wingX, n.wingY, n.wingZ, wr, wr * 0.98, wr * 1.35),
      0.075,
    );
    const nostrilX = n.wingX * 0.6;
    const nostril = ellipsoid(
      x,
      y,
      z,
      nostrilX,
      n.wingY - 0.072,
      n.wingZ + 0.035,
      0.04,
      0.03,
      0.056,
    );
    d = smoothMax(d, -nostril, 0.05);
    // the fold from the wing to past the mouth corner
    const crease = capsule(
      x,
      y,
      z,
      n.wingX + 0.09,
      n.wingY + 0.03,
      0.9,
      mouth.halfWidth + 0.11,
      mouth.y - 0.01,
      0.79,
      0.008,
      0.01,
    );
    return fold > 0.001 ? smoothMax(d, -(crease - fold), 0.1) : d;
  };

  const withFace = (d0: number, x: number, y: number, z: number): number => {
    const jaw = capsule(
      x,
      y,
      z,
      jawX,
      -0.6 * long,
      0.06,
      0.13,
      chin.y + 0.01,
      chin.z - 0.05,
      jawR,
      0.135,
    );
    let d = smoothMin(d0, jaw, jawBlend);
    d = smoothMin(d, ellipsoid(x, y, z, 0, chin.y, chin.z, chinRx, 0.155, 0.2), 0.2);
    if (jowl > 0)
      d = smoothMin(d, sphere(x, y, z, 0.4 * wide, -0.86 * long, 0.36, 0.1 + jowl), 0.16);
    d = smoothMin(d, sphere(x, y, z, 0.345 * wide, -0.43, 0.53, cheekR), 0.26);
    d = smoothMin(d, ellipsoid(x, y, z, 0.475 * wide, -0.17, 0.46, boneR, 0.12, 0.2), 0.2);
    const brow = ellipsoid(x, y, z, 0.23, 0.27, 0.72 + ridge, 0.31, 0.105, 0.145 + ridge);
    d = smoothMin(d, brow, 0.26);
    const socket = ellipsoid(x, y, z, eye.x + 0.005, 0.02, 1.01, 0.265, 0.165, 0.225);
    d = smoothMax(d, -socket, 0.2);
    d = smoothMin(d, ellipsoid(x, y, z, 0, mouth.y, 0.6, 0.36, 0.235, 0.285), 0.22);
    if (z > 0.4) d = withNose(d, x, y, z);
    // lids ride the eyeball
    return smoothMin(d, sphere(x, y, z, eye.x, eye.y, eye.z, eye.lidRadius), 0.07);
  };

  return (x0, y, z) => {
    const x = Math.abs(x0);
    const cranium = ellipsoid(x, y, z, 0, 0.33, -0.13, 0.81 * wide, 0.86, 0.95);
    const face = ellipsoid(x, y, z, 0, -0.2 * long, 0.13, faceRx, 0.9 * long, 0.73);
    let d = smoothMin(cranium, face, 0.26);
    if (z > -0.4) d = withFace(d, x, y, z);
    return smoothMin(
      d,
      capsule(x, y, z, 0, -0.7, -0.2, 0, -2.3, -0.34, neckR - 0.02, neckR + 0.09),
      0.2,
    );
  };
}
