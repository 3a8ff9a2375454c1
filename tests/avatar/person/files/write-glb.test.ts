import { describe, expect, it } from 'vitest';

import { buildPerson } from '../../../../src/avatar/person/build-person.ts';
import { writeGlb } from '../../../../src/avatar/person/files/write-glb.ts';
import { at } from '../../../../src/avatar/person/geometry/at.ts';
import { PRESETS } from '../../../../src/avatar/person/presets.ts';

interface Gltf {
  readonly buffers: readonly { readonly byteLength: number }[];
  readonly bufferViews: readonly { readonly byteOffset: number; readonly byteLength: number }[];
  readonly accessors: readonly { readonly bufferView?: number; readonly count: number }[];
  readonly meshes: readonly {
    readonly name: string;
    readonly extras?: { readonly targetNames: readonly string[] };
    readonly primitives: readonly { readonly targets?: readonly object[] }[];
  }[];
  readonly nodes: readonly { readonly name: string; readonly children?: readonly number[] }[];
}

describe('writeGlb', () => {
  const person = buildPerson(at(PRESETS, 0));
  const bytes = writeGlb(person);
  const view = new DataView(bytes.buffer);
  const jsonLength = view.getUint32(12, true);
  const gltf: Gltf = JSON.parse(new TextDecoder().decode(bytes.subarray(20, 20 + jsonLength)));

  it('is a GLB 2 whose lengths add up', () => {
    expect(view.getUint32(0, true)).toBe(0x46546c67);
    expect(view.getUint32(4, true)).toBe(2);
    expect(view.getUint32(8, true)).toBe(bytes.length);
    expect(jsonLength % 4).toBe(0);
    const binary = view.getUint32(20 + jsonLength, true);
    expect(20 + jsonLength + 8 + binary).toBe(bytes.length);
    expect(at(gltf.buffers, 0).byteLength).toBe(binary);
    for (const { byteOffset, byteLength } of gltf.bufferViews) {
      expect(byteOffset % 4).toBe(0);
      expect(byteOffset + byteLength).toBeLessThanOrEqual(binary);
    }
  });

  it('gives the head all its shapes by name', () => {
    const head = gltf.meshes.find(({ name }) => name === 'head');
    expect(head?.extras?.targetNames).toHaveLength(67);
    expect(head?.primitives[0]?.targets).toHaveLength(67);
  });

  it('hangs the eyes from the head and the head from the neck', () => {
    const node = (name: string) => gltf.nodes.find((candidate) => candidate.name === name);
    const childNames = (name: string) =>
      (node(name)?.children ?? []).map((id) => at(gltf.nodes, id).name);
    expect(childNames('Neck')).toEqual(['Head']);
    expect(childNames('Head')).toEqual(expect.arrayContaining(['LeftEye', 'RightEye', 'head']));
    expect(childNames(person.name)).toEqual(['Neck', 'clothes']);
  });
});
