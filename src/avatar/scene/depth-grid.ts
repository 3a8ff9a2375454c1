import type { PartMesh } from '../person/part-mesh.ts';

export type Direction = readonly [x: number, y: number, z: number];

/** Side of a cell in units: about the spacing of the vertices. */
export const CELL = 0.06;
/** Cells along each side: the figure without its drawn-out hem fits with room to spare. */
const SIZE = 136;
/** Middle of what is looked at, in units: the figure reaches from the crown to the chest. */
const MIDDLE_Y = -0.6;

/** What one part hides when it is looked at along a direction: the nearest depth in each cell, -Infinity where it is not. */
export interface DepthGrid {
  /** Looks along `direction`, a unit vector towards the eye that looks. */
  lay(direction: Direction): void;
  /**
   * How much of the light passes this part at a point, [0, 1]: four cells, weighted. What stands in the way by less
   * than `clearance` units does not count; it is opaque once it stands there by `fade` more.
   */
  through(x: number, y: number, z: number, clearance: number, fade: number): number;
}

/** Two unit vectors that span the plane a direction is square to. */
export const axesFor = (d: Direction): readonly [Direction, Direction] => {
  const flat = Math.hypot(d[0], d[2]);
  const u: Direction = flat < 1e-3 ? [1, 0, 0] : [d[2] / flat, 0, -d[0] / flat];
  const v: Direction = [
    d[1] * u[2] - d[2] * u[1],
    d[2] * u[0] - d[0] * u[2],
    d[0] * u[1] - d[1] * u[0],
  ];
  return [u, v];
};

export const createDepthGrid = ({ positions, indices }: PartMesh): DepthGrid => {
  const nearest = new Float32Array(SIZE * SIZE);
  const seen = new Float32Array(positions.length);
  let [d, u, v]: readonly [Direction, Direction, Direction] = [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ];
  const across = (x: number, y: number, z: number): number =>
    (u[0] * x + u[1] * (y - MIDDLE_Y) + u[2] * z) / CELL + SIZE / 2;
  const along = (x: number, y: number, z: number): number =>
    (v[0] * x + v[1] * (y - MIDDLE_Y) + v[2] * z) / CELL + SIZE / 2;

  const put = (a: number, b: number, depth: number): void => {
    if (a < 0 || a >= SIZE || b < 0 || b >= SIZE) return;
    const cell = a * SIZE + b;
    if (depth > (nearest[cell] ?? Infinity)) nearest[cell] = depth;
  };
  /** Covers the cells whose middle lies in the triangle. */
  const fill = (i: number, j: number, k: number): void => {
    const ax = seen[i] ?? 0;
    const ay = seen[i + 1] ?? 0;
    const bx = seen[j] ?? 0;
    const by = seen[j + 1] ?? 0;
    const cx = seen[k] ?? 0;
    const cy = seen[k + 1] ?? 0;
    const fromA = Math.ceil(Math.min(ax, bx, cx));
    const toA = Math.floor(Math.max(ax, bx, cx));
    const fromB = Math.ceil(Math.min(ay, by, cy));
    const toB = Math.floor(Math.max(ay, by, cy));
    if (fromA > toA || fromB > toB) return;
    const area = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    if (Math.abs(area) < 1e-9) return;
    const [az, bz, cz] = [seen[i + 2] ?? 0, seen[j + 2] ?? 0, seen[k + 2] ?? 0];
    for (let a = fromA; a <= toA; a++) {
      for (let b = fromB; b <= toB; b++) {
        const wb = ((a - ax) * (cy - ay) - (b - ay) * (cx - ax)) / area;
        const wc = ((bx - ax) * (b - ay) - (by - ay) * (a - ax)) / area;
        if (wb >= 0 && wc >= 0 && wb + wc <= 1) put(a, b, az + wb * (bz - az) + wc * (cz - az));
      }
    }
  };

  return {
    lay(direction) {
      d = direction;
      [u, v] = axesFor(direction);
      nearest.fill(-Infinity);
      for (let i = 0; i < positions.length; i += 3) {
        const x = positions[i] ?? 0;
        const y = positions[i + 1] ?? 0;
        const z = positions[i + 2] ?? 0;
        seen[i] = across(x, y, z);
        seen[i + 1] = along(x, y, z);
        seen[i + 2] = d[0] * x + d[1] * y + d[2] * z;
        put(Math.round(seen[i] ?? 0), Math.round(seen[i + 1] ?? 0), seen[i + 2] ?? 0);
      }
      for (let t = 0; t < indices.length; t += 3) {
        fill(3 * (indices[t] ?? 0), 3 * (indices[t + 1] ?? 0), 3 * (indices[t + 2] ?? 0));
      }
    },
    through(x, y, z, clearance, fade) {
      const a = across(x, y, z);
      const b = along(x, y, z);
      const a0 = Math.floor(a);
      const b0 = Math.floor(b);
      if (a0 < 0 || a0 >= SIZE - 1 || b0 < 0 || b0 >= SIZE - 1) return 1;
      const limit = d[0] * x + d[1] * y + d[2] * z + clearance;
      const pass = (cell: number): number => {
        const over = (nearest[cell] ?? -Infinity) - limit;
        return over <= 0 ? 1 : over >= fade ? 0 : 1 - over / fade;
      };
      const cell = a0 * SIZE + b0;
      const wa = a - a0;
      const wb = b - b0;
      return (
        (1 - wa) * ((1 - wb) * pass(cell) + wb * pass(cell + 1)) +
        wa * ((1 - wb) * pass(cell + SIZE) + wb * pass(cell + SIZE + 1))
      );
    },
  };
};
