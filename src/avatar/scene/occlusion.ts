import type { PartMesh } from '../person/part-mesh.ts';
import { CELL, axesFor, createDepthGrid, type DepthGrid, type Direction } from './depth-grid.ts';

/** Depth in units by which a part's own surface must stand in the way, and how much of its slope within a cell is forgiven. */
const OWN_CLEARANCE = 0.035;
const OWN_SLOPE = 0.9;
const OWN_FADE = 0.12;
/** Another part shades from closer by: hair lies on the skin it keeps in the dark. */
const OTHERS_CLEARANCE = 0.012;
const OTHERS_FADE = 0.1;
/** Directions of the sky looked at. Fewer show as bands, more only cost. */
const DIRECTIONS = 12;
/** Rounds of averaging with the neighbours: fewer leave stripes where triangles are long, as down the neck. */
const PASSES = 3;

/** Directions spread evenly over the upper front: light comes from there, never through the back wall. */
const skyDirections = (): readonly Direction[] =>
  Array.from({ length: DIRECTIONS }, (_, i): Direction => {
    const y = 1 - (1.45 * (i + 0.5)) / DIRECTIONS;
    const turn = i * 2.399963;
    const ring = Math.sqrt(Math.max(0, 1 - y * y));
    return [Math.cos(turn) * ring, y, Math.sin(turn) * ring];
  });

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
 * Found once from the rest pose by looking at the parts from each direction and keeping the nearest depths. Gives the
 * soft contact shade under chin, nose, hair and collar, and keeps lamps from shining through the head; the lite tier
 * has no other shadows. `lamps` are unit directions towards each light.
 */
export const opennessOf = (parts: readonly PartMesh[], lamps: readonly Direction[]): Openness => {
  const grids = parts.map((part) => (blocks(part) ? createDepthGrid(part) : null));
  return {
    sky: reach(parts, grids, skyDirections()),
    lamps: lamps.map((lamp, i) => reach(parts, grids, around(lamp, i === 0 ? KEY_SPOKES : SPOKES))),
  };
};

/** A lamp is as wide as this: directions on a small ring about its own. */
const LAMP_RADIUS = 0.15;
/** The first lamp shades the face, the others only touch its outline. */
const KEY_SPOKES = 4;
const SPOKES = 2;
const around = (lamp: Direction, spokes: number): readonly Direction[] => {
  const [u, v] = axesFor(lamp);
  return Array.from({ length: spokes }, (_, k): Direction => {
    const turn = ((k + 0.5) * 2 * Math.PI) / spokes;
    const a = Math.cos(turn) * LAMP_RADIUS;
    const b = Math.sin(turn) * LAMP_RADIUS;
    const x = lamp[0] + a * u[0] + b * v[0];
    const y = lamp[1] + a * u[1] + b * v[1];
    const z = lamp[2] + a * u[2] + b * v[2];
    const length = Math.hypot(x, y, z);
    return [x / length, y / length, z / length];
  });
};

interface Tally {
  readonly part: PartMesh;
  readonly own: number;
  readonly seen: Float32Array;
  readonly asked: Float32Array;
}

const reach = (
  parts: readonly PartMesh[],
  grids: readonly (DepthGrid | null)[],
  directions: readonly Direction[],
): Float32Array[] => {
  const tallies = parts.map((part, own): Tally | null =>
    blocks(part)
      ? {
          part,
          own,
          seen: new Float32Array(part.positions.length / 3),
          asked: new Float32Array(part.positions.length / 3),
        }
      : null,
  );
  for (const direction of directions) {
    for (const grid of grids) grid?.lay(direction);
    for (const tally of tallies) if (tally) look(tally, direction, grids);
  }
  return parts.map((part, p) => {
    const tally = tallies[p];
    const share = new Float32Array(part.positions.length / 3).fill(1);
    if (!tally) return share;
    for (let k = 0; k < share.length; k++) {
      const all = tally.asked[k] ?? 0;
      share[k] = all > 0 ? (tally.seen[k] ?? 0) / all : Number.NaN;
    }
    let soft: Float32Array = share;
    for (let pass = 0; pass < PASSES; pass++) soft = smoothed(part, soft);
    return soft.map((value) => (Number.isNaN(value) ? 0.25 : value));
  });
};

const look = (
  { part: { positions, normals }, own, seen, asked }: Tally,
  d: Direction,
  grids: readonly (DepthGrid | null)[],
): void => {
  for (let k = 0, i = 0; k < seen.length; k++, i += 3) {
    const cos =
      d[0] * (normals[i] ?? 0) + d[1] * (normals[i + 1] ?? 0) + d[2] * (normals[i + 2] ?? 0);
    const facing = cos + 0.15;
    if (facing <= 0) continue;
    const x = positions[i] ?? 0;
    const y = positions[i + 1] ?? 0;
    const z = positions[i + 2] ?? 0;
    // a surface that leans away rises by its slope within a cell
    const slope = Math.min(3.5, Math.sqrt(Math.max(0, 1 - cos * cos)) / Math.max(0.1, cos));
    let through = 1;
    for (let p = 0; p < grids.length && through > 0; p++) {
      const part = grids[p];
      if (!part) continue;
      through *=
        p === own
          ? part.through(x, y, z, OWN_CLEARANCE + OWN_SLOPE * CELL * slope, OWN_FADE)
          : part.through(x, y, z, OTHERS_CLEARANCE, OTHERS_FADE);
    }
    seen[k] = (seen[k] ?? 0) + facing * through;
    asked[k] = (asked[k] ?? 0) + facing;
  }
};

/** Averages each vertex with its neighbours, which hides the grid. Vertices nothing is known of take their neighbours'. */
const smoothed = (part: PartMesh, values: Float32Array): Float32Array => {
  const sum = new Float32Array(values.length);
  const weight = new Float32Array(values.length);
  const add = (to: number, from: number, share: number): void => {
    const value = values[from] ?? Number.NaN;
    if (Number.isNaN(value)) return;
    sum[to] = (sum[to] ?? 0) + share * value;
    weight[to] = (weight[to] ?? 0) + share;
  };
  for (let k = 0; k < values.length; k++) add(k, k, 2);
  const meet = (a: number, b: number): void => {
    add(a, b, 0.5);
    add(b, a, 0.5);
  };
  for (let i = 0; i < part.indices.length; i += 3) {
    const a = part.indices[i] ?? 0;
    const b = part.indices[i + 1] ?? 0;
    const c = part.indices[i + 2] ?? 0;
    meet(a, b);
    meet(b, c);
    meet(c, a);
  }
  return sum.map((value, k) => ((weight[k] ?? 0) > 0 ? value / (weight[k] ?? 1) : Number.NaN));
};
