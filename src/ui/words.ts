import type { Locale } from '#core';

import english from '../../assets/locales/en.json' with { type: 'json' };
import dutch from '../../assets/locales/nl.json' with { type: 'json' };

/** Every word the interface itself says. English sets the shape; the compiler holds the others to it. */
export type Words = typeof english;

export const WORDS: Readonly<Record<Locale, Words>> = { en: english, nl: dutch };

/** `{name}` in `template` becomes `values.name`; a placeholder without a value stays as it is. */
export const fill = (template: string, values: Readonly<Record<string, string>>): string =>
  template.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
