/** The level of the room without a voice: the quietest moment of the last three seconds (Martin 2001, minimum statistics). */
export interface NoiseFloor {
  /** Quietest level of each half second, the current one last. */
  readonly quietestDb: readonly number[];
  readonly currentMs: number;
  readonly smoothedDb: number;
}

const SEGMENT_MS = 500;
const SEGMENTS = 6;
const SMOOTHING_MS = 80;
/** A minimum lies below the mean of the noise it came from. */
const BIAS_DB = 2;
/** A quiet room through a noise gate can be digital silence: nobody's breath should count as speech there. */
const LOWEST_DB = -70;
/** Before anything was heard: an ordinary room. */
const FIRST_DB = -55;

export const START_NOISE_FLOOR: NoiseFloor = {
  quietestDb: [FIRST_DB],
  currentMs: 0,
  smoothedDb: FIRST_DB,
};

export const noiseFloorDb = (state: NoiseFloor): number =>
  Math.max(LOWEST_DB, Math.min(...state.quietestDb) + BIAS_DB);

/** A long vowel is not noise, a hum in the end is: time with a pitch counts this much. */
const VOICED_SHARE = 0.25;

export interface FloorEvidence {
  readonly levelDb: number;
  readonly voiced: boolean;
}

export function stepNoiseFloor(
  state: NoiseFloor,
  { levelDb, voiced }: FloorEvidence,
  dtMs: number,
): NoiseFloor {
  const share = 1 - Math.exp(-dtMs / SMOOTHING_MS);
  const smoothedDb = state.smoothedDb + (levelDb - state.smoothedDb) * share;
  const currentMs = state.currentMs + dtMs * (voiced ? VOICED_SHARE : 1);
  if (currentMs >= SEGMENT_MS) {
    const kept = state.quietestDb.slice(1 - SEGMENTS);
    return { quietestDb: [...kept, smoothedDb], currentMs: 0, smoothedDb };
  }
  const [last = smoothedDb, ...before] = state.quietestDb.toReversed();
  return {
    quietestDb: [...before.toReversed(), Math.min(last, smoothedDb)],
    currentMs,
    smoothedDb,
  };
}
