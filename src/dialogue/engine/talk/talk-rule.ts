import type { ChatKey } from '../phrase-book.ts';

/** Talk that is not about the knowledge. */
export type TalkKey =
  | Exclude<
      ChatKey,
      | 'acknowledge'
      | 'declined'
      | 'go-ahead'
      | 'unhelped'
      | 'greeting-again'
      | 'rephrase'
      | 'name-known'
      | 'name-unknown'
    >
  | 'language'
  | 'instructions'
  | 'insult'
  | 'complaint'
  | 'sadness'
  | 'repeat'
  | 'unclear'
  | 'another'
  | 'more'
  | 'why'
  | 'time'
  | 'name-asked'
  | 'yes'
  | 'no';

/**
 * One thing people say, in the ways they say it.
 *
 * Patterns are regular expressions over folded words with single blanks between them, without punctuation save a question mark
 * at the very end, English contractions written out (`what is`, `do not`). `{name}` stands for the macro of that name.
 */
export interface TalkRule {
  readonly key: TalkKey;
  /**
   * `whole`: it is all that a sentence says, so that a question with the same words in its midst stays a question.
   * `opens`, `frames`: courtesy that is taken off a sentence, at its beginning, or at either end.
   * `anywhere`: weighs whatever stands around it.
   */
  readonly where: 'whole' | 'opens' | 'frames' | 'anywhere';
  readonly says: readonly string[];
}

/** What a language's rules are made of. */
export interface TalkBook {
  readonly rules: readonly TalkRule[];
  /** Pieces that patterns share. */
  readonly macros: Readonly<Record<string, string>>;
  /** Written-out forms of what is often run together, as `[pattern, words]`. */
  readonly expand: readonly (readonly [pattern: string, words: string])[];
  /** Words before and after that change nothing: `well, ...`, `... please`. */
  readonly leads: string;
  readonly tails: string;
  /** What a question begins with. */
  readonly asks: string;
}

export const whole = (key: TalkKey, ...says: readonly string[]): TalkRule => ({
  key,
  where: 'whole',
  says,
});
