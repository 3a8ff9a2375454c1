import { clamp01 } from '#core';

/** Signed distances in units, negative inside. Blend widths `k` are in units. Scalars, not vectors: this is the hot loop. */
export const smoothMin = (a: number, b: number, k: number): number => {
  const h = Math.max(k - Math.abs(a - b), 0) / k;
  return Math.min(a, b) - h * h * k * 0.25;
};
export const smoothMax = (a: number, b: number, k: number): number => -smoothMin(-a, -b, k);

/** Approximate distance to an ellipsoid; exact enough near its surface. */
export function ellipsoid(
  x: number,
  y: number,
  z: number,
  cx: number,
  cy: number,
  cz: number,
  rx: number,
  ry: number,
  rz: number,
): number {
  const ax = (x - cx) / rx;
  const ay = (y - cy) / ry;
  const az = (z - cz) / rz;
  const bx = ax / rx;
  const by = ay / ry;
  const bz = az / rz;
  const k0 = Math.sqrt(ax * ax + ay * ay + az * az);
  const k1 = Math.sqrt(bx * bx + by * by + bz * bz);
  return k1 < 1e-9 ? -Math.min(rx, ry, rz) : (k0 * (k0 - 1)) / k1;
}

export function sphere(
  x: number,
  y: number,
  z: number,
  cx: number,
  cy: number,
  cz: number,
  r: number,
): number {
  const dx = x - cx;
  const dy = y - cy;
  const dz = z - cz;
  return Math.sqrt(dx * dx + dy * dy + dz * dz) - r;
}

/** A capsule from a to b whose radius runs from ra to rb. */
export function capsule(
  x: number,
  y: number,
  z: number,
  ax: number,
  ay: number,
  az: number,
  bx: number,
  by: number,
  bz: number,
  ra: number,
  rb: number,
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const dz = bz - az;
  const along = (x - ax) * dx + (y - ay) * dy + (z - az) * dz;
  const t = clamp01(along / (dx * dx + dy * dy + dz * dz));
  const px = x - ax - dx * t;
  const py = y - ay - dy * t;
  const pz = z - az - dz * t;
  return Math.sqrt(px * px + py * py + pz * pz) - (ra + (rb - ra) * t);
}
