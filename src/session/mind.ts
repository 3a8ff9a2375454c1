import type { Percept } from '#core';
import { createBrain, stepBrain, STEP_S, type BrainState, type Temperament } from '#brain';

import { createStepClock, stampedAt, type Advance } from './step-clock.ts';
import { keepTemperament, temperamentOf } from './temperament-changes.ts';
import type { Recording } from './types.ts';
import { createVisitRecord } from './visit-record.ts';

/** The brain with its inbox and its log. */
export interface Mind {
  push(percept: Percept): void;
  advanceTo(nowMs: number): void;
  readonly brain: BrainState;
  /** The brain as it will be once it has taken in what waits, such as words just said. Nothing is changed. */
  soon(): BrainState;
  /** Everything that was made of the visitor is forgotten, and with it the log, from which it could be made again. */
  forget(tMs: number): void;
  readonly temperament: Temperament;
  /** From the next step on the brain is somebody else's; what it knows and feels by then stays. */
  setTemperament(temperament: string | Temperament): void;
  recording(): Recording;
}

export function createMind(seed: number, temperamentName: string): Mind {
  const clock = createStepClock();
  const nature = keepTemperament(temperamentOf(temperamentName));
  let brain = createBrain(seed, nature.now());
  const record = createVisitRecord();
  const advance: Advance = (due, steps) => {
    brain = stepBrain(brain, due, steps * STEP_S, nature.now());
    record.follow(brain);
  };

  const push = (percept: Percept): void => {
    const stamped = stampedAt(percept, clock.simulatedMs());
    record.add(stamped);
    clock.push(stamped);
  };

  return {
    push,
    soon: () => stepBrain(brain, clock.waiting(), STEP_S, nature.now()),
    forget(tMs) {
      record.erase();
      push({ kind: 'forget', tMs });
    },
    advanceTo: (nowMs) => clock.advanceTo(nowMs, advance),
    get brain() {
      return brain;
    },
    get temperament() {
      return nature.now();
    },
    setTemperament: (wanted) => nature.change(clock.simulatedMs(), temperamentOf(wanted)),
    recording: () => ({
      seed,
      temperament: nature.first.name,
      temperaments: nature.all(),
      percepts: record.percepts(),
      truncated: record.truncated,
    }),
  };
}
