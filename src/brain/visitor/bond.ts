import { clamp01, type Percept } from '#core';

import { STEP_S } from '../grid.ts';
import type { VisitorEstimate } from './visitor.ts';

/** What has grown between the two; both [0, 1]; starts again with another visitor. */
export interface Bond {
  /** How far the visitor's pleased moments outweigh the others; 0.5 = nothing known. */
  readonly trust: number;
  /** How well they know each other by now. */
  readonly familiarity: number;
}

export const STRANGERS: Bond = { trust: 0.5, familiarity: 0 };

/** A steadily pleased visitor is trusted after some minutes; what hurts trust weighs more (Slovic 1993). */
const TRUST_GAIN_PER_S = 1 / 90;
const TRUST_LOSS_PER_S = 1 / 50;
/** Below this a valence is weather. */
const MATTERS = 0.06;
/** Share of what is still strange that each word exchanged takes away. */
const FAMILIAR_PER_TURN = 0.09;

/** Words make familiar; another visitor is a stranger. */
export function bondAfter(bond: Bond, percept: Percept, visitorNumber: number): Bond {
  if (percept.kind === 'presence' && visitorNumber > 0 && percept.visitor > visitorNumber) {
    return STRANGERS;
  }
  const exchanged =
    (percept.kind === 'text' && percept.final) ||
    (percept.kind === 'turn' && percept.who === 'person' && percept.phase === 'end');
  return exchanged
    ? { ...bond, familiarity: bond.familiarity + FAMILIAR_PER_TURN * (1 - bond.familiarity) }
    : bond;
}

/** T' = gain * v (1 - T) while pleased, loss * v T while displeased, v = valence times confidence; else unchanged. */
export function stepTrust(trust: number, visitor: VisitorEstimate): number {
  const felt = visitor.valence * visitor.confidence;
  if (felt > MATTERS) return clamp01(trust + TRUST_GAIN_PER_S * STEP_S * felt * (1 - trust));
  if (felt < -MATTERS) return clamp01(trust + TRUST_LOSS_PER_S * STEP_S * felt * trust);
  return trust;
}
