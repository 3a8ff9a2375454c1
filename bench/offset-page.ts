/**
 * The product's own speaker, voice, clock and lips in a page. What goes to the loudspeaker is written down sample by
 * sample beside the mouth of every frame, so that the two can be compared afterwards.
 */
import { createMouthShape, NEUTRAL_PROSODY, VISEMES } from '#core';
import {
  createSpeaker,
  createVisemeTrack,
  loudnessOf,
  type RenderedClause,
  type Voice,
} from '#speech';

import { browserTimer } from '../src/speech/adapters/browser-timer.ts';
import { createFliteVoice } from '../src/speech/adapters/flite-voice.ts';
import { createWebAudioOut } from '../src/speech/adapters/web-audio-out.ts';

export interface OffsetReport {
  /** How far the mouth is ahead of what is heard, beyond the designed lead, ms; one for each window of frames. */
  readonly aheadMs: readonly number[];
  readonly frameMs: readonly number[];
  readonly clauses: number;
  /** Clauses whose samples were not found among those played. */
  readonly lost: number;
  readonly outputLatencyMs: number;
}

declare global {
  interface Window {
    shown?: boolean;
    unlock?: () => Promise<string>;
    /** Says sentences; `busyMs` of every frame are wasted, as a slow renderer would. */
    compare?: (sentences: readonly string[], busyMs: number) => Promise<OffsetReport>;
  }
}

/** Every context the page makes, with what it plays. */
const played: { readonly frame: number; readonly samples: Float32Array }[] = [];
let context: AudioContext | null = null;
const recorderReady = new Promise<void>((ready) => {
  const connect = Object.getOwnPropertyDescriptor(AudioNode.prototype, 'connect')?.value;
  AudioNode.prototype.connect = function tapped(this: AudioNode, ...args: unknown[]) {
    if (args[0] instanceof AudioDestinationNode) {
      const own = this.context;
      if (own instanceof AudioContext) context = own;
      void own.audioWorklet
        .addModule(new URL('./offset-recorder.js', import.meta.url).href)
        .then(() => {
          const recorder = new AudioWorkletNode(own, 'offset-recorder', { numberOfOutputs: 0 });
          recorder.port.addEventListener('message', ({ data }) => played.push(data));
          recorder.port.start();
          Reflect.apply(connect, this, [recorder]);
          ready();
        });
    }
    return Reflect.apply(connect, this, args);
  };
});

const rendered: RenderedClause[] = [];
const flite = createFliteVoice();
const voice: Voice = {
  id: flite.id,
  speaks: (locale) => flite.speaks(locale),
  warmUp: () => flite.warmUp(),
  dispose: () => flite.dispose(),
  async render(clause, stop) {
    const made = await flite.render(clause, stop);
    if (made.kind === 'rendered') rendered.push(made);
    return made;
  },
};
const speaker = createSpeaker({
  voices: [voice],
  audioOut: createWebAudioOut(),
  timer: browserTimer,
});

interface Frame {
  readonly atMs: number;
  readonly mouth: Float32Array;
}
/** Pairs of the context's clock and the page's: which sample is at the loudspeaker when. */
interface Stamp {
  readonly contextS: number;
  readonly pageMs: number;
}

/** Joins the blocks into one strip; what was not recorded is silence. */
const stripOf = (): { readonly fromFrame: number; readonly samples: Float32Array } => {
  const fromFrame = played[0]?.frame ?? 0;
  const last = played.at(-1);
  const samples = new Float32Array((last ? last.frame + last.samples.length : 0) - fromFrame);
  for (const block of played) samples.set(block.samples, block.frame - fromFrame);
  return { fromFrame, samples };
};

/** 16 kHz sound as the context plays it, near enough to be found by. */
const resampled = (pcm: Float32Array, fromHz: number, toHz: number): Float32Array =>
  Float32Array.from({ length: Math.floor((pcm.length * toHz) / fromHz) }, (_, index) => {
    const at = (index * fromHz) / toHz;
    const low = Math.floor(at);
    return (pcm[low] ?? 0) * (1 - at + low) + (pcm[low + 1] ?? 0) * (at - low);
  });

/** Where in the strip a clause was played, by its loudest stretch; null when it is nowhere. */
const placeOf = (strip: Float32Array, clause: Float32Array, from: number): number | null => {
  const length = Math.min(clause.length, 4096);
  let loudest = 0;
  let most = 0;
  for (let at = 0; at + length <= clause.length; at += 512) {
    let power = 0;
    for (let index = 0; index < length; index += 4) power += (clause[at + index] ?? 0) ** 2;
    if (power > most) [most, loudest] = [power, at];
  }
  const score = (at: number, every: number): number => {
    let [dot, own] = [0, 0];
    for (let index = 0; index < length; index += every) {
      const heard = strip[at + index] ?? 0;
      dot += heard * (clause[loudest + index] ?? 0);
      own += heard * heard;
    }
    return dot / Math.sqrt(own * (most / 1) + 1e-9);
  };
  let best = -1;
  let bestScore = 0;
  for (let at = from; at + length < strip.length; at += 1) {
    // a coarse look first: most places are not worth more
    if (score(at, 37) < 0.05) continue;
    const full = score(at, 4);
    if (full > bestScore) [best, bestScore] = [at, full];
  }
  return best < 0 || bestScore < 0.5 ? null : best - loudest;
};

