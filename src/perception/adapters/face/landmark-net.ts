import { tidy } from '@tensorflow/tfjs-core';
import weightsUrl from '@vladmandic/face-api/model/face_landmark_68_model.bin?url';
import manifest from '@vladmandic/face-api/model/face_landmark_68_model-weights_manifest.json';

import type { Landmarks68 } from '../../face/landmarks68.ts';
import type { FaceBox } from '../../face/observation.ts';
import { denseNet, FACE_MEAN_RGB, NET_INPUT_PX } from './dense-features.ts';
import { createCropper } from './face-crop.ts';
import { frameSizePx } from './frame.ts';
import type { Frame } from './frame.ts';
import { disposeWeights, loadNetWeights } from './net-weights.ts';

export interface LandmarkNet {
  /** The 68 points of the face in this box, in the frame's pixels. */
  read(frame: Frame, box: FaceBox): Landmarks68;
  dispose(): void;
}

/** The 68-point net of @vladmandic/face-api (MIT). */
export async function openLandmarkNet(): Promise<LandmarkNet> {
  const weights = await loadNetWeights(weightsUrl, manifest);
  const cropper = createCropper({ sidePx: NET_INPUT_PX, centred: true });
  return {
    read(frame, box) {
      const values = tidy(() => {
        const input = cropper.crop(frame, box, FACE_MEAN_RGB);
        return denseNet(input, weights, { blocks: 4, layersPerBlock: 4 }).dataSync();
      });
      const size = frameSizePx(frame);
      const [widthPx, heightPx] = [box.width * size.width, box.height * size.height];
      const sidePx = Math.max(widthPx, heightPx);
      const leftPx = box.x * size.width - (sidePx - widthPx) / 2;
      const topPx = box.y * size.height - (sidePx - heightPx) / 2;
      return Array.from({ length: values.length / 2 }, (_, index) => ({
        x: leftPx + (values[2 * index] ?? 0) * sidePx,
        y: topPx + (values[2 * index + 1] ?? 0) * sidePx,
      }));
    },
    dispose() {
      disposeWeights(weights);
    },
  };
}
