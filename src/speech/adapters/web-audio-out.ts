import type { AudioOut, AudioState } from '../ports.ts';
import { createAudioClock } from './audio-clock.ts';
import type { EchoLoopback } from './echo-loopback.ts';

/** A stop fades this fast: short enough to be at once, long enough not to click. */
const STOP_FADE_S = 0.008;
const MUTE_FADE_S = 0.015;
/** Turned down so fast that it is at once, and so slowly that it does not pump. */
const DUCK_FADE_S = 0.05;
/** Samples looked back on: some 40 ms, as long as the stretches that a microphone is read in. */
const RECENT = 2048;
/** A source asked for sooner than this is started now. */
const SOONEST_S = 0.004;
/** A device that stands still for this long has stalled (an unplugged headset, a sleeping phone). */
const STALL_MS = 700;
const WATCH_MS = 300;

/** Something being played, or waiting for sound to be unlocked. */
interface Playing {
  readonly buffer: AudioBuffer;
  readonly startMs: number;
  source: AudioBufferSourceNode | null;
  gain: GainNode | null;
}

/** A clock without a loudspeaker: captions and lips go on where the page has no Web Audio. */
const createSilentOut = (): AudioOut => ({
  state: () => 'unavailable',
  nowMs: () => performance.now(),
  play: (_pcm, _sampleRateHz, atMs) => ({
    startMs: Math.max(atMs, performance.now()),
    stop: () => {},
  }),
  unlock: () => Promise.resolve('unavailable'),
  setMuted: () => {},
  duck: () => {},
  recentSound: () => 0,
  besideMicrophone: () => {},
  onStateChange: () => () => {},
  dispose: () => {},
});

const createContext = (): AudioContext | null => {
  try {
    return new AudioContext({ latencyHint: 'interactive' });
  } catch {
    return null;
  }
};

/**
 * The page's loudspeaker. Browsers hold sound back until the visitor has touched the page: until then the state is
 * `blocked`, the clock runs on and what is played counts as heard on that clock; once unlocked, sound joins in the middle.
 */
