/** The words of CMUdict (through the npm package, ISC licence), and which of them the trainer may see. */
import { dictionary } from 'cmu-pronouncing-dictionary';

/** FNV-1a of the letters; the word's bucket of 100. */
export const bucketOf = (word) => {
  let hash = 0x811c9dc5;
  for (const letter of word) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash % 100;
};

/** Buckets 0-59 are trained on, 60-64 watch the training, 65-99 nobody sees before the bench. */
export const SEEN_BUCKETS = 60;
export const WATCHED_BUCKETS = 65;

/** Phones in our names, with stress as a digit on vowels (second stress counts as main): "hh ax0 l ow1". */
export const phonesOf = (written) =>
  written.split(' ').map((symbol) => {
    const name = symbol.toLowerCase().replace('2', '1');
    return name === 'ah0' ? 'ax0' : name;
  });

/** Every plain word with its first pronunciation. */
export const plainWords = () =>
  Object.entries(dictionary)
    .filter(([word]) => /^[a-z][a-z']*$/u.test(word))
    .map(([word, written]) => ({ word, phones: phonesOf(written), bucket: bucketOf(word) }));
