/**
 * A packed person, little-endian:
 *   0  'MNPE'   4  u16 version   6  u16 zero   8  u32 length of the file   12  u32 FNV-1a of all that follows
 *   16 u32 length of the directory   20 directory (JSON, UTF-8; see PackedDirectory)   then the streams, no padding.
 * Every stream is a list of u16 in two planes, all low bytes and then all high bytes, of zigzagged differences: the
 * neighbour predicts, and what is left is small and compresses well. Per part: x y z, normal u v, r g b a, indices;
 * then per shape: gaps between vertex ids, x y z, normal x y z.
 */
export const MAGIC = 0x45504e4d;
export const VERSION = 2;
export const HEADER_BYTES = 20;
/** Where the checksum begins. */
export const CHECKED_FROM = 16;

interface PackedMorph {
  readonly name: string;
  readonly count: number;
}
interface PackedPart {
  readonly name: string;
  readonly slot: string;
  readonly pivot: readonly number[];
  readonly vertices: number;
  readonly indices: number;
  readonly morphs: readonly PackedMorph[];
}
export interface PackedDirectory {
  readonly name: string;
  readonly skinDepth: number;
  readonly parts: readonly PackedPart[];
}

/** Vertex ids are 16 bits. */
export const MAX_VERTICES = 65_535;
/** Steps per unit: 12 micrometres; reaches 4 units either way. */
export const POSITION_STEPS = 8192;
/** Steps per unit of a shape's displacement: 6 micrometres; reaches 2 units. */
export const MORPH_STEPS = 16_384;
/** Steps of an octahedral normal's coordinate over [-1, 1]: a tenth of a degree, and zero is one of them. */
export const NORMAL_STEPS = 1022;
/** Steps per 1 of a shape's change of normal. */
export const MORPH_NORMAL_STEPS = 256;
/** Steps of the square root of a linear colour: fine in the dark, where the eye is. */
export const COLOR_STEPS = 1023;
/** Steps of a vertex alpha: hair keeps two numbers in it (hair-mesh.ts). */
export const ALPHA_STEPS = 32_767;

export type PersonFileFault = 'not-a-person' | 'unsupported-version' | 'truncated' | 'corrupt';

/** The bytes are not a packed person. A broken download is worth another try, a foreign or newer file is not. */
export class PersonFileError extends Error {
  override readonly name = 'PersonFileError';
  readonly code: PersonFileFault;
  readonly retryable: boolean;

  constructor(code: PersonFileFault, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
    this.retryable = code === 'truncated' || code === 'corrupt';
  }
}

/** FNV-1a, 32 bits (Fowler, Noll & Vo; public domain), over bytes from `from`. */
export function checksum(bytes: Uint8Array, from: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}
