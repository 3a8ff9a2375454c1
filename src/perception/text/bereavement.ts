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

/** The share of sorrow, the sentiment and the trust that such words deserve at least: few words of feeling, but hardly any doubt. */
export const GRIEVES = { label: 'sad', share: 0.8, sentiment: -0.6, confidence: 0.8 } as const;
