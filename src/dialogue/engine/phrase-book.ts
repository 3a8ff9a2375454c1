import type { Feeling, Gesture } from '#core';

/** Something said outside the knowledge. */
export interface Line {
  readonly say: string;
  readonly feel: Feeling;
  readonly intensity: number;
  readonly gesture: Gesture | null;
}

/** What is said about the service itself, and where it matters that nothing goes wrong. */
export type ServiceKey =
  | 'are-you-ai'
  | 'nothing-to-repeat'
  | 'insult'
  | 'language'
  | 'person'
  | 'crisis'
  | 'emergency-medical'
  | 'emergency-fire'
  | 'emergency-violence'
  | 'sadness'
  | 'complaint'
  | 'unknown'
  | 'why-unknown'
  | 'why-what'
  | 'not-said'
  | 'as-said'
  | 'several-unknown'
  | 'several-more'
  | 'no-more'
  | 'not-heard'
  | 'too-long'
  | 'instructions'
  | 'opening-low'
  | 'opening-tense'
  | 'opening-even'
  | 'opening-pleased';

/** What the person says about itself. */
export type SelfKey =
  | 'who-are-you'
  | 'feelings'
  | 'age'
  | 'origin'
  | 'maker'
  | 'home'
  | 'family'
  | 'body'
  | 'job'
  | 'hear-me'
  | 'see-me'
  | 'know-me'
  | 'help'
  | 'how-it-works'
  | 'joke'
  | 'sing'
  | 'love'
  | 'looks'
  | 'opinion';

/** What is said before a need is answered. */
export type NeedKey =
  | 'need-plain'
  | 'need-child'
  | 'need-ill'
  | 'need-kids'
  | 'need-kids-along'
  | 'need-food'
  | 'need-warm'
  | 'need-rest'
  | 'need-bored'
  | 'need-hurry'
  | 'need-access'
  | 'need-cheaper'
  | 'need-lost';

/** What is said in small talk. */
export type ChatKey =
  | SelfKey
  | 'greeting'
  | 'greeting-again'
  | 'thanks'
  | 'farewell'
  | 'how-are-you'
  | 'well'
  | 'unwell'
  | 'laugh'
  | 'compliment'
  | 'delight'
  | 'weather'
  | 'just-looking'
  | 'never-mind'
  | 'said-already'
  | 'misunderstood'
  | 'rephrase'
  | 'ask-away'
  | 'go-ahead'
  | 'unsure'
  | 'test'
  | 'wish'
  | 'nice-to-meet'
  | 'name-known'
  | 'name-unknown'
  | 'sorry'
  | 'acknowledge'
  | 'declined'
  | 'unhelped'
  | 'told'
  | 'told-travel'
  | 'told-first'
  | 'told-again'
  | 'told-company'
  | 'told-alone'
  | 'told-liking'
  | 'told-birthday';

export type PhraseKey = ServiceKey | ChatKey | NeedKey;

/** Lines by occasion, each in one or more variants, so that nothing is said in the same words twice in a row. */
export type Lines<Key extends PhraseKey> = Readonly<Record<Key, readonly (readonly Line[])[]>>;

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
