/** A sentence's end: its mark, any closing quotes, then a space or the end of the text; not that of a title or the like. */
const SENTENCE_END =
  /(?<!(?<![\p{L}.])(?:dr|mr|mrs|ms|st|prof|nr|dhr|mevr|mw|bijv|\p{L})\.?)[.!?…]+["'”’)\]]*(?=\s|$)/giu;

/**
 * How far into `text` everything is said for good: the last sentence's end, or all of it when nothing more will come.
 * The result never lies before `from`.
 */
export const finishedLength = (text: string, from: number, over: boolean): number => {
  if (over) return Math.max(from, text.length);
  let end = from;
  for (const match of text.matchAll(SENTENCE_END)) {
    end = Math.max(end, match.index + match[0].length);
  }
  return end;
};
