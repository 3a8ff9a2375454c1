import type { VRMCore } from '@pixiv/three-vrm';
import type { Group } from 'three';
import { GLTFLoader, type GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js';
import type { KTX2Loader } from 'three/examples/jsm/loaders/KTX2Loader.js';

import { GuestFaultError } from '../../guest/guest-fault.ts';
import type { GuestLimits } from '../../guest/guest-limits.ts';
import { EmbeddedImageLoader } from './embedded-images.ts';

/** A file as three holds it. */
export interface ParsedModel {
  readonly scene: Group;
  readonly vrm: VRMCore | null;
  readonly picturesShrunk: number;
  /** Ends what the decoders keep running. */
  readonly done: () => void;
}

/** A decoder that does not arrive is the network's fault, not the file's. */
const arriving = async <T>(decoder: Promise<T>, what: string): Promise<T> => {
  try {
    return await decoder;
  } catch {
    throw new GuestFaultError('decoder-missing', `The decoder for ${what} did not load.`);
  }
};

/** Compressed pictures are unpacked into what this GPU takes, so somebody has to ask it. */
async function pictureDecoder(): Promise<{
  loader: Parameters<GLTFLoader['setKTX2Loader']>[0];
  done: () => void;
}> {
  const [ktx2, { WebGLRenderer }] = await arriving(
    Promise.all([import('three/examples/jsm/loaders/KTX2Loader.js'), import('three')]),
    'KTX2 pictures',
  );
  const renderer = new WebGLRenderer({ canvas: document.createElement('canvas') });
  const loader = new ktx2.KTX2Loader().detectSupport(renderer);
  renderer.dispose();
  renderer.forceContextLoss();
  await arriving(unpackApart(loader), 'KTX2 pictures');
  return { loader, done: () => loader.dispose() };
}

/** Has the pictures unpacked in a worker that may run the unpacker; three's own may not, for it is part of the page. */
async function unpackApart(loader: KTX2Loader): Promise<void> {
  await loader.init();
  const { workerSourceURL, workerConfig: config, transcoderBinary } = loader;
  if (!transcoderBinary) throw new Error('three has no unpacker');
  const program = await (await fetch(workerSourceURL)).text();
  loader.workerPool.setWorkerCreator(() => {
    const worker = new Worker(new URL('./picture.worker.ts', import.meta.url), {
      type: 'module',
      name: 'pictures',
    });
    worker.postMessage(program, []);
    const binary = transcoderBinary.slice(0);
    worker.postMessage({ type: 'init', config, transcoderBinary: binary }, [binary]);
    return worker;
  });
}

/** Decoders are loaded when a file needs them, from this server: three's own copies, which the build lays beside the page. */
async function addDecoders(loader: GLTFLoader, extensions: readonly string[]): Promise<() => void> {
  const endings: (() => void)[] = [];
  if (extensions.includes('EXT_meshopt_compression')) {
    const { MeshoptDecoder } = await arriving(
      import('three/examples/jsm/libs/meshopt_decoder.module.js'),
      'meshopt',
    );
    await arriving(MeshoptDecoder.ready, 'meshopt');
    loader.setMeshoptDecoder(MeshoptDecoder);
  }
  if (extensions.includes('KHR_draco_mesh_compression')) {
    const { DRACOLoader } = await arriving(
      import('three/examples/jsm/loaders/DRACOLoader.js'),
      'Draco',
    );
    const draco = new DRACOLoader();
    loader.setDRACOLoader(draco);
    endings.push(() => draco.dispose());
  }
  if (extensions.includes('KHR_texture_basisu')) {
    const pictures = await pictureDecoder();
    loader.setKTX2Loader(pictures.loader);
    endings.push(pictures.done);
  }
  return () => endings.forEach((end) => end());
}

const isVrm = (extensions: readonly string[]): boolean =>
  extensions.includes('VRMC_vrm') || extensions.includes('VRM');

const whyNot = (cause: unknown): GuestFaultError => {
  if (cause instanceof GuestFaultError) return cause;
  const words = cause instanceof Error ? cause.message : String(cause);
  const ofDecoder = /draco_|basis_transcoder|wasm/i.test(words);
  return new GuestFaultError(ofDecoder ? 'decoder-missing' : 'corrupt', words.slice(0, 200));
};

/**
 * Hands an inspected GLB to three. Only what `extensions` name is loaded for it. Throws GuestFaultError.
 * VRM's toon materials are left aside: in this room everybody stands in the same light.
 */
export async function parseModel(
  bytes: Uint8Array,
  extensions: readonly string[],
  limits: GuestLimits,
): Promise<ParsedModel> {
  const loader = new GLTFLoader();
  const images = new EmbeddedImageLoader(limits.keepImagePx);
  loader.register((parser) => {
    Object.assign(parser, { textureLoader: images });
    return { name: 'MIEN_embedded_images' };
  });
  const done = await addDecoders(loader, extensions);
  if (isVrm(extensions)) {
    const { VRMCoreLoaderPlugin } = await arriving(import('@pixiv/three-vrm'), 'VRM');
    loader.register((parser) => new VRMCoreLoaderPlugin(parser));
  }
  try {
    // a copy that begins at 0 and may be handed to a worker
    const gltf: GLTF = await loader.parseAsync(bytes.slice().buffer, '');
    // the VRM plugin hangs it there
    const vrm = (gltf.userData['vrmCore'] ?? gltf.userData['vrm'] ?? null) as VRMCore | null;
    return { scene: gltf.scene, vrm, picturesShrunk: images.shrunk, done };
  } catch (cause) {
    done();
    throw whyNot(cause);
  }
}
