import { describe, expect, it } from 'vitest';

import { buildPerson } from '../../../../src/avatar/person/build-person.ts';
import { PersonFileError } from '../../../../src/avatar/person/files/packed-format.ts';
import { packPerson } from '../../../../src/avatar/person/files/pack-person.ts';
import { unpackPerson } from '../../../../src/avatar/person/files/unpack-person.ts';
import { at, floatAt } from '../../../../src/avatar/person/geometry/at.ts';
import { dot, pointAt } from '../../../../src/avatar/person/geometry/vec3.ts';
import type { PersonMesh } from '../../../../src/avatar/person/part-mesh.ts';
import { PRESETS } from '../../../../src/avatar/person/presets.ts';

const mira = buildPerson(at(PRESETS, 0));
const packed = packPerson(mira);

const farthest = (a: Float32Array, b: Float32Array): number => {
  expect(a.length).toBe(b.length);
  let worst = 0;
  for (let i = 0; i < a.length; i++)
    worst = Math.max(worst, Math.abs(floatAt(a, i) - floatAt(b, i)));
  return worst;
};

const faultOf = (bytes: Uint8Array): PersonFileError => {
  try {
    unpackPerson(bytes);
  } catch (error) {
    if (error instanceof PersonFileError) return error;
    throw error;
  }
  throw new Error('the bytes were taken for a person');
};

const changed = (offset: number, value: number): Uint8Array => {
  const bytes = packed.slice();
  bytes[offset] = value;
  return bytes;
};

const triangle = (name: string): PersonMesh => ({
  name,
  skinDepth: 0.5,
  parts: [
    {
      name: 'head',
      slot: 'skin',
      positions: new Float32Array([0, 0, 0, 1, 0, 0, 0, 1, 0]),
      normals: new Float32Array([0, 0, 1, 0, 0, 1, 0, 0, -1]),
      colors: new Float32Array(12).fill(0.5),
      indices: new Uint32Array([0, 1, 2]),
      morphs: [
        {
          name: 'jawOpen',
          ids: new Uint32Array([2]),
          positions: new Float32Array([0, -0.25, 0]),
          normals: new Float32Array([0, 0, 0]),
        },
      ],
      pivot: [0, 0, 0],
    },
  ],
});

describe('a packed person', () => {
  it('comes back within the quantisation of the format', () => {
    const back = unpackPerson(packed);
    expect(back.name).toBe(mira.name);
    expect(back.skinDepth).toBe(mira.skinDepth);
    expect(back.parts.map(({ name, slot, pivot }) => ({ name, slot, pivot }))).toEqual(
      mira.parts.map(({ name, slot, pivot }) => ({ name, slot, pivot })),
    );
    back.parts.forEach((part, k) => {
      const source = at(mira.parts, k);
      expect(part.indices).toEqual(source.indices);
      expect(farthest(part.positions, source.positions)).toBeLessThan(0.5 / 8192 + 1e-6);
      expect(
        farthest(
          part.colors,
          source.colors.map((x) => Math.min(1, x)),
        ),
      ).toBeLessThan(2e-3);
      expect(part.morphs.map(({ name }) => name)).toEqual(source.morphs.map(({ name }) => name));
      part.morphs.forEach((morph, m) => {
        const shape = at(source.morphs, m);
        expect(morph.ids).toEqual(shape.ids);
        expect(farthest(morph.positions, shape.positions)).toBeLessThan(0.5 / 16_384 + 1e-6);
        expect(farthest(morph.normals, shape.normals)).toBeLessThan(0.5 / 256 + 1e-6);
      });
    });
  });

  it('keeps normals unit long and within a quarter of a degree', () => {
    let unevenness = 0;
    let leastCos = 1;
    unpackPerson(packed).parts.forEach((part, k) => {
      const source = at(mira.parts, k);
      for (let i = 0; i < part.normals.length / 3; i++) {
        const n = pointAt(part.normals, i);
        const before = pointAt(source.normals, i);
        const length = Math.hypot(...before);
        unevenness = Math.max(unevenness, Math.abs(Math.hypot(...n) - 1));
        // a vertex without triangles has no normal to keep
        if (length > 0.5) leastCos = Math.min(leastCos, dot(n, before) / length);
      }
    });
    expect(unevenness).toBeLessThan(1e-6);
    expect(leastCos).toBeGreaterThan(Math.cos((0.25 * Math.PI) / 180));
  });

  it('carries names of every script', () => {
    expect(unpackPerson(packPerson(triangle('Zoë 美咲 🙂'))).name).toBe('Zoë 美咲 🙂');
  });

  it('can be read from the middle of a larger buffer', () => {
    const small = packPerson(triangle('Ada'));
    const larger = new Uint8Array(small.length + 7);
    larger.set(small, 5);
    expect(unpackPerson(larger.subarray(5, 5 + small.length)).name).toBe('Ada');
  });
});

describe('bytes that are not a person', () => {
  it('are refused when they are something else, and asking again would not help', () => {
    const html = new TextEncoder().encode('<!doctype html><title>404</title>');
    expect(faultOf(html)).toMatchObject({ code: 'not-a-person', retryable: false });
  });

  it('are refused when a newer format wrote them', () => {
    expect(faultOf(changed(4, 99))).toMatchObject({
      code: 'unsupported-version',
      retryable: false,
    });
  });

  it.each([0, 3, 4, 19, 20, 400, packed.length - 1])('are refused when cut after %i', (length) => {
    expect(faultOf(packed.slice(0, length))).toMatchObject({ code: 'truncated', retryable: true });
  });

  it.each([12, 16, 21, 1000, packed.length - 1])('are refused when byte %i is wrong', (offset) => {
    const fault = faultOf(changed(offset, (packed[offset] ?? 0) ^ 0x40));
    expect(fault).toMatchObject({ code: 'corrupt', retryable: true });
  });

  it('are refused when something follows them', () => {
    const longer = new Uint8Array(packed.length + 1);
    longer.set(packed);
    expect(faultOf(longer).code).toBe('corrupt');
  });

  it.each([
    ['a triangle names a missing vertex', { indices: new Uint32Array([0, 1, 3]) }],
    [
      'a shape moves a missing vertex',
      {
        morphs: [
          {
            name: 'jawOpen',
            ids: new Uint32Array([3]),
            positions: new Float32Array(3),
            normals: new Float32Array(3),
          },
        ],
      },
    ],
  ])('are refused when %s, although the checksum is right', (_, wrong) => {
    const sound = triangle('Ada');
    const broken = { ...sound, parts: sound.parts.map((part) => ({ ...part, ...wrong })) };
    expect(faultOf(packPerson(broken)).code).toBe('corrupt');
  });
});
