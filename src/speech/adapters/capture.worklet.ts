import { createDownsampler } from '../hearing/downsample.ts';

// An AudioWorklet's global scope, which TypeScript's DOM library leaves out.
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const RATE_HZ = 16_000;
/** About 60 ms at once: a message for every 128 samples would be many. */
const PIECE_SAMPLES = 960;

/** Hands the microphone's sound to the page at 16 kHz, for a visitor who agreed that it is sent. */
class CaptureProcessor extends AudioWorkletProcessor {
  readonly #downsampler = createDownsampler(sampleRate, RATE_HZ);
  #pieces: Float32Array[] = [];
  #samples = 0;

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const [channel] = inputs[0] ?? [];
    if (!channel) return true;
    const piece = this.#downsampler.push(channel);
    this.#pieces.push(piece);
    this.#samples += piece.length;
    if (this.#samples < PIECE_SAMPLES) return true;
    const all = new Float32Array(this.#samples);
    let at = 0;
    for (const each of this.#pieces) {
      all.set(each, at);
      at += each.length;
    }
    this.#pieces = [];
    this.#samples = 0;
    this.port.postMessage(all, [all.buffer]);
    return true;
  }
}

registerProcessor('mien-capture', CaptureProcessor);
