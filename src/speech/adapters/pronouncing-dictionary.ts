import type { PronouncingDictionary } from '../phones/word-phones.ts';
import type { SpokenPhone } from '../phones/spoken-phone.ts';

/** One pronunciation as CMUdict writes it ("HH AH0 L OW1") in our names: a weak AH is a schwa. */
export const phonesFromCmu = (written: string): readonly SpokenPhone[] =>
  written.split(' ').map((symbol) => {
    const name = symbol.replace(/\d$/u, '').toLowerCase();
    const digit = symbol.at(-1);
    const stress = digit === '0' ? 0 : digit === '1' ? 1 : digit === '2' ? 2 : null;
    return { name: name === 'ah' && stress === 0 ? 'ax' : name, stress };
  });

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
