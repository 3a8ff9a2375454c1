/** The product's speaker on the browser's own loudspeaker, with a voice that plays itself and so cannot murmur. */
import { createMouthShape, NEUTRAL_PROSODY, VISEMES } from '#core';
import { createSpeaker } from '#speech';
import type { Murmur, Voice } from '#speech';
import { browserTimer } from '#speech/browser-timer';
import { createWebAudioOut } from '#speech/web-audio-out';

export interface Hummed {
  /** From the call to the first sample that went out. */
  readonly afterMs: number;
  /** Loudest sample of what went to the loudspeaker. */
  readonly peak: number;
  /** How long it was audible. */
  readonly lengthMs: number;
  /** The most that lips were pressed together, and open and round. */
  readonly closed: number;
  readonly round: number;
  readonly captioned: boolean;
}
declare global {
  interface Window {
    murmur?: (murmur: Murmur) => Promise<Hummed>;
  }
}

const live: Voice = {
  id: 'browser',
  speaks: () => true,
  warmUp: () => Promise.resolve(null),
  render: () =>
    Promise.resolve({
      kind: 'voice-failure',
      reason: 'unsupported-language',
      retryable: false,
      detail: 'nothing is said here',
    }),
  dispose: () => {},
};
const speaker = createSpeaker({
  voices: [live],
  voiceOrder: () => ['flite-slt', 'browser'],
  audioOut: createWebAudioOut(),
  timer: browserTimer,
});
await speaker.unlock();

const AUDIBLE = 0.003;
window.murmur = async (murmur) => {
  const mouth = createMouthShape();
  const sound = new Float32Array(new ArrayBuffer(4 * 1024));
  const began = speaker.nowMs();
  let [firstMs, lastMs, peak, closed, round] = [Infinity, -Infinity, 0, 0, 0];
  let captioned = false;
  speaker.murmur(murmur, 'nl', NEUTRAL_PROSODY);
  while (speaker.nowMs() < began + 2500) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const nowMs = speaker.nowMs();
    speaker.recentSound(sound);
    // The newest few ms only.
    const loudest = Math.max(...sound.subarray(-256).map(Math.abs));
    peak = Math.max(peak, loudest);
    if (loudest > AUDIBLE) {
      firstMs = Math.min(firstMs, nowMs);
      lastMs = nowMs;
    }
    speaker.mouthAt(nowMs, mouth);
    closed = Math.max(closed, mouth[VISEMES.indexOf('PP')] ?? 0);
    round = Math.max(round, mouth[VISEMES.indexOf('O')] ?? 0);
    captioned ||= speaker.captionAt(nowMs) !== null;
  }
  return { afterMs: firstMs - began, peak, lengthMs: lastMs - firstMs, closed, round, captioned };
};
