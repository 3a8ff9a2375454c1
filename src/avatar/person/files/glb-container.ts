import { toUtf8 } from './utf8.ts';

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;
const SPACE = 32;

const padding = (length: number): number => (4 - (length % 4)) % 4;

const chunkHeader = (length: number, type: number): Uint8Array => {
  const bytes = new Uint8Array(8);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, length, true);
  view.setUint32(4, type, true);
  return bytes;
};

/** A GLB 2 file of a glTF document and its one binary chunk, whose length must be a multiple of 4. */
export function glbOf(document: object, binary: readonly Uint8Array[]): Uint8Array {
  const json = toUtf8(JSON.stringify(document));
  const spaces = new Uint8Array(padding(json.length)).fill(SPACE);
  const binaryLength = binary.reduce((sum, chunk) => sum + chunk.length, 0);
  const chunks = [
    chunkHeader(json.length + spaces.length, JSON_CHUNK),
    json,
    spaces,
    chunkHeader(binaryLength, BINARY_CHUNK),
    ...binary,
  ];
  const out = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 12));
  const header = new DataView(out.buffer);
  header.setUint32(0, MAGIC, true);
  header.setUint32(4, 2, true);
  header.setUint32(8, out.length, true);
  let offset = 12;
  for (const chunk of chunks) {
    out.set(chunk, offset);
    offset += chunk.length;
  }
  return out;
}
