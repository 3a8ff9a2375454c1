import type { Percept } from '#core';

import { attendTo } from './attention.ts';
import type { Draft } from './draft.ts';
import { startGesture } from './gesture.ts';
import { stepsOf } from './grid.ts';
import { uniform } from './streams.ts';

/**
 * A listener shows that the end of a turn was noticed before having words: within 200-250 ms (Stivers 2009; Templeton
 * 2022). Small, for the speaker may go on: then it was a listener's nod.
 */
const STRENGTH = { low: 0.3, high: 0.5 } as const;
const FRESH_STEPS = stepsOf(0.25);
/** The other answer is the brows, which wait for what comes. */
const NODS = 0.7;

/** The first answer to a turn that may be over: a small nod, or the brows. */
export function yieldAfter(draft: Draft, percept: Percept): void {
  if (percept.kind !== 'turn' || percept.phase !== 'yields' || percept.who !== 'visitor') return;
  const { rng, gesture } = draft;
  const strength = uniform(rng, 'listen', STRENGTH.low, STRENGTH.high);
  const begun = gesture.ageSteps < FRESH_STEPS ? gesture.gesture : null;
  // A nod that has just begun answered a pause before: what goes on would tell nobody that this end was noticed too.
  if (uniform(rng, 'listen', 0, 1) < NODS ? begun !== 'nod' : begun === 'brow-flash') {
    startGesture(draft, 'nod', strength);
    attendTo(draft, 'visitor', 'nod');
  } else startGesture(draft, 'brow-flash', strength);
}
