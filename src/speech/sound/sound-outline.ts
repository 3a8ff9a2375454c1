import { createToSoundRate } from './sound-rate.ts';
import { SOUND_RATE_HZ } from './log-mel.ts';

/** The outline of a sound: what can be seen of it without knowing sounds apart. One value each 10 ms. */
export interface SoundOutline {
  /** Against the loud part of the clip, dB; [-45, ...]. */
  readonly levels: Float32Array;
  /** How much of it lies high: power of its change from sample to sample against its own, dB against the loud part's. */
  readonly brightness: Float32Array;
}

export const OUTLINE_EVERY_MS = 10;
const STEP = (SOUND_RATE_HZ * OUTLINE_EVERY_MS) / 1000;
/** Below the loud part by more than this is all the same. */
const OUTLINE_FLOOR_DB = -45;
/** What counts as loud: one frame in twenty is louder. */
const LOUD_SHARE = 0.95;
/** What lies within so much of it is the loud part, vowels mostly: its usual brightness is the channel's. */
const LOUD_DB = -10;

const quantile = (values: Float32Array, share: number): number =>
  values.toSorted()[Math.floor(share * (values.length - 1))] ?? 0;

/** Outline of mono samples in [-1, 1]; each value rests on 20 ms around its middle. */
export const outlineOf = (sound: Float32Array, sampleRateHz: number): SoundOutline => {
  const pcm = sampleRateHz === SOUND_RATE_HZ ? sound : createToSoundRate(sampleRateHz).push(sound);
  const count = Math.floor(pcm.length / STEP);
  const levels = new Float32Array(count);
  const brightness = new Float32Array(count);
  for (let frame = 0; frame < count; frame += 1) {
    const from = Math.max(1, Math.round((frame - 0.5) * STEP));
    const to = Math.min(pcm.length, Math.round((frame + 1.5) * STEP));
    let power = 0;
    let change = 0;
    for (let index = from; index < to; index += 1) {
      const value = pcm[index] ?? 0;
      power += value * value;
      change += (value - (pcm[index - 1] ?? 0)) ** 2;
    }
    levels[frame] = 10 * Math.log10(power / Math.max(1, to - from) + 1e-10);
    brightness[frame] = 10 * Math.log10((change + 1e-9) / (power + 1e-9));
  }
  const loud = quantile(levels, LOUD_SHARE);
  const usual = quantile(
    brightness.filter((_, frame) => (levels[frame] ?? 0) > loud + LOUD_DB),
    0.5,
  );
  return {
    levels: levels.map((level) => Math.max(OUTLINE_FLOOR_DB, level - loud)),
    brightness: brightness.map((value) => value - usual),
  };
};
