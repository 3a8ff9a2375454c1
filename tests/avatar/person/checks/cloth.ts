import { bendAt, HEAD_JOINT, NECK_JOINT } from '../../../../src/avatar/person/bend.ts';
import type { PersonDraft } from '../../../../src/avatar/person/build-person.ts';
import { at, idAt } from '../../../../src/avatar/person/geometry/at.ts';
import type { DraftPart } from '../../../../src/avatar/person/geometry/draft-part.ts';
import {
  cross,
  dot,
  mix,
  pointAt,
  sub,
  type Vec3,
} from '../../../../src/avatar/person/geometry/vec3.ts';

/** Triangles of clothes and of the skin below the neck together. */
const BUDGET = 3_800;
/** The usual views end above this height, units; the scene draws the hem out from there. */
const FRAME_Y = -3.6;
/** Where a face may come through before anybody sees it, units. */
const SLACK = 0.012;
/** To one side only: people are symmetric. */
const YAWS_RAD = [0, 0.5];

/** Turned about an upright axis through a joint. */
const turned = ([x, y, z]: Vec3, [jx, , jz]: Vec3, rad: number): Vec3 => {
  const [dx, dz] = [x - jx, z - jz];
  return [
    jx + dx * Math.cos(rad) + dz * Math.sin(rad),
    y,
    jz - dx * Math.sin(rad) + dz * Math.cos(rad),
  ];
};

/** Where a point of skin or cloth is when neck and head share a turn as they do in the scene. */
const bent = (p: Vec3, yawRad: number): Vec3 => {
  const [neck, head] = bendAt(p[1], p[2], p[0]);
  const withNeck = turned(p, NECK_JOINT, 0.36 * yawRad);
  const withHead = turned(turned(p, HEAD_JOINT, 0.64 * yawRad), NECK_JOINT, 0.36 * yawRad);
  return mix(mix(p, withNeck, neck), withHead, head);
};

/** Distance along +direction from p to a triangle, or Infinity. */
const hit = (p: Vec3, direction: Vec3, a: Vec3, b: Vec3, c: Vec3): number => {
  const u = sub(b, a);
  const v = sub(c, a);
  const h = cross(direction, v);
  const det = dot(u, h);
  if (Math.abs(det) < 1e-12) return Infinity;
  const s = sub(p, a);
  const k = dot(s, h) / det;
  const q = cross(s, u);
  const m = dot(direction, q) / det;
  return k < 0 || m < 0 || k + m > 1 ? Infinity : dot(v, q) / det;
};

/**
 * How far the neck's skin stands out through the cloth that should cover it: from each vertex of neck and chest
 * outwards, nothing of the cloth may lie just beneath. Units.
 */
function worstBreach(skin: DraftPart, cloth: DraftPart, yawRad: number): number {
  const place = (part: DraftPart): readonly Vec3[] =>
    Array.from({ length: part.positions.length / 3 }, (_, i) =>
      bent(pointAt(part.positions, i), yawRad),
    );
  const clothAt = place(cloth);
  const skinAt = place(skin);
  const triangles: (readonly [Vec3, Vec3, Vec3])[] = [];
  for (let t = 0; t < cloth.indices.length; t += 3) {
    const [a, b, c] = [0, 1, 2].map((k) => at(clothAt, idAt(cloth.indices, t + k)));
    if (a && b && c && Math.max(a[1], b[1], c[1]) > -2.3 && Math.hypot(a[0], a[2] + 0.3) < 1.1)
      triangles.push([a, b, c]);
  }
  let worst = 0;
  skinAt.forEach((p, i) => {
    const rest = pointAt(skin.positions, i);
    if (rest[1] > -1.3 || rest[1] < -2.3) return;
    const n = pointAt(skin.normals, i);
    const inwards: Vec3 = [-n[0], -n[1], -n[2]];
    let under = Infinity;
    let over = Infinity;
    for (const [a, b, c] of triangles) {
      const d = hit(p, inwards, a, b, c);
      if (d > 0) under = Math.min(under, d);
      else if (d < 0) over = Math.min(over, -d);
    }
    // cloth close beneath the skin and none over it
    if (under < 0.08 && over > 0.3) worst = Math.max(worst, under);
  });
  return worst;
}

/** Faults of a person's clothes and of the skin in their openings; none is good. */
export function clothFaults(draft: Pick<PersonDraft, 'head' | 'parts'>): string[] {
  const faults: string[] = [];
  const skin = draft.head.part;
  const cloth = draft.parts.find(({ slot }) => slot === 'cloth');
  if (!cloth) return ['wears nothing'];
  for (const list of [cloth.positions, cloth.normals, cloth.colors])
    if (!list.every(Number.isFinite)) faults.push('cloth has numbers that are not finite');
  const bust = Array.from({ length: skin.indices.length / 3 }, (_, t) => t).filter((t) =>
    [0, 1, 2].every((k) => pointAt(skin.positions, idAt(skin.indices, t * 3 + k))[1] < -1.3),
  ).length;
  const triangles = cloth.indices.length / 3 + bust;
  if (triangles > BUDGET) faults.push(`clothes and chest take ${triangles} triangles`);
  let low = 0;
  for (let i = 0; i < cloth.positions.length / 3; i++)
    low = Math.min(low, pointAt(cloth.positions, i)[1]);
  if (low > FRAME_Y) faults.push(`the body ends at ${low.toFixed(2)}`);
  for (const yaw of YAWS_RAD) {
    const breach = worstBreach(skin, cloth, yaw);
    if (breach > SLACK)
      faults.push(`skin stands ${breach.toFixed(3)} out of the cloth at yaw ${yaw}`);
  }
  return faults;
}
