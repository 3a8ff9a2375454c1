import type { PartMesh } from '../person/part-mesh.ts';

/** Side of a cell in units: about the spacing of the vertices, so that a surface leaves few holes. */
const CELL = 0.075;
/** Depth in units by which a part's own surface must stand in the way; less is its slope within a cell. */
const OWN_CLEARANCE = 0.05;
const OWN_SLOPED = 0.12;
/** Another part shades from closer by: hair lies on the skin it keeps in the dark. */
const OTHERS_CLEARANCE = 0.02;
/** Beyond the clearance the light goes out over this depth. */
const FADE = 0.16;
/** Directions of the sky looked at. Fewer show as bands, more only cost. */
const DIRECTIONS = 16;
const GRID = 128;
/** Rounds of averaging with the neighbours: fewer leave stripes where triangles are long, as down the neck. */
const PASSES = 6;

type Vec3 = readonly [number, number, number];

/** Directions spread evenly over the upper front: light comes from there, never through the back wall. */
const skyDirections = (): readonly Vec3[] =>
  Array.from({ length: DIRECTIONS }, (_, i): Vec3 => {
    const y = 1 - (1.45 * (i + 0.5)) / DIRECTIONS;
    const turn = i * 2.399963;
    const ring = Math.sqrt(Math.max(0, 1 - y * y));
    return [Math.cos(turn) * ring, y, Math.sin(turn) * ring];
  });

const axesFor = (d: Vec3): readonly [Vec3, Vec3] => {
  const flat = Math.hypot(d[0], d[2]) || 1;
  const u: Vec3 = flat < 1e-3 ? [1, 0, 0] : [d[2] / flat, 0, -d[0] / flat];
  const v: Vec3 = [d[1] * u[2] - d[2] * u[1], d[2] * u[0] - d[0] * u[2], d[0] * u[1] - d[1] * u[0]];
  return [u, v];
};

/** Parts that stand in the light. Eyes, lashes and teeth are lit by their own rules. */
const blocks = (part: PartMesh): boolean =>
  part.slot === 'skin' || part.slot === 'hair' || part.slot === 'cloth';

/** How freely light reaches each vertex of each part, [0, 1]. */
export interface Openness {
  /** Light from all over the upper front. */
  readonly sky: readonly Float32Array[];
  /** Light from each of the lamps that were asked about, in their order. */
  readonly lamps: readonly (readonly Float32Array[])[];
}

/**
 * Found once from the rest pose by laying the vertices on a coarse grid as seen from each direction and keeping the
 * nearest. Gives the soft contact shade under chin, hair and collar, and keeps lamps from shining through the head;
 * the lite tier has no other shadows. `lamps` are unit directions towards each light.
 */
export const opennessOf = (parts: readonly PartMesh[], lamps: readonly Vec3[]): Openness => ({
  sky: reach(parts, skyDirections()),
  lamps: lamps.map((lamp) => reach(parts, around(lamp))),
});

/** A lamp is as wide as this: directions on a small ring about its own. */
const LAMP_RADIUS = 0.16;
const around = (lamp: Vec3): readonly Vec3[] => {
  const [u, v] = axesFor(lamp);
  return [0, 1, 2, 3].map((k): Vec3 => {
    const a = Math.cos((k * Math.PI) / 2) * LAMP_RADIUS;
    const b = Math.sin((k * Math.PI) / 2) * LAMP_RADIUS;
    const d: Vec3 = [
      lamp[0] + a * u[0] + b * v[0],
      lamp[1] + a * u[1] + b * v[1],
      lamp[2] + a * u[2] + b * v[2],
    ];
    const length = Math.hypot(...d);
    return [d[0] / length, d[1] / length, d[2] / length];
  });
};

