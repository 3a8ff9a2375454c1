import type { Locale } from '#core';
import type { Reading } from '#session';

import { fill, type Words } from '../words.ts';

/** `appears pleased (0.7)`: how far an expression seems to be there, never what someone feels. */
export const readingInWords = (
  reading: Pick<Reading, 'appears' | 'confidence'>,
  words: Words,
  locale: Locale,
): string => {
  const known: Readonly<Record<string, string>> = words.senses.words;
  const word = Object.hasOwn(known, reading.appears) ? known[reading.appears] : undefined;
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return fill(words.senses.reading, {
    word: word ?? words.senses.words.unclear,
    confidence: new Intl.NumberFormat(locale, digits).format(reading.confidence),
  });
};