const contextAt = (stamps: readonly Stamp[], pageMs: number): number => {
  let near = stamps[0];
  for (const stamp of stamps) if (stamp.pageMs <= pageMs) near = stamp;
  return near ? near.contextS + (pageMs - near.pageMs) / 1000 : 0;
};

const WINDOW_MS = 300;
const SEARCH_MS = 160;
/** A window in which the lips hardly move says nothing about time. */
const LEAST_MOVEMENT = 0.05;

/** How far ahead of `heardMs` the mouths are, by where on the track they fit best. */
const aheadOf = (
  frames: readonly (Frame & { readonly heardMs: number })[],
  clause: RenderedClause,
): number[] => {
  const track = createVisemeTrack(
    clause.utterance.visemes,
    clause.pcm && loudnessOf(clause.pcm, clause.sampleRateHz),
  );
  const mouth = createMouthShape();
  const misfit = (group: typeof frames, aheadMs: number): number => {
    let sum = 0;
    for (const frame of group) {
      track.mouthAt(frame.heardMs + aheadMs, mouth);
      for (let index = 0; index < VISEMES.length; index += 1)
        sum += ((frame.mouth[index] ?? 0) - (mouth[index] ?? 0)) ** 2;
    }
    return sum / group.length;
  };
  const found: number[] = [];
  for (let from = 0; from < clause.utterance.durationMs - WINDOW_MS; from += WINDOW_MS) {
    const group = frames.filter(({ heardMs }) => heardMs >= from && heardMs < from + WINDOW_MS);
    if (group.length < 4) continue;
    let [best, least, worst] = [0, Infinity, 0];
    for (let ahead = -SEARCH_MS; ahead <= SEARCH_MS; ahead += 1) {
      const error = misfit(group, ahead);
      worst = Math.max(worst, error);
      if (error < least) [best, least] = [ahead, error];
    }
    if (worst > LEAST_MOVEMENT) found.push(best);
  }
  return found;
};

window.unlock = async () => {
  const state = await speaker.unlock();
  await recorderReady;
  await speaker.warmUp('en');
  return state;
};

window.compare = async (sentences, busyMs) => {
  played.length = 0;
  rendered.length = 0;
  const frames: Frame[] = [];
  const stamps: Stamp[] = [];
  let running = true;
  const tick = (): void => {
    if (!running) return;
    const fromMs = performance.now();
    const mouth = createMouthShape();
    speaker.mouthAt(speaker.nowMs(), mouth);
    frames.push({ atMs: fromMs, mouth });
    const stamp = context?.getOutputTimestamp();
    if (stamp?.contextTime !== undefined && stamp.performanceTime)
      stamps.push({ contextS: stamp.contextTime, pageMs: stamp.performanceTime });
    while (performance.now() - fromMs < busyMs);
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const done = new Promise<void>((ended) => {
    const stop = speaker.subscribe((event) => {
      if (event.kind !== 'idle') return;
      stop();
      ended();
    });
  });
  for (const [index, text] of sentences.entries())
    speaker.say({
      id: `line-${index}`,
      text,
      locale: 'en',
      feel: 'neutral',
      intensity: 0.5,
      prosody: NEUTRAL_PROSODY,
      pronounce: [],
      visemes: null,
    });
  await done;
  await new Promise((later) => setTimeout(later, 400));
  running = false;
  const rateHz = context?.sampleRate ?? 48_000;
  const strip = stripOf();
  const aheadMs: number[] = [];
  let lost = 0;
  let from = 0;
  for (const clause of rendered) {
    if (!clause.pcm) continue;
    const place = placeOf(strip.samples, resampled(clause.pcm, clause.sampleRateHz, rateHz), from);
    if (place === null) {
      lost += 1;
      continue;
    }
    from = place;
    const startS = (strip.fromFrame + place) / rateHz;
    const heard = frames.map((frame) => ({
      ...frame,
      heardMs: (contextAt(stamps, frame.atMs) - startS) * 1000,
    }));
    aheadMs.push(...aheadOf(heard, clause));
  }
  const frameMs = frames.slice(1).map((frame, index) => frame.atMs - (frames[index]?.atMs ?? 0));
  const outputLatencyMs = (context?.outputLatency ?? 0) * 1000;
  return { aheadMs, frameMs, clauses: rendered.length, lost, outputLatencyMs };
};
window.shown = true;
