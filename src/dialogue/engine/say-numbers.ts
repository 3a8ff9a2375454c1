import type { Locale } from '#core';

import { fold } from './tokens.ts';

/** From this many people on, a company is a group in everyday speech; the brand's own page says what it is there. */
const GROUP_FROM = 12;

const AGE: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:(\d{1,2})[- ](?:years?|yrs?)[- ]olds?|(?:i am|i'm|who is|he is|she is|is|aged?|turns?) (\d{1,2})(?! ?(?:am|pm|o'clock|euros?|minutes|hours|people|euro|%))(?:\b(?!:)))/,
  nl: /\b(?:(\d{1,2}) ?(?:jaar|jarige)|(?:ik ben|ik|die|is|wordt|van) (\d{1,2})(?! ?(?:uur|euro|minuten|mensen|personen|man\b|%))(?: ben| is)?(?:\b(?!:)))/,
};
const COMPANY: Readonly<Record<Locale, RegExp>> = {
  en: /\b(\d{1,3}) (?:people|persons?|of us|colleagues|friends|visitors|guests|adults|students|seniors|employees)\b/,
  nl: /\b(\d{1,3}) (?:mensen|personen|man|collega'?s?|vrienden|bezoekers|gasten|volwassenen|studenten|senioren|medewerkers)\b|\bmet z'?n (\d{1,3})en\b/,
};
const AGE_WORDS: Readonly<Record<Locale, readonly (readonly [below: number, word: string])[]>> = {
  en: [[4, 'baby toddler'], [13, 'child'], [18, 'young people'], [65, ''], [120, 'senior']],
  nl: [[4, 'baby peuter'], [13, 'kind'], [18, 'jongeren'], [65, ''], [120, 'senior']],
}; // prettier-ignore

const NUMBERS: Readonly<Record<Locale, readonly string[]>> = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen'.split(
    ' ',
  ),
  nl: 'nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien'.split(
    ' ',
  ),
};

const withDigits = (said: string, locale: Locale): string =>
  said.replace(/\p{L}+/gu, (word) => {
    const value = NUMBERS[locale].indexOf(word);
    return value > 1 ? String(value) : word;
  });

/** A text with what its numbers mean put into words: "my 7 year old" is a child, "22 colleagues" are a group. */
export const withNumbersInWords = (text: string, locale: Locale): string => {
  const said = withDigits(fold(text), locale);
  const age = AGE[locale].exec(said);
  const years = Number(age?.[1] ?? age?.[2] ?? Number.NaN);
  const people = COMPANY[locale].exec(said);
  const count = Number(people?.[1] ?? people?.[2] ?? 0);
  const words = [
    AGE_WORDS[locale].find(([below]) => years < below)?.[1] ?? '',
    count >= GROUP_FROM ? (locale === 'nl' ? 'groep' : 'group') : '',
  ].filter(Boolean);
  if (words.length === 0) return text;
  // The phrase gives way to its meaning, so that "colleagues" does not count as a word nobody knows.
  const rest = count >= GROUP_FROM && people ? said.replace(people[0], ' ') : text;
  return `${rest} ${words.join(' ')}`;
};
