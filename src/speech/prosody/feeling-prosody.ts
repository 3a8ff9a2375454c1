import { clamp, clamp01 } from '#core';
import type { Feeling, Prosody } from '#core';

/** What a feeling at full strength does to the voice: factors and semitones on top of the brain's own prosody. */
interface Colour {
  readonly rate: number;
  readonly pitchSt: number;
  readonly energy: number;
  readonly range: number;
}
const colour = (rate: number, pitchSt: number, energy: number, range: number): Colour => ({
  rate,
  pitchSt,
  energy,
  range,
});

/**
 * Directions after Scherer (2003): joy and excitement are faster, higher, wider and louder; sadness slower, lower,
 * narrower and softer; concern is soft and slow without the monotony of grief. Sizes are kept small on purpose: a host
 * hints at a feeling, an actor shows it.
 */
const COLOURS: Readonly<Record<Feeling, Colour>> = {
  neutral: colour(1, 0, 0, 1),
  warm: colour(0.97, 0.2, 0, 1.12),
  happy: colour(1.05, 1, 0.15, 1.35),
  amused: colour(1.04, 0.9, 0.1, 1.4),
  excited: colour(1.12, 1.6, 0.3, 1.55),
  curious: colour(1, 0.8, 0.05, 1.3),
  thoughtful: colour(0.9, -0.4, -0.1, 0.9),
  concerned: colour(0.9, -0.5, -0.15, 0.95),
  sad: colour(0.86, -1, -0.25, 0.75),
  apologetic: colour(0.92, -0.4, -0.15, 0.95),
  calm: colour(0.92, -0.5, -0.1, 0.9),
  surprised: colour(1.06, 1.5, 0.2, 1.55),
  proud: colour(0.97, 0.3, 0.15, 1.2),
};

/** How a line sounds: the brain's prosody coloured by what the line is said with. Ranges as in Prosody. */
export const feelingProsody = (feel: Feeling, intensity: number, prosody: Prosody): Prosody => {
  const own = COLOURS[feel];
  const strength = clamp01(intensity);
  const scaled = (factor: number): number => 1 + (factor - 1) * strength;
  return {
    rate: clamp(prosody.rate * scaled(own.rate), 0.6, 1.6),
    pitchSt: clamp(prosody.pitchSt + own.pitchSt * strength, -6, 6),
    energy: clamp01(prosody.energy + own.energy * strength),
    range: clamp(prosody.range * scaled(own.range), 0.3, 2),
  };
};
