import { clamp01, MOUTH_JAW, MOUTH_ROUND, VISEMES } from '#core';
import type { MouthShape } from '#core';

import { JAW, ROUND } from './viseme-track.ts';

/** The mouth of sound that is being heard now, from viseme weights that arrive frame by frame. */
export interface HeardMouth {
  /** Takes the weights of one frame. Frames come in order of time; an earlier one starts afresh. */
  push(weights: Float32Array, middleMs: number): void;
  /**
   * Writes the mouth at `tMs`, on the clock of the frames, into `out`. Later than the newest frame it keeps that for a
   * moment and then rests; earlier than the oldest it rests. Allocation-free.
   */
  mouthAt(tMs: number, out: MouthShape): void;
}

/** Two seconds: more than any output latency. */
const KEPT = 200;
/** Half the base of the triangle that frames are averaged with: a net's frames flicker, lips do not. */
const REACH_MS = 25;
/** Lips that pressed together stay so at least this long. */
const CLOSED_MS = 50;
/** A closure this sure, in two frames running, is one: a single frame may be the silence inside a t or k. */
const CLOSED_AT = 0.5;
/** Sound that stops coming is held so long, and faded out as long again. */
const HOLD_MS = 80;

const PP = VISEMES.indexOf('PP');

export const createHeardMouth = (): HeardMouth => {
  const size = VISEMES.length;
  const frames = new Float32Array(KEPT * size);
  const times = new Float64Array(KEPT).fill(-Infinity);
  let count = 0;
  let newestMs = -Infinity;
  const rest = (out: MouthShape): void => {
    out.fill(0);
    out[0] = 1;
  };
  return {
    push(weights, middleMs) {
      if (middleMs < newestMs) {
        times.fill(-Infinity);
        count = 0;
      }
      const slot = count % KEPT;
      frames.set(weights.subarray(0, size), slot * size);
      times[slot] = middleMs;
      newestMs = middleMs;
      count += 1;
    },
    mouthAt(tMs, out) {
      const lateMs = tMs - newestMs;
      if (count === 0 || lateMs > 2 * HOLD_MS) {
        rest(out);
        return;
      }
      const atMs = Math.min(tMs, newestMs);
      out.fill(0);
      let total = 0;
      let closed = 0;
      for (let slot = 0; slot < Math.min(count, KEPT); slot += 1) {
        const apartMs = Math.abs((times[slot] ?? -Infinity) - atMs);
        const from = slot * size;
        const before = ((slot + KEPT - 1) % KEPT) * size;
        const pair = Math.min(frames[from + PP] ?? 0, frames[before + PP] ?? 0);
        if (apartMs < CLOSED_MS / 2 && pair > CLOSED_AT) closed = Math.max(closed, pair);
        if (apartMs >= REACH_MS) continue;
        const share = 1 - apartMs / REACH_MS;
        total += share;
        for (let viseme = 0; viseme < size; viseme += 1)
          out[viseme] = (out[viseme] ?? 0) + share * (frames[from + viseme] ?? 0);
      }
      if (total === 0) {
        rest(out);
        return;
      }
      // What is left of the mouth when a closure takes its share, and when the sound has stopped coming.
      const faded = clamp01(2 - Math.max(0, lateMs) / HOLD_MS);
      const others = Math.max(1e-6, 1 - (out[PP] ?? 0) / total);
      const pressed = Math.max(closed, (out[PP] ?? 0) / total);
      const scale = (faded * (1 - pressed)) / (others * total);
      for (let viseme = 0; viseme < size; viseme += 1)
        out[viseme] = viseme === PP ? pressed * faded : (out[viseme] ?? 0) * scale;
      out[0] = (out[0] ?? 0) + 1 - faded;
      let jaw = 0;
      let rounded = 0;
      for (const [viseme, name] of VISEMES.entries()) {
        jaw += JAW[name] * (out[viseme] ?? 0);
        rounded += (ROUND[name] ?? 0) * (out[viseme] ?? 0);
      }
      out[MOUTH_JAW] = clamp01(jaw);
      out[MOUTH_ROUND] = clamp01(rounded);
    },
  };
};
