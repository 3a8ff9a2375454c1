import type { AudioOut } from '../../ports.ts';

/** A stretch of a sound that is on its way to the loudspeaker. Places in the sound, and on the audio clock. */
interface Fed {
  readonly startMs: number;
  readonly fromMs: number;
  readonly toMs: number;
  /** It follows what was fed before without a gap. */
  readonly gapless: boolean;
}

/** Plays a sound piece by piece as it comes. */
export interface SoundFeed {
  /** When what was fed is over, on the audio clock; -Infinity before the first piece. */
  readonly endMs: number;
  /** How far it was fed, ms. */
  readonly fedMs: number;
  /**
   * Feeds all of the sound up to `toMs` that was not fed yet: right behind what is being heard, or, if that is over or
   * nothing was fed yet, as soon as possible after `atMs`. Null when that is too little to be worth a piece.
   * @param pcm all of the sound that has come, from its beginning
   */
  feed(pcm: Float32Array, toMs: number, atMs: number): Fed | null;
  /** Silences it, now or at a later moment of the audio clock. */
  stop(atMs?: number): void;
}

/**
 * Pieces overlap by this much, each faded against the other over the same samples, so that together they are the sound
 * itself; and what has nothing behind it fades out of its own accord.
 */
export const FADE_MS = 8;
const LEAST_PIECE_MS = 3 * FADE_MS;

export const createSoundFeed = (
  audioOut: AudioOut,
  sampleRateHz: number,
  fromMs: number,
): SoundFeed => {
  const perMs = sampleRateHz / 1000;
  const fade = Math.max(1, Math.round(FADE_MS * perMs));
  const handles: ReturnType<AudioOut['play']>[] = [];
  const begin = Math.round(fromMs * perMs);
  /** The first sample that was not fed, and when it would be heard. */
  let next = begin;
  let endMs = -Infinity;

  return {
    get endMs() {
      return endMs;
    },
    get fedMs() {
      return next / perMs;
    },
    feed(pcm, toMs, atMs) {
      const to = Math.min(pcm.length, Math.round(toMs * perMs));
      if (to - next < LEAST_PIECE_MS * perMs) return null;
      const from = Math.max(begin, next - fade);
      const overlapMs = (next - from) / perMs;
      const piece = pcm.slice(from, to);
      for (let index = 0; index < fade; index += 1) {
        const share = (index + 0.5) / fade;
        const tail = piece.length - fade + index;
        if (from > 0) piece[index] = (piece[index] ?? 0) * share;
        piece[tail] = (piece[tail] ?? 0) * (1 - share);
      }
      const behindMs = endMs - overlapMs;
      const follows = behindMs >= atMs;
      const wantedMs = follows ? behindMs : atMs;
      const handle = audioOut.play(piece, sampleRateHz, wantedMs);
      handles.push(handle);
      next = to;
      endMs = handle.startMs + piece.length / perMs;
      return {
        startMs: handle.startMs,
        fromMs: from / perMs,
        toMs: to / perMs,
        gapless: follows && handle.startMs - wantedMs < 1,
      };
    },
    stop(atMs) {
      for (const handle of handles) handle.stop(atMs);
    },
  };
};
