import { clamp01, type Affect } from '#core';

import { relax, relaxAsym, unit } from './kinetics.ts';
import type { AppraisalState, BrainState, Emotions, Modulators } from './state.ts';
import { setPoints, type Temperament } from './temperament.ts';

/** Onset and offset in seconds. A felt smile comes slower and leaves slower than a posed one (Schmidt 2006). */
const TIMING = {
  joy: { riseS: 0.6, fallS: 2.6 },
  concern: { riseS: 0.9, fallS: 4 },
  steadiness: { riseS: 0.5, fallS: 5 },
  interest: { riseS: 0.35, fallS: 1.8 },
  surprise: { riseS: 0.12, fallS: 0.7 },
} as const;
/** Mean delay of copying a smile; felt as responsive (Kroczek & Muehlberger 2023). */
const MIMICRY_DELAY_S = 0.7;
const MIMICRY_STAGES = 4;
const AFFECT_TAU_S = 0.8;
const MOOD_TAU_S = 120;

/**
 * What the person feels about the visitor: joy with joy, *concern* for sadness, *calm attention* for anger. Never the
 * visitor's own sadness or anger back.
 */
export function stepEmotions(
  state: BrainState,
  appraisal: AppraisalState,
  modulators: Modulators,
  temperament: Temperament,
  dtS: number,
): Emotions {
  const { visitor, emotions: e } = state;
  const rest = setPoints(temperament);
  const sure = visitor.confidence;
  const troubled = clamp01(visitor.anger * 1.2 + visitor.sadness * 1.2);
  const unhappy = Math.max(0, -visitor.valence) * sure;
  const target: Emotions = {
    joy: clamp01(
      Math.max(0, visitor.valence) * sure * (0.9 + 0.5 * temperament.agreeableness) +
        0.5 * Math.max(0, appraisal.pleasantness) +
        0.6 * Math.max(0, modulators.dopamine - rest.dopamine) -
        troubled,
    ),
    concern: clamp01(
      1.3 * visitor.sadness + 0.7 * unhappy * (1 - visitor.anger) - 0.4 * visitor.anger,
    ),
    steadiness: clamp01(1.5 * visitor.anger),
    interest: clamp01(
      0.8 * appraisal.novelty +
        (state.turn.phase === 'listening' ? 0.35 : 0) +
        0.2 * temperament.openness * visitor.attention,
    ),
    surprise: clamp01(1.4 * (appraisal.novelty - 0.55)),
  };
  const step = (key: keyof Emotions): number =>
    relaxAsym(e[key], target[key], TIMING[key].riseS, TIMING[key].fallS, dtS);
  return {
    joy: step('joy'),
    concern: step('concern'),
    steadiness: step('steadiness'),
    interest: step('interest'),
    surprise: step('surprise'),
  };
}

/** The visitor's smile through four leaky stages: a delay without a queue, exact over any step. */
export function stepMimicry(
  chain: BrainState['mimicry'],
  smile: number,
  dtS: number,
): BrainState['mimicry'] {
  const tauS = MIMICRY_DELAY_S / MIMICRY_STAGES;
  const a = relax(chain[0], smile, tauS, dtS);
  const b = relax(chain[1], a, tauS, dtS);
  const c = relax(chain[2], b, tauS, dtS);
  return [a, b, c, relax(chain[3], c, tauS, dtS)];
}

/** Emotions and modulators projected into pleasure, arousal, dominance. */
export function stepAffect(
  affect: Affect,
  emotions: Emotions,
  modulators: Modulators,
  mood: Affect,
  temperament: Temperament,
  dtS: number,
): Affect {
  const rest = setPoints(temperament);
  const target: Affect = {
    valence: unit(
      0.4 * mood.valence +
        0.9 * emotions.joy -
        0.35 * emotions.concern -
        0.2 * emotions.steadiness +
        0.4 * (modulators.serotonin - rest.serotonin) -
        0.4 * (modulators.cortisol - rest.cortisol),
    ),
    arousal: unit(
      0.9 * (modulators.noradrenaline - rest.noradrenaline) +
        0.5 * emotions.joy +
        0.7 * emotions.surprise +
        0.25 * emotions.interest -
        0.45 * emotions.steadiness -
        0.2 * emotions.concern,
    ),
    dominance: unit(
      0.3 * emotions.steadiness +
        0.2 * temperament.conscientiousness -
        0.5 * (modulators.cortisol - rest.cortisol),
    ),
  };
  return {
    valence: relax(affect.valence, target.valence, AFFECT_TAU_S, dtS),
    arousal: relax(affect.arousal, target.arousal, AFFECT_TAU_S, dtS),
    dominance: relax(affect.dominance, target.dominance, AFFECT_TAU_S, dtS),
  };
}

export const stepMood = (mood: Affect, affect: Affect, dtS: number): Affect => ({
  valence: relax(mood.valence, 0.7 * affect.valence, MOOD_TAU_S, dtS),
  arousal: relax(mood.arousal, 0.5 * affect.arousal, MOOD_TAU_S, dtS),
  dominance: relax(mood.dominance, 0.7 * affect.dominance, MOOD_TAU_S, dtS),
});
