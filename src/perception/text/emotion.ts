import { EXPRESSION_LABELS } from '#core';
import type { ExpressionLabel, ExpressionVector } from '#core';

import type { Tone } from './lexicon.ts';
import type { AffectHit } from './valence.ts';

type Shares = Readonly<Partial<Record<ExpressionLabel, number>>>;

/** What a tone speaks for. Words that are merely good or bad name no emotion, so they speak more softly. */
const SHARES: Readonly<Record<Tone, Shares>> = {
  joy: { happy: 1 },
  good: { happy: 0.5 },
  anger: { angry: 1 },
  sadness: { sad: 1 },
  fear: { fearful: 1 },
  disgust: { disgusted: 1 },
  surprise: { surprised: 1 },
  bad: { sad: 0.2, angry: 0.2, fearful: 0.04, disgusted: 0.06 },
  none: {},
};

/** "Not happy" is a little sad and a little cross; "not afraid" says hardly more than that. */
const NEGATED: Readonly<Record<Tone, Shares>> = {
  joy: { sad: 0.5, angry: 0.3 },
  good: { sad: 0.2, angry: 0.2 },
  anger: { happy: 0.15 },
  sadness: { happy: 0.15 },
  fear: { happy: 0.15 },
  disgust: { happy: 0.15 },
  surprise: {},
  bad: { happy: 0.25 },
  none: {},
};

/** In a surprise what counts is that it is one; its valence is small. */
const SURPRISE_STRENGTH = 2.4;
/** A strong word (valence 3) outweighs the assumption of neutrality by half. */
const STRENGTH_PER_VALENCE = 0.5;
const EXCLAMATION_GAIN = 0.1;
const MAX_EXCLAMATIONS = 4;
/** Weight of "nothing in particular", in the same measure as the strengths. */
const NEUTRAL_PRIOR = 1;

/** Which expressions the words speak for; all neutral when they speak for none. Sums to 1. */
export const emotionOf = (hits: readonly AffectHit[], exclamations: number): ExpressionVector => {
  const strengths: Record<ExpressionLabel, number> = {
    neutral: NEUTRAL_PRIOR,
    happy: 0,
    sad: 0,
    angry: 0,
    fearful: 0,
    disgusted: 0,
    surprised: 0,
  };
  const gain = 1 + EXCLAMATION_GAIN * Math.min(exclamations, MAX_EXCLAMATIONS);
  for (const hit of hits) {
    const valence =
      hit.tone === 'surprise'
        ? Math.max(SURPRISE_STRENGTH, Math.abs(hit.valence))
        : Math.abs(hit.valence);
    const strength = valence * STRENGTH_PER_VALENCE * gain;
    const shares = hit.negated ? NEGATED[hit.tone] : SHARES[hit.tone];
    for (const label of EXPRESSION_LABELS) strengths[label] += strength * (shares[label] ?? 0);
    // Bad news in capitals is anger rather than grief.
    if (hit.shouted && !hit.negated && hit.tone === 'bad') strengths.angry += strength * 0.4;
  }
  const total = EXPRESSION_LABELS.reduce((sum, label) => sum + strengths[label], 0);
  for (const label of EXPRESSION_LABELS) strengths[label] /= total;
  return strengths;
};
