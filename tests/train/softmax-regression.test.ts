import { createRng } from '#core';
import { describe, expect, it } from 'vitest';

import { fitSoftmax } from '../../train/face/softmax-regression.mjs';
import type { SoftmaxModel, TrainingRow } from '../../train/face/softmax-regression.mjs';

const LABELS = 3;
/** What the rows are drawn from: the first feature speaks for label 1, the second for label 2. */
const TRUE_WEIGHTS = [
  [-1, 1.5, -0.5],
  [-0.5, -1, 1.5],
];
const softmax = (logits: readonly number[]): number[] => {
  const raised = logits.map(Math.exp);
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
};
const logitsOf = (model: SoftmaxModel, { features, offset }: TrainingRow): number[] =>
  model.bias.map((bias, label) =>
    features.reduce(
      (sum, value, index) => sum + value * (model.weights[index]?.[label] ?? 0),
      bias + model.share * (offset?.[label] ?? 0),
    ),
  );

function rows(count: number, offsetShare: number | null): TrainingRow[] {
  const rng = createRng(5);
  const spread = (): number => rng.next() + rng.next() + rng.next() - 1.5;
  return Array.from({ length: count }, () => {
    const features = [2 * spread(), 2 * spread()];
    const offset = offsetShare === null ? null : [0, 3 * spread(), 3 * spread()];
    const shares = softmax(
      Array.from({ length: LABELS }, (_, label) =>
        features.reduce(
          (sum, value, index) => sum + value * (TRUE_WEIGHTS[index]?.[label] ?? 0),
          (offsetShare ?? 0) * (offset?.[label] ?? 0),
        ),
      ),
    );
    const drawn = rng.next();
    const label =
      drawn < (shares[0] ?? 0) ? 0 : drawn < (shares[0] ?? 0) + (shares[1] ?? 0) ? 1 : 2;
    return { features, offset, label, weight: 1 };
  });
}

describe('the fit of the expression model', () => {
  it('finds the weights that the labels were drawn with', () => {
    const { weights, share } = fitSoftmax(rows(4000, null), LABELS, 1e-4);
    expect(share).toBe(0);
    weights.forEach((row, index) =>
      row.forEach((value, label) =>
        expect(Math.abs(value - (TRUE_WEIGHTS[index]?.[label] ?? 0))).toBeLessThan(0.25),
      ),
    );
  });

  it('finds how far to trust logits that are over-sure', () => {
    expect(fitSoftmax(rows(4000, 0.6), LABELS, 1e-4).share).toBeCloseTo(0.6, 1);
  });

  it('leaves the weights at nothing when the ridge is high', () => {
    const { weights } = fitSoftmax(rows(500, null), LABELS, 1000);
    expect(Math.max(...weights.flat().map(Math.abs))).toBeLessThan(0.01);
  });

  it('lets a heavier label win where features say nothing', () => {
    const same = [0, 1, 2].map((label) => ({
      features: [0, 0],
      offset: null,
      label,
      weight: label === 2 ? 8 : 1,
    }));
    const model = fitSoftmax(same, LABELS, 0.1);
    const [row] = same;
    expect(softmax(row ? logitsOf(model, row) : [])[2]).toBeCloseTo(0.8, 1);
  });

  it('gives the same weights twice', () => {
    expect(fitSoftmax(rows(300, 0.6), LABELS, 0.1)).toEqual(
      fitSoftmax(rows(300, 0.6), LABELS, 0.1),
    );
  });
});
