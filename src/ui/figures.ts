import type { Locale } from '#core';

const formats = new Map<string, Intl.NumberFormat>();

/** Making one costs more than using it a hundred times, and these pages say hundreds of figures a second. */
const formatOf = (locale: Locale, kind: string, options: Intl.NumberFormatOptions) => {
  const key = `${locale}/${kind}`;
  const known = formats.get(key);
  if (known) return known;
  const format = new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
};

/** `+0.4`, `−0.4`, `0.0`: a figure on a scale that goes both ways. */
export const signed = (value: number, locale: Locale, digits = 1): string =>
  formatOf(locale, `signed-${digits}`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: 'exceptZero',
  }).format(value);

/** A figure with so many digits. */
export const plain = (value: number, locale: Locale, digits = 1): string =>
  formatOf(locale, `plain-${digits}`, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Nothing is not less than nothing.
    signDisplay: 'negative',
  }).format(value);

export const percent = (share: number, locale: Locale): string =>
  formatOf(locale, 'percent', { style: 'percent', maximumFractionDigits: 0 }).format(share);
