import { EMOJI_SIGNS } from './words/emoji.ts';
import type { TextLanguage } from './languages.ts';

/** Longer texts are read up to here: a visitor's turn is at most a few hundred words. */
export const MAX_CHARS = 4000;

/** A piece of text with what its spelling gives away. */
export type Token =
  | {
      readonly kind: 'word';
      /** Folded spellings to look up, the likeliest first: `goood` is `good`, then `god`. */
      readonly keys: readonly string[];
      readonly capitals: boolean;
      readonly elongated: boolean;
    }
  | { readonly kind: 'sign'; readonly key: string }
  /** End of a clause; `question` and `exclamations` hold what stood there. */
  | { readonly kind: 'break'; readonly question: boolean; readonly exclamations: number };

/** Without control and invisible characters (tags and joiners of emoji excepted), composed, and capped. */
export const cleanText = (text: string): string =>
  text
    .slice(0, MAX_CHARS)
    .normalize('NFKC')
    .replaceAll(/[^\P{C}\n\u200D]/gu, ' ')
    .replaceAll(/[’‘`´]/gu, "'")
    .trim();

/**
 * Lower case without accents, as people type it. German keeps its umlauts apart (`ä` is `ae`), because `schon` and
 * `schön` are two words.
 */
export const fold = (word: string, language: TextLanguage): string => {
  let folded = word.toLowerCase().replaceAll('ß', 'ss').replaceAll('œ', 'oe');
  if (language === 'de') {
    folded = folded.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  }
  return folded.normalize('NFD').replaceAll(/\p{M}/gu, '');
};

/** Three or more of the same letter in a row: nobody spells so, somebody means something by it. */
const ELONGATION = /(\p{L})\1{2,}/gu;

const spellings = (folded: string): readonly string[] => {
  const pairs = folded.replaceAll(ELONGATION, '$1$1');
  return pairs === folded ? [folded] : [pairs, folded.replaceAll(ELONGATION, '$1')];
};

const escapeRegExp = (sign: string): string => sign.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Emoticons, the longest first, so that `:-))` is not read as two things. */
const EMOTICONS = EMOJI_SIGNS.trim()
  .split('\n')
  // Without the head of the line: "joy" and "bad" are words.
  .flatMap((line) => line.slice(line.indexOf(': ') + 2).split(/\s+/))
  .filter((sign) => /^[!-~]{2,3}$/.test(sign))
  .toSorted((a, b) => b.length - a.length)
  .map(escapeRegExp)
  .join('|');

const PIECES = new RegExp(
  [
    String.raw`(?<skip>https?:\/\/\S+|www\.\S+|[^\s@]{1,64}@[^\s@]{1,64}|@\w+)`,
    String.raw`(?<=^|\s|\p{L})(?<emoticon>${EMOTICONS})+(?=$|\s|[.,!?])`,
    String.raw`(?<emoji>(?![\d#*])\p{Extended_Pictographic})(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*`,
    String.raw`(?<word>[\p{L}\p{N}]+(?:'\p{L}+)*'?)`,
    String.raw`(?<break>[.,;:!?…()\n]+)`,
  ].join('|'),
  'gu',
);

/** French elides (`j'aime`, `n'est`): the part before the apostrophe is a word of its own. */
const apart = (word: string, language: TextLanguage): readonly string[] => {
  if (language !== 'fr') return [word.replace(/'$/, '')];
  return word.split(/(?<=')/);
};

/** Cuts cleaned text into words, signs and clause breaks. Addresses are left out. */
export const tokenise = (text: string, language: TextLanguage): readonly Token[] => {
  const tokens: Token[] = [];
  for (const match of text.matchAll(PIECES)) {
    const groups = match.groups ?? {};
    if (groups['word'] !== undefined) {
      for (const word of apart(groups['word'], language)) {
        const keys = spellings(fold(word, language));
        tokens.push({
          kind: 'word',
          keys,
          capitals: word.length > 1 && /\p{Lu}/u.test(word) && word === word.toUpperCase(),
          elongated: keys.length > 1,
        });
      }
    } else if (groups['emoji'] !== undefined) {
      tokens.push({ kind: 'sign', key: groups['emoji'] });
    } else if (groups['emoticon'] !== undefined) {
      tokens.push({ kind: 'sign', key: groups['emoticon'] });
    } else if (groups['break'] !== undefined) {
      const marks = groups['break'];
      tokens.push({
        kind: 'break',
        question: marks.includes('?'),
        exclamations: marks.split('!').length - 1,
      });
    }
  }
  return tokens;
};
