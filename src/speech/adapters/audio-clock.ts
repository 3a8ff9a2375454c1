/**
 * One steady clock for speech, in ms. While sound runs it follows the device, less its output latency: it shows what is
 * being *heard*. While sound is blocked it follows the system clock. It never runs backwards, and joins the two without
 * a jump.
 */
export interface AudioClock {
  nowMs(): number;
  /** The moment on this clock at which a source started at `contextTimeS` is heard. */
  heardAtMs(contextTimeS: number): number;
  /** The context time at which a source must start to be heard at `clockMs`. */
  contextTimeAtS(clockMs: number): number;
  /** Call when the device has begun to run, or has run again after a stall. */
  attach(): void;
  /** Call when the device has stopped. */
  detach(): void;
}

export interface AudioClockSource {
  /** The system's monotonic clock. */
  systemMs(): number;
  /** What the device is playing now, in context time, less its output latency; null when it cannot tell. */
  playingS(): number | null;
}

/** Device readings come in blocks and jitter by a few ms: this share of the error is corrected per second. */
const FOLLOW_PER_S = 4;
/** Corrections are at most this fast, so that lips never visibly skip. */
const LARGEST_SLEW = 0.05;

export const createAudioClock = (source: AudioClockSource): AudioClock => {
  // clock = system + offset; heard context time = (clock - base) / 1000.
  let offsetMs = -source.systemMs();
  let baseMs: number | null = null;
  let lastSystemMs = source.systemMs();
  let lastMs = 0;

  const nowMs = (): number => {
    const systemMs = source.systemMs();
    const elapsedMs = Math.max(0, systemMs - lastSystemMs);
    lastSystemMs = systemMs;
    const playing = baseMs === null ? null : source.playingS();
    if (baseMs !== null && playing !== null) {
      const errorMs = baseMs + playing * 1000 - (systemMs + offsetMs);
      const share = Math.min(1, (elapsedMs / 1000) * FOLLOW_PER_S);
      const slewMs = elapsedMs * LARGEST_SLEW;
      offsetMs += Math.max(-slewMs, Math.min(slewMs, errorMs * share));
    }
    lastMs = Math.max(lastMs, systemMs + offsetMs);
    return lastMs;
  };

  return {
    nowMs,
    heardAtMs: (contextTimeS) => (baseMs ?? 0) + contextTimeS * 1000,
    contextTimeAtS: (clockMs) => (clockMs - (baseMs ?? 0)) / 1000,
    attach() {
      baseMs = null;
      const at = nowMs();
      baseMs = at - (source.playingS() ?? 0) * 1000;
    },
    detach() {
      nowMs();
      baseMs = null;
    },
  };
};
