import { clamp, clamp01, type Percept } from '#core';

import { relax } from './kinetics.ts';
import type { Latched, VisitorEstimate } from './state.ts';

/**
 * How far each sense is trusted at its best, and how fast that trust fades once it stops talking. Text > voice > face,
 * because people's faces stay serious in front of a machine even when pleased (arXiv 2605.20200, n = 20).
 */
const TRUST = {
  text: { weight: 1.6, fadeS: 14 },
  hint: { weight: 1.2, fadeS: 14 },
  voice: { weight: 0.9, fadeS: 2.5 },
  face: { weight: 0.7, fadeS: 1.2 },
} as const;
/** A frown in front of a screen is mostly concentration: it counts this much of a smile's weight. */
const FROWN_TRUST = 0.45;
/** Sum of weights at which the estimate is about 63 % confident. */
const CONFIDENCE_SCALE = 0.8;
/** An estimate moves this fast; quicker than the face that answers it. */
const ESTIMATE_TAU_S = 0.25;
/** Without a camera nothing is known of attention. */
const UNKNOWN_ATTENTION = 0.5;

/** Files what a sense said under its name. */
export function latch(visitor: VisitorEstimate, percept: Percept): VisitorEstimate {
  switch (percept.kind) {
    case 'face':
      if (percept.confidence <= 0) return { ...visitor, face: null };
      return { ...visitor, face: percept };
    case 'voice':
      return { ...visitor, voice: percept };
    case 'text':
      // An unfinished text is only a rumour of what will be said.
      return {
        ...visitor,
        text: {
          tMs: percept.tMs,
          valence: percept.sentiment,
          arousal: clamp(
            percept.emotion.angry + percept.emotion.fearful + percept.emotion.surprised,
            0,
            1,
          ),
          confidence: percept.confidence * (percept.final ? 1 : 0.4),
          emotion: percept.emotion,
          intent: percept.intent,
        },
      };
    case 'hint':
      return { ...visitor, hint: { tMs: percept.tMs, ...percept.appraisal } };
    case 'presence':
      return { ...visitor, people: Math.max(0, percept.people) };
    case 'sense-lost':
      return percept.sense === 'face'
        ? { ...visitor, face: null, people: 0 }
        : { ...visitor, voice: null };
    default:
      return visitor;
  }
}

const weightOf = (
  latched: Latched | null,
  trust: { readonly weight: number; readonly fadeS: number },
  tMs: number,
): number => {
  if (!latched) return 0;
  const ageS = Math.max(0, tMs - latched.tMs) / 1000;
  return trust.weight * clamp01(latched.confidence) * Math.exp(-ageS / trust.fadeS);
};

/** One estimate from all senses, weighted by trust, confidence and age. `tMs` is the time at the end of the step. */
export function fuse(visitor: VisitorEstimate, tMs: number, dtS: number): VisitorEstimate {
  const { face, voice, text, hint } = visitor;
  const faceWeight = weightOf(face, TRUST.face, tMs) * (face && face.valence < 0 ? FROWN_TRUST : 1);
  // A voice's valence is not readable, so it votes on arousal only.
  const voiceWeight = weightOf(voice, TRUST.voice, tMs);
  const textWeight = weightOf(text, TRUST.text, tMs);
  const hintWeight = weightOf(hint, TRUST.hint, tMs);

  const valenceWeight = faceWeight + textWeight + hintWeight;
  const arousalWeight = valenceWeight + voiceWeight;
  const sum = (key: 'valence' | 'arousal', withVoice: number): number =>
    faceWeight * (face?.[key] ?? 0) +
    textWeight * (text?.[key] ?? 0) +
    hintWeight * (hint?.[key] ?? 0) +
    withVoice * (voice?.[key] ?? 0);
  const valence = valenceWeight > 0 ? sum('valence', 0) / valenceWeight : 0;
  const arousal = arousalWeight > 0 ? sum('arousal', voiceWeight) / arousalWeight : 0;
  // Senses that contradict each other lower the confidence instead of averaging to a calm nothing.
  const conflict =
    valenceWeight > 0
      ? (faceWeight * Math.abs((face?.valence ?? 0) - valence) +
          textWeight * Math.abs((text?.valence ?? 0) - valence) +
          hintWeight * Math.abs((hint?.valence ?? 0) - valence)) /
        valenceWeight
      : 0;
  const confidence =
    (1 - Math.exp(-arousalWeight / CONFIDENCE_SCALE)) * (1 - 0.7 * clamp01(conflict));

  const share = (weight: number): number => clamp01(weight / CONFIDENCE_SCALE);
  const faceSays = share(faceWeight);
  const textSays = share(textWeight);
  const sadness = clamp01(
    faceSays * (face?.emotion.sad ?? 0) + textSays * (text?.emotion.sad ?? 0),
  );
  // Whoever complains is answered as if a little angry, unless it is sorrow that speaks.
  const complaint = text?.intent === 'complaint' ? 0.6 * (1 - text.emotion.sad) : 0;
  const anger = clamp01(
    faceSays * (face?.emotion.angry ?? 0) +
      textSays * Math.max(text?.emotion.angry ?? 0, complaint),
  );
  const attention = face ? face.attention : UNKNOWN_ATTENTION;

  const to = (from: number, target: number): number => relax(from, target, ESTIMATE_TAU_S, dtS);
  return {
    ...visitor,
    valence: to(visitor.valence, clamp(valence, -1, 1) * clamp01(confidence + 0.3)),
    arousal: to(visitor.arousal, clamp(arousal, -1, 1)),
    confidence: to(visitor.confidence, clamp01(confidence)),
    attention: to(visitor.attention, clamp01(attention)),
    sadness: to(visitor.sadness, sadness),
    anger: to(visitor.anger, anger),
    smile: to(visitor.smile, clamp01((face?.smile ?? 0) * share(faceWeight * 1.6))),
  };
}
