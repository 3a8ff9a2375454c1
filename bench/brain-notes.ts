import { createBrain, express, stepBrain, STEP_S, type BrainState, type Temperament } from '#brain';
import type { Expression } from '#core';

import type { Minutes } from './brain-script.ts';

const DEG = 180 / Math.PI;

/** What an observer with a stopwatch and a tape measure notes of one stretch; lists, to be pooled over seeds. */
export interface Notes {
  seconds: number;
  /** Seconds between blinks. */
  blinkGapsS: number[];
  blinks: number;
  /** Of every blink: seconds from the lids' start to closed, and from closed to open again. */
  closingS: number[];
  openingS: number[];
  onVisitorS: number;
  boutsS: number[];
  saccades: { readonly deg: number; readonly ms: number }[];
  breaths: number;
  inhalingS: number;
  /** Of every breath taken: seconds to the nearest beginning of a clause. */
  toClauseS: number[];
  /** Of every backchannel: ms since the pitch began to be low, and since the one before. */
  sinceLowMs: number[];
  sinceLastMs: number[];
  backchannels: number;
  utterances: number;
}

export const emptyNotes = (): Notes => ({
  seconds: 0,
  blinkGapsS: [],
  blinks: 0,
  closingS: [],
  openingS: [],
  onVisitorS: 0,
  boutsS: [],
  saccades: [],
  breaths: 0,
  inhalingS: 0,
  toClauseS: [],
  sinceLowMs: [],
  sinceLastMs: [],
  backchannels: 0,
  utterances: 0,
});

/** Lids that hang a little, slowly, are no blink: it begins with a quick fall and ends near where it began. */
function noteBlinks(notes: Notes, shown: readonly number[]): void {
  let [start, closed, last] = [-1, -1, -1];
  for (let i = 1; i < shown.length; i++) {
    const [before, now] = [shown[i - 1] ?? 0, shown[i] ?? 0];
    if (start < 0 && now > before + 0.05) start = i - 1;
    if (start >= 0 && closed < 0 && now >= 0.999) closed = i;
    if (closed >= 0 && now < (shown[start] ?? 0) + 0.1) {
      notes.closingS.push((closed - start) * STEP_S);
      notes.openingS.push((i - closed) * STEP_S);
      if (last >= 0) notes.blinkGapsS.push((start - last) * STEP_S);
      notes.blinks++;
      last = start;
      [start, closed] = [-1, -1];
    }
  }
}

/** Lives through the minutes and adds what was seen. */
export function observe(
  notes: Notes,
  temperament: Temperament,
  { script, spoken, edges }: Minutes,
  seconds: number,
  seed: number,
): void {
  let state: BrainState = createBrain(seed, temperament);
  const steps = Math.round(seconds / STEP_S);
  const lids: number[] = [];
  const lows: number[] = [];
  let [boutS, lung, lastGiven] = [0, 0, -1];
  let [edge, utterance] = [0, 0];
  for (let step = 0; step < steps; step++) {
    const before = state;
    state = stepBrain(state, script(step), STEP_S, temperament);
    const shown = express(state);
    lids.push(shown.blink);
    if (state.gaze.saccadeSteps < before.gaze.saccadeSteps) {
      const { toYawRad, fromYawRad, toPitchRad, fromPitchRad, saccadeS } = state.gaze;
      const deg = Math.hypot(toYawRad - fromYawRad, toPitchRad - fromPitchRad) * DEG;
      notes.saccades.push({ deg, ms: saccadeS * 1000 });
    }
    if (state.gaze.mode === 'visitor') {
      notes.onVisitorS += STEP_S;
      boutS += STEP_S;
    } else if (boutS > 0) {
      notes.boutsS.push(boutS);
      boutS = 0;
    }
    if (state.body.breathSteps < before.body.breathSteps) {
      notes.breaths++;
      while ((edges[edge + 1] ?? Infinity) <= step) edge++;
      const gaps = [edges[edge], edges[edge + 1]].map((at) => Math.abs(step - (at ?? Infinity)));
      notes.toClauseS.push(Math.min(...gaps) * STEP_S);
    }
    if (shown.breath > lung + 1e-9) notes.inhalingS += STEP_S;
    lung = shown.breath;
    for (; (spoken[utterance]?.from ?? Infinity) <= step; utterance++) {
      lows.push(spoken[utterance]?.lowFrom ?? Infinity);
    }
    if (state.listen.count > before.listen.count) {
      notes.backchannels++;
      const low = lows.findLast((from) => from <= step);
      if (low !== undefined) notes.sinceLowMs.push((step - low) * STEP_S * 1000);
      if (lastGiven >= 0) notes.sinceLastMs.push((step - lastGiven) * STEP_S * 1000);
      lastGiven = step;
    }
  }
  notes.utterances += spoken.length;
  notes.seconds += seconds;
  noteBlinks(notes, lids);
}

/** Runs `seconds` and returns what is shown at every step; `from` may be anything that has been lived already. */
export function film(
  from: BrainState,
  temperament: Temperament,
  seconds: number,
  script: Minutes['script'],
): { readonly state: BrainState; readonly shown: readonly Expression[] } {
  let state = from;
  const shown: Expression[] = [];
  for (let step = 0; step < Math.round(seconds / STEP_S); step++) {
    state = stepBrain(state, script(step), STEP_S, temperament);
    shown.push(express(state));
  }
  return { state, shown };
}
