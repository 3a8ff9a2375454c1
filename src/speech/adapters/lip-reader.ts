import { VISEMES } from '#core';
import type { MouthShape } from '#core';

import { createHeardMouth } from '../lips/heard-mouth.ts';
// Vite makes the default export: the address of the worklet, compiled and bundled.
// oxlint-disable-next-line import/default
import workletUrl from './lips.worklet.ts?worker&url';

/** What a mouth can be read from: a call, an element that plays, or a node of the page's own sound. */
export type LipSource = MediaStream | HTMLMediaElement | AudioNode;

export interface LipEarsOptions {
  readonly context: AudioContext;
  /**
   * Plays what is read, and so late that its lips are known when it is heard; null when the source is played elsewhere.
   * An element is played through here only: reading it takes its sound out of its own output.
   */
  readonly playTo: AudioNode | null;
  /** The audio thread has stopped: the mouth rests from now on. */
  readonly failed: (cause: unknown) => void;
}

/** A mouth that follows sound as it comes. */
export interface LipEars {
  /** How long after a sound its lips are known; with `playTo` the sound waits for them. */
  readonly lagMs: number;
  /** Writes the mouth of what is heard at `contextMs`, on the context's clock (less output latency), into `out`. */
  mouthAt(contextMs: number, out: MouthShape): void;
  dispose(): void;
}

/** What the net waits for (see createLipReader), and the 128 samples that the audio thread gathers. */
const LAG_MS = 40;
const QUANTUM_MS = 3;

const nodeOf = (context: AudioContext, source: LipSource): AudioNode => {
  if (source instanceof AudioNode) return source;
  if (source instanceof MediaStream) return context.createMediaStreamSource(source);
  return context.createMediaElementSource(source);
};

/** Puts a net that reads lips on the audio thread. Rejects when the audio thread or the source cannot be had. */
export const openLipEars = async (
  source: LipSource,
  { context, playTo, failed }: LipEarsOptions,
): Promise<LipEars> => {
  await context.audioWorklet.addModule(workletUrl);
  const sound = nodeOf(context, source);
  const ears = new AudioWorkletNode(context, 'mien-lips', {
    numberOfInputs: 1,
    numberOfOutputs: 1,
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  const mouth = createHeardMouth();
  const stop = new AbortController();
  const { signal } = stop;
  ears.port.addEventListener(
    'message',
    ({ data }: MessageEvent<Float64Array>) => {
      mouth.push(Float32Array.from(data.subarray(0, VISEMES.length)), data.at(-1) ?? 0);
    },
    { signal },
  );
  ears.port.start();
  ears.addEventListener('processorerror', failed, { signal });
  sound.connect(ears);
  // Its output is silence; without a way to the speakers some browsers do not run it.
  ears.connect(context.destination);
  const waitMs = playTo === null ? 0 : LAG_MS + QUANTUM_MS;
  const delay = playTo === null ? null : context.createDelay(1);
  if (delay && playTo) {
    delay.delayTime.value = waitMs / 1000;
    sound.connect(delay).connect(playTo);
  }
  return {
    lagMs: LAG_MS,
    // What is heard at a moment entered the graph so long before it.
    mouthAt: (contextMs, out) => mouth.mouthAt(contextMs - waitMs, out),
    dispose() {
      stop.abort();
      sound.disconnect(ears);
      if (delay) {
        sound.disconnect(delay);
        delay.disconnect();
      }
      ears.disconnect();
      ears.port.close();
      if (sound !== source) sound.disconnect();
    },
  };
};
