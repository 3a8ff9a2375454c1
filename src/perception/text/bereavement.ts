import { EXPRESSION_LABELS } from '#core';
import type { ExpressionLabel, ExpressionVector } from '#core';

import type { TextLanguage } from './languages.ts';
import { fold } from './tokens.ts';
import { BEREAVEMENT_PHRASES } from './words/bereavement.ts';

const compiled = new Map<TextLanguage, RegExp>();

const patternOf = (language: TextLanguage): RegExp => {
  const known = compiled.get(language);
  if (known) return known;
  const lines = BEREAVEMENT_PHRASES[language].trim().split('\n');
  const pattern = new RegExp(`(?<![\\p{L}'])(?:${lines.join('|')})`, 'u');
  compiled.set(language, pattern);
  return pattern;
};

/** Whether somebody speaks of the death of somebody close to them. `text`: cleaned. */
export const speaksOfBereavement = (text: string, languages: readonly TextLanguage[]): boolean => {
  const folded = fold(text, 'en')
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[¿¡]/g, '');
  return languages.some((language) => patternOf(language).test(folded));
};

/** At least this share of what such words say is sorrow, whatever else they say. */
const SORROW = 0.8;

/** The sentiment and the trust that such words deserve at least: few words of feeling, but hardly any doubt. */
export const GRIEVES = { sentiment: -0.6, confidence: 0.8 } as const;

/** The same words, read as sorrow. Sums to 1. */
export const withSorrow = (emotion: ExpressionVector): ExpressionVector => {
  if (emotion.sad >= SORROW) return emotion;
  const left = (1 - SORROW) / Math.max(1e-6, 1 - emotion.sad);
  const out: Record<ExpressionLabel, number> = { ...emotion };
  for (const label of EXPRESSION_LABELS)
    out[label] = label === 'sad' ? SORROW : emotion[label] * left;
  return out;
};
