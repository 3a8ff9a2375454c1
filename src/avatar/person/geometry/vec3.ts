import { lerp } from '#core';

import { floatAt } from './at.ts';

/** A point, direction or linear RGB colour. Points are in units: 1 = 10 cm, y up, z forward, +x = the person's left. */
export type Vec3 = readonly [x: number, y: number, z: number];

export const ORIGIN: Vec3 = [0, 0, 0];
export const RAD_PER_DEG = Math.PI / 180;

export const add = (a: Vec3, b: Vec3): Vec3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const sub = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec3, k: number): Vec3 => [a[0] * k, a[1] * k, a[2] * k];
export const addScaled = (a: Vec3, b: Vec3, k: number): Vec3 => [
  a[0] + b[0] * k,
  a[1] + b[1] * k,
  a[2] + b[2] * k,
];
export const dot = (a: Vec3, b: Vec3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const cross = (a: Vec3, b: Vec3): Vec3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
export const distance = (a: Vec3, b: Vec3): number => {
  const [x, y, z] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return Math.sqrt(x * x + y * y + z * z);
};
/** Unit vector; the zero vector stays zero. */
export const normalize = (a: Vec3): Vec3 => scale(a, 1 / (Math.sqrt(dot(a, a)) || 1));
export const mix = (a: Vec3, b: Vec3, t: number): Vec3 => [
  lerp(a[0], b[0], t),
  lerp(a[1], b[1], t),
  lerp(a[2], b[2], t),
];
/** The same place on the other side of the face. */
export const mirrorX = (a: Vec3): Vec3 => [-a[0], a[1], a[2]];

/** The i-th triple of a flat array. */
export const pointAt = (flat: Float32Array, i: number): Vec3 => [
  floatAt(flat, i * 3),
  floatAt(flat, i * 3 + 1),
  floatAt(flat, i * 3 + 2),
];
