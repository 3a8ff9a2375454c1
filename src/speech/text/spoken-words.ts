import { spellOut, unitName } from './spell-out.ts';

/** A word as it is shown, and what an English voice is given to say for it. */
export interface SpeakableWord {
  /** As in the line, with its punctuation. */
  readonly text: string;
  /** Lower-level words in plain ASCII, separated by single spaces; empty when there is nothing to say. */
  readonly spoken: string;
  /** The phrase break that follows it inside the clause. */
  readonly mark: '' | ',' | '.' | '?' | '!';
}

const markAfter = (token: string): SpeakableWord['mark'] => {
  const bare = token.replace(/["'”’)\]»]+$/u, '');
  if (/[?]$/u.test(bare)) return '?';
  if (/[!]$/u.test(bare)) return '!';
  if (/([.…])$/u.test(bare)) return '.';
  return /[,;:–—)]$/u.test(bare) || /[)\]]$/u.test(token) ? ',' : '';
};

/** What is written in two tokens and said with the other's help: "No. 3", "45 min", "€ 12". */
const joinSplitPairs = (tokens: readonly string[], index: number): string => {
  const token = tokens[index] ?? '';
  const before = tokens[index - 1] ?? '';
  if (/^[€£$]$/u.test(token)) return '';
  if (/^[€£$]$/u.test(before) && /^\d/u.test(token)) return before + token;
  if (/^no\.$/iu.test(token)) return /^\d/u.test(tokens[index + 1] ?? '') ? 'number' : 'no';
  if (/^\d+(?:[.,]\d+)*$/u.test(before)) return unitName(token) ?? token;
  return token;
};

/**
 * The words of a clause as shown and as an English voice should say them: currency, times, ranges, numbers, addresses
 * and symbols become plain words, accents are folded, emoji are dropped. One entry for each blank-separated token, so
 * captions and sound stay in step.
 */
export const spokenWords = (clause: string): readonly SpeakableWord[] => {
  const tokens = clause.split(/\s+/u).filter((token) => token !== '');
  return tokens.map((text, index) => ({
    text,
    spoken: spellOut(joinSplitPairs(tokens, index)),
    mark: markAfter(text),
  }));
};
