import type { Percept } from '#core';
import { createBrain, stepBrain, STEP_S, type BrainState, type Temperament } from '#brain';

import { momentOf, type BrainMoment } from './brain-moment.ts';
import { createStepClock, STEP_MS, type Advance } from './step-clock.ts';

/** Ten moments a second: the same steps whenever and wherever a session is run, so that two runs can be laid together. */
const STEPS_A_MOMENT = 6;

/** Two minutes behind a hidden tab are made up for moment by moment. */
const MOST_STEPS = 120 * 60;

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
  let told = 0;

  const advance: Advance = (percepts, steps) => {
    brain = stepBrain(brain, percepts, steps * STEP_S, nature);
    const due = Math.floor(brain.step / STEPS_A_MOMENT);
    if (due === told) return;
    told = due;
    moment(momentOf(brain));
  };

  return {
    push: clock.push,
    advanceTo(nowMs) {
      // Step by step, so that nothing is leapt over that somebody wants to see; unless they were away for long.
      const due = Math.floor((nowMs - clock.simulatedMs()) / STEP_MS + 1e-6);
      if (due <= MOST_STEPS) {
        for (let step = 1; step < due; step += 1) {
          clock.advanceTo(clock.simulatedMs() + STEP_MS, advance);
        }
      }
      clock.advanceTo(nowMs, advance);
    },
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
