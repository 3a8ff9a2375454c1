import type { AudioState, Speaker } from '#speech';

import type { Broadcast } from './broadcast.ts';

/** A browser that will allow sound may still say no for an instant: only a lasting no is worth a word. */
const BLOCKED_FOR_MS = 600;

/** Tells the state of the loudspeaker once it has settled. */
function createAudioWatch(
  settled: (state: AudioState) => void,
): (state: AudioState, nowMs: number) => void {
  let blockedSinceMs: number | null = null;
  return (state, nowMs) => {
    if (state !== 'blocked') blockedSinceMs = null;
    else blockedSinceMs ??= nowMs;
    if (blockedSinceMs === null || nowMs - blockedSinceMs >= BLOCKED_FOR_MS) settled(state);
  };
}

/** Shows what becomes of the loudspeaker and of the voices. */
export function watchSpeaker(
  speaker: Pick<Speaker, 'audioState' | 'subscribe'>,
  { get, patch, notify, dismiss }: Pick<Broadcast, 'get' | 'patch' | 'notify' | 'dismiss'>,
  now: () => number,
): { look(nowMs: number): void; dispose(): void } {
  const watch = createAudioWatch((state) => {
    if (state === get().audio) return;
    patch({ audio: state });
    dismiss('audio-blocked');
    if (state !== 'ready') notify({ code: `audio-${state}` });
  });
  const dispose = speaker.subscribe((event) => {
    if (event.kind === 'audio-state') {
      watch(speaker.audioState, now());
    } else if (event.kind === 'voice') {
      if (event.reason === null) dismiss('voice-fallback');
      else notify({ code: 'voice-fallback', voiceId: event.voiceId, reason: event.reason });
    }
  });
  return { look: (nowMs) => watch(speaker.audioState, nowMs), dispose };
}
