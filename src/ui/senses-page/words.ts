import type { Locale } from '#core';

import english from '../../../assets/locales/senses.en.json' with { type: 'json' };
import dutch from '../../../assets/locales/senses.nl.json' with { type: 'json' };

/** Every word the senses page says. English sets the shape; the compiler holds the others to it. */
export type SensesWords = typeof english;

/** Kept apart from the conversation's words, which every visitor of the first page loads. */
export const SENSES_WORDS: Readonly<Record<Locale, SensesWords>> = { en: english, nl: dutch };

/** `+0.4`, `−0.4`, `0.0`: a figure on a scale that goes both ways. */
export const signed = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
    signDisplay: 'exceptZero',
  }).format(value);

/** A figure with so many digits. */
export const plain = (value: number, locale: Locale, digits = 1): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

export const percent = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share);
