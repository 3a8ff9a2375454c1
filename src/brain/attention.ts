import { clamp01, type Percept } from '#core';

import type { Draft } from './draft.ts';
import { wish } from './drives.ts';
import { STEPS_PER_S } from './grid.ts';
import { keepOf, toward } from './kinetics.ts';
import { uniform } from './streams.ts';
import { hasTakenLeave } from './turn.ts';

export const TARGETS = ['visitor', 'page', 'thought'] as const;
export type AttentionTarget = (typeof TARGETS)[number];
/** `look` at the visitor, `avert` the eyes in thought, `glance` at the page, `read` it, `nod` while looking. */
export type AttentionAction = 'look' | 'avert' | 'glance' | 'read' | 'nod';

export interface AttentionState {
  readonly target: AttentionTarget;
  readonly action: AttentionAction;
  /** [0, 1] how strongly each calls at this moment. */
  readonly saliency: Readonly<Record<AttentionTarget, number>>;
  /** Whole steps in this action. */
  readonly heldSteps: number;
  /** [0, 1] how much what has changed on the page still calls. */
  readonly called: number;
  /** Where on the page that is: radians, yaw + = the person's left, pitch + = up. */
  readonly place: { readonly yawRad: number; readonly pitchRad: number };
}

/** The conversation stands beside the person until something on the page says otherwise: 13 degrees left, 7 down. */
const CONVERSATION = { yawRad: (13 * Math.PI) / 180, pitchRad: (-7 * Math.PI) / 180 } as const;

export const ABSENT_MINDED: AttentionState = {
  target: 'thought',
  action: 'avert',
  saliency: { visitor: 0.5, page: 0.1, thought: 0.3 },
  heldSteps: 0,
  called: 0,
  place: CONVERSATION,
};

/** What has changed stops calling with this time constant. */
const CALLS = keepOf(2);
/** Who cares for somebody does not look at pictures meanwhile: so much of a call is left beside full concern. */
const UNMOVED_BY_CALLS = 0.25;

/** Takes in that something on the page changed; what calls less than what called before is not noticed. */
export function pageAfter({ attention, emotions }: Draft, percept: Percept): boolean {
  if (percept.kind !== 'page') return false;
  const { yawRad, pitchRad, salience } = percept;
  const calls = salience * (1 - (1 - UNMOVED_BY_CALLS) * emotions.concern);
  if (calls <= attention.called) return false;
  attention.called = calls;
  attention.place = { yawRad, pitchRad };
  return true;
}

/** What calls for attention now: the visitor by presence and change, the page by work, thoughts by having some. */
export function stepSaliency({
  attention,
  visitor,
  appraisal,
  turn,
  emotions,
  drives,
}: Draft): void {
  const away = visitor.watched && visitor.people === 0;
  const there = away ? 0.15 : hasTakenLeave(turn) ? 0.3 : 0.55;
  const { activity } = turn;
  const thinks = activity === 'thinking' ? Math.max(0, 1 - turn.ageSteps / (20 * STEPS_PER_S)) : 0;
  const { saliency } = attention;
  saliency.visitor = clamp01(
    there +
      0.4 * appraisal.novelty +
      0.25 * Math.max(visitor.sadness, visitor.anger) +
      0.15 * visitor.engagement -
      0.3 * emotions.embarrassment,
  );
  const matters = activity === 'reading' ? 0.6 : activity === 'idle' ? 0.06 : 0.12;
  attention.called = toward(attention.called, 0, CALLS);
  saliency.page = clamp01(matters + 0.4 * wish(drives.curiosity) + attention.called);
  saliency.thought = clamp01(
    0.2 +
      0.5 * thinks +
      0.35 * emotions.boredom +
      (activity === 'speaking' ? 0.15 : 0) -
      0.2 * emotions.concern,
  );
}

/** What has just been attended to calls less for a moment (inhibition of return, Posner & Cohen 1984). */
const SATED = 0.75;
/** How much each candidate is held down by the sum of the others. */
const INHIBITION = 0.25;
/** Spread of the noise in a choice. */
const WAVERING = 0.12;

/**
 * Chooses what to attend to when a bout is over, as basal ganglia choose (Gurney, Prescott & Redgrave 2001): each
 * candidate is excited by its own saliency and inhibited by all others, g = s - 0.25 sum(others) + noise, where what was
 * attended to until now is sated by 0.75; the strongest is let through. A bout lasts until its end, so nothing chatters.
 */
export function choose({ attention, rng }: Draft): AttentionTarget {
  const { saliency, target } = attention;
  let best: AttentionTarget = 'visitor';
  let most = -Infinity;
  const sum = saliency.visitor + saliency.page + saliency.thought;
  for (const candidate of TARGETS) {
    const own = saliency[candidate] - (candidate === target ? SATED : 0);
    const gain =
      own - INHIBITION * (sum - saliency[candidate]) + uniform(rng, 'gaze', -WAVERING, WAVERING);
    if (gain > most) {
      most = gain;
      best = candidate;
    }
  }
  return best;
}

/** What attending to it looks like. */
const actionFor = (target: AttentionTarget, { turn }: Draft): AttentionAction => {
  if (target === 'visitor') return 'look';
  if (target === 'thought') return 'avert';
  return turn.activity === 'reading' ? 'read' : 'glance';
};

export function attendTo(
  draft: Draft,
  target: AttentionTarget,
  action: AttentionAction = actionFor(target, draft),
): void {
  const { attention } = draft;
  if (attention.target !== target || attention.action !== action) attention.heldSteps = 0;
  attention.target = target;
  attention.action = action;
}
