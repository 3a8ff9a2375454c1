import { createPowerSpectrum } from './power-spectrum.ts';

/** Everything here hears 16 kHz sound in steps of 10 ms. */
export const SOUND_RATE_HZ = 16_000;
export const HOP_MS = 10;
export const HOP = 160;
/** Each frame looks at 20 ms around the middle of its step. */
export const WINDOW = 320;
export const BANDS = 26;

const FFT_SIZE = 512;
const LOWEST_HZ = 60;
const HIGHEST_HZ = 7600;
/** Lifts the highs by 6 dB an octave, as voices fall by about that. */
const PRE_EMPHASIS = 0.97;
/** Keeps the logarithm of silence finite. */
const FLOOR = 1e-6;

const toMel = (hz: number): number => 2595 * Math.log10(1 + hz / 700);
const toHz = (mel: number): number => 700 * (10 ** (mel / 2595) - 1);

/** For each band: its first bin and the weight of every bin from there. Triangles, evenly spaced in mel (Stevens 1937). */
const melBands = (): readonly { readonly from: number; readonly weights: Float32Array }[] => {
  const lowest = toMel(LOWEST_HZ);
  const step = (toMel(HIGHEST_HZ) - lowest) / (BANDS + 1);
  const edge = (index: number): number => (toHz(lowest + index * step) * FFT_SIZE) / SOUND_RATE_HZ;
  return Array.from({ length: BANDS }, (_, band) => {
    const [left, middle, right] = [edge(band), edge(band + 1), edge(band + 2)];
    const from = Math.ceil(left);
    const count = Math.max(1, Math.floor(right) - from + 1);
    const weights = Float32Array.from({ length: count }, (__, i) => {
      const bin = from + i;
      return Math.max(
        0,
        bin <= middle ? (bin - left) / (middle - left) : (right - bin) / (right - middle),
      );
    });
    return { from, weights };
  });
};

/** Turns windows of sound into log-mel frames; allocates nothing after it is made. */
export interface LogMel {
  /** Writes `BANDS` natural logarithms of power into `out`. @param samples `WINDOW` of them, [-1, 1] */
  write(samples: Float32Array, out: Float32Array): void;
}

export const createLogMel = (): LogMel => {
  const bands = melBands();
  const spectrum = createPowerSpectrum(FFT_SIZE);
  const window = Float32Array.from(
    { length: WINDOW },
    (_, i) => 0.54 - 0.46 * Math.cos((2 * Math.PI * (i + 0.5)) / WINDOW),
  );
  const shaped = new Float32Array(WINDOW);
  return {
    write(samples, out) {
      let before = samples[0] ?? 0;
      for (let i = 0; i < WINDOW; i += 1) {
        const sample = samples[i] ?? 0;
        shaped[i] = (sample - PRE_EMPHASIS * before) * (window[i] ?? 0);
        before = sample;
      }
      const power = spectrum.of(shaped);
      for (const [index, { from, weights }] of bands.entries()) {
        let sum = FLOOR;
        for (let i = 0; i < weights.length; i += 1)
          sum += (power[from + i] ?? 0) * (weights[i] ?? 0);
        out[index] = Math.log(sum);
      }
    },
  };
};

/** Cuts a stream of samples into overlapping windows, frame by frame. */
export interface SoundFrames {
  /** Calls `each` with the window of every frame that is complete; the array is overwritten by the next. */
  push(samples: Float32Array, each: (window: Float32Array) => void): void;
}

/** Frame `i` covers samples `i * HOP - 80` to `i * HOP + 240`; what lies before the start counts as zero. */
export const createSoundFrames = (): SoundFrames => {
  const window = new Float32Array(WINDOW);
  const lead = (WINDOW - HOP) / 2;
  let filled = lead;
  return {
    push(samples, each) {
      let at = 0;
      while (at < samples.length) {
        const count = Math.min(WINDOW - filled, samples.length - at);
        window.set(samples.subarray(at, at + count), filled);
        filled += count;
        at += count;
        if (filled === WINDOW) {
          each(window);
          window.copyWithin(0, HOP);
          filled = WINDOW - HOP;
        }
      }
    },
  };
};

/** Log-mel of a whole clip: one row of `BANDS` per 10 ms, `Math.floor(samples / HOP)` rows at least. */
export const logMelOfClip = (pcm: Float32Array): readonly Float32Array[] => {
  const mel = createLogMel();
  const frames = createSoundFrames();
  const rows: Float32Array[] = [];
  const write = (window: Float32Array): void => {
    const row = new Float32Array(BANDS);
    mel.write(window, row);
    rows.push(row);
  };
  frames.push(pcm, write);
  // The last window reaches past the end.
  frames.push(new Float32Array((WINDOW - HOP) / 2), write);
  return rows;
};
