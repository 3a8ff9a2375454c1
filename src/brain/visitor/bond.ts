import { clamp01, type Percept } from '#core';

import type { Draft } from '../draft.ts';
import { STEP_S } from '../grid.ts';

/** What has grown between the two; both [0, 1]; starts again with another visitor. */
export interface Bond {
  /** How far the visitor's pleased moments outweigh the others; 0.5 = nothing known. */
  readonly trust: number;
  /** How well they know each other by now. */
  readonly familiarity: number;
  /** How the visitor appears to take things now. */
  readonly taken: 'well' | 'ill' | 'even';
  /** What was going on when they last began to appear pleased, and displeased: a topic or an event; null before that. */
  readonly pleasedBy: string | null;
  readonly displeasedBy: string | null;
}

export const STRANGERS: Bond = {
  trust: 0.5,
  familiarity: 0,
  taken: 'even',
  pleasedBy: null,
  displeasedBy: null,
};

/** A steadily pleased visitor is trusted after some minutes; what hurts trust weighs more (Slovic 1993). */
const TRUST_GAIN_PER_S = 1 / 90;
const TRUST_LOSS_PER_S = 1 / 50;
/** Below this a valence is weather. */
const MATTERS = 0.06;
/** Share of what is still strange that each word exchanged takes away. */
const FAMILIAR_PER_TURN = 0.09;

/** Words make familiar. */
export function bondAfter(bond: Bond, percept: Percept): Bond {
  const exchanged =
    (percept.kind === 'text' && percept.final) ||
    (percept.kind === 'turn' && percept.who === 'person' && percept.phase === 'end');
  return exchanged
    ? { ...bond, familiarity: bond.familiarity + FAMILIAR_PER_TURN * (1 - bond.familiarity) }
    : bond;
}

/** Beyond this something is taken well or ill; back within that, it is over. */
const TAKEN = { from: 0.22, until: 0.1 } as const;

/** An event this long ago is not what somebody is pleased or displeased by now. */
const RECENT_MS = 20_000;

/**
 * What pleases or displeases: the topic that the person speaks of, else the last event that mattered, if it was lately and
 * speaks the same way. Nobody is displeased by thanks, or by a turn that is taken; where nothing speaks for it, null.
 */
function goingOn({ turn, learning, cause, tMs }: Draft, way: 1 | -1): string | null {
  const topic = turn.phase === 'speaking' ? learning.hearing?.topics.at(-1) : undefined;
  if (topic !== undefined) return topic;
  if (!cause || cause.event.kind === 'turn' || tMs - cause.tMs > RECENT_MS) return null;
  const { pleasantness = 0, conduciveness = 0, coping = 0, norms = 0 } = cause.checks;
  if (way * (pleasantness + conduciveness + coping + norms) <= 0) return null;
  if (cause.event.what !== 'statement' && cause.event.kind !== 'hint') return cause.event.what;
  return way > 0 ? 'said-good' : 'said-bad';
}

/** Notices what pleases and what displeases, with hysteresis. */
function stepTaken(draft: Draft, felt: number): void {
  const { bond } = draft;
  if (Math.abs(felt) < TAKEN.until) bond.taken = 'even';
  else if (felt > TAKEN.from) {
    // A face may show it before the words are out: what is not known yet is asked again.
    if (bond.taken !== 'well' || bond.pleasedBy === null) bond.pleasedBy = goingOn(draft, 1);
    bond.taken = 'well';
  } else if (felt < -TAKEN.from) {
    if (bond.taken !== 'ill' || bond.displeasedBy === null) bond.displeasedBy = goingOn(draft, -1);
    bond.taken = 'ill';
  }
}

/**
 * T' = gain * v (1 - T) while pleased, loss * v (1 - sadness) T while displeased, v = valence times confidence; else
 * unchanged. Sorrow is held against nobody.
 */
export function stepBond(draft: Draft): void {
  const { bond, visitor } = draft;
  const { trust } = bond;
  const felt = visitor.valence * visitor.confidence;
  stepTaken(draft, felt);
  if (felt > MATTERS) bond.trust = clamp01(trust + TRUST_GAIN_PER_S * STEP_S * felt * (1 - trust));
  else if (felt < -MATTERS) {
    const blamed = felt * (1 - visitor.sadness);
    bond.trust = clamp01(trust + TRUST_LOSS_PER_S * STEP_S * blamed * trust);
  }
}
