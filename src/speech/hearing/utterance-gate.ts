/** What 20 ms of sound mean for the utterance being recorded. */
export type GateVerdict = 'quiet' | 'perhaps' | 'began' | 'goes-on' | 'ended' | 'dropped';

/** Whether somebody speaks, by loudness against the room's own: a pure state, one step a frame. */
export interface GateState {
  /** Loudness of the room in dB; null before the first frame. */
  readonly floorDb: number | null;
  readonly speaking: boolean;
  /** Loud frames since it became loud, and quiet ones since the last loud one. */
  readonly loudFrames: number;
  readonly quietFrames: number;
  /** Frames since the utterance began. */
  readonly frames: number;
}

export const FRAME_MS = 20;
export const START_GATE: GateState = {
  floorDb: null,
  speaking: false,
  loudFrames: 0,
  quietFrames: 0,
  frames: 0,
};

/** Speech stands out of the room by this much; it goes on down to a little less. */
const ON_DB = 10;
const OFF_DB = 6;
/** Quieter than this is nobody at a microphone, however quiet the room. */
const LEAST_DB = -52;
/** Shorter sounds are clicks and coughs' edges. */
const BEGIN_FRAMES = 6;
const LEAST_FRAMES = 14;
/** Silence that ends an utterance; within a sentence people pause for less. */
const END_FRAMES = 30;
/** Recognisers take about half a minute at once. */
const MOST_FRAMES = 1400;
/** The room is learned quickly when it is quieter than thought, slowly when louder. */
const FALL = 0.2;
const RISE = 0.01;
/** While somebody speaks the floor hardly moves: a long sentence must not become the room. */
const RISE_SPEAKING = 0.001;

/** Loudness of a frame in dB against full scale; silence is -100. */
export const loudnessDb = (samples: Float32Array): number => {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  const mean = samples.length === 0 ? 0 : sum / samples.length;
  return mean <= 1e-10 ? -100 : 10 * Math.log10(mean);
};

/** One frame of 20 ms. `ended` closes an utterance; `dropped` one that was too short to be words. */
export const stepGate = (
  state: GateState,
  levelDb: number,
): { readonly state: GateState; readonly verdict: GateVerdict } => {
  // A microphone that begins in the middle of a word: the room is taken to be quieter than that.
  const floor = state.floorDb ?? Math.min(levelDb, -50);
  const rise = state.speaking ? RISE_SPEAKING : RISE;
  const floorDb = floor + (levelDb - floor) * (levelDb < floor ? FALL : rise);
  const loud = levelDb > Math.max(LEAST_DB, floorDb + (state.speaking ? OFF_DB : ON_DB));
  if (!state.speaking) {
    const loudFrames = loud ? state.loudFrames + 1 : Math.max(0, state.loudFrames - 2);
    if (loudFrames < BEGIN_FRAMES)
      return {
        state: { ...START_GATE, floorDb, loudFrames },
        verdict: loudFrames > 0 ? 'perhaps' : 'quiet',
      };
    return {
      state: { floorDb, speaking: true, loudFrames, quietFrames: 0, frames: loudFrames },
      verdict: 'began',
    };
  }
  const quietFrames = loud ? 0 : state.quietFrames + 1;
  const loudFrames = state.loudFrames + (loud ? 1 : 0);
  const frames = state.frames + 1;
  if (quietFrames < END_FRAMES && frames < MOST_FRAMES)
    return {
      state: { floorDb, speaking: true, loudFrames, quietFrames, frames },
      verdict: 'goes-on',
    };
  return {
    state: { ...START_GATE, floorDb },
    verdict: loudFrames < LEAST_FRAMES ? 'dropped' : 'ended',
  };
};
