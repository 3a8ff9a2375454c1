import { idAt } from '../geometry/at.ts';
import {
  MATERIAL_SLOTS,
  type MaterialSlot,
  type PartMesh,
  type PersonMesh,
  type SparseMorph,
} from '../part-mesh.ts';
import { fromOctahedron } from './octahedron.ts';
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
  PersonFileError,
  VERSION,
  checksum,
} from './packed-format.ts';
import { fromUtf8 } from './utf8.ts';

const corrupt = (detail: string): PersonFileError => new PersonFileError('corrupt', detail);

/** Reads the streams one after another. */
class StreamReader {
  readonly #bytes: Uint8Array;
  #offset: number;

  constructor(bytes: Uint8Array, offset: number) {
    this.#bytes = bytes;
    this.#offset = offset;
  }

  get atEnd(): boolean {
    return this.#offset === this.#bytes.length;
  }

  /** Undoes the differences; values are signed 16-bit numbers. */
  read(count: number): Int16Array {
    const from = this.#offset;
    if (from + count * 2 > this.#bytes.length) throw corrupt('a stream runs past the end');
    this.#offset = from + count * 2;
    const bytes = this.#bytes;
    const out = new Int16Array(count);
    let value = 0;
    for (let i = 0; i < count; i++) {
      // the bounds were checked above
      const zigzag = (bytes[from + i] ?? 0) | ((bytes[from + count + i] ?? 0) << 8);
      value += (zigzag >> 1) ^ -(zigzag & 1);
      out[i] = value;
    }
    return out;
  }

  /** Interleaves `size` streams of `count` values. */
  readFlat(count: number, size: number, steps: number): Float32Array {
    const out = new Float32Array(count * size);
    const scale = 1 / steps;
    for (let k = 0; k < size; k++) {
      const stream = this.read(count);
      for (let i = 0; i < count; i++) out[i * size + k] = (stream[i] ?? 0) * scale;
    }
    return out;
  }

  readNormals(count: number): Float32Array {
    const u = this.read(count);
    const v = this.read(count);
    const out = new Float32Array(count * 3);
    const scale = 2 / NORMAL_STEPS;
    for (let i = 0; i < count; i++)
      fromOctahedron((u[i] ?? 0) * scale - 1, (v[i] ?? 0) * scale - 1, out, i * 3);
    return out;
  }

  readColors(count: number): Float32Array {
    const out = this.readFlat(count, 4, COLOR_STEPS);
    for (let i = 0; i < out.length; i++) {
      const root = out[i] ?? 0;
      out[i] = i % 4 === 3 ? root * (COLOR_STEPS / ALPHA_STEPS) : root * root;
    }
    return out;
  }

  readIndices(count: number, vertices: number): Uint32Array {
    const stream = this.read(count);
    const out = new Uint32Array(count);
    for (let i = 0; i < count; i++) {
      const id = (stream[i] ?? 0) & 0xffff;
      if (id >= vertices) throw corrupt('a triangle names a vertex that does not exist');
      out[i] = id;
    }
    return out;
  }

  readIds(count: number, vertices: number): Uint32Array {
    const gaps = this.read(count);
    const out = new Uint32Array(count);
    let id = -1;
    for (let i = 0; i < count; i++) {
      id += ((gaps[i] ?? 0) & 0xffff) + 1;
      out[i] = id;
    }
    if (count > 0 && idAt(out, count - 1) >= vertices)
      throw corrupt('a shape moves a vertex that does not exist');
    return out;
  }
}

type Json = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null;

function objectsOf(value: unknown, what: string): readonly Json[] {
  if (!Array.isArray(value) || !value.every(isObject)) throw corrupt(`${what} is not a list`);
  return value;
}
function textOf(value: unknown, what: string): string {
  if (typeof value !== 'string') throw corrupt(`${what} is not a text`);
  return value;
}
function numberOf(value: unknown, what: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw corrupt(`${what} is no number`);
  return value;
}
function countOf(value: unknown, limit: number, what: string): number {
  const count = numberOf(value, what);
  if (!Number.isInteger(count) || count < 0 || count > limit) throw corrupt(`${what} is ${count}`);
  return count;
}
function slotOf(value: unknown): MaterialSlot {
  const slot = MATERIAL_SLOTS.find((known) => known === value);
  if (!slot) throw corrupt('an unknown material slot');
  return slot;
}

function readMorph(reader: StreamReader, entry: Json, vertices: number): SparseMorph {
  const count = countOf(entry['count'], vertices, 'the size of a shape');
  return {
    name: textOf(entry['name'], 'the name of a shape'),
    ids: reader.readIds(count, vertices),
    positions: reader.readFlat(count, 3, MORPH_STEPS),
    normals: reader.readFlat(count, 3, MORPH_NORMAL_STEPS),
  };
}

function readPart(reader: StreamReader, entry: Json): PartMesh {
  const vertices = countOf(entry['vertices'], MAX_VERTICES, 'the number of vertices');
  const indices = countOf(entry['indices'], MAX_VERTICES * 6, 'the number of indices');
  const { pivot } = entry;
  if (!Array.isArray(pivot) || pivot.length !== 3) throw corrupt('a pivot is not a point');
  return {
    name: textOf(entry['name'], 'the name of a part'),
    slot: slotOf(entry['slot']),
    pivot: [
      numberOf(pivot[0], 'a pivot'),
      numberOf(pivot[1], 'a pivot'),
      numberOf(pivot[2], 'a pivot'),
    ],
    positions: reader.readFlat(vertices, 3, POSITION_STEPS),
    normals: reader.readNormals(vertices),
    colors: reader.readColors(vertices),
    indices: reader.readIndices(indices, vertices),
    morphs: objectsOf(entry['morphs'], 'the shapes').map((morph) =>
      readMorph(reader, morph, vertices),
    ),
  };
}

/** Checks the header and returns where the directory ends. */
function checkHeader(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) throw new PersonFileError('truncated', 'no header');
  if (view.getUint32(0, true) !== MAGIC)
    throw new PersonFileError('not-a-person', 'the file begins with something else');
  if (bytes.length < HEADER_BYTES) throw new PersonFileError('truncated', 'half a header');
  const version = view.getUint16(4, true);
  if (version !== VERSION)
    throw new PersonFileError('unsupported-version', `version ${version}, not ${VERSION}`);
  const length = view.getUint32(8, true);
  if (bytes.length < length)
    throw new PersonFileError('truncated', `${bytes.length} of ${length} bytes`);
  if (bytes.length > length) throw corrupt('something follows the file');
  if (checksum(bytes, CHECKED_FROM) !== view.getUint32(12, true)) throw corrupt('wrong checksum');
  const directoryEnd = HEADER_BYTES + view.getUint32(16, true);
  if (directoryEnd > bytes.length) throw corrupt('the directory runs past the end');
  return directoryEnd;
}

function parseDirectory(bytes: Uint8Array): Json {
  try {
    const value: unknown = JSON.parse(fromUtf8(bytes));
    if (isObject(value)) return value;
  } catch {
    // not UTF-8 or not JSON: answered below
  }
  throw corrupt('the directory cannot be read');
}

/** The person in a packed file. Throws PersonFileError, and nothing else, when the bytes are not one. */
export function unpackPerson(bytes: Uint8Array): PersonMesh {
  const directoryEnd = checkHeader(bytes);
  const directory = parseDirectory(bytes.subarray(HEADER_BYTES, directoryEnd));
  const reader = new StreamReader(bytes, directoryEnd);
  const person: PersonMesh = {
    name: textOf(directory['name'], 'the name'),
    skinDepth: numberOf(directory['skinDepth'], 'the depth of the skin tone'),
    parts: objectsOf(directory['parts'], 'the parts').map((entry) => readPart(reader, entry)),
  };
  if (!reader.atEnd) throw corrupt('bytes are left over');
  return person;
}
