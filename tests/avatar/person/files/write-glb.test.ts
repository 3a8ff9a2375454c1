import { brotliCompressSync, constants } from 'node:zlib';

import { validateBytes } from 'gltf-validator';
import { describe, expect, it } from 'vitest';

import { at } from '../../../../src/avatar/person/geometry/at.ts';
import { PRESETS } from '../../../../src/avatar/person/presets.ts';
import { ARKIT_NAMES } from '../../../../src/core/face-pose.ts';
import { VISEMES } from '../../../../src/core/viseme.ts';
import { openWorkshop } from '../workshop.ts';
import { readGlb } from './read-glb.ts';

const { buildPerson, samplePerson, writeGlb } = await openWorkshop();

const BUDGET_BYTES = 800_000;
/** What a server has time for; the best quality is some 5 % smaller. */
const quickly = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } };

describe('every person as a GLB', () => {
  const people = [...PRESETS, samplePerson(1), samplePerson(2)];

  it.each(people.map((spec) => [spec.name, spec] as const))(
    '%s passes the Khronos validator without a remark and fits the budget',
    async (_name, spec) => {
      const bytes = writeGlb(buildPerson(spec));
      const { issues } = await validateBytes(bytes, { maxIssues: 20 });
      expect(issues.messages).toEqual([]);
      expect(brotliCompressSync(bytes, quickly).length).toBeLessThan(BUDGET_BYTES);
    },
    60_000,
  );
});

describe('writeGlb', () => {
  const person = buildPerson(at(PRESETS, 0));
  const bytes = writeGlb(person, { licence: 'CC-BY-4.0', extras: { settings: { skin: 3 } } });
  const { gltf, binary } = readGlb(bytes);
  const node = (name: string) => gltf.nodes.find((candidate) => candidate.name === name);
  const mesh = (name: string) => gltf.meshes.find((candidate) => candidate.name === name);
  const childNames = (name: string) =>
    (node(name)?.children ?? []).map((id) => at(gltf.nodes, id).name);
  const bytesOf = (accessor: number | undefined): Uint8Array => {
    const { bufferView } = at(gltf.accessors, accessor ?? -1);
    const { byteOffset, byteLength } = at(gltf.bufferViews, bufferView ?? -1);
    return binary.subarray(byteOffset, byteOffset + byteLength);
  };

  it('names the head its 52 ARKit shapes and 15 visemes, and no shape that only we can drive', () => {
    const head = mesh('Face');
    const names = head?.extras?.targetNames ?? [];
    expect(names).toEqual(
      expect.arrayContaining([...ARKIT_NAMES, ...VISEMES.map((v) => `viseme_${v}`)]),
    );
    expect(names.filter((name) => name.startsWith('fix_'))).toEqual([]);
    expect(head?.primitives[0]?.targets).toHaveLength(names.length);
  });

  it('leaves corrective shapes out', () => {
    const parts = person.parts.map((part) => ({
      ...part,
      morphs: part.morphs.map((morph) =>
        morph.name === 'tongueOut' ? { ...morph, name: 'fix_smile_open' } : morph,
      ),
    }));
    const names = readGlb(writeGlb({ ...person, parts })).gltf.meshes.flatMap(
      ({ extras }) => extras?.targetNames ?? [],
    );
    expect(names).toContain('jawOpen');
    expect(names).not.toContain('fix_smile_open');
    expect(names).not.toContain('tongueOut');
  });

  it('hangs the eyes from the head, the head from the neck, and the neck from the person', () => {
    expect(childNames(person.name)).toEqual(['Neck']);
    expect(childNames('Neck')).toEqual(['Head']);
    expect(childNames('Head')).toEqual(expect.arrayContaining(['LeftEye', 'RightEye']));
    const roots = at(gltf.scenes, 0).nodes.map((id) => at(gltf.nodes, id).name);
    expect(roots).toEqual(expect.arrayContaining([person.name, 'Face']));
  });

  it('is as large as a person, in metres, and faces +z with the left eye at +x', () => {
    const position = at(gltf.accessors, mesh('Face')?.primitives[0]?.attributes['POSITION'] ?? -1);
    const [, low = 0] = position.min ?? [];
    const [, high = 0, front = 0] = position.max ?? [];
    expect(high - low).toBeGreaterThan(0.2);
    expect(high - low).toBeLessThan(0.5);
    expect(front).toBeGreaterThan(0.05);
    const from = (name: string) => node(name)?.translation ?? [0, 0, 0];
    const eye = [0, 1, 2].map((k) =>
      ['Neck', 'Head', 'LeftEye'].reduce((sum, name) => sum + (from(name)[k] ?? 0), 0),
    );
    expect(eye[0]).toBeGreaterThan(0.02);
    expect(eye[0]).toBeLessThan(0.045);
    expect(Math.abs(eye[1] ?? 1)).toBeLessThan(0.02);
  });

  it('weights skin and clothes to the body, the neck and the head, and every share adds up', () => {
    for (const name of ['Face', 'clothes']) {
      const primitive = at(mesh(name)?.primitives ?? [], 0);
      const shares = bytesOf(primitive.attributes['WEIGHTS_0']);
      const joints = bytesOf(primitive.attributes['JOINTS_0']);
      const used = new Set<number>();
      for (let i = 0; i < shares.length; i += 4) {
        expect(shares.subarray(i, i + 4).reduce((sum, share) => sum + share, 0)).toBe(255);
        for (let k = 0; k < 4; k++) if ((shares[i + k] ?? 0) > 0) used.add(joints[i + k] ?? -1);
      }
      expect(used.has(0)).toBe(true);
      if (name === 'Face') expect([...used].sort((a, b) => a - b)).toEqual([0, 1, 2]);
    }
    expect(at(gltf.skins, 0).joints.map((id) => at(gltf.nodes, id).name)).toEqual([
      person.name,
      'Neck',
      'Head',
    ]);
  });

  it('is opaque but for thin hairs: our own meanings of alpha do not travel', () => {
    for (const { name, alphaMode } of gltf.materials)
      expect(alphaMode, name).toBe(name === 'brow' ? 'BLEND' : undefined);
    for (const { primitives, name } of gltf.meshes)
      for (const { attributes } of primitives) {
        const bytes = bytesOf(attributes['COLOR_0']).slice();
        const alphas = new Uint16Array(bytes.buffer).filter((_, i) => i % 4 === 3);
        if (name !== 'browsAndLashes') expect(alphas.every((alpha) => alpha === 65_535)).toBe(true);
      }
    expect(gltf.materials.map(({ name }) => name)).not.toContain('gloss');
  });

  it('says whose it is and what made it', () => {
    expect(gltf.asset.generator).toBe('Mien');
    expect(gltf.asset.copyright).toContain('CC-BY-4.0');
    expect(gltf.asset.extras).toEqual({
      name: person.name,
      licence: 'CC-BY-4.0',
      settings: { skin: 3 },
    });
  });
});
