import { tensor3d } from '@tensorflow/tfjs-core';
import type { Tensor3D } from '@tensorflow/tfjs-core';

/** @param rgba pixels of a square of `sidePx`; @returns [side, side, 3], 0 to 255 */
export function fromPixels(rgba: Uint8ClampedArray, sidePx: number): Tensor3D {
  const rgb = new Float32Array(sidePx * sidePx * 3);
  for (let pixel = 0, at = 0; pixel < rgba.length; pixel += 4) {
    rgb[at++] = rgba[pixel] ?? 0;
    rgb[at++] = rgba[pixel + 1] ?? 0;
    rgb[at++] = rgba[pixel + 2] ?? 0;
  }
  return tensor3d(rgb, [sidePx, sidePx, 3]);
}
