import type { SpokenWord } from '#core';

import type { Caption } from '../ports.ts';
import { wordStress } from '../text/word-stress.ts';
import { captionWindows } from './caption-windows.ts';

/** The captions of one clause. */
export interface ClauseCaptions {
  /** What is shown when so many words have begun; the same object while nothing has changed. */
  after(begun: number): Caption;
}

export const createClauseCaptions = (
  lineId: string,
  words: readonly SpokenWord[],
): ClauseCaptions => {
  const stress = wordStress(words);
  const windows = captionWindows(words.map((word) => word.text)).map((window) => ({
    ...window,
    stress: stress.slice(window.from, window.from + window.words.length),
  }));
  let caption: Caption | null = null;
  return {
    after(begun) {
      let current = windows[0];
      for (const window of windows) if (window.from < begun) current = window;
      const from = current?.from ?? 0;
      const shown = current?.words ?? [];
      const spoken = Math.max(0, Math.min(shown.length, begun - from));
      if (!caption || caption.words !== shown || caption.spoken !== spoken)
        caption = { lineId, words: shown, stress: current?.stress ?? [], spoken };
      return caption;
    },
  };
};
