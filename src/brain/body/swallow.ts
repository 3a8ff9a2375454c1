import type { Draft } from '../draft.ts';
import { older, STEP_S, stepsOf } from '../grid.ts';
import { uniform } from '../streams.ts';
import type { BodyState } from './body-state.ts';

/** People at rest swallow about once a minute (Lear, Flanagan & Moorrees 1965~), never while they speak. */
const SWALLOW_EVERY_S = 60;
const SWALLOW_S = 0.65;
/** Speech holds it back; it comes this soon after. */
const AFTER_SPEECH_STEPS = stepsOf(0.8);

/** How far the larynx has risen, [0, 1]. */
export const swallowLift = ({ swallowSteps }: BodyState): number =>
  swallowSteps * STEP_S < SWALLOW_S
    ? Math.sin((Math.PI * swallowSteps * STEP_S) / SWALLOW_S) ** 2
    : 0;

export function stepSwallow({ body, turn, rng }: Draft): void {
  body.swallowSteps = older(body.swallowSteps);
  body.swallowLeft -= 1;
  if (turn.phase === 'speaking') body.swallowLeft = Math.max(AFTER_SPEECH_STEPS, body.swallowLeft);
  if (body.swallowLeft > 0) return;
  body.swallowSteps = 0;
  body.swallowLeft = stepsOf(SWALLOW_EVERY_S * uniform(rng, 'swallow', 0.5, 1.5));
}
