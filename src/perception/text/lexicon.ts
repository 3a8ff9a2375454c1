import { DUTCH_STEPS, DUTCH_WORDS } from './words/nl.ts';
import { EMOJI_SIGNS, SHARED_WORDS } from './words/emoji.ts';
import { ENGLISH_STEPS, ENGLISH_WORDS } from './words/en.ts';
import { FRENCH_STEPS, FRENCH_WORDS } from './words/fr.ts';
import { GERMAN_STEPS, GERMAN_WORDS } from './words/de.ts';
import { SPANISH_STEPS, SPANISH_WORDS } from './words/es.ts';
import { readParts } from './word-parts.ts';
import { tokenise } from './tokens.ts';
import type { TextLanguage } from './languages.ts';

/** What a word is felt as. `good` and `bad` carry valence but name no emotion; `none` is known to carry nothing. */
const TONES = [
  'joy',
  'good',
  'anger',
  'sadness',
  'fear',
  'disgust',
  'surprise',
  'bad',
  'none',
] as const;
export type Tone = (typeof TONES)[number];

export interface AffectWord {
  readonly tone: Tone;
  /** [-4, 4] */
  readonly valence: number;
}

/** What one language's words do to a sentence. */
export interface Lexicon {
  readonly language: TextLanguage;
  /** Words and phrases (parts joined by one space), folded. */
  readonly words: ReadonlyMap<string, AffectWord>;
  /** Words in the longest phrase that begins with each word. */
  readonly phrases: ReadonlyMap<string, number>;
  /** Intensifiers and dampeners. */
  readonly up: ReadonlySet<string>;
  readonly down: ReadonlySet<string>;
  readonly not: ReadonlySet<string>;
  readonly but: ReadonlySet<string>;
  /** Words that open a question that asks rather than claims. */
  readonly ask: ReadonlySet<string>;
}

const isTone = (word: string): word is Tone => (TONES as readonly string[]).includes(word);

/** Reads lines of `tone valence: word word_of_a_phrase word`. A malformed line is a mistake in our own data: throws. */
const parseWords = (
  lines: string,
  keyOf: (entry: string) => string,
): ReadonlyMap<string, AffectWord> => {
  const words = new Map<string, AffectWord>();
  for (const line of lines.trim().split('\n')) {
    const [head = '', tail = ''] = line.split(/: (.*)/s);
    const [tone = '', number = ''] = head.split(' ');
    const valence = Number(number);
    if (!isTone(tone) || !Number.isFinite(valence)) throw new Error(`lexicon line: ${line}`);
    for (const entry of tail.trim().split(/\s+/)) {
      const key = keyOf(entry);
      if (key !== '' && !words.has(key)) words.set(key, { tone, valence });
    }
  }
  return words;
};

const phraseKey = (entry: string, language: TextLanguage): string =>
  tokenise(entry.replaceAll('_', ' '), language)
    .flatMap((token) => (token.kind === 'word' ? token.keys.slice(0, 1) : []))
    .join(' ');

type Steps = Readonly<Record<'up' | 'down' | 'not' | 'but' | 'ask', string>>;

const buildLexicon = (language: TextLanguage, lines: string, steps: Steps): Lexicon => {
  const words = parseWords(`${lines.trim()}${SHARED_WORDS}`, (entry) => phraseKey(entry, language));
  const setOf = (list: string): ReadonlySet<string> =>
    new Set(list.split(' ').map((entry) => phraseKey(entry, language)));
  const phrases = new Map<string, number>();
  for (const key of words.keys()) {
    const parts = key.split(' ');
    const first = parts[0] ?? '';
    if (parts.length > 1) phrases.set(first, Math.max(phrases.get(first) ?? 0, parts.length));
  }
  return {
    language,
    words,
    phrases,
    up: setOf(steps.up),
    down: setOf(steps.down),
    not: setOf(steps.not),
    but: setOf(steps.but),
    ask: setOf(steps.ask),
  };
};

const SOURCES: Readonly<Record<TextLanguage, readonly [words: string, steps: Steps]>> = {
  en: [ENGLISH_WORDS, ENGLISH_STEPS],
  nl: [DUTCH_WORDS, DUTCH_STEPS],
  de: [GERMAN_WORDS, GERMAN_STEPS],
  fr: [FRENCH_WORDS, FRENCH_STEPS],
  es: [SPANISH_WORDS, SPANISH_STEPS],
};

