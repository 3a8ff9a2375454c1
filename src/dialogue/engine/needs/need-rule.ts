import type { NeedKey } from '../phrase-book.ts';

/** Something a visitor needs and does not ask for. */
export interface NeedRule {
  /** Over folded words with single blanks, contractions written as they are said. */
  readonly says: RegExp;
  /** What to look up for it; null looks up what was said. */
  readonly ask: string | null;
  /** What is asked where their own words lead to no page: not every thing that can be lost is written down. */
  readonly otherwise?: string;
  /** What is said before the answer. */
  readonly frame: NeedKey;
}
