import { tensor } from '@tensorflow/tfjs-core';
import type { Tensor } from '@tensorflow/tfjs-core';

/** One tensor's entry in a TensorFlow.js weights manifest. */
interface WeightEntry {
  readonly name: string;
  readonly shape: readonly number[];
  /** Absent: stored as float32. Present: one byte each, value = byte * scale + min. */
  readonly quantization?: { readonly scale: number; readonly min: number };
}
export type WeightsManifest = readonly { readonly weights: readonly WeightEntry[] }[];
export type NetWeights = ReadonlyMap<string, Tensor>;

/** Fetches a net's weights from this origin and unpacks them. Throws when they cannot be had whole. */
export async function loadNetWeights(url: string, manifest: WeightsManifest): Promise<NetWeights> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`the net's weights answered ${response.status}`);
  const bytes = await response.arrayBuffer();
  const weights = new Map<string, Tensor>();
  let offset = 0;
  for (const { name, shape, quantization } of manifest.flatMap((group) => group.weights)) {
    const count = shape.reduce((product, side) => product * side, 1);
    const byteLength = quantization ? count : count * Float32Array.BYTES_PER_ELEMENT;
    const slice = bytes.slice(offset, offset + byteLength);
    offset += byteLength;
    const values = quantization
      ? Float32Array.from(
          new Uint8Array(slice),
          (byte) => byte * quantization.scale + quantization.min,
        )
      : new Float32Array(slice);
    weights.set(name, tensor(values, [...shape], 'float32'));
  }
  return weights;
}

/** A tensor by its name in the manifest. Throws when it is absent: the manifest and the net disagree. */
export function weight<T extends Tensor>(weights: NetWeights, name: string): T {
  const found = weights.get(name);
  if (!found) throw new Error(`the net has no weights called ${name}`);
  return found as T; // the rank is the net's own: a wrong one fails in the first operation
}

export function disposeWeights(weights: NetWeights): void {
  for (const held of weights.values()) held.dispose();
}
