import { clamp, clamp01, smoothstep } from '#core';

import { STEPS_PER_S } from '../grid.ts';
import { keepOf, toward } from '../kinetics.ts';
import type { Draft } from '../draft.ts';
import { runLayers, type Layer } from '../layers.ts';
import { combine, gather, noEvidence, nothingCombined, ROW } from './evidence.ts';
import { UNKNOWN_VISITOR } from './latch.ts';
import type { VisitorEstimate } from './visitor.ts';

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

/** What a step moves the estimate towards, and what its evidence came to; written anew at every step. */
const aims = {
  valence: 0,
  arousal: 0,
  confidence: 0,
  agreement: 1,
  conflict: 0,
  sadness: 0,
  anger: 0,
  smile: 0,
  /** Precision of face and words. */
  byFace: 0,
  byText: 0,
};
const evidence = noEvidence();
const [valence, arousal] = [nothingCombined(), nothingCombined()];

function aimAtNothing(): void {
  aims.valence = 0;
  aims.arousal = 0;
  aims.confidence = 0;
  aims.agreement = 1;
  aims.conflict = 0;
  aims.sadness = 0;
  aims.anger = 0;
  aims.smile = 0;
  aims.byFace = 0;
  aims.byText = 0;
}

const isFresh = (says: { readonly tMs: number } | null, tMs: number): boolean =>
  says !== null && tMs - says.tMs < STALE_MS;

/** What all senses together say. */
function aimAtEvidence(visitor: VisitorEstimate, tMs: number): void {
  gather(evidence, visitor, tMs);
  combine(evidence, 'valence', valence);
  combine(evidence, 'arousal', arousal);
  let total = 0;
  for (const precision of evidence.precision) total += precision;
  const agreement = valence.agreement * Math.sqrt(arousal.agreement);
  aims.valence = clamp(valence.mean, -1, 1);
  aims.arousal = clamp(arousal.mean, -1, 1);
  aims.confidence = clamp01((total / (total + HALF_SURE)) * agreement);
  aims.agreement = clamp01(agreement);
  aims.conflict = clamp01(valence.conflict);
  aims.byFace = evidence.precision[ROW.face] ?? 0;
  aims.byText = evidence.precision[ROW.text] ?? 0;
  aimAtEmotions(visitor);
  aims.smile = clamp01(smilingOf(visitor, tMs));
}

/** What one sense alone reads counts by its part in all that could have seen it. */
function aimAtEmotions({ face, text }: VisitorEstimate): void {
  const judging = aims.byFace + aims.byText + HALF_SURE / 2;
  const faceSays = aims.byFace / judging;
  const textSays = aims.byText / judging;
  // Whoever complains is answered as if a little angry, unless it is sorrow that speaks.
  const complaint = text?.intent === 'complaint' ? 0.6 * (1 - text.emotion.sad) : 0;
  const sadness = faceSays * (face?.emotion.sad ?? 0) + textSays * (text?.emotion.sad ?? 0);
  const anger =
    faceSays * (face?.emotion.angry ?? 0) +
    textSays * Math.max(text?.emotion.angry ?? 0, complaint);
  aims.sadness = clamp01(sadness);
  aims.anger = clamp01(anger);
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

/** What is no expression at all. */
const UNMOVED = UNKNOWN_VISITOR.expression;

/** Which expression appears in all senses together: shares that add up to 1; what little is known goes to neutral. */
function followExpression({ visitor: { expression: e, face, text } }: Draft): void {
  const unsaid = HALF_SURE / 2;
  const total = aims.byFace + aims.byText + unsaid;
  const [faceSays, textSays] = [aims.byFace / total, aims.byText / total];
  const f = face?.emotion ?? UNMOVED;
  const t = text?.emotion ?? UNMOVED;
  e.neutral = toward(
    e.neutral,
    faceSays * f.neutral + textSays * t.neutral + unsaid / total,
    ESTIMATE,
  );
  e.happy = toward(e.happy, faceSays * f.happy + textSays * t.happy, ESTIMATE);
  e.sad = toward(e.sad, faceSays * f.sad + textSays * t.sad, ESTIMATE);
  e.angry = toward(e.angry, faceSays * f.angry + textSays * t.angry, ESTIMATE);
  e.fearful = toward(e.fearful, faceSays * f.fearful + textSays * t.fearful, ESTIMATE);
  e.disgusted = toward(e.disgusted, faceSays * f.disgusted + textSays * t.disgusted, ESTIMATE);
  e.surprised = toward(e.surprised, faceSays * f.surprised + textSays * t.surprised, ESTIMATE);
}

function followAims({ visitor: v }: Draft): void {
  v.valence = toward(v.valence, aims.valence, ESTIMATE);
  v.arousal = toward(v.arousal, aims.arousal, ESTIMATE);
  v.confidence = toward(v.confidence, aims.confidence, ESTIMATE);
  v.agreement = toward(v.agreement, aims.agreement, ESTIMATE);
  v.conflict = toward(v.conflict, aims.conflict, ESTIMATE);
  v.sadness = toward(v.sadness, aims.sadness, ESTIMATE);
  v.anger = toward(v.anger, aims.anger, ESTIMATE);
  v.smile = toward(v.smile, aims.smile, ESTIMATE);
}

function followInterest({ visitor: v, tMs }: Draft): void {
  const attention = v.face ? v.face.attention : UNKNOWN_ATTENTION;
  v.attention = toward(v.attention, clamp01(attention), ESTIMATE);
  v.engagement = toward(v.engagement, engagementOf(v, attention, tMs), ENGAGEMENT);
}

const FOLLOW: readonly Layer[] = [followAims, followInterest];
const FOLLOW_SENSED: readonly Layer[] = [...FOLLOW, followExpression];

/**
 * One estimate from all senses, each weighted by its precision: trust, its own confidence, and its age. Senses that
 * contradict each other lower the confidence. The draft's time is that of the end of the step.
 */
export function stepVisitor(draft: Draft): void {
  const { visitor: v, tMs } = draft;
  const sensed =
    isFresh(v.face, tMs) ||
    isFresh(v.text, tMs) ||
    isFresh(v.voice, tMs) ||
    isFresh(v.hint, tMs) ||
    isFresh(v.sign, tMs);
  if (sensed) {
    easeWords(v, tMs);
    aimAtEvidence(v, tMs);
  } else aimAtNothing();
  runLayers(sensed || v.expression.neutral !== 1 ? FOLLOW_SENSED : FOLLOW, draft, undefined);
}