export const createWebAudioOut = (): AudioOut => {
  const made = typeof AudioContext === 'undefined' ? null : createContext();
  if (!made) return createSilentOut();
  const context = made;
  const master = context.createGain();
  const ducker = context.createGain();
  const ear = context.createAnalyser();
  ear.fftSize = RECENT;
  ducker.connect(master).connect(ear);
  const straight = context.createGain();
  master.connect(straight).connect(context.destination);
  /** Fetched with the first microphone: most visitors type. */
  let loopback: EchoLoopback | null = null;
  let loopbackWanted = false;
  const fetchLoopback = async (): Promise<void> => {
    const { createEchoLoopback } = await import('./echo-loopback.ts');
    loopback ??= createEchoLoopback(context, master, straight);
    if (loopbackWanted && !disposed) loopback.open();
  };
  const listeners = new Set<(state: AudioState) => void>();
  const playing = new Set<Playing>();
  let state: AudioState = 'blocked';
  let disposed = false;

  const clock = createAudioClock({
    systemMs: () => performance.now(),
    playingS: () => {
      // Safari has no outputLatency; baseLatency is the part it does know.
      const latencyS = context.outputLatency || context.baseLatency || 0;
      return context.currentTime - latencyS - (loopback?.delayS ?? 0);
    },
  });

  const silence = (entry: Playing, fadeS: number, atMs = -Infinity): void => {
    const { source, gain } = entry;
    entry.source = null;
    entry.gain = null;
    if (!source || !gain) return;
    const atS = Math.max(context.currentTime, clock.contextTimeAtS(atMs));
    gain.gain.setValueAtTime(gain.gain.value, atS);
    gain.gain.linearRampToValueAtTime(0, atS + fadeS);
    source.stop(atS + fadeS + 0.002);
  };
  const finished = (entry: Playing): boolean =>
    clock.nowMs() > entry.startMs + entry.buffer.duration * 1000;

  /** Starts a source so that it is heard at its place on the clock, from the middle when that place has passed. */
  const start = (entry: Playing): void => {
    const source = context.createBufferSource();
    const gain = context.createGain();
    source.buffer = entry.buffer;
    source.connect(gain).connect(ducker);
    const wantedS = clock.contextTimeAtS(entry.startMs);
    const atS = Math.max(wantedS, context.currentTime + SOONEST_S);
    const skippedS = atS - wantedS;
    source.addEventListener('ended', () => {
      source.disconnect();
      gain.disconnect();
      if (entry.source === source) playing.delete(entry);
    });
    if (skippedS >= entry.buffer.duration) return;
    if (skippedS > 0) {
      gain.gain.setValueAtTime(0, atS);
      gain.gain.linearRampToValueAtTime(1, atS + STOP_FADE_S);
    }
    source.start(atS, skippedS);
    entry.source = source;
    entry.gain = gain;
  };

  const join = (): void => {
    clock.attach();
    for (const entry of playing) {
      silence(entry, 0);
      if (finished(entry)) playing.delete(entry);
      else start(entry);
    }
  };
  const setState = (next: AudioState): void => {
    if (next === state || disposed) return;
    state = next;
    if (next === 'ready') join();
    else {
      clock.detach();
      for (const entry of playing) silence(entry, 0);
    }
    for (const listener of listeners) listener(next);
  };
  const readState = (): void => setState(context.state === 'running' ? 'ready' : 'blocked');
  context.addEventListener('statechange', readState);
  readState();
  // Where the page may play without a gesture, this is all it takes; elsewhere it is refused and nothing is lost.
  context.resume().then(readState, () => {});

  // A running device whose time stands still: keep the clock going without it, and join again when it moves.
  let watchedS = context.currentTime;
  let movedAtMs = performance.now();
  let stalled = false;
  const watch = setInterval(() => {
    const moved = context.currentTime !== watchedS;
    watchedS = context.currentTime;
    if (moved) movedAtMs = performance.now();
    if (state !== 'ready') {
      stalled = false;
      for (const entry of playing) if (finished(entry)) playing.delete(entry);
    } else if (moved && stalled) {
      stalled = false;
      join();
    } else if (!moved && !stalled && performance.now() - movedAtMs > STALL_MS) {
      stalled = true;
      clock.detach();
    }
  }, WATCH_MS);

  return {
    state: () => state,
    nowMs: clock.nowMs,
    play(pcm, sampleRateHz, atMs) {
      const wantedMs = Math.max(atMs, clock.nowMs());
      const nothing = { startMs: wantedMs, stop: () => {} };
      if (pcm.length === 0 || disposed) return nothing;
      const buffer = context.createBuffer(1, pcm.length, sampleRateHz);
      buffer.copyToChannel(pcm, 0);
      const live = state === 'ready' && !stalled;
      const soonestMs = live ? clock.heardAtMs(context.currentTime + SOONEST_S) : wantedMs;
      const entry: Playing = {
        buffer,
        startMs: Math.max(wantedMs, soonestMs),
        source: null,
        gain: null,
      };
      playing.add(entry);
      if (live) start(entry);
      return {
        startMs: entry.startMs,
        stop(stopMs) {
          playing.delete(entry);
          silence(entry, STOP_FADE_S, stopMs);
        },
      };
    },
    async unlock() {
      await context.resume().catch(() => {});
      readState();
      return state;
    },
    setMuted(muted) {
      const atS = context.currentTime;
      master.gain.cancelScheduledValues(atS);
      master.gain.setTargetAtTime(muted ? 0 : 1, atS, MUTE_FADE_S / 3);
    },
    duck(gain) {
      const atS = context.currentTime;
      ducker.gain.cancelScheduledValues(atS);
      ducker.gain.setTargetAtTime(gain, atS, DUCK_FADE_S / 3);
    },
    recentSound(into) {
      if (state !== 'ready' || into.length > RECENT) return 0;
      ear.getFloatTimeDomainData(into);
      return context.sampleRate;
    },
    besideMicrophone(open) {
      loopbackWanted = open;
      // Without it the sound goes straight out, as it did before.
      if (open && !loopback) fetchLoopback().catch(() => {});
      else if (open) loopback?.open();
      else loopback?.close();
    },
    onStateChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      if (disposed) return;
      disposed = true;
      clearInterval(watch);
      loopback?.close();
      for (const entry of playing) silence(entry, STOP_FADE_S);
      playing.clear();
      listeners.clear();
      context.removeEventListener('statechange', readState);
      // Left to fade out first; a closed context clicks.
      setTimeout(() => void context.close().catch(() => {}), STOP_FADE_S * 2000);
    },
  };
};
