import { loadOnce } from '#core';

import type { EnglishReaders } from '../phones/english-sounds.ts';
import { createSpellingReader } from '../phones/spelling-net.ts';
import { loadDictionary } from './pronouncing-dictionary.ts';

/** What English is read with, loaded piece by piece. */
export interface LazyEnglishReaders {
  /** What has come by now; what is missing is null, and words are read by smaller rules then. */
  now(): EnglishReaders;
  /** Waits for the trained reader of spelling (64 kB), and begins to load the dictionary (1 MB). Never rejects. */
  load(): Promise<EnglishReaders>;
}

/** Loads the reader of spelling and the dictionary once each; what could not be had is asked for again next time. */
export const createEnglishReaders = (): LazyEnglishReaders => {
  const spelling = loadOnce(async () => {
    const { default: data } = await import('../phones/english-spelling.json');
    // A JSON module's arrays are typed without their length; the reader checks the sizes.
    const [one, two, three] = data.layers;
    if (!one || !two || !three) throw new Error('the spelling net lacks a layer');
    return createSpellingReader({ ...data, layers: [one, two, three] });
  });
  const dictionary = loadOnce(loadDictionary);
  const now = (): EnglishReaders => ({ dictionary: dictionary.value, spelling: spelling.value });
  return {
    now,
    async load() {
      await spelling.get().catch(() => {});
      dictionary.get().catch(() => {});
      return now();
    },
  };
};
