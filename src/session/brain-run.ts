import type { Percept } from '#core';
import { createBrain, stepBrain, STEP_S, type BrainState, type Temperament } from '#brain';

import { momentOf, type BrainMoment } from './brain-moment.ts';
import { createStepClock, STEP_MS } from './step-clock.ts';

/** Ten moments a second: the same steps whenever and wherever a session is run, so that two runs can be laid together. */
const STEPS_A_MOMENT = 6;

/** A brain that is watched while it lives. */
export interface BrainRun {
  push(percept: Percept): void;
  advanceTo(nowMs: number): void;
  /** From the next step on. Returns the session time of that step. */
  setTemperament(temperament: Temperament): number;
  simulatedMs(): number;
  readonly brain: BrainState;
}

/** Lives from session time 0; `moment` is told ten times a second of session time. */
export function createBrainRun(
  seed: number,
  temperament: Temperament,
  moment: (moment: BrainMoment) => void,
): BrainRun {
  const clock = createStepClock();
  let brain = createBrain(seed, temperament);
  let nature = temperament;
  let told = -1;

  const advance = (percepts: readonly Percept[]): void => {
    brain = stepBrain(brain, percepts, STEP_S, nature);
    const due = Math.floor(Math.round(brain.tMs / STEP_MS) / STEPS_A_MOMENT);
    if (due === told) return;
    told = due;
    moment(momentOf(brain));
  };

  return {
    push: clock.push,
    advanceTo: (nowMs) => clock.advanceTo(nowMs, advance),
    setTemperament(next) {
      nature = next;
      return clock.simulatedMs();
    },
    simulatedMs: clock.simulatedMs,
    get brain() {
      return brain;
    },
  };
}
