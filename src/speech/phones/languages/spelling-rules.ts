import { phonesFrom } from '../arpabet.ts';
import type { SpokenPhone } from '../spoken-phone.ts';

/** A spelling as a regular expression (with what may stand before and after it) and the phones it is read as. */
export type SpellingRule = readonly [spelling: string, phones: string];

/** Reads a word by the first rule that fits at each place; what no rule knows is skipped. */
export type RuleReader = (word: string) => readonly string[];

export const createRuleReader = (rules: readonly SpellingRule[]): RuleReader => {
  const compiled = rules.map(
    ([spelling, phones]) =>
      [new RegExp(spelling, 'uy'), phones.split(' ').filter((name) => name !== '')] as const,
  );
  return (word) => {
    const names: string[] = [];
    let at = 0;
    while (at < word.length) {
      let length = 0;
      for (const [pattern, phones] of compiled) {
        pattern.lastIndex = at;
        const match = pattern.exec(word);
        if (!match || match[0] === '') continue;
        names.push(...phones);
        length = match[0].length;
        break;
      }
      at += Math.max(1, length);
    }
    return names;
  };
};

/** Vowels by name; everything else is a consonant. */
const isVowelName = (name: string): boolean =>
  /^(?:a[aehowxy]|aan|een|oon|e[ehry]|i[hy]|o[aeowy]|u[hiw]|ui|yy)$/u.test(name);

/** Phones with main stress on one vowel, counted from the first (0) or, below 0, from the last (-1). */
export const withStress = (names: readonly string[], vowel: number): readonly SpokenPhone[] => {
  const vowels = names.flatMap((name, index) => (isVowelName(name) ? [index] : []));
  // A schwa bears no stress while there is another vowel to bear it.
  const full = vowels.filter((index) => names[index] !== 'ax');
  const wanted = vowels.at(Math.max(-vowels.length, Math.min(vowel, vowels.length - 1)));
  const stressed = wanted !== undefined && names[wanted] === 'ax' ? full[0] : wanted;
  return names.map((name, index) => ({
    name,
    stress: isVowelName(name) ? (index === stressed ? 1 : 0) : null,
  }));
};

/** The names of letters, in order from a to z, as phones. */
export const letterNames = (written: string): Readonly<Record<string, readonly SpokenPhone[]>> =>
  Object.fromEntries(
    written
      .split(',')
      .map((phones, index) => [String.fromCharCode(97 + index), phonesFrom(phones)]),
  );

/** Words that no rule reads rightly: "word=phones; word=phones". */
export const exceptions = (written: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    written.split(';').map((entry) => {
      const [word = '', phones = ''] = entry.trim().split('=');
      return [word, phones.split(' ')] as const;
    }),
  );

/** What one language knows of its spelling. */
export interface LanguageSounds {
  /** One lower-case word. `before` and `after` are the words around it in the same phrase; '' at its edges. */
  read(word: string, before: string, after: string): readonly SpokenPhone[];
  readonly letters: Readonly<Record<string, readonly SpokenPhone[]>>;
}
