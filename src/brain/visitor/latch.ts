import { clamp01, type GesturePercept, type Percept, type VocalPercept } from '#core';

import type { LatchedSign, VisitorEstimate } from './visitor.ts';

/**
 * What a movement or a sound says by itself: valence, arousal and engagement, each in [-1, 1]. A nod is first of all
 * agreement with what is being said, so it weighs little on the mood; a thumb is meant (orders of magnitude only).
 */
const MEANING: Readonly<
  Record<
    GesturePercept['gesture'] | VocalPercept['sound'],
    { readonly valence: number; readonly arousal: number; readonly engagement: number }
  >
> = {
  nod: { valence: 0.25, arousal: 0, engagement: 0.35 },
  shake: { valence: -0.3, arousal: 0.1, engagement: 0.25 },
  tilt: { valence: 0, arousal: 0, engagement: 0.2 },
  'lean-in': { valence: 0, arousal: 0.1, engagement: 0.4 },
  'lean-out': { valence: 0, arousal: -0.1, engagement: -0.3 },
  wave: { valence: 0.35, arousal: 0.25, engagement: 0.5 },
  'thumbs-up': { valence: 0.75, arousal: 0.2, engagement: 0.4 },
  'thumbs-down': { valence: -0.75, arousal: 0.2, engagement: 0.4 },
  'raised-hand': { valence: 0, arousal: 0.15, engagement: 0.5 },
  laugh: { valence: 0.7, arousal: 0.5, engagement: 0.3 },
  sigh: { valence: -0.2, arousal: -0.35, engagement: -0.1 },
};

const signOf = (
  tMs: number,
  sign: GesturePercept['gesture'] | VocalPercept['sound'],
  confidence: number,
): LatchedSign => ({ tMs, sign, confidence, ...MEANING[sign] });

/** Nobody is known: where every visitor starts. */
export const UNKNOWN_VISITOR: VisitorEstimate = {
  number: 0,
  mode: 'full',
  watched: false,
  people: 0,
  face: null,
  voice: null,
  text: null,
  hint: null,
  sign: null,
  posture: null,
  valence: 0,
  arousal: 0,
  confidence: 0,
  agreement: 1,
  conflict: 0,
  attention: 0.5,
  engagement: 0.5,
  expression: {
    neutral: 1,
    happy: 0,
    sad: 0,
    angry: 0,
    fearful: 0,
    disgusted: 0,
    surprised: 0,
  },
  sadness: 0,
  anger: 0,
  smile: 0,
};

/** Files what a sense said under its name. Another visitor begins with a clean sheet. */
export function latch(visitor: VisitorEstimate, percept: Percept): VisitorEstimate {
  switch (percept.kind) {
    case 'face': {
      if (percept.confidence <= 0) return { ...visitor, face: null };
      const { tMs, confidence, valence, arousal, smile, frown, attention, emotion, bearing } =
        percept;
      return {
        ...visitor,
        face: { tMs, confidence, valence, arousal, smile, frown, attention, emotion, bearing },
      };
    }
    case 'voice': {
      const { tMs, confidence, valence, arousal, speaking, loudnessDb, pitchHz } = percept;
      return {
        ...visitor,
        voice: { tMs, confidence, valence, arousal, speaking, loudnessDb, pitchHz },
      };
    }
    case 'text':
      // An unfinished text is only a rumour of what will be said.
      return {
        ...visitor,
        text: {
          tMs: percept.tMs,
          valence: percept.sentiment,
          arousal: clamp01(
            percept.emotion.angry + percept.emotion.fearful + percept.emotion.surprised,
          ),
          confidence: percept.confidence * (percept.final ? 1 : 0.4),
          emotion: percept.emotion,
          intent: percept.intent,
        },
      };
    case 'hint':
      return { ...visitor, hint: { tMs: percept.tMs, ...percept.appraisal } };
    case 'gesture':
      return { ...visitor, sign: signOf(percept.tMs, percept.gesture, percept.confidence) };
    case 'vocal':
      return { ...visitor, sign: signOf(percept.tMs, percept.sound, percept.confidence) };
    case 'posture': {
      const { tMs, confidence, arms, handAtFace } = percept;
      return { ...visitor, posture: { tMs, confidence, arms, handAtFace } };
    }
    case 'presence': {
      const { people, visitor: number } = percept;
      const another = visitor.number > 0 && number > visitor.number;
      const known = another ? { ...UNKNOWN_VISITOR, mode: visitor.mode } : visitor;
      // Where nobody is, no face is either.
      const face = people === 0 ? null : known.face;
      return { ...known, number, people, face, watched: true };
    }
    case 'sense-mode':
      return percept.mode === 'full'
        ? { ...visitor, mode: percept.mode }
        : { ...visitor, mode: percept.mode, face: null, voice: null, sign: null, posture: null };
    case 'sense-lost':
      if (percept.sense === 'voice') return { ...visitor, voice: null };
      return percept.sense === 'face'
        ? { ...visitor, face: null, people: 0, watched: false }
        : { ...visitor, posture: null };
    default:
      return visitor;
  }
}