const reach = (parts: readonly PartMesh[], directions: readonly Vec3[]): Float32Array[] => {
  const tallies = parts.map((part): Tally | null =>
    blocks(part)
      ? {
          part,
          seen: new Float32Array(part.positions.length / 3),
          asked: new Float32Array(part.positions.length / 3),
        }
      : null,
  );
  const grids = parts.map((part) => (blocks(part) ? new Float32Array(GRID * GRID) : null));
  for (const direction of directions) {
    const [u, v] = axesFor(direction);
    parts.forEach((part, p) => {
      const grid = grids[p];
      if (grid) layNearest(part, direction, u, v, grid);
    });
    for (const tally of tallies) if (tally) look(tally, direction, u, v, parts, grids);
  }
  return parts.map((part, p) => {
    const tally = tallies[p];
    const share = new Float32Array(part.positions.length / 3).fill(1);
    if (!tally) return share;
    for (let k = 0; k < share.length; k++) {
      const all = tally.asked[k] ?? 0;
      share[k] = all > 0 ? (tally.seen[k] ?? 0) / all : 0.25;
    }
    let soft: Float32Array = share;
    for (let pass = 0; pass < PASSES; pass++) soft = smoothed(part, soft);
    return soft;
  });
};

interface Tally {
  readonly part: PartMesh;
  readonly seen: Float32Array;
  readonly asked: Float32Array;
}

const cellAt = (u: Vec3, v: Vec3, x: number, y: number, z: number): number => {
  const a = Math.round((u[0] * x + u[1] * y + u[2] * z) / CELL) + GRID / 2;
  const b = Math.round((v[0] * x + v[1] * (y + 0.7) + v[2] * z) / CELL) + GRID / 2;
  return a >= 0 && a < GRID && b >= 0 && b < GRID ? a * GRID + b : -1;
};

const layNearest = (
  { positions }: PartMesh,
  d: Vec3,
  u: Vec3,
  v: Vec3,
  nearest: Float32Array,
): void => {
  nearest.fill(-Infinity);
  for (let i = 0; i < positions.length; i += 3) {
    const x = positions[i] ?? 0;
    const y = positions[i + 1] ?? 0;
    const z = positions[i + 2] ?? 0;
    const cell = cellAt(u, v, x, y, z);
    const depth = d[0] * x + d[1] * y + d[2] * z;
    if (cell >= 0 && depth > (nearest[cell] ?? Infinity)) nearest[cell] = depth;
  }
};

const look = (
  { part, seen, asked }: Tally,
  d: Vec3,
  u: Vec3,
  v: Vec3,
  parts: readonly PartMesh[],
  grids: readonly (Float32Array | null)[],
): void => {
  const { positions, normals } = part;
  const own = parts.findIndex(({ name }) => name === part.name);
  for (let k = 0, i = 0; k < seen.length; k++, i += 3) {
    const facing =
      d[0] * (normals[i] ?? 0) + d[1] * (normals[i + 1] ?? 0) + d[2] * (normals[i + 2] ?? 0) + 0.15;
    if (facing <= 0) continue;
    const x = positions[i] ?? 0;
    const y = positions[i + 1] ?? 0;
    const z = positions[i + 2] ?? 0;
    const cell = cellAt(u, v, x, y, z);
    const depth = d[0] * x + d[1] * y + d[2] * z;
    const slope = Math.max(0, 1.15 - facing);
    let through = 1;
    const known = cell >= 0 ? grids.length : 0;
    for (let p = 0; p < known; p++) {
      const over = (grids[p]?.[cell] ?? -Infinity) - depth;
      const clearance = p === own ? OWN_CLEARANCE + OWN_SLOPED * slope : OTHERS_CLEARANCE;
      if (over > clearance) through = Math.min(through, Math.max(0, 1 - (over - clearance) / FADE));
    }
    seen[k] = (seen[k] ?? 0) + facing * through;
    asked[k] = (asked[k] ?? 0) + facing;
  }
};

/** Averages each vertex with its neighbours, which hides the grid. */
const smoothed = (part: PartMesh, values: Float32Array): Float32Array => {
  const sum = values.slice();
  const weight = new Float32Array(values.length).fill(1);
  const meet = (a: number, b: number): void => {
    sum[a] = (sum[a] ?? 0) + (values[b] ?? 0);
    weight[a] = (weight[a] ?? 0) + 1;
  };
  for (let i = 0; i < part.indices.length; i += 3) {
    const a = part.indices[i] ?? 0;
    const b = part.indices[i + 1] ?? 0;
    const c = part.indices[i + 2] ?? 0;
    meet(a, b);
    meet(b, c);
    meet(c, a);
  }
  return sum.map((value, k) => value / (weight[k] ?? 1));
};
