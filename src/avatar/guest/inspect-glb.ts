import { checkBounds } from './glb-bounds.ts';
import { GuestFaultError } from './guest-fault.ts';
import type { GuestLimits } from './guest-limits.ts';
import { imageSize } from './image-size.ts';
import {
  checkedId,
  countIn,
  idsIn,
  isJson,
  objectIn,
  objectsIn,
  textIn,
  textsIn,
  type Json,
} from './json-reader.ts';

const MAGIC = 0x46546c67;
const JSON_CHUNK = 0x4e4f534a;
const BINARY_CHUNK = 0x004e4942;
const HEADER_BYTES = 12;
const CHUNK_BYTES = 8;
/** A large avatar's description has a few hundred kB. */
const MAX_JSON_BYTES = 16_000_000;
/** Bones hang some thirty deep. */
const MAX_DEPTH = 512;
const MAX_NODES = 20_000;

/** The platform's UTF-8 decoder, which this room does not see. Throws when the bytes are none. */
export type DecodeUtf8 = (bytes: Uint8Array) => string;

/** Extensions without which a file may not be read, and which can be read here. */
const KNOWN_EXTENSIONS: readonly string[] = [
  'KHR_mesh_quantization',
  'KHR_draco_mesh_compression',
  'EXT_meshopt_compression',
  'KHR_texture_basisu',
  'KHR_texture_transform',
  'EXT_texture_webp',
  'KHR_materials_unlit',
  'KHR_materials_emissive_strength',
  'KHR_materials_ior',
  'KHR_materials_specular',
  'KHR_materials_clearcoat',
  'KHR_materials_sheen',
  'KHR_materials_transmission',
  'KHR_materials_volume',
  'VRM',
  'VRMC_vrm',
  'VRMC_materials_mtoon',
  'VRMC_springBone',
  'VRMC_node_constraint',
];

/** What a file says of itself, found to hold together and to be within the limits. */
export interface GlbFacts {
  readonly bytes: number;
  readonly triangles: number;
  readonly drawCalls: number;
  readonly images: readonly {
    readonly widthPx: number;
    readonly heightPx: number;
  }[];
  readonly shapeNames: readonly string[];
  readonly extensions: readonly string[];
  readonly generator: string | null;
  readonly copyright: string | null;
}

const corrupt = (detail: string): GuestFaultError => new GuestFaultError('corrupt', detail);
const tooComplex = (detail: string): GuestFaultError => new GuestFaultError('too-complex', detail);
const thousands = (count: number): string => Math.round(count).toLocaleString('en');

interface Chunks {
  readonly json: Uint8Array;
  readonly binary: Uint8Array;
}

function readChunks(bytes: Uint8Array): Chunks {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint32(0, true) !== MAGIC)
    throw new GuestFaultError('not-a-glb', 'The file does not begin as a GLB does.');
  if (bytes.length < HEADER_BYTES + CHUNK_BYTES)
    throw new GuestFaultError('truncated', 'The file ends within its header.');
  if (view.getUint32(4, true) !== 2)
    throw new GuestFaultError('not-a-glb', 'It is a GLB of another version than 2.');
  const length = view.getUint32(8, true);
  if (length > bytes.length)
    throw new GuestFaultError(
      'truncated',
      `The file has ${thousands(bytes.length)} of ${thousands(length)} bytes.`,
    );
  const jsonLength = view.getUint32(HEADER_BYTES, true);
  if (view.getUint32(HEADER_BYTES + 4, true) !== JSON_CHUNK)
    throw corrupt('The first chunk is not JSON.');
  const jsonFrom = HEADER_BYTES + CHUNK_BYTES;
  const jsonEnd = jsonFrom + jsonLength;
  if (jsonEnd > length) throw corrupt('The JSON runs past the end.');
  const json = bytes.subarray(jsonFrom, jsonEnd);
  if (jsonEnd + CHUNK_BYTES > length) return { json, binary: new Uint8Array() };
  const binaryLength = view.getUint32(jsonEnd, true);
  if (view.getUint32(jsonEnd + 4, true) !== BINARY_CHUNK) return { json, binary: new Uint8Array() };
  const binaryFrom = jsonEnd + CHUNK_BYTES;
  if (binaryFrom + binaryLength > length) throw corrupt('The binary chunk runs past the end.');
  return { json, binary: bytes.subarray(binaryFrom, binaryFrom + binaryLength) };
}

