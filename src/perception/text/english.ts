import { parseEnglishModel, rateEnglish } from './learned-valence.ts';
import type { Token } from './tokens.ts';
import type { WordRatings } from './valence.ts';
import { loadVader } from './vader.ts';

/** What is known of English beyond the rules that every language shares. */
export interface EnglishSense {
  /** Valences of single words. */
  readonly rate: WordRatings;
  /**
   * How people would rate the text, [-4, 4]. `tokens`: of the same text; `own`: what the shared rules made of it,
   * [-1, 1].
   */
  readonly ratingOf: (text: string, tokens: readonly Token[], own: number) => number;
}

/** Loads VADER and the learned words; both are chunks of their own. */
export const loadEnglish = async (): Promise<EnglishSense> => {
  const [vader, weights] = await Promise.all([loadVader(), import('./words/english-weights.json')]);
  const model = parseEnglishModel(weights.default);
  return {
    rate: vader.rate,
    ratingOf: (text, tokens, own) => rateEnglish(model, tokens, { own, ...vader.read(text) }),
  };
};
