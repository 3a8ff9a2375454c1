import { createBrain, STEP_S, traitsOf, type Temperament } from '#brain';
import type { Expression, Percept } from '#core';

import { film, type Notes } from './brain-notes.ts';
import { facePercept, faceLike, type Activity } from './brain-script.ts';

/** A norm is a figure, or a range within which nothing deviates; JSON writes an open end as null. */
type Norm = number | readonly [low: number, high: number];

export interface Figure {
  readonly measured: number;
  readonly norm: Norm;
  /** Distance from the norm as a share of it; 0 within a range. */
  readonly deviation: number;
  /** The norm as this temperament means to differ from it, and the distance from that; the norm itself for the default. */
  readonly meant?: number;
  readonly fromMeant?: number;
}

const rounded = (x: number): number => Math.round(x * 1000) / 1000;

const figure = (measured: number, norm: Norm): Figure => {
  const nearest = typeof norm === 'number' ? norm : Math.min(norm[1], Math.max(norm[0], measured));
  return {
    measured: rounded(measured),
    norm: typeof norm === 'number' ? rounded(norm) : norm,
    deviation: rounded((measured - nearest) / (Math.abs(nearest) || 1)),
  };
};

/** A figure in which temperaments differ on purpose: shy people look away longer, lively ones give more back. */
function meantFigure(measured: number, norm: number, meant: number): Figure {
  const fromMeant = rounded((measured - meant) / meant);
  return { ...figure(measured, norm), meant: rounded(meant), fromMeant };
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const variance = (values: readonly number[]): number => {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
};

/** Quantile of the standard normal (Acklam's rational approximation, middle and tails). */
function probit(p: number): number {
  const tail = (q: number): number =>
    -(
      (((((-0.007784894002430293 * q - 0.3223964580411365) * q - 2.400758277161838) * q -
        2.549732539343734) *
        q +
        4.374664141464968) *
        q +
        2.938163982698783) /
      ((((0.007784695709041462 * q + 0.3224671290700398) * q + 2.445134137142996) * q +
        3.754408661907416) *
        q +
        1)
    );
  if (p < 0.02425) return -tail(Math.sqrt(-2 * Math.log(p)));
  if (p > 0.97575) return tail(Math.sqrt(-2 * Math.log(1 - p)));
  const q = p - 0.5;
  const r = q * q;
  return (
    ((((((-39.69683028665376 * r + 220.9460984245205) * r - 275.9285104469687) * r +
      138.357751867269) *
      r -
      30.66479806614716) *
      r +
      2.506628277459239) *
      q) /
    (((((-54.47609879822406 * r + 161.5858368580409) * r - 155.6989798598866) * r +
      66.80131188771972) *
      r -
      13.28068155288572) *
      r +
      1)
  );
}

/** Correlation of the sorted logarithms with the quantiles of a normal: 1 where intervals are log-normal. */
function logNormality(intervals: readonly number[]): number {
  const logs = intervals.map(Math.log).sort((a, b) => a - b);
  const wanted = logs.map((_, i) => probit((i + 0.5) / logs.length));
  const [mx, my] = [mean(logs), mean(wanted)];
  const together = mean(logs.map((x, i) => (x - mx) * ((wanted[i] ?? 0) - my)));
  return together / Math.sqrt(variance(logs) * variance(wanted));
}

/** Beyond this a saccade leaves the visitor's face. */
const AWAY_DEG = 4;
/**
 * Lee, Badler & Badler's sizes are exponential with a scale of 6.9 degrees and end at 27.5: mean and spread of those
 * beyond a size, for an exponential that is cut off after the rest of the way.
 */
const LEE = { scale: 6.9, most: 27.5 } as const;
function leeBeyond(deg: number): { readonly mean: number; readonly spread: number } {
  const way = LEE.most - deg;
  const cut = Math.exp(-way / LEE.scale);
  return {
    mean: deg + LEE.scale - (way * cut) / (1 - cut),
    spread: Math.sqrt(LEE.scale ** 2 - (way ** 2 * cut) / (1 - cut) ** 2),
  };
}

/** Least squares of duration on size. */
function mainSequence(saccades: Notes['saccades']): readonly [baseMs: number, msPerDeg: number] {
  const [md, mm] = [mean(saccades.map(({ deg }) => deg)), mean(saccades.map(({ ms }) => ms))];
  const slope =
    mean(saccades.map(({ deg, ms }) => (deg - md) * (ms - mm))) /
    variance(saccades.map(({ deg }) => deg));
  return [mm - slope * md, slope];
}

/** By how much a temperament means to depart from the norm: factors, 1 in the default one (see `traitsOf`). */
function meantBy(temperament: Temperament) {
  const { shyness, listener, rest } = traitsOf(temperament);
  const [looks, away] = [1.2 - 0.4 * shyness, 0.8 + 0.4 * shyness];
  return {
    gazeBout: looks,
    gazeShare: looks / (0.6 * looks + 0.4 * away),
    blinks: 0.7 + 0.6 * rest.dopamine,
    backchannels: listener,
  };
}

/** The figures of each activity that the norms speak of. */
export function figuresOf(
  noted: Readonly<Record<Activity, Notes>>,
  temperament: Temperament,
): Record<string, Figure> {
  const meant = meantBy(temperament);
  const { idle, talking, reading, listening } = noted;
  const perMin = (count: number, { seconds }: Notes): number => (60 * count) / seconds;
  const away = talking.saccades.filter(({ deg }) => deg >= AWAY_DEG).map(({ deg }) => deg);
  const [baseMs, msPerDeg] = mainSequence(talking.saccades);
  const onEdge = talking.toClauseS.filter((gap) => gap < 0.15).length;
  return {
    blinksPerMinRest: meantFigure(perMin(idle.blinks, idle), 17, 17 * meant.blinks),
    blinksPerMinTalking: meantFigure(perMin(talking.blinks, talking), 26, 26 * meant.blinks),
    blinksPerMinReading: meantFigure(perMin(reading.blinks, reading), 4.5, 4.5 * meant.blinks),
    blinkGapsLogNormal: figure(logNormality(idle.blinkGapsS), 1),
    blinkS: figure(mean(idle.closingS) + mean(idle.openingS), [0.1, 0.4]),
    blinkClosingToOpening: figure(mean(idle.closingS) / mean(idle.openingS), [0, 1]),
    mutualGazeShare: meantFigure(talking.onVisitorS / talking.seconds, 0.6, 0.6 * meant.gazeShare),
    mutualGazeBoutS: meantFigure(mean(talking.boutsS), 2.2, 2.2 * meant.gazeBout),
    saccadeAwayDeg: figure(mean(away), leeBeyond(AWAY_DEG).mean),
    saccadeAwaySpreadDeg: figure(Math.sqrt(variance(away)), leeBeyond(AWAY_DEG).spread),
    saccadeBaseMs: figure(baseMs, 25),
    saccadeMsPerDeg: figure(msPerDeg, 2.4),
    breathsPerMinRest: figure(perMin(idle.breaths, idle), [12, 20]),
    breathsPerMinTalking: figure(perMin(talking.breaths, talking), [12, 20]),
    inhaleShareRest: figure(idle.inhalingS / idle.seconds, 0.4),
    inhaleShareTalking: figure(talking.inhalingS / talking.seconds, 0.1),
    breathsOnClauseEdges: figure(onEdge / talking.toClauseS.length, 1),
    backchannelAfterLowMs: figure(median(listening.sinceLowMs), 810),
    backchannelsPerUtterance: meantFigure(
      listening.backchannels / listening.utterances,
      0.2,
      0.2 * meant.backchannels,
    ),
    backchannelsApartMs: figure(Math.min(...listening.sinceLastMs), [800, Infinity]),
  };
}

const settleS = 8;
const when = (
  shown: readonly Expression[],
  of: (expression: Expression) => number,
  level: number,
): number => shown.findIndex((expression) => of(expression) >= level) * STEP_S;

/** Seconds from a tenth to nine tenths of a rise. */
function riseS(shown: readonly Expression[], of: (expression: Expression) => number): number {
  const from = of(shown[0] ?? shown[1] ?? failed());
  const top = Math.max(...shown.map(of));
  return when(shown, of, from + 0.9 * (top - from)) - when(shown, of, from + 0.1 * (top - from));
}

/** Ms until the first that fits; Infinity, which misses every norm, where none does. */
function firstMs<T>(values: readonly T[], fits: (value: T) => boolean): number {
  const found = values.findIndex(fits);
  return found < 0 ? Infinity : (found + 1) * STEP_S * 1000;
}

const failed = (): never => {
  throw new Error('nothing was filmed');
};

const smileOf = ({ smile }: Expression): number => smile;

/** What is timed by hand: a smile copied, a smile posed and one felt, the answer to the end of a turn, a light. */
export function timings(temperament: Temperament, seeds: readonly number[]) {
  const [copied, posed, leaves, felt, first, reflex, eyes, cheeks]: number[][] = [
    [],
    [],
    [],
    [],
    [],
    [],
    [],
    [],
  ];
  for (const seed of seeds) {
    const { state: rested } = film(createBrain(seed, temperament), temperament, settleS, (step) =>
      step % 4 === 0 ? [facePercept(step * STEP_S * 1000)] : [],
    );
    const smiles = (step: number): readonly Percept[] =>
      step % 4 === 0
        ? [
            facePercept(rested.tMs + step * STEP_S * 1000, {
              smile: 0.9,
              valence: 0.7,
              emotion: faceLike({ happy: 1 }),
            }),
          ]
        : [];
    const mirrored = film(rested, temperament, 6, smiles);
    let state = rested;
    const chain: number[] = [];
    for (let step = 0; step < 240; step++) {
      state = film(state, temperament, STEP_S, () => smiles(step)).state;
      chain.push(state.mimicry.smile);
    }
    const top = Math.max(...chain);
    copied?.push(firstMs(chain, (level) => level >= top / 2));
    felt?.push(riseS(mirrored.shown, smileOf));
    eyes?.push(Math.max(...mirrored.shown.map(({ cheekRaise }) => cheekRaise)));

    const beat: Percept = {
      kind: 'beat',
      tMs: rested.tMs,
      feel: 'happy',
      intensity: 0.6,
      gesture: null,
    };
    const says = film(rested, temperament, 4, (step) =>
      step === 0 ? [{ kind: 'turn', tMs: rested.tMs, who: 'person', phase: 'start' }, beat] : [],
    );
    posed?.push(riseS(says.shown, smileOf));
    cheeks?.push(Math.max(...says.shown.map(({ cheekRaise }) => cheekRaise)));
    const done = film(says.state, temperament, 6, (step) =>
      step === 0 ? [{ kind: 'turn', tMs: says.state.tMs, who: 'person', phase: 'end' }] : [],
    );
    leaves?.push(riseS(done.shown, (shown) => -shown.smile));

    const heard = film(rested, temperament, 3, (step) =>
      step === 0 ? [{ kind: 'turn', tMs: rested.tMs, who: 'visitor', phase: 'start' }] : [],
    );
    const ends = film(heard.state, temperament, 1.5, (step) =>
      step === 0 ? [{ kind: 'turn', tMs: heard.state.tMs, who: 'visitor', phase: 'end' }] : [],
    );
    const still = heard.state.gaze;
    first?.push(
      firstMs(
        ends.shown,
        ({ gaze }) => Math.hypot(gaze.yawRad - still.yawRad, gaze.pitchRad - still.pitchRad) > 0.03,
      ),
    );

    const lit = film(rested, temperament, 3, (step) =>
      step === 0 ? [{ kind: 'light', tMs: rested.tMs, level: 1 }] : [],
    );
    // Against the same moments without the light: a pupil follows arousal and a glance aside, too.
    const unlit = film(rested, temperament, 3, () => []);
    const narrowed = lit.shown.map(({ pupil }, i) => (unlit.shown[i]?.pupil ?? pupil) - pupil);
    const most = Math.max(...narrowed);
    reflex?.push(firstMs(narrowed, (by) => by > 0.1 * most));
  }
  const of = (values: number[] | undefined): number => mean(values ?? []);
  return {
    mimicryDelayMs: figure(of(copied), 700),
    posedOnsetS: figure(of(posed), [0.4, 0.7]),
    posedOffsetToOnset: figure(of(leaves) / of(posed), [1, Infinity]),
    feltToPosedOnset: figure(of(felt) / of(posed), [1, Infinity]),
    feltSmileAu6: figure(of(eyes), [0.4, 1]),
    posedSmileAu6: figure(of(cheeks), [0, 0.15]),
    firstAnswerMs: figure(of(first), [0, 250]),
    lightReflexMs: figure(of(reflex), 200),
  };
}
