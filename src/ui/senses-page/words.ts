import type { Locale } from '#core';

import english from '../../../assets/locales/senses.en.json' with { type: 'json' };
import dutch from '../../../assets/locales/senses.nl.json' with { type: 'json' };

/** Every word the senses page says. English sets the shape; the compiler holds the others to it. */
export type SensesWords = typeof english;

/** Kept apart from the conversation's words, which every visitor of the first page loads. */
export const SENSES_WORDS: Readonly<Record<Locale, SensesWords>> = { en: english, nl: dutch };