function parseJson(bytes: Uint8Array, decode: DecodeUtf8): Json {
  if (bytes.length > MAX_JSON_BYTES) throw tooComplex('Its description alone is too large.');
  try {
    const value: unknown = JSON.parse(decode(bytes));
    if (isJson(value)) return value;
  } catch {
    // not UTF-8 or not JSON: answered below
  }
  throw corrupt('The JSON cannot be read.');
}

function checkEmbedded(document: Json): void {
  for (const kind of ['buffers', 'images'])
    for (const resource of objectsIn(document, kind)) {
      const uri = textIn(resource, 'uri');
      if (uri !== null && !/^data:/i.test(uri))
        throw new GuestFaultError(
          'not-embedded',
          `It wants ${uri.slice(0, 80)} from elsewhere; everything has to be in the one file.`,
        );
    }
}

function checkExtensions(document: Json): void {
  const unknown = textsIn(document, 'extensionsRequired').filter(
    (name) => !KNOWN_EXTENSIONS.includes(name),
  );
  if (unknown.length > 0)
    throw new GuestFaultError(
      'needs-extension',
      `It cannot be read without ${unknown.join(', ')}.`,
    );
}

/** A tree whose every node hangs from one place: a reader that follows it comes to an end. */
function checkTree(document: Json): void {
  const nodes = objectsIn(document, 'nodes');
  if (nodes.length > MAX_NODES) throw tooComplex(`It has ${thousands(nodes.length)} nodes.`);
  const parents = new Int32Array(nodes.length).fill(-1);
  nodes.forEach((node, i) => {
    for (const child of idsIn(node, 'children', nodes.length)) {
      if (parents[child] !== -1 || child === i) throw corrupt('A node hangs from two places.');
      parents[child] = i;
    }
  });
  for (let i = 0; i < nodes.length; i++) {
    let depth = 0;
    for (let up = parents[i] ?? -1; up >= 0; up = parents[up] ?? -1)
      if (++depth > MAX_DEPTH) throw corrupt('The nodes go round in a circle, or too deep.');
  }
  const scenes = objectsIn(document, 'scenes');
  if (scenes.length === 0) throw corrupt('There is no scene.');
  for (const scene of scenes) idsIn(scene, 'nodes', nodes.length);
}

interface MeshFacts {
  readonly triangles: number;
  readonly drawCalls: number;
  readonly shapeVertices: number;
}

function measureMesh(mesh: Json, accessors: readonly Json[]): MeshFacts {
  let triangles = 0;
  let shapeVertices = 0;
  const primitives = objectsIn(mesh, 'primitives');
  for (const primitive of primitives) {
    const attributes = objectIn(primitive, 'attributes');
    const position = accessors[checkedId(attributes['POSITION'], accessors.length, 'a mesh')];
    const vertices = countIn(position ?? {}, 'count');
    const indices =
      primitive['indices'] === undefined
        ? position
        : accessors[checkedId(primitive['indices'], accessors.length, 'a mesh')];
    triangles += countIn(indices ?? {}, 'count') / 3;
    shapeVertices += vertices * objectsIn(primitive, 'targets').length;
  }
  return { triangles, drawCalls: primitives.length, shapeVertices };
}

