import { clamp, clamp01, EXPRESSION_LABELS, lerp, smoothstep } from '#core';

import { mapLabels, vectorFromLogits } from './expression-logits.ts';
import type { ExpressionLogits } from './expression-logits.ts';
import { evidenceOf, expressionLogits, typicalRestLogits } from './expression-model.ts';
import type { ExpressionEvidence } from './expression-model.ts';
import type { FaceObservation } from './observation.ts';
import { mapChannels, TYPICAL_REST } from './resting-face.ts';
import type { FaceChannels } from './resting-face.ts';

/** What this visitor's face looks like when it expresses nothing. Kept in memory only, gone when the sense stops. */
export interface FaceBaseline {
  /** How long quiet frames have been gathered. */
  readonly learnedMs: number;
  readonly rest: FaceChannels;
  /** What the impersonal model says of the resting face, against neutral, by what it was read from. */
  readonly restLogits: Readonly<Partial<Record<ExpressionEvidence, ExpressionLogits>>>;
}

/** Time of quiet face after which the baseline is trusted whole. */
export const LEARN_MS = 2500;
/** After that it follows age, light and a new posture, but no passing mood. */
const FOLLOW_MS = 90_000;

export const START_BASELINE: FaceBaseline = {
  learnedMs: 0,
  rest: TYPICAL_REST,
  restLogits: {},
};

/** A resting face may be excused this much and no more, so that someone who arrives in tears is still seen. */
const EXCUSE_LIMIT = 3.5;
/**
 * Of that, what is still excused once the face has plainly left its rest: a brow that always looks angry says nothing
 * at rest, but takes little from a face that has changed. Both figures are those that gave pairs of pictures of the same
 * person their best likelihood (train/face).
 */
const EXCUSE_IN_MOTION = 0.25;
/** Nats that the strongest label moves between a face at rest and one that has plainly left it. */
const AT_REST_NATS = 0.5;
const IN_MOTION_NATS = 2.5;
const CHANNEL_EXCUSE_LIMIT = 0.45;
/**
 * A face that shows one expression this plainly is no resting face: of still, frontal faces 96 in 100 neutral ones stay
 * below, and 31 in 100 of sad and angry ones.
 */
const PLAIN_SHARE = 0.7;
/** Some brows rest as high as this, seldom higher. */
const RAISED_BROW = 0.65;

const trustInBaseline = (baseline: FaceBaseline): number => clamp01(baseline.learnedMs / LEARN_MS);

/** The resting face to measure against: the typical one, giving way to the visitor's own. */
export function restOf(baseline: FaceBaseline): FaceChannels {
  const trust = trustInBaseline(baseline);
  return mapChannels((name) => {
    const typical = TYPICAL_REST[name];
    const own = clamp(baseline.rest[name], 0, typical + CHANNEL_EXCUSE_LIMIT);
    return lerp(typical, own, trust);
  });
}

/** The model's logits of a face, against neutral, less what this face always looks like. */
export function personalLogits(face: FaceObservation, baseline: FaceBaseline): ExpressionLogits {
  const seen = expressionLogits(face);
  const restLogits = baseline.restLogits[evidenceOf(face)];
  if (!restLogits) return seen;
  const typical = typicalRestLogits(face);
  const movedNats = Math.max(
    ...EXPRESSION_LABELS.map((label) => Math.abs(seen[label] - restLogits[label])),
  );
  const moved = smoothstep(AT_REST_NATS, IN_MOTION_NATS, movedNats);
  const share = trustInBaseline(baseline) * lerp(1, EXCUSE_IN_MOTION, moved);
  return mapLabels(
    (label) => seen[label] - share * clamp(restLogits[label] - typical[label], 0, EXCUSE_LIMIT),
  );
}

/** Whether a first look at a face is too lively to be its rest: smiles, surprise, speech, closed or averted eyes. */
export function isLively(face: FaceObservation, seen: FaceChannels): boolean {
  const { neutral: _, ...shown } = vectorFromLogits(expressionLogits(face));
  const smiling = seen.mouthSmile > 0.55 || (seen.mouthSmile > 0.3 && shown.happy > 0.3);
  return (
    smiling ||
    seen.jawOpen > 0.2 ||
    seen.browInnerUp > RAISED_BROW ||
    seen.eyeBlink > 0.5 ||
    Math.abs(face.head.yawRad) > 0.4 ||
    Math.abs(face.head.pitchRad) > 0.5 ||
    Math.max(...Object.values(shown)) > PLAIN_SHARE
  );
}

/** Takes one quiet frame into the baseline; `dtMs` is the time it stands for. */
export function learnBaseline(
  baseline: FaceBaseline,
  face: FaceObservation,
  seen: FaceChannels,
  dtMs: number,
): FaceBaseline {
  const learnedMs = Math.min(baseline.learnedMs + dtMs, FOLLOW_MS);
  const share = baseline.learnedMs < LEARN_MS ? dtMs / learnedMs : dtMs / FOLLOW_MS;
  const toward = (from: number, to: number): number => lerp(from, to, clamp01(share));
  const evidence = evidenceOf(face);
  const before = baseline.restLogits[evidence];
  const logits = expressionLogits(face);
  return {
    learnedMs,
    rest: mapChannels((name) => toward(baseline.rest[name], seen[name])),
    restLogits: {
      ...baseline.restLogits,
      [evidence]: before ? mapLabels((label) => toward(before[label], logits[label])) : logits,
    },
  };
}
