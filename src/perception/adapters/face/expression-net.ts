import { EXPRESSION_LABELS } from '#core';
import type { ExpressionVector } from '#core';
import { softmax, tidy } from '@tensorflow/tfjs-core';
import weightsUrl from '@vladmandic/face-api/model/face_expression_model.bin?url';
import manifest from '@vladmandic/face-api/model/face_expression_model-weights_manifest.json';

import type { FaceBox } from '../../face/observation.ts';
import { denseNet, FACE_MEAN_RGB, NET_INPUT_PX } from './dense-features.ts';
import { createCropper, grown } from './face-crop.ts';
import type { Frame } from './frame.ts';
import { disposeWeights, loadNetWeights } from './net-weights.ts';
import { tensorBackend } from './tensor-backend.ts';

/** The net was trained on boxes a little wider than the landmarks' own. */
const MARGIN = 1.05;

export interface ExpressionNet {
  /** How much each of the seven expressions appears in this face; each in [0, 1], together 1. */
  read(frame: Frame, face: FaceBox): ExpressionVector;
  dispose(): void;
}

/** The expression net of @vladmandic/face-api (MIT), its weights read from this origin and run on WebAssembly. */
export async function openExpressionNet(): Promise<ExpressionNet> {
  await tensorBackend();
  const weights = await loadNetWeights(weightsUrl, manifest);
  const cropper = createCropper({ sidePx: NET_INPUT_PX, centred: true });
  return {
    read(frame, face) {
      const scores = tidy(() => {
        const input = cropper.crop(frame, grown(face, MARGIN), FACE_MEAN_RGB);
        return softmax(denseNet(input, weights, { blocks: 4, layersPerBlock: 4 })).dataSync();
      });
      // The net's outputs stand in the same order as our labels.
      return Object.fromEntries(
        EXPRESSION_LABELS.map((label, index) => [label, scores[index] ?? 0]),
      ) as ExpressionVector; // fromEntries forgets the keys; they are the labels
    },
    dispose() {
      disposeWeights(weights);
    },
  };
}
