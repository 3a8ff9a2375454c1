import { div, expandDims, sub, tensor3d } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';

import type { FaceBox } from '../../face/observation.ts';
import { frameSizePx } from './frame.ts';
import type { Frame } from './frame.ts';

/** Cuts regions out of frames on one canvas that is kept for the purpose. */
export interface Cropper {
  /**
   * The region scaled to fit a square of `sidePx` without changing its proportions, black around it.
   * @returns [1, side, side, 3]: (value - mean) / 255. The caller disposes of it.
   */
  crop(frame: Frame, region: FaceBox, meanRgb: readonly number[]): Tensor4D;
}

export interface CropOptions {
  readonly sidePx: number;
  /** Where the region lies when it is not square: in the middle, or at the top left. */
  readonly centred: boolean;
}

export function createCropper({ sidePx, centred }: CropOptions): Cropper {
  const canvas = new OffscreenCanvas(sidePx, sidePx);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas to cut faces out with');
  const rgb = new Float32Array(sidePx * sidePx * 3);
  return {
    crop(frame, region, meanRgb) {
      const size = frameSizePx(frame);
      const [widthPx, heightPx] = [region.width * size.width, region.height * size.height];
      const scale = sidePx / Math.max(widthPx, heightPx);
      const [toWidth, toHeight] = [widthPx * scale, heightPx * scale];
      const [toX, toY] = centred ? [(sidePx - toWidth) / 2, (sidePx - toHeight) / 2] : [0, 0];
      context.fillStyle = '#000';
      context.fillRect(0, 0, sidePx, sidePx);
      context.drawImage(
        frame,
        region.x * size.width,
        region.y * size.height,
        widthPx,
        heightPx,
        toX,
        toY,
        toWidth,
        toHeight,
      );
      const { data } = context.getImageData(0, 0, sidePx, sidePx);
      for (let pixel = 0, at = 0; pixel < data.length; pixel += 4) {
        rgb[at++] = data[pixel] ?? 0;
        rgb[at++] = data[pixel + 1] ?? 0;
        rgb[at++] = data[pixel + 2] ?? 0;
      }
      const image = tensor3d(rgb, [sidePx, sidePx, 3]);
      return expandDims(div(sub(image, [...meanRgb]), 255), 0);
    },
  };
}

/** The region grown about its middle. */
export const grown = (box: FaceBox, factor: number): FaceBox => ({
  x: box.x - (box.width * (factor - 1)) / 2,
  y: box.y - (box.height * (factor - 1)) / 2,
  width: box.width * factor,
  height: box.height * factor,
});
