import type { Draft } from './draft.ts';
import type { LearningState } from './learning/index.ts';
import { unit } from './kinetics.ts';

/** How much dopamine an answer releases that was taken better than expected; as much is withheld when it was worse. */
const RELEASE = 0.25;

/** Keeps what was learned, and lets the surprise in it be felt (the teaching signal of Schultz 1997). */
export function learn(draft: Draft, next: LearningState): void {
  const { learning, releasing } = draft;
  draft.learning = next;
  if (next.surpriseAtMs === learning.surpriseAtMs || next.surpriseAtMs === null) return;
  releasing.dopamine = unit(releasing.dopamine + RELEASE * next.surprise);
}
