import { clamp01 } from '#core';

import type { Draft } from './draft.ts';
import { keepOf, toward } from './kinetics.ts';
import type { Traits } from './temperament.ts';

/** Levels in [0, 1]; temperament sets where they rest. */
export interface Modulators {
  readonly dopamine: number;
  readonly serotonin: number;
  readonly noradrenaline: number;
  readonly acetylcholine: number;
  readonly oxytocin: number;
  readonly cortisol: number;
  readonly endorphin: number;
}
export type ModulatorName = keyof Modulators;
export const MODULATORS = [
  'dopamine',
  'serotonin',
  'noradrenaline',
  'acetylcholine',
  'oxytocin',
  'cortisol',
  'endorphin',
] as const satisfies readonly ModulatorName[];

export const NOTHING_RELEASED: Modulators = {
  dopamine: 0,
  serotonin: 0,
  noradrenaline: 0,
  acetylcholine: 0,
  oxytocin: 0,
  cortisol: 0,
  endorphin: 0,
};

/** Clearance in seconds: phasic dopamine in seconds, stress in minutes (orders of magnitude only). */
const CLEAR = {
  dopamine: keepOf(4),
  serotonin: keepOf(90),
  noradrenaline: keepOf(3),
  acetylcholine: keepOf(2),
  oxytocin: keepOf(20),
  cortisol: keepOf(60),
  endorphin: keepOf(25),
} as const;
/** What an event releases arrives within about this time. */
const ARRIVES = keepOf(0.35);
/** How fast the expectation of reward follows what comes (the learning rate of a Rescorla-Wagner rule). */
const EXPECT = keepOf(25);

/** The brain's estimate of how well things go with this visitor, and the surprise in it. */
export interface RewardState {
  /** [-1, 1] the running value that is expected. */
  readonly expected: number;
  /** [-1, 1] reward minus expectation. */
  readonly error: number;
}

/**
 * First-order kinetics: m' = (rest + tonic - m) / tau + release; what an event releases passes through one pool, so that
 * levels rise softly. Dopamine answers the prediction error (Schultz 1997): reward r is the visitor's estimated valence,
 * V' = (r - V) / 25 s, error = r - V. Couplings: cortisol damps serotonin, oxytocin damps cortisol (Heinrichs 2003),
 * endorphin follows laughter and relief (Dunbar 2012), acetylcholine attention and novelty (Yu & Dayan 2005).
 */
export function stepModulators(draft: Draft, { rest }: Traits): void {
  const { visitor, appraisal, emotions, modulators: m, releasing, reward } = draft;
  const felt = visitor.valence * visitor.confidence;
  reward.error = felt - reward.expected;
  reward.expected = toward(reward.expected, felt, EXPECT);
  const stress = m.cortisol - rest.cortisol;
  const aim = {
    dopamine: 0.5 * reward.error + 0.25 * appraisal.conduciveness,
    serotonin: 0.3 * felt - 0.25 * Math.max(0, stress),
    noradrenaline:
      0.5 * appraisal.novelty + 0.25 * Math.max(0, visitor.arousal) + 0.15 * emotions.worry,
    acetylcholine: 0.35 * appraisal.novelty + 0.3 * (visitor.attention - 0.5),
    oxytocin: 0.25 * (visitor.attention - 0.5) + 0.3 * Math.max(visitor.smile, visitor.sadness),
    cortisol:
      0.5 * visitor.anger -
      0.2 * Math.max(0, visitor.valence) -
      0.3 * (m.oxytocin - rest.oxytocin) +
      0.25 * Math.max(0, -appraisal.coping),
    endorphin: 0.5 * emotions.amusement + 0.4 * emotions.relief,
  };
  for (const name of MODULATORS) {
    const left = releasing[name] * ARRIVES;
    const arrived = releasing[name] - left;
    releasing[name] = left;
    m[name] = clamp01(toward(m[name], clamp01(rest[name] + aim[name]), CLEAR[name]) + arrived);
  }
}
