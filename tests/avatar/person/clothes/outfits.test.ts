import { describe, expect, it } from 'vitest';

import { createBodyField } from '../../../../src/avatar/person/body/body-field.ts';
import { completeBody } from '../../../../src/avatar/person/body/body-form.ts';
import { buildClothes } from '../../../../src/avatar/person/clothes/build-clothes.ts';
import { skinOpening } from '../../../../src/avatar/person/clothes/openings.ts';
import type { Outfit } from '../../../../src/avatar/person/clothes/outfit.ts';
import { AVERAGE_FACE } from '../../../../src/avatar/person/form/face-form.ts';
import { createHeadField } from '../../../../src/avatar/person/form/head-field.ts';
import { deriveLandmarks } from '../../../../src/avatar/person/form/landmarks.ts';
import { createSkull } from '../../../../src/avatar/person/form/skull.ts';
import { idAt } from '../../../../src/avatar/person/geometry/at.ts';
import { cross, dot, pointAt, sub } from '../../../../src/avatar/person/geometry/vec3.ts';
import { buildHeadMesh } from '../../../../src/avatar/person/head/head-mesh.ts';
import { clothFaults } from '../checks/cloth.ts';

const main = '#6a7f8c';
const OUTFITS: readonly Outfit[] = [
  { kind: 'turtleneck', main },
  { kind: 'blazer', main, collar: 'crew' },
  { kind: 'blazer', main, collar: 'shirt', tie: '#6b2a30' },
  { kind: 'blazer', main, collar: 'open' },
  { kind: 'crew', main },
  { kind: 'crew', main, fabric: 'jersey' },
  { kind: 'shirt', main },
  { kind: 'shirt', main, tie: '#6b2a30' },
  { kind: 'blouse', main, neck: 'v' },
  { kind: 'blouse', main, neck: 'bow' },
  { kind: 'polo', main },
  { kind: 'cardigan', main },
  { kind: 'vest', main },
  { kind: 'kurta', main, badge: '#d9d2c0' },
];

const marks = deriveLandmarks(AVERAGE_FACE);
const field = createHeadField(createSkull(AVERAGE_FACE, marks));
const bodyOf = (shoulders = 0) => createBodyField(field, completeBody({}, AVERAGE_FACE, shoulders));
const dressed = (outfit: Outfit) => buildClothes(bodyOf(outfit.shoulders), outfit);

describe.each(OUTFITS.map((outfit) => [Object.values(outfit).join(' '), outfit] as const))(
  '%s',
  (_, outfit) => {
    it('covers the body, keeps the neck inside and stays within its budget', () => {
      const body = bodyOf();
      const bust = { body, open: skinOpening(body, outfit) };
      const head = buildHeadMesh(field, marks, AVERAGE_FACE, bust);
      expect(clothFaults({ head, parts: [head.part, buildClothes(body, outfit)] })).toEqual([]);
    }, 60_000);
  },
);

describe('a garment', () => {
  it('looks outwards: light falls on its right side', () => {
    const cloth = dressed({ kind: 'crew', main });
    let out = 0;
    for (let i = 0; i < cloth.positions.length / 3; i++) {
      const [x, , z] = pointAt(cloth.positions, i);
      const [nx, , nz] = pointAt(cloth.normals, i);
      out += Math.sign(x * nx + (z + 0.38) * nz);
    }
    expect(out).toBeGreaterThan(0.6 * (cloth.positions.length / 3));
  }, 60_000);

  it('has faces that agree with its normals', () => {
    const cloth = dressed({ kind: 'vest', main });
    let against = 0;
    for (let t = 0; t < cloth.indices.length; t += 3) {
      const ids = [0, 1, 2].map((k) => idAt(cloth.indices, t + k));
      const [a, b, c] = ids.map((id) => pointAt(cloth.positions, id));
      if (!a || !b || !c) continue;
      const face = cross(sub(b, a), sub(c, a));
      if (ids.every((id) => dot(face, pointAt(cloth.normals, id)) < 0)) against++;
    }
    expect(against).toBe(0);
  }, 60_000);

  it('is as wide as the shoulders ask for', () => {
    const width = (shoulders: number): number => {
      const { positions } = dressed({ kind: 'crew', main, shoulders });
      return Math.max(...positions.filter((_, i) => i % 3 === 0));
    };
    expect(width(0.8)).toBeGreaterThan(width(-0.8) + 0.2);
  }, 60_000);
});
