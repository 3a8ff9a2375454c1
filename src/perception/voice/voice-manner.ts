import { SHAPE_BANDS } from './voice-features.ts';
import type { VoiceFeatures } from './voice-features.ts';

/**
 * How something is said, whatever is said and however loud: the figures that arousal is read from. None of them knows
 * the level, which changes with the distance to the microphone; level colours them only through the voice itself.
 */
export type VoiceManner = readonly number[];
/** The manner of one stretch; null where the stretch cannot tell. */
export type StretchManner = readonly (number | null)[];

/** Semitones above 100 Hz, their change, flux, jitter, shimmer, noise in the voice, then the colour. */
const MANNER_SIZE = 6 + SHAPE_BANDS;

/** A larger step between two stretches is a slip of the pitch tracker, or a new phrase. */
const LARGEST_STEP_ST = 4;

const semitones = (pitchHz: number): number => 12 * Math.log2(pitchHz / 100);

/** @param before the stretch before this one; null at the beginning */
export function stretchManner(
  features: VoiceFeatures,
  before: { readonly pitchHz: number | null } | null,
): StretchManner | null {
  if (features.pitchHz === null) return null;
  const pitchSt = semitones(features.pitchHz);
  const stepSt =
    before === null || before.pitchHz === null
      ? Number.POSITIVE_INFINITY
      : Math.abs(pitchSt - semitones(before.pitchHz));
  return [
    pitchSt,
    stepSt < LARGEST_STEP_ST ? stepSt : null,
    features.fluxDb,
    // The least values are offset: a logarithm would make much of the difference between good and perfect.
    features.jitter === null ? null : Math.log(features.jitter + 0.003),
    features.shimmerDb,
    Math.log(1.02 - features.clarity),
    ...features.shapeDb,
  ];
}

/** Quieter than the loud stretches by more than this is the end of a breath or the room. */
const QUIET_DB = 25;
/** Fewer voiced stretches are no utterance. */
const FEWEST = 6;

/** The manner of a whole recording; null when there is too little voice in it. */
export function utteranceManner(stretches: readonly VoiceFeatures[]): VoiceManner | null {
  const voicedDb = stretches
    .filter(({ pitchHz }) => pitchHz !== null)
    .map(({ loudnessDb }) => loudnessDb)
    .toSorted((a, b) => a - b);
  if (voicedDb.length < FEWEST) return null;
  const loudDb = voicedDb[Math.floor(voicedDb.length * 0.9)] ?? 0;
  const sums = Array.from({ length: MANNER_SIZE }, () => ({ sum: 0, n: 0 }));
  for (const [index, features] of stretches.entries()) {
    if (features.loudnessDb <= loudDb - QUIET_DB) continue;
    const manner = stretchManner(features, stretches[index - 1] ?? null);
    for (const [figure, tally] of sums.entries()) {
      const value = manner?.[figure] ?? null;
      if (value === null) continue;
      tally.sum += value;
      tally.n += 1;
    }
  }
  if (sums.some(({ n }) => n === 0)) return null;
  return sums.map(({ sum, n }) => sum / n);
}
