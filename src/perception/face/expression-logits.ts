import { EXPRESSION_LABELS } from '#core';
import type { ExpressionLabel, ExpressionVector } from '#core';

/** A natural logarithm of odds for each label; only their differences mean anything. */
export type ExpressionLogits = Readonly<Record<ExpressionLabel, number>>;

export const mapLabels = (value: (label: ExpressionLabel) => number): ExpressionLogits =>
  Object.fromEntries(EXPRESSION_LABELS.map((label) => [label, value(label)])) as ExpressionLogits; // fromEntries forgets the keys

/** Shares that add up to 1. */
export function vectorFromLogits(logits: ExpressionLogits): ExpressionVector {
  const highest = Math.max(...EXPRESSION_LABELS.map((label) => logits[label]));
  const raised = mapLabels((label) => Math.exp(logits[label] - highest));
  const sum = EXPRESSION_LABELS.reduce((total, label) => total + raised[label], 0);
  return mapLabels((label) => raised[label] / sum);
}

/** The smallest share taken seriously: below it a net's certainty is only its over-training. */
const FLOOR = 0.001;

/** Logits against neutral, which itself is 0. */
export const logitsFromVector = (vector: ExpressionVector): ExpressionLogits => {
  const neutral = Math.log(Math.max(vector.neutral, FLOOR));
  return mapLabels((label) => Math.log(Math.max(vector[label], FLOOR)) - neutral);
};
