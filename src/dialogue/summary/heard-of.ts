/** Words without their marks: voices and pages may part from the text in these. */
const plain = (word: string): string => word.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/**
 * The part of `said` that `heardText` confirms, word by word from the start. Whoever listened only reports; they can shorten
 * what the person said, never put words into their mouth. '' when nothing was heard; null when the report is about some
 * other reply.
 */
export const heardOf = (said: string, heardText: string): string | null => {
  const words = said.split(/\s+/u).filter(Boolean);
  const heard = heardText.split(/\s+/u).map(plain).filter(Boolean);
  if (heard.length === 0) return '';
  let confirmed = 0;
  let at = 0;
  for (const word of words) {
    // A dash that stands alone belongs to the word before it.
    const bare = plain(word);
    if (bare !== '') {
      if (bare !== heard[at]) break;
      at += 1;
    }
    confirmed += 1;
  }
  return at === 0 ? null : words.slice(0, confirmed).join(' ');
};
