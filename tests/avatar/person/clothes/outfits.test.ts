import { describe, expect, it } from 'vitest';

import { draftPerson } from '../../../../src/avatar/person/build-person.ts';
import type { Outfit } from '../../../../src/avatar/person/clothes/outfit.ts';
import { at, idAt } from '../../../../src/avatar/person/geometry/at.ts';
import { cross, dot, pointAt, sub } from '../../../../src/avatar/person/geometry/vec3.ts';
import { PRESETS } from '../../../../src/avatar/person/presets.ts';
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

describe.each(OUTFITS.map((outfit) => [Object.values(outfit).join(' '), outfit] as const))(
  '%s',
  (_, outfit) => {
    it('covers the body, keeps the neck inside and stays within its budget', () => {
      expect(clothFaults(draftPerson({ ...at(PRESETS, 0), outfit }))).toEqual([]);
    }, 60_000);
  },
);

describe('a garment', () => {
  const dressed = (outfit: Outfit) => {
    const cloth = draftPerson({ ...at(PRESETS, 0), outfit }).parts.find((p) => p.slot === 'cloth');
    if (!cloth) throw new Error('no clothes');
    return cloth;
  };

  it('looks outwards: light falls on its right side', () => {
    const cloth = dressed({ kind: 'crew', main });
    let out = 0;
    for (let i = 0; i < cloth.positions.length / 3; i++) {
      const [x, , z] = pointAt(cloth.positions, i);
      const [nx, , nz] = pointAt(cloth.normals, i);
      out += Math.sign(x * nx + (z + 0.38) * nz);
    }
    expect(out).toBeGreaterThan(0.8 * (cloth.positions.length / 3));
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