function measureMeshes(document: Json, limits: GuestLimits): MeshFacts {
  const accessors = objectsIn(document, 'accessors');
  const meshes = objectsIn(document, 'meshes').map((mesh) => measureMesh(mesh, accessors));
  const sum = { triangles: 0, drawCalls: 0, shapeVertices: 0 };
  for (const node of objectsIn(document, 'nodes')) {
    if (node['mesh'] === undefined) continue;
    const facts = meshes[checkedId(node['mesh'], meshes.length, 'a node')];
    sum.triangles += facts?.triangles ?? 0;
    sum.drawCalls += facts?.drawCalls ?? 0;
    sum.shapeVertices += facts?.shapeVertices ?? 0;
  }
  if (sum.triangles > limits.maxTriangles)
    throw tooComplex(
      `It has ${thousands(sum.triangles)} triangles; ${thousands(limits.maxTriangles)} is the most.`,
    );
  if (sum.shapeVertices > limits.maxShapeVertices)
    throw tooComplex('Its shapes move more vertices than a GPU should hold.');
  return sum;
}

const shapeNamesOf = (document: Json): string[] => [
  ...new Set(
    objectsIn(document, 'meshes').flatMap((mesh) =>
      textsIn(objectIn(mesh, 'extras'), 'targetNames'),
    ),
  ),
];

function measureImages(
  document: Json,
  binary: Uint8Array,
  limits: GuestLimits,
): GlbFacts['images'] {
  const views = objectsIn(document, 'bufferViews');
  const images = objectsIn(document, 'images');
  if (images.length > limits.maxImages)
    throw tooComplex(`It has ${images.length} pictures; ${limits.maxImages} is the most.`);
  const sizes = images.flatMap((image) => {
    if (image['bufferView'] === undefined) return [];
    const view = views[checkedId(image['bufferView'], views.length, 'a picture')] ?? {};
    if (view['buffer'] !== 0) return [];
    const from = countIn(view, 'byteOffset', 0);
    const size = imageSize(binary.subarray(from, from + countIn(view, 'byteLength')));
    return size ? [size] : [];
  });
  let pixels = 0;
  for (const { widthPx, heightPx } of sizes) {
    const longest = Math.max(widthPx, heightPx);
    if (longest > limits.maxImagePx)
      throw tooComplex(
        `A picture is ${widthPx} x ${heightPx} pixels; ${limits.maxImagePx} is the most.`,
      );
    const shrink = Math.min(1, limits.keepImagePx / Math.max(1, longest));
    pixels += widthPx * heightPx * shrink * shrink;
  }
  if (pixels > limits.maxTotalPixels)
    throw tooComplex('Its pictures are more than a GPU should hold.');
  return sizes;
}

/**
 * Looks at a GLB before any renderer does. Throws GuestFaultError, and nothing else, when it is none, does not hold
 * together, wants something from elsewhere, or is over a limit.
 */
export function inspectGlb(bytes: Uint8Array, limits: GuestLimits, decode: DecodeUtf8): GlbFacts {
  if (bytes.length > limits.maxBytes)
    throw new GuestFaultError(
      'too-large',
      `It has ${thousands(bytes.length / 1e6)} MB; ${thousands(limits.maxBytes / 1e6)} is the most.`,
    );
  const { json, binary } = readChunks(bytes);
  const document = parseJson(json, decode);
  const asset = objectIn(document, 'asset');
  if (!textIn(asset, 'version')?.startsWith('2'))
    throw new GuestFaultError('not-a-glb', 'It is not glTF 2.');
  checkEmbedded(document);
  checkExtensions(document);
  checkBounds(document, binary.length, limits.maxUnpackedBytes);
  checkTree(document);
  const { triangles, drawCalls } = measureMeshes(document, limits);
  return {
    bytes: bytes.length,
    triangles: Math.round(triangles),
    drawCalls,
    images: measureImages(document, binary, limits),
    shapeNames: shapeNamesOf(document),
    extensions: textsIn(document, 'extensionsUsed'),
    generator: textIn(asset, 'generator'),
    copyright: textIn(asset, 'copyright'),
  };
}
