import type { AudioState } from '#speech';

/** A browser that will allow sound may still say no for an instant: only a lasting no is worth a word. */
const BLOCKED_FOR_MS = 600;

/** Tells the state of the loudspeaker once it has settled. */
export function createAudioWatch(
  settled: (state: AudioState) => void,
): (state: AudioState, nowMs: number) => void {
  let blockedSinceMs: number | null = null;
  return (state, nowMs) => {
    if (state !== 'blocked') blockedSinceMs = null;
    else blockedSinceMs ??= nowMs;
    if (blockedSinceMs === null || nowMs - blockedSinceMs >= BLOCKED_FOR_MS) settled(state);
  };
}
