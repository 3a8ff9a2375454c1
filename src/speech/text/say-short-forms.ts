import type { LanguageWords } from './languages/language-words.ts';

/** The tokens around one, without their punctuation; '' beyond the ends. */
export interface Around {
  readonly before: string;
  readonly beforeThat: string;
  readonly after: string;
  readonly afterNext: string;
}

/** "z. B.", "p. ex.", "EE. UU.": a short form in two tokens, said with the first of them; null for anything else. */
export const sayInTwo = (
  text: string,
  stop: boolean,
  { before, after }: Around,
  words: LanguageWords,
): string | null => {
  if (!stop || text.length > 2) return null;
  const with2 = (first: string, second: string): string | undefined =>
    first === '' || second === '' || first.length > 2
      ? undefined
      : words.abbreviations[`${first}.${second}`.toLowerCase()];
  if (with2(before, text) !== undefined) return '';
  return with2(text, after) ?? null;
};

const JOINER = /^(?:t\/m|tot|bis|to|until|through|till|à|au|a|[-–—])$/iu;

/** "ma-vr", "Mon to Fri", "Sat 24 May": days by their short names, where something says that they are days. */
export const sayDays = (
  text: string,
  { before, beforeThat, after, afterNext }: Around,
  words: LanguageWords,
): string | null => {
  const dayOf = (short: string): string | undefined =>
    words.days[short.toLowerCase().replace(/\.$/u, '')];
  const [from = '', to = ''] = /^(\p{L}{1,5}\.?)[-–](\p{L}{1,5})$/u.exec(text)?.slice(1) ?? [];
  const first = dayOf(from);
  const last = dayOf(to);
  if (first !== undefined && last !== undefined) return `${first} ${words.to} ${last}`;
  const own = dayOf(text);
  if (own === undefined) return null;
  const starts = JOINER.test(after) && dayOf(afterNext) !== undefined;
  const ends = JOINER.test(before) && dayOf(beforeThat) !== undefined;
  const dated = /^\d{1,2}$/u.test(after) && words.months[afterNext.toLowerCase()] !== undefined;
  return starts || ends || dated ? own : null;
};
