import { phonesFromCmu } from '../phones/arpabet.ts';
import type { PronouncingDictionary } from '../phones/english-sounds.ts';

/** CMUdict: 134,000 English words and names, about a megabyte on the wire. Load it after the first words. */
export const loadDictionary = async (): Promise<PronouncingDictionary> => {
  const { dictionary } = await import('cmu-pronouncing-dictionary');
  return {
    lookup(word) {
      const written = Object.hasOwn(dictionary, word) ? dictionary[word] : undefined;
      return written === undefined ? null : phonesFromCmu(written);
    },
  };
};
