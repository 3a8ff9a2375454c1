import {
  add,
  avgPool,
  conv2d,
  matMul,
  relu,
  reshape,
  separableConv2d,
} from '@tensorflow/tfjs-core';
import type { Tensor2D, Tensor4D } from '@tensorflow/tfjs-core';

import { weight } from './net-weights.ts';
import type { NetWeights } from './net-weights.ts';

/** The picture that face-api's nets read: a square of this side, RGB. */
export const NET_INPUT_PX = 112;
/** Mean colour that was taken off in training (VGG-Face's). */
export const FACE_MEAN_RGB = [122.782, 117.001, 104.298] as const;

function layer(x: Tensor4D, weights: NetWeights, name: string, stride: number): Tensor4D {
  const convolved = weights.has(`${name}/filters`)
    ? conv2d(x, weight<Tensor4D>(weights, `${name}/filters`), stride, 'same')
    : separableConv2d(
        x,
        weight<Tensor4D>(weights, `${name}/depthwise_filter`),
        weight<Tensor4D>(weights, `${name}/pointwise_filter`),
        stride,
        'same',
      );
  return add(convolved, weight(weights, `${name}/bias`));
}

/** Each layer reads the rectified sum of all the layers before it in the block. */
function denseBlock(x: Tensor4D, weights: NetWeights, block: string, layers: number): Tensor4D {
  const first: Tensor4D = relu(layer(x, weights, `${block}/conv0`, 2));
  let sum = first;
  for (let index = 1; index < layers; index += 1) {
    const input: Tensor4D = index === 1 ? first : relu(sum);
    sum = add(sum, layer(input, weights, `${block}/conv${index}`, 1));
  }
  return relu(sum);
}

/** How a face-api net is built: the expression net and the 68-point net differ only in this. */
export interface DenseNetShape {
  readonly blocks: number;
  readonly layersPerBlock: number;
}

/**
 * The body that face-api's expression and landmark nets share: densely connected blocks, each halving the picture,
 * one average over what is left, one linear layer.
 * @param x [pictures, 112, 112, 3], mean colour taken off, divided by 255
 * @returns [pictures, outputs], unbounded
 */
export function denseNet(x: Tensor4D, weights: NetWeights, net: DenseNetShape): Tensor2D {
  let out = x;
  for (let block = 0; block < net.blocks; block += 1) {
    out = denseBlock(out, weights, `dense${block}`, net.layersPerBlock);
  }
  const side = NET_INPUT_PX / 2 ** net.blocks;
  const pooled = avgPool(out, side, 2, 'valid');
  const flat: Tensor2D = reshape(pooled, [x.shape[0], -1]);
  return add(matMul(flat, weight<Tensor2D>(weights, 'fc/weights')), weight(weights, 'fc/bias'));
}
