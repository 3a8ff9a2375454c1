import type { SpokenPhone } from './spoken-phone.ts';

/** "hh ax0 l ow1" in one line: names of `PHONE_LIPS`, with stress as a digit on vowels. */
export const phonesFrom = (written: string): readonly SpokenPhone[] =>
  written
    .split(' ')
    .filter((symbol) => symbol !== '')
    .map((symbol) => {
      const digit = /[012]$/u.exec(symbol)?.[0];
      if (digit === undefined) return { name: symbol, stress: null };
      return { name: symbol.slice(0, -1), stress: digit === '0' ? 0 : digit === '1' ? 1 : 2 };
    });

/** One pronunciation as CMUdict writes it ("HH AH0 L OW1") in our names: a weak AH is a schwa. */
export const phonesFromCmu = (written: string): readonly SpokenPhone[] =>
  phonesFrom(written.toLowerCase().replaceAll('ah0', 'ax0'));
