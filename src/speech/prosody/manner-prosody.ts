import { clamp, clamp01 } from '#core';
import type { Manner, Prosody } from '#core';

/** What a manner does to the voice: factors and semitones on top of the brain's prosody. */
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

const coloured = (prosody: Prosody, own: Colour): Prosody => ({
  rate: prosody.rate * own.rate,
  pitchSt: prosody.pitchSt + own.pitchSt,
  energy: prosody.energy + own.energy,
  range: prosody.range * own.range,
});

/**
 * How a line sounds: the brain's prosody, coloured by the manner it is said in. What the line is said with is in the
 * brain's prosody already: colouring by it here as well would double every feeling. Ranges as in Prosody.
 */
export const mannerProsody = (prosody: Prosody, manner: Manner | null): Prosody => {
  let made = prosody;
  if (manner)
    for (const own of [
      MANNER_COLOURS.length[manner.length],
      MANNER_COLOURS.tone[manner.tone],
      MANNER_COLOURS.order[manner.order],
    ])
      made = coloured(made, own);
  return {
    rate: clamp(made.rate, 0.6, 1.6),
    pitchSt: clamp(made.pitchSt, -6, 6),
    energy: clamp01(made.energy),
    range: clamp(made.range, 0.3, 2),
  };
};
