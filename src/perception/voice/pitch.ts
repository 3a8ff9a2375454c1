/** Human voices, from a low man's to a child's. */
const LOWEST_HZ = 65;
const HIGHEST_HZ = 500;
/** A dip of the normalised difference below this is a period (de Cheveigné & Kawahara 2002 use .1; rooms need more). */
const DIP = 0.2;

interface Pitch {
  /** Fundamental frequency, null when the sound has none. */
  readonly hz: number | null;
  /** [0, 1] how periodic the sound is. */
  readonly clarity: number;
}

export interface PitchTracker {
  /** Samples that one reading needs. */
  readonly length: number;
  read(samples: Float32Array): Pitch;
}

/** YIN (de Cheveigné & Kawahara 2002) with its buffer made once. */
export function createPitchTracker(sampleRateHz: number): PitchTracker {
  const minLag = Math.floor(sampleRateHz / HIGHEST_HZ);
  const maxLag = Math.ceil(sampleRateHz / LOWEST_HZ);
  // Two periods of the lowest voice.
  const span = maxLag * 2;
  const difference = new Float32Array(maxLag + 2);
  const at = (from: Float32Array, index: number): number => from[index] ?? 0;

  return {
    length: span + maxLag + 2,
    read(samples) {
      let running = 0;
      difference[0] = 1;
      for (let lag = 1; lag < maxLag + 2; lag += 1) {
        let sum = 0;
        for (let i = 0; i < span; i += 1) {
          const gap = (samples[i] ?? 0) - (samples[i + lag] ?? 0);
          sum += gap * gap;
        }
        running += sum;
        difference[lag] = running > 0 ? (sum * lag) / running : 1;
      }
      let best = minLag;
      for (let lag = minLag; lag <= maxLag; lag += 1) {
        if (at(difference, lag) < at(difference, best)) best = lag;
        // The first good dip is the period; deeper ones are its multiples.
        if (at(difference, lag) < DIP && at(difference, lag + 1) >= at(difference, lag)) {
          best = lag;
          break;
        }
      }
      const clarity = Math.max(0, Math.min(1, 1 - at(difference, best)));
      if (at(difference, best) >= DIP || best <= minLag || best >= maxLag) {
        return { hz: null, clarity };
      }
      const before = at(difference, best - 1);
      const dip = at(difference, best);
      const after = at(difference, best + 1);
      const curve = before - 2 * dip + after;
      const shift = curve > 0 ? (before - after) / (2 * curve) : 0;
      return { hz: sampleRateHz / (best + shift), clarity };
    },
  };
}