const built = new Map<TextLanguage, Lexicon>();

/** The lexicon of a language, built on first use: a page in one language never pays for five. */
export const lexiconOf = (language: TextLanguage): Lexicon => {
  const known = built.get(language);
  if (known) return known;
  const lexicon = buildLexicon(language, ...SOURCES[language]);
  built.set(language, lexicon);
  return lexicon;
};

let signs: ReadonlyMap<string, AffectWord> | null = null;

/** Emoji and emoticons, the same in every language. */
export const signOf = (key: string): AffectWord | null => {
  signs ??= parseWords(EMOJI_SIGNS, (entry) => entry);
  return signs.get(key) ?? null;
};

/** Endings that change a word's form and not its feeling, the longest first. */
const ENDINGS: Readonly<
  Record<TextLanguage, readonly (readonly [ending: string, base: string])[]>
> = {
  en: [
    ['ying', 'y'],
    ['ing', 'e'],
    ['ing', ''],
    ['ies', 'y'],
    ['ied', 'y'],
    ['ily', 'y'],
    ['est', ''],
    ['ed', 'e'],
    ['ed', ''],
    ['es', ''],
    ['ly', ''],
    ['s', ''],
  ],
  nl: [
    ['ste', ''],
    ['ere', ''],
    ['en', ''],
    ['er', ''],
    ['st', ''],
    ['te', ''],
    ['de', ''],
    ['e', ''],
    ['t', ''],
    ['s', ''],
  ],
  de: [
    ['sten', ''],
    ['eren', ''],
    ['ste', ''],
    ['ere', ''],
    ['ten', 'en'],
    ['en', ''],
    ['em', ''],
    ['er', ''],
    ['es', ''],
    ['te', 'en'],
    ['st', 'en'],
    ['e', ''],
    ['t', 'en'],
    ['n', ''],
    ['s', ''],
  ],
  fr: [
    ['euses', 'eux'],
    ['euse', 'eux'],
    ['ives', 'if'],
    ['ive', 'if'],
    ['elles', 'el'],
    ['elle', 'el'],
    ['aient', 'e'],
    ['ait', 'e'],
    ['ais', 'e'],
    ['ent', 'e'],
    ['ons', 'e'],
    ['ez', 'e'],
    ['er', 'e'],
    ['es', ''],
    ['s', ''],
    ['e', ''],
  ],
  es: [
    ['isimos', 'o'],
    ['isimas', 'o'],
    ['isimo', 'o'],
    ['isima', 'o'],
    ['isimo', 'e'],
    ['isima', 'e'],
    ['aron', 'a'],
    ['aba', 'a'],
    ['as', 'o'],
    ['os', 'o'],
    ['es', ''],
    ['an', 'a'],
    ['a', 'o'],
    ['s', ''],
    ['n', ''],
  ],
};

/** Shorter stems than this are chance: `caring` may not become `car`. */
const SHORTEST_STEM = 3;

/** Looks a folded word up, then its stem without the endings of its language. */
export const findListed = (lexicon: Lexicon, key: string): AffectWord | null => {
  const exact = lexicon.words.get(key);
  if (exact) return exact;
  for (const [ending, base] of ENDINGS[lexicon.language]) {
    if (!key.endsWith(ending) || key.length - ending.length < SHORTEST_STEM) continue;
    const stem = key.slice(0, -ending.length) + base;
    const found = lexicon.words.get(stem) ?? lexicon.words.get(stem.replace(/([^aeiou])\1$/, '$1'));
    if (found) return found;
  }
  return null;
};

/** Looks a folded word up, then its stem, then its parts. */
export const findWord = (lexicon: Lexicon, key: string): AffectWord | null => {
  const found = findListed(lexicon, key);
  if (found) return found;
  const parts = readParts(key, lexicon.language, (rest) => findListed(lexicon, rest));
  if (parts === null) return null;
  if (parts.of === 'part') return { tone: parts.tone, valence: parts.valence };
  const { rest, gain } = parts;
  if (rest.tone === 'none') return null;
  return gain > 0
    ? { tone: rest.tone, valence: rest.valence * gain }
    : { tone: 'bad', valence: rest.valence * gain };
};
