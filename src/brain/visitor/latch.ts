import { clamp01, type GesturePercept, type Percept, type VocalPercept } from '#core';

import type { Draft } from '../draft.ts';
import { hearLevel, UNHEARD } from './shout.ts';
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
  visit: 0,
  goneSteps: 0,
  mode: 'full',
  watched: false,
  people: 0,
  face: null,
  voice: null,
  usual: UNHEARD,
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

/** What a movement-only mode and a lost camera leave of the visitor: what was written and said. */
function forgetLooks(visitor: Draft['visitor']): void {
  visitor.face = null;
  visitor.voice = null;
  visitor.sign = null;
  visitor.posture = null;
}

/** Files what a sense said under its name. */
export function latch(visitor: Draft['visitor'], percept: Percept): void {
  switch (percept.kind) {
    case 'face': {
      const { tMs, confidence, valence, arousal, smile, frown, attention, emotion, bearing } =
        percept;
      visitor.face =
        confidence <= 0
          ? null
          : { tMs, confidence, valence, arousal, smile, frown, attention, emotion, bearing };
      break;
    }
    case 'voice': {
      hearLevel(visitor, percept);
      const { tMs, confidence, valence, arousal, speaking, loudnessDb, pitchHz } = percept;
      visitor.voice = { tMs, confidence, valence, arousal, speaking, loudnessDb, pitchHz };
      break;
    }
    case 'text': {
      const { tMs, sentiment, emotion, intent, final } = percept;
      visitor.text = {
        tMs,
        valence: sentiment,
        arousal: clamp01(emotion.angry + emotion.fearful + emotion.surprised),
        // An unfinished text is only a rumour of what will be said.
        confidence: percept.confidence * (final ? 1 : 0.4),
        emotion,
        intent,
      };
      break;
    }
    case 'hint':
      visitor.hint = { tMs: percept.tMs, ...percept.appraisal };
      break;
    case 'gesture':
      visitor.sign = signOf(percept.tMs, percept.gesture, percept.confidence);
      break;
    case 'vocal':
      visitor.sign = signOf(percept.tMs, percept.sound, percept.confidence);
      break;
    case 'posture': {
      const { tMs, confidence, arms, handAtFace } = percept;
      visitor.posture = { tMs, confidence, arms, handAtFace };
      break;
    }
    case 'presence': {
      const { people, visitor: number } = percept;
      visitor.number = number;
      visitor.people = people;
      visitor.watched = true;
      // Where nobody is, no face is either.
      if (people === 0) visitor.face = null;
      break;
    }
    case 'sense-mode':
      visitor.mode = percept.mode;
      if (percept.mode !== 'full') forgetLooks(visitor);
      break;
    case 'sense-lost':
      if (percept.sense === 'voice') visitor.voice = null;
      else if (percept.sense === 'face') {
        visitor.face = null;
        visitor.people = 0;
        visitor.watched = false;
      } else visitor.posture = null;
      break;
    default:
  }
}
