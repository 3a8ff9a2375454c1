import type { Percept } from '#core';

import { accentAfter, stepAccent } from './accent.ts';
import { stepAffect } from './affect.ts';
import { fadeAppraisal } from './appraise.ts';
import { stepSaliency } from './attention.ts';
import { breathAfter, stepBodyEvents, stepBodyTone, stepHead } from './body.ts';
import { appraise, stepCause } from './cause.ts';
import { draftOf, type Draft } from './draft.ts';
import { stepDrives } from './drives.ts';
import { stepEmotions } from './emotions.ts';
import { gazeAtTurn, stepGazeEvents } from './gaze.ts';
import { gestureAfter, stepGesture } from './gesture.ts';
import { STEP_MS, STEP_S } from './grid.ts';
import { stepListen } from './listen.ts';
import { stepMimicry } from './mimicry.ts';
import { stepModulators } from './modulators.ts';
import { sane } from './sane.ts';
import type { BrainState } from './state.ts';
import { temperamentByName, traitsOf, type Temperament } from './temperament.ts';
import { stepTurn, turnAfter } from './turn.ts';
import { bondAfter, stepTrust } from './visitor/bond.ts';
import { fuse } from './visitor/fuse.ts';
import { latch } from './visitor/latch.ts';
import { stepVoluntary, voluntaryAfter } from './voluntary.ts';

/** Takes events in as impulses and senses as latches; time does not move. */
function receive(draft: Draft, percept: Percept, temperament: Temperament): void {
  const traits = traitsOf(temperament);
  const { phase } = draft.turn;
  appraise(draft, percept);
  draft.bond = bondAfter(draft.bond, percept, draft.visitor.number);
  turnAfter(draft, percept);
  draft.visitor = latch(draft.visitor, percept);
  voluntaryAfter(draft, percept);
  gestureAfter(draft, percept);
  accentAfter(draft, percept, traits, temperament);
  breathAfter(draft, percept);
  if (draft.turn.phase !== phase) gazeAtTurn(draft, traits.shyness);
}

/** What is made of the visitor and felt about it: nothing here is left to chance. */
function stepInner(draft: Draft, temperament: Temperament): void {
  const traits = traitsOf(temperament);
  draft.step += 1;
  draft.tMs = draft.step * STEP_MS;
  stepTurn(draft);
  draft.visitor = fuse(draft.visitor, draft.tMs, STEP_S);
  draft.bond.trust = stepTrust(draft.bond.trust, draft.visitor);
  fadeAppraisal(draft);
  stepModulators(draft, traits);
  stepEmotions(draft, traits, temperament);
  stepAffect(draft, traits, temperament);
  stepDrives(draft, temperament);
  stepSaliency(draft, temperament);
  stepMimicry(draft);
  stepVoluntary(draft);
  stepBodyTone(draft, traits);
  stepCause(draft);
}

/** What happens by chance, each at the end of its own count of whole steps. */
function stepChance(draft: Draft, temperament: Temperament): void {
  const traits = traitsOf(temperament);
  stepListen(draft);
  stepGazeEvents(draft, traits.shyness);
  stepBodyEvents(draft, traits);
  stepGesture(draft);
  stepAccent(draft);
}

function pass(draft: Draft, steps: number, temperament: Temperament): void {
  for (let i = 0; i < steps; i++) {
    stepInner(draft, temperament);
    stepChance(draft, temperament);
    stepHead(draft);
  }
}

/**
 * Advances the brain by `dtS` seconds, rounded to whole steps, after taking in `percepts` in order. Total and pure: the
 * same state, percepts, time and temperament give the same next state, however the time is cut up.
 */
export function stepBrain(
  state: BrainState,
  percepts: readonly Percept[],
  dtS: number,
  temperament: Temperament = temperamentByName('receptionist'),
): BrainState {
  const draft = draftOf(state);
  for (const raw of percepts) {
    const percept = sane(raw);
    if (percept.kind === 'gap') pass(draft, Math.round(percept.gapMs / STEP_MS), temperament);
    else receive(draft, percept, temperament);
  }
  pass(draft, Math.round(dtS / STEP_S), temperament);
  return draft;
}
