import { clamp, clamp01, type ExpressionLabel, type ExpressionVector } from '#core';

import { relax } from '../kinetics.ts';
import type { VisitorEstimate } from './visitor.ts';
import { combine, evidenceOf, type EvidenceSource } from './evidence.ts';

/** Sum of precisions at which the estimate is half as sure as it can be: a little less than one plain smile. */
const HALF_SURE = 1.6;
/** An estimate moves this fast; quicker than the face that answers it. */
const ESTIMATE_TAU_S = 0.25;
/** Interest comes and goes more slowly than a look. */
const ENGAGEMENT_TAU_S = 1.5;
/** Without a camera nothing is known of attention. */
const UNKNOWN_ATTENTION = 0.5;
/** Speech with a face turned away is still speech to us. */
const SPEAKING_ENGAGES = 0.85;
const SIGN_FADES_S = 6;
const WORDS_FADE_S = 20;

const fade = (tMs: number, fromMs: number, fadeS: number): number =>
  Math.exp(-Math.max(0, tMs - fromMs) / 1000 / fadeS);

/** Written out, since it runs sixty times a second. */
const everyLabel = (value: (label: ExpressionLabel) => number): ExpressionVector => ({
  neutral: value('neutral'),
  happy: value('happy'),
  sad: value('sad'),
  angry: value('angry'),
  fearful: value('fearful'),
  disgusted: value('disgusted'),
  surprised: value('surprised'),
});

/** Where the visitor's interest stands now, [0, 1]. */
function engagementOf(visitor: VisitorEstimate, attention: number, tMs: number): number {
  const { voice, text, sign, posture, watched, people } = visitor;
  if (watched && people === 0) return 0;
  const words = text ? 0.25 * fade(tMs, text.tMs, WORDS_FADE_S) : 0;
  const signs = sign ? sign.engagement * sign.confidence * fade(tMs, sign.tMs, SIGN_FADES_S) : 0;
  const closed = posture?.arms === 'crossed' ? 0.15 * posture.confidence : 0;
  const shown = clamp01(attention + words + signs - closed);
  return voice?.speaking ? Math.max(shown, SPEAKING_ENGAGES) : shown;
}

/** Which expression appears in all senses together: shares that add up to 1; what little is known goes to neutral. */
function expressionOf(
  visitor: VisitorEstimate,
  precision: (source: EvidenceSource) => number,
): ExpressionVector {
  const { face, text } = visitor;
  const byFace = face ? precision('face') : 0;
  const byText = text ? precision('text') : 0;
  const unsaid = HALF_SURE / 2;
  const total = byFace + byText + unsaid;
  const share = (label: ExpressionLabel): number =>
    (byFace * (face?.emotion[label] ?? 0) +
      byText * (text?.emotion[label] ?? 0) +
      (label === 'neutral' ? unsaid : 0)) /
    total;
  return everyLabel(share);
}

/**
 * One estimate from all senses, each weighted by its precision: trust, its own confidence, and its age. Senses that
 * contradict each other lower the confidence. `tMs` is the time at the end of the step.
 */
export function fuse(visitor: VisitorEstimate, tMs: number, dtS: number): VisitorEstimate {
  const { face, text } = visitor;
  const evidence = evidenceOf(visitor, tMs);
  const precisionOf = (source: EvidenceSource): number =>
    evidence.find((each) => each.source === source)?.precision ?? 0;
  const valence = combine(evidence, 'valence');
  const arousal = combine(evidence, 'arousal');
  const agreement = valence.agreement * Math.sqrt(arousal.agreement);
  const total = evidence.reduce((sum, { precision }) => sum + precision, 0);
  const confidence = (total / (total + HALF_SURE)) * agreement;

  // What one sense alone reads counts by its part in all that could have seen it.
  const judging = precisionOf('face') + precisionOf('text') + HALF_SURE / 2;
  const faceSays = precisionOf('face') / judging;
  const textSays = precisionOf('text') / judging;
  const sadness = faceSays * (face?.emotion.sad ?? 0) + textSays * (text?.emotion.sad ?? 0);
  // Whoever complains is answered as if a little angry, unless it is sorrow that speaks.
  const complaint = text?.intent === 'complaint' ? 0.6 * (1 - text.emotion.sad) : 0;
  const anger =
    faceSays * (face?.emotion.angry ?? 0) +
    textSays * Math.max(text?.emotion.angry ?? 0, complaint);
  // A smile is a movement: it may be answered where nothing more may be read.
  const smiling = face ? face.smile * clamp01(face.confidence) * fade(tMs, face.tMs, 1.2) : 0;
  const attention = face ? face.attention : UNKNOWN_ATTENTION;

  const to = (from: number, target: number, tauS = ESTIMATE_TAU_S): number =>
    relax(from, target, tauS, dtS);
  const expression = expressionOf(visitor, precisionOf);
  return {
    ...visitor,
    valence: to(visitor.valence, clamp(valence.mean, -1, 1)),
    arousal: to(visitor.arousal, clamp(arousal.mean, -1, 1)),
    confidence: to(visitor.confidence, clamp01(confidence)),
    agreement: to(visitor.agreement, clamp01(agreement)),
    attention: to(visitor.attention, clamp01(attention)),
    engagement: to(visitor.engagement, engagementOf(visitor, attention, tMs), ENGAGEMENT_TAU_S),
    expression: everyLabel((label) => to(visitor.expression[label], expression[label])),
    sadness: to(visitor.sadness, clamp01(sadness)),
    anger: to(visitor.anger, clamp01(anger)),
    smile: to(visitor.smile, clamp01(smiling)),
  };
}
