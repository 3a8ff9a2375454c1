import { at } from '../geometry/at.ts';
import type { Corner } from './flip-edges.ts';

const ROUNDS = 40;
/** After as many, the neighbours of what is folded move too: a sliver among slivers cannot straighten alone. */
const ALONE_ROUNDS = 10;
/** Cosine between a triangle and its corners below which it counts as folded. */
const FOLDED = 0.35;

/** Normals of all triangles, twice their area long, and their sums at the corners; 3 numbers each. */
interface Facing {
  readonly faces: Float64Array;
  readonly sums: Float64Array;
}

function faceAll(corners: readonly Corner[], triangles: Uint32Array): Facing {
  const faces = new Float64Array(triangles.length);
  const sums = new Float64Array(corners.length * 3);
  for (let t = 0; t < triangles.length; t += 3) {
    const [ax, ay, az] = at(corners, triangles[t] ?? 0).p;
    const [bx, by, bz] = at(corners, triangles[t + 1] ?? 0).p;
    const [cx, cy, cz] = at(corners, triangles[t + 2] ?? 0).p;
    faces[t] = (by - ay) * (cz - az) - (bz - az) * (cy - ay);
    faces[t + 1] = (bz - az) * (cx - ax) - (bx - ax) * (cz - az);
    faces[t + 2] = (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
    for (let k = t; k < t + 3; k++) {
      const corner = (triangles[k] ?? 0) * 3;
      for (let axis = 0; axis < 3; axis++)
        sums[corner + axis] = (sums[corner + axis] ?? 0) + (faces[t + axis] ?? 0);
    }
  }
  return { faces, sums };
}

const lengthAt = (flat: Float64Array, i: number): number => {
  const [x, y, z] = [flat[i] ?? 0, flat[i + 1] ?? 0, flat[i + 2] ?? 0];
  return Math.sqrt(x * x + y * y + z * z) || 1;
};

/** Whether a triangle looks away from where its corners look on the whole. */
function isFolded({ faces, sums }: Facing, triangles: Uint32Array, t: number): boolean {
  let [x, y, z] = [0, 0, 0];
  for (let k = t; k < t + 3; k++) {
    const corner = (triangles[k] ?? 0) * 3;
    const length = lengthAt(sums, corner);
    x += (sums[corner] ?? 0) / length;
    y += (sums[corner + 1] ?? 0) / length;
    z += (sums[corner + 2] ?? 0) / length;
  }
  const along = x * (faces[t] ?? 0) + y * (faces[t + 1] ?? 0) + z * (faces[t + 2] ?? 0);
  return along < FOLDED * lengthAt(faces, t) * (Math.sqrt(x * x + y * y + z * z) || 1);
}

/**
 * Relaxes places where triangles fold over: under a wide wing or in a nostril the surface leaves the sight of the
 * head's centre, and the points cast from there lie in steps. Corners before `border` stay where they are.
 */
export function unfold(corners: Corner[], triangles: Uint32Array, border: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    const facing = faceAll(corners, triangles);
    const moving = new Set<number>();
    for (let t = 0; t < triangles.length; t += 3)
      if (isFolded(facing, triangles, t))
        for (const id of triangles.subarray(t, t + 3)) if (id >= border) moving.add(id);
    if (moving.size === 0) return;
    if (round >= ALONE_ROUNDS) addNeighbours(moving, triangles, border);
    relax(corners, triangles, moving);
  }
}

function addNeighbours(moving: Set<number>, triangles: Uint32Array, border: number): void {
  const inner = new Set(moving);
  for (let t = 0; t < triangles.length; t += 3) {
    const ids = triangles.subarray(t, t + 3);
    if (ids.some((id) => inner.has(id))) for (const id of ids) if (id >= border) moving.add(id);
  }
}

/** Moves corners half the way to the middle of those round them. */
function relax(corners: Corner[], triangles: Uint32Array, moving: ReadonlySet<number>): void {
  const sums = new Map([...moving].map((id) => [id, { x: 0, y: 0, z: 0, count: 0 }]));
  for (let t = 0; t < triangles.length; t++) {
    const sum = sums.get(triangles[t] ?? 0);
    if (!sum) continue;
    const first = t - (t % 3);
    for (let k = first; k < first + 3; k++) {
      if (k === t) continue;
      const [x, y, z] = at(corners, triangles[k] ?? 0).p;
      sum.x += x;
      sum.y += y;
      sum.z += z;
      sum.count++;
    }
  }
  for (const [id, { x, y, z, count }] of sums) {
    const { map, p } = at(corners, id);
    const middle = (own: number, sum: number): number => (own + sum / count) / 2;
    corners[id] = {
      map,
      p: [map[0] === 0 ? 0 : middle(p[0], x), middle(p[1], y), middle(p[2], z)],
    };
  }
}
