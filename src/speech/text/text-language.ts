import { LOCALES } from '#core';
import type { Locale } from '#core';

/** Small words that are none in the other languages, so that names and borrowed words prove nothing. */
const SMALL_WORDS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(
    'the and to that you it for on with are this have not they from by what there can which your our will would how about please my i a an at if has been who when where why does let'.split(
      ' ',
    ),
  ),
  nl: new Set(
    'de het een en niet dat voor zijn ik je jij jullie wij hebben heeft naar maar ook er bij aan uit wat waar dit deze kunt wordt worden te op nog wel geen mijn uw onze graag welkom hoeveel wanneer omdat'.split(
      ' ',
    ),
  ),
};
/** So many different ones, and this share of all words, make a language sure; and none of the usual one's. */
const ENOUGH = 3;
const LEAST_SHARE = 0.3;

/**
 * The language of a whole clause: the usual one, unless it is clearly another. A title, a name or a few borrowed words
 * stay with the sentence they are in.
 */
export const clauseLanguage = (text: string, usual: Locale): Locale => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const found = (locale: Locale): readonly string[] =>
    words.filter((word) => SMALL_WORDS[locale].has(word));
  if (found(usual).length > 0) return usual;
  const other = LOCALES.find((locale) => {
    const small = found(locale);
    return new Set(small).size >= ENOUGH && small.length >= words.length * LEAST_SHARE;
  });
  return other ?? usual;
};
