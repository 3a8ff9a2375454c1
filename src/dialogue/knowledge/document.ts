import type { Locale } from '#core';

import type { Season } from './calendar.ts';
import type { Schedule } from './schedule.ts';

/** One thing a brand knows, in one language. */
export interface KnowledgeDocument {
  /** The same in every language, such as `opening-hours`. */
  readonly id: string;
  readonly locale: Locale;
  readonly title: string;
  /** What to call it in a sentence, such as `the price list`. */
  readonly cite: string;
  /** What it is about, to follow "shall I tell you about". */
  readonly topic: string;
  /** A question it answers, as a visitor would put it. */
  readonly ask: string;
  readonly keywords: readonly string[];
  /** Ids of documents that are worth offering next. */
  readonly related: readonly string[];
  /** When what it describes is open; null when that does not apply. */
  readonly schedule: Schedule | null;
  readonly link: string | null;
  readonly passages: readonly Passage[];
}

/** One section of a document: what is looked up, and what a model is shown. */
export interface Passage {
  /** `tickets#2` */
  readonly id: string;
  readonly docId: string;
  readonly heading: string;
  /** Other words that visitors use for it; found by, never shown. */
  readonly alsoKnownAs: string;
  readonly text: string;
  readonly sentences: readonly string[];
  /** The part of the year it holds for; null when it always holds. */
  readonly season: Season | null;
}

/** A file that could not be used, and why. */
export interface KnowledgeProblem {
  readonly path: string;
  readonly reason: string;
}

/** Groups of words that mean the same to this brand's visitors, per language. */
export type Synonyms = Readonly<Partial<Record<Locale, readonly (readonly string[])[]>>>;

export interface Knowledge {
  readonly documents: readonly KnowledgeDocument[];
  readonly synonyms: Synonyms;
  readonly problems: readonly KnowledgeProblem[];
}
