import type { SpokenWord, VisemeSpan } from '#core';

/** Lips and words of a sound, each from the best that is known. */
export interface Timed {
  readonly visemes: readonly VisemeSpan[];
  readonly words: readonly SpokenWord[];
}

/** Words that lie farther apart than this in the middle case are not the same finding. */
const AGREED_MS = 120;

/** Whether the words that a voice told of are where they were found. */
export const agree = (told: readonly SpokenWord[], found: readonly SpokenWord[]): boolean => {
  const apart = told
    .map((word, index) => Math.abs(word.startMs - (found[index]?.startMs ?? Infinity)))
    .toSorted((a, b) => a - b);
  return (apart[apart.length >> 1] ?? Infinity) <= AGREED_MS;
};
