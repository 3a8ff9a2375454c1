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
  let readers: EnglishReaders = { dictionary: null, spelling: null };
  let spelling: Promise<void> | null = null;
  let dictionary: Promise<void> | null = null;
  const loadSpelling = async (): Promise<void> => {
    try {
      const { default: data } = await import('../phones/english-spelling.json');
      // A JSON module's arrays are typed without their length; the reader checks the sizes.
      const [one, two, three] = data.layers;
      if (!one || !two || !three) throw new Error('the spelling net lacks a layer');
      readers = {
        ...readers,
        spelling: createSpellingReader({ ...data, layers: [one, two, three] }),
      };
    } catch {
      spelling = null;
    }
  };
  const loadWords = async (): Promise<void> => {
    try {
      readers = { ...readers, dictionary: await loadDictionary() };
    } catch {
      dictionary = null;
    }
  };
  return {
    now: () => readers,
    async load() {
      spelling ??= loadSpelling();
      await spelling;
      dictionary ??= loadWords();
      return readers;
    },
  };
};
