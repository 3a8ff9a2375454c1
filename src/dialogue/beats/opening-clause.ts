/** Shorter openings than these are not worth a breath of their own. */
const MIN_SENTENCE_CHARS = 8;
const MIN_CLAUSE_CHARS = 18;

/** Words whose full stop does not end anything. */
const ABBREVIATION =
  /(?:^|[\s(])(?:\p{L}|mr|mrs|ms|dr|st|no|nr|approx|ca|bijv|o\.a|e\.g|i\.e|etc|a\.m|p\.m)\.$/iu;

/**
 * True when `text`, the beginning of what is being written, may be said now: it ends a sentence or a clause that is long
 * enough, and the next word has begun. `text` is followed by a space.
 */
export const endsOpening = (text: string): boolean => {
  const said = text.trimEnd();
  const last = said.at(-1) ?? '';
  if (ABBREVIATION.test(said)) return false;
  if (/[.!?…]/u.test(last)) return said.length >= MIN_SENTENCE_CHARS;
  return /[,;:]/u.test(last) && said.length >= MIN_CLAUSE_CHARS;
};
