import { clamp01 } from '#core';

import type { Draft } from './draft.ts';
import { wish } from './drives.ts';
import { STEPS_PER_S } from './grid.ts';
import { uniform } from './streams.ts';

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
}

export const ABSENT_MINDED: AttentionState = {
  target: 'thought',
  action: 'avert',
  saliency: { visitor: 0.5, page: 0.1, thought: 0.3 },
  heldSteps: 0,
};

/** What calls for attention now: the visitor by presence and change, the page by work, thoughts by having some. */
export function stepSaliency({
  attention,
  visitor,
  appraisal,
  turn,
  emotions,
  drives,
}: Draft): void {
  const there = visitor.watched && visitor.people === 0 ? 0.15 : 0.55;
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
  saliency.page = clamp01((activity === 'reading' ? 0.6 : 0.12) + 0.4 * wish(drives.curiosity));
  saliency.thought = clamp01(
    0.2 + 0.5 * thinks + 0.35 * emotions.boredom + (activity === 'speaking' ? 0.15 : 0),
  );
}

/** How much better another candidate has to be than the running one. */
const HYSTERESIS = 0.12;
/** Spread of the noise in a choice. */
const WAVERING = 0.12;

/**
 * Chooses where to look away to: each candidate's saliency, less what the others inhibit (an off-centre on-surround
 * selection, Gurney, Prescott & Redgrave 2001), with noise; the running one keeps an advantage.
 */
export function chooseAway(draft: Draft): Exclude<AttentionTarget, 'visitor'> {
  const { saliency, target } = draft.attention;
  const bias = target === 'page' ? HYSTERESIS : target === 'thought' ? -HYSTERESIS : 0;
  const noise = uniform(draft.rng, 'gaze', -WAVERING, WAVERING);
  return saliency.page - saliency.thought + bias + noise > 0 ? 'page' : 'thought';
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
