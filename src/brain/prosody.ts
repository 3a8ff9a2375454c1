import { clamp, clamp01, lerp, type Feeling, type Prosody } from '#core';

import { wish } from './drives.ts';
import { VOICE_OF } from './feelings.ts';
import type { BrainState } from './state.ts';

/** What is felt now, over the mood of the last minutes, which a voice carries after a feeling has passed. */
const UNDERTONE = 0.5;

/**
 * How a line said with `feel` at `intensity` should sound, given how the person feels now (after Scherer 2003: arousal
 * makes faster, louder and wider, sorrow slower, lower and narrower; who feels in charge speaks lower and firmer; who is
 * tired slower, lower and flatter, Johnstone & Scherer 2000).
 */
export function prosodyFor(state: BrainState, feel: Feeling, intensity: number): Prosody {
  const { affect, mood, emotions: e, drives } = state;
  const said = VOICE_OF[feel];
  const k = clamp01(intensity);
  const arousal = affect.arousal + UNDERTONE * mood.arousal;
  const charge = affect.dominance + UNDERTONE * mood.dominance;
  const tired = wish(drives.rest);
  const calmer = e.steadiness + 0.7 * e.concern;
  const shy = e.embarrassment + 0.5 * e.disappointment;
  return {
    rate: clamp(
      lerp(1, said.rate, k) * (1 + 0.08 * arousal - 0.08 * calmer - 0.04 * shy - 0.2 * tired),
      0.6,
      1.6,
    ),
    pitchSt: clamp(
      k * said.pitchSt + 1.2 * affect.valence + 0.4 * e.worry - calmer - 0.5 * charge - tired,
      -6,
      6,
    ),
    energy: clamp01(
      lerp(0.5, said.energy, k) + 0.15 * arousal - 0.1 * shy + 0.08 * charge - 0.3 * tired,
    ),
    range: clamp(
      lerp(1, said.range, k) *
        (1 + 0.25 * affect.valence + 0.2 * e.amusement - 0.2 * calmer - 0.3 * tired),
      0.3,
      2,
    ),
  };
}
