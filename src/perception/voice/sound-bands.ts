import { createSpectrumAnalyser } from './spectrum.ts';
import { SHAPE_BANDS } from './voice-features.ts';
import type { VoiceFeatures } from './voice-features.ts';

/** The ten bands of `VoiceFeatures.shapeDb`, from 100 to 6000 Hz. */
const EDGES_HZ = Array.from(
  { length: SHAPE_BANDS + 1 },
  (_, band) => 100 * 60 ** (band / SHAPE_BANDS),
);
/** Those of them that make up `VoiceFeatures.vowelDb`. */
const VOWELS = { from: 3, to: 8 } as const;
/** Nothing is quieter. */
export const SILENT_BAND_DB = -100;

const toDb = (power: number): number => Math.max(SILENT_BAND_DB, 10 * Math.log10(power + 1e-12));

/** Level of each band of what the microphone heard, dBFS: its colour, brought to the level of its vowels. */
export function heardBands({ shapeDb, vowelDb }: VoiceFeatures): readonly number[] {
  let power = 0;
  for (let band = VOWELS.from; band < VOWELS.to; band += 1)
    power += 10 ** ((shapeDb[band] ?? 0) / 10);
  const liftDb = vowelDb - toDb(power);
  return shapeDb.map((db) => Math.max(SILENT_BAND_DB, db + liftDb));
}

/**
 * Reads samples into the level of each band, dBFS; null when there are none. Its tables are made once for each length.
 * @param samples a power of two of them, [-1, 1]
 */
export function createBandReader(): (
  samples: Float32Array,
  rateHz: number,
) => readonly number[] | null {
  let analyser: ReturnType<typeof createSpectrumAnalyser> | null = null;
  return (samples, rateHz) => {
    if (rateHz <= 0 || samples.length < 2) return null;
    if (analyser?.size !== samples.length) analyser = createSpectrumAnalyser(samples.length);
    const power = analyser.power(samples);
    const binHz = rateHz / analyser.size;
    // Power of one side of a spectrum under a Hann window, over the mean square of its sound.
    const scale = 1 / (analyser.size * analyser.size * (0.375 / 2));
    return Array.from({ length: SHAPE_BANDS }, (_, band) => {
      const from = Math.round((EDGES_HZ[band] ?? 0) / binHz);
      const to = Math.max(from + 1, Math.round((EDGES_HZ[band + 1] ?? 0) / binHz));
      let sum = 0;
      for (let bin = from; bin < to; bin += 1) sum += power[bin] ?? 0;
      return toDb(sum * scale);
    });
  };
}
