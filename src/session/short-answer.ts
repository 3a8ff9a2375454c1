import type { Locale } from '#core';

import { asksYesOrNo, clauseOf, plainWords, turnSyntax } from './turn-syntax.ts';

/** Questions that want one of two, a number, a day, a name: how they begin, or a word that is in them. */
const CLOSED: Readonly<Record<Locale, { readonly begins: RegExp; readonly either: string }>> = {
  en: {
    begins:
      /^(?:which|when|who|whose|(?:at|on|for) (?:what|which)|how (?:many|much|old|long|far|often|big|soon|late)|(?:what|what's the|what is the|what's your|what is your) (?:time|day|date|month|year|size|colou?r|name|number|language|kind|age))(?: |$)/u,
    either: 'or',
  },
  nl: {
    begins:
      /^(?:welke?|wanneer|wie|(?:op|om|voor|met) (?:welke?|hoe(?:veel)?|wie)|hoeveel|hoelang|hoe (?:veel|laat|lang|oud|ver|vaak|groot)|(?:wat is (?:de|het|je|uw)) (?:tijd|dag|datum|maand|jaar|maat|kleur|naam|nummer|taal|leeftijd))(?: |$)/u,
    either: 'of',
  },
};
/** "Ready?", "Anything else?" */
const ELLIPTIC_WORDS = 3;
const OPEN: ReadonlySet<string> = new Set('what why how wat waarom hoe'.split(' '));
/** A longer answer is a sentence. */
const MOST_WORDS = 4;

/** The last sentence, where it asks. */
const lastQuestion = (said: string): string | null =>
  /(?<asked>[^.!?…]*)\?["'”’»)\]\s]*$/u.exec(said)?.groups?.['asked'] ?? null;

/** Whether the last that was said asks something. */
export const endsAsking = (said: string): boolean => lastQuestion(said) !== null;

/** Whether the last that was said asks for a word rather than a story: yes or no, one of two, a number, a day, a name. */
export function asksForAWord(said: string, locale: Locale): boolean {
  const question = lastQuestion(said);
  if (question === null) return false;
  const words = clauseOf(plainWords(question), locale);
  const { begins, either } = CLOSED[locale];
  return (
    asksYesOrNo(words, locale) ||
    words.includes(either) ||
    begins.test(words.join(' ')) ||
    (words.length <= ELLIPTIC_WORDS && !OPEN.has(words[0] ?? ''))
  );
}

/** Whether `text` may be all there is to say to it: "yes", "no thanks", "two", "on Tuesday". */
export const isShortAnswer = (text: string, said: string, locale: Locale): boolean => {
  const count = plainWords(text).length;
  if (count === 0 || count > MOST_WORDS || turnSyntax(text, locale) === 'dangling') return false;
  return asksForAWord(said, locale);
};
