import { clamp } from '#core';

import type { Token } from './tokens.ts';

/**
 * What English words turned out to say of good and bad in labelled texts, fitted by `train/text/english.mjs`: word valences by
 * ridge regression on word vectors and words, then a sum that weighs them against the two readings by rule.
 */
export interface EnglishWeights {
  /** Rating units per step of `words`. */
  readonly unit: number;
  /** Words, and pairs of words joined by `_`, separated by spaces, by how many units they add. */
  readonly words: Readonly<Record<string, string>>;
  /** For `featuresOf`, in its order. */
  readonly coefficients: readonly number[];
}

export interface EnglishModel {
  readonly words: ReadonlyMap<string, number>;
  readonly coefficients: readonly number[];
}

/** A malformed file is a mistake in our own data: throws. */
export const parseEnglishModel = ({ unit, words, coefficients }: EnglishWeights): EnglishModel => {
  const valences = new Map<string, number>();
  for (const [level, list] of Object.entries(words)) {
    const valence = Number(level) * unit;
    if (!Number.isFinite(valence)) throw new Error(`english weights: level ${level}`);
    for (const word of list.split(' ')) valences.set(word.replace('_', ' '), valence);
  }
  if (coefficients.length !== FEATURES) throw new Error('english weights: coefficients');
  return { words: valences, coefficients };
};

const NOT = new Set(
  "not no never none nobody nothing neither nor without cannot can't cant don't dont doesn't doesnt didn't didnt isn't isnt aren't arent wasn't wasnt weren't werent won't wont wouldn't wouldnt couldn't couldnt shouldn't shouldnt haven't hasn't hadn't ain't hardly barely".split(
    ' ',
  ),
);
const BUT = new Set(['but', 'however', 'although', 'though', 'yet']);
/** Words behind a negation that it reaches, and what it makes of them; both chosen by cross-validation. */
const NOT_REACH = 4;
const NEGATED = -0.5;
const BEFORE_BUT = 0.5;
const AFTER_BUT = 1.5;

interface WeighedWord {
  readonly key: string;
  /** What stands around the word makes of its valence. */
  readonly weight: number;
  /** True of `key` being two neighbours, joined by a space. */
  readonly pair: boolean;
  /** True of a word that negates: it is counted as itself, never by what it is like. */
  readonly negates: boolean;
}

const keyOf = (token: Token & { kind: 'word' }): string =>
  (token.keys.length > 1 ? token.keys[1] : token.keys[0]) ?? '';

/**
 * The words of a text and its pairs of neighbours, each with the weight of its surroundings.
 *
 * @public for the trainer
 */
export const weighWords = (tokens: readonly Token[]): readonly WeighedWord[] => {
  const but = tokens.findLastIndex((token) => token.kind === 'word' && BUT.has(keyOf(token)));
  const words: WeighedWord[] = [];
  let left = 0;
  let last: string | null = null;
  for (const [at, token] of tokens.entries()) {
    if (token.kind === 'break') {
      left = 0;
      last = null;
      continue;
    }
    const key = token.kind === 'word' ? keyOf(token) : token.key;
    const negates = NOT.has(key);
    const contrast = but > 0 ? (at < but ? BEFORE_BUT : AFTER_BUT) : 1;
    const weight = contrast * (left > 0 && !negates ? NEGATED : 1);
    left = negates ? NOT_REACH : Math.max(0, left - 1);
    words.push({ key, weight, pair: false, negates });
    // A pair says itself what its negation makes of it.
    if (last !== null)
      words.push({ key: `${last} ${key}`, weight: contrast, pair: true, negates: false });
    last = key;
  }
  return words;
};

/**
 * Longer texts repeat themselves: valences add up by the square root of the length.
 *
 * @public for the trainer
 */
export const lengthOf = (words: readonly WeighedWord[]): number =>
  Math.max(1, words.filter((word) => !word.pair).length);

/**
 * Rating units that the text's words add up to.
 *
 * @public for the trainer
 */
