import { audibleExtent } from '../lips/text-timing.ts';
import type { ClauseTiming, SoundStream } from '../ports.ts';
import { shiftTiming } from './shift-timing.ts';

/** A clause's sound as it gathers, without the silence before its first audible moment. */
export interface GrowingSound {
  readonly stream: SoundStream;
  /** Something of it is audible, so that it can be handed over. */
  readonly audible: boolean;
  add(samples: Float32Array): void;
  timed(timing: ClauseTiming): void;
  /** No more of it comes, because it is whole, or because it broke off. Further calls do nothing. */
  end(state: 'whole' | 'broken'): void;
}

/** Vendors begin and end with up to half a second of silence. This much is kept for the lips to move in. */
const HEAD_MS = 60;
const TAIL_MS = 110;
/** Loudness is looked at in steps of this length. */
const STEP_MS = 10;
/** Nothing has begun before a sample as loud as this has come (-34 dB): what is softer may be the noise of silence. */
const SPEECH_LEVEL = 0.02;
/** From there back to the first step that is louder than this, and than this share of the loudest: a soft first consonant. */
const ONSET_LEVEL = 0.01;
const ONSET_SHARE = 0.03;
const FIRST_ROOM_S = 4;

/**
 * @param sampleRateHz of what is added
 * @param stop called when nobody wants the rest
 */
export const createGrowingSound = (sampleRateHz: number, stop: () => void): GrowingSound => {
  const step = Math.max(1, Math.round((sampleRateHz * STEP_MS) / 1000));
  let room = new Float32Array(Math.ceil(sampleRateHz * FIRST_ROOM_S));
  let length = 0;
  /** First and last sample that are kept; null while all is silence. */
  let from: number | null = null;
  let to = Infinity;
  const peaks: number[] = [];
  let loudest = 0;
  let timing: ClauseTiming = { level: 'none' };
  let state: 'coming' | 'whole' | 'broken' = 'coming';
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  const samplesIn = (ms: number): number => Math.round((ms * sampleRateHz) / 1000);

  /** Looks for the first audible moment in the steps that are complete. */
  const listen = (): void => {
    while ((peaks.length + 1) * step <= length) {
      let peak = 0;
      const begin = peaks.length * step;
      for (let index = begin; index < begin + step; index += 1)
        peak = Math.max(peak, Math.abs(room[index] ?? 0));
      peaks.push(peak);
      loudest = Math.max(loudest, peak);
    }
    if (loudest < SPEECH_LEVEL) return;
    const edge = Math.max(ONSET_LEVEL, ONSET_SHARE * loudest);
    const first = peaks.findIndex((peak) => peak > edge);
    from = Math.max(0, first * step - samplesIn(HEAD_MS));
  };

  return {
    get audible() {
      return from !== null;
    },
    add(samples) {
      if (state !== 'coming') return;
      if (length + samples.length > room.length) {
        const wider = new Float32Array(Math.max(room.length * 2, length + samples.length));
        wider.set(room.subarray(0, length));
        room = wider;
      }
      room.set(samples, length);
      length += samples.length;
      if (from === null) listen();
      tell();
    },
    timed(told) {
      if (state === 'coming') timing = told;
    },
    end(next) {
      if (state !== 'coming') return;
      state = next;
      if (next === 'whole') {
        const { startMs, endMs } = audibleExtent(room.subarray(0, length), sampleRateHz);
        from ??= Math.max(0, samplesIn(startMs - HEAD_MS));
        to = Math.max(from, Math.min(length, samplesIn(endMs + TAIL_MS)));
      }
      tell();
    },
    stream: {
      kind: 'stream',
      sampleRateHz,
      soFar() {
        const begin = from ?? 0;
        const end = Math.min(to, length);
        const perMs = sampleRateHz / 1000;
        return {
          state,
          pcm: room.subarray(begin, end),
          // What is told ahead of its sound stays ahead of it.
          timing: shiftTiming(
            timing,
            begin / perMs,
            state === 'whole' ? (end - begin) / perMs : Infinity,
          ),
        };
      },
      onMore(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      stop,
    },
  };
};
