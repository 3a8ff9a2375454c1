import type { Landmarks } from '../../../../src/avatar/person/form/landmarks.ts';
import { at, floatAt, idAt } from '../../../../src/avatar/person/geometry/at.ts';
import type { DraftPart } from '../../../../src/avatar/person/geometry/draft-part.ts';
import type { HeadMesh } from '../../../../src/avatar/person/head/head-mesh.ts';
import {
  add,
  addScaled,
  cross,
  dot,
  normalize,
  pointAt,
  scale,
  type Vec3,
} from '../../../../src/avatar/person/geometry/vec3.ts';

/** Most triangles a head of hair may have; coils may have what is over 8,500. */
const MOST_TRIANGLES = 10_000;
/** Where the visitor stands when he looks from behind, to the sides and from above. */
const FROM_BEHIND: readonly Vec3[] = [
  normalize([0, 0.1, -1]),
  normalize([0.7, 0.3, -0.7]),
  normalize([-0.7, 0.3, -0.7]),
  normalize([0, 1, -0.3]),
];
/** Share of looks that may meet the scalp. */
const BARE_SHARE = 0.01;

type Triangle = readonly [a: Vec3, b: Vec3, c: Vec3];

const trianglesOf = ({ positions, indices }: DraftPart): readonly Triangle[] =>
  Array.from({ length: indices.length / 3 }, (_, t): Triangle => [
    pointAt(positions, idAt(indices, t * 3)),
    pointAt(positions, idAt(indices, t * 3 + 1)),
    pointAt(positions, idAt(indices, t * 3 + 2)),
  ]);

const CELL = 0.08;
const cellOf = (x: number, y: number): number =>
  (Math.floor(x / CELL) + 100) * 1000 + Math.floor(y / CELL) + 100;

/** Says whether a look from far away along `view` meets hair before it meets a point. */
function screen(triangles: readonly Triangle[], view: Vec3): (p: Vec3) => boolean {
  const right = normalize(cross([0.3, 1, 0.2], view));
  const up = cross(view, right);
  const flat = (p: Vec3): Vec3 => [dot(p, right), dot(p, up), dot(p, view)];
  const cells = new Map<number, Triangle[]>();
  for (const t of triangles) {
    const [a, b, c] = [flat(t[0]), flat(t[1]), flat(t[2])];
    const low = (k: 0 | 1): number => Math.floor(Math.min(a[k], b[k], c[k]) / CELL);
    const high = (k: 0 | 1): number => Math.floor(Math.max(a[k], b[k], c[k]) / CELL);
    for (let x = low(0); x <= high(0); x++)
      for (let y = low(1); y <= high(1); y++) {
        const key = (x + 100) * 1000 + y + 100;
        const list = cells.get(key);
        if (list) list.push([a, b, c]);
        else cells.set(key, [[a, b, c]]);
      }
  }
  return (point) => {
    const [x, y, depth] = flat(point);
    return (cells.get(cellOf(x, y)) ?? []).some(([a, b, c]) => {
      const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
      const u = ((x - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (y - a[1])) / area;
      const v = ((b[0] - a[0]) * (y - a[1]) - (x - a[0]) * (b[1] - a[1])) / area;
      return u >= 0 && v >= 0 && u + v <= 1 && a[2] + u * (b[2] - a[2]) + v * (c[2] - a[2]) > depth;
    });
  };
}

/** Inside the oval of eyes, nose and mouth, on the front of the head: no hair belongs there. */
function isOnFace([x, y, z]: Vec3, marks: Landmarks): boolean {
  const top = marks.brow.y + 0.05;
  const bottom = marks.chin.y;
  const w = x / (marks.eye.x + 0.13);
  const h = (y - (top + bottom) / 2) / ((top - bottom) / 2);
  return z > 0.2 && w * w + h * h < 1;
}

/** Faults of a head of hair: nothing over the face, no scalp between the locks, within the budget. Looks for bare scalp only when the head under it is given. */
export function hairFaults(hair: DraftPart, marks: Landmarks, head?: HeadMesh): string[] {
  const faults: string[] = [];
  for (const flat of [hair.positions, hair.normals, hair.colors])
    if (!flat.every(Number.isFinite)) faults.push('hair has numbers that are not finite');
  const triangles = trianglesOf(hair);
  if (triangles.length > MOST_TRIANGLES) faults.push(`hair has ${triangles.length} triangles`);

  let worstNormal = 0;
  for (let i = 0; i < hair.normals.length; i += 3)
    worstNormal = Math.max(worstNormal, Math.abs(1 - Math.hypot(...pointAt(hair.normals, i / 3))));
  if (worstNormal > 1e-3) faults.push(`hair has a normal that is off by ${worstNormal}`);
  for (let i = 3; i < hair.colors.length; i += 4) {
    const alpha = floatAt(hair.colors, i);
    if (alpha !== 0 && !(alpha > 0.5 && alpha <= 1))
      faults.push(`hair has a vertex alpha of ${alpha}`);
  }

  const overFace = triangles.filter((t) =>
    [...t, scale(add(add(t[0], t[1]), t[2]), 1 / 3)].some((p) => isOnFace(p, marks)),
  );
  if (overFace.length > 0) {
    const [x, y, z] = at(at(overFace, 0), 0);
    faults.push(
      `hair lies over the face in ${overFace.length} triangles, the first at ${x.toFixed(2)} ${y.toFixed(2)} ${z.toFixed(2)}`,
    );
  }

  for (const view of FROM_BEHIND) {
    const scalp = (head?.vertices ?? []).filter(
      (v) => v.region === 'skin' && v.p[1] > 0.2 && v.p[2] < -0.25 && dot(v.n, view) > 0.35,
    );
    const hidden = screen(triangles, view);
    const bare = scalp.filter((v) => !hidden(addScaled(v.p, view, -0.04)));
    if (bare.length > BARE_SHARE * scalp.length) {
      const [x, y, z] = at(bare, 0).p;
      faults.push(
        `scalp shows at ${bare.length} of ${scalp.length} places, the first at ${x.toFixed(2)} ${y.toFixed(2)} ${z.toFixed(2)}`,
      );
    }
  }
  return faults;
}
