import { FRAME_MS, loudnessDb, START_GATE, stepGate } from './utterance-gate.ts';

/** Kept from before speech was noticed: first consonants are quiet. */
const BEFORE_MS = 400;
/** The most that is sent at once: a press that lasts longer is cut into pieces. */
const MOST_MS = 28_000;

/** Cuts a microphone's sound into utterances. */
export interface UtteranceRecorder {
  /** Sound as it comes; returns what has just been completed, usually nothing. */
  push(samples: Float32Array): readonly Float32Array<ArrayBuffer>[];
  /** A key is held down: everything is one utterance until it is let go, however quiet. Returns what that completes. */
  hold(down: boolean): readonly Float32Array<ArrayBuffer>[];
  /** What has been said of an utterance so far; null between utterances. */
  soFar(): Float32Array<ArrayBuffer> | null;
  reset(): void;
}

const joined = (frames: readonly Float32Array[]): Float32Array<ArrayBuffer> => {
  const all = new Float32Array(frames.reduce((sum, frame) => sum + frame.length, 0));
  let at = 0;
  for (const frame of frames) {
    all.set(frame, at);
    at += frame.length;
  }
  return all;
};

export const createUtteranceRecorder = (sampleRateHz: number): UtteranceRecorder => {
  const frameSamples = Math.round((sampleRateHz * FRAME_MS) / 1000);
  const beforeFrames = Math.round(BEFORE_MS / FRAME_MS);
  const mostFrames = Math.round(MOST_MS / FRAME_MS);
  let gate = START_GATE;
  let rest = new Float32Array(0);
  /** The utterance so far, or what came last before one. */
  let frames: Float32Array[] = [];
  let recording = false;
  let held = false;

  const complete = (): Float32Array<ArrayBuffer> => {
    const whole = joined(frames);
    frames = [];
    recording = false;
    return whole;
  };
  const takeFrame = (frame: Float32Array): Float32Array<ArrayBuffer> | null => {
    frames.push(frame);
    const { state, verdict } = stepGate(gate, loudnessDb(frame));
    gate = state;
    if (held) return frames.length >= mostFrames ? complete() : null;
    if (verdict === 'began') recording = true;
    if (verdict === 'ended' && recording) return complete();
    if (verdict === 'dropped') recording = false;
    if (!recording && frames.length > beforeFrames) frames = frames.slice(-beforeFrames);
    return null;
  };

  return {
    push(samples) {
      const done: Float32Array<ArrayBuffer>[] = [];
      const all = joined([rest, samples]);
      let at = 0;
      for (; at + frameSamples <= all.length; at += frameSamples) {
        const whole = takeFrame(all.slice(at, at + frameSamples));
        if (whole) done.push(whole);
      }
      rest = all.slice(at);
      return done;
    },
    hold(down) {
      if (down === held) return [];
      held = down;
      if (down) {
        recording = true;
        return [];
      }
      gate = { ...START_GATE, floorDb: gate.floorDb };
      return [complete()];
    },
    soFar: () => (recording ? joined(frames) : null),
    reset() {
      gate = START_GATE;
      rest = new Float32Array(0);
      frames = [];
      recording = false;
      held = false;
    },
  };
};
