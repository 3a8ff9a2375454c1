import { EXPRESSION_LABELS } from '#core';
import type { ExpressionVector } from '#core';
import { concat, reverse, softmax, tidy } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import weightsUrl from '@vladmandic/face-api/model/face_expression_model.bin?url';
import manifest from '@vladmandic/face-api/model/face_expression_model-weights_manifest.json';

import type { NetView } from '../../face/net-cadence.ts';
import type { FaceBox } from '../../face/observation.ts';
import { denseNet, FACE_MEAN_RGB, NET_INPUT_PX } from './dense-features.ts';
import { createCropper, grown } from './face-crop.ts';
import type { Frame } from './frame.ts';
import { disposeWeights, loadNetWeights } from './net-weights.ts';
import { tensorBackend } from './tensor-backend.ts';

/** The net was trained on boxes a little wider than the landmarks' own. */
const MARGIN = 1.05;
const ACROSS = 2;

export interface ExpressionNet {
  /**
   * How much each of the seven expressions appears in each view of this face, in the order asked for; each share in
   * [0, 1], together 1.
   */
  read(frame: Frame, face: FaceBox, views: readonly NetView[]): readonly ExpressionVector[];
  dispose(): void;
}

/** The expression net of @vladmandic/face-api (MIT), its weights read from this origin and run on WebAssembly. */
export async function openExpressionNet(): Promise<ExpressionNet> {
  await tensorBackend();
  const weights = await loadNetWeights(weightsUrl, manifest);
  const cropper = createCropper({ sidePx: NET_INPUT_PX, centred: true });
  const inputOf = (plain: Tensor4D, views: readonly NetView[]): Tensor4D =>
    concat(views.map((view) => (view === 'mirrored' ? reverse(plain, ACROSS) : plain)));
  return {
    read(frame, face, views) {
      const scores = tidy(() => {
        const plain = cropper.crop(frame, grown(face, MARGIN), FACE_MEAN_RGB);
        const shape = { blocks: 4, layersPerBlock: 4 };
        return softmax(denseNet(inputOf(plain, views), weights, shape)).dataSync();
      });
      const count = EXPRESSION_LABELS.length;
      return views.map(
        (_, view) =>
          // The net's outputs stand in the same order as our labels.
          Object.fromEntries(
            EXPRESSION_LABELS.map((label, index) => [label, scores[view * count + index] ?? 0]),
          ) as ExpressionVector, // fromEntries forgets the keys; they are the labels
      );
    },
    dispose() {
      disposeWeights(weights);
    },
  };
}
