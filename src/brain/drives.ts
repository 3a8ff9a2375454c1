import { clamp01 } from '#core';

import type { Draft } from './draft.ts';
import { keepOf, toward, towardSlowly } from './kinetics.ts';
import type { Temperament } from './temperament.ts';

/** Below this a wish does not move anybody. */
const WISHES_FROM = 0.45;

/** How much of a drive is felt as a wish, [0, 0.55]. */
export const wish = (drive: number): number => Math.max(0, drive - WISHES_FROM);

/** How much each is wanted now, [0, 1]. */
export interface Drives {
  readonly help: number;
  /** To be understood. */
  readonly understood: number;
  readonly curiosity: number;
  readonly rest: number;
}

const HELP = keepOf(6);
const UNDERSTOOD = keepOf(8);
const CURIOSITY = keepOf(10);
const TIRES = keepOf(120);

/**
 * Needs that grow and are met (after Hull 1943~ and Doerner's PSI~): each relaxes to what the moment asks for. They act:
 * whoever wants to help leans in, whoever wants to be understood looks at the other more, the curious look about and are
 * more interested, the tired move less.
 */
export function stepDrives(draft: Draft, t: Temperament): void {
  const { drives, visitor, turn, emotions, appraisal } = draft;
  const asked = turn.phase === 'listening' || turn.phase === 'thinking' ? 0.35 : 0;
  const trouble = Math.max(visitor.sadness, visitor.anger);
  drives.help = toward(
    drives.help,
    clamp01(0.15 + 0.3 * t.agreeableness + asked + 0.5 * trouble - 0.3 * emotions.relief),
    HELP,
  );
  drives.understood = toward(
    drives.understood,
    clamp01((turn.phase === 'speaking' ? 0.35 : 0.1) + 0.6 * emotions.confusion),
    UNDERSTOOD,
  );
  drives.curiosity = toward(
    drives.curiosity,
    clamp01(0.15 + 0.4 * t.openness + 0.3 * emotions.boredom + 0.3 * appraisal.novelty),
    CURIOSITY,
  );
  const effort = turn.phase === 'speaking' ? 0.6 : turn.phase === 'idle' ? 0.05 : 0.3;
  drives.rest = towardSlowly(drives.rest, clamp01(effort + 0.2 * (t.neuroticism - 0.2)), TIRES);
}
