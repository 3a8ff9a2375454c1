import { EXPRESSION_LABELS, loadOnce } from '#core';
import type { ExpressionLabel, LoadOnce, TextPercept } from '#core';

import type { EnglishSense } from './english.ts';
import type { TextLanguage } from './languages.ts';
import type { ReadTextOptions } from './read-text.ts';

type ReadText = (text: string, options: ReadTextOptions) => TextPercept;

interface TextReader {
  readonly readText: ReadText;
  readonly detectLanguage: (text: string) => TextLanguage | null;
}

/** Reads what visitors type or say. */
export interface TextSense {
  /** Before the reader is loaded a text is neutral, with confidence 0: nothing is claimed that was not read. */
  read(text: string, options: Omit<ReadTextOptions, 'english'>): TextPercept;
  /** The language a text appears to be written in; null when that cannot be said. */
  languageOf(text: string): TextLanguage | null;
  /**
   * Loads the reader with its lexicons (70 kB, brotli), then what else is known of English (90 kB); call it once the person is on
   * screen. Settles with how much is there; what failed is tried again by the next call.
   */
  warmUp(): Promise<'all' | 'reader-only' | 'nothing'>;
}

/** Where a text sense gets what it needs. */
export interface TextSenseSources {
  readonly reader: () => Promise<TextReader>;
  readonly english: () => Promise<EnglishSense>;
}

const SOURCES: TextSenseSources = {
  reader: async () => {
    const [{ readText }, { detectLanguage }] = await Promise.all([
      import('./read-text.ts'),
      import('./detect-language.ts'),
    ]);
    return { readText, detectLanguage };
  },
  english: async () => (await import('./english.ts')).loadEnglish(),
};

const NEUTRAL = Object.fromEntries(
  EXPRESSION_LABELS.map((label) => [label, label === 'neutral' ? 1 : 0]),
) as Readonly<Record<ExpressionLabel, number>>; // fromEntries forgets the keys; the list is exactly the union

const unread: ReadText = (text, { final, tMs }) => ({
  kind: 'text',
  tMs,
  text: text.trim(),
  final,
  sentiment: 0,
  confidence: 0,
  emotion: NEUTRAL,
  intent: text.includes('?') ? 'question' : 'statement',
  language: null,
});

const comes = (thing: LoadOnce<unknown>): Promise<boolean> =>
  thing.get().then(
    () => true,
    () => false,
  );

/** The text sense: a light beginning, with the lexicons fetched when asked for. */
export const createTextSense = (sources: TextSenseSources = SOURCES): TextSense => {
  const reader = loadOnce(sources.reader);
  const english = loadOnce(sources.english);
  return {
    read: (text, options) =>
      (reader.value?.readText ?? unread)(text, { ...options, english: english.value }),
    languageOf: (text) => reader.value?.detectLanguage(text) ?? null,
    warmUp: async () => {
      if (!(await comes(reader))) return 'nothing';
      return (await comes(english)) ? 'all' : 'reader-only';
    },
  };
};
