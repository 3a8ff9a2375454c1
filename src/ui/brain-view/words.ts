import type { Locale } from '#core';
import type { BrainLayer } from '#session';

import english from '../../../assets/locales/brain.en.json' with { type: 'json' };
import dutch from '../../../assets/locales/brain.nl.json' with { type: 'json' };

/** Every word the brain's picture says. English sets the shape; the compiler holds the others to it. */
export type BrainWords = typeof english;

export const BRAIN_WORDS: Readonly<Record<Locale, BrainWords>> = { en: english, nl: dutch };

interface LevelName {
  /** In plain words. */
  readonly name: string;
  /** The term of the field; empty where it is the plain word. */
  readonly science: string;
}

/** `browInnerUp` becomes `brow inner up`: what a new level is called until somebody gives it a name. */
const spelled = (key: string): string =>
  key.replace(/([a-z])([A-Z])/gu, '$1 $2').replace(/^./u, (letter) => letter.toUpperCase());

/** What a level is called; a level nobody has named yet goes by its own key. */
export const levelName = (words: BrainWords, layer: BrainLayer, key: string): LevelName => {
  const names: Readonly<Record<string, LevelName>> = words.levels[layer];
  return Object.hasOwn(names, key)
    ? (names[key] ?? { name: spelled(key), science: '' })
    : { name: spelled(key).toLowerCase(), science: '' };
};

/** A word under its key, or the key where nobody has written one. */
export const wordFor = (words: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(words, key) ? (words[key] ?? key) : key.replaceAll('-', ' ');

/** `1:05` */
export const clock = (ms: number): string => {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};
