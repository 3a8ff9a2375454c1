import { createHash } from 'node:crypto';

import { ARKIT_NAMES, VISEMES, type Viseme } from '#core';
import { beforeAll, describe, expect, it } from 'vitest';

import type { PersonDraft } from '../../../src/avatar/person/build-person.ts';
import {
  toPartMesh,
  type DenseMorph,
  type DraftPart,
} from '../../../src/avatar/person/geometry/draft-part.ts';
import type { Vec3 } from '../../../src/avatar/person/geometry/vec3.ts';
import { LID_SHAPES } from '../../../src/avatar/person/head/lid-pose.ts';
import type { PersonMesh } from '../../../src/avatar/person/part-mesh.ts';
import { PRESETS, presetByName } from '../../../src/avatar/person/presets.ts';
import { measureEye } from '../../../src/avatar/scene/eye-measure.ts';
import { LAUGH, LAUGH_OPENS } from './checks/mouth.ts';
import { openWorkshop } from './workshop.ts';

const {
  addScaled,
  at,
  buildPerson,
  correctedLipGap,
  draftPerson,
  eyeFaults,
  floatAt,
  formFaults,
  idAt,
  lidMarginPairs,
  mouthFaults,
  pointAt,
  sub,
} = await openWorkshop();

const NAMES = [...ARKIT_NAMES, ...VISEMES.map((viseme: Viseme) => `viseme_${viseme}`)];
type Weights = Readonly<Record<string, number>>;

const morphOf = (part: DraftPart, name: string): DenseMorph => {
  const morph = part.morphs.find((candidate) => candidate.name === name);
  if (!morph) throw new Error(`${part.name} lacks ${name}`);
  return morph;
};

/** Where a part's vertices are in a pose. */
function posing(part: DraftPart, weights: Weights): (vertex: number) => Vec3 {
  const shapes = Object.entries(weights).map(
    ([name, weight]) => [morphOf(part, name).positions, weight] as const,
  );
  return (vertex) =>
    shapes.reduce(
      (p, [positions, weight]) => addScaled(p, pointAt(positions, vertex), weight),
      pointAt(part.positions, vertex),
    );
}

/** Widest vertical gap between the lips' inner edges, units. */
function lipGap({ head }: PersonDraft, weights: Weights): number {
  const seam = head.vertices.flatMap((v, i) => (v.region === 'lip' && v.lip === 0 ? [i] : []));
  const half = seam.length / 2;
  const place = posing(head.part, weights);
  let widest = -Infinity;
  for (let k = 1; k < half; k++) {
    const upper = place(at(seam, k));
    const lower = place(at(seam, 2 * half - k));
    widest = Math.max(widest, upper[1] - lower[1]);
  }
  return widest;
}

/** Least distance of the left lids' visible skin from the eyeball's surface, units. */
function lidClearance({ head, marks }: PersonDraft, weights: Weights): number {
  const { x, y, z, radius } = marks.eye;
  const place = posing(head.part, weights);
  let least = Infinity;
  head.vertices.forEach((v, i) => {
    if (v.eye !== 1 || v.ring < 1 || v.ring >= 7) return;
    const [dx, dy, dz] = sub(place(i), [x, y, z]);
    least = Math.min(least, Math.hypot(dx, dy, dz) - radius);
  });
  return least;
}

/** Edges that belong to one triangle only. */
function openEdges(part: DraftPart): readonly (readonly [number, number])[] {
  const uses = new Map<number, number>();
  const size = part.positions.length / 3;
  for (let t = 0; t < part.indices.length; t += 3)
    for (let k = 0; k < 3; k++) {
      const a = idAt(part.indices, t + k);
      const b = idAt(part.indices, t + ((k + 1) % 3));
      const key = Math.min(a, b) * size + Math.max(a, b);
      uses.set(key, (uses.get(key) ?? 0) + 1);
    }
  return [...uses].flatMap(([key, n]) => (n === 1 ? [[Math.floor(key / size), key % size]] : []));
}