export const learnedOf = (
  words: readonly WeighedWord[],
  valences: ReadonlyMap<string, number>,
): number => {
  let sum = 0;
  for (const { key, weight } of words) sum += weight * (valences.get(key) ?? 0);
  return sum / Math.sqrt(lengthOf(words));
};

/** What the two readings by rule say of a text: scores in [-1, 1], as of `s / sqrt(s² + 15)`. */
export interface RuleReadings {
  readonly own: number;
  readonly vader: number;
  /** [0, 1] shares of the text that VADER found good and bad. */
  readonly vaderGood: number;
  readonly vaderBad: number;
}

const NORMALISER = 15;
const LARGEST_SUM = 9;
/** The sum of word valences that gave `score`. */
const sumOf = (score: number): number =>
  clamp(
    score * Math.sqrt(NORMALISER / Math.max(1e-9, 1 - score * score)),
    -LARGEST_SUM,
    LARGEST_SUM,
  );

const FIRST_PERSON = new Set(
  "i i'm im i've i'll i'd my me we we're our us mine u ur you your gonna wanna lol omg".split(' '),
);
const FIRST_PERSON_SHARE = 0.05;

const GATES = 10;
const READINGS = 3;
const SHAPES = 6;
const FEATURES = SHAPES + GATES * READINGS;

/**
 * What the final sum weighs: three readings (own rules, VADER, learned), each alone and as far as the text is spoken
 * (first person, exclamations, emoji, capitals, contractions), short, or dense with words of feeling, since the rules
 * serve chat best and the learned words prose. No evidence gives nothing but zeros.
 *
 * @public for the trainer
 */
export const featuresOf = (
  tokens: readonly Token[],
  words: readonly WeighedWord[],
  rules: RuleReadings,
  learned: number,
): readonly number[] => {
  const length = lengthOf(words);
  const root = Math.sqrt(length);
  const own = sumOf(rules.own);
  const vader = sumOf(rules.vader);
  let exclaims = 0;
  let asks = false;
  let signs = 0;
  let capitals = 0;
  let firstPerson = 0;
  let contractions = 0;
  for (const token of tokens) {
    if (token.kind === 'break') {
      exclaims += token.exclamations;
      asks ||= token.question;
    } else if (token.kind === 'sign') signs++;
    else {
      const key = keyOf(token);
      if (token.capitals) capitals++;
      if (FIRST_PERSON.has(key)) firstPerson++;
      if (key.includes("'")) contractions++;
    }
  }
  const gates = [
    1,
    exclaims > 0 ? 1 : 0,
    asks ? 1 : 0,
    signs > 0 ? 1 : 0,
    capitals > 0 ? 1 : 0,
    contractions > 0 ? 1 : 0,
    firstPerson / length > FIRST_PERSON_SHARE ? 1 : 0,
    Math.log(length) / 3,
    1 / root,
    Math.abs(own) / root,
  ];
  return [
    own / root,
    vader / root,
    Math.tanh(own / 2),
    Math.tanh(vader / 2),
    rules.vaderGood - rules.vaderBad,
    Math.tanh(learned),
    ...gates.flatMap((gate) => [gate * rules.own, gate * rules.vader, gate * learned]),
  ];
};

/**
 * The model's rating beside the rules', both on people's scale. What was learned is of reviews, so the rules keep a part
 * of their own: one of three.
 */
export const withRules = (rating: number, { own, vader }: RuleReadings): number =>
  (2 * rating + 2 * (own + vader)) / 3;

/** How people would rate an English text, [-4, 4]; 0 = neutral. */
export const rateEnglish = (
  model: EnglishModel,
  tokens: readonly Token[],
  rules: RuleReadings,
): number => {
  const words = weighWords(tokens);
  const features = featuresOf(tokens, words, rules, learnedOf(words, model.words));
  let rating = 0;
  for (const [index, feature] of features.entries())
    rating += feature * (model.coefficients[index] ?? 0);
  return clamp(withRules(rating, rules), -4, 4);
};
