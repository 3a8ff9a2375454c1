import type { Pronunciation, Viseme } from '#core';

import { visemesWritten } from '../lips/word-visemes.ts';
import { spokenWords } from '../text/spoken-words.ts';
import { phonesFromLetters } from './quick-letters.ts';
import type { SpellingReader } from './spelling-net.ts';
import type { SpokenPhone, WordPhones } from './spoken-phone.ts';

/** Languages whose spelling can be read. */
export const SPEECH_LANGUAGES = ['en', 'nl', 'de', 'fr', 'es'] as const;
export type SpeechLanguage = (typeof SPEECH_LANGUAGES)[number];

/** Pronunciations by word. `word` is lower case, with its apostrophes. */
export interface PronouncingDictionary {
  lookup(word: string): readonly SpokenPhone[] | null;
}

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

/**
 * The phones of a text, one entry for each blank-separated token, so that captions and lips stay in step. The last
 * word's pause is what would follow if more were said.
 */
export const wordPhones = (
  text: string,
  language: SpeechLanguage,
  { dictionary, spelling = null, pronounce }: WordPhonesOptions,
): readonly WordPhones[] => {
  const words = spokenWords(text);
  const written = visemesWritten(
    words.map((word) => word.text),
    pronounce,
    null,
  );
  return words.map((word, index) => {
    const visemes = written[index];
    return {
      text: word.text,
      phones: visemes
        ? visemes.filter((viseme) => viseme !== 'sil').map(phoneOfViseme)
        : word.spoken
            .toLowerCase()
            .split(' ')
            .filter((part) => part !== '')
            .flatMap(
              (part) =>
                (language === 'en' ? (dictionary?.lookup(part) ?? spelling?.(part)) : null) ??
                phonesFromLetters(part, language === 'nl' ? 'nl' : 'en'),
            ),
      pauseAfterMs: PAUSE_MS[word.mark] ?? 0,
    };
  });
};
