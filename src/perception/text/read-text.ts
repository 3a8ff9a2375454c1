import { clamp, clamp01 } from '#core';
import type { TextPercept } from '#core';

import { actsOf, SAYS, withAtLeast } from './acts.ts';
import { GRIEVES, speaksOfBereavement } from './bereavement.ts';
import { bestLanguage, scoreLanguages } from './detect-language.ts';
import { emotionOf } from './emotion.ts';
import type { EnglishSense } from './english.ts';
import { intentOf } from './intent.ts';
import type { TextLanguage } from './languages.ts';
import { lexiconOf } from './lexicon.ts';
import { cleanText, tokenise } from './tokens.ts';
import { rateTokens } from './valence.ts';
import type { AffectHit } from './valence.ts';

export interface ReadTextOptions {
  /** The conversation's language; the text's own words may overrule it. */
  readonly locale: TextLanguage;
  /** False while the visitor is still typing or speaking. */
  readonly final: boolean;
  /** Session time. */
  readonly tMs: number;
  /** What else is known of English, when it is loaded; see `createTextSense`. */
  readonly english?: EnglishSense | null;
}

/** Words' worth of belief that a visitor keeps to the conversation's language. */
const LOCALE_PRIOR = 0.75;
/** Trust when no word of feeling was found: plain words in a known language do suggest that nothing was felt. */
const PLAIN_CONFIDENCE = 0.15;
/** Words after which plain text has said enough to be called plain. */
const PLAIN_WORDS = 4;
/** Trust gained per word of feeling: one gives .5, two .7, four .9. */
const TRUST_PER_HIT = 0.6;
/** Half-said things change. */
const UNFINISHED = 0.7;

/** Rating units that make the whole range of the sentiment: about as good or bad as people ever rate a text. */
const LARGEST_RATING = 3.5;

/** Words that agree are believed; praise and blame in one breath cancel, and leave less to trust. */
const confidenceOf = (hits: readonly AffectHit[], words: number): number => {
  const plain = PLAIN_CONFIDENCE * Math.min(1, words / PLAIN_WORDS);
  if (hits.length === 0) return plain;
  let net = 0;
  let gross = 0;
  for (const hit of hits) {
    net += hit.valence;
    gross += Math.abs(hit.valence);
  }
  const agreement = gross > 0 ? Math.abs(net) / gross : 0;
  const found = 1 - Math.exp(-TRUST_PER_HIT * hits.length - 0.1 * Math.min(gross, 6));
  return plain + (1 - plain) * found * (0.5 + 0.5 * agreement);
};

/**
 * What a text appears to say about how its writer feels and what they want. Pure; any string will do: it is cleaned
 * of control characters and read up to `MAX_CHARS`. Figures are finite; an empty text is neutral with confidence 0.
 */
export const readText = (text: string, options: ReadTextOptions): TextPercept => {
  const { locale, final, tMs } = options;
  const clean = cleanText(text);
  const scores = scoreLanguages(clean);
  const language = bestLanguage({ ...scores, [locale]: scores[locale] + LOCALE_PRIOR }) ?? locale;
  const english = language === 'en' ? (options.english ?? null) : null;
  const tokens = tokenise(clean, language);
  const rated = rateTokens(tokens, lexiconOf(language), english?.rate ?? null);
  const words = tokens.filter((token) => token.kind !== 'break').length;
  const learned = english && english.ratingOf(clean, tokens, rated.sentiment) / LARGEST_RATING;
  const languages = language === locale ? [language] : [language, locale];
  const bereaved = speaksOfBereavement(clean, languages);
  const acts = actsOf(clean, languages);
  const afraid = acts.includes('fear');
  /** What was said without a doubt, whatever the single words are worth; the weightiest first. */
  const said = bereaved
    ? GRIEVES
    : acts.includes('insult')
      ? SAYS.insult
      : afraid
        ? SAYS.fear
        : null;
  const valued = clamp(learned ?? rated.sentiment, -1, 1);
  const sentiment = said ? Math.min(valued, said.sentiment) : valued;
  // What was learned finds feeling where no list has a word for it.
  const found = Math.max(confidenceOf(rated.hits, words), Math.abs(learned ?? 0));
  const certainty = said ? Math.max(found, said.confidence) : found;
  const named = emotionOf(rated.hits, rated.exclamations);
  const emotion = said ? withAtLeast(named, said.label, said.share) : named;
  return {
    kind: 'text',
    tMs,
    text: clean,
    final,
    sentiment,
    confidence: clamp01(certainty * (final ? 1 : UNFINISHED)),
    emotion,
    acts,
    language,
    intent: intentOf({
      text: clean,
      languages,
      sentiment,
      blameless:
        bereaved ||
        Math.max(emotion.sad, emotion.fearful) > Math.max(emotion.angry, emotion.disgusted),
    }),
  };
};
