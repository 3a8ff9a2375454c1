import { clamp, clamp01 } from '#core';

import { floatAt, idAt } from '../geometry/at.ts';
import type { PartMesh, PersonMesh, SparseMorph } from '../part-mesh.ts';
import { toOctahedron } from './octahedron.ts';
import {
  ALPHA_STEPS,
  CHECKED_FROM,
  COLOR_STEPS,
  HEADER_BYTES,
  MAGIC,
  MAX_VERTICES,
  MORPH_NORMAL_STEPS,
  MORPH_STEPS,
  NORMAL_STEPS,
  POSITION_STEPS,
  VERSION,
  checksum,
  type PackedDirectory,
} from './packed-format.ts';
import { toUtf8 } from './utf8.ts';

/** Two planes of zigzagged 16-bit differences between neighbours. `at(i)` is a whole number, taken modulo 2^16. */
function differences(count: number, at: (i: number) => number): Uint8Array {
  const planes = new Uint8Array(count * 2);
  let previous = 0;
  for (let i = 0; i < count; i++) {
    const value = at(i);
    const delta = ((value - previous) << 16) >> 16;
    const zigzag = ((delta << 1) ^ (delta >> 31)) & 0xffff;
    planes[i] = zigzag & 0xff;
    planes[count + i] = zigzag >> 8;
    previous = value;
  }
  return planes;
}

/** One stream per component of a flat array, each value in `steps` per 1. */
const components = (flat: Float32Array, size: number, steps: number): Uint8Array[] =>
  Array.from({ length: size }, (_, k) =>
    differences(flat.length / size, (i) =>
      clamp(Math.round(floatAt(flat, i * size + k) * steps), -32_768, 32_767),
    ),
  );

function normalStreams(normals: Float32Array): Uint8Array[] {
  const count = normals.length / 3;
  const pairs = Array.from({ length: count }, (_, i) =>
    toOctahedron(floatAt(normals, i * 3), floatAt(normals, i * 3 + 1), floatAt(normals, i * 3 + 2)),
  );
  return ([0, 1] as const).map((k) =>
    differences(count, (i) => Math.round((((pairs[i]?.[k] ?? 0) + 1) / 2) * NORMAL_STEPS)),
  );
}

const colorStreams = (colors: Float32Array): Uint8Array[] =>
  [0, 1, 2, 3].map((k) =>
    differences(colors.length / 4, (i) => {
      const value = clamp01(floatAt(colors, i * 4 + k));
      return Math.round(k < 3 ? Math.sqrt(value) * COLOR_STEPS : value * ALPHA_STEPS);
    }),
  );

function morphStreams(morph: SparseMorph): Uint8Array[] {
  const { ids } = morph;
  // gaps, not ids: the second difference of a run is zero
  const gap = (i: number): number => idAt(ids, i) - (i > 0 ? idAt(ids, i - 1) : -1) - 1;
  return [
    differences(ids.length, gap),
    ...components(morph.positions, 3, MORPH_STEPS),
    ...components(morph.normals, 3, MORPH_NORMAL_STEPS),
  ];
}

const partStreams = (part: PartMesh): Uint8Array[] => [
  ...components(part.positions, 3, POSITION_STEPS),
  ...normalStreams(part.normals),
  ...colorStreams(part.colors),
  differences(part.indices.length, (i) => idAt(part.indices, i)),
  ...part.morphs.flatMap(morphStreams),
];

const directoryOf = (mesh: PersonMesh): PackedDirectory => ({
  name: mesh.name,
  skinDepth: mesh.skinDepth,
  parts: mesh.parts.map((part) => ({
    name: part.name,
    slot: part.slot,
    pivot: part.pivot,
    vertices: part.positions.length / 3,
    indices: part.indices.length,
    morphs: part.morphs.map(({ name, ids }) => ({ name, count: ids.length })),
  })),
});

/**
 * A compact file of a person; the steps of packed-format.ts are what it loses. Colours are limited to [0, 1].
 * Throws a RangeError when a part has more vertices than the format can number.
 */
export function packPerson(mesh: PersonMesh): Uint8Array {
  for (const { name, positions } of mesh.parts)
    if (positions.length / 3 > MAX_VERTICES)
      throw new RangeError(`part ${name} has more than ${MAX_VERTICES} vertices`);
  const directory = toUtf8(JSON.stringify(directoryOf(mesh)));
  const chunks = [directory, ...mesh.parts.flatMap(partStreams)];
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, HEADER_BYTES);
  const bytes = new Uint8Array(length);
  const header = new DataView(bytes.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint16(4, VERSION, true);
  header.setUint32(8, length, true);
  header.setUint32(16, directory.length, true);
  let offset = HEADER_BYTES;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  header.setUint32(12, checksum(bytes, CHECKED_FROM), true);
  return bytes;
}
