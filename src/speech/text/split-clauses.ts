import type { Locale } from '#core';

/** One clause of a line and the breath after it. */
export interface Clause {
  readonly text: string;
  /** Silence between this clause and the next. */
  readonly pauseMs: number;
}

/** The first clause ends at the first comma up to here, so that sound starts soon. */
const FIRST_SOFT_CHARS = 60;
/** Later clauses run to the end of the sentence, which keeps the voice's melody whole, unless they pass this. */
const LATER_SOFT_CHARS = 140;
/** A clause shorter than this joins its neighbour: "Yes, " alone would sound chopped. */
const SHORTEST_CHARS = 8;
/** Without any comma, a clause longer than this is cut before a conjunction. */
const UNPUNCTUATED_CHARS = 90;

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set(
    'mr mrs ms dr prof st sr jr vs no nr fig approx dept est e.g i.e a.m p.m ca inc ltd'.split(' '),
  ),
  nl: new Set(
    'dhr mevr mw dr prof ir ing drs st nr blz bijv bv d.w.z m.a.w o.a t.o.v m.b.t i.p.v ca resp evt enz t/m incl excl max min'.split(
      ' ',
    ),
  ),
};
const CONJUNCTIONS: Readonly<Record<Locale, ReadonlySet<string>>> = {
  en: new Set('and but or because which who so while where when if then that with'.split(' ')),
  nl: new Set('en maar of omdat want die dat terwijl waar wanneer als dan zodat met'.split(' ')),
};

const PAUSE_MS: Readonly<Record<string, number>> = {
  ',': 110,
  ';': 180,
  ':': 180,
  '-': 160,
  '.': 240,
  '!': 240,
  '?': 260,
  '…': 340,
};
/** Between two halves of a sentence that had to be cut for length. */
const NO_MARK_PAUSE_MS = 25;

const CLOSERS = /["'”’)\]»]+$/u;

type Edge = 'none' | 'clause' | 'sentence';

/** The last mark of a token, without closing quotes; '' when it ends in none. */
const markOf = (token: string): string => {
  const bare = token.replace(CLOSERS, '');
  if (/(\.\.\.|…)$/u.test(bare)) return '…';
  if (/^[-–—]+$/u.test(bare) || /[–—]$/u.test(bare)) return '-';
  const last = bare.at(-1) ?? '';
  return PAUSE_MS[last] !== undefined && last !== '-' ? last : '';
};

const edgeOf = (token: string, next: string | undefined, locale: Locale): Edge => {
  const mark = markOf(token);
  if (mark === '') return 'none';
  if (mark === ',' || mark === ';' || mark === ':' || mark === '-') return 'clause';
  if (mark === '.') {
    const word = token
      .replace(CLOSERS, '')
      .replace(/^["'“‘(]+/u, '')
      .slice(0, -1)
      .toLowerCase();
    if (ABBREVIATIONS[locale].has(word)) return 'none';
    // An initial, as in "J. Vermeer", or an ordinal in Dutch, as in "de 3. zaal".
    if (/^\p{L}$/u.test(word)) return 'none';
    if (next !== undefined && /^\p{Ll}/u.test(next)) return 'none';
  }
  return 'sentence';
};

/** How long to breathe after a text, judged by its last mark. */
export const pauseAfterMs = (text: string): number =>
  PAUSE_MS[markOf(text.trimEnd())] ?? NO_MARK_PAUSE_MS;

/** Cuts an over-long run of tokens before conjunctions, or at worst between words. */
const cutForLength = (
  tokens: readonly string[],
  locale: Locale,
  longest: number,
): readonly (readonly string[])[] => {
  const total = tokens.join(' ').length;
  if (total <= longest) return [tokens];
  let best = -1;
  let bestScore = Infinity;
  let before = 0;
  for (const [index, token] of tokens.entries()) {
    if (index > 0 && before >= SHORTEST_CHARS * 2 && total - before >= SHORTEST_CHARS * 2) {
      const joins = CONJUNCTIONS[locale].has(token.toLowerCase().replace(/[^\p{L}]/gu, ''));
      const score = Math.abs(before - Math.min(total / 2, longest * 0.6)) + (joins ? 0 : longest);
      if (score < bestScore) {
        bestScore = score;
        best = index;
      }
    }
    before += token.length + 1;
  }
  if (best < 0) return [tokens];
  return [
    tokens.slice(0, best),
    ...cutForLength(tokens.slice(best), locale, Math.max(longest, LATER_SOFT_CHARS)),
  ];
};

/**
 * Splits a line into clauses to be rendered one after the other. The first is short so that it is heard soon; later
 * ones are whole sentences where length allows. Full stops inside numbers, times and abbreviations do not split.
 * Joined with spaces, the clauses give back the line's words.
 */
export const splitClauses = (text: string, locale: Locale): readonly Clause[] => {
  const tokens = text.split(/\s+/u).filter((token) => token !== '');
  const clauses: Clause[] = [];
  let held: string[] = [];
  const close = (): void => {
    if (held.length === 0) return;
    const longest = clauses.length === 0 ? UNPUNCTUATED_CHARS : LATER_SOFT_CHARS;
    for (const part of cutForLength(held, locale, longest)) {
      const clause = part.join(' ');
      clauses.push({ text: clause, pauseMs: pauseAfterMs(clause) });
    }
    held = [];
  };
  for (const [index, token] of tokens.entries()) {
    held.push(token);
    const edge = edgeOf(token, tokens[index + 1], locale);
    if (edge === 'none') continue;
    const length = held.join(' ').length;
    const rest = tokens.slice(index + 1).join(' ').length;
    if (edge === 'sentence') {
      close();
    } else if (length >= SHORTEST_CHARS && rest >= SHORTEST_CHARS) {
      const first = clauses.length === 0;
      const nextEdge = charsToNextEdge(tokens, index + 1, locale);
      if (first ? length + nextEdge > FIRST_SOFT_CHARS / 2 : length + nextEdge > LATER_SOFT_CHARS)
        close();
    }
  }
  close();
  return clauses;
};

const charsToNextEdge = (tokens: readonly string[], from: number, locale: Locale): number => {
  let length = 0;
  for (let index = from; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    length += token.length + 1;
    if (edgeOf(token, tokens[index + 1], locale) !== 'none') break;
  }
  return length;
};
