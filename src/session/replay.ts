import type { Expression } from '#core';
import { createBrain, express, stepBrain, STEP_S, temperamentByName } from '#brain';

import { createStepClock, STEP_MS, type Advance } from './step-clock.ts';
import type { Recording } from './types.ts';

/** Slack for rounding when a recorded gap is found again, far below a step. */
const SLACK_MS = 0.001;

/** Runs a recording again: one expression for every brain step up to `untilMs`. The same recording gives the same track. */
export function replay(recording: Recording, untilMs: number): readonly Expression[] {
  const temperament = temperamentByName(recording.temperament);
  const clock = createStepClock();
  const gaps = recording.percepts.filter((percept) => percept.kind === 'gap');
  for (const percept of recording.percepts) if (percept.kind !== 'gap') clock.push(percept);

  let brain = createBrain(recording.seed, temperament);
  const track: Expression[] = [];
  const advance: Advance = (percepts) => {
    brain = stepBrain(brain, percepts, STEP_S, temperament);
    track.push(express(brain));
  };
  let gap = gaps.shift();
  while (clock.simulatedMs() + STEP_MS <= untilMs + SLACK_MS) {
    if (gap && clock.simulatedMs() >= gap.tMs - gap.gapMs - STEP_MS - SLACK_MS) {
      clock.leap(gap, advance);
      gap = gaps.shift();
    } else {
      clock.advanceTo(clock.simulatedMs() + STEP_MS, advance);
    }
  }
  return track;
}
