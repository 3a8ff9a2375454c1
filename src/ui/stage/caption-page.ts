/** Letters that fit into two lines of the narrowest caption, with room for a ragged edge. */
const PAGE_LETTERS = 50;

export interface CaptionPage {
  readonly words: readonly string[];
  /** How many of `words` have begun. */
  readonly spoken: number;
}

/**
 * The part of a clause that a two-line caption shows: the clause is cut into pages, and the page that holds the word
 * being said is shown. A page stays still while its words appear.
 */
export const captionPage = (
  words: readonly string[],
  spoken: number,
  pageLetters: number = PAGE_LETTERS,
): CaptionPage => {
  const current = Math.max(0, Math.min(spoken, words.length) - 1);
  let start = 0;
  let letters = 0;
  for (const [index, word] of words.entries()) {
    const added = word.length + 1;
    if (index > start && letters + added > pageLetters) {
      if (index > current) return { words: words.slice(start, index), spoken: spoken - start };
      start = index;
      letters = 0;
    }
    letters += added;
  }
  return { words: words.slice(start), spoken: spoken - start };
};
