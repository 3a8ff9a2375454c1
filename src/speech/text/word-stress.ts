import { clamp01, type SpokenWord } from '#core';

/** Words that carry grammar rather than meaning, in English and Dutch; said without stress unless something asks for it. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so if then than that this these those there it its he she they we you i me my your his her our ' +
    'their them us him is are was were be been being am do does did have has had will would can could shall should may might ' +
    'must of in on at to for from by with about as into over under up out off just also too here when where who which what how ' +
    'de het een en of maar want dus als dan dat dit deze die er hij zij ze wij we jij je u ik mij mijn jouw uw zijn haar ons ' +
    'onze hun hen is ben bent was waren wordt worden heb heeft hebt hebben had zal zullen kan kunt kunnen mag moet van in op ' +
    'aan te tot voor door met over bij naar uit om ook nog wel hier wanneer waar wie welke wat hoe'
  ).split(' '),
);
/** Words that speakers lean on: refusals, degrees, contrasts. */
const LEANED_ON: ReadonlySet<string> = new Set(
  (
    'not never no none nothing always every all only very really so exactly free today now ' +
    'niet nooit nee geen niets altijd elke alle alleen heel echt precies gratis vandaag nu'
  ).split(' '),
);

const CONTENT = 0.4;
const LEANED = 0.65;
const NUMBER = 0.55;
/** The last word with meaning bears the clause's main accent (Halliday's tonic). */
const TONIC = 0.3;
/** A word that lasts this much longer than its clause's usual letter is being dwelt on. */
const DWELT_RATIO = 1.35;

/**
 * How strongly each word of a clause is likely to be stressed, [0, 1] for each word: content before grammar, the last
 * content word most, and whatever the voice itself dwells on.
 */
export const wordStress = (words: readonly SpokenWord[]): readonly number[] => {
  const letters = words.map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}']/gu, ''));
  const perLetterMs = words.map(({ startMs, endMs }, i) => {
    const count = letters[i]?.length ?? 0;
    return count > 0 ? (endMs - startMs) / count : 0;
  });
  const timed = perLetterMs.filter((ms) => ms > 0).sort((a, b) => a - b);
  const usualMs = timed[timed.length >> 1] ?? 0;
  const base = words.map(({ text }, i) => {
    const word = letters[i] ?? '';
    if (word === '') return 0;
    const shouted = word.length > 1 && /\p{Lu}{2}/u.test(text) ? 0.2 : 0;
    if (/\p{N}/u.test(word)) return NUMBER + shouted;
    if (LEANED_ON.has(word)) return LEANED + shouted;
    return FUNCTION_WORDS.has(word) ? 0 : CONTENT + shouted;
  });
  const tonic = base.findLastIndex((stress) => stress > 0);
  return base.map((stress, i) => {
    if (stress === 0) return 0;
    const dwelt = usualMs > 0 && (perLetterMs[i] ?? 0) > usualMs * DWELT_RATIO ? 0.12 : 0;
    return clamp01(stress + (i === tonic ? TONIC : 0) + dwelt);
  });
};
