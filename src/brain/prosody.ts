import { clamp, clamp01, lerp, type Feeling, type Prosody } from '#core';

import { VOICE_OF } from './feelings.ts';
import type { BrainState } from './state.ts';

/**
 * How a line said with `feel` at `intensity` should sound, given how the person feels now (after Scherer 2003: arousal
 * makes faster, louder and wider, sorrow slower, lower and narrower).
 */
export function prosodyFor(state: BrainState, feel: Feeling, intensity: number): Prosody {
  const { affect, emotions: e } = state;
  const said = VOICE_OF[feel];
  const k = clamp01(intensity);
  const calmer = e.steadiness + 0.7 * e.concern;
  const shy = e.embarrassment + 0.5 * e.disappointment;
  return {
    rate: clamp(
      lerp(1, said.rate, k) * (1 + 0.08 * affect.arousal - 0.08 * calmer - 0.04 * shy),
      0.6,
      1.6,
    ),
    pitchSt: clamp(k * said.pitchSt + 1.2 * affect.valence + 0.4 * e.worry - calmer, -6, 6),
    energy: clamp01(lerp(0.5, said.energy, k) + 0.15 * affect.arousal - 0.1 * shy),
    range: clamp(
      lerp(1, said.range, k) * (1 + 0.25 * affect.valence + 0.2 * e.amusement - 0.2 * calmer),
      0.3,
      2,
    ),
  };
}
