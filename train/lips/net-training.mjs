/**
 * Time-delay layers trained by Adam (Kingma & Ba 2015) on runs of frames, in 32-bit floats. Every number follows from the
 * data and the generator handed in.
 */
import { createMatrices } from './matmul.mjs';

const upTo = (value, step) => Math.ceil(value / step) * step;
const bell = (rng) => (rng.next() + rng.next() + rng.next() - 1.5) * 2;

const base64 = (numbers) =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64');

/**
 * @param layers `{offsets, outputs}` from the sound up; the last one's outputs are the classes
 * @param mostFrames the longest run that is ever given
 */
export function createTrainee({ inputs, layers, mostFrames, rng }) {
  const matrices = createMatrices();
  const most = upTo(mostFrames, 4);
  let width = inputs;
  const parts = layers.map(({ offsets, outputs }, index) => {
    const gatheredWidth = upTo(offsets.length * width, 8);
    const part = {
      offsets,
      inputs: width,
      outputs,
      used: offsets.length * width,
      gathered: matrices.make(most, gatheredWidth),
      weights: matrices.make(gatheredWidth, upTo(outputs, 8)),
      turned: matrices.make(upTo(outputs, 8), gatheredWidth),
      out: matrices.make(most, upTo(outputs, 8)),
      slope: matrices.make(most, upTo(outputs, 8)),
      weightSlope: matrices.make(gatheredWidth, upTo(outputs, 8)),
      gatheredSlope: matrices.make(most, gatheredWidth),
      biases: new Float32Array(outputs),
    };
    width = outputs;
    const spread = Math.sqrt(2 / part.used) * (index === layers.length - 1 ? 0.3 : 1);
    const start = { part, spread };
    return start;
  });
  // Memory may have moved while it grew: fill when every matrix is there.
  const net = parts.map(({ part, spread }) => {
    const weights = matrices.view(part.weights);
    const columns = part.weights.columns;
    for (let row = 0; row < part.used; row += 1)
      for (let column = 0; column < part.outputs; column += 1)
        weights[row * columns + column] = spread * bell(rng);
    return {
      ...part,
      moments: [0, 0].map(() => new Float32Array(weights.length)),
      biasMoments: [0, 0].map(() => new Float32Array(part.outputs)),
    };
  });
  const classes = net.at(-1).outputs;

  function gather(layer, source, sourceColumns, n) {
    const out = matrices.view(layer.gathered);
    const columns = layer.gathered.columns;
    for (let frame = 0; frame < n; frame += 1)
      for (const [index, offset] of layer.offsets.entries()) {
        const from = Math.min(n - 1, Math.max(0, frame + offset)) * sourceColumns;
        const to = frame * columns + index * layer.inputs;
        for (let i = 0; i < layer.inputs; i += 1) out[to + i] = source[from + i];
      }
  }

  /** Logits of `n` frames of input, `inputs` numbers each. */
  function forward(frames, n) {
    let source = frames;
    let sourceColumns = inputs;
    for (const [index, layer] of net.entries()) {
      gather(layer, source, sourceColumns, n);
      matrices.multiply(layer.gathered, layer.weights, layer.out, { rows: upTo(n, 4) });
      const out = matrices.view(layer.out);
      const columns = layer.out.columns;
      const last = index === net.length - 1;
      for (let frame = 0; frame < n; frame += 1)
        for (let i = 0; i < layer.outputs; i += 1) {
          const value = out[frame * columns + i] + layer.biases[i];
          out[frame * columns + i] = last || value > 0 ? value : 0;
        }
      source = out;
      sourceColumns = columns;
    }
    return { logits: source, columns: sourceColumns };
  }

  let steps = 0;
  const FIRST = 0.9;
  const SECOND = 0.999;
  function adam(values, slopes, [first, second], rate) {
    const [a, b] = [1 - FIRST ** steps, 1 - SECOND ** steps];
    for (let i = 0; i < values.length; i += 1) {
      const slope = slopes[i];
      first[i] = FIRST * first[i] + (1 - FIRST) * slope;
      second[i] = SECOND * second[i] + (1 - SECOND) * slope * slope;
      values[i] -= (rate * (first[i] / a)) / (Math.sqrt(second[i] / b) + 1e-8);
    }
  }

  function backward(n, rate) {
    steps += 1;
    for (let index = net.length - 1; index >= 0; index -= 1) {
      const layer = net[index];
      const rows = upTo(n, 4);
      matrices.multiply(layer.gathered, layer.slope, layer.weightSlope, { turned: true, rows });
      const slope = matrices.view(layer.slope);
      const columns = layer.slope.columns;
      const biasSlope = new Float32Array(layer.outputs);
      for (let frame = 0; frame < n; frame += 1)
        for (let i = 0; i < layer.outputs; i += 1) biasSlope[i] += slope[frame * columns + i];
      const below = net[index - 1];
      if (below) {
        const weights = matrices.view(layer.weights);
        const turned = matrices.view(layer.turned);
        const [height, across] = [layer.weights.rows, layer.weights.columns];
        for (let row = 0; row < height; row += 1)
          for (let column = 0; column < across; column += 1)
            turned[column * height + row] = weights[row * across + column];
        matrices.multiply(layer.slope, layer.turned, layer.gatheredSlope, { rows });
        const spread = matrices.view(layer.gatheredSlope);
        const into = matrices.view(below.slope);
        const shown = matrices.view(below.out);
        const [wide, belowColumns] = [layer.gatheredSlope.columns, below.slope.columns];
        into.fill(0);
        for (let frame = 0; frame < n; frame += 1)
          for (const [place, offset] of layer.offsets.entries()) {
            const to = Math.min(n - 1, Math.max(0, frame + offset)) * belowColumns;
            const from = frame * wide + place * layer.inputs;
            for (let i = 0; i < layer.inputs; i += 1) into[to + i] += spread[from + i];
          }
        for (let i = 0; i < into.length; i += 1) if (shown[i] <= 0) into[i] = 0;
      }
      adam(matrices.view(layer.weights), matrices.view(layer.weightSlope), layer.moments, rate);
      adam(layer.biases, biasSlope, layer.biasMoments, rate);
    }
  }

  return {
    forward,
    /** One step down the slope of the cross entropy; returns its mean before the step. */
    learn(frames, labels, rate) {
      const n = labels.length;
      const { logits, columns } = forward(frames, n);
      const slope = matrices.view(net.at(-1).slope);
      slope.fill(0);
      let loss = 0;
      for (let frame = 0; frame < n; frame += 1) {
        const at = frame * columns;
        let highest = -Infinity;
        for (let i = 0; i < classes; i += 1) highest = Math.max(highest, logits[at + i]);
        let sum = 0;
        for (let i = 0; i < classes; i += 1) {
          slope[at + i] = Math.exp(logits[at + i] - highest);
          sum += slope[at + i];
        }
        for (let i = 0; i < classes; i += 1) slope[at + i] /= sum * n;
        const right = at + labels[frame];
        loss -= Math.log(Math.max(1e-12, slope[right] * n));
        slope[right] -= 1 / n;
      }
      backward(n, rate);
      return loss / n;
    },
    /** The net as the product stores it: bytes with one scale for each output. */
    stored() {
      return net.map((layer) => {
        const weights = matrices.view(layer.weights);
        const bytes = new Int8Array(layer.outputs * layer.used);
        const scales = new Float32Array(layer.outputs);
        for (let output = 0; output < layer.outputs; output += 1) {
          const column = Array.from(
            { length: layer.used },
            (_, row) => weights[row * layer.weights.columns + output],
          );
          const scale = Math.max(1e-9, ...column.map(Math.abs)) / 127;
          scales[output] = scale;
          for (const [row, value] of column.entries())
            bytes[output * layer.used + row] = Math.round(value / scale);
        }
        return {
          offsets: layer.offsets,
          outputs: layer.outputs,
          weights: base64(bytes),
          scales: base64(scales),
          biases: base64(layer.biases),
        };
      });
    },
  };
}