// every check of a whole preset is here rather than in files of their own: a person takes a second to build
describe.each(PRESETS.map((spec) => [spec.name, spec] as const))('%s', (_, spec) => {
  let person: PersonDraft;
  beforeAll(() => {
    person = draftPerson(spec);
  }, 60_000);

  it('is made of finite numbers and existing vertices', () => {
    for (const part of person.parts) {
      const flats = [part.positions, part.normals, part.colors].concat(
        part.morphs.flatMap((morph) => [morph.positions, morph.normals]),
      );
      for (const flat of flats) expect(flat.every(Number.isFinite), part.name).toBe(true);
      const count = part.positions.length / 3;
      expect(part.indices.every((id) => id < count)).toBe(true);
    }
  });

  it('answers to all 67 names on the head, and each of them moves it', () => {
    const { part } = person.head;
    const names = part.morphs.map(({ name }) => name);
    expect(names.filter((name) => !name.startsWith('fix_'))).toEqual([...NAMES, 'swallow']);
    for (const { name, positions } of part.morphs) {
      let longest = 0;
      for (let i = 0; i < positions.length / 3; i++)
        longest = Math.max(longest, Math.hypot(...pointAt(positions, i)));
      if (name !== 'viseme_sil' && !name.startsWith('fix_'))
        expect(longest, name).toBeGreaterThan(0.008);
      expect(longest, name).toBeLessThan(0.62);
    }
  });

  it('swallows with the throat and nothing else', () => {
    const { part } = person.head;
    const { positions } = morphOf(part, 'swallow');
    let farthest = 0;
    for (let i = 0; i < positions.length / 3; i++) {
      const [dx, dy, dz] = pointAt(positions, i);
      const [x, y, z] = pointAt(part.positions, i);
      const moved = Math.hypot(dx, dy, dz);
      farthest = Math.max(farthest, moved);
      if (y > -0.95 || z < -0.1 || Math.abs(x) > 0.3) expect(moved).toBe(0);
    }
    expect(farthest).toBeGreaterThan(0.012);
  });

  it('is symmetric at rest, and right shapes mirror left ones', () => {
    const { part, vertices } = person.head;
    let rest = 0;
    let strangers = 0;
    vertices.forEach((v, i) => {
      const other = at(vertices, v.twin);
      strangers += other.twin === i ? 0 : 1;
      const [dx, dy, dz] = sub([-other.p[0], other.p[1], other.p[2]], v.p);
      rest = Math.max(rest, Math.hypot(dx, dy, dz));
    });
    expect(strangers).toBe(0);
    expect(rest).toBeLessThan(1e-4);
    let worst = 0;
    for (const { name, positions } of part.morphs) {
      if (name.includes('Right')) continue;
      const mirror = morphOf(part, name.replaceAll('Left', 'Right')).positions;
      vertices.forEach(({ twin }, i) => {
        const [x, y, z] = pointAt(positions, i);
        const other = pointAt(mirror, twin);
        worst = Math.max(worst, Math.hypot(x + other[0], y - other[1], z - other[2]));
      });
    }
    expect(worst).toBeLessThan(1e-4);
  });

  it('keeps its lids outside the eyeball at every weight of every lid shape', () => {
    for (const shape of LID_SHAPES)
      for (const weight of [0, 0.25, 0.5, 0.75, 1])
        expect(lidClearance(person, { [`${shape}Left`]: weight }), shape).toBeGreaterThan(0);
  });

  it('closes its eyes in a blink', () => {
    const place = posing(person.head.part, { eyeBlinkLeft: 1 });
    for (const [upper, lower] of lidMarginPairs(person.head)) {
      const gap = place(upper)[1] - place(lower)[1];
      expect(Math.abs(gap)).toBeLessThan(0.012);
    }
  });

  it('has its lips together at rest, in a smile and for p b m', () => {
    const smile = { mouthSmileLeft: 1, mouthSmileRight: 1 };
    expect(lipGap(person, {})).toBeLessThan(0.012);
    expect(lipGap(person, smile)).toBeLessThan(0.02);
    expect(lipGap(person, { viseme_PP: 1 })).toBeLessThan(0.012);
    expect(
      lipGap(person, { viseme_PP: 1, mouthSmileLeft: 0.5, mouthSmileRight: 0.5 }),
    ).toBeLessThan(0.012);
  });

  it('opens its mouth for aa, less for O, and mouthClose shuts an open jaw', () => {
    const aa = lipGap(person, { viseme_aa: 1 });
    expect(aa).toBeGreaterThan(0.15);
    expect(lipGap(person, { viseme_O: 1 })).toBeGreaterThan(0.06);
    expect(lipGap(person, { viseme_O: 1 })).toBeLessThan(aa);
    expect(lipGap(person, { jawOpen: 1, mouthClose: 1 })).toBeLessThan(0.09);
  });

  it('touches the upper teeth with the lower lip for f and v', () => {
    const mouth = person.parts.find(({ slot }) => slot === 'mouth');
    if (!mouth) throw new Error('no mouth');
    // the upper incisors are what neither the jaw nor the tongue carries, near the midline
    const jaw = morphOf(mouth, 'jawOpen').positions;
    let biting = Infinity;
    for (let i = 0; i < mouth.positions.length / 3; i++)
      if (Math.hypot(...pointAt(jaw, i)) === 0 && Math.abs(floatAt(mouth.positions, i * 3)) < 0.08)
        biting = Math.min(biting, floatAt(mouth.positions, i * 3 + 1));
    const { vertices, part } = person.head;
    const lower = vertices.flatMap((v, i) =>
      v.region === 'lip' && v.lip === 0 && v.label < 0 && Math.abs(v.p[0]) < 0.08 ? [i] : [],
    );
    expect(lower.length).toBeGreaterThan(0);
    const place = posing(part, { viseme_FF: 1 });
    const top = Math.max(...lower.map((i) => place(i)[1]));
    expect(top).toBeGreaterThan(biting);
    expect(lipGap(person, { viseme_FF: 1 })).toBeGreaterThan(0.01);
  });

  it('has no holes in its skin', () => {
    const { part, vertices } = person.head;
    const holes = openEdges(part).filter((edge) =>
      edge.every((id) => {
        const v = at(vertices, id);
        // the chest's skin ends under the clothes
        return v.region !== 'ear' && !(v.eye !== 0 && v.ring === 0) && v.region !== 'hem';
      }),
    );
    expect(holes).toEqual([]);
  });

  it('has a head that is symmetric, closed, light enough and nowhere inside out', () => {
    expect(formFaults(person)).toEqual([]);
  });

  it('has sound eyes, lids and brows in every pose', () => {
    expect(eyeFaults(person)).toEqual([]);
  });

  it('closes and opens the mouth as meant, and nothing comes through the lips', () => {
    expect(mouthFaults(person)).toEqual([]);
    expect(correctedLipGap(person, LAUGH)).toBeGreaterThan(LAUGH_OPENS);
  });

  it('tells the renderer the size and colours of its eyes', () => {
    const eye = person.parts.find(({ name }) => name === 'eyeLeft');
    if (!eye) throw new Error('no eye');
    const { radius, irisRadius, iris } = measureEye(toPartMesh(eye));
    expect(radius).toBeCloseTo(person.marks.eye.radius, 5);
    expect(irisRadius).toBeCloseTo(person.marks.eye.irisRadius, 5);
    for (const color of iris) for (const channel of color) expect(channel).toBeGreaterThan(0);
  });

  it('stays within the renderer’s budget', () => {
    const triangles = person.parts.reduce((sum, { indices }) => sum + indices.length / 3, 0);
    expect(triangles).toBeLessThanOrEqual(30_000);
    expect(person.parts.length).toBeLessThanOrEqual(10);
  });
});

