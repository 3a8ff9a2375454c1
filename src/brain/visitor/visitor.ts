import type {
  ExpressionVector,
  GesturePercept,
  Intent,
  PosturePercept,
  SenseMode,
  VocalPercept,
} from '#core';

import type { UsualVoice } from './shout.ts';

/** What a sense last said, kept with the time it said it: senses are latched, never pulses. */
interface Latched {
  readonly tMs: number;
  /** [-1, 1] */
  readonly valence: number;
  /** [-1, 1] */
  readonly arousal: number;
  /** [0, 1] */
  readonly confidence: number;
}

interface LatchedFace extends Latched {
  readonly smile: number;
  readonly frown: number;
  readonly attention: number;
  readonly emotion: ExpressionVector;
  readonly bearing: { readonly yawRad: number; readonly pitchRad: number } | null;
}

interface LatchedVoice extends Latched {
  readonly speaking: boolean;
  readonly pitchHz: number | null;
  readonly loudnessDb: number;
}

interface LatchedText extends Latched {
  readonly emotion: ExpressionVector;
  readonly intent: Intent;
}

/** The last gesture or sound with a meaning of its own. */
export interface LatchedSign extends Latched {
  readonly sign: GesturePercept['gesture'] | VocalPercept['sound'];
  /** [-1, 1] what it says of the visitor's interest. */
  readonly engagement: number;
}

/** The visitor as the brain estimates them: an appearance with a confidence, never a fact. */
export interface VisitorEstimate {
  /** Which visitor this is, counted from 1; 0 before anybody was seen. */
  readonly number: number;
  /** Counts the visits that are over: grows by one whenever everything that was made of a visitor is forgotten. */
  readonly visit: number;
  /** Whole steps since a watching camera saw anybody, or anything was heard or read of them; stops after ten minutes. */
  readonly goneSteps: number;
  /** How much may be read in face and voice. */
  readonly mode: SenseMode;
  /** A camera is watching, so that nobody in view means nobody there. */
  readonly watched: boolean;
  readonly people: number;
  readonly face: LatchedFace | null;
  readonly voice: LatchedVoice | null;
  /** How loud they usually speak. */
  readonly usual: UsualVoice;
  readonly text: LatchedText | null;
  readonly hint: Latched | null;
  readonly sign: LatchedSign | null;
  readonly posture: Pick<PosturePercept, 'tMs' | 'confidence' | 'arms' | 'handAtFace'> | null;
  /** [-1, 1] */
  readonly valence: number;
  /** [-1, 1] */
  readonly arousal: number;
  /** [0, 1] */
  readonly confidence: number;
  /** [0, 1] how far the senses say the same. */
  readonly agreement: number;
  /** [0, 1] how far some senses appear pleased and others displeased. */
  readonly conflict: number;
  /** [0, 1]; 0.5 when there is no camera to tell. */
  readonly attention: number;
  /** [0, 1] how far the visitor appears to take part: attention, speech, words, gestures. */
  readonly engagement: number;
  /** Which expression appears in all senses together. */
  readonly expression: ExpressionVector;
  /** How strongly sadness, anger and a smile appear in all senses together, each in [0, 1]. */
  readonly sadness: number;
  readonly anger: number;
  readonly smile: number;
}
