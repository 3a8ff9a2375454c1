import { clamp01 } from '#core';
import { explainVisitor, type BrainState, type EvidenceSource } from '#brain';
import type { VisitorReading } from '#dialogue';

import type { Reading } from './types.ts';

/** Below this the honest reading is none. */
const MIN_CONFIDENCE = 0.2;
/** A sense with less of a say than this took no part. */
const LEAST_SHARE = 0.04;
/** An expression weaker than this is no more than calm. */
const LEAST_STRENGTH = 0.18;
/** A movement of the face that is plain enough to be named. */
const PLAIN_MOVEMENT = 0.35;
/** A level that most people reach only with a raised voice, dBFS: laptops put talk at -40 to -25. */
const RAISED_VOICE_DB = -16;

const SENSE: Readonly<Record<EvidenceSource, Reading['from'][number]>> = {
  text: 'text',
  hint: 'text',
  voice: 'voice',
  face: 'face',
  gesture: 'gesture',
};

interface Candidate {
  readonly appears: string;
  /** [0, 1] */
  readonly strength: number;
}

const strongest = (candidates: readonly [Candidate, ...Candidate[]]): Candidate =>
  candidates.reduce((best, candidate) => (candidate.strength > best.strength ? candidate : best));

const common = ({ visitor }: BrainState) => ({
  valence: visitor.valence,
  arousal: visitor.arousal,
  attention: visitor.face ? visitor.attention : null,
});

/** Where no emotion may be inferred: the movement alone, or nothing. */
function movementOf(brain: BrainState): Reading | null {
  const { face, voice, smile } = brain.visitor;
  const { appears, strength } = strongest([
    { appears: 'smiling', strength: smile },
    { appears: 'frowning', strength: face ? face.frown * face.confidence : 0 },
    {
      appears: 'loud',
      strength: voice?.speaking && voice.loudnessDb > RAISED_VOICE_DB ? 0.7 : 0,
    },
  ]);
  if (strength < PLAIN_MOVEMENT) return null;
  return {
    appears,
    confidence: clamp01(strength),
    valence: 0,
    arousal: 0,
    attention: common(brain).attention,
    from: [appears === 'loud' ? 'voice' : 'face'],
  };
}

/** What the visitor appears to show, with its confidence; null when too little was sensed to say anything. */
export function readingOf(brain: BrainState): Reading | null {
  const { visitor, tMs } = brain;
  if (visitor.mode === 'expressions') return movementOf(brain);
  const votes = explainVisitor(visitor, tMs).filter(({ share }) => share >= LEAST_SHARE);
  if (votes.length === 0 || visitor.confidence < MIN_CONFIDENCE) return null;
  const { appears, strength } = strongest([
    { appears: 'pleased', strength: Math.max(visitor.valence, 0.9 * visitor.smile) },
    { appears: 'sad', strength: visitor.sadness },
    { appears: 'tense', strength: visitor.anger },
    // A face is seldom sure of fear, so that a little of it says nothing.
    { appears: 'worried', strength: 1.3 * visitor.expression.fearful - 0.1 },
    { appears: 'surprised', strength: visitor.expression.surprised - 0.1 },
    { appears: 'displeased', strength: -visitor.valence },
  ]);
  const from = [...new Set(votes.map(({ source }) => SENSE[source]))];
  const certain = clamp01(0.35 + 0.65 * strength) * clamp01(visitor.confidence + 0.3);
  return strength < LEAST_STRENGTH
    ? { ...common(brain), appears: 'calm', confidence: visitor.confidence * 0.8, from }
    : { ...common(brain), appears, confidence: certain, from };
}

/** The reading as the dialogue is told it. */
export const toVisitorReading = (reading: Reading | null): VisitorReading | null =>
  reading && {
    appears: reading.appears,
    confidence: reading.confidence,
    valence: reading.valence,
    arousal: reading.arousal,
  };
