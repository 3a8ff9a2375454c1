import type { Pronunciation, SpokenWord, Viseme, VisemeSpan } from '#core';

/** How long a viseme takes compared with its neighbours in a word: vowels carry the time. */
const SHARE: Readonly<Record<Viseme, number>> = {
  sil: 0.5,
  PP: 0.9,
  FF: 1,
  TH: 0.8,
  DD: 0.7,
  kk: 0.8,
  CH: 1.1,
  SS: 1,
  nn: 0.8,
  RR: 1,
  aa: 1.5,
  E: 1.2,
  I: 1.2,
  O: 1.5,
  U: 1.3,
};
const WEIGHT: Readonly<Record<Viseme, number>> = {
  sil: 1,
  PP: 1,
  FF: 1,
  TH: 0.9,
  DD: 0.85,
  kk: 0.85,
  CH: 1,
  SS: 0.95,
  nn: 0.85,
  RR: 0.9,
  aa: 0.95,
  E: 0.85,
  I: 0.85,
  O: 1,
  U: 1,
};

/** Spreads a word's visemes over its time, vowels longer than consonants. */
export const spreadVisemes = (
  visemes: readonly Viseme[],
  startMs: number,
  endMs: number,
): readonly VisemeSpan[] => {
  const total = visemes.reduce((sum, viseme) => sum + SHARE[viseme], 0);
  const spans: VisemeSpan[] = [];
  let at = startMs;
  for (const viseme of visemes) {
    const next = at + ((endMs - startMs) * SHARE[viseme]) / total;
    spans.push({ viseme, startMs: at, endMs: next, weight: WEIGHT[viseme] });
    at = next;
  }
  return spans;
};

/** A word as it is compared: lower case, letters, digits and inner apostrophes. */
const wordKey = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’ʼ]/gu, "'")
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/**
 * For each word, the visemes someone wrote for it, or null. `everyWord` (in the order of the text) is followed from
 * left to right and skips what it has no match for; `pronounce` applies wherever its word stands. The latter wins.
 */
export const visemesWritten = (
  words: readonly string[],
  pronounce: readonly Pronunciation[],
  everyWord: readonly Pronunciation[] | null,
): readonly (readonly Viseme[] | null)[] => {
  const known = new Map(pronounce.map((entry) => [wordKey(entry.word), entry.visemes]));
  const ordered = everyWord ?? [];
  let next = 0;
  return words.map((word) => {
    const key = wordKey(word);
    const inOrder = ordered.findIndex(
      (entry, index) => index >= next && wordKey(entry.word) === key,
    );
    if (inOrder >= 0) next = inOrder + 1;
    const written = known.get(key) ?? (inOrder >= 0 ? ordered[inOrder]?.visemes : undefined);
    return key !== '' && written !== undefined && written.length > 0 ? written : null;
  });
};

/** Replaces the lips inside the time of every word that has its own visemes; the sound's timing stays. */
export const overrideWordVisemes = (
  spans: readonly VisemeSpan[],
  words: readonly SpokenWord[],
  written: readonly (readonly Viseme[] | null)[],
): readonly VisemeSpan[] => {
  let result = spans;
  for (const [index, word] of words.entries()) {
    const visemes = written[index];
    if (!visemes || word.endMs <= word.startMs) continue;
    const outside: VisemeSpan[] = [];
    for (const span of result) {
      if (span.startMs < word.startMs)
        outside.push({ ...span, endMs: Math.min(span.endMs, word.startMs) });
      if (span.endMs > word.endMs)
        outside.push({ ...span, startMs: Math.max(span.startMs, word.endMs) });
    }
    result = [...outside, ...spreadVisemes(visemes, word.startMs, word.endMs)].sort(
      (a, b) => a.startMs - b.startMs,
    );
  }
  return result;
};
