import { clamp } from '#core';

import { at, floatAt } from '../geometry/at.ts';
import type { SparseMorph } from '../part-mesh.ts';
import { UNIT_M } from '../rig.ts';

const BYTE = 5120;
const UBYTE = 5121;
const SHORT = 5122;
const USHORT = 5123;
const UINT = 5125;
const FLOAT = 5126;
const ARRAY_BUFFER = 34_962;
const ELEMENT_ARRAY_BUFFER = 34_963;

/** Steps of a position per metre: 30 micrometres. What is rounded compresses, and nobody sees less. */
const POSITION_STEPS = 32_768;
/** Steps of the square root of a linear colour, for the same reason: fine in the dark, where the eye is. */
const COLOR_STEPS = 511;
const BYTE_STEPS = 127;
const SHORT_STEPS = 32_767;

type Bytes = Uint8Array | Int8Array | Int16Array | Uint16Array | Uint32Array | Float32Array;

const toSteps = (x: number, steps: number): number => clamp(Math.round(x * steps), -steps, steps);

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

/** Three numbers per vertex in four places, as attributes must begin at multiples of 4 bytes. */
const inFours = (flat: Float32Array): Int8Array => {
  const out = new Int8Array((flat.length / 3) * 4);
  for (let i = 0; i < flat.length; i++)
    out[Math.floor(i / 3) * 4 + (i % 3)] = toSteps(floatAt(flat, i), BYTE_STEPS);
  return out;
};

const unitLength = (flat: Float32Array): Float32Array => {
  const out = flat.slice();
  for (let i = 0; i < out.length; i += 3) {
    const length = Math.hypot(...out.subarray(i, i + 3));
    if (length < 1e-6) out.set([0, 0, 1], i);
    else for (let k = i; k < i + 3; k++) out[k] = floatAt(out, k) / length;
  }
  return out;
};

/** The binary chunk of a GLB and what describes it. Positions come in units and are stored in metres. */
export class GlbBuffer {
  readonly chunks: Uint8Array[] = [];
  readonly views: object[] = [];
  readonly accessors: object[] = [];
  size = 0;

  #view(data: Bytes, extra = {}): number {
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    const padding = (4 - (bytes.length % 4)) % 4;
    this.views.push({ buffer: 0, byteOffset: this.size, byteLength: bytes.length, ...extra });
    this.chunks.push(bytes, new Uint8Array(padding));
    this.size += bytes.length + padding;
    return this.views.length - 1;
  }

  #accessor(fields: object): number {
    return this.accessors.push(fields) - 1;
  }

  /** 3 per vertex, in units. */
  positions(flat: Float32Array): number {
    const metres = flat.map((x) => Math.round(x * UNIT_M * POSITION_STEPS) / POSITION_STEPS);
    return this.#accessor({
      bufferView: this.#view(metres, { target: ARRAY_BUFFER }),
      componentType: FLOAT,
      count: flat.length / 3,
      type: 'VEC3',
      ...boundsOf(metres),
    });
  }

  /** 3 per vertex, quantised to bytes of length 1; a vertex of no surface faces forward, as none may have length 0. */
  normals(flat: Float32Array): number {
    const count = flat.length / 3;
    const bytes = inFours(unitLength(flat));
    return this.#accessor({
      bufferView: this.#view(bytes, { target: ARRAY_BUFFER, byteStride: 4 }),
      componentType: BYTE,
      normalized: true,
      count,
      type: 'VEC3',
    });
  }

  /** 4 per vertex: linear RGB and opacity in [0, 1], quantised to 16 bits. */
  colors(flat: Float32Array): number {
    const shorts = Uint16Array.from(flat, (x) => {
      const root = Math.round(Math.sqrt(clamp(x, 0, 1)) * COLOR_STEPS) / COLOR_STEPS;
      return Math.round(root * root * 65_535);
    });
    return this.#accessor({
      bufferView: this.#view(shorts, { target: ARRAY_BUFFER }),
      componentType: USHORT,
      normalized: true,
      count: flat.length / 4,
      type: 'VEC4',
    });
  }

  /** 4 per vertex: numbers of joints, or with `shares` weights that add up to 255. */
  joints(flat: Uint8Array, shares: boolean): number {
    return this.#accessor({
      bufferView: this.#view(flat, { target: ARRAY_BUFFER }),
      componentType: UBYTE,
      ...(shares ? { normalized: true } : {}),
      count: flat.length / 4,
      type: 'VEC4',
    });
  }

  /** 16 per matrix, columns first. */
  matrices(flat: Float32Array): number {
    return this.#accessor({
      bufferView: this.#view(flat),
      componentType: FLOAT,
      count: flat.length / 16,
      type: 'MAT4',
    });
  }

  indices(ids: Uint32Array, vertices: number): number {
    const short = vertices < 65_536;
    return this.#accessor({
      bufferView: this.#view(short ? new Uint16Array(ids) : ids, { target: ELEMENT_ARRAY_BUFFER }),
      componentType: short ? USHORT : UINT,
      count: ids.length,
      type: 'SCALAR',
    });
  }

  /**
   * Only the moved vertices are stored: displacements as int16 in steps of 30 micrometres, changes of normal as int8.
   * Parts must have fewer than 65,536 vertices.
   */
  target(morph: SparseMorph, vertices: number): object {
    // a sparse accessor must not be empty
    const ids = morph.ids.length > 0 ? new Uint16Array(morph.ids) : new Uint16Array(1);
    const indices = { bufferView: this.#view(ids), componentType: USHORT };
    const filled = (flat: Float32Array): Float32Array =>
      flat.length > 0 ? flat : new Float32Array(3);
    const positions = Int16Array.from(filled(morph.positions), (x) =>
      toSteps(x * UNIT_M, SHORT_STEPS),
    );
    const normals = Int8Array.from(filled(morph.normals), (x) => toSteps(x, BYTE_STEPS));
    const bounds = boundsOf(positions);
    const sparse = (values: Int16Array | Int8Array, componentType: number): object => ({
      componentType,
      normalized: true,
      count: vertices,
      type: 'VEC3',
      sparse: { count: ids.length, indices, values: { bufferView: this.#view(values) } },
    });
    return {
      POSITION: this.#accessor({
        ...sparse(positions, SHORT),
        // the vertices that do not move, if there are any, are at zero
        min: bounds.min.map((x) => (ids.length < vertices ? Math.min(0, x) : x)),
        max: bounds.max.map((x) => (ids.length < vertices ? Math.max(0, x) : x)),
      }),
      NORMAL: this.#accessor(sparse(normals, BYTE)),
    };
  }
}
