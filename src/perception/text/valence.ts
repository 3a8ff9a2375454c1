import { findWord, signOf } from './lexicon.ts';
import type { AffectWord, Lexicon, Tone } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** Valence of one English word in [-4, 4], 0 when unknown. VADER's lexicon is one. */
export type WordRatings = (word: string) => number;

/** One word, phrase or sign that carried something, after what stands around it. */
export interface AffectHit {
  readonly tone: Tone;
  /** [-8, 8] */
  readonly valence: number;
  readonly negated: boolean;
  readonly shouted: boolean;
}

/*
 * The rules are VADER's, with its constants, which Hutto & Gilbert (2014) measured on people's ratings of tweets. Here
 * they run on every language, on phrases and across clause breaks.
 */
const INTENSIFIER = 0.293;
/** What is left of an intensifier one and two words further away. */
const DISTANCE = [1, 0.95, 0.9] as const;
const CAPITALS = 0.733;
const NEGATION = -0.74;
const EXCLAMATION = 0.292;
const MAX_EXCLAMATIONS = 4;
/** What is said before and after a "but". */
const BEFORE_BUT = 0.5;
const AFTER_BUT = 1.5;
const NORMALISER = 15;
/** A drawn-out word ("sooo", "goood") is stressed like an intensifier. */
const ELONGATION = 0.293;
/** "Is the café any good?" asks; it does not praise. */
const ASKED = 0.35;
/** How many words away a negation still reaches. */
const NEGATION_REACH = 3;
/** A language whose negation may stand behind what it denies ("das gefällt mir nicht", "ça me plaît pas"). */
const NEGATES_BACKWARDS: ReadonlySet<string> = new Set(['nl', 'de', 'fr']);
const BACKWARD_REACH = 2;
const NEUTRAL: AffectWord = { tone: 'none', valence: 0 };

interface Found extends AffectWord {
  readonly length: number;
}

const keyIn = (set: ReadonlySet<string>, token: Token | undefined): boolean =>
  token?.kind === 'word' && token.keys.some((key) => set.has(key));

const isNot = (lexicon: Lexicon, token: Token | undefined): boolean =>
  keyIn(lexicon.not, token) ||
  (lexicon.language === 'en' &&
    token?.kind === 'word' &&
    token.keys.some((key) => key.endsWith("n't")));

const rate = (
  word: string,
  mine: AffectWord | null,
  ratings: WordRatings | null,
): AffectWord | null => {
  if (mine?.tone === 'none') return NEUTRAL;
  const rated = ratings?.(word) ?? 0;
  if (rated === 0) return mine;
  return { tone: mine?.tone ?? (rated > 0 ? 'good' : 'bad'), valence: rated };
};

/** The longest phrase that begins at `at`, else the word there. */
const findAt = (
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  ratings: WordRatings | null,
): Found | null => {
  const token = tokens[at];
  if (token?.kind === 'sign') {
    const sign = signOf(token.key);
    return sign && { ...sign, length: 1 };
  }
  if (token?.kind !== 'word') return null;
  const longest = lexicon.phrases.get(token.keys[0] ?? '') ?? 1;
  for (let length = longest; length > 1; length--) {
    const parts: string[] = [];
    for (const part of tokens.slice(at, at + length)) {
      if (part.kind === 'word') parts.push(part.keys[0] ?? '');
    }
    if (parts.length < length) continue;
    const phrase = lexicon.words.get(parts.join(' '));
    if (phrase) return { ...phrase, length };
  }
  for (const key of token.keys) {
    const word = rate(key, findWord(lexicon, key), ratings);
    if (word) return { ...word, length: 1 };
  }
  return null;
};

interface Span {
  readonly start: number;
  readonly end: number;
  readonly found: Found;
}

/** Affect words and signs of the whole text, without those that only intensify the next one ("terribly nice"). */
const findAll = (
  tokens: readonly Token[],
  lexicon: Lexicon,
  ratings: WordRatings | null,
): readonly Span[] => {
  const spans: Span[] = [];
  for (let at = 0; at < tokens.length;) {
    const found = findAt(tokens, at, lexicon, ratings);
    if (!found) {
      at++;
      continue;
    }
    const end = at + found.length;
    const isStep = keyIn(lexicon.up, tokens[at]) || keyIn(lexicon.down, tokens[at]);
    const steps = found.length === 1 && isStep && findAt(tokens, end, lexicon, ratings) !== null;
    if (!steps && found.tone !== 'none') spans.push({ start: at, end, found });
    at = end;
  }
  return spans;
};

/** Words before `start` in the same clause, nearest first. */
const before = (tokens: readonly Token[], start: number, reach: number): readonly Token[] => {
  const words: Token[] = [];
  for (let at = start - 1; at >= 0 && words.length < reach; at--) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    words.push(token);
  }
  return words;
};

const after = (tokens: readonly Token[], end: number, reach: number): readonly Token[] => {
  const words: Token[] = [];
  for (let at = end; at < tokens.length && words.length < reach; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') break;
    words.push(token);
  }
  return words;
};

interface Surroundings {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  /** Positions where something else is felt: a negation belongs to the nearest. */
  readonly taken: ReadonlySet<number>;
  /** Those within a phrase: the "no" of "no problem" denies nothing else. */
  readonly phrased: ReadonlySet<number>;
  readonly shouting: boolean;
}

