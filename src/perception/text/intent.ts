import type { Intent } from '#core';

import { TEXT_LANGUAGES } from './languages.ts';
import type { TextLanguage } from './languages.ts';
import { NO_DISTRESS } from './words/distress.ts';
import { INTENT_PHRASES, QUESTION_OPENINGS } from './words/intents.ts';
import type { PhraseIntent } from './words/intents.ts';
import { fold } from './tokens.ts';

const compiled = new Map<string, RegExp>();

const phrasePattern = (intent: PhraseIntent, language: TextLanguage): RegExp => {
  const id = `${intent} ${language}`;
  const known = compiled.get(id);
  if (known) return known;
  const lines = INTENT_PHRASES[intent][language].trim().split('\n');
  const pattern = lines
    .map((line) => (line.startsWith('@') ? `^${line.slice(1)}` : `(?<![\\p{L}'])(?:${line})`))
    .join('|');
  const expression = new RegExp(pattern, 'u');
  compiled.set(id, expression);
  return expression;
};

const HARMLESS = new RegExp(`(?<![\\p{L}'])(?:${NO_DISTRESS})`, 'gu');

const openings = new Map<TextLanguage, RegExp>();

const openingPattern = (language: TextLanguage): RegExp => {
  const known = openings.get(language);
  if (known) return known;
  const expression = new RegExp(`^(?:${QUESTION_OPENINGS[language]})`, 'u');
  openings.set(language, expression);
  return expression;
};

const has = (intent: PhraseIntent, text: string, languages: readonly TextLanguage[]): boolean =>
  languages.some((language) => phrasePattern(intent, language).test(text));

/** Whether a text, folded, says goodbye, whatever else it does. */
export const saysFarewell = (folded: string, languages: readonly TextLanguage[]): boolean =>
  has('farewell', folded, languages);

/** A word of greeting, thanks or courtesy that stands before what is really said. */
const COURTESY =
  /^(?:(?:hi|hello|hey|hallo|hoi|dag|hola|bonjour|bonsoir|salut|moin|guten (?:tag|morgen|abend)|good (?:morning|afternoon|evening)|goede(?:morgen|middag|avond)|buen[oa]s(?: (?:dias|tardes|noches))?|thanks|thank you|bedankt|danke|merci|gracias|ok(?:ay|e)?|sorry|excuse me|pardon|entschuldigung|perdon|and|en|und|et|y|so|but|maar|aber|mais|pero|yes|ja|oui|si|well|mira|there)[\s,.!;:-]+)+/u;

/** "Dear Mira, where is ..." */
const ADDRESS = /^\p{L}+(?: \p{L}+)?, /u;

/** Words that a greeting may have besides the greeting itself, such as a name. */
const GREETING_WORDS = 3;

/** As negative as this, a plain statement is a complaint: about as much as one strong word says. */
const COMPLAINT_SENTIMENT = -0.5;

export interface IntentInput {
  /** Cleaned text. */
  readonly text: string;
  /** The language it appears to be in, and those it may be in. */
  readonly languages: readonly TextLanguage[];
  /** [-1, 1] */
  readonly sentiment: number;
  /** The text is about sorrow or fear rather than about something that went wrong: nobody is being blamed. */
  readonly blameless: boolean;
}

/**
 * What a text appears to ask for. The most pressing wins: distress, a person, a complaint, a question, then courtesies.
 * Distress and a person are looked for in every language, since to miss one is worse than to be wrong about one.
 */
export const intentOf = ({ text, languages, sentiment, blameless }: IntentInput): Intent => {
  const folded = fold(text, 'en').replaceAll(/\s+/g, ' ').replaceAll(/[¿¡]/g, '').trim();
  if (has('distress', folded.replaceAll(HARMLESS, ' … '), TEXT_LANGUAGES)) return 'distress';
  if (has('person', folded, TEXT_LANGUAGES)) return 'person';
  const asks =
    folded.includes('?') ||
    folded
      .split(/[.!;\n]+/)
      .map((sentence) => sentence.trim().replace(COURTESY, '').replace(ADDRESS, ''))
      .some((sentence) => languages.some((language) => openingPattern(language).test(sentence)));
  const complains = has('complaint', folded, languages);
  if (complains && (!asks || sentiment < 0)) return 'complaint';
  if (asks) return 'question';
  if (sentiment <= COMPLAINT_SENTIMENT && !blameless) return 'complaint';
  if (has('thanks', folded, languages)) return 'thanks';
  if (has('farewell', folded, languages)) return 'farewell';
  if (has('greeting', folded, languages)) return isOnlyGreeting(folded) ? 'greeting' : 'statement';
  return 'statement';
};

/** "Hello there Mira" greets; "hello, two tickets for the planetarium" has come for something. */
const isOnlyGreeting = (folded: string): boolean => {
  const rest = `${folded} `.replace(COURTESY, '');
  return (rest.match(/\p{L}+/gu) ?? []).length <= GREETING_WORDS;
};
