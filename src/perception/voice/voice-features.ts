import { createPitchTracker } from './pitch.ts';
import { createSpectrumAnalyser } from './spectrum.ts';

/** What one stretch of about 32 ms of sound was like. Nothing that was said can be made out of it. */
export interface VoiceFeatures {
  /** Level relative to full scale; [-120, 0]. */
  readonly loudnessDb: number;
  readonly pitchHz: number | null;
  /** [0, 1] */
  readonly clarity: number;
  /** Mean rise of the spectrum since the stretch before, dB per band; >= 0. */
  readonly fluxDb: number;
  /** Where the middle of the sound's power lies. */
  readonly centroidHz: number;
  /** Power below 1 kHz over power from 1 to 5 kHz; a pressed, raised voice has a low one. */
  readonly tiltDb: number;
}

/** Speech needs no more; higher rates are brought near to it. */
const TARGET_RATE_HZ = 16_000;
const WINDOW = 1024;
const HOP = WINDOW / 2;
const SILENCE_DB = -120;
const BANDS = 20;
const LOWEST_BAND_HZ = 100;
const HIGHEST_BAND_HZ = 6000;
const FILTER_TAPS = 31;

const toDb = (power: number): number => Math.max(SILENCE_DB, 10 * Math.log10(power + 1e-12));

/** Keeps what lies below the new Nyquist frequency when every `factor`-th sample is kept. */
function lowPass(factor: number): Float32Array {
  const middle = (FILTER_TAPS - 1) / 2;
  const cutoff = 0.45 / factor;
  const taps = Float32Array.from({ length: FILTER_TAPS }, (_, i) => {
    const x = i - middle;
    const sinc = x === 0 ? 2 * cutoff : Math.sin(2 * Math.PI * cutoff * x) / (Math.PI * x);
    return sinc * (0.54 - 0.46 * Math.cos((2 * Math.PI * i) / (FILTER_TAPS - 1)));
  });
  const sum = taps.reduce((total, tap) => total + tap, 0);
  return taps.map((tap) => tap / sum);
}

/** Turns blocks of samples into features, about 31 of them a second. Holds the last 64 ms of sound and nothing else. */
export interface VoiceAnalyser {
  /** @param samples one block at the device's rate, [-1, 1]; @param emit is called for each stretch it completes */
  push(samples: Float32Array, emit: (features: VoiceFeatures) => void): void;
}

export function createVoiceAnalyser(deviceRateHz: number): VoiceAnalyser {
  const factor = Math.max(1, Math.round(deviceRateHz / TARGET_RATE_HZ));
  const rateHz = deviceRateHz / factor;
  const taps = lowPass(factor);
  const history = new Float32Array(FILTER_TAPS);
  let historyAt = 0;
  let skip = 0;
  const window = new Float32Array(WINDOW);
  let filled = 0;
  const spectrum = createSpectrumAnalyser(WINDOW);
  // Half the rate is plenty for a voice's fundamental, and four times cheaper on the audio thread.
  const pitch = createPitchTracker(rateHz / 2);
  const halved = new Float32Array(pitch.length);
  const binHz = rateHz / WINDOW;
  const edges = Array.from({ length: BANDS + 1 }, (_, band) =>
    Math.round((LOWEST_BAND_HZ * (HIGHEST_BAND_HZ / LOWEST_BAND_HZ) ** (band / BANDS)) / binHz),
  );
  const bandsDb = new Float32Array(BANDS).fill(SILENCE_DB);
  const sumBins = (power: Float32Array, fromHz: number, toHz: number): number => {
    let sum = 0;
    for (let bin = Math.ceil(fromHz / binHz); bin < toHz / binHz; bin += 1) sum += power[bin] ?? 0;
    return sum;
  };

  function features(): VoiceFeatures {
    let square = 0;
    for (let i = HOP; i < WINDOW; i += 1) square += (window[i] ?? 0) ** 2;
    const power = spectrum.power(window);
    let rise = 0;
    for (let band = 0; band < BANDS; band += 1) {
      const low = edges[band] ?? 0;
      const high = Math.max(low + 1, edges[band + 1] ?? 0);
      let sum = 0;
      for (let bin = low; bin < high; bin += 1) sum += power[bin] ?? 0;
      // Quieter than this is no sound but the room's: its flicker would drown the voice's.
      const db = Math.max(-40, toDb(sum));
      rise += Math.max(0, db - Math.max(-40, bandsDb[band] ?? SILENCE_DB));
      bandsDb[band] = db;
    }
    let weighed = 0;
    let total = 0;
    for (let bin = Math.ceil(LOWEST_BAND_HZ / binHz); bin < HIGHEST_BAND_HZ / binHz; bin += 1) {
      weighed += (power[bin] ?? 0) * bin * binHz;
      total += power[bin] ?? 0;
    }
    const from = WINDOW - 2 * halved.length;
    for (let i = 0; i < halved.length; i += 1) {
      halved[i] = ((window[from + 2 * i] ?? 0) + (window[from + 2 * i + 1] ?? 0)) / 2;
    }
    const { hz, clarity } = pitch.read(halved);
    return {
      loudnessDb: toDb(square / HOP),
      pitchHz: hz,
      clarity,
      fluxDb: rise / BANDS,
      centroidHz: total > 0 ? weighed / total : 0,
      tiltDb: toDb(sumBins(power, 50, 1000)) - toDb(sumBins(power, 1000, 5000)),
    };
  }

  return {
    push(samples, emit) {
      for (const sample of samples) {
        history[historyAt] = sample;
        historyAt = (historyAt + 1) % FILTER_TAPS;
        skip += 1;
        if (skip < factor) continue;
        skip = 0;
        let kept = sample;
        if (factor > 1) {
          kept = 0;
          for (let tap = 0; tap < FILTER_TAPS; tap += 1) {
            kept += (taps[tap] ?? 0) * (history[(historyAt + tap) % FILTER_TAPS] ?? 0);
          }
        }
        window[filled] = kept;
        filled += 1;
        if (filled < WINDOW) continue;
        emit(features());
        window.copyWithin(0, HOP);
        filled = HOP;
      }
    },
  };
}
