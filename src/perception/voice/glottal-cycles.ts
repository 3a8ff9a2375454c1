/** How even the voice's own periods are. */
export interface CycleEvenness {
  /** Mean change of length from one period to the next, as a share of it (jitter, local). */
  readonly jitter: number;
  /** Mean change of level from one period to the next (shimmer). */
  readonly shimmerDb: number;
}

/** Fewer periods than this tell nothing. */
const FEWEST = 3;
/** A period may differ from the mean by this share; more is a slip of the search. */
const SLACK = 0.12;

/** Correlation of two stretches of the sound. */
function alike(samples: Float32Array, length: number, a: number, b: number): number {
  let dot = 0;
  let aa = 1e-12;
  let bb = 1e-12;
  for (let i = 0; i < length; i += 1) {
    const x = samples[a + i] ?? 0;
    const y = samples[b + i] ?? 0;
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot / Math.sqrt(aa * bb);
}

function levelDb(samples: Float32Array, length: number, at: number): number {
  let sum = 1e-12;
  for (let i = 0; i < length; i += 1) sum += (samples[at + i] ?? 0) ** 2;
  return 10 * Math.log10(sum);
}

/**
 * Follows the periods through a voiced stretch: each next one is where the sound resembles the last one most
 * (waveform matching, as in Boersma 2009), placed between samples by a parabola.
 * @param samples [-1, 1]
 * @param period mean length of a period, in samples
 * @returns null with fewer than three periods that resemble each other
 */
export function readCycles(samples: Float32Array, period: number): CycleEvenness | null {
  const length = Math.round(period);
  const fewest = Math.max(2, Math.floor(period * (1 - SLACK)));
  const most = Math.ceil(period * (1 + SLACK));
  let start = 0;
  let before = 0;
  let levelBefore = 0;
  let found = 0;
  let jitter = 0;
  let shimmer = 0;
  while (start + most + 1 + length < samples.length) {
    let best = fewest;
    let bestAlike = -1;
    for (let lag = fewest; lag <= most; lag += 1) {
      const now = alike(samples, length, start, start + lag);
      if (now <= bestAlike) continue;
      best = lag;
      bestAlike = now;
    }
    if (bestAlike < 0.5) {
      start += length;
      before = 0;
      continue;
    }
    const left = alike(samples, length, start, start + best - 1);
    const right = alike(samples, length, start, start + best + 1);
    const curve = left - 2 * bestAlike + right;
    const exact = best + (curve < 0 ? (left - right) / (2 * curve) : 0);
    const levelNow = levelDb(samples, length, start);
    if (before > 0) {
      found += 1;
      jitter += Math.abs(exact - before) / period;
      shimmer += Math.abs(levelNow - levelBefore);
    }
    before = exact;
    levelBefore = levelNow;
    start += best;
  }
  return found >= FEWEST - 1 ? { jitter: jitter / found, shimmerDb: shimmer / found } : null;
}
