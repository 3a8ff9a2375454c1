/** The ways in which one answer can be given; the first of each pair is written as + in the equations. */
export const MANNERS = {
  length: ['brief', 'thorough'],
  tone: ['playful', 'formal'],
  order: ['comfort-first', 'solve-first'],
} as const;

/** Which way of giving an answer: how long, how light, and whether the feeling or the matter comes first. */
export interface Manner {
  readonly length: (typeof MANNERS.length)[number];
  readonly tone: (typeof MANNERS.tone)[number];
  readonly order: (typeof MANNERS.order)[number];
}

/** What an answer answers: what the visitor appears to ask for, and how they appear. */
export interface MannerContext {
  readonly asks: 'question' | 'complaint' | 'comfort' | 'talk';
  readonly appears: 'low' | 'tense' | 'even' | 'pleased';
}
