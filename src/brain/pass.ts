import { stepAccent } from './accent.ts';
import { stepAffect } from './affect.ts';
import { fadeAppraisal } from './appraise.ts';
import { stepSaliency } from './attention.ts';
import { stepBlink } from './body/blink.ts';
import { stepBreath } from './body/breath.ts';
import { stepDrift, stepHead } from './body/head.ts';
import { stepHeart, stepHeartRate } from './body/heart.ts';
import { stepPupil } from './body/pupil.ts';
import { stepSwallow } from './body/swallow.ts';
import { stepTone } from './body/tone.ts';
import { stepCause } from './cause.ts';
import type { Draft } from './draft.ts';
import { stepDrives } from './drives.ts';
import { stepEmotions } from './emotions.ts';
import { stepGazeEvents } from './gaze.ts';
import { stepGesture } from './gesture.ts';
import { STEP_MS, STEP_S } from './grid.ts';
import { runLayers, type Layer } from './layers.ts';
import { learn } from './learn.ts';
import { passLearning } from './learning/index.ts';
import { stepListen } from './listen.ts';
import { stepMimicry } from './mimicry.ts';
import { stepModulators } from './modulators.ts';
import { createRestWatch, isAtRest, leap, passInner, quietSteps } from './quiet.ts';
import type { Temperament, Traits } from './temperament.ts';
import { stepTurn } from './turn.ts';
import { stepBond } from './visitor/bond.ts';
import { stepVisitor } from './visitor/fuse.ts';
import { composeAnew, stepVisit } from './visitor/visit.ts';
import { stepVoluntary } from './voluntary.ts';

/** What is made of the visitor and felt about it: nothing here is left to chance, and nothing reads what is. */
function stepInner(draft: Draft, traits: Traits, temperament: Temperament): void {
  draft.step += 1;
  draft.tMs = draft.step * STEP_MS;
  stepTurn(draft);
  stepVisit(draft);
  stepVisitor(draft);
  learn(draft, passLearning(draft.learning, draft.visitor, draft.tMs, STEP_S));
  stepBond(draft);
  fadeAppraisal(draft);
  stepModulators(draft, traits);
  composeAnew(draft, traits);
  stepEmotions(draft, traits, temperament);
  stepAffect(draft, traits, temperament);
  stepDrives(draft, temperament);
  runLayers(OUTWARD, draft, traits);
}

/** What follows from what is felt, on its way to the face and the body. */
const OUTWARD: readonly Layer<Traits>[] = [
  stepSaliency,
  stepMimicry,
  stepVoluntary,
  stepHeartRate,
  stepTone,
  stepCause,
];

/** What happens by chance, each at the end of its own count of whole steps. */
const stepChance = (draft: Draft, traits: Traits): void => runLayers(CHANCE, draft, traits);
const CHANCE: readonly Layer<Traits>[] = [
  stepListen,
  stepGazeEvents,
  stepBlink,
  stepBreath,
  stepHeart,
  stepSwallow,
  stepDrift,
  stepGesture,
  stepAccent,
];

/** What follows both, quickly: within half a minute it has forgotten where it was. */
function stepFollowers(draft: Draft): void {
  stepHead(draft);
  stepPupil(draft);
}

/** The end of a long time is lived in full, so that what follows gets to where it would be. */
const LIVED_STEPS = 60 * 60;
/** Nothing inside waits for longer than this: a look at the clock after so long changes no more. */
const PATIENCE_STEPS = 620 * 60;
const LOOKED_AT_EVERY = 60;

/**
 * Lets `steps` pass in which nothing is sensed. A long time costs little and ends where stepping through it would, to
 * 1e-9: first what is felt is stepped until it no longer changes, with only the counted events beside it; then it is left
 * alone and time leaps from one event to the next; the last minute is lived in full.
 */
export function pass(draft: Draft, steps: number, traits: Traits, temperament: Temperament): void {
  let left = steps;
  if (left > LIVED_STEPS) {
    const watch = createRestWatch();
    let felt = 0;
    let atRest = false;
    while (!atRest && left > LIVED_STEPS) {
      stepInner(draft, traits, temperament);
      stepChance(draft, traits);
      left -= 1;
      felt += 1;
      atRest = felt % LOOKED_AT_EVERY === 0 && isAtRest(draft, watch) && felt >= PATIENCE_STEPS;
    }
    while (left > LIVED_STEPS) {
      const quiet = Math.min(quietSteps(draft), left - LIVED_STEPS);
      leap(draft, quiet);
      left -= quiet;
      if (left === LIVED_STEPS) break;
      passInner(draft, 1);
      stepChance(draft, traits);
      left -= 1;
    }
  }
  for (; left > 0; left -= 1) {
    stepInner(draft, traits, temperament);
    stepChance(draft, traits);
    stepFollowers(draft);
  }
}
