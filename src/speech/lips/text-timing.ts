import type { SpokenWord, Utterance, VisemeSpan } from '#core';

import type { ClauseRequest, ClauseTiming, SoundClause, TimedText } from '../ports.ts';
import { readingPace } from '../voices/silent-voice.ts';
import { visemesFromLetters } from '../phones/quick-letters.ts';
import { audibleStretches } from './audible-stretches.ts';
import type { Stretch } from './audible-stretches.ts';
import { visemesFromPhones } from './phone-visemes.ts';
import { overrideWordVisemes, spreadVisemes, visemesWritten } from './word-visemes.ts';

/** From the first to the last audible moment of a sound; all of it when nothing stands out. */
export const audibleExtent = (pcm: Float32Array, sampleRateHz: number): Stretch => {
  const stretches = audibleStretches(pcm, sampleRateHz);
  return { startMs: stretches[0]?.startMs ?? 0, endMs: stretches.at(-1)?.endMs ?? 0 };
};

/** A letter or digit, lower case and without accents; anything else is nothing. */
const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The shown words' times from those of the pieces a voice tells of (letters, or words cut its own way): both are
 * followed letter by letter. Null when the voice says other letters than are shown, as it does for numbers it writes out.
 */
const wordsFromPieces = (
  words: readonly string[],
  pieces: readonly TimedText[],
): readonly SpokenWord[] | null => {
  const letters = pieces.flatMap((piece) => {
    const own = Array.from(plain(piece.text));
    const eachMs = (piece.endMs - piece.startMs) / Math.max(1, own.length);
    return own.map((letter, index) => ({
      letter,
      startMs: piece.startMs + index * eachMs,
      endMs: piece.startMs + (index + 1) * eachMs,
    }));
  });
  if (letters.map(({ letter }) => letter).join('') !== plain(words.join(''))) return null;
  let at = 0;
  let reachedMs = letters[0]?.startMs ?? 0;
  return words.map((text) => {
    const own = letters.slice(at, at + Array.from(plain(text)).length);
    at += own.length;
    const startMs = Math.max(reachedMs, own[0]?.startMs ?? reachedMs);
    const endMs = Math.max(startMs, own.at(-1)?.endMs ?? startMs);
    reachedMs = endMs;
    return { text, startMs, endMs };
  });
};

/** Words at reading pace, stretched to fill the sound from its first to its last audible moment. */
const wordsByLength = (
  clause: ClauseRequest,
  { startMs, endMs }: Stretch,
): readonly SpokenWord[] => {
  const { words } = readingPace(clause, 1);
  const from = words[0]?.startMs ?? 0;
  const scale = (endMs - startMs) / Math.max(1, (words.at(-1)?.endMs ?? 0) - from);
  return words.map((word) => ({
    text: word.text,
    startMs: startMs + (word.startMs - from) * scale,
    endMs: startMs + (word.endMs - from) * scale,
  }));
};

/** Words at reading pace from the first audible moment on: more of the sound is to come. */
const wordsAtPace = (clause: ClauseRequest, { startMs }: Stretch): readonly SpokenWord[] => {
  const { words } = readingPace(clause, clause.prosody.rate);
  const byMs = startMs - (words[0]?.startMs ?? 0);
  return words.map((word) => ({
    text: word.text,
    startMs: word.startMs + byMs,
    endMs: word.endMs + byMs,
  }));
};

const piecesOf = (timing: ClauseTiming): readonly TimedText[] | null => {
  if (timing.level === 'words' || timing.level === 'visemes') return timing.words;
  return timing.level === 'characters' ? timing.characters : null;
};

const extentOf = (timing: ClauseTiming, sound: SoundClause): Stretch => {
  const spans =
    timing.level === 'phones'
      ? timing.phones.filter((phone) => phone.name !== 'pau')
      : timing.level === 'visemes'
        ? timing.visemes.filter((span) => span.viseme !== 'sil')
        : [];
  const first = spans[0];
  const last = spans.at(-1);
  return first && last
    ? { startMs: first.startMs, endMs: last.endMs }
    : audibleExtent(sound.pcm, sound.sampleRateHz);
};

/**
 * Words and lips of a clause without listening to it: what the voice told, the spelling, and how long the sound is.
 * The net that listens does better; this is what is left when it cannot.
 */
export const timeByText = (clause: ClauseRequest, sound: SoundClause): Utterance => {
  const { timing } = sound;
  const tokens = clause.text.split(/\s+/u).filter((token) => token !== '');
  const pieces = piecesOf(timing);
  const extent = extentOf(timing, sound);
  const words =
    (pieces && wordsFromPieces(tokens, pieces)) ??
    (sound.open === true ? wordsAtPace(clause, extent) : wordsByLength(clause, extent));
  const written = visemesWritten(tokens, clause.pronounce, clause.visemes);
  const spelled = (): readonly VisemeSpan[] =>
    words.flatMap((word) =>
      word.endMs > word.startMs
        ? spreadVisemes(visemesFromLetters(word.text, clause.locale), word.startMs, word.endMs)
        : [],
    );
  const lips =
    timing.level === 'phones'
      ? visemesFromPhones(timing.phones)
      : timing.level === 'visemes'
        ? timing.visemes
        : spelled();
  return {
    id: clause.id,
    text: clause.text,
    durationMs: Math.max(
      (sound.pcm.length / sound.sampleRateHz) * 1000,
      sound.open === true ? (words.at(-1)?.endMs ?? 0) : 0,
    ),
    words,
    visemes: overrideWordVisemes(lips, words, written),
  };
};
