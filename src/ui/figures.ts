import type { Locale } from '#core';

/** `+0.4`, `−0.4`, `0.0`: a figure on a scale that goes both ways. */
export const signed = (value: number, locale: Locale, digits = 1): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
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
