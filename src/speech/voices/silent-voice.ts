import type { Locale, SpokenWord, Utterance, VisemeSpan } from '#core';

import { visemesFromLetters } from '../phones/quick-letters.ts';
import { overrideWordVisemes, spreadVisemes, visemesWritten } from '../lips/word-visemes.ts';
import type { LazyWordPace, PacedWords, PaceWords } from '../phones/word-pace.ts';
import type { ClauseRequest, RenderedClause, Voice } from '../ports.ts';

/**
 * Captions at reading pace: adults read subtitles at 12-17 characters a second with ease (Szarkowska & Gerber-Moron
 * 2018), which is also about the pace of speech.
 */
const CHARS_PER_S: Readonly<Record<Locale, number>> = { en: 15, nl: 15 };
/** The shortest word still takes a glance, and lips need it to move. */
const SHORTEST_WORD_MS = 120;
const HEAD_MS = 40;
const TAIL_MS = 70;
/** Inside a clause, at a comma. */
const MARK_PAUSE_MS = 120;

type PacedClause = Pick<ClauseRequest, 'id' | 'text' | 'locale' | 'pronounce' | 'visemes'>;

/** Words by their length in letters, lips by small rules. */
const byLetters = (clause: PacedClause, tokens: readonly string[], rate: number): PacedWords => {
  const msPerChar = 1000 / (CHARS_PER_S[clause.locale] * rate);
  const words: SpokenWord[] = [];
  const visemes: VisemeSpan[] = [];
  let at = 0;
  for (const [index, text] of tokens.entries()) {
    const letters = text.replace(/[^\p{L}\p{N}]/gu, '').length;
    const lengthMs =
      letters === 0 ? 0 : Math.max(SHORTEST_WORD_MS / rate, (letters + 1) * msPerChar);
    const word: SpokenWord = { text, startMs: at, endMs: at + lengthMs };
    words.push(word);
    if (lengthMs > 0)
      visemes.push(
        ...spreadVisemes(visemesFromLetters(text, clause.locale), word.startMs, word.endMs),
      );
    at = word.endMs;
    if (/[,;:–—]$/u.test(text) && index < tokens.length - 1) at += MARK_PAUSE_MS;
  }
  return { words, visemes, durationMs: at };
};

/**
 * Timing of a clause said at reading pace. `rate` as in Prosody.
 * @param pace words and lips by the rules of the language; null until they have been loaded, when small ones stand in
 */
export const readingPace = (
  clause: PacedClause,
  rate: number,
  pace: PaceWords | null = null,
): Utterance => {
  const tokens = clause.text.split(/\s+/u).filter((token) => token !== '');
  const roughly = byLetters(clause, tokens, rate);
  const paced = pace?.(clause, rate, roughly.durationMs) ?? roughly;
  const words = paced.words.map((word) => later(word));
  const written = visemesWritten(tokens, clause.pronounce, clause.visemes);
  return {
    id: clause.id,
    text: clause.text,
    durationMs: HEAD_MS + paced.durationMs + TAIL_MS,
    words,
    visemes: overrideWordVisemes(
      paced.visemes.map((span) => later(span)),
      words,
      written,
    ),
  };
};

const later = <T extends { readonly startMs: number; readonly endMs: number }>(span: T): T => ({
  ...span,
  startMs: span.startMs + HEAD_MS,
  endMs: span.endMs + HEAD_MS,
});

/** A clause without sound: shown word by word, with moving lips. */
export const renderSilently = (
  clause: ClauseRequest,
  pace: PaceWords | null = null,
): RenderedClause => ({
  kind: 'rendered',
  pcm: null,
  sampleRateHz: 0,
  utterance: readingPace(clause, clause.prosody.rate, pace),
});

/** The voice that always works: no sound, captions and lips at reading pace. */
export const createSilentVoice = (lazy: LazyWordPace | null = null): Voice => ({
  id: 'silent',
  speaks: () => true,
  warmUp: () => Promise.resolve(null),
  render(clause) {
    // What is not there yet is there for a later clause.
    void lazy?.load(clause.locale);
    return Promise.resolve(renderSilently(clause, lazy?.now()));
  },
  dispose: () => {},
});
