import { smoothstep } from '#core';

import type { Draft } from '../draft.ts';
import { STEP_S, STEPS_PER_S } from '../grid.ts';
import { keepOf, toward } from '../kinetics.ts';
import { uniform } from '../streams.ts';
import type { Traits } from '../temperament.ts';
import type { BodyState } from './body-state.ts';

/** At rest. */
export const HEART_PER_MIN = 66;
/** Respiratory sinus arrhythmia: the heart beats this much faster while breathing in, slower while out~. */
const SINUS_ARRHYTHMIA = 0.06;
const FOLLOWS = keepOf(4);

/**
 * The pulse in the skin: with each beat the blood comes in about 0.15 s and leaves in 0.4 s more (Verkruysse 2008 filmed
 * it in plain light). Far too little to be seen as such; large enough that cheeks are never one dead colour.
 */
const PULSE = { flush: 0.015, inS: 0.15, outS: 0.4 } as const;

/** What the running beat adds to the blush, [0, 1]. */
export function pulseFlush({ beatSteps }: BodyState): number {
  const ageS = beatSteps * STEP_S;
  return (
    PULSE.flush *
    smoothstep(0, PULSE.inS, ageS) *
    (1 - smoothstep(PULSE.inS, PULSE.inS + PULSE.outS, ageS))
  );
}

/** The slow part of the rate: h' = (66 (1 + 0.25 arousal + 0.15 stress) - h) / 4 s. */
export function stepHeartRate({ body, affect, modulators }: Draft, { rest }: Traits): void {
  const stress = modulators.cortisol - rest.cortisol;
  body.heartPerMin = toward(
    body.heartPerMin,
    HEART_PER_MIN * (1 + 0.25 * affect.arousal + 0.15 * stress),
    FOLLOWS,
  );
}

/** One beat after another, each as long as the rate and the breath of its beginning ask for. */
export function stepHeart({ body, rng }: Draft): void {
  body.beatSteps += 1;
  if (body.beatSteps < body.beatLength) return;
  const inhaling = body.breathSteps < body.inhaleSteps ? 1 : -1;
  const perMin = body.heartPerMin * (1 + SINUS_ARRHYTHMIA * inhaling);
  body.beatSteps = 0;
  // Whole steps that come to the right mean; a step more or less is less than hearts vary by themselves.
  body.beatLength = Math.floor((60 * STEPS_PER_S) / perMin + uniform(rng, 'heart', 0, 1));
}
