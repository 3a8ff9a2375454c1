import { clamp } from '#core';

import { at, floatAt } from '../geometry/at.ts';
import { MATERIAL_SLOTS, type MaterialSlot, type PartMesh, type PersonMesh } from '../part-mesh.ts';
import type { SparseMorph } from '../part-mesh.ts';
import { EYE_TOE_OUT_RAD, UNIT_M } from '../rig.ts';
import { toUtf8 } from './utf8.ts';

/** glTF 2.0 base materials; whoever loads the file may dress the slots by name. */
const MATERIALS: Readonly<Record<MaterialSlot, { roughness: number; extra?: object }>> = {
  skin: { roughness: 0.55 },
  hair: { roughness: 0.5, extra: { doubleSided: true } },
  brow: { roughness: 0.75, extra: { doubleSided: true } },
  mouth: { roughness: 0.35, extra: { doubleSided: true } },
  eye: { roughness: 0.25 },
  gloss: { roughness: 1, extra: { alphaMode: 'BLEND' } },
  cloth: { roughness: 0.92, extra: { doubleSided: true } },
};
const BYTE = 5120;
const SHORT = 5122;
const USHORT = 5123;
const UINT = 5125;
const FLOAT = 5126;
const ARRAY_BUFFER = 34_962;
const ELEMENT_ARRAY_BUFFER = 34_963;
/** Heights of the neck's and head's nodes in units; they cancel out, so vertices stay in head space. */
const NECK_Y = -1;
const HEAD_Y = -0.25;
const NODE_NAMES: Readonly<Record<string, string>> = { eyeLeft: 'LeftEye', eyeRight: 'RightEye' };

const toByte = (x: number): number => clamp(Math.round(x * 127), -127, 127);
const toShort = (x: number): number => clamp(Math.round(x * 32_767), -32_767, 32_767);

function boundsOf(values: ArrayLike<number>): { min: number[]; max: number[] } {
  const min = [Infinity, Infinity, Infinity];
  const max = [-Infinity, -Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    min[i % 3] = Math.min(at(min, i % 3), value);
    max[i % 3] = Math.max(at(max, i % 3), value);
  }
  return { min, max };
}

/** The binary chunk and what describes it. */
class GlbBuffer {
  readonly chunks: Uint8Array[] = [];
  readonly views: object[] = [];
  readonly accessors: object[] = [];
  size = 0;

  view(
    data: Uint8Array | Int8Array | Int16Array | Uint16Array | Uint32Array | Float32Array,
    extra = {},
  ): number {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const padding = (4 - (bytes.length % 4)) % 4;
    this.views.push({ buffer: 0, byteOffset: this.size, byteLength: bytes.length, ...extra });
    this.chunks.push(bytes, new Uint8Array(padding));
    this.size += bytes.length + padding;
    return this.views.length - 1;
  }

  accessor(fields: object): number {
    return this.accessors.push(fields) - 1;
  }

  attributes(part: PartMesh): object {
    const count = part.positions.length / 3;
    const normals = new Int8Array(count * 4);
    for (let i = 0; i < count; i++)
      for (let k = 0; k < 3; k++) normals[i * 4 + k] = toByte(floatAt(part.normals, i * 3 + k));
    const colors = Uint16Array.from(part.colors, (x) => Math.round(clamp(x, 0, 1) * 65_535));
    const target = ARRAY_BUFFER;
    return {
      POSITION: this.accessor({
        bufferView: this.view(part.positions, { target }),
        componentType: FLOAT,
        count,
        type: 'VEC3',
        ...boundsOf(part.positions),
      }),
      NORMAL: this.accessor({
        bufferView: this.view(normals, { target, byteStride: 4 }),
        componentType: BYTE,
        normalized: true,
        count,
        type: 'VEC3',
      }),
      COLOR_0: this.accessor({
        bufferView: this.view(colors, { target }),
        componentType: USHORT,
        normalized: true,
        count,
        type: 'VEC4',
      }),
    };
  }

  /** Only the moved vertices are stored: positions as int16 (1/32767 unit), normals as int8. */
  target(morph: SparseMorph, count: number): object {
    // a sparse accessor must not be empty
    const ids = morph.ids.length > 0 ? morph.ids : new Uint32Array(1);
    const padded = (flat: Float32Array): Float32Array =>
      flat.length > 0 ? flat : new Float32Array(3);
    const positions = Int16Array.from(padded(morph.positions), toShort);
    const normals = Int8Array.from(padded(morph.normals), toByte);
    const bounds = boundsOf(positions);
    const sparse = (values: Int16Array | Int8Array, componentType: number): object => ({
      componentType,
      normalized: true,
      count,
      type: 'VEC3',
      sparse: {
        count: ids.length,
        indices: { bufferView: this.view(new Uint16Array(ids)), componentType: USHORT },
        values: { bufferView: this.view(values) },
      },
    });
    return {
      POSITION: this.accessor({
        ...sparse(positions, SHORT),
        // the vertices that do not move are at zero
        min: bounds.min.map((x) => Math.min(0, x)),
        max: bounds.max.map((x) => Math.max(0, x)),
      }),
      NORMAL: this.accessor(sparse(normals, BYTE)),
    };
  }

