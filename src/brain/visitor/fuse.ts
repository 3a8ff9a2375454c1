import { clamp, clamp01, smoothstep, type ExpressionLabel, type ExpressionVector } from '#core';

import { STEPS_PER_S } from '../grid.ts';
import { keepOf, toward } from '../kinetics.ts';
import type { Draft } from '../draft.ts';
import type { VisitorEstimate } from './visitor.ts';
import { combine, evidenceOf } from './evidence.ts';

/** Sum of precisions at which the estimate is half as sure as it can be: a little less than one plain smile. */
const HALF_SURE = 1.6;
/** An estimate moves this fast (0.25 s); quicker than the face that answers it. */
const ESTIMATE = keepOf(0.25);
/** Interest comes and goes more slowly than a look. */
const ENGAGEMENT = keepOf(1.5);
/** Words are taken back by a smile from this age on, fully so from that; a smile of full strength halves them in a second. */
const EASES = { fromMs: 3000, toMs: 8000 } as const;
const EASES_PER_STEP = 0.7 / STEPS_PER_S;
/** What was sensed longer ago than this no longer counts, whichever sense it was. */
const STALE_MS = 160_000;
/** A voice that has not been heard for this long is not speaking. */
const VOICE_MS = 2000;
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
  const speaks = voice?.speaking && tMs - voice.tMs < VOICE_MS;
  return speaks ? Math.max(shown, SPEAKING_ENGAGES) : shown;
}

/** Which expression appears in all senses together: shares that add up to 1; what little is known goes to neutral. */
function expressionOf(visitor: VisitorEstimate, byFace: number, byText: number): ExpressionVector {
  const { face, text } = visitor;
  const unsaid = HALF_SURE / 2;
  const total = byFace + byText + unsaid;
  const share = (label: ExpressionLabel): number =>
    (byFace * (face?.emotion[label] ?? 0) +
      byText * (text?.emotion[label] ?? 0) +
      (label === 'neutral' ? unsaid : 0)) /
    total;
  return everyLabel(share);
}

const UNMOVED_FACE = everyLabel((label) => (label === 'neutral' ? 1 : 0));

/** What a step moves the estimate towards. */
interface Aims {
  valence: number;
  arousal: number;
  confidence: number;
  agreement: number;
  conflict: number;
  sadness: number;
  anger: number;
  smile: number;
  expression: ExpressionVector;
}

const NOTHING_SENSED: Aims = {
  valence: 0,
  arousal: 0,
  confidence: 0,
  agreement: 1,
  conflict: 0,
  sadness: 0,
  anger: 0,
  smile: 0,
  expression: UNMOVED_FACE,
};

const isFresh = (says: { readonly tMs: number } | null, tMs: number): boolean =>
  says !== null && tMs - says.tMs < STALE_MS;

function aimsOf(visitor: VisitorEstimate, tMs: number): Aims {
  const { face, text } = visitor;
  const evidence = evidenceOf(visitor, tMs);
  let total = 0;
  let byFace = 0;
  let byText = 0;
  for (const { source, precision } of evidence) {
    total += precision;
    if (source === 'face') byFace = precision;
    else if (source === 'text') byText = precision;
  }
  const valence = combine(evidence, 'valence');
  const arousal = combine(evidence, 'arousal');
  const agreement = valence.agreement * Math.sqrt(arousal.agreement);
  const confidence = (total / (total + HALF_SURE)) * agreement;

  // What one sense alone reads counts by its part in all that could have seen it.
  const judging = byFace + byText + HALF_SURE / 2;
  const faceSays = byFace / judging;
  const textSays = byText / judging;
  const sadness = faceSays * (face?.emotion.sad ?? 0) + textSays * (text?.emotion.sad ?? 0);
  const smiling = smilingOf(visitor, tMs);
  // Whoever complains is answered as if a little angry, unless it is sorrow that speaks.
  const complaint = text?.intent === 'complaint' ? 0.6 * (1 - text.emotion.sad) : 0;
  const anger =
    faceSays * (face?.emotion.angry ?? 0) +
    textSays * Math.max(text?.emotion.angry ?? 0, complaint);
  return {
    valence: clamp(valence.mean, -1, 1),
    arousal: clamp(arousal.mean, -1, 1),
    confidence: clamp01(confidence),
    agreement: clamp01(agreement),
    conflict: clamp01(valence.conflict),
    sadness: clamp01(sadness),
    anger: clamp01(anger),
    smile: clamp01(smiling),
    expression: expressionOf(visitor, byFace, byText),
  };
}

/** A smile is a movement: it may be answered where nothing more may be read. */
const smilingOf = ({ face }: VisitorEstimate, tMs: number): number =>
  face ? face.smile * clamp01(face.confidence) * fade(tMs, face.tMs, 1.2) : 0;

/** Angry words that are some seconds old are taken back by a smile; a smile beside them takes nothing back. */
function easeWords(v: Draft['visitor'], tMs: number): void {
  const { text } = v;
  if (!text || text.valence >= 0 || !v.face) return;
  const later = smoothstep(EASES.fromMs, EASES.toMs, tMs - text.tMs);
  const smiling = smilingOf(v, tMs);
  if (later * smiling < 0.05) return;
  v.text = { ...text, confidence: text.confidence * (1 - EASES_PER_STEP * later * smiling) };
}

/**
 * One estimate from all senses, each weighted by its precision: trust, its own confidence, and its age. Senses that
 * contradict each other lower the confidence. The draft's time is that of the end of the step.
 */
export function stepVisitor({ visitor: v, tMs }: Draft): void {
  const sensed =
    isFresh(v.face, tMs) ||
    isFresh(v.text, tMs) ||
    isFresh(v.voice, tMs) ||
    isFresh(v.hint, tMs) ||
    isFresh(v.sign, tMs);
  if (sensed) easeWords(v, tMs);
  const aims = sensed ? aimsOf(v, tMs) : NOTHING_SENSED;
  const attention = v.face ? v.face.attention : UNKNOWN_ATTENTION;
  v.valence = toward(v.valence, aims.valence, ESTIMATE);
  v.arousal = toward(v.arousal, aims.arousal, ESTIMATE);
  v.confidence = toward(v.confidence, aims.confidence, ESTIMATE);
  v.agreement = toward(v.agreement, aims.agreement, ESTIMATE);
  v.conflict = toward(v.conflict, aims.conflict, ESTIMATE);
  v.attention = toward(v.attention, clamp01(attention), ESTIMATE);
  v.engagement = toward(v.engagement, engagementOf(v, attention, tMs), ENGAGEMENT);
  v.sadness = toward(v.sadness, aims.sadness, ESTIMATE);
  v.anger = toward(v.anger, aims.anger, ESTIMATE);
  v.smile = toward(v.smile, aims.smile, ESTIMATE);
  if (sensed || v.expression.neutral !== 1) {
    const { expression } = v;
    v.expression = everyLabel((label) =>
      toward(expression[label], aims.expression[label], ESTIMATE),
    );
  }
}
