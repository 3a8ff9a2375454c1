import type { Locale, Manner, Persona } from '#core';

import type { Line, PhraseKey } from './phrase-book.ts';
import { ENGLISH_PHRASES } from './phrases-en.ts';
import { DUTCH_PHRASES } from './phrases-nl.ts';
import { TONE_PHRASES } from './phrases-tone.ts';

/**
 * The lines for an occasion; `turn` counts the exchanges so far and picks between variants. A tone has its own words for
 * some occasions.
 */
export const phrase = (
  key: PhraseKey,
  locale: Locale,
  turn: number,
  persona: Pick<Persona, 'name' | 'brand' | 'role'>,
  tone: Manner['tone'] | null = null,
): readonly Line[] => {
  const own = tone === null ? undefined : TONE_PHRASES[locale][tone][key];
  const variants = own ?? (locale === 'nl' ? DUTCH_PHRASES : ENGLISH_PHRASES)[key];
  const chosen = variants[turn % variants.length] ?? variants[0] ?? [];
  return chosen.map((item) => ({
    ...item,
    say: item.say
      .replaceAll('{name}', persona.name)
      .replaceAll('{brand}', persona.brand)
      .replaceAll('{role}', persona.role[locale]),
  }));
};
