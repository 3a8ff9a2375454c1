import { clamp01 } from '#core';
import type { BrainState } from '#brain';
import type { VisitorReading } from '#dialogue';

import type { Reading } from './types.ts';

/** Below this the honest reading is none. */
const MIN_CONFIDENCE = 0.2;
/** A sense that has been silent this long no longer takes part. */
const FRESH_MS = { face: 2500, voice: 4000, text: 20_000 } as const;

/** What the visitor appears to show, with its confidence; null when too little was sensed to say anything. */
export function readingOf(brain: BrainState): Reading | null {
  const { visitor, tMs } = brain;
  const from: Reading['from'][number][] = [];
  if (visitor.text && tMs - visitor.text.tMs < FRESH_MS.text) from.push('text');
  if (visitor.voice && tMs - visitor.voice.tMs < FRESH_MS.voice) from.push('voice');
  if (visitor.face && tMs - visitor.face.tMs < FRESH_MS.face) from.push('face');
  if (from.length === 0 || visitor.confidence < MIN_CONFIDENCE) return null;
  const surprised = visitor.face?.emotion.surprised ?? 0;
  const { appears, strength } = strongest([
    { appears: 'pleased', strength: Math.max(visitor.valence, 0.9 * visitor.smile) },
    { appears: 'sad', strength: visitor.sadness },
    { appears: 'tense', strength: visitor.anger },
    { appears: 'surprised', strength: from.includes('face') ? surprised - 0.2 : 0 },
    { appears: 'displeased', strength: -visitor.valence },
  ]);
  const certain = clamp01(0.35 + 0.65 * strength) * clamp01(visitor.confidence + 0.3);
  return strength < 0.18
    ? { ...common(brain), appears: 'calm', confidence: visitor.confidence * 0.8, from }
    : { ...common(brain), appears, confidence: clamp01(certain), from };
}

const strongest = (
  candidates: readonly { readonly appears: string; readonly strength: number }[],
): { readonly appears: string; readonly strength: number } =>
  candidates.reduce((best, candidate) => (candidate.strength > best.strength ? candidate : best));

const common = ({ visitor }: BrainState) => ({
  valence: visitor.valence,
  arousal: visitor.arousal,
  attention: visitor.face ? visitor.attention : null,
});

/** The reading as the dialogue is told it. */
export const toVisitorReading = (reading: Reading | null): VisitorReading | null =>
  reading && {
    appears: reading.appears,
    confidence: reading.confidence,
    valence: reading.valence,
    arousal: reading.arousal,
  };
