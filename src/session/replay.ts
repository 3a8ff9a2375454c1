import type { Expression } from '#core';
import {
  createBrain,
  express,
  stepBrain,
  STEP_S,
  temperamentByName,
  type BrainState,
  type VisitorEstimate,
} from '#brain';

import { createStepClock, STEP_MS, type Advance } from './step-clock.ts';
import { areChanges, temperamentsInTime } from './temperament-changes.ts';
import type { Recording } from './types.ts';

/** Slack for rounding, far below a step. */
const SLACK_MS = 0.001;

/** Longest recording that is taken, an hour: it has to be lived through again step by step. */
const MAX_LENGTH_MS = 3600 * 1000;

const isTimed = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  'tMs' in value &&
  typeof value.tMs === 'number' &&
  value.tMs >= 0 &&
  value.tMs < MAX_LENGTH_MS;

/**
 * Whether data that anybody may have written can be run as a recording. What stands inside a percept is not looked at
 * here: the brain takes no figure at its word.
 */
export const isRecording = (value: unknown): value is Recording =>
  typeof value === 'object' &&
  value !== null &&
  'seed' in value &&
  Number.isInteger(value.seed) &&
  'temperament' in value &&
  typeof value.temperament === 'string' &&
  'truncated' in value &&
  typeof value.truncated === 'boolean' &&
  (!('temperaments' in value) || areChanges(value.temperaments)) &&
  'percepts' in value &&
  Array.isArray(value.percepts) &&
  value.percepts.every(isTimed);

/** Lives through a recording again; `each` sees the brain after every step up to `untilMs`. */
function relive(recording: Recording, untilMs: number, each: (brain: BrainState) => void): void {
  const changes = recording.temperaments ?? [];
  let nature = changes[0]?.temperament ?? temperamentByName(recording.temperament);
  const comeTo = temperamentsInTime(changes, (next) => {
    nature = next;
  });
  const clock = createStepClock();
  // Recordings of before held gaps; what passed unseen is lived through here like everything else.
  for (const percept of recording.percepts) if (percept.kind !== 'gap') clock.push(percept);
  let brain = createBrain(recording.seed, nature);
  const advance: Advance = (percepts, steps) => {
    brain = stepBrain(brain, percepts, steps * STEP_S, nature);
    each(brain);
  };
  // One step at a time, so that nothing is leapt over that somebody wants to see.
  for (let step = 1; step * STEP_MS <= untilMs + SLACK_MS; step++) {
    comeTo((step - 1) * STEP_MS);
    clock.advanceTo(step * STEP_MS, advance);
  }
}

/** Runs a recording again: one expression for every brain step up to `untilMs`. The same recording gives the same track. */
export function replay(recording: Recording, untilMs: number): readonly Expression[] {
  const track: Expression[] = [];
  relive(recording, untilMs, (brain) => track.push(express(brain)));
  return track;
}

/** Runs a recording again for what was made of the visitor: one estimate for every brain step up to `untilMs`. */
export function replayVisitor(
  recording: Recording,
  untilMs: number,
): readonly (VisitorEstimate & { readonly tMs: number })[] {
  const track: (VisitorEstimate & { readonly tMs: number })[] = [];
  relive(recording, untilMs, ({ tMs, visitor }) => track.push({ ...visitor, tMs }));
  return track;
}
