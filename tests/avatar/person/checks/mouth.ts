import { POSE, createFacePose, type FacePose } from '#core';

import type { PersonDraft } from '../../../../src/avatar/person/build-person.ts';
import { dentalRowVertices } from '../../../../src/avatar/person/features/teeth.ts';
import { at, floatAt, idAt } from '../../../../src/avatar/person/geometry/at.ts';
import type { DraftPart } from '../../../../src/avatar/person/geometry/draft-part.ts';
import { pointAt, type Vec3 } from '../../../../src/avatar/person/geometry/vec3.ts';
import { channelsOf, readWeights } from '../../../../src/avatar/scene/channels.ts';

/** Channels of a pose that are not 0; a name without side stands for both. */
export type Weights = Readonly<Record<string, number>>;

const channelOf: ReadonlyMap<string, number> = new Map(Object.entries(POSE));

function poseOf(weights: Weights): FacePose {
  const pose = createFacePose();
  for (const [name, weight] of Object.entries(weights)) {
    const names = channelOf.has(name) ? [name] : [`${name}Left`, `${name}Right`];
    for (const channel of names.map((each) => channelOf.get(each))) {
      if (channel === undefined) throw new Error(`no channel is called ${name}`);
      pose[channel] = weight;
    }
  }
  return pose;
}

const NONE = new Uint32Array();
const EMPTY = new Float32Array();

/** Positions of a part in a pose, as the scene would place them: correctives included. */
function posed(part: DraftPart, weights: Weights): Float32Array {
  const out = part.positions.slice();
  const shares: number[] = [];
  const named = part.morphs.map(({ name }) => ({
    name,
    ids: NONE,
    positions: EMPTY,
    normals: EMPTY,
  }));
  readWeights(channelsOf(named), poseOf(weights), shares);
  part.morphs.forEach(({ positions }, k) => {
    const share = at(shares, k);
    if (share === 0) return;
    for (let i = 0; i < out.length; i++) out[i] = floatAt(out, i) + share * floatAt(positions, i);
  });
  return out;
}

const mouthOf = ({ parts }: PersonDraft): DraftPart => {
  const part = parts.find(({ slot }) => slot === 'mouth');
  if (!part) throw new Error('the person has no mouth');
  return part;
};

/** A corrective takes part in it: laughter shows the teeth more evenly than the sum of its two shapes. */
export const LAUGH: Weights = { jawOpen: 0.5, mouthSmile: 1 };
/** Least gap between the lips then, units. */
export const LAUGH_OPENS = 0.1;

/** Widest vertical gap between the lips' meeting edges, units; below 0 where they lap. */
export function lipGap({ head }: PersonDraft, weights: Weights): number {
  const seam = head.vertices.flatMap((v, i) => (v.region === 'lip' && v.lip === 0 ? [i] : []));
  const half = seam.length / 2;
  const place = posed(head.part, weights);
  let widest = -Infinity;
  for (let k = 1; k < half; k++)
    widest = Math.max(
      widest,
      pointAt(place, at(seam, k))[1] - pointAt(place, at(seam, 2 * half - k))[1],
    );
  return widest;
}

/** Triangles of the outer skin round the mouth, as vertex ids. */
function outerTriangles({ head }: PersonDraft): readonly (readonly [number, number, number])[] {
  const { indices } = head.part;
  const outer = (id: number): boolean => {
    const v = at(head.vertices, id);
    if (v.region === 'lip') return v.lip >= 0;
    return v.region === 'border' || v.region === 'mouthSkin' || v.region === 'skin';
  };
  const near = (id: number): boolean => {
    const [x, y, z] = at(head.vertices, id).p;
    return z > 0.2 && Math.abs(x) < 0.5 && y < -0.4 && y > -1.3;
  };
  const out: (readonly [number, number, number])[] = [];
  for (let t = 0; t < indices.length; t += 3) {
    const ids = [idAt(indices, t), idAt(indices, t + 1), idAt(indices, t + 2)] as const;
    if (ids.every((id) => outer(id) && near(id))) out.push(ids);
  }
  return out;
}

/** Front-most depth of the skin over (x, y); null where the mouth is open or nothing is there. */
type Cover = (x: number, y: number) => number | null;
const CELL = 0.03;

