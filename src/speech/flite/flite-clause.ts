import type { Utterance } from '#core';

import type { Phone } from '../lips/phone-visemes.ts';
import { isSilence, visemesFromPhones } from '../lips/phone-visemes.ts';
import { overrideWordVisemes, visemesWritten } from '../lips/word-visemes.ts';
import type { ClauseRequest } from '../ports.ts';
import type { SpeakableWord } from '../text/spoken-words.ts';
import { wordTimes } from './word-times.ts';

/**
 * Flite begins with 160-220 ms and ends with 170-260 ms of silence. Of the first just enough is kept for no click to be
 * heard: the lips move in the time that the device takes to sound, or in the breath before. The end is a breath.
 */
const HEAD_MS = 6;
const TAIL_MS = 100;

/** A clause's timing, and which part of the sound it covers. */
export interface TimedClause {
  readonly utterance: Utterance;
  /** The part of the sound to keep, in ms from its start. */
  readonly keepFromMs: number;
  readonly keepToMs: number;
}

/** The text flite is given: plain words with the phrase marks it understands. */
export const fliteText = (words: readonly SpeakableWord[]): string => {
  const said = words.filter((word) => word.spoken !== '');
  return said
    .map((word, index) => {
      const last = index === said.length - 1;
      // A full stop inside a clause belongs to an abbreviation; other marks would start another utterance.
      const inner = word.mark === '.' || word.mark === '' ? '' : ',';
      const mark = last ? word.mark || '.' : inner;
      return word.spoken + mark;
    })
    .join(' ');
};

/** Phones and words of a rendered clause, cut to the part that is played, as timing for captions and lips. */
export const timeClause = (
  clause: ClauseRequest,
  words: readonly SpeakableWord[],
  phones: readonly Phone[],
  wordPhones: readonly (readonly string[])[] | null,
): TimedClause => {
  const soundEndMs = phones.at(-1)?.endMs ?? 0;
  const first = phones.find((phone) => !isSilence(phone.name));
  const last = phones.findLast((phone) => !isSilence(phone.name));
  const keepFromMs = Math.max(0, (first?.startMs ?? 0) - HEAD_MS);
  const keepToMs = Math.min(soundEndMs, (last?.endMs ?? soundEndMs) + TAIL_MS);
  const kept = phones
    .map((phone) => ({
      name: phone.name,
      startMs: Math.max(0, phone.startMs - keepFromMs),
      endMs: Math.min(keepToMs, phone.endMs) - keepFromMs,
    }))
    .filter((phone) => phone.endMs > phone.startMs);
  const spoken = wordTimes(words, kept, wordPhones);
  const written = visemesWritten(
    words.map((word) => word.text),
    clause.pronounce,
    clause.visemes,
  );
  return {
    keepFromMs,
    keepToMs,
    utterance: {
      id: clause.id,
      text: clause.text,
      durationMs: keepToMs - keepFromMs,
      words: spoken,
      visemes: overrideWordVisemes(visemesFromPhones(kept), spoken, written),
    },
  };
};
