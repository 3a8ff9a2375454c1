import type { Currency, LanguageWords } from './languages/language-words.ts';
import { sayFigures, sayNumber, writtenNumber } from './written-number.ts';

/** The words around a token, without their punctuation; '' at the ends. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

const isCurrency = (sign: string): sign is Currency => /^[€$£¥]$/u.test(sign);

const sayMoney = (
  sign: string,
  amount: string,
  scale: string,
  words: LanguageWords,
): string | null => {
  const number = writtenNumber(amount, words);
  if (!number || !isCurrency(sign)) return null;
  const minus = number.negative ? `${words.minus} ` : '';
  if (scale !== '') {
    const many = `${sayNumber(number, words)} ${scale}`;
    return words.money(many, false, 0, sign);
  }
  // Two decimals are cents; another number of them is a plain fraction.
  const cents = number.decimals.length === 2 ? Number(number.decimals) : 0;
  if (cents > 0 && /^0+$/u.test(number.whole)) {
    const [one, many] = words.cents[sign];
    return minus + (cents === 1 ? one : `${words.cardinal(cents)} ${many}`);
  }
  const odd = number.decimals !== '' && number.decimals.length !== 2;
  const whole = odd
    ? sayNumber({ ...number, negative: false }, words)
    : words.cardinal(Number(number.whole));
  return minus + words.money(whole, number.whole === '1' && !odd, cents, sign);
};

const isYear = (figures: string): boolean => /^(?:1[1-9]|20)\d\d$/u.test(figures);

/** What may follow a year without being counted by it. */
const SMALL_WORD =
  /^(?:was|is|and|to|the|we|i|it|he|she|they|in|on|at|when|with|or|of|but|for|by|en|werd|tot|de|het|und|war|ist|bis|wurde|et|est|était|à|y|fue|es|a)$/u;

/** Four bare figures are a year unless they count what follows. */
const readsAsYear = (
  figures: string,
  { before, after }: Neighbours,
  words: LanguageWords,
): boolean =>
  isYear(figures) &&
  (words.beforeYear.has(before.toLowerCase()) ||
    words.months[before.toLowerCase()] !== undefined ||
    !/^\p{Ll}/u.test(after) ||
    SMALL_WORD.test(after));

const shortYear = (figures: string): number =>
  figures.length === 2 ? 2000 + Number(figures) : Number(figures);

const sayDate = (
  day: number,
  month: number,
  year: string | undefined,
  words: LanguageWords,
): string | null =>
  day >= 1 && day <= 31 && month >= 1 && month <= 12
    ? words.date(day, month, year === undefined ? null : shortYear(year))
    : null;

const VULGAR: Readonly<Record<string, readonly [number, number]>> = {
  '½': [1, 2],
  '¼': [1, 4],
  '¾': [3, 4],
  '⅓': [1, 3],
  '⅔': [2, 3],
};

type Saying = (groups: readonly string[], words: LanguageWords, near: Neighbours) => string | null;

const NUMBER = String.raw`[-−]?\d+(?:[.,'’]\d+)*`;

