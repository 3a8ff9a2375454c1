import { at } from '../geometry/at.ts';
import { add, cross, dot, normalize, ORIGIN, scale, sub, type Vec3 } from '../geometry/vec3.ts';
import type { Corner } from './flip-edges.ts';

const ROUNDS = 10;
/** Cosine between a triangle and its corners below which it counts as folded. */
const FOLDED = 0.35;

/**
 * Relaxes places where triangles fold over: under a wide wing or in a nostril the surface leaves the sight of the
 * head's centre, and the points cast from there lie in steps. Corners before `border` stay where they are.
 */
export function unfold(corners: Corner[], triangles: readonly number[], border: number): void {
  for (let round = 0; round < ROUNDS; round++) {
    const faces: Vec3[] = [];
    const normals = corners.map((): Vec3 => ORIGIN);
    for (let t = 0; t < triangles.length; t += 3) {
      const ids = [at(triangles, t), at(triangles, t + 1), at(triangles, t + 2)];
      const [a, b, c] = [0, 1, 2].map((k) => at(corners, at(ids, k)).p);
      if (!a || !b || !c) continue;
      const n = cross(sub(b, a), sub(c, a));
      faces.push(n);
      for (const id of ids) normals[id] = add(at(normals, id), n);
    }
    const moving = new Set<number>();
    faces.forEach((n, f) => {
      const ids = [0, 1, 2].map((k) => at(triangles, f * 3 + k));
      const mean = ids.reduce((sum, id) => add(sum, normalize(at(normals, id))), ORIGIN);
      if (dot(normalize(n), normalize(mean)) < FOLDED)
        for (const id of ids) if (id >= border) moving.add(id);
    });
    if (moving.size === 0) return;
    const sums = new Map<number, readonly [sum: Vec3, count: number]>();
    for (let t = 0; t < triangles.length; t++) {
      const id = at(triangles, t);
      if (!moving.has(id)) continue;
      const next = at(triangles, t % 3 === 2 ? t - 2 : t + 1);
      const last = at(triangles, t % 3 === 0 ? t + 2 : t - 1);
      const [sum, count] = sums.get(id) ?? [ORIGIN, 0];
      sums.set(id, [add(sum, add(at(corners, next).p, at(corners, last).p)), count + 2]);
    }
    for (const [id, [sum, count]] of sums) {
      const { map, p } = at(corners, id);
      const [x, y, z] = scale(add(p, scale(sum, 1 / count)), 0.5);
      corners[id] = { map, p: [map[0] === 0 ? 0 : x, y, z] };
    }
  }
}
