import { STRETCH_MS } from './voice-features.ts';

/** Of so many stretches, half a second, one at least is taken without delay. */
const LOOKED_BACK = 16;
/** A page is not busy for longer: it is the device that has stood still, and the sound is newer than it seems. */
const LONGEST_LATE_MS = 200;

/**
 * When stretches of sound ended. They come at the pace of the device, but a page that draws takes them late and then
 * several at once: what counts for silences is the sound, not when somebody had time to look at it.
 */
export interface StretchClock {
  /**
   * @param nowMs when the stretch was taken
   * @returns its end; never later than `nowMs`, never before the one of the last
   */
  next(nowMs: number): number;
}

export function createStretchClock(): StretchClock {
  let lastMs: number | null = null;
  /** How late the most punctual stretch of the last ones was taken. */
  let leastLateMs = Infinity;
  let count = 0;
  return {
    next(nowMs) {
      // Told before it can have ended: those before were taken late.
      const dueMs =
        lastMs === null ? nowMs : Math.max(lastMs, Math.min(lastMs + STRETCH_MS, nowMs));
      let endedMs = Math.max(dueMs, nowMs - LONGEST_LATE_MS);
      leastLateMs = Math.min(leastLateMs, nowMs - endedMs);
      count += 1;
      if (count === LOOKED_BACK) {
        // All of them were: the device is slower than the page's clock, or has stood still.
        endedMs += leastLateMs;
        leastLateMs = Infinity;
        count = 0;
      }
      lastMs = endedMs;
      return endedMs;
    },
  };
}
