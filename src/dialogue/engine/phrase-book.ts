import type { Feeling, Gesture } from '#core';

/** Something said outside the knowledge. */
export interface Line {
  readonly say: string;
  readonly feel: Feeling;
  readonly intensity: number;
  readonly gesture: Gesture | null;
}

export type PhraseKey =
  | 'greeting'
  | 'thanks'
  | 'farewell'
  | 'how-are-you'
  | 'who-are-you'
  | 'are-you-ai'
  | 'help'
  | 'joke'
  | 'nothing-to-repeat'
  | 'compliment'
  | 'insult'
  | 'sorry'
  | 'acknowledge'
  | 'declined'
  | 'language'
  | 'person'
  | 'crisis'
  | 'sadness'
  | 'complaint'
  | 'unknown'
  | 'not-heard'
  | 'too-long'
  | 'love'
  | 'opinion'
  | 'instructions'
  | 'opening-low'
  | 'opening-tense'
  | 'opening-even'
  | 'opening-pleased';

/** Lines by occasion. The variants of an occasion are said in turn, so that the guide does not repeat itself. */
export type Phrases = Readonly<Record<PhraseKey, readonly (readonly Line[])[]>>;

export const line = (
  say: string,
  feel: Feeling,
  intensity: number,
  gesture: Gesture | null = null,
): Line => ({
  say,
  feel,
  intensity,
  gesture,
});
