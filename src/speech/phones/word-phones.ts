import type { Pronunciation, Viseme } from '#core';

import { visemesWritten } from '../lips/word-visemes.ts';
import { DUTCH_WORDS } from '../text/languages/dutch.ts';
import { ENGLISH_WORDS } from '../text/languages/english.ts';
import { FRENCH_WORDS } from '../text/languages/french.ts';
import { GERMAN_WORDS } from '../text/languages/german.ts';
import type { LanguageWords } from '../text/languages/language-words.ts';
import { SPANISH_WORDS } from '../text/languages/spanish.ts';
import { spokenWords } from '../text/spoken-words.ts';
import { ENGLISH_LETTERS, englishPhones } from './english-sounds.ts';
import type { PronouncingDictionary } from './english-sounds.ts';
import { DUTCH_SOUNDS } from './languages/dutch-sounds.ts';
import { FRENCH_SOUNDS } from './languages/french-sounds.ts';
import { GERMAN_SOUNDS } from './languages/german-sounds.ts';
import { SPANISH_SOUNDS } from './languages/spanish-sounds.ts';
import type { LanguageSounds } from './languages/spelling-rules.ts';
import type { SpellingReader } from './spelling-net.ts';
import type { SpeechLanguage, SpokenPhone, WordPhones } from './spoken-phone.ts';

export interface WordPhonesOptions {
  /** English only; null reads every word by rule. */
  readonly dictionary: PronouncingDictionary | null;
  /** The trained reader of English spelling; without it small rules stand in. */
  readonly spelling?: SpellingReader | null;
  /** Visemes someone wrote for a word; they win. */
  readonly pronounce: readonly Pronunciation[];
}

/** A phone that looks like a viseme, for words whose lips were written by hand. */
const PHONE_OF_VISEME: Readonly<Record<Viseme, string>> = {
  sil: 'pau',
  PP: 'p',
  FF: 'f',
  TH: 'th',
  DD: 't',
  kk: 'k',
  CH: 'sh',
  SS: 's',
  nn: 'n',
  RR: 'r',
  aa: 'aa',
  E: 'eh',
  I: 'iy',
  O: 'ao',
  U: 'uw',
};
const VOWEL_VISEMES: ReadonlySet<Viseme> = new Set(['aa', 'E', 'I', 'O', 'U']);

const phoneOfViseme = (viseme: Viseme): SpokenPhone => ({
  name: PHONE_OF_VISEME[viseme],
  stress: VOWEL_VISEMES.has(viseme) ? 1 : null,
});

const PAUSE_MS: Readonly<Record<string, number>> = {
  '': 0,
  ',': 200,
  '.': 350,
  '?': 350,
  '!': 350,
};

const WORDS: Readonly<Record<SpeechLanguage, LanguageWords>> = {
  en: ENGLISH_WORDS,
  nl: DUTCH_WORDS,
  de: GERMAN_WORDS,
  fr: FRENCH_WORDS,
  es: SPANISH_WORDS,
};
const SOUNDS: Readonly<Record<Exclude<SpeechLanguage, 'en'>, LanguageSounds>> = {
  nl: DUTCH_SOUNDS,
  de: GERMAN_SOUNDS,
  fr: FRENCH_SOUNDS,
  es: SPANISH_SOUNDS,
};

/** One word to be said: its letters, the caption word it belongs to, and whether a phrase ends after it. */
interface Part {
  readonly said: string;
  readonly owner: number;
  readonly ends: boolean;
}

/**
 * The phones of a text, one entry for each blank-separated token, so that captions and lips stay in step. The last
 * word's pause is what would follow if more were said.
 */
export const wordPhones = (
  text: string,
  language: SpeechLanguage,
  { dictionary, spelling = null, pronounce }: WordPhonesOptions,
): readonly WordPhones[] => {
  const words = spokenWords(text, WORDS[language]);
  const written = visemesWritten(
    words.map((word) => word.text),
    pronounce,
    null,
  );
  const parts: readonly Part[] = words.flatMap((word, owner) => {
    const said = word.spoken.split(' ').filter((part) => part !== '');
    return said.map((part, index) => ({
      said: part,
      owner,
      ends: index === said.length - 1 && word.mark !== '',
    }));
  });
  /** The neighbour `step` away, in lower case; '' beyond the phrase's edge. */
  const near = (at: number, step: -2 | -1 | 1): string => {
    for (let i = step > 0 ? at : at + step; i < at + Math.max(0, step); i += 1)
      if (parts[i]?.ends !== false) return '';
    return parts[at + step]?.said.toLowerCase() ?? '';
  };
  const lower = text.toLowerCase();
  const phones: SpokenPhone[][] = words.map(() => []);
  for (const [at, part] of parts.entries()) {
    const own = phones[part.owner];
    if (!own || written[part.owner]) continue;
    const word = part.said.toLowerCase();
    const letters = language === 'en' ? ENGLISH_LETTERS : SOUNDS[language].letters;
    const letter =
      /^[A-Z](?:'s)?$/u.test(part.said) && !(language === 'en' && /^[AI]/u.test(part.said));
    if (letter)
      own.push(
        ...(letters[word.slice(0, 1)] ?? []),
        ...(word.length > 1 ? [{ name: 'z', stress: null }] : []),
      );
    else if (language === 'en') {
      const context = {
        before: near(at, -1),
        beforeThat: near(at, -2),
        after: near(at, 1),
        clause: lower,
      };
      own.push(...englishPhones(word, context, { dictionary, spelling }));
    } else own.push(...SOUNDS[language].read(word, near(at, -1), near(at, 1)));
  }
  const pauses = words.map((word) => PAUSE_MS[word.mark] ?? 0);
  // A dash or a dropped sign breathes with the word before it.
  for (let index = words.length - 1; index > 0; index -= 1)
    if (words[index]?.spoken === '' && !written[index]) {
      pauses[index - 1] = Math.max(pauses[index - 1] ?? 0, pauses[index] ?? 0);
      pauses[index] = 0;
    }
  return words.map((word, index) => ({
    text: word.text,
    phones:
      written[index]?.filter((viseme) => viseme !== 'sil').map(phoneOfViseme) ??
      phones[index] ??
      [],
    pauseAfterMs: pauses[index] ?? 0,
  }));
};
