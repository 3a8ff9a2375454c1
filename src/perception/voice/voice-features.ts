import { readCycles } from './glottal-cycles.ts';
import { createPitchTracker } from './pitch.ts';
import { createResampler } from './resampler.ts';
import { createSpectrumAnalyser } from './spectrum.ts';

/** What one stretch of 32 ms of sound was like. Nothing that was said can be made out of it. */
export interface VoiceFeatures {
  /** Level relative to full scale; [-120, 0]. */
  readonly loudnessDb: number;
  readonly pitchHz: number | null;
  /** [0, 1] how periodic the sound is. */
  readonly clarity: number;
  /** Mean rise of the spectrum since the stretch before, dB per band; >= 0. */
  readonly fluxDb: number;
  /** Where the middle of the sound's power lies. */
  readonly centroidHz: number;
  /** Power below 1 kHz over power from 1 to 5 kHz; a pressed, raised voice has a low one. */
  readonly tiltDb: number;
  /** Unevenness of the voice's periods, as a share of a period; null when unvoiced. */
  readonly jitter: number | null;
  /** Change of level from one period to the next; null when unvoiced. */
  readonly shimmerDb: number | null;
  /** Level from 300 to 2500 Hz alone, where vowels are strongest: its peaks are the syllables; dBFS. */
  readonly vowelDb: number;
  /** Level in ten bands from 100 to 6000 Hz against their own mean: the colour of the sound, whatever its level. */
  readonly shapeDb: readonly number[];
}

/** Speech needs no more, and every microphone is brought to it: figures must not depend on a device's rate. */
const RATE_HZ = 16_000;
const WINDOW = 1024;
const HOP = WINDOW / 2;
/** Power of a spectrum (one side, Hann) over the mean square of its sound. */
const FULL_SCALE_DB = 10 * Math.log10(WINDOW * WINDOW * (0.375 / 2));
/** From one stretch to the next. */
export const STRETCH_MS = (HOP / RATE_HZ) * 1000;
/** What is told of a stretch was its middle's, by the window's weight: sound that ends there is told of so much later. */
export const TOLD_AFTER_MS = (WINDOW / 2 / RATE_HZ) * 1000;
const SILENCE_DB = -120;
const BANDS = 20;
/** Two bands of the flux make one of the shape. */
export const SHAPE_BANDS = BANDS / 2;
const LOWEST_BAND_HZ = 100;
const HIGHEST_BAND_HZ = 6000;
/** Quieter than this is no sound but the converter's: its flicker would drown the voice's. */
const FAINTEST_BAND_DB = -40;

/** Places of the figures in what the analyser emits; NaN stands for null. */
const AT = {
  loudness: 0,
  pitch: 1,
  clarity: 2,
  flux: 3,
  centroid: 4,
  tilt: 5,
  jitter: 6,
  shimmer: 7,
  vowel: 8,
  shape: 9,
} as const;
const FIGURES = AT.shape + SHAPE_BANDS;

const toDb = (power: number): number => Math.max(SILENCE_DB, 10 * Math.log10(power + 1e-12));

/** Turns blocks of samples into figures, 31 of them a second. Holds the last 64 ms of sound and nothing else. */
export interface VoiceAnalyser {
  /**
   * @param samples one block at the device's rate, [-1, 1]
   * @param emit is called for each stretch the block completes, with the same array each time: `readFigures` reads it
   */
  push(samples: Float32Array, emit: (figures: Float32Array) => void): void;
}