/** Forms in order: the first that knows what to say decides. */
const FORMS: readonly (readonly [RegExp, Saying])[] = [
  // Dates.
  [
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/u,
    ([, year, month, day], words) => sayDate(Number(day), Number(month), year, words),
  ],
  [
    /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/u,
    ([, first, second, year], words) => {
      const dayFirst = words.dayFirst || Number(first) > 12;
      return (
        sayDate(
          Number(dayFirst ? first : second),
          Number(dayFirst ? second : first),
          year,
          words,
        ) ?? sayDate(Number(second), Number(first), year, words)
      );
    },
  ],
  [
    /^(\d\d)\/(0[1-9]|1[0-2])$/u,
    ([, day, month], words) => sayDate(Number(day), Number(month), undefined, words),
  ],
  // Times of day.
  [
    /^(\d{1,2})(?::|h|u)(\d{2})(?::\d{2})?(am|pm|a\.m|p\.m)?$/iu,
    ([, hours, minutes, half], words, { after }) => {
      if (Number(hours) > 24 || Number(minutes) > 59) return null;
      const own = halfOf(half ?? '');
      const said = words.time(Number(hours), Number(minutes), own ?? halfOf(after));
      // Where the half of the day is a token of its own, it is said there.
      return own === null && halfOf(after) !== null ? said.replace(/ (?:ay|P) M$/u, '') : said;
    },
  ],
  [
    /^(\d{1,2})h$/iu,
    ([, hours], words, { before }) =>
      words.atHour?.test(before) === true && Number(hours) <= 24
        ? words.time(Number(hours), 0, null)
        : null,
  ],
  [
    /^(\d{1,2})(am|pm|a\.m|p\.m)$/iu,
    ([, hours, half], words) => words.time(Number(hours), 0, halfOf(half ?? '')),
  ],
  // Money.
  [
    new RegExp(`^(?:US|CA|AU|[AC])\\$(${NUMBER})$`, 'u'),
    ([, amount], words) => sayMoney('$', amount ?? '', '', words),
  ],
  [
    new RegExp(`^([-−]?)([€$£¥])(${NUMBER})(?:,?-|,--|,—)?$`, 'u'),
    ([, minus, sign, amount], words) =>
      sayMoney(sign ?? '', `${minus ?? ''}${amount ?? ''}`, '', words),
  ],
  [
    new RegExp(`^([€$£¥])(${NUMBER})(k|m|mn|mln|mio|bn|mrd|mld|b|tn)$`, 'iu'),
    ([, sign, amount, scale], words) =>
      sayMoney(sign ?? '', amount ?? '', words.scales[(scale ?? '').toLowerCase()] ?? '', words),
  ],
  [
    new RegExp(`^(${NUMBER})(k|m|mln|mio|mrd|md|bn)([€$£¥])$`, 'iu'),
    ([, amount, scale, sign], words) =>
      sayMoney(sign ?? '', amount ?? '', words.scales[(scale ?? '').toLowerCase()] ?? '', words),
  ],
  [
    new RegExp(`^(${NUMBER})([€$£¥])$`, 'u'),
    ([, amount, sign], words) => sayMoney(sign ?? '', amount ?? '', '', words),
  ],
  // Telephone numbers: international, or in groups as Americans write them.
  [
    /^\+(\d[\d-]+)$/u,
    ([, figures], words) =>
      `${words.symbols['+'] ?? ''} ${sayFigures((figures ?? '').replaceAll('-', ''), words)}`,
  ],
  [
    /^(0\d{1,3}-\d{6,8}|(?:\d{3}-)?\d{3}-\d{4})$/u,
    ([, figures], words) => sayFigures((figures ?? '').replaceAll('-', ''), words),
  ],
  [
    /^(0\d(?:[.-]\d\d){4})$/u,
    ([, figures], words) =>
      (figures ?? '')
        .split(/[.-]/u)
        .map((pair) =>
          words.pairs && !pair.startsWith('0')
            ? words.cardinal(Number(pair))
            : sayFigures(pair, words),
        )
        .join(' '),
  ],
  // Versions.
  [
    /^(v?)(\d+(?:\.\d{1,2}){2,})$/iu,
    ([, v, figures], words) => {
      const parts = (figures ?? '').split('.').map((part) => words.cardinal(Number(part)));
      const point = words.decimalComma ? words.address.dot : words.point;
      return `${v ? 'V ' : ''}${parts.join(` ${point} `)}`;
    },
  ],
  // Fractions.
  [/^24\/7$/u, (_, words) => `${words.cardinal(24)} ${words.cardinal(7)}`],
  [
    /^(\d{1,2})\/(\d{1,2})$/u,
    ([, above, below], words) =>
      Number(above) < Number(below) && Number(below) > 1
        ? words.fraction(Number(above), Number(below))
        : null,
  ],
  [
    /^(\d*)([½¼¾⅓⅔])$/u,
    ([, whole, sign], words) => {
      const [above, below] = VULGAR[sign ?? ''] ?? [1, 2];
      if (whole && below === 2) return words.andHalf(Number(whole));
      const part = words.fraction(above, below) ?? '';
      return whole ? `${words.cardinal(Number(whole))} ${words.symbols['&'] ?? ''} ${part}` : part;
    },
  ],
  // "2x", "10k", ".5", feet and inches.
  [/^(\d{1,3})[x×]$/iu, ([, count], words) => words.times(Number(count))],
  [
    /^(\d+)k$/iu,
    ([, count], words) => `${words.cardinal(Number(count))} ${words.scales['k'] ?? ''}`,
  ],
  // "5M", where "5m" is a length.
  [
    new RegExp(`^(${NUMBER})(M|B)$`, 'u'),
    ([, count, scale], words) => {
      const named = words.scales[(scale ?? '').toLowerCase()];
      const number = writtenNumber(count ?? '', words);
      return named !== undefined && number ? `${sayNumber(number, words)} ${named}` : null;
    },
  ],
  [
    /^[.](\d+)$/u,
    ([, decimals], words) =>
      words.decimalComma ? null : `${words.point} ${sayFigures(decimals ?? '', words)}`,
  ],
  [
    /^(\d)['’′](\d{1,2})?["”″]?$/u,
    ([, feet, inches], words) => {
      const tall = sayUnit('ft', feet ?? '', words);
      if (tall === null) return null;
      const above = `${words.cardinal(Number(feet))} ${tall}`;
      return inches === undefined ? above : `${above} ${words.cardinal(Number(inches))}`;
    },
  ],
  // Decades.
  [
    /^(\d{2}|\d{4})er([ns]?)$/u,
    ([, figures, ending], words) =>
      words.ordinalStop
        ? `${figures?.length === 4 ? words.year(Number(figures)) : words.cardinal(Number(figures))}er${ending ?? ''}`
        : null,
  ],
  [
    /^['’]?(\d{2}|\d{4})['’]?s$/u,
    ([, figures], words) =>
      (figures?.length === 4 ? words.year(Number(figures)) : words.cardinal(Number(figures)))
        .replace(/y$/u, 'ies')
        .replace(/(?<=hundred|ten)$/u, 's'),
  ],
  // Plain figures.
  [
    /^(\d{4})$/u,
    ([, figures], words, near) =>
      readsAsYear(figures ?? '', near, words) ? words.year(Number(figures)) : null,
  ],
  [
    new RegExp(`^(${NUMBER})$`, 'u'),
    ([, figures], words, { after }) => {
      const number = writtenNumber(figures ?? '', words);
      const said = number && sayNumber(number, words);
      const counts = said !== null && number?.decimals === '' && /^\p{L}/u.test(after);
      return counts ? (words.counted?.(said, after) ?? said) : said;
    },
  ],
];

const halfOf = (text: string): 'am' | 'pm' | null => {
  const letters = text.toLowerCase().replaceAll('.', '');
  return letters === 'am' || letters === 'pm' ? letters : null;
};

/** The name of a unit after a figure, or null. */
export const sayUnit = (unit: string, figure: string, words: LanguageWords): string | null => {
  const names = words.units[unit.toLowerCase()];
  if (!names) return null;
  return /^-?1$/u.test(figure) ? names[0] : names[1];
};

const sayRange = (text: string, words: LanguageWords): string | null => {
  const match = /^(\S*?\d\S*?)[-–—](\S*\d\S*)$/u.exec(text);
  const [from = '', to = ''] = match?.slice(1) ?? [];
  // "€10-12": the sign belongs to both ends and is said once.
  const sign = /^[€$£¥]/u.exec(from)?.[0] ?? '';
  const bareFrom = sign !== '' && !to.includes(sign) ? from.slice(1) : from;
  const alone: Neighbours = { before: '', after: '' };
  const saidFrom = sayAmount(bareFrom, alone, words);
  const saidTo = sayAmount(bareFrom === from ? to : sign + to, alone, words);
  return saidFrom === null || saidTo === null ? null : `${saidFrom} ${words.to} ${saidTo}`;
};

/** Figures in any of the usual forms, in words; null when the token is something else. */
export const sayAmount = (text: string, near: Neighbours, words: LanguageWords): string | null => {
  if (!/[\d½¼¾⅓⅔]/u.test(text)) return null;
  for (const [pattern, say] of FORMS) {
    const match = pattern.exec(text);
    const said = match && say(match, words, near);
    if (said) return said;
  }
  const unit = new RegExp(`^(${NUMBER})(°?\\p{L}{1,3}(?:/\\p{L})?[²³23]?|%|°)$`, 'u').exec(text);
  if (unit) {
    const [, figure = '', name = ''] = unit;
    const number = writtenNumber(figure, words);
    const ordinal = words.ordinalEnding.test(name) && number && number.decimals === '';
    if (ordinal) return words.ordinal(Number(number.whole), { ending: name, ...near });
    const said = sayUnit(name, figure, words);
    if (said !== null && number) {
      const plain = sayNumber(number, words);
      const own = number.decimals === '' ? words.counted?.(plain, said) : undefined;
      return `${own ?? plain} ${said}`;
    }
  }
  return sayRange(text, words);
};

/** An amount of money whose scale or sign stands in another token, as in "$3 million" or "€ 12". */
export const sayMoneyOf = sayMoney;
