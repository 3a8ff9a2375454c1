import { bytesFromBase64 } from './base64.ts';
import { BANDS } from './log-mel.ts';
import { PHONE_CLASSES } from './phone-classes.ts';
import { silentFrame } from './usual-spectrum.ts';

/** One layer as it is stored: int8 weights, output by output, each output with its own scale. */
export interface StoredLayer {
  /** Which frames of the layer below it looks at, relative to its own, in order of time. */
  readonly offsets: readonly number[];
  readonly outputs: number;
  /** base64 of `outputs * inputs * offsets` signed bytes */
  readonly weights: string;
  /** base64 of `outputs` little-endian 32-bit floats, as are the biases */
  readonly scales: string;
  readonly biases: string;
}

/** A trained net as it is committed. */
export interface StoredNet {
  /** The names of the outputs: must be `PHONE_CLASSES`. */
  readonly classes: readonly string[];
  /** Mean log-mel of speech, `BANDS` long: what a voice sounds like before it was heard. */
  readonly expected: readonly number[];
  /** Natural log of how often each class came up in training. */
  readonly logPriors: readonly number[];
  readonly layers: readonly StoredLayer[];
}

interface Layer {
  readonly offsets: readonly number[];
  readonly inputs: number;
  readonly outputs: number;
  /** `[output][offset][input]` in one row */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
}

/** A net ready to run: time-delay layers (Waibel et al. 1989), rectified between, that name the phone of a frame. */
export interface AcousticNet {
  readonly expected: Float32Array;
  readonly logPriors: Float32Array;
  readonly layers: readonly Layer[];
  /** How many frames of the future, and of the past, an answer rests on. */
  readonly future: number;
  readonly past: number;
}

const floatsFromBase64 = (text: string): Float32Array => {
  const bytes = bytesFromBase64(text);
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getFloat32(i * 4, true));
};

/** Throws when the stored net is not one this code can run: weights and code are committed together. */
export const readNet = (stored: StoredNet): AcousticNet => {
  if (stored.classes.join(' ') !== PHONE_CLASSES.join(' '))
    throw new Error('the net was trained for other phones');
  let inputs: number = BANDS;
  const layers = stored.layers.map(({ offsets, outputs, weights, scales, biases }): Layer => {
    const bytes = new Int8Array(bytesFromBase64(weights).buffer);
    const scaleOf = floatsFromBase64(scales);
    const biasOf = floatsFromBase64(biases);
    const width = inputs * offsets.length;
    if (bytes.length !== outputs * width || scaleOf.length !== outputs || biasOf.length !== outputs)
      throw new Error('the weights of the net do not fit its shape');
    inputs = outputs;
    return {
      offsets,
      inputs: width / offsets.length,
      outputs,
      weights: Float32Array.from(
        bytes,
        (byte, index) => byte * (scaleOf[Math.floor(index / width)] ?? 0),
      ),
      biases: biasOf,
    };
  });
  return {
    expected: Float32Array.from(stored.expected),
    logPriors: Float32Array.from(stored.logPriors),
    layers,
    future: layers.reduce((sum, { offsets }) => sum + Math.max(0, ...offsets), 0),
    past: layers.reduce((sum, { offsets }) => sum - Math.min(0, ...offsets), 0),
  };
};

/** Sum of products of two stretches. Four sums at once keep the processor's pipeline full. */
const dot = (a: Float32Array, aFrom: number, b: Float32Array, count: number): number => {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    s0 += (a[aFrom + i] ?? 0) * (b[i] ?? 0);
    s1 += (a[aFrom + i + 1] ?? 0) * (b[i + 1] ?? 0);
    s2 += (a[aFrom + i + 2] ?? 0) * (b[i + 2] ?? 0);
    s3 += (a[aFrom + i + 3] ?? 0) * (b[i + 3] ?? 0);
  }
  for (; i < count; i += 1) s0 += (a[aFrom + i] ?? 0) * (b[i] ?? 0);
  return s0 + s1 + s2 + s3;
};

/** Feeds a layer one frame at a time; answers `future` frames later. */
interface LayerStream {
  /** The answer for the frame `max(offsets)` back, overwritten by the next call. */
  push(frame: Float32Array): Float32Array;
}

const createLayerStream = (layer: Layer, rectified: boolean): LayerStream => {
  const { offsets, inputs, outputs, weights, biases } = layer;
  const newest = Math.max(0, ...offsets);
  const span = newest - Math.min(0, ...offsets) + 1;
  const recent = new Float32Array(span * inputs);
  const width = offsets.length * inputs;
  const gathered = new Float32Array(width);
  const out = new Float32Array(outputs);
  let pushed = -1;
  return {
    push(frame) {
      pushed += 1;
      recent.set(frame, (pushed % span) * inputs);
      for (let place = 0; place < offsets.length; place += 1) {
        const frameBack = (pushed - newest + (offsets[place] ?? 0) + span * 2) % span;
        for (let input = 0; input < inputs; input += 1)
          gathered[place * inputs + input] = recent[frameBack * inputs + input] ?? 0;
      }
      for (let output = 0; output < outputs; output += 1) {
        const sum = (biases[output] ?? 0) + dot(weights, output * width, gathered, width);
        out[output] = rectified && sum < 0 ? 0 : sum;
      }
      return out;
    },
  };
};

/** The net on a stream of frames. */
export interface NetStream {
  /**
   * Takes one frame of `BANDS` relative log-mel; answers with the log probability of every class for the frame `future`
   * frames back, in an array that the next call overwrites. Null while that frame lies before the first.
   */
  push(frame: Float32Array): Float32Array | null;
}

const toLogProbabilities = (logits: Float32Array): void => {
  let highest = -Infinity;
  for (const logit of logits) highest = Math.max(highest, logit);
  let sum = 0;
  for (const logit of logits) sum += Math.exp(logit - highest);
  const base = highest + Math.log(sum);
  for (let index = 0; index < logits.length; index += 1)
    logits[index] = (logits[index] ?? 0) - base;
};

/** Before the first frame there was silence, as in training. */
export const createNetStream = (net: AcousticNet): NetStream => {
  const layers = net.layers.map((layer, index) =>
    createLayerStream(layer, index < net.layers.length - 1),
  );
  const run = (frame: Float32Array): Float32Array => {
    let carried = frame;
    for (const layer of layers) carried = layer.push(carried);
    return carried;
  };
  const silence = silentFrame();
  for (let index = 0; index <= net.past + net.future; index += 1) run(silence);
  let pushed = 0;
  return {
    push(frame) {
      const answer = run(frame);
      pushed += 1;
      if (pushed <= net.future) return null;
      toLogProbabilities(answer);
      return answer;
    },
  };
};

/**
 * Log probabilities of every class for every frame of a clip.
 * @param rows relative log-mel
 * @param open more of it is to come: the last `future` frames, which have yet to be heard in full, are left out
 */
export const classifyClip = (
  net: AcousticNet,
  rows: readonly Float32Array[],
  open = false,
): readonly Float32Array[] => {
  const stream = createNetStream(net);
  const answers: Float32Array[] = [];
  const take = (row: Float32Array): void => {
    const answer = stream.push(row);
    if (answer) answers.push(Float32Array.from(answer));
  };
  for (const row of rows) take(row);
  const padding = open ? 0 : net.future;
  for (let index = 0; index < padding; index += 1) take(silentFrame());
  return answers;
};
