import type { Locale } from '#core';

import english from '../../../assets/locales/person.en.json' with { type: 'json' };
import dutch from '../../../assets/locales/person.nl.json' with { type: 'json' };

/** Every word the person page says. English sets the shape; the compiler holds the others to it. */
export type PersonWords = typeof english;

/** Kept apart from the conversation's words, which every visitor of the first page loads. */
export const PERSON_WORDS: Readonly<Record<Locale, PersonWords>> = { en: english, nl: dutch };

/** `noseBridge` or `face.noseBridge` as words: `Nose bridge`. */
const spelledOut = (key: string): string => {
  const words = key
    .slice(key.lastIndexOf('.') + 1)
    .replace(/([A-Z])/gu, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The word for `key` in a list of words; a key that is newer than the words is spelled out. */
export const wordFor = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : spelledOut(key);
