/** What one language says for figures, signs and short forms. All results are plain lower-case words. */
export interface LanguageWords {
  /** A whole number from 0 up to 10^15. */
  cardinal(value: number): string;
  /** From 1. `before` and `after` are the words around it, for gender. */
  ordinal(value: number, context: OrdinalContext): string;
  /** A year, as in "in 1984". */
  year(value: number): string;
  /** `day` and `month` from 1; the year may be null. `written` tells how the day stood: "12 May" or "May 12". */
  date(day: number, month: number, year: number | null): string;
  /** Hours on the 24-hour clock. `half` when am or pm was written. */
  time(hours: number, minutes: number, half: 'am' | 'pm' | null): string;
  /** `cents` from 0 to 99. */
  money(whole: string, isOne: boolean, cents: number, currency: Currency): string;
  fraction(above: number, below: number): string | null;
  /** A whole number and a half: "two and a half". */
  andHalf(whole: number): string;
  /** So many times: "twice". */
  times(count: number): string;
  /** A number said before this word, where the language bends it by what is counted; `word` as written. */
  counted?(said: string, word: string): string;
  /** A king's number, said after the name: "the fourteenth". */
  king(value: number): string;
  /** A day of the month beside the month's name, where the language does more than count. */
  dayOfMonth(day: number, beforeMonth: boolean, before: string): string;
  /** Said between the two ends of a range: 10 *to* 12. */
  readonly to: string;
  readonly point: string;
  readonly minus: string;
  readonly percent: string;
  /** `thousand`, `million`, `billion` by their written short forms: `k`, `m`, `bn`. */
  readonly scales: Readonly<Record<string, string>>;
  /** By written form, lower case: [after 1, after anything else]. */
  readonly units: Readonly<Record<string, readonly [one: string, many: string]>>;
  /** An amount below one: what one of them is, and what more are. */
  readonly cents: Readonly<Record<Currency, readonly [one: string, many: string]>>;
  /** Words after which "17h" is a time of day rather than a length; absent where both are said alike. */
  readonly atHour?: RegExp;
  /** Short names of the days, lower case; they are read so from one to another only. */
  readonly days: Readonly<Record<string, string>>;
  /** Months by name and short form, lower case: 1-12. */
  readonly months: Readonly<Record<string, number>>;
  /** Signs that stand alone or between words. */
  readonly symbols: Readonly<Record<string, string>>;
  /** Written forms without their final stop, lower case; read so where the stop, or no vowel, tells them from a word. */
  readonly abbreviations: Readonly<Record<string, string>>;
  /** Words that are said otherwise than their letters tell; always. */
  readonly respelled: Readonly<Record<string, string>>;
  /** Capitals that are said as a word although they look like an abbreviation. */
  readonly saidAsWords: ReadonlySet<string>;
  /** Short words that stand in capitals for emphasis alone, lower case. */
  readonly plainWords: ReadonlySet<string>;
  /** Words after which four figures are a year, lower case. */
  readonly beforeYear: ReadonlySet<string>;
  /** Parts of an address. */
  readonly address: {
    readonly dot: string;
    readonly slash: string;
    readonly at: string;
    readonly dash: string;
    readonly underscore: string;
  };
  /** Decimal comma (1.250,50) rather than decimal point (1,250.50). */
  readonly decimalComma: boolean;
  /** Telephone numbers are said in pairs, and thousands are written apart: 12 000. */
  readonly pairs: boolean;
  /** 12/05/2026 is 12 May. */
  readonly dayFirst: boolean;
  /** What follows a figure to make it an ordinal: st, e, ste, er ... */
  readonly ordinalEnding: RegExp;
  /** True where a bare full stop after a figure makes it an ordinal, as in German. */
  readonly ordinalStop: boolean;
}

export type Currency = '€' | '$' | '£' | '¥';

interface OrdinalContext {
  /** The ending as written: "re", "ème", "o"; '' when there was none. */
  readonly ending: string;
  readonly before: string;
  readonly after: string;
}

/** Numbers by groups of three, largest first: "two million three hundred thousand five". */
export const byThousands = (
  value: number,
  below1000: (group: number) => string,
  named: (group: number, power: number) => string,
  zero: string,
  join: (parts: readonly string[]) => string = (parts) => parts.join(' '),
): string => {
  if (value === 0) return zero;
  const groups: number[] = [];
  for (let rest = Math.floor(value); rest > 0; rest = Math.floor(rest / 1000))
    groups.push(rest % 1000);
  const parts: string[] = [];
  for (let power = groups.length - 1; power >= 0; power -= 1) {
    const group = groups[power] ?? 0;
    if (group === 0) continue;
    parts.push(power === 0 ? below1000(group) : named(group, power));
  }
  return join(parts);
};

/** A table written as "key=one|many; key=same". */
export const pairTable = (
  written: string,
): Readonly<Record<string, readonly [one: string, many: string]>> =>
  Object.fromEntries(
    written.split(';').map((entry) => {
      const [key = '', said = ''] = entry.trim().split('=');
      const [one = '', many = one] = said.split('|');
      return [key, [one, many] as const];
    }),
  );

/** A table written as "key=said; key=said". */
export const table = (written: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    written.split(';').map((entry) => {
      const at = entry.indexOf('=', entry.trim().startsWith('=') ? entry.indexOf('=') + 1 : 0);
      return [entry.slice(0, at).trim(), entry.slice(at + 1).trim()];
    }),
  );

/** Months from their names in order, with the given short forms beside them. */
export const monthTable = (names: string, short: string): Readonly<Record<string, number>> => ({
  ...Object.fromEntries(names.split(' ').map((name, index) => [name, index + 1])),
  ...Object.fromEntries(short.split(' ').map((name, index) => [name, index + 1])),
});
