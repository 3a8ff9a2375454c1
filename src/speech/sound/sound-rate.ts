import { SOUND_RATE_HZ } from './log-mel.ts';

/** Zero crossings of the sinc on each side. */
const CROSSINGS = 10;
/** Where the pass band ends, as a share of the lower Nyquist frequency. */
const PASS = 0.94;
const PHASES = 64;

/** Brings a stream of sound to 16 kHz. */
export interface ToSoundRate {
  /** Returns what is ready; up to 1 ms of the newest sound is held back for the filter. */
  push(samples: Float32Array): Float32Array;
}

/** The filter at `PHASES` places between two samples, Hann-windowed, each row of unit gain. */
const kernel = (taps: number, cutoff: number): Float32Array => {
  const table = new Float32Array((PHASES + 1) * taps);
  for (let phase = 0; phase <= PHASES; phase += 1) {
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) {
      const x = tap - taps / 2 + 1 - phase / PHASES;
      const angle = Math.PI * cutoff * x;
      const value = (x === 0 ? 1 : Math.sin(angle) / angle) * Math.cos((Math.PI * x) / taps) ** 2;
      table[phase * taps + tap] = Math.abs(x) < taps / 2 ? value : 0;
      sum += table[phase * taps + tap] ?? 0;
    }
    for (let tap = 0; tap < taps; tap += 1)
      table[phase * taps + tap] = (table[phase * taps + tap] ?? 0) / sum;
  }
  return table;
};

/** Windowed-sinc interpolation. The first output lies on the first input. @param rateHz of what is pushed */
export const createToSoundRate = (rateHz: number): ToSoundRate => {
  if (rateHz === SOUND_RATE_HZ) return { push: (samples) => samples };
  const step = rateHz / SOUND_RATE_HZ;
  const taps = 2 * Math.ceil(CROSSINGS * Math.max(1, step));
  const table = kernel(taps, PASS / Math.max(1, step));
  let held = new Float32Array(taps / 2 - 1);
  /** Where the next output lies, in samples from the start of `held` after its history. */
  let at = 0;
  return {
    push(samples) {
      const all = new Float32Array(held.length + samples.length);
      all.set(held);
      all.set(samples, held.length);
      const room = all.length - taps;
      const count = Math.max(0, Math.floor((room - at) / step) + 1);
      const out = new Float32Array(count);
      for (let index = 0; index < count; index += 1) {
        const whole = Math.floor(at);
        const row = Math.round((at - whole) * PHASES) * taps;
        let sum = 0;
        for (let tap = 0; tap < taps; tap += 1)
          sum += (table[row + tap] ?? 0) * (all[whole + tap] ?? 0);
        out[index] = sum;
        at += step;
      }
      const used = Math.min(all.length, Math.floor(at));
      held = all.slice(used);
      at -= used;
      return out;
    },
  };
};

/** A whole clip at 16 kHz. */
export const atSoundRate = (pcm: Float32Array, rateHz: number): Float32Array => {
  if (rateHz === SOUND_RATE_HZ) return pcm;
  const stream = createToSoundRate(rateHz);
  const parts = [stream.push(pcm), stream.push(new Float32Array(Math.ceil(rateHz / 500)))];
  const out = new Float32Array(Math.round((pcm.length * SOUND_RATE_HZ) / rateHz));
  let filled = 0;
  for (const part of parts) {
    const fits = part.subarray(0, out.length - filled);
    out.set(fits, filled);
    filled += fits.length;
  }
  return out;
};
