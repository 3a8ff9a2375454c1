import { clamp } from '#core';

import type { VoicePrint } from './voice-print.ts';

/** Pitch is looked for in this range; people's speech lies well within. */
const LOW_HZ = 65;
const HIGH_HZ = 420;
const FRAME_MS = 40;
const HOP_MS = 25;
/** Correlation with itself a period later that a voice has at the least. */
const VOICED = 0.6;
/** Frames this far below the loud ones are no speech. */
const ACTIVE_DB = 18;
/** A peak at half the lag this near to the best is the pitch: the best is then two periods. */
const SHORTER_SHARE = 0.88;
/** Every other sample tells as much of the likeness. */
const EVERY = 2;
/** Fewer voiced frames than this say nothing. */
const LEAST_FRAMES = 12;
/** No more of a sound is looked at. */
const MOST_S = 2.5;

/** Linear prediction sees four resonances below this, in men and women. */
const BAND_HZ = 5000;
const ORDER = 10;
const GRID_HZ = 20;
/** Where the third and fourth resonances of throats lie, and where both lie in the middle for one of 17.5 cm. */
const UPPER_HZ = [2050, 4400] as const;
const UPPER_MIDDLE_HZ = 2950;

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** Mean square of `size` samples from `at`. */
const powerAt = (pcm: Float32Array, at: number, size: number): number => {
  let power = 0;
  for (let index = at; index < at + size; index += 1) power += (pcm[index] ?? 0) ** 2;
  return power / size;
};

/** Down to `2 * BAND_HZ` by straight lines between means: enough below 4 kHz. */
const resample = (pcm: Float32Array, rateHz: number): Float32Array => {
  const step = rateHz / (2 * BAND_HZ);
  if (step <= 1) return pcm;
  const out = new Float32Array(Math.floor(pcm.length / step));
  for (let index = 0; index < out.length; index += 1) {
    const from = index * step;
    let sum = 0;
    let weight = 0;
    for (let at = Math.floor(from); at < from + step; at += 1) {
      const share = Math.min(at + 1, from + step) - Math.max(at, from);
      sum += share * (pcm[at] ?? 0);
      weight += share;
    }
    out[index] = sum / weight;
  }
  return out;
};

/** Pitch of one frame by normalised autocorrelation; null where it has none. */
const pitchAt = (pcm: Float32Array, at: number, size: number, rateHz: number): number | null => {
  const shortest = Math.floor(rateHz / HIGH_HZ);
  const longest = Math.ceil(rateHz / LOW_HZ);
  const likeness: number[] = [];
  for (let lag = shortest; lag <= longest; lag += 1) {
    let cross = 0;
    let own = 0;
    let other = 0;
    for (let index = at; index < at + size; index += EVERY) {
      const a = pcm[index] ?? 0;
      const b = pcm[index + lag] ?? 0;
      cross += a * b;
      own += a * a;
      other += b * b;
    }
    likeness.push(cross / Math.sqrt(own * other + 1e-12));
  }
  const best = Math.max(...likeness);
  if (best < VOICED) return null;
  for (const [index, value] of likeness.entries()) {
    const peak = value >= (likeness[index - 1] ?? -1) && value >= (likeness[index + 1] ?? -1);
    if (!peak || value < best * SHORTER_SHARE) continue;
    const before = likeness[index - 1] ?? value;
    const after = likeness[index + 1] ?? value;
    const bend = before - 2 * value + after;
    const shift = bend === 0 ? 0 : clamp((0.5 * (before - after)) / bend, -0.5, 0.5);
    return rateHz / (shortest + index + shift);
  }
  return null;
};

