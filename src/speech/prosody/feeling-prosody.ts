import { clamp, clamp01 } from '#core';
import type { Feeling, Manner, Prosody } from '#core';

/** What a feeling at full strength, or a manner, does to the voice: factors and semitones on top of the brain's prosody. */
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

/**
 * What each way of giving an answer does, all the time it is given: small, or every line would sound like its manner
 * rather than its feeling. Playful talk has the wider melody, formal talk the measured pace (Scherer 2003); comfort is
 * soft and slow before it is anything else; a brief answer does not dawdle.
 */
const MANNER_COLOURS = {
  length: { brief: colour(1.04, 0, 0.02, 1), thorough: colour(0.97, 0, 0, 1) },
  tone: { playful: colour(1.02, 0.4, 0.05, 1.15), formal: colour(0.98, -0.2, 0, 0.9) },
  order: {
    'comfort-first': colour(0.95, -0.2, -0.06, 0.98),
    'solve-first': colour(1, 0, 0.02, 1),
  },
} as const satisfies {
  readonly [Key in keyof Manner]: Readonly<Record<Manner[Key], Colour>>;
};

const coloured = (prosody: Prosody, own: Colour, strength: number): Prosody => {
  const scaled = (factor: number): number => 1 + (factor - 1) * strength;
  return {
    rate: prosody.rate * scaled(own.rate),
    pitchSt: prosody.pitchSt + own.pitchSt * strength,
    energy: prosody.energy + own.energy * strength,
    range: prosody.range * scaled(own.range),
  };
};

/**
 * How a line sounds: the brain's prosody coloured by what the line is said with, and by the manner it is said in. Ranges
 * as in Prosody.
 */
export const feelingProsody = (
  feel: Feeling,
  intensity: number,
  prosody: Prosody,
  manner: Manner | null = null,
): Prosody => {
  let made = coloured(prosody, COLOURS[feel], clamp01(intensity));
  if (manner)
    for (const own of [
      MANNER_COLOURS.length[manner.length],
      MANNER_COLOURS.tone[manner.tone],
      MANNER_COLOURS.order[manner.order],
    ])
      made = coloured(made, own, 1);
  return {
    rate: clamp(made.rate, 0.6, 1.6),
    pitchSt: clamp(made.pitchSt, -6, 6),
    energy: clamp01(made.energy),
    range: clamp(made.range, 0.3, 2),
  };
};
