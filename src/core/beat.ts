import type { Feeling, Gesture } from './affect.ts';
import type { Viseme } from './viseme.ts';

/** How a word that a dictionary lacks is said. */
export interface Pronunciation {
  readonly word: string;
  readonly visemes: readonly Viseme[];
}

/** Where a statement comes from. */
export interface Source {
  /** The knowledge document's id, such as `opening-hours`. */
  readonly id: string;
  readonly title: string;
}

/** Something shown beside the words. */
export type Card =
  | { readonly kind: 'choices'; readonly options: readonly string[] }
  | { readonly kind: 'link'; readonly title: string; readonly href: string };

/** One thing said: a sentence or two with one feeling. */
export interface Beat {
  readonly id: string;
  readonly say: string;
  readonly feel: Feeling;
  /** [0, 1] */
  readonly intensity: number;
  readonly gesture: Gesture | null;
  readonly sources: readonly Source[];
  readonly pronounce: readonly Pronunciation[];
  /** Present when the model wrote the lips itself: the visemes of every word of `say`, in order. */
  readonly visemes: readonly Pronunciation[] | null;
  readonly card: Card | null;
}
