/** Whether Silero's net hears speech: its probabilities with a memory. JSON. */
export interface SileroSpeech {
  readonly speaking: boolean;
  /** Frames in a row that speak for the other answer. */
  readonly against: number;
  /** When the last frame came, session time in ms; null before the first. */
  readonly tMs: number | null;
}

export const START_SILERO: SileroSpeech = { speaking: false, against: 0, tMs: null };

/** The thresholds that its makers advise: on at 0.5, off 0.15 below. */
const ON = 0.5;
const OFF = 0.35;
/** Frames of 32 ms. A word's closures are shorter than the second, a click than the first. */
const ON_FRAMES = 2;
const OFF_FRAMES = 10;
/** A net that is silent for so long has stopped; nothing is concluded from it. */
const STALE_MS = 500;

/** One frame of 512 samples. @param isSpeech [0, 1] */
export const stepSilero = (state: SileroSpeech, isSpeech: number, tMs: number): SileroSpeech => {
  const disagrees = state.speaking ? isSpeech < OFF : isSpeech >= ON;
  const against = disagrees ? state.against + 1 : 0;
  const turns = against >= (state.speaking ? OFF_FRAMES : ON_FRAMES);
  return { speaking: turns ? !state.speaking : state.speaking, against: turns ? 0 : against, tMs };
};

/** Whether a sound that is taken for speech is none after all. False when the net has nothing to say. */
export const deniesSpeech = (state: SileroSpeech, nowMs: number): boolean =>
  state.tMs !== null && nowMs - state.tMs < STALE_MS && !state.speaking;
