import {
  createBrain,
  express,
  stepBrain,
  STEP_S,
  temperamentByName,
  TEMPERAMENTS,
  type BrainState,
} from '#brain';

import { figuresOf, timings, type Figure } from './brain-figures.ts';
import { emptyNotes, observe } from './brain-notes.ts';
import { ACTIVITIES, minutesOf, visit, VISIT_S, type Activity } from './brain-script.ts';
import { separability } from './brain-separate.ts';

export const NAMES: readonly string[] = TEMPERAMENTS.map(({ name }) => name);

/** Every figure of one temperament over `minutes` of each activity and all seeds. */
export function measure(name: string, minutes: number, seeds: readonly number[]) {
  const temperament = temperamentByName(name);
  const noted: Record<Activity, ReturnType<typeof emptyNotes>> = {
    idle: emptyNotes(),
    listening: emptyNotes(),
    talking: emptyNotes(),
    reading: emptyNotes(),
  };
  for (const activity of ACTIVITIES) {
    for (const seed of seeds) {
      const seconds = minutes * 60;
      observe(noted[activity], temperament, minutesOf(activity, seconds, seed), seconds, seed);
    }
  }
  const figures: Record<string, Figure> = {
    ...figuresOf(noted, temperament),
    ...timings(temperament, seeds),
  };
  return figures;
}

export const separate = (seeds: readonly number[]) => separability(TEMPERAMENTS, seeds);

/** What a step of a lively visit costs, and how large the state grows. */
export function cost() {
  const temperament = temperamentByName('receptionist');
  const times: number[] = [];
  let stateBytes = 0;
  for (let round = 0; round < 6; round++) {
    let state: BrainState = createBrain(round + 1, temperament);
    for (let step = 0; step < VISIT_S / STEP_S; step++) {
      const percepts = visit(step);
      const startMs = performance.now();
      state = stepBrain(state, percepts, STEP_S, temperament);
      // The first round warms the machine up.
      if (round > 0) times.push(performance.now() - startMs);
      if (step % 60 === 0) stateBytes = Math.max(stateBytes, JSON.stringify(state).length);
    }
    express(state);
  }
  times.sort((a, b) => a - b);
  const quantile = (share: number): number => times[Math.floor(share * times.length)] ?? 0;
  return { stepP50Ms: quantile(0.5), stepP95Ms: quantile(0.95), stateBytes };
}

/** How far two states lie apart in their worst number; Infinity where they differ in anything else. */
function apart(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b);
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b ? 0 : Infinity;
  const theirs = new Map(Object.entries(b));
  return Math.max(0, ...Object.entries(a).map(([key, part]) => apart(part, theirs.get(key))));
}

/** A gap in the middle of the visit against stepping through it. */
export function gapOf(hours: number) {
  let from: BrainState = createBrain(1);
  for (let step = 0; step < 62.5 / STEP_S; step++) from = stepBrain(from, visit(step), STEP_S);
  stepBrain(from, [], 600);
  // Of the processor, not of the clock on the wall: other work on the machine is none of the brain's.
  const startUs = process.cpuUsage();
  const leapt = stepBrain(from, [], hours * 3600);
  const leapMs = process.cpuUsage(startUs).user / 1000;
  let stepped = from;
  for (let step = 0; step < hours * 3600 * 60; step++) stepped = stepBrain(stepped, [], STEP_S);
  return { hours, leapMs: Math.round(leapMs), apart: apart(leapt, stepped) };
}
