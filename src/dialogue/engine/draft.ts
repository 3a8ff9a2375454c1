import type { Beat, Card, Feeling, Gesture, Source } from '#core';

import type { Line } from './phrase-book.ts';

/** A beat before it has an id. */
export interface Draft {
  readonly say: string;
  readonly feel: Feeling;
  readonly intensity: number;
  readonly gesture: Gesture | null;
  readonly sources: readonly Source[];
  readonly card: Card | null;
}

/** What will be said in one turn. */
export interface ReplyPlan {
  readonly drafts: readonly Draft[];
  readonly offersPerson: boolean;
}

export const toDraft = (
  line: Line,
  card: Card | null = null,
  sources: readonly Source[] = [],
): Draft => ({
  say: line.say,
  feel: line.feel,
  intensity: line.intensity,
  gesture: line.gesture,
  sources,
  card,
});

export const choices = (options: readonly string[]): Card | null =>
  options.length > 0 ? { kind: 'choices', options } : null;

export const toBeat = (draft: Draft, id: string): Beat => ({
  id,
  ...draft,
  pronounce: [],
  visemes: null,
});