/** Sorts projected triangles into cells, so that each question meets only a few of them. */
function coverOf(
  triangles: readonly (readonly [number, number, number])[],
  place: Float32Array,
): Cover {
  const cells = new Map<number, (readonly [Vec3, Vec3, Vec3])[]>();
  const key = (i: number, j: number): number => (i + 512) * 2048 + j + 512;
  for (const [ia, ib, ic] of triangles) {
    const corners = [pointAt(place, ia), pointAt(place, ib), pointAt(place, ic)] as const;
    const xs = corners.map((p) => p[0]);
    const ys = corners.map((p) => p[1]);
    for (let i = Math.floor(Math.min(...xs) / CELL); i <= Math.max(...xs) / CELL; i++)
      for (let j = Math.floor(Math.min(...ys) / CELL); j <= Math.max(...ys) / CELL; j++) {
        const cell = cells.get(key(i, j));
        if (cell) cell.push(corners);
        else cells.set(key(i, j), [corners]);
      }
  }
  return (x, y) => {
    let front: number | null = null;
    for (const [a, b, c] of cells.get(key(Math.floor(x / CELL), Math.floor(y / CELL))) ?? []) {
      const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
      if (Math.abs(area) < 1e-9) continue;
      const u = ((b[0] - x) * (c[1] - y) - (c[0] - x) * (b[1] - y)) / area;
      const v = ((c[0] - x) * (a[1] - y) - (a[0] - x) * (c[1] - y)) / area;
      if (u < 0 || v < 0 || u + v > 1) continue;
      const z = u * a[2] + v * b[2] + (1 - u - v) * c[2];
      if (front === null || z > front) front = z;
    }
    return front;
  };
}

/** Poses in which teeth and tongue stay behind the lips. */
const POSES: Readonly<Record<string, Weights>> = {
  rest: { mouthSmile: 0.22, cheekSquint: 0.13 },
  neutral: {},
  smile: { mouthSmile: 1 },
  'open smile': { mouthSmile: 0.85, mouthUpperUp: 0.3, mouthLowerDown: 0.1, jawOpen: 0.05 },
  laugh: { mouthSmile: 1, mouthUpperUp: 0.35, jawOpen: 0.4 },
  frown: { mouthFrown: 1 },
  pucker: { mouthPucker: 1 },
  funnel: { mouthFunnel: 1 },
  'open pucker': { mouthPucker: 1, jawOpen: 0.5 },
  press: { mouthPress: 1 },
  'jaw to the left': { jawLeft: 1 },
  'mouth to the right': { mouthRight: 1 },
  puff: { cheekPuff: 1 },
  'open jaw': { jawOpen: 1 },
  'shut on an open jaw': { jawOpen: 1, mouthClose: 1 },
  PP: { viseme_PP: 1 },
  SS: { viseme_SS: 1 },
  O: { viseme_O: 1 },
  U: { viseme_U: 1 },
  FF: { viseme_FF: 1 },
  TH: { viseme_TH: 1 },
  'TH under way': { viseme_TH: 0.5 },
  'TH with a smile': { viseme_TH: 0.8, mouthSmile: 0.6 },
  nn: { viseme_nn: 1 },
  'nn with a smile': { viseme_nn: 0.8, mouthSmile: 0.6 },
  DD: { viseme_DD: 1 },
  'nn on an open jaw': { viseme_nn: 1, jawOpen: 0.3 },
  aa: { viseme_aa: 1 },
};
/** A tooth may stand this far in front of the skin before it shows, units: half a millimetre. */
const SLACK = 0.005;

function piercing(draft: PersonDraft, faults: string[]): void {
  const { head } = draft;
  const mouth = mouthOf(draft);
  const triangles = outerTriangles(draft);
  const rows = dentalRowVertices(true) + dentalRowVertices(false);
  for (const [name, weights] of Object.entries(POSES)) {
    const cover = coverOf(triangles, posed(head.part, weights));
    const inside = posed(mouth, weights);
    let teeth = 0;
    let tongue = 0;
    for (let i = 0; i < inside.length / 3; i++) {
      const [x, y, z] = pointAt(inside, i);
      const skin = cover(x, y);
      if (skin === null || z <= skin + SLACK) continue;
      if (i < rows) teeth++;
      else tongue++;
    }
    if (teeth > 0) faults.push(`${name}: ${teeth} places of the teeth are before the skin`);
    if (tongue > 0) faults.push(`${name}: ${tongue} places of the tongue are before the skin`);
  }
}

