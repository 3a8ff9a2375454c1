import { isSilence } from '../lips/phone-visemes.ts';
import type { SpokenPhone, WordPhones } from './spoken-phone.ts';

/**
 * How long each phone lasts in reading aloud at a usual rate: inherent and least duration in ms (D. H. Klatt's rules,
 * published in J. Allen, M. S. Hunnicutt, D. Klatt, "From text to speech", 1987). Names of our own follow their kin.
 */
const OWN_MS: Readonly<Record<string, readonly [inherent: number, least: number]>> = {
  aa: [240, 100],
  ae: [230, 80],
  ah: [140, 60],
  ao: [240, 100],
  aw: [260, 100],
  ax: [120, 60],
  ay: [250, 150],
  eh: [150, 70],
  er: [180, 80],
  ey: [190, 100],
  ih: [135, 40],
  iy: [155, 55],
  ow: [220, 80],
  oy: [280, 150],
  uh: [160, 60],
  uw: [210, 70],
  ee: [190, 100],
  oo: [220, 80],
  yy: [180, 70],
  oe: [180, 70],
  ui: [240, 100],
  aan: [240, 100],
  een: [230, 80],
  oon: [240, 100],
  b: [85, 60],
  ch: [110, 70],
  d: [75, 50],
  dh: [50, 30],
  f: [100, 80],
  g: [80, 60],
  hh: [80, 20],
  jh: [100, 50],
  k: [80, 60],
  l: [80, 40],
  m: [70, 60],
  n: [60, 50],
  ng: [95, 60],
  p: [90, 50],
  r: [80, 30],
  s: [105, 60],
  sh: [105, 80],
  t: [75, 50],
  th: [90, 60],
  v: [60, 40],
  w: [80, 60],
  y: [80, 40],
  z: [75, 40],
  zh: [70, 40],
};
const UNKNOWN_MS: readonly [number, number] = [100, 50];

const VOICELESS: ReadonlySet<string> = new Set('p t k f th s sh ch x cx hh'.split(' '));
const VOICED_FRICATIVE: ReadonlySet<string> = new Set('v dh z zh'.split(' '));
const VOICED_STOP: ReadonlySet<string> = new Set('b d g jh'.split(' '));
const NASAL: ReadonlySet<string> = new Set('m n ng'.split(' '));

const isVowel = (phone: SpokenPhone): boolean => phone.stress !== null;

/** How the consonant after a vowel changes it, in its fullest form. */
const beforeConsonant = (next: SpokenPhone | undefined): number => {
  if (!next || isVowel(next)) return 1;
  if (VOICED_FRICATIVE.has(next.name)) return 1.6;
  if (VOICED_STOP.has(next.name)) return 1.2;
  if (NASAL.has(next.name)) return 0.85;
  return VOICELESS.has(next.name) ? 0.7 : 1;
};

/** The length of every phone of one word, in ms. `phraseFinal` when a pause follows the word. */
const wordLengths = (phones: readonly SpokenPhone[], phraseFinal: boolean): readonly number[] => {
  const vowels = phones.flatMap((phone, index) => (isVowel(phone) ? [index] : []));
  const lastVowel = vowels.at(-1) ?? -1;
  return phones.map((phone, index) => {
    const [inherent, least] = OWN_MS[phone.name] ?? UNKNOWN_MS;
    const next = phones[index + 1];
    const before = phones[index - 1];
    const inLastSyllable = index >= lastVowel;
    let share = 1;
    if (isVowel(phone)) {
      share *= phraseFinal && inLastSyllable ? 1.4 : 0.6;
      if (index !== lastVowel) share *= 0.85;
      if (vowels.length > 1) share *= 0.8;
      if (phone.stress === 0) share *= 0.6;
      const change = beforeConsonant(next);
      share *= phraseFinal && inLastSyllable ? change : 1 + (change - 1) * 0.3;
    } else {
      if (index > 0) share *= 0.85;
      const clustered = [before, next].filter((near) => near && !isVowel(near)).length;
      share *= clustered === 2 ? 0.5 : clustered === 1 ? 0.7 : 1;
      if (phraseFinal && inLastSyllable) share *= 1.4;
    }
    return Math.max(20, least + (inherent - least) * share);
  });
};

/** The length of every phone of every word at a usual rate, in ms. A pause, or the end, lengthens what is before it. */
export const phoneLengthsMs = (words: readonly WordPhones[]): readonly (readonly number[])[] => {
  const last = words.findLastIndex((word) => word.phones.length > 0);
  return words.map((word, index) =>
    wordLengths(
      word.phones.filter((phone) => !isSilence(phone.name)),
      word.pauseAfterMs > 0 || index === last,
    ),
  );
};
