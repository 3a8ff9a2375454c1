import type { Locale, SpokenWord, VisemeSpan } from '#core';

import { visemesFromPhones } from '../lips/phone-visemes.ts';
import type { ClauseRequest } from '../ports.ts';
import type { EnglishReaders } from './english-sounds.ts';
import { timeWordPhones } from './time-words.ts';
import { wordPhones } from './word-phones.ts';

/** Words and lips of a clause of which only the text is known, from 0 ms. */
export interface PacedWords {
  readonly words: readonly SpokenWord[];
  readonly visemes: readonly VisemeSpan[];
  readonly durationMs: number;
}

/** Paces a clause at `rate` (as in Prosody), slower where that would take less than `leastMs`. */
export type PaceWords = (
  clause: Pick<ClauseRequest, 'text' | 'locale' | 'pronounce'>,
  rate: number,
  leastMs: number,
) => PacedWords;

/** The same, as soon as the rules for it have been loaded. */
export interface LazyWordPace {
  /** Null until then. */
  now(): PaceWords | null;
  /** Never rejects: without the rules small ones do. */
  load(locale: Locale): Promise<void>;
}

/** @param readers what English is read with by now, asked anew for every clause */
export const createPaceWords =
  (readers: () => EnglishReaders): PaceWords =>
  (clause, rate, leastMs) => {
    const words = wordPhones(clause.text, clause.locale, {
      ...readers(),
      pronounce: clause.pronounce,
    });
    const usual = timeWordPhones(words, { rate });
    const slower = usual.durationMs > 0 ? Math.max(1, leastMs / usual.durationMs) : 1;
    const timed = slower > 1 ? timeWordPhones(words, { rate: rate / slower }) : usual;
    return {
      words: timed.words,
      visemes: visemesFromPhones(timed.phones),
      durationMs: timed.durationMs,
    };
  };
