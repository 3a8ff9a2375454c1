import { type Percept } from '#core';

import { accentAfter } from './accent.ts';
import { appraiseEvent, fadeAppraisal, stepModulators } from './appraise.ts';
import { breathAfter, stepBody } from './body.ts';
import type { Draws } from './draws.ts';
import { stepAffect, stepEmotions, stepMimicry, stepMood } from './emotions.ts';
import { gazeAtTurn, stepGaze } from './gaze.ts';
import { relaxAsym } from './kinetics.ts';
import { sane } from './sane.ts';
import type { BrainState, GestureState, Voluntary } from './state.ts';
import { liveliness, temperamentByName, type Temperament } from './temperament.ts';
import { stepTurn, turnAfter } from './turn.ts';
import { fuse } from './visitor/fuse.ts';
import { latch } from './visitor/latch.ts';

/** The brain's own step. Every driver takes whole steps of this length, so 30, 60 and 144 Hz end in the same state. */
export const STEP_S = 1 / 60;

/** Posed expressions come in 0.4-0.7 s and leave slower (Schmidt 2006). */
const VOLUNTARY = { riseS: 0.28, fallS: 0.9 } as const;

function voluntaryAfter(voluntary: Voluntary, percept: Percept): Voluntary {
  if (percept.kind === 'beat') {
    return { ...voluntary, feel: percept.feel, intensity: percept.intensity };
  }
  const floorGiven =
    percept.kind === 'turn' && (percept.phase === 'interrupted' || percept.who === 'visitor');
  const finished = percept.kind === 'turn' && percept.who === 'person' && percept.phase === 'end';
  return floorGiven || finished ? { ...voluntary, intensity: 0 } : voluntary;
}

const gestureAfter = (gesture: GestureState, percept: Percept): GestureState =>
  percept.kind === 'beat' && percept.gesture
    ? { gesture: percept.gesture, ageS: 0, strength: 0.5 + 0.5 * percept.intensity }
    : gesture;

/** Takes events in as impulses and senses as latches; time does not move. */
function receive(
  state: BrainState,
  percept: Percept,
  temperament: Temperament,
  draws: Draws,
): BrainState {
  const turn = turnAfter(state.turn, percept);
  return {
    ...state,
    appraisal: appraiseEvent(state.appraisal, percept, state),
    visitor: latch(state.visitor, percept),
    voluntary: voluntaryAfter(state.voluntary, percept),
    gesture: gestureAfter(state.gesture, percept),
    accent: accentAfter(state, percept, temperament, draws),
    body: breathAfter(state.body, percept),
    turn,
    gaze: turn.phase === state.turn.phase ? state.gaze : gazeAtTurn(state.gaze, turn.phase, draws),
  };
}

/** Lets `dtS` pass. Every part is exact for any step, so a gap of hours is one call. */
function pass(state: BrainState, temperament: Temperament, dtS: number, draws: Draws): BrainState {
  const tMs = state.tMs + dtS * 1000;
  const visitor = fuse(state.visitor, tMs, dtS);
  const appraisal = fadeAppraisal(state.appraisal, dtS);
  const seen: BrainState = { ...state, tMs, visitor };
  const modulators = stepModulators(seen, appraisal, temperament, dtS);
  const emotions = stepEmotions(seen, appraisal, modulators, temperament, dtS);
  const affect = stepAffect(state.affect, emotions, modulators, state.mood, temperament, dtS);
  const mood = stepMood(state.mood, affect, dtS);
  const { turn, gesture } = stepTurn(seen, dtS, draws);
  const shyness = 1 - temperament.extraversion;
  const gaze = stepGaze(state.gaze, turn.phase, shyness, dtS, draws);
  const glanced = gaze.saccadeAgeS === 0 || gaze.saccadeAgeS < state.gaze.saccadeAgeS;
  const glanceRad = glanced
    ? Math.hypot(gaze.toYawRad - gaze.fromYawRad, gaze.toPitchRad - gaze.fromPitchRad)
    : 0;
  const felt: BrainState = { ...seen, appraisal, modulators, emotions, affect, mood, turn, gaze };
  return {
    ...felt,
    gesture,
    accent: { ...state.accent, ageS: state.accent.ageS + dtS },
    mimicry: stepMimicry(state.mimicry, visitor.smile, dtS),
    voluntary: {
      ...state.voluntary,
      level: relaxAsym(
        state.voluntary.level,
        state.voluntary.intensity,
        VOLUNTARY.riseS,
        VOLUNTARY.fallS,
        dtS,
      ),
    },
    body: stepBody(felt, { glanceRad, liveliness: liveliness(temperament) }, dtS, draws),
  };
}

/**
 * Advances the brain by `dtS` seconds, after taking in `percepts` in order. Total and pure: the same state, percepts,
 * step and temperament give the same next state. A `gap` percept lets its own time pass at once.
 */
export function stepBrain(
  state: BrainState,
  percepts: readonly Percept[],
  dtS: number,
  temperament: Temperament = temperamentByName('receptionist'),
): BrainState {
  const draws: Draws = { rng: state.rng };
  let next = state;
  for (const raw of percepts) {
    const percept = sane(raw);
    next =
      percept.kind === 'gap'
        ? pass(next, temperament, percept.gapMs / 1000, draws)
        : receive(next, percept, temperament, draws);
  }
  next = pass(next, temperament, dtS, draws);
  return { ...next, rng: draws.rng };
}