  mesh(part: PartMesh): object {
    const count = part.positions.length / 3;
    const short = count < 65_536;
    const targets = part.morphs.map((morph) => this.target(morph, count));
    const indices = short ? new Uint16Array(part.indices) : part.indices;
    const primitive = {
      attributes: this.attributes(part),
      indices: this.accessor({
        bufferView: this.view(indices, { target: ELEMENT_ARRAY_BUFFER }),
        componentType: short ? USHORT : UINT,
        count: indices.length,
        type: 'SCALAR',
      }),
      material: MATERIAL_SLOTS.indexOf(part.slot),
    };
    if (targets.length === 0) return { name: part.name, primitives: [primitive] };
    return {
      name: part.name,
      primitives: [{ ...primitive, targets }],
      extras: { targetNames: part.morphs.map(({ name }) => name) },
      weights: part.morphs.map(() => 0),
    };
  }
}

function partNode(part: PartMesh, mesh: number): object {
  const [x, y, z] = part.pivot;
  const half = (x > 0 ? EYE_TOE_OUT_RAD : -EYE_TOE_OUT_RAD) / 2;
  return {
    name: NODE_NAMES[part.name] ?? part.name,
    mesh,
    // children of the head hang from its node
    translation: [x, part.slot === 'cloth' ? y : y - HEAD_Y, z],
    ...(part.slot === 'eye' ? { rotation: [0, Math.sin(half), 0, Math.cos(half)] } : {}),
  };
}

/** Nodes person > Neck > Head > eyes and the rest; clothes hang from the person. */
function nodesOf(person: PersonMesh): object[] {
  const nodes = person.parts.map(partNode);
  const ids = (cloth: boolean): number[] =>
    person.parts.flatMap(({ slot }, k) => ((slot === 'cloth') === cloth ? [k] : []));
  const head = nodes.push({
    name: 'Head',
    translation: [0, HEAD_Y - NECK_Y, 0],
    children: ids(false),
  });
  const neck = nodes.push({ name: 'Neck', translation: [0, NECK_Y, 0], children: [head - 1] });
  nodes.push({
    name: person.name,
    scale: [UNIT_M, UNIT_M, UNIT_M],
    children: [neck - 1, ...ids(true)],
  });
  return nodes;
}

const chunkHeader = (length: number, type: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length, true);
  view.setUint32(4, type, true);
  return bytes;
};

/**
 * A GLB in metres with quantised attributes (KHR_mesh_quantization) and sparse morph targets, for tools and engines
 * of others; our own page reads the packed file.
 */
export function writeGlb(person: PersonMesh): Uint8Array {
  const buffer = new GlbBuffer();
  const meshes = person.parts.map((part) => buffer.mesh(part));
  const nodes = nodesOf(person);
  const json = toUtf8(
    JSON.stringify({
      asset: { version: '2.0', generator: 'Mien' },
      extensionsUsed: ['KHR_mesh_quantization'],
      extensionsRequired: ['KHR_mesh_quantization'],
      scene: 0,
      scenes: [{ nodes: [nodes.length - 1] }],
      nodes,
      meshes,
      materials: MATERIAL_SLOTS.map((name) => ({
        name,
        pbrMetallicRoughness: { metallicFactor: 0, roughnessFactor: MATERIALS[name].roughness },
        ...MATERIALS[name].extra,
      })),
      accessors: buffer.accessors,
      bufferViews: buffer.views,
      buffers: [{ byteLength: buffer.size }],
    }),
  );
  const spaces = new Uint8Array((4 - (json.length % 4)) % 4).fill(32);
  const chunks = [
    chunkHeader(json.length + spaces.length, 0x4e4f534a),
    json,
    spaces,
    chunkHeader(buffer.size, 0x004e4942),
    ...buffer.chunks,
  ];
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 12));
  const header = new DataView(out.buffer);
  header.setUint32(0, 0x46546c67, true);
  header.setUint32(4, 2, true);
  header.setUint32(8, out.length, true);
  let offset = 12;
  for (const chunk of chunks) {
    out.set(chunk, offset);
    offset += chunk.length;
  }
  return out;
}
