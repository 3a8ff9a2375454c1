/** Unit vectors as two numbers in [-1, 1] (Cigolla et al. 2014): folds the sphere onto a square. */
export function toOctahedron(x: number, y: number, z: number): readonly [u: number, v: number] {
  const sum = Math.abs(x) + Math.abs(y) + Math.abs(z) || 1;
  const u = x / sum;
  const v = y / sum;
  if (z >= 0) return [u, v];
  return [(1 - Math.abs(v)) * (u < 0 ? -1 : 1), (1 - Math.abs(u)) * (v < 0 ? -1 : 1)];
}

/** Writes the unit vector of (u, v) into `out` at `offset`. */
export function fromOctahedron(u: number, v: number, out: Float32Array, offset: number): void {
  const z = 1 - Math.abs(u) - Math.abs(v);
  const fold = z < 0 ? z : 0;
  const x = u < 0 ? u - fold : u + fold;
  const y = v < 0 ? v - fold : v + fold;
  const length = Math.sqrt(x * x + y * y + z * z) || 1;
  out[offset] = x / length;
  out[offset + 1] = y / length;
  out[offset + 2] = z / length;
}
