import { clamp, clamp01 } from '#core';

import type { Draft } from './draft.ts';
import { keepOf, toward, towardSlowly } from './kinetics.ts';
import { runLayers, type Layer } from './layers.ts';
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
const ARRIVED = 1 - ARRIVES;
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
export const stepModulators = (draft: Draft, traits: Traits): void =>
  runLayers(LAYERS, draft, traits);

const feltOf = ({ valence, confidence }: Draft['visitor']): number => valence * confidence;

function stepReward({ reward, visitor }: Draft): void {
  const felt = feltOf(visitor);
  reward.error = felt - reward.expected;
  reward.expected = toward(reward.expected, felt, EXPECT);
}

/** Where each level is on its way to; written anew at every step. */
const aims: { -readonly [Name in ModulatorName]: number } = {
  dopamine: 0.5,
  serotonin: 0.5,
  noradrenaline: 0.5,
  acetylcholine: 0.5,
  oxytocin: 0.5,
  cortisol: 0.5,
  endorphin: 0.5,
};

function aimModulators(draft: Draft, { rest }: Traits): void {
  const { visitor, appraisal, emotions, modulators: m, reward, turn } = draft;
  const stress = Math.max(0, m.cortisol - rest.cortisol);
  const shared = 0.25 * (visitor.attention - 0.5);
  const busy = turn.phase === 'idle' ? 0 : 0.08;
  aims.dopamine = rest.dopamine + 0.5 * reward.error + 0.25 * appraisal.conduciveness;
  aims.serotonin = rest.serotonin + 0.3 * feltOf(visitor) - 0.25 * stress;
  aims.noradrenaline =
    rest.noradrenaline +
    0.5 * appraisal.novelty +
    0.25 * Math.max(0, visitor.arousal) +
    0.15 * emotions.worry;
  aims.acetylcholine = rest.acetylcholine + 0.35 * appraisal.novelty + shared + busy;
  aims.oxytocin =
    rest.oxytocin + shared + 0.3 * Math.max(visitor.smile, visitor.sadness) - 0.1 * stress;
  aims.cortisol =
    rest.cortisol +
    0.5 * visitor.anger -
    0.2 * Math.max(0, visitor.valence) -
    0.25 * (m.oxytocin - rest.oxytocin) +
    0.25 * Math.max(0, -appraisal.coping) +
    0.2 * Math.max(0, -appraisal.norms);
  aims.endorphin = rest.endorphin + 0.5 * emotions.amusement + 0.4 * emotions.relief;
}

function limitAims(): void {
  aims.dopamine = clamp01(aims.dopamine);
  aims.serotonin = clamp01(aims.serotonin);
  aims.noradrenaline = clamp01(aims.noradrenaline);
  aims.acetylcholine = clamp01(aims.acetylcholine);
  aims.oxytocin = clamp01(aims.oxytocin);
  aims.cortisol = clamp01(aims.cortisol);
  aims.endorphin = clamp01(aims.endorphin);
}

function clearQuick({ modulators: m, releasing: r }: Draft): void {
  m.dopamine = clear(m.dopamine, aims.dopamine, CLEAR.dopamine, r.dopamine);
  m.noradrenaline = clear(
    m.noradrenaline,
    aims.noradrenaline,
    CLEAR.noradrenaline,
    r.noradrenaline,
  );
  m.acetylcholine = clear(
    m.acetylcholine,
    aims.acetylcholine,
    CLEAR.acetylcholine,
    r.acetylcholine,
  );
  m.oxytocin = clear(m.oxytocin, aims.oxytocin, CLEAR.oxytocin, r.oxytocin);
}

function clearLasting({ modulators: m, releasing: r }: Draft): void {
  m.serotonin = clearSlowly(m.serotonin, aims.serotonin, CLEAR.serotonin, r.serotonin);
  m.cortisol = clearSlowly(m.cortisol, aims.cortisol, CLEAR.cortisol, r.cortisol);
  m.endorphin = clear(m.endorphin, aims.endorphin, CLEAR.endorphin, r.endorphin);
}

function arrive({ releasing: r }: Draft): void {
  r.dopamine = toward(r.dopamine, 0, ARRIVES);
  r.serotonin = toward(r.serotonin, 0, ARRIVES);
  r.noradrenaline = toward(r.noradrenaline, 0, ARRIVES);
  r.acetylcholine = toward(r.acetylcholine, 0, ARRIVES);
  r.oxytocin = toward(r.oxytocin, 0, ARRIVES);
  r.cortisol = toward(r.cortisol, 0, ARRIVES);
  r.endorphin = toward(r.endorphin, 0, ARRIVES);
}

/** One step of one level: towards where it is on its way to, and what arrives of the pool on top. */
const clear = (level: number, aim: number, keep: number, pool: number): number =>
  clamp(toward(level, aim, keep) + pool * ARRIVED, 0, 1);

const clearSlowly = (level: number, aim: number, keep: number, pool: number): number =>
  clamp(towardSlowly(level, aim, keep) + pool * ARRIVED, 0, 1);

/** One modulator cannot be written to while another still reads it: all targets stand before the first is cleared. */
const LAYERS: readonly Layer<Traits>[] = [
  stepReward,
  aimModulators,
  limitAims,
  clearQuick,
  clearLasting,
  arrive,
];
