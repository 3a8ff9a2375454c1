import { clamp, type Percept } from '#core';

import { accentAfter } from './accent.ts';
import { pageAfter } from './attention.ts';
import { breathAfter } from './body/breath.ts';
import { lightAfter } from './body/pupil.ts';
import { appraise } from './cause.ts';
import { draftOf, type Draft } from './draft.ts';
import { gazeAtPage, gazeAtTurn } from './gaze.ts';
import { gestureAfter } from './gesture.ts';
import { STEP_MS, STEP_S } from './grid.ts';
import { learn } from './learn.ts';
import { learnFrom } from './learning/index.ts';
import { pass } from './pass.ts';
import { isPercept } from './percept-shape.ts';
import { MAX_GAP_MS, sane } from './sane.ts';
import type { BrainState } from './state.ts';
import { temperamentByName, traitsOf, type Temperament, type Traits } from './temperament.ts';
import { turnAfter } from './turn.ts';
import { bondAfter } from './visitor/bond.ts';
import { latch } from './visitor/latch.ts';
import { visitAfter } from './visitor/visit.ts';
import { voluntaryAfter } from './voluntary.ts';
import { yieldAfter } from './yield.ts';

/** Takes events in as impulses and senses as latches; time does not move. */
function receive(draft: Draft, percept: Percept, traits: Traits, temperament: Temperament): void {
  const { phase } = draft.turn;
  visitAfter(draft, percept);
  appraise(draft, percept);
  learn(draft, learnFrom(draft.learning, percept, draft.visitor, draft.tMs));
  draft.bond = bondAfter(draft.bond, percept);
  turnAfter(draft, percept);
  gestureAfter(draft, percept);
  latch(draft.visitor, percept);
  voluntaryAfter(draft, percept);
  yieldAfter(draft, percept);
  accentAfter(draft, percept, traits, temperament);
  breathAfter(draft, percept);
  lightAfter(draft, percept);
  if (pageAfter(draft, percept)) gazeAtPage(draft);
  if (draft.turn.phase !== phase) gazeAtTurn(draft, phase, traits);
}

/**
 * Advances the brain by `dtS` seconds, rounded to whole steps, after taking in `percepts` in order. Total and pure: the
 * same state, percepts, time and temperament give the same next state, however the time is cut up. What has not the shape
 * of a percept is dropped, a figure out of its range is put back into it, and no time passes backwards or for longer than a
 * week at once.
 */
export function stepBrain(
  state: BrainState,
  percepts: readonly Percept[],
  dtS: number,
  temperament: Temperament = temperamentByName('receptionist'),
): BrainState {
  const draft = draftOf(state);
  const traits = traitsOf(temperament);
  // Whoever turns to another temperament keeps what was learned, and guesses by the new one.
  if (draft.learning.leans !== traits.leans)
    draft.learning = { ...draft.learning, leans: traits.leans };
  const arrived: readonly unknown[] = Array.isArray(percepts) ? percepts : [];
  for (const raw of arrived) {
    if (!isPercept(raw)) continue;
    const percept = sane(raw, draft.tMs);
    if (percept.kind === 'gap')
      pass(draft, Math.round(percept.gapMs / STEP_MS), traits, temperament);
    else receive(draft, percept, traits, temperament);
  }
  pass(draft, Math.round(clamp(dtS, 0, MAX_GAP_MS / 1000) / STEP_S), traits, temperament);
  return draft;
}
