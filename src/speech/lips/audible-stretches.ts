/** A part of a sound, in ms from its start. */
export interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** Sound this far below the loudest moment counts as silence. */
const EDGE_LEVEL = 0.03;
/** Loudness is looked at in steps of this length. */
const STEP_MS = 10;
/** The closure of a stop is silent too, but shorter than this in most voices. */
const LEAST_SILENCE_MS = 90;

/** The loudest sample of every step. */
const peaksOf = (pcm: Float32Array, sampleRateHz: number): readonly number[] => {
  const step = Math.max(1, Math.round((sampleRateHz * STEP_MS) / 1000));
  const peaks: number[] = [];
  for (let from = 0; from < pcm.length; from += step) {
    let peak = 0;
    const to = Math.min(pcm.length, from + step);
    for (let index = from; index < to; index += 1) peak = Math.max(peak, Math.abs(pcm[index] ?? 0));
    peaks.push(peak);
  }
  return peaks;
};

/** The audible parts of a sound, parted by silences; at least one, all of it when nothing stands out. */
export const audibleStretches = (pcm: Float32Array, sampleRateHz: number): readonly Stretch[] => {
  const lengthMs = (pcm.length / sampleRateHz) * 1000;
  const peaks = peaksOf(pcm, sampleRateHz);
  const edge = EDGE_LEVEL * peaks.reduce((most, peak) => Math.max(most, peak), 0);
  const stretches: Stretch[] = [];
  for (const [index, peak] of peaks.entries()) {
    if (peak <= edge) continue;
    const startMs = index * STEP_MS;
    const endMs = Math.min(lengthMs, startMs + STEP_MS);
    const before = stretches.at(-1);
    if (before && startMs - before.endMs < LEAST_SILENCE_MS)
      stretches[stretches.length - 1] = { startMs: before.startMs, endMs };
    else stretches.push({ startMs, endMs });
  }
  return stretches.length > 0 ? stretches : [{ startMs: 0, endMs: lengthMs }];
};
