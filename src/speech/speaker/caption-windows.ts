/** Two lines of about 42 characters, the limit of subtitling guidelines. */
const WINDOW_CHARS = 84;

export interface CaptionWindow {
  /** Index of its first word in the clause. */
  readonly from: number;
  readonly words: readonly string[];
}

/** Cuts a clause's words into what fits on screen at once, evenly, so that no window holds a lonely last word. */
export const captionWindows = (words: readonly string[]): readonly CaptionWindow[] => {
  const total = words.join(' ').length;
  const aim = total / Math.max(1, Math.ceil(total / WINDOW_CHARS));
  const windows: CaptionWindow[] = [];
  let from = 0;
  let length = 0;
  for (const [index, word] of words.entries()) {
    const grown = length === 0 ? word.length : length + 1 + word.length;
    if (index > from && (grown > WINDOW_CHARS || length >= aim)) {
      windows.push({ from, words: words.slice(from, index) });
      from = index;
      length = word.length;
    } else length = grown;
  }
  if (from < words.length) windows.push({ from, words: words.slice(from) });
  return windows;
};
