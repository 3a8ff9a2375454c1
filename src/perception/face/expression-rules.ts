import { clamp01, EXPRESSION_LABELS } from '#core';
import type { ExpressionLabel, ExpressionVector } from '#core';

import type { FaceChannels } from './resting-face.ts';

/** How strongly a label stands against neutral, in nats; neutral itself is 0. */
export type ExpressionLogits = Readonly<Record<ExpressionLabel, number>>;

export const mapLabels = (value: (label: ExpressionLabel) => number): ExpressionLogits =>
  Object.fromEntries(EXPRESSION_LABELS.map((label) => [label, value(label)])) as ExpressionLogits; // fromEntries forgets the keys

/** A full expression weighs about 1000 : 1 against neutral, a trace of one loses to it. */
const STEEPNESS = 10;
const HALFWAY = 0.32;

/**
 * Which expression the movements make up, after the action units that FACS gives each (EMFACS, Friesen & Ekman 1983),
 * with the units that MediaPipe cannot see (AU6, AU9) left out.
 * @param above how far each channel stands above the resting face, [0, 1]
 */
export function rulesLogits(above: FaceChannels): ExpressionLogits {
  const smile = above.mouthSmile;
  const unsmiling = 1 - smile;
  const browUp = Math.max(above.browInnerUp, above.browOuterUp);
  const teeth = Math.max(above.mouthStretch, above.mouthUpperUp);
  const evidence: ExpressionLogits = {
    neutral: HALFWAY,
    // AU12. A lifted brow with bared teeth is the grimace of fear, which reads as a smile.
    happy: smile * (1 - 0.7 * above.browInnerUp * teeth),
    // AU1+2+5+26
    surprised: (0.45 * above.jawOpen + 0.4 * browUp + 0.15 * above.eyeWide) * (1 - 0.7 * smile),
    // AU1+20 and a tense open mouth
    fearful: above.browInnerUp * (0.35 + 0.65 * teeth) * (1 - 0.5 * above.jawOpen) * unsmiling,
    // AU1+15+17 without AU2
    sad:
      clamp01(
        0.55 * above.browInnerUp * (1 - 0.6 * above.browOuterUp) +
          0.35 * above.mouthFrown +
          0.2 * above.mouthShrugLower,
      ) *
      (1 - above.jawOpen) *
      (1 - teeth) *
      unsmiling,
    // AU4+7+23
    angry:
      (0.75 * above.browDown + 0.15 * above.eyeSquint + 0.15 * above.mouthPress) *
      (1 - 0.9 * smile) *
      (1 - browUp),
    // AU10 with narrowed eyes; AU9 is not seen
    disgusted:
      (0.6 * above.mouthUpperUp + 0.3 * above.eyeSquint * above.mouthUpperUp) *
      (1 - above.jawOpen) *
      unsmiling,
  };
  return mapLabels((label) =>
    label === 'neutral' ? 0 : STEEPNESS * (clamp01(evidence[label]) - HALFWAY),
  );
}

/** Shares that add up to 1. */
export function vectorFromLogits(logits: ExpressionLogits): ExpressionVector {
  const highest = Math.max(...EXPRESSION_LABELS.map((label) => logits[label]));
  const raised = mapLabels((label) => Math.exp(logits[label] - highest));
  const sum = EXPRESSION_LABELS.reduce((total, label) => total + raised[label], 0);
  return mapLabels((label) => raised[label] / sum);
}

/** The smallest share taken seriously: below it a net's certainty is only its over-training. */
const FLOOR = 0.005;

export const logitsFromVector = (vector: ExpressionVector): ExpressionLogits => {
  const neutral = Math.log(Math.max(vector.neutral, FLOOR));
  return mapLabels((label) => Math.log(Math.max(vector[label], FLOOR)) - neutral);
};
