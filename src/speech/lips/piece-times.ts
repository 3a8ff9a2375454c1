import type { SpokenWord } from '#core';

import type { TimedText } from '../ports.ts';

/** Letters and digits, lower case and without accents; anything else is nothing. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

interface Letter {
  readonly letter: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** The letters of what the voice told, each with its share of its piece. */
const lettersOf = (pieces: readonly TimedText[]): readonly Letter[] =>
  pieces.flatMap((piece) => {
    const own = Array.from(plain(piece.text));
    const eachMs = (piece.endMs - piece.startMs) / Math.max(1, own.length);
    return own.map((letter, index) => ({
      letter,
      startMs: piece.startMs + index * eachMs,
      endMs: piece.startMs + (index + 1) * eachMs,
    }));
  });

/** How many letters of the voice's are passed over in search of the next word. */
const LOOK_AHEAD = 24;

/**
 * Times of the shown words from those of the pieces a voice tells of: letters, or words cut its own way. Both are followed
 * letter by letter; a word that the voice writes otherwise (a number spelled out) gets what lies between its neighbours.
 * Null when hardly a word is found again.
 */
export const wordsFromPieces = (
  words: readonly string[],
  pieces: readonly TimedText[],
): readonly SpokenWord[] | null => {
  const letters = lettersOf(pieces);
  const text = letters.map(({ letter }) => letter).join('');
  // As many pieces as words: they are the same words, whatever is left out in their spelling.
  if (pieces.length === words.length && pieces.every((piece) => plain(piece.text) !== ''))
    return words.map((word, index) => ({
      text: word,
      startMs: pieces[index]?.startMs ?? 0,
      endMs: pieces[index]?.endMs ?? 0,
    }));
  let at = 0;
  let found = 0;
  const spans = words.map((word) => {
    const own = plain(word);
    if (own === '') return null;
    const place = text.indexOf(own, at);
    if (place < 0 || place - at > LOOK_AHEAD) return null;
    at = place + own.length;
    found += 1;
    return { startMs: letters[place]?.startMs ?? 0, endMs: letters[at - 1]?.endMs ?? 0 };
  });
  const sayable = words.filter((word) => plain(word) !== '').length;
  if (sayable === 0 || found < sayable / 2) return null;
  return fillGaps(words, spans, pieces.at(-1)?.endMs ?? 0, pieces[0]?.startMs ?? 0);
};

/** Words without a time share the gap between their neighbours by their letters. */
const fillGaps = (
  words: readonly string[],
  spans: readonly (Omit<Letter, 'letter'> | null)[],
  untilMs: number,
  fromMs: number,
): readonly SpokenWord[] => {
  const timed: SpokenWord[] = [];
  let reachedMs = fromMs;
  for (const [index, text] of words.entries()) {
    const span = spans[index];
    if (span) {
      timed.push({ text, startMs: Math.max(reachedMs, span.startMs), endMs: span.endMs });
    } else {
      const next = spans.findIndex((later, place) => place > index && later !== null);
      const gapEndMs = next < 0 ? untilMs : (spans[next]?.startMs ?? untilMs);
      const waiting = words.slice(index, next < 0 ? words.length : next);
      const total = waiting.reduce((sum, word) => sum + plain(word).length, 0);
      const share = total === 0 ? 0 : plain(text).length / total;
      const lengthMs = Math.max(0, gapEndMs - reachedMs) * share;
      timed.push({ text, startMs: reachedMs, endMs: reachedMs + lengthMs });
    }
    reachedMs = Math.max(reachedMs, timed.at(-1)?.endMs ?? reachedMs);
  }
  return timed;
};
