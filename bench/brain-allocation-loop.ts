/**
 * What the first gap of eight hours costs, and the bytes that a step of the brain leaves on the heap beside the next state
 * itself. To be run with `--expose-gc` and a young
 * generation so large that nothing is collected meanwhile: then the growth of the heap is what was allocated. Prints one
 * JSON object.
 */
import { createBrain, stepBrain, STEP_S, type BrainState } from '#brain';
import type { Percept } from '#core';

import { draftOf } from '../src/brain/draft.ts';
import { facePercept, faceLike } from './brain-script.ts';

const WARM_STEPS = 30_000;
const STEPS = 3000;
const NOTHING: readonly Percept[] = [];

/** What each kind of moment brings; made beforehand, so that the senses' own values are not counted. */
type Moment = (step: number) => readonly Percept[];

const looks = [0, 1, 2, 3].map((i): readonly Percept[] => [
  facePercept(0, { smile: 0.2 * i, valence: 0.15 * i, emotion: faceLike({ happy: 0.3 * i }) }),
]);
const sounds = [0, 1, 2, 3].map((i): readonly Percept[] => [
  {
    kind: 'voice',
    tMs: 0,
    speaking: true,
    loudnessDb: -32 + i,
    pitchHz: 118 + 4 * i,
    valence: 0,
    arousal: 0.1 * i,
    confidence: 0.8,
    rateHz: 4.5,
  },
]);

const freshly = (percepts: readonly Percept[], step: number): readonly Percept[] => {
  // The same objects, with the time of now: a sense is as old as its stamp.
  for (const percept of percepts) Object.assign(percept, { tMs: step * STEP_S * 1000 });
  return percepts;
};

const MOMENTS: Readonly<Record<string, Moment>> = {
  alone: () => NOTHING,
  /** A face fifteen times a second and a voice twenty times, between which the senses are fresh. */
  watched: (step) => {
    if (step % 4 === 0) return freshly(looks[(step / 4) % 4] ?? NOTHING, step);
    return step % 3 === 0 ? freshly(sounds[(step / 3) % 4] ?? NOTHING, step) : NOTHING;
  },
};

function live(from: BrainState, steps: number, moment: Moment): BrainState {
  let state = from;
  for (let i = 0; i < steps; i++) state = stepBrain(state, moment(state.step), STEP_S);
  return state;
}

/** Copies of the state and nothing else: what the next state itself takes. */
function copies(from: BrainState, steps: number): BrainState {
  let state = from;
  for (let i = 0; i < steps; i++) state = draftOf(state);
  return state;
}

/** Bytes a round leaves behind, the least of some: the compiler's own work only adds. */
function bytesOf(work: () => unknown): number {
  let least = Infinity;
  for (let round = 0; round < 5; round++) {
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    work();
    least = Math.min(least, process.memoryUsage().heapUsed - before);
  }
  return least / STEPS;
}

/** Milliseconds of the processor that the first gap of some hours takes in a process that has just started. */
function coldGapMs(hours: number): number {
  const startUs = process.cpuUsage();
  stepBrain(createBrain(1), [], hours * 3600);
  return Math.round(process.cpuUsage(startUs).user / 1000);
}

const coldMs = coldGapMs(8);
const beyondState = Object.fromEntries(
  Object.entries(MOMENTS).map(([name, moment]) => {
    const warm = live(createBrain(1), WARM_STEPS, moment);
    copies(warm, WARM_STEPS);
    const state = bytesOf(() => copies(warm, STEPS));
    const step = bytesOf(() => live(warm, STEPS, moment));
    return [name, { stateBytes: Math.round(state), beyondBytes: Math.round(step - state) }];
  }),
);
console.log(JSON.stringify({ coldGapMs: coldMs, allocation: beyondState }));
