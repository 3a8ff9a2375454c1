import type { PersonDraft } from '../../../../src/avatar/person/build-person.ts';
import { at, floatAt, idAt } from '../../../../src/avatar/person/geometry/at.ts';
import type { DraftPart } from '../../../../src/avatar/person/geometry/draft-part.ts';
import {
  add,
  cross,
  dot,
  mirrorX,
  pointAt,
  sub,
  type Vec3,
} from '../../../../src/avatar/person/geometry/vec3.ts';
import type { HeadVertex } from '../../../../src/avatar/person/head/head-vertex.ts';

/** The head with its ears. */
const HEAD_TRIANGLES = 12_500;
/** Thinner triangles have no direction: units squared, a triangle of 0.01 x 0.01 mm. */
const LEAST_AREA = 5e-9;
/** What may look inwards in the dark of the nostrils, units squared: 15 square millimetres on both sides together. */
const MOST_INVERTED = 1.5e-3;
const MIRROR_TOLERANCE = 1e-4;
/** Of unit normals. */
const LEAN_TOLERANCE = 0.03;
/** Below, the head's mesh is sewn to the body's rows of skin; the seam is the body's to check. */
const NECK_END_Y = -1.3;

const length = (v: Vec3): number => Math.hypot(v[0], v[1], v[2]);

/** A loop: a callback for each of some million numbers a person is what a run waits for. */
function areFinite(list: ArrayLike<number>): boolean {
  for (let i = 0; i < list.length; i++) if (!Number.isFinite(list[i])) return false;
  return true;
}

function unfinite(part: DraftPart): readonly string[] {
  const lists = { positions: part.positions, normals: part.normals, colors: part.colors };
  const own = Object.entries(lists).flatMap(([name, list]) =>
    areFinite(list) ? [] : [`${part.name}: ${name} are not all numbers`],
  );
  const shapes = part.morphs.flatMap(({ name, positions, normals }) =>
    areFinite(positions) && areFinite(normals)
      ? []
      : [`${part.name}: shape ${name} is not all numbers`],
  );
  const count = part.positions.length / 3;
  const strange = part.indices.some((id) => id >= count)
    ? [`${part.name}: a triangle names a vertex that does not exist`]
    : [];
  return [...own, ...shapes, ...strange];
}

function lopsided({ part, vertices }: PersonDraft['head']): readonly string[] {
  let worst = 0;
  let lean = 0;
  let strangers = 0;
  vertices.forEach(({ twin }, i) => {
    if (at(vertices, twin).twin !== i) strangers++;
    const there = mirrorX(pointAt(part.positions, twin));
    worst = Math.max(worst, length(sub(there, pointAt(part.positions, i))));
    if (floatAt(part.positions, i * 3 + 1) < NECK_END_Y) return;
    const leaning = mirrorX(pointAt(part.normals, twin));
    lean = Math.max(lean, length(sub(leaning, pointAt(part.normals, i))));
  });
  return [
    ...(strangers > 0 ? [`head: ${strangers} vertices are not their twin's twin`] : []),
    ...(worst > MIRROR_TOLERANCE ? [`head: sides differ by ${worst.toFixed(5)}`] : []),
    ...(lean > LEAN_TOLERANCE ? [`head: normals of the sides differ by ${lean.toFixed(3)}`] : []),
  ];
}

/** Skin that is built from the field alone: lids and lips fold on purpose. */
const isFace = ({ region }: HeadVertex): boolean => region === 'skin';

function badTriangles({ part, vertices }: PersonDraft['head']): readonly string[] {
  let thin = 0;
  let inverted = 0;
  for (let t = 0; t < part.indices.length; t += 3) {
    const ids = [0, 1, 2].map((k) => idAt(part.indices, t + k));
    if (!ids.every((id) => isFace(at(vertices, id)))) continue;
    if (ids.some((id) => floatAt(part.positions, id * 3 + 1) < NECK_END_Y)) continue;
    const [a, b, c] = [at(ids, 0), at(ids, 1), at(ids, 2)];
    const p = pointAt(part.positions, a);
    const n = cross(sub(pointAt(part.positions, b), p), sub(pointAt(part.positions, c), p));
    if (length(n) / 2 < LEAST_AREA) {
      thin++;
      continue;
    }
    const mean = add(
      add(pointAt(part.normals, a), pointAt(part.normals, b)),
      pointAt(part.normals, c),
    );
    if (dot(n, mean) < 0) inverted += length(n) / 2;
  }
  return [
    ...(thin > 0 ? [`head: ${thin} triangles without area`] : []),
    ...(inverted > MOST_INVERTED ? [`head: ${inverted.toFixed(5)} square units look inwards`] : []),
  ];
}

/** Edges of one triangle only, but for the ears' roots, the lids' hidden edges and the hem under the clothes. */
function holes({ part, vertices }: PersonDraft['head']): readonly string[] {
  const uses = new Map<number, number>();
  const size = vertices.length;
  for (let t = 0; t < part.indices.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const a = idAt(part.indices, t + k);
      const b = idAt(part.indices, t + ((k + 1) % 3));
      const key = Math.min(a, b) * size + Math.max(a, b);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  const lastEarRing = Math.max(...vertices.map((v) => (v.region === 'ear' ? v.ring : 0)));
  const mayEnd = (v: HeadVertex): boolean =>
    (v.region === 'ear' && v.ring === lastEarRing) ||
    (v.eye !== 0 && v.ring === 0) ||
    v.region === 'hem';
  let open = 0;
  let shared = 0;
  for (const [key, count] of uses) {
    const ends = [Math.floor(key / size), key % size].map((id) => at(vertices, id));
    if (count === 1 && !ends.every(mayEnd)) open++;
    if (count > 2) shared++;
  }
  return [
    ...(open > 0 ? [`head: ${open} open edges`] : []),
    ...(shared > 0 ? [`head: ${shared} edges of more than two triangles`] : []),
  ];
}

/** Normals are unit vectors, or light goes wrong there. */
function badNormals(part: DraftPart): readonly string[] {
  let wrong = 0;
  for (let i = 0; i < part.normals.length; i += 3) {
    const n = Math.hypot(
      floatAt(part.normals, i),
      floatAt(part.normals, i + 1),
      floatAt(part.normals, i + 2),
    );
    if (Math.abs(n - 1) > 0.02) wrong++;
  }
  return wrong > 0 ? [`${part.name}: ${wrong} normals are not unit vectors`] : [];
}

/** Faults of the form: what is no number, is lopsided, inside out, torn or too heavy. Empty = good. */
export const formFaults = (draft: PersonDraft): string[] => {
  const { head, parts } = draft;
  const triangles = head.part.indices.length / 3;
  return [
    ...parts.flatMap(unfinite),
    ...lopsided(head),
    ...badTriangles(head),
    ...holes(head),
    ...badNormals(head.part),
    ...(triangles > HEAD_TRIANGLES ? [`head: ${triangles} triangles`] : []),
  ];
};
