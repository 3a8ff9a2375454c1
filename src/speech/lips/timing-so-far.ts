import type { SpokenWord } from '#core';

import type { WordPhones } from '../phones/spoken-phone.ts';
import { fitWordPhones, timeWordPhones } from '../phones/time-words.ts';
import type { ClauseTiming, SoundClause, TimedText } from '../ports.ts';
import type { AcousticNet } from '../sound/acoustic-net.ts';
import { alignBeginning } from '../sound/align-beginning.ts';
import type { AlignedWords } from '../sound/align-word-phones.ts';
import { audibleStretches } from './audible-stretches.ts';
import { visemesFromPhones } from './phone-visemes.ts';
import { plain, wordsFromPieces } from './piece-times.ts';
import { agree } from './timed.ts';
import type { Timed } from './timed.ts';

/** Words and phones from `fromMs` on, at their usual lengths. */
const expected = (words: readonly WordPhones[], fromMs: number, rate: number): AlignedWords => {
  const laid = timeWordPhones(words, { rate });
  const later = <T extends { readonly startMs: number; readonly endMs: number }>(span: T): T => ({
    ...span,
    startMs: span.startMs + fromMs,
    endMs: span.endMs + fromMs,
  });
  return {
    phones: laid.phones.map((phone) => later(phone)),
    words: laid.words.map((word) => later(word)),
  };
};

/** The words that a voice has told of to their last letter, with their times. */
const toldWords = (
  texts: readonly string[],
  pieces: readonly TimedText[] | null,
): readonly SpokenWord[] => {
  if (!pieces) return [];
  let left = pieces.reduce((sum, { text }) => sum + plain(text).length, 0);
  let count = 0;
  for (const text of texts) {
    left -= plain(text).length;
    if (left < 0) break;
    count += 1;
  }
  return count === 0 ? [] : (wordsFromPieces(texts.slice(0, count), pieces) ?? []);
};

const piecesOf = (timing: ClauseTiming): readonly TimedText[] | null => {
  if (timing.level === 'words' || timing.level === 'visemes') return timing.words;
  return timing.level === 'characters' ? timing.characters : null;
};

/**
 * Lips and words of a sound of which more is to come: what the voice has told of so far, else the beginning of the text
 * found in it by the net; and the rest of the text behind it, at its usual pace.
 * @param rate as in Prosody, for what nothing is known of
 */
export const timedSoFar = (
  words: readonly WordPhones[],
  { pcm, sampleRateHz, timing }: SoundClause,
  net: AcousticNet | null,
  rate: number,
): Timed => {
  const found: AlignedWords =
    (net && alignBeginning(pcm, sampleRateHz, words, net, 1 / rate)) ??
    expected(words, audibleStretches(pcm, sampleRateHz)[0]?.startMs ?? 0, rate);
  const texts = words.map(({ text }) => text);
  const told = toldWords(texts, piecesOf(timing));
  const toldMs = told.at(-1)?.endMs ?? 0;
  const agreed = agree(told, found.words);
  const rest =
    told.length === 0 || agreed ? found : expected(words.slice(told.length), toldMs, rate);
  const behind = agreed ? rest.words.slice(told.length) : rest.words;
  const spoken =
    told.length === 0
      ? found.words
      : [
          ...told,
          ...behind.map((word) => ({
            ...word,
            startMs: Math.max(toldMs, word.startMs),
            endMs: Math.max(toldMs, word.endMs),
          })),
        ];
  if (timing.level === 'visemes' || timing.level === 'phones') {
    const lips = timing.level === 'phones' ? visemesFromPhones(timing.phones) : timing.visemes;
    const untilMs = lips.at(-1)?.endMs ?? 0;
    const ahead = visemesFromPhones(rest.phones).filter((span) => span.startMs >= untilMs);
    return { visemes: [...lips, ...ahead], words: spoken };
  }
  const phones =
    told.length === 0 || agreed
      ? found.phones
      : [...fitWordPhones(words.slice(0, told.length), told), ...rest.phones];
  return { visemes: visemesFromPhones(phones), words: spoken };
};
