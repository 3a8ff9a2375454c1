/** Words that end in a full stop without ending a sentence, English and Dutch. */
const ABBREVIATION =
  /(?:^|[\s(])(?:dr|mr|mrs|ms|prof|st|no|vs|etc|e\.g|i\.e|a\.m|p\.m|o\.a|d\.w\.z|m\.u\.v|bijv|bv|nr|blz|incl|excl|max|min|ca|tel|t\/m|[A-Z])\.$/i;
const END = /[.!?…]+["'”’)\]]*(?=\s|$)/gu;

/** Where each whole sentence ends in `text`; the rest after the last one is unfinished. */
const sentenceEnds = (text: string, atEnd: boolean): number[] => {
  const ends: number[] = [];
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (!atEnd && end >= text.length) break;
    if (match[0].startsWith('.') && ABBREVIATION.test(text.slice(0, match.index + 1))) continue;
    ends.push(end);
  }
  return ends;
};

/** The sentences of `text`, in order; words after the last full stop count as one too. */
export const toSentences = (text: string): readonly string[] => {
  const found: string[] = [];
  let from = 0;
  for (const end of [...sentenceEnds(text, true), text.length]) {
    const sentence = text.slice(from, end).trim();
    if (sentence) found.push(sentence);
    from = end;
  }
  return found;
};

/** Splits text that is still arriving: whole sentences, and what may go on. A sentence is whole once white space follows it. */
export const takeSentences = (
  text: string,
): { readonly whole: readonly string[]; readonly rest: string } => {
  const ends = sentenceEnds(text, false);
  const last = ends.at(-1) ?? 0;
  return { whole: toSentences(text.slice(0, last)), rest: text.slice(last) };
};

/** The text up to its last finished sentence; empty when none is finished. */
export const finishedPart = (text: string): string => {
  const last = sentenceEnds(text, true).at(-1) ?? 0;
  return text.slice(0, last).trim();
};

/** Joins sentences into pieces of at most `maxLength` characters; a single longer sentence is cut at commas, then words. */
export const toPieces = (text: string, maxLength: number): readonly string[] => {
  if (text.length <= maxLength) return text ? [text] : [];
  const pieces: string[] = [];
  let piece = '';
  const units = toSentences(text).flatMap((sentence) =>
    sentence.length <= maxLength ? [sentence] : splitLong(sentence, maxLength),
  );
  for (const unit of units) {
    if (piece && piece.length + 1 + unit.length > maxLength) {
      pieces.push(piece);
      piece = unit;
    } else piece = piece ? `${piece} ${unit}` : unit;
  }
  if (piece) pieces.push(piece);
  return pieces;
};

const splitLong = (sentence: string, maxLength: number): string[] => {
  const parts: string[] = [];
  let rest = sentence;
  while (rest.length > maxLength) {
    const window = rest.slice(0, maxLength);
    const comma = Math.max(window.lastIndexOf(', '), window.lastIndexOf('; '));
    const space = window.lastIndexOf(' ');
    const at = comma > maxLength / 2 ? comma + 1 : space > 0 ? space : maxLength;
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).trim();
  }
  if (rest) parts.push(rest);
  return parts;
};
