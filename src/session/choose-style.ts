import type { Manner } from '#core';
import { chooseManner, mannerContext } from '#brain';

import type { Mind } from './mind.ts';

/** How an answer would be given now. */
export function styleNow(mind: Mind) {
  const brain = mind.soon();
  const context = mannerContext(brain.visitor, brain.tMs);
  return { manner: chooseManner(brain.learning, context), context };
}

/**
 * How the answer to what was just said is to be given. Said to the brain too, so that it can learn what came of it, and a
 * recording holds what was really chosen.
 */
export function chooseStyle(mind: Mind, tMs: number): Manner {
  const { manner, context } = styleNow(mind);
  mind.push({ kind: 'manner', tMs, manner, context });
  return manner;
}
