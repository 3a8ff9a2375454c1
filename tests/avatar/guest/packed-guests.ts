/** Files of people packed with the codecs of the world: Draco for meshes, Basis Universal for pictures. */
import draco3d from 'draco3d';
import { encodeToKTX2 } from 'ktx2-encoder';

import { glbOf } from '../../../src/avatar/person/files/glb-container.ts';
import { takeApart } from './guest-files.ts';

interface View {
  byteOffset?: number;
  byteLength: number;
  buffer: number;
}
interface Accessor {
  bufferView?: number;
  byteOffset?: number;
  componentType: number;
  count: number;
  type?: string;
}
interface Primitive {
  attributes: Record<string, number>;
  indices: number;
  material?: number;
  extensions?: object;
}
interface Document {
  buffers: { byteLength: number }[];
  bufferViews: View[];
  accessors: Accessor[];
  meshes: { primitives: Primitive[] }[];
  materials: { pbrMetallicRoughness: Record<string, unknown> }[];
  extensionsUsed?: string[];
  extensionsRequired?: string[];
  [more: string]: unknown;
}

const UINT16 = 5123;

/** A file that is open for additions at its end. */
class Reopened {
  readonly document: Document;
  readonly binary: Uint8Array;
  readonly #added: Uint8Array[] = [];
  #size: number;

  constructor(glb: Uint8Array) {
    const { document, binary } = takeApart(glb);
    // our own writer made it, with all of these
    this.document = document as unknown as Document;
    this.binary = binary.slice(0, Math.ceil(binary.length / 4) * 4);
    this.#size = this.binary.length;
  }

  addView(bytes: Uint8Array): number {
    const padded = new Uint8Array(Math.ceil(bytes.length / 4) * 4);
    padded.set(bytes);
    this.#added.push(padded);
    this.document.bufferViews.push({
      buffer: 0,
      byteOffset: this.#size,
      byteLength: bytes.length,
    });
    this.#size += padded.length;
    return this.document.bufferViews.length - 1;
  }

  bytesOf(accessor: Accessor, bytesEach: number): ArrayBuffer {
    const view = this.document.bufferViews[accessor.bufferView ?? -1];
    const from = (view?.byteOffset ?? 0) + (accessor.byteOffset ?? 0);
    return this.binary.slice(from, from + accessor.count * bytesEach).buffer;
  }

  need(extension: string): void {
    (this.document.extensionsUsed ??= []).push(extension);
    (this.document.extensionsRequired ??= []).push(extension);
  }

  close(): Uint8Array {
    this.document.buffers = [{ byteLength: this.#size }];
    return glbOf(this.document, [this.binary, ...this.#added]);
  }
}

/** Triangles and positions of every mesh packed with Draco, in the order that its shapes count on. */
export async function dracoPacked(glb: Uint8Array): Promise<Uint8Array> {
  const draco = await draco3d.createEncoderModule({});
  const file = new Reopened(glb);
  const { accessors, meshes } = file.document;
  for (const primitive of meshes.flatMap((mesh) => mesh.primitives)) {
    const [place, triangles] = [
      accessors[primitive.attributes['POSITION'] ?? -1],
      accessors[primitive.indices],
    ];
    if (!place || !triangles) throw new Error('a mesh without triangles');
    const positions = new Float32Array(file.bytesOf(place, 12));
    const indices =
      triangles.componentType === UINT16
        ? Uint32Array.from(new Uint16Array(file.bytesOf(triangles, 2)))
        : new Uint32Array(file.bytesOf(triangles, 4));
    const [encoder, builder, mesh] = [
      new draco.Encoder(),
      new draco.MeshBuilder(),
      new draco.Mesh(),
    ];
    builder.AddFacesToMesh(mesh, indices.length / 3, indices);
    const id = builder.AddFloatAttributeToMesh(mesh, draco.POSITION, place.count, 3, positions);
    // the encoder merges points that are alike in everything; shapes and normals outside the pack count on all of them
    const numbers = Float32Array.from({ length: place.count }, (_, i) => i);
    builder.AddFloatAttributeToMesh(mesh, draco.GENERIC, place.count, 1, numbers);
    encoder.SetEncodingMethod(draco.MESH_SEQUENTIAL_ENCODING);
    encoder.SetAttributeQuantization(draco.POSITION, 14);
    const packed = new draco.DracoInt8Array();
    const size = encoder.EncodeMeshToDracoBuffer(mesh, packed);
    if (mesh.num_points() !== place.count) throw new Error('points were merged');
    const bytes = Uint8Array.from({ length: size }, (_, i) => packed.GetValue(i));
    for (const part of [packed, mesh, builder, encoder]) draco.destroy(part);
    delete place.bufferView;
    delete place.byteOffset;
    delete triangles.bufferView;
    delete triangles.byteOffset;
    primitive.extensions = {
      KHR_draco_mesh_compression: { bufferView: file.addView(bytes), attributes: { POSITION: id } },
    };
  }
  file.need('KHR_draco_mesh_compression');
  return file.close();
}

const PICTURE_PX = 64;

/** Every material gets one and the same picture of one colour, packed as KTX2: ETC1S or UASTC with zstd. */
export async function ktx2Painted(
  glb: Uint8Array,
  codec: 'ETC1S' | 'UASTC',
  [red, green, blue]: readonly [number, number, number],
): Promise<Uint8Array> {
  const data = Uint8Array.from(
    { length: PICTURE_PX * PICTURE_PX * 4 },
    (_, i) => [red, green, blue, 255].at(i % 4) ?? 0,
  );
  const ktx2 = await encodeToKTX2(new Uint8Array(1), {
    isUASTC: codec === 'UASTC',
    needSupercompression: codec === 'UASTC',
    generateMipmap: true,
    isPerceptual: true,
    isSetKTX2SRGBTransferFunc: true,
    enableDebug: false,
    imageDecoder: () => Promise.resolve({ width: PICTURE_PX, height: PICTURE_PX, data }),
  });
  const file = new Reopened(glb);
  const { document } = file;
  document['images'] = [{ mimeType: 'image/ktx2', bufferView: file.addView(ktx2) }];
  document['textures'] = [{ extensions: { KHR_texture_basisu: { source: 0 } } }];
  for (const { pbrMetallicRoughness } of document.materials)
    pbrMetallicRoughness['baseColorTexture'] = { index: 0 };
  for (const primitive of document.meshes.flatMap((mesh) => mesh.primitives)) {
    const { count } = document.accessors[primitive.attributes['POSITION'] ?? -1] ?? { count: 0 };
    document.accessors.push({
      bufferView: file.addView(new Uint8Array(count * 8)),
      componentType: 5126,
      count,
      type: 'VEC2',
    });
    primitive.attributes['TEXCOORD_0'] = document.accessors.length - 1;
  }
  file.need('KHR_texture_basisu');
  return file.close();
}
