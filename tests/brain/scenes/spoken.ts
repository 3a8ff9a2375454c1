import type { TextPercept } from '#core';
import { createTextSense, type TextLanguage } from '#perception';

const sense = createTextSense();
if ((await sense.warmUp()) !== 'all') throw new Error('the text sense did not load');

/** What the real text sense makes of a visitor's words; the stage knows when they are said. */
export const spoken = (text: string, locale: TextLanguage = 'en'): Omit<TextPercept, 'tMs'> => {
  const { tMs: _, ...read } = sense.read(text, { locale, final: true, tMs: 0 });
  return read;
};
