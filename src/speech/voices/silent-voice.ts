import type { Locale, SpokenWord, Utterance, VisemeSpan } from '#core';

import { visemesFromLetters } from '../phones/quick-letters.ts';
import { spreadVisemes, visemesWritten } from '../lips/word-visemes.ts';
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

/** Timing of a clause said at reading pace: words by their length, lips by spelling. `rate` as in Prosody. */
export const readingPace = (
  clause: Pick<ClauseRequest, 'id' | 'text' | 'locale' | 'pronounce' | 'visemes'>,
  rate: number,
): Utterance => {
  const tokens = clause.text.split(/\s+/u).filter((token) => token !== '');
  const written = visemesWritten(tokens, clause.pronounce, clause.visemes);
  const msPerChar = 1000 / (CHARS_PER_S[clause.locale] * rate);
  const words: SpokenWord[] = [];
  const spans: VisemeSpan[] = [];
  let at = HEAD_MS;
  for (const [index, token] of tokens.entries()) {
    const visemes = written[index] ?? visemesFromLetters(token, clause.locale);
    const letters = token.replace(/[^\p{L}\p{N}]/gu, '').length;
    const lengthMs =
      letters === 0 ? 0 : Math.max(SHORTEST_WORD_MS / rate, (letters + 1) * msPerChar);
    const word: SpokenWord = { text: token, startMs: at, endMs: at + lengthMs };
    words.push(word);
    if (lengthMs > 0) spans.push(...spreadVisemes(visemes, word.startMs, word.endMs));
    at = word.endMs;
    if (/[,;:–—]$/u.test(token) && index < tokens.length - 1) at += MARK_PAUSE_MS;
  }
  return { id: clause.id, text: clause.text, durationMs: at + TAIL_MS, words, visemes: spans };
};

/** A clause without sound: shown word by word, with moving lips. */
export const renderSilently = (clause: ClauseRequest): RenderedClause => ({
  kind: 'rendered',
  pcm: null,
  sampleRateHz: 0,
  utterance: readingPace(clause, clause.prosody.rate),
});

/** The voice that always works: no sound, captions and lips at reading pace. */
export const createSilentVoice = (): Voice => ({
  id: 'silent',
  speaks: () => true,
  warmUp: () => Promise.resolve(null),
  render: (clause) => Promise.resolve(renderSilently(clause)),
  dispose: () => {},
});
