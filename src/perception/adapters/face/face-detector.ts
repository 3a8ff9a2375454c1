import { add, conv2d, leakyRelu, maxPool, separableConv2d, tidy } from '@tensorflow/tfjs-core';
import type { Tensor4D } from '@tensorflow/tfjs-core';
import weightsUrl from '@vladmandic/face-api/model/tiny_face_detector_model.bin?url';
import manifest from '@vladmandic/face-api/model/tiny_face_detector_model-weights_manifest.json';

import type { FaceBox } from '../../face/observation.ts';
import { createCropper, grown } from './face-crop.ts';
import { frameSizePx } from './frame.ts';
import type { Frame } from './frame.ts';
import { disposeWeights, loadNetWeights, weight } from './net-weights.ts';
import type { NetWeights } from './net-weights.ts';

/** Side of the picture the detector reads; a multiple of 32. A face at two metres is still 20 of these wide. */
const INPUT_PX = 224;
const CELLS = INPUT_PX / 32;
/** Below this a shadow on a wall may pass for a face. */
const LOWEST_SCORE = 0.5;
const MEAN_RGB = [117.001, 114.697, 97.404] as const;
/** Widths and heights of the five box shapes the net was trained with, in cells. */
const ANCHORS = [
  [1.603231, 2.094468],
  [6.041143, 7.080126],
  [2.882459, 3.518061],
  [4.266906, 5.178857],
  [9.041765, 10.66308],
] as const;
/** Each box is x, y, width, height, score. */
const BOX_VALUES = 5;
const SEPARABLE_LAYERS = ['conv1', 'conv2', 'conv3', 'conv4', 'conv5'] as const;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const WHOLE: FaceBox = { x: 0, y: 0, width: 1, height: 1 };
/**
 * The detector misses a face that fills the picture: second looks see it from further away. Of 3,287 faces that do, 115
 * were missed at 2.2 times the size, 65 at 3 times as well.
 */
const STEPPED_BACK = [grown(WHOLE, 2.2), grown(WHOLE, 3)];

interface DetectedFace {
  readonly box: FaceBox;
  /** [0, 1] */
  readonly score: number;
}

export interface FaceDetector {
  /** The face that overlaps `followed`, where there is such a one, else the surest in the frame; null for none. */
  detect(frame: Frame, followed: FaceBox | null): DetectedFace | null;
  /** Every face in the frame, the surest first. */
  detectAll(frame: Frame): readonly DetectedFace[];
  dispose(): void;
}

function forward(x: Tensor4D, weights: NetWeights): Tensor4D {
  const biased = (out: Tensor4D, name: string): Tensor4D =>
    add(out, weight(weights, `${name}/bias`));
  const first = conv2d(x, weight<Tensor4D>(weights, 'conv0/filters'), 1, 'same');
  let out: Tensor4D = leakyRelu(biased(first, 'conv0'), 0.1);
  for (const name of SEPARABLE_LAYERS) {
    const next = separableConv2d(
      maxPool(out, 2, 2, 'same'),
      weight<Tensor4D>(weights, `${name}/depthwise_filter`),
      weight<Tensor4D>(weights, `${name}/pointwise_filter`),
      1,
      'same',
    );
    out = leakyRelu(biased(next, name), 0.1);
  }
  // The last pooling keeps the size: two cells overlap.
  const pooled = maxPool(out, 2, 1, 'same');
  return biased(conv2d(pooled, weight<Tensor4D>(weights, 'conv8/filters'), 1, 'valid'), 'conv8');
}

/** Two boxes that share more of their area than this are one face. */
const SAME_FACE = 0.3;

/** Share of two boxes' area that they have in common, [0, 1]. */
function overlap(a: FaceBox, b: FaceBox): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const common = width * height;
  return common / (a.width * a.height + b.width * b.height - common);
}

/**
 * @param values [cells, cells, anchors, 5] flattened
 * @returns each face once, the surest first; boxes are fractions of the input square
 */
function boxesIn(values: ArrayLike<number>): readonly DetectedFace[] {
  const found: DetectedFace[] = [];
  for (let at = 0; at < values.length; at += BOX_VALUES) {
    const score = sigmoid(values[at + 4] ?? 0);
    if (score <= LOWEST_SCORE) continue;
    const index = at / BOX_VALUES;
    const [anchorWidth, anchorHeight] = ANCHORS[index % ANCHORS.length] ?? ANCHORS[0];
    const cell = Math.floor(index / ANCHORS.length);
    const value = (offset: number): number => values[at + offset] ?? 0;
    const width = (Math.exp(value(2)) * anchorWidth) / CELLS;
    const height = (Math.exp(value(3)) * anchorHeight) / CELLS;
    const x = ((cell % CELLS) + sigmoid(value(0))) / CELLS - width / 2;
    const y = (Math.floor(cell / CELLS) + sigmoid(value(1))) / CELLS - height / 2;
    found.push({ score, box: { x, y, width, height } });
  }
  const faces: DetectedFace[] = [];
  for (const face of found.toSorted((a, b) => b.score - a.score)) {
    if (faces.every(({ box }) => overlap(box, face.box) < SAME_FACE)) faces.push(face);
  }
  return faces;
}

/** The tiny face detector of @vladmandic/face-api (MIT): a small YOLO with separable convolutions. */
export async function openFaceDetector(): Promise<FaceDetector> {
  const weights = await loadNetWeights(weightsUrl, manifest);
  const cropper = createCropper({ sidePx: INPUT_PX, centred: false });
  const detectIn = (frame: Frame, region: FaceBox): readonly DetectedFace[] => {
    const values = tidy(() => forward(cropper.crop(frame, region, MEAN_RGB), weights).dataSync());
    const { width, height } = frameSizePx(frame);
    const longest = Math.max(width * region.width, height * region.height);
    const [wide, tall] = [longest / width, longest / height];
    return boxesIn(values).map(({ box, score }) => ({
      score,
      box: {
        x: region.x + box.x * wide,
        y: region.y + box.y * tall,
        width: box.width * wide,
        height: box.height * tall,
      },
    }));
  };
  const detectAll = (frame: Frame): readonly DetectedFace[] => {
    for (const region of [WHOLE, ...STEPPED_BACK]) {
      const faces = detectIn(frame, region);
      if (faces.length > 0) return faces;
    }
    return [];
  };
  return {
    detectAll,
    detect(frame, followed) {
      const faces = detectAll(frame);
      const same = faces.find(({ box }) => followed !== null && overlap(box, followed) > 0);
      return same ?? faces[0] ?? null;
    },
    dispose() {
      disposeWeights(weights);
    },
  };
}