const isNegated = ({ tokens, lexicon, taken, phrased }: Surroundings, span: Span): boolean => {
  // A phrase with a negation in it is rated with it: the "ne" of "ne … pas content" turns nothing round once more.
  if (tokens.slice(span.start, span.end).some((token) => isNot(lexicon, token))) return false;
  const lead = before(tokens, span.start, NEGATION_REACH);
  const at = lead.findIndex(
    (token, distance) => isNot(lexicon, token) && !phrased.has(span.start - 1 - distance),
  );
  // "never so good", "not only good": a negation that praises.
  const next = at > 0 ? lead[at - 1] : undefined;
  const praises =
    next?.kind === 'word' && ['so', 'only', 'alleen', 'nur'].includes(next.keys[0] ?? '');
  if (at >= 0 && !praises) return true;
  if (!NEGATES_BACKWARDS.has(lexicon.language)) return false;
  const tail = after(tokens, span.end, BACKWARD_REACH);
  const behind = tail.findIndex((token) => isNot(lexicon, token));
  if (behind < 0) return false;
  // "schön, nicht teuer" and "leuk niet saai": the negation belongs to the word that follows it.
  for (let index = span.end; index <= span.end + behind + 2; index++) {
    if (taken.has(index)) return false;
  }
  return true;
};

const hitOf = (around: Surroundings, span: Span): AffectHit => {
  const { tokens, lexicon, shouting } = around;
  const sign = span.found.valence < 0 ? -1 : 1;
  let strength = Math.abs(span.found.valence);
  let shouted = false;
  for (const token of tokens.slice(span.start, span.end)) {
    if (token.kind !== 'word') continue;
    if (token.capitals && !shouting && token.keys[0] !== 'i') {
      strength += CAPITALS;
      shouted = true;
    }
    if (token.elongated) strength += ELONGATION;
  }
  for (const [distance, token] of before(tokens, span.start, DISTANCE.length).entries()) {
    const reach = DISTANCE[distance] ?? 0;
    // An intensifier further away belongs to the word that it stands before.
    if (taken(around, span.start - 1 - distance)) break;
    if (keyIn(lexicon.up, token)) {
      strength += INTENSIFIER * reach;
      if (token.kind === 'word' && token.elongated) strength += ELONGATION * reach;
      if (token.kind === 'word' && token.capitals && !shouting) strength += CAPITALS * reach;
    } else if (keyIn(lexicon.down, token)) strength -= INTENSIFIER * reach;
  }
  const negated = tokens[span.start]?.kind === 'word' && isNegated(around, span);
  const valence = sign * Math.max(0, strength) * (negated ? NEGATION : 1);
  return { tone: span.found.tone, valence, negated, shouted: shouted || shouting };
};

const taken = (around: Surroundings, at: number): boolean => around.taken.has(at);

/** One sentence at a time: [start, end) of its tokens, and how it ends. */
interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly asks: boolean;
  readonly exclamations: number;
}

const sentencesOf = (tokens: readonly Token[], lexicon: Lexicon): readonly Sentence[] => {
  const sentences: Sentence[] = [];
  let start = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    const last = at === tokens.length - 1;
    const ends = token?.kind === 'break' && (token.question || token.exclamations > 0);
    if (!ends && !last) continue;
    const first = tokens.slice(start, at).find((candidate) => candidate.kind === 'word');
    sentences.push({
      start,
      end: at + 1,
      asks: token?.kind === 'break' && token.question && keyIn(lexicon.ask, first),
      exclamations: token?.kind === 'break' ? token.exclamations : 0,
    });
    start = at + 1;
  }
  return sentences;
};

export interface TextValence {
  /** [-1, 1] */
  readonly sentiment: number;
  readonly hits: readonly AffectHit[];
  readonly exclamations: number;
}

/** True when everything is in capitals: then capitals single nothing out, they shout. */
const isShouting = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((token) => token.kind === 'word');
  return (
    words.length > 1 && words.every((token) => token.capitals || (token.keys[0] ?? '').length < 2)
  );
};

/** Adds up what the words carry, with negation, intensifiers, contrast, capitals and exclamation. */
export const rateTokens = (
  tokens: readonly Token[],
  lexicon: Lexicon,
  ratings: WordRatings | null,
): TextValence => {
  const spans = findAll(tokens, lexicon, ratings);
  const positions = new Set<number>();
  const phrased = new Set<number>();
  for (const span of spans) {
    for (let at = span.start; at < span.end; at++) {
      positions.add(at);
      if (span.found.length > 1) phrased.add(at);
    }
  }
  const around = { tokens, lexicon, taken: positions, phrased, shouting: isShouting(tokens) };
  const hits: AffectHit[] = [];
  let sum = 0;
  let exclamations = 0;
  for (const sentence of sentencesOf(tokens, lexicon)) {
    const within = spans.filter(
      (span) => span.start >= sentence.start && span.start < sentence.end,
    );
    const but = tokens.findIndex(
      (token, at) => at >= sentence.start && at < sentence.end && keyIn(lexicon.but, token),
    );
    exclamations += sentence.exclamations;
    for (const span of within) {
      const hit = hitOf(around, span);
      let weight = sentence.asks ? ASKED : 1;
      if (but > sentence.start) weight *= span.start < but ? BEFORE_BUT : AFTER_BUT;
      const weighed = { ...hit, valence: hit.valence * weight };
      hits.push(weighed);
      sum += weighed.valence;
    }
  }
  if (sum !== 0) {
    const emphasis = Math.min(exclamations, MAX_EXCLAMATIONS) * EXCLAMATION;
    sum += Math.sign(sum) * (emphasis + (around.shouting ? CAPITALS : 0));
  }
  return { sentiment: sum / Math.sqrt(sum * sum + NORMALISER), hits, exclamations };
};