export function createVoiceAnalyser(deviceRateHz: number): VoiceAnalyser {
  const resampler = createResampler(deviceRateHz, RATE_HZ);
  const window = new Float32Array(WINDOW);
  let filled = 0;
  const spectrum = createSpectrumAnalyser(WINDOW);
  // Half the rate is plenty for a voice's fundamental, and four times cheaper on the audio thread.
  const pitch = createPitchTracker(RATE_HZ / 2);
  const halved = new Float32Array(pitch.length);
  const binHz = RATE_HZ / WINDOW;
  const edges = Uint16Array.from({ length: BANDS + 1 }, (_, band) =>
    Math.round((LOWEST_BAND_HZ * (HIGHEST_BAND_HZ / LOWEST_BAND_HZ) ** (band / BANDS)) / binHz),
  );
  const bandsDb = new Float32Array(BANDS).fill(FAINTEST_BAND_DB);
  const figures = new Float32Array(FIGURES);
  const sumBins = (power: Float32Array, fromHz: number, toHz: number): number => {
    let sum = 0;
    for (let bin = Math.ceil(fromHz / binHz); bin < toHz / binHz; bin += 1) sum += power[bin] ?? 0;
    return sum;
  };

  /** Brings the bands up to date; returns their mean rise. */
  function stepBands(power: Float32Array): number {
    let rise = 0;
    for (let band = 0; band < BANDS; band += 1) {
      const low = edges[band] ?? 0;
      const high = Math.max(low + 1, edges[band + 1] ?? 0);
      let sum = 0;
      for (let bin = low; bin < high; bin += 1) sum += power[bin] ?? 0;
      const db = Math.max(FAINTEST_BAND_DB, toDb(sum));
      rise += Math.max(0, db - (bandsDb[band] ?? 0));
      bandsDb[band] = db;
    }
    return rise / BANDS;
  }

  function writeShape(): void {
    let mean = 0;
    for (let band = 0; band < BANDS; band += 1) mean += (bandsDb[band] ?? 0) / BANDS;
    for (let band = 0; band < SHAPE_BANDS; band += 1) {
      const pair = (bandsDb[2 * band] ?? 0) + (bandsDb[2 * band + 1] ?? 0);
      figures[AT.shape + band] = pair / 2 - mean;
    }
  }

  function centroidHz(power: Float32Array): number {
    let weighed = 0;
    let total = 0;
    for (let bin = Math.ceil(LOWEST_BAND_HZ / binHz); bin < HIGHEST_BAND_HZ / binHz; bin += 1) {
      weighed += (power[bin] ?? 0) * bin * binHz;
      total += power[bin] ?? 0;
    }
    return total > 0 ? weighed / total : 0;
  }

  function analyse(): void {
    let square = 0;
    for (let i = HOP; i < WINDOW; i += 1) square += (window[i] ?? 0) ** 2;
    const power = spectrum.power(window);
    const from = WINDOW - 2 * halved.length;
    for (let i = 0; i < halved.length; i += 1) {
      halved[i] = ((window[from + 2 * i] ?? 0) + (window[from + 2 * i + 1] ?? 0)) / 2;
    }
    const { hz, clarity } = pitch.read(halved);
    const cycles = hz === null ? null : readCycles(window, RATE_HZ / hz);
    figures[AT.loudness] = toDb(square / HOP);
    figures[AT.pitch] = hz ?? Number.NaN;
    figures[AT.clarity] = clarity;
    figures[AT.flux] = stepBands(power);
    figures[AT.centroid] = centroidHz(power);
    figures[AT.tilt] = toDb(sumBins(power, 50, 1000)) - toDb(sumBins(power, 1000, 5000));
    figures[AT.jitter] = cycles?.jitter ?? Number.NaN;
    figures[AT.shimmer] = cycles?.shimmerDb ?? Number.NaN;
    figures[AT.vowel] = Math.max(SILENCE_DB, toDb(sumBins(power, 300, 2500)) - FULL_SCALE_DB);
    writeShape();
  }

  // Made once: a closure for every block would be rubbish on the audio thread.
  let emitNow: (figures: Float32Array) => void = () => {};
  const take = (sample: number): void => {
    window[filled] = sample;
    filled += 1;
    if (filled < WINDOW) return;
    analyse();
    emitNow(figures);
    window.copyWithin(0, HOP);
    filled = HOP;
  };
  return {
    push(samples, emit) {
      emitNow = emit;
      resampler.push(samples, take);
    },
  };
}

/** What an analyser emitted, by name. */
export function readFigures(figures: Float32Array): VoiceFeatures {
  const at = (index: number): number => figures[index] ?? 0;
  const orNull = (index: number): number | null => {
    const value = at(index);
    return Number.isNaN(value) ? null : value;
  };
  return {
    loudnessDb: at(AT.loudness),
    pitchHz: orNull(AT.pitch),
    clarity: at(AT.clarity),
    fluxDb: at(AT.flux),
    centroidHz: at(AT.centroid),
    tiltDb: at(AT.tilt),
    jitter: orNull(AT.jitter),
    shimmerDb: orNull(AT.shimmer),
    vowelDb: at(AT.vowel),
    shapeDb: Array.from(figures.subarray(AT.shape, FIGURES)),
  };
}
