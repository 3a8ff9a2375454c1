import { createBrain, express, stepBrain, STEP_S, temperamentByName } from '#brain';
import type { Percept } from '#core';

type Phase = 'idle' | 'speaking';
const DEG = 180 / Math.PI;

/** What an observer with a stopwatch would note of one person in one kind of moment. */
export interface Noted {
  readonly blinksPerMin: number;
  /** Standard deviation of the logarithm of blink intervals: log-normal intervals have one of about 0.5. */
  readonly blinkLogSd: number;
  /** Time with lids more than half closed, per blink, ms. */
  readonly blinkHalfClosedMs: number;
  /** Share of the time that the eyes rest on the visitor, and the mean length of such a bout. */
  readonly mutualGazeShare: number;
  readonly mutualGazeBoutS: number;
  readonly saccadesPerMin: number;
  /** Least-squares fit of duration on size: the main sequence says 25 ms and 2.4 ms a degree. */
  readonly saccadeBaseMs: number;
  readonly saccadeMsPerDeg: number;
  readonly breathsPerMin: number;
  /** Share of a breath that is taken in. */
  readonly inhaleShare: number;
  /** Root mean square of the head's turn about its mean, degrees. */
  readonly headMotionDeg: number;
  readonly accentNodsPerMin: number;
  readonly browFlashesPerMin: number;
  readonly swallowsPerMin: number;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const deviation = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
};
const rounded = (value: number): number => Math.round(value * 100) / 100;

/** Speech as it comes: a clause every 3 s, a stressed word every 0.7 s. */
const talk = (tMs: number, step: number): readonly Percept[] => {
  const percepts: Percept[] = [];
  if (step % 180 === 0)
    percepts.push({ kind: 'beat', tMs, feel: 'warm', intensity: 0.6, gesture: null });
  if (step % 42 === 0)
    percepts.push({ kind: 'accent', tMs, strength: step % 126 === 0 ? 0.8 : 0.45 });
  return percepts;
};

/** Lives `minutes` and notes what the norms have figures for. */
export const note = (name: string, phase: Phase, minutes: number, seed = 1): Noted => {
  const temperament = temperamentByName(name);
  let state = createBrain(seed, temperament);
  const start: Percept = { kind: 'turn', tMs: 0, who: 'person', phase: 'start' };
  state = stepBrain(state, phase === 'speaking' ? [start] : [], STEP_S, temperament);
  const steps = Math.round((minutes * 60) / STEP_S);
  const blinkTimes: number[] = [];
  const saccades: { readonly deg: number; readonly ms: number }[] = [];
  const bouts: number[] = [];
  const yaw: number[] = [];
  let boutS = 0;
  let halfClosed = 0;
  let breaths = 0;
  let inhaling = 0;
  let nods = 0;
  let flashes = 0;
  let swallows = 0;
  let onVisitor = 0;
  let lung = 0;
  for (let step = 0; step < steps; step++) {
    const before = state;
    const percepts = phase === 'speaking' ? talk(state.tMs, step) : [];
    state = stepBrain(state, percepts, STEP_S, temperament);
    const shown = express(state);
    if (state.body.blinkSteps < before.body.blinkSteps) blinkTimes.push(state.tMs / 1000);
    if (shown.blink > 0.5) halfClosed++;
    if (state.gaze.saccadeSteps < before.gaze.saccadeSteps) {
      const { toYawRad, fromYawRad, toPitchRad, fromPitchRad, saccadeS } = state.gaze;
      const deg = Math.hypot(toYawRad - fromYawRad, toPitchRad - fromPitchRad) * DEG;
      saccades.push({ deg, ms: saccadeS * 1000 });
    }
    if (state.gaze.mode === 'visitor') {
      onVisitor++;
      boutS += STEP_S;
    } else if (boutS > 0) {
      bouts.push(boutS);
      boutS = 0;
    }
    if (state.body.breathSteps < before.body.breathSteps) breaths++;
    if (shown.breath > lung) inhaling++;
    lung = shown.breath;
    if (state.accent.ageSteps < before.accent.ageSteps) {
      nods++;
      if (state.accent.brow > 0) flashes++;
    }
    if (state.body.swallowSteps < before.body.swallowSteps) swallows++;
    yaw.push(shown.head.yawRad * DEG);
  }
  const intervals = blinkTimes.slice(1).map((at, i) => at - (blinkTimes[i] ?? 0));
  const sizes = saccades.map(({ deg }) => deg);
  const meanDeg = mean(sizes);
  const meanMs = mean(saccades.map(({ ms }) => ms));
  const slope =
    mean(saccades.map(({ deg, ms }) => (deg - meanDeg) * (ms - meanMs))) /
    Math.max(1e-9, deviation(sizes) ** 2);
  return {
    blinksPerMin: rounded(blinkTimes.length / minutes),
    blinkLogSd: rounded(deviation(intervals.map(Math.log))),
    blinkHalfClosedMs: rounded((halfClosed * STEP_S * 1000) / Math.max(1, blinkTimes.length)),
    mutualGazeShare: rounded(onVisitor / steps),
    mutualGazeBoutS: rounded(mean(bouts)),
    saccadesPerMin: rounded(saccades.length / minutes),
    saccadeBaseMs: rounded(meanMs - slope * meanDeg),
    saccadeMsPerDeg: rounded(slope),
    breathsPerMin: rounded(breaths / minutes),
    inhaleShare: rounded(inhaling / steps),
    headMotionDeg: rounded(deviation(yaw)),
    accentNodsPerMin: rounded(nods / minutes),
    browFlashesPerMin: rounded(flashes / minutes),
    swallowsPerMin: rounded(swallows / minutes),
  };
};