/** Where the tongue passes the teeth it is below the upper edges and above the lower ones. */
function tongueBetweenTeeth(draft: PersonDraft, weights: Weights, faults: string[]): void {
  const mouth = mouthOf(draft);
  const place = posed(mouth, weights);
  const upper = dentalRowVertices(true);
  const rows = upper + dentalRowVertices(false);
  let edge = Infinity;
  let floor = -Infinity;
  let front = -Infinity;
  for (let i = 0; i < rows; i++) {
    const [x, y, z] = pointAt(place, i);
    if (Math.abs(x) > 0.08) continue;
    front = Math.max(front, z);
    if (i < upper) edge = Math.min(edge, y);
    else floor = Math.max(floor, y);
  }
  for (let i = rows; i < place.length / 3; i++) {
    const [x, y, z] = pointAt(place, i);
    if (Math.abs(x) > 0.1 || Math.abs(z - front + 0.02) > 0.05) continue;
    if (y > edge + 0.02) {
      faults.push(`tongue ${JSON.stringify(weights)}: cuts the upper teeth by ${y - edge}`);
      return;
    }
    if (y < floor - 0.02) {
      faults.push(`tongue ${JSON.stringify(weights)}: cuts the lower teeth by ${floor - y}`);
      return;
    }
  }
}

/** The tongue's tip against the upper teeth in the middle: how far before their front, and how far over their edge. */
function tipAtTeeth(draft: PersonDraft, weights: Weights): { before: number; over: number } {
  const mouth = mouthOf(draft);
  const place = posed(mouth, weights);
  const upper = dentalRowVertices(true);
  const rows = upper + dentalRowVertices(false);
  let front = -Infinity;
  let edge = Infinity;
  let tip: Vec3 = [0, -Infinity, -Infinity];
  for (let i = 0; i < place.length / 3; i++) {
    const p = pointAt(place, i);
    if (Math.abs(p[0]) > 0.05) continue;
    if (i < upper) {
      front = Math.max(front, p[2]);
      edge = Math.min(edge, p[1]);
    } else if (i >= rows && p[2] > tip[2]) tip = p;
  }
  return { before: tip[2] - front, over: tip[1] - edge };
}

/** In th the tongue is seen between the rows; in n, l, t and d it stands behind the upper one. */
function tongueInSounds(draft: PersonDraft, faults: string[]): void {
  for (const weight of [0.6, 1]) {
    const { before } = tipAtTeeth(draft, { viseme_TH: weight });
    if (before < -0.02) faults.push(`TH ${weight}: the tongue stays ${-before} behind the teeth`);
    tongueBetweenTeeth(draft, { viseme_TH: weight }, faults);
  }
  for (const viseme of ['viseme_nn', 'viseme_DD']) {
    const { before, over } = tipAtTeeth(draft, { [viseme]: 1 });
    if (over < 0.02) faults.push(`${viseme}: the tongue is only ${over} over the teeth's edge`);
    if (before > -0.04) faults.push(`${viseme}: the tongue is in the teeth`);
  }
}

/** Faults of lips, teeth and tongue: closed where they must be, open where they must be, nothing through anything. */
export function mouthFaults(draft: PersonDraft): string[] {
  const faults: string[] = [];
  const closed: readonly (readonly [Weights, number])[] = [
    [{}, 0.012],
    [{ mouthSmile: 0.22 }, 0.012],
    [{ mouthSmile: 1 }, 0.02],
    [{ viseme_PP: 1 }, 0.012],
    [{ viseme_PP: 1, mouthSmile: 0.5 }, 0.012],
    [{ cheekPuff: 1 }, 0.012],
    [{ jawOpen: 1, mouthClose: 1 }, 0.03],
    [{ jawOpen: 0.5, mouthClose: 0.5 }, 0.03],
  ];
  for (const [weights, limit] of closed) {
    const gap = lipGap(draft, weights);
    if (gap > limit) faults.push(`lips ${JSON.stringify(weights)}: a gap of ${gap.toFixed(3)}`);
  }
  const open: readonly (readonly [Weights, number])[] = [
    [{ viseme_aa: 1 }, 0.15],
    [{ viseme_O: 1 }, 0.06],
    [{ viseme_E: 1 }, 0.06],
    [{ viseme_FF: 1 }, 0.01],
    [{ tongueOut: 1 }, 0.08],
  ];
  for (const [weights, limit] of open) {
    const gap = lipGap(draft, weights);
    if (gap < limit) faults.push(`lips ${JSON.stringify(weights)}: only ${gap.toFixed(3)} open`);
  }
  piercing(draft, faults);
  tongueBetweenTeeth(draft, { tongueOut: 1 }, faults);
  tongueInSounds(draft, faults);
  return faults;
}
