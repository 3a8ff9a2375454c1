import type { Draft } from '../draft.ts';
import { STEPS_PER_S } from '../grid.ts';
import { keepOf, toward } from '../kinetics.ts';
import { uniform } from '../streams.ts';
import type { Traits } from '../temperament.ts';

const HEART_PER_MIN = 66;
/** Respiratory sinus arrhythmia: the heart beats this much faster while breathing in, slower while out~. */
const SINUS_ARRHYTHMIA = 0.06;
const FOLLOWS = keepOf(4);

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
