import { BANDS } from './log-mel.ts';

/**
 * Takes the voice, the microphone and the loudness out of log-mel frames: every band counts from what it usually is while
 * somebody speaks. The net hears the difference, so it need not know the voice.
 */
export interface UsualSpectrum {
  /** Learns from a frame and writes it relative to the usual into `out`, about [-3, 2]. */
  step(mel: Float32Array, out: Float32Array): void;
}

/** A spread of log power in speech: brings the numbers near 1. */
const SPREAD = 2.5;
/** What lies further below the usual is silence; how deep it is differs from voice to voice and tells nothing. */
const DEEPEST = -3;
/** Frames within this of the loudest (natural log of power) are speech. */
const SPEECH_BELOW_PEAK = 5;
/** The loudest is forgotten at this rate per frame, about 2 dB a second. */
const PEAK_DECAY = 0.005;
/** Below this there is no sound at all. */
const DIGITAL_SILENCE = -12.5;
/** How many frames of speech the expected spectrum counts for, before anything was heard. */
const EXPECTED_FRAMES = 20;
/** So many frames of speech are remembered: about six seconds. */
const MEMORY_FRAMES = 600;

export const levelOf = (mel: Float32Array): number => {
  let sum = 0;
  for (let band = 0; band < BANDS; band += 1) sum += mel[band] ?? 0;
  return sum / BANDS;
};

export const writeRelative = (mel: Float32Array, usual: Float32Array, out: Float32Array): void => {
  for (let band = 0; band < BANDS; band += 1)
    out[band] = Math.max(DEEPEST, ((mel[band] ?? 0) - (usual[band] ?? 0)) / SPREAD);
};

/** What a frame of silence is, relative to the usual: the padding before the first frame and after the last. */
export const silentFrame = (): Float32Array => new Float32Array(BANDS).fill(DEEPEST);

/** For a stream: learns as it hears. @param expected the spectrum of speech before any was heard */
export const createUsualSpectrum = (expected: Float32Array): UsualSpectrum => {
  const usual = Float32Array.from(expected);
  let peak = levelOf(expected) + 1;
  let frames = EXPECTED_FRAMES;
  return {
    step(mel, out) {
      const level = levelOf(mel);
      peak = Math.max(level, peak - PEAK_DECAY);
      if (level > peak - SPEECH_BELOW_PEAK && level > DIGITAL_SILENCE) {
        frames = Math.min(MEMORY_FRAMES, frames + 1);
        for (let band = 0; band < BANDS; band += 1) {
          const now = usual[band] ?? 0;
          usual[band] = now + ((mel[band] ?? 0) - now) / frames;
        }
      }
      writeRelative(mel, usual, out);
    },
  };
};

/**
 * For a whole clip: the usual is known from all of it.
 * @param expected for the beginning of a clip, of which little is known yet: the spectrum of speech before any was heard
 */
export const relativeClip = (
  rows: readonly Float32Array[],
  expected: Float32Array | null = null,
): readonly Float32Array[] => {
  const levels = rows.map(levelOf);
  const loud = levels.toSorted((a, b) => a - b)[Math.floor(levels.length * 0.95)] ?? 0;
  let count = expected ? EXPECTED_FRAMES : 0;
  const usual = new Float32Array(BANDS).map((_, band) => count * (expected?.[band] ?? 0));
  for (const [index, row] of rows.entries()) {
    if ((levels[index] ?? 0) <= loud - SPEECH_BELOW_PEAK) continue;
    count += 1;
    for (let band = 0; band < BANDS; band += 1) usual[band] = (usual[band] ?? 0) + (row[band] ?? 0);
  }
  for (let band = 0; band < BANDS; band += 1) usual[band] = (usual[band] ?? 0) / Math.max(1, count);
  return rows.map((row) => {
    const out = new Float32Array(BANDS);
    writeRelative(row, usual, out);
    return out;
  });
};
