import type { Rng } from '#core';

/** The voice's source, a sample at a time. */
export interface Glottis {
  /**
   * @param pitchHz of this moment
   * @param voicing amplitude of the pulses, [0, 1]
   * @param breath amplitude of the noise of air, [0, 1]
   * @returns the change of the flow through the glottis
   */
  next(pitchHz: number, voicing: number, breath: number): number;
}

/** Share of a period in which the folds are apart: hums are soft, so a good half. */
const OPEN_SHARE = 0.62;
/** Normal speakers differ this much from one period to the next (standard deviations; Baken & Orlikoff 2000). */
const JITTER = 0.005;
const SHIMMER = 0.03;
/** Noise is made where air rushes through: less while the folds are together (Klatt 1980 takes half). */
const CLOSED_NOISE = 0.5;
/** A soft voice closes its folds gently: its pulse has lost what lies above this. */
const TILT_HZ = 900;

/** About normal: the sum of three draws, mean 0, standard deviation 1. */
const bell = (rng: Rng): number => 2 * (rng.next() + rng.next() + rng.next() - 1.5);

/** Flow of one pulse, peak 1, by the share of the period (Rosenberg 1971 by way of Klatt & Klatt 1990). */
const flowAt = (share: number): number => {
  if (share >= OPEN_SHARE) return 0;
  const open = share / OPEN_SHARE;
  return 6.75 * open * open * (1 - open);
};

export const createGlottis = (sampleRateHz: number, rng: Rng): Glottis => {
  const keep = Math.exp((-2 * Math.PI * TILT_HZ) / sampleRateHz);
  let share = 0;
  let stretch = 1;
  let strength = 1;
  let flow = 0;
  let soft = 0;
  let air = 0;
  return {
    next(pitchHz, voicing, breath) {
      share += (pitchHz * stretch) / sampleRateHz;
      if (share >= 1) {
        share -= 1;
        stretch = 1 + JITTER * bell(rng);
        strength = 1 + SHIMMER * bell(rng);
      }
      // The difference of the flow is its derivative's mean over the sample, so that it does not alias.
      const now = strength * voicing * flowAt(share);
      const pulse = ((now - flow) * sampleRateHz) / 8000;
      flow = now;
      soft += (1 - keep) * (pulse - soft);
      const rush = share < OPEN_SHARE || voicing < 0.1 ? 1 : CLOSED_NOISE;
      const noise = bell(rng) * rush * breath;
      // Turbulence has little at the bottom.
      const hiss = noise - 0.6 * air;
      air = noise;
      return soft + 0.12 * hiss;
    },
  };
};
