import type { WordRatings } from './valence.ts';
import { ENGLISH_THINGS } from './words/en.ts';

/** VADER's own reading of a whole English text. */
interface VaderReading {
  /** [-1, 1] */
  readonly vader: number;
  /** [0, 1] shares of the text. */
  readonly vaderGood: number;
  readonly vaderBad: number;
}

export interface Vader {
  readonly rate: WordRatings;
  /** Never throws: a text it cannot read says nothing. */
  readonly read: (text: string) => VaderReading;
}

/** VADER's normaliser (Hutto & Gilbert 2014): compound = s / sqrt(s² + 15). */
const NORMALISER = 15;
/** Words whose rating is kept; a conversation has a few thousand at most. */
const KEPT_WORDS = 5000;

/** VADER takes the stop of a bus for a plea and a fire exit for a fire. */
const THINGS = new RegExp(
  `\\b(?:${ENGLISH_THINGS.replaceAll(' ', '|').replaceAll('_', ' ')})\\b`,
  'giu',
);

/** Loads the English lexicon with its rules (Apache-2.0; 30 kB, brotli). */
export const loadVader = async (): Promise<Vader> => {
  const bundle = await import('vader-sentiment');
  const analyzer = bundle.SentimentIntensityAnalyzer ?? bundle.default.SentimentIntensityAnalyzer;
  const kept = new Map<string, number>();
  return {
    rate: (word) => {
      const known = kept.get(word);
      if (known !== undefined) return known;
      const { compound } = analyzer.polarity_scores(word);
      const rating = compound * Math.sqrt(NORMALISER / (1 - compound * compound));
      if (kept.size < KEPT_WORDS) kept.set(word, rating);
      return rating;
    },
    read: (text) => {
      const { compound, pos, neg } = analyzer.polarity_scores(text.replaceAll(THINGS, 'thing'));
      if (![compound, pos, neg].every(Number.isFinite))
        return { vader: 0, vaderGood: 0, vaderBad: 0 };
      return { vader: compound, vaderGood: pos, vaderBad: neg };
    },
  };
};