/** Resonances of one frame: the peaks of its linear prediction, Hz. */
const resonancesAt = (pcm: Float32Array, at: number, size: number, rateHz: number): number[] => {
  const windowed = new Float64Array(size);
  for (let index = 0; index < size; index += 1) {
    const bell = 0.54 - 0.46 * Math.cos((2 * Math.PI * index) / (size - 1));
    windowed[index] = bell * ((pcm[at + index] ?? 0) - 0.95 * (pcm[at + index - 1] ?? 0));
  }
  const correlation = Array.from({ length: ORDER + 1 }, (_, lag) => {
    let sum = 0;
    for (let index = lag; index < size; index += 1)
      sum += (windowed[index] ?? 0) * (windowed[index - lag] ?? 0);
    return sum;
  });
  // Levinson and Durbin.
  let a = [1];
  let error = (correlation[0] ?? 0) * 1.0001 + 1e-12;
  for (let order = 1; order <= ORDER; order += 1) {
    let sum = 0;
    for (let index = 0; index < order; index += 1)
      sum += (a[index] ?? 0) * (correlation[order - index] ?? 0);
    const k = -sum / error;
    const longer = [...a, 0];
    a = longer.map((value, index) => value + k * (longer[order - index] ?? 0));
    error *= 1 - k * k;
  }
  const count = Math.floor(rateHz / 2 / GRID_HZ);
  const gains = Array.from({ length: count }, (_, index) => {
    const w = (2 * Math.PI * index * GRID_HZ) / rateHz;
    let re = 0;
    let im = 0;
    for (const [n, value] of a.entries()) {
      re += value * Math.cos(n * w);
      im -= value * Math.sin(n * w);
    }
    return 1 / (re * re + im * im);
  });
  return gains.flatMap((gain, index) =>
    index > 0 && gain > (gains[index - 1] ?? 0) && gain >= (gains[index + 1] ?? 0)
      ? [index * GRID_HZ]
      : [],
  );
};

/**
 * Whose voice this is, from mono speech in [-1, 1]: median pitch, level of its voiced frames, and the size of the throat
 * by the middle between its third and fourth resonances, which vowels move least. Null when too little of it is voiced.
 */
export const measureVoice = (sound: Float32Array, sampleRateHz: number): VoicePrint | null => {
  const pcm = resample(sound.subarray(0, Math.round(MOST_S * sampleRateHz)), sampleRateHz);
  const rateHz = Math.min(sampleRateHz, 2 * BAND_HZ);
  const size = Math.round((FRAME_MS / 1000) * rateHz);
  const hop = Math.round((HOP_MS / 1000) * rateHz);
  const starts = Array.from({ length: Math.max(0, Math.floor((pcm.length - 2 * size) / hop)) }).map(
    (_, index) => index * hop,
  );
  const powers = starts.map((at) => powerAt(pcm, at, size));
  const loud = powers.toSorted((a, b) => a - b)[Math.floor(powers.length * 0.9)] ?? 0;
  const least = loud * 10 ** (-ACTIVE_DB / 10);
  const pitches: number[] = [];
  const middles: number[] = [];
  let power = 0;
  for (const [index, at] of starts.entries()) {
    if ((powers[index] ?? 0) < least) continue;
    const pitchHz = pitchAt(pcm, at, size, rateHz);
    if (pitchHz === null) continue;
    pitches.push(pitchHz);
    power += powers[index] ?? 0;
    const upper = resonancesAt(pcm, at, size, rateHz).filter(
      (hz) => hz > UPPER_HZ[0] && hz < UPPER_HZ[1],
    );
    const [third, fourth] = upper;
    if (upper.length === 2 && third !== undefined && fourth !== undefined)
      middles.push((third + fourth) / 2);
  }
  if (pitches.length < LEAST_FRAMES || loud === 0) return null;
  const pitchHz = median(pitches);
  return {
    pitchHz,
    tract:
      middles.length < LEAST_FRAMES
        ? tractByPitch(pitchHz)
        : clamp(median(middles) / UPPER_MIDDLE_HZ, 0.85, 1.35),
    levelDb: 10 * Math.log10(power / pitches.length),
  };
};

/** Women's voices are higher and their throats shorter: 110 Hz goes with 1, 200 Hz with 1.16 (Peterson & Barney 1952). */
const tractByPitch = (pitchHz: number): number =>
  clamp(1 + 0.16 * (Math.log2(pitchHz / 110) / Math.log2(200 / 110)), 0.9, 1.3);
