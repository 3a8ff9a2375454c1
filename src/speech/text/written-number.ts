import type { LanguageWords } from './languages/language-words.ts';

/** A number as written in figures, taken apart. */
export interface WrittenNumber {
  readonly negative: boolean;
  /** The figures before the decimal sign. */
  readonly whole: string;
  /** The figures after it; '' when there are none. */
  readonly decimals: string;
  /** True when thousands were set apart: it is an amount then, never a year or a code. */
  readonly grouped: boolean;
}

/** More figures than this are a code, and said one by one. */
const MOST_FIGURES = 12;

/**
 * Reads "1,250.50", "1.250,50", "-3", "12,5". Where one sign could be either, the language's own habit decides. Null
 * for anything but a number.
 */
export const writtenNumber = (
  text: string,
  { decimalComma }: Pick<LanguageWords, 'decimalComma'>,
): WrittenNumber | null => {
  const match = /^([-−–]?)(\d+(?:[.,'’]\d+)*)$/u.exec(text);
  if (!match) return null;
  const figures = (match[2] ?? '').replace(/['’]/gu, '');
  const signs = figures.replace(/\d/gu, '');
  const negative = match[1] !== '';
  const plain = (whole: string, decimals: string, grouped: boolean): WrittenNumber => ({
    negative,
    whole: whole.replace(/[.,]/gu, ''),
    decimals,
    grouped,
  });
  if (signs === '') return plain(figures, '', false);
  const last = signs.at(-1) ?? '';
  const at = figures.lastIndexOf(last);
  const mixed = new Set(signs).size > 1;
  const threes = /^\d{1,3}(?:[.,]\d{3})+$/u.test(figures) && !figures.startsWith('0');
  const own = decimalComma ? ',' : '.';
  if (mixed || (signs.length === 1 && !(threes && last !== own)))
    return plain(figures.slice(0, at), figures.slice(at + 1), mixed);
  return threes ? plain(figures, '', true) : null;
};

/** Figures one by one. */
export const sayFigures = (figures: string, words: LanguageWords): string =>
  Array.from(figures, (figure) => words.cardinal(Number(figure))).join(' ');

/** A number in words. Leading zeros and very long numbers are read figure by figure. */
export const sayNumber = (number: WrittenNumber, words: LanguageWords): string => {
  const { whole, decimals, negative } = number;
  const code = /^0\d/u.test(whole) || whole.length > MOST_FIGURES;
  const said = code ? sayFigures(whole, words) : words.cardinal(Number(whole));
  const sign = negative ? `${words.minus} ` : '';
  if (decimals === '') return sign + said;
  // English reads decimals one by one; the others read up to two of them as a number.
  const together = words.decimalComma && decimals.length <= 2 && !decimals.startsWith('0');
  const part = together ? words.cardinal(Number(decimals)) : sayFigures(decimals, words);
  return `${sign}${said} ${words.point} ${part}`;
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The value of a Roman numeral up to 89 in its usual form, or null. */
export const romanValue = (text: string): number | null => {
  if (!/^L?X{0,3}(?:XL)?(?:IX|IV|V?I{0,3})$/u.test(text) || text === '') return null;
  let total = 0;
  const values = Array.from(text, (letter) => ROMAN[letter] ?? 0);
  for (const [index, value] of values.entries())
    total += value < (values[index + 1] ?? 0) ? -value : value;
  return total;
};