const digest = (person: PersonMesh): string => {
  const hash = createHash('sha256');
  for (const { name, positions, normals, colors, indices, morphs } of person.parts) {
    hash.update(name);
    for (const list of [positions, normals, colors, indices]) hash.update(list);
    for (const morph of morphs)
      hash.update(morph.name).update(morph.ids).update(morph.positions).update(morph.normals);
  }
  return hash.digest('hex');
};

describe('buildPerson', () => {
  const spec = at(PRESETS, 0);
  let person: PersonMesh;
  beforeAll(() => {
    person = buildPerson(spec);
  }, 60_000);

  it('gives the same bytes for the same spec', () => {
    expect(digest(buildPerson(spec))).toBe(digest(person));
  }, 60_000);

  it('stores a shape only where it moves something', () => {
    for (const { slot, morphs, positions } of person.parts)
      for (const { ids, positions: moves, normals, name } of morphs) {
        expect(moves.length).toBe(ids.length * 3);
        expect(normals.length).toBe(ids.length * 3);
        expect(ids.every((id, k) => k === 0 || id > idAt(ids, k - 1))).toBe(true);
        expect(ids.every((id) => id < positions.length / 3)).toBe(true);
        if (slot !== 'skin') expect(ids.length, name).toBeGreaterThan(0);
      }
  });

  it('widens the pupil without moving the white of the eye', () => {
    const eye = person.parts.find(({ name }) => name === 'eyeLeft');
    if (!eye) throw new Error('no eye');
    expect(eye.morphs.map(({ name }) => name)).toEqual(['pupil']);
    const { ids, positions } = at(eye.morphs, 0);
    ids.forEach((id, k) => {
      const p = pointAt(eye.positions, id);
      const d = pointAt(positions, k);
      expect(p[2]).toBeGreaterThan(0);
      expect(p[0] * d[0] + p[1] * d[1]).toBeGreaterThanOrEqual(-1e-6);
      expect(Math.abs(d[2])).toBeLessThan(1e-6);
    });
  });

  it('finds presets by name, whatever their case, and nobody else', () => {
    expect(presetByName('MIRA')).toBe(spec);
    expect(presetByName('nobody')).toBeUndefined();
  });
});
