/** How loud an utterance is as it goes, for the amplitude of the mouth. */
export interface Loudness {
  /** One value each this many ms, from the start of the utterance. */
  readonly everyMs: number;
  /** 0 = silence, 1 = as loud as its loudest syllables. */
  readonly values: Float32Array;
}

const EVERY_MS = 20;
/** Below the loudest syllables by this much, a sound counts as none (speech spans about 30 dB). */
const SPAN_DB = 28;
/** What counts as the loudest: one frame in twenty is louder. */
const LOUDEST_SHARE = 0.95;
const FLOOR_POWER = 1e-9;
/** The muscles do not follow every frame: a mean over this many on either side. */
const SMOOTH_FRAMES = 2;

/** Loudness of mono samples in [-1, 1]. */
export const loudnessOf = (pcm: Float32Array, sampleRateHz: number): Loudness => {
  const step = Math.max(1, Math.round((sampleRateHz * EVERY_MS) / 1000));
  const count = Math.ceil(pcm.length / step);
  const levels = new Float32Array(count);
  for (let frame = 0; frame < count; frame += 1) {
    const end = Math.min(pcm.length, (frame + 1) * step);
    let power = 0;
    for (let index = frame * step; index < end; index += 1) power += (pcm[index] ?? 0) ** 2;
    levels[frame] = 10 * Math.log10(power / Math.max(1, end - frame * step) + FLOOR_POWER);
  }
  const loudest = levels.toSorted()[Math.floor(LOUDEST_SHARE * (count - 1))] ?? 0;
  const values = new Float32Array(count);
  for (let frame = 0; frame < count; frame += 1) {
    let sum = 0;
    let n = 0;
    for (let near = frame - SMOOTH_FRAMES; near <= frame + SMOOTH_FRAMES; near += 1) {
      const level = levels[near];
      if (level === undefined) continue;
      sum += Math.min(1, Math.max(0, 1 + (level - loudest) / SPAN_DB));
      n += 1;
    }
    values[frame] = sum / Math.max(1, n);
  }
  return { everyMs: EVERY_MS, values };
};

/** What is taken where nothing is known of the sound. */
const MIDDLING = 0.7;

/** Loudness at `tMs`, [0, 1], between its values; 0 outside. */
export const loudnessAt = (loudness: Loudness | null, tMs: number): number => {
  if (loudness === null) return MIDDLING;
  const at = tMs / loudness.everyMs - 0.5;
  const low = Math.floor(at);
  const share = at - low;
  const { values } = loudness;
  return (values[low] ?? 0) * (1 - share) + (values[low + 1] ?? 0) * share;
};
