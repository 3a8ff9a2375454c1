import { EXPRESSION_LABELS } from '#core';
import type { ExpressionLabel, ExpressionVector, TextAct } from '#core';

import { saysFarewell } from './intent.ts';
import type { TextLanguage } from './languages.ts';
import { fold } from './tokens.ts';
import { ACT_PHRASES } from './words/acts.ts';
import type { PhraseAct } from './words/acts.ts';

const compiled = new Map<string, RegExp>();

const patternOf = (act: PhraseAct, language: TextLanguage): RegExp => {
  const id = `${act} ${language}`;
  const known = compiled.get(id);
  if (known) return known;
  const pattern = ACT_PHRASES[act][language]
    .trim()
    .split('\n')
    .map((line) => (line.startsWith('@') ? `^${line.slice(1)}` : `(?<![\\p{L}'])(?:${line})`))
    .join('|');
  const expression = new RegExp(pattern, 'u');
  compiled.set(id, expression);
  return expression;
};

/**
 * What a text does beside what it asks for. `text`: cleaned; `languages`: those it may be in. An insult and a goodbye may
 * come with a question or with thanks, so they are no intents of their own.
 */
export const actsOf = (text: string, languages: readonly TextLanguage[]): readonly TextAct[] => {
  const folded = fold(text, 'en').replaceAll(/\s+/g, ' ').replaceAll(/[¿¡]/g, '').trim();
  const does = (act: PhraseAct): boolean =>
    languages.some((language) => patternOf(act, language).test(folded));
  const acts: TextAct[] = [];
  if (does('insult')) acts.push('insult');
  if (does('fear')) acts.push('fear');
  if (saysFarewell(folded, languages)) acts.push('farewell');
  return acts;
};

/** What such words say at least, whatever the lists make of their parts: few words of feeling, but hardly any doubt. */
export const SAYS: Readonly<
  Record<
    PhraseAct,
    {
      readonly label: ExpressionLabel;
      /** [0, 1] share of the expression. */
      readonly share: number;
      /** [-1, 1] at most. */
      readonly sentiment: number;
      /** [0, 1] at least. */
      readonly confidence: number;
    }
  >
> = {
  insult: { label: 'angry', share: 0.65, sentiment: -0.6, confidence: 0.75 },
  fear: { label: 'fearful', share: 0.65, sentiment: -0.4, confidence: 0.7 },
};

/** The same words with at least `share` of one expression. Sums to 1. */
export const withAtLeast = (
  emotion: ExpressionVector,
  label: ExpressionLabel,
  share: number,
): ExpressionVector => {
  if (emotion[label] >= share) return emotion;
  const left = (1 - share) / Math.max(1e-6, 1 - emotion[label]);
  const out: Record<ExpressionLabel, number> = { ...emotion };
  for (const each of EXPRESSION_LABELS) out[each] = each === label ? share : emotion[each] * left;
  return out;
};
