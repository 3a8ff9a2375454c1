import { VISEMES, type MouthShape } from '#core';

const SIL = VISEMES.indexOf('sil');
const AA = VISEMES.indexOf('aa');
const E = VISEMES.indexOf('E');
/** Softer than this the mouth is shut; from the second on it is as far open as it goes, dB relative to full scale. */
const SHUT_DB = -48;
const OPEN_DB = -18;
/** A jaw that only follows the level should not gape. */
const MOST = 0.75;

/** Root mean square of a stretch of sound, in [0, 1]. */
export const levelOf = (samples: Float32Array): number => {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return samples.length === 0 ? 0 : Math.sqrt(sum / samples.length);
};

/** A mouth that opens with the level, where nothing reads the lips. `level` as of `levelOf`. Allocation-free. */
export const mouthOfLevel = (level: number, out: MouthShape): void => {
  const db = level > 0 ? 20 * Math.log10(level) : -Infinity;
  const open = Math.min(1, Math.max(0, (db - SHUT_DB) / (OPEN_DB - SHUT_DB))) * MOST;
  out.fill(0);
  out[AA] = open * 0.7;
  out[E] = open * 0.3;
  out[SIL] = 1 - open;
};
