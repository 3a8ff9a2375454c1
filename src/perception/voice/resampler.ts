/** Brings sound to another rate, sample by sample, without allocating. */
export interface Resampler {
  /** @param emit is called with each sample at the new rate */
  push(samples: Float32Array, emit: (sample: number) => void): void;
}

/** Zero crossings of the sinc on each side: the passband is flat to 0.85 of the lower Nyquist frequency. */
const CROSSINGS = 12;
/** Where between two samples the kernel may lie: so many places are 50 dB better than a voice needs. */
const PHASES = 128;
const PASS = 0.92;

/** A windowed sinc (Hann) at every phase, `taps` long each, in one table. */
function kernels(taps: number, cutoff: number): Float32Array {
  const table = new Float32Array((PHASES + 1) * taps);
  for (let phase = 0; phase <= PHASES; phase += 1) {
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) {
      const x = tap - taps / 2 + 1 - phase / PHASES;
      const sinc = x === 0 ? 1 : Math.sin(Math.PI * cutoff * x) / (Math.PI * cutoff * x);
      const value = Math.abs(x) < taps / 2 ? sinc * Math.cos((Math.PI * x) / taps) ** 2 : 0;
      table[phase * taps + tap] = value;
      sum += value;
    }
    for (let tap = 0; tap < taps; tap += 1) {
      table[phase * taps + tap] = (table[phase * taps + tap] ?? 0) / sum;
    }
  }
  return table;
}

export function createResampler(fromHz: number, toHz: number): Resampler {
  if (fromHz === toHz) return { push: (samples, emit) => samples.forEach(emit) };
  const step = fromHz / toHz;
  const taps = 2 * Math.ceil(CROSSINGS * Math.max(1, step));
  const table = kernels(taps, PASS / Math.max(1, step));
  // Twice as long as is needed and written in both halves, so that the latest `taps` samples always lie in a row.
  const recent = new Float32Array(2 * taps);
  let at = 0;
  /** Samples until the next output, in input samples. */
  let due = 0;
  return {
    push(samples, emit) {
      for (const sample of samples) {
        recent[at] = sample;
        recent[at + taps] = sample;
        at = (at + 1) % taps;
        due -= 1;
        while (due <= 0) {
          // due in (-1, 0]: so far before the newest sample.
          const row = Math.round((1 + due) * PHASES) * taps;
          let out = 0;
          for (let tap = 0; tap < taps; tap += 1) {
            out += (table[row + tap] ?? 0) * (recent[at + tap] ?? 0);
          }
          emit(out);
          due += step;
        }
      }
    },
  };
}
