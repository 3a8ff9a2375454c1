import { readNet } from '../sound/acoustic-net.ts';
import { createLipReader } from '../sound/lip-reader.ts';
import weights from '../sound/net-weights.json';
import { createToSoundRate } from '../sound/sound-rate.ts';

// An AudioWorklet's global scope, which TypeScript's DOM library leaves out.
declare const sampleRate: number;
declare const currentTime: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/**
 * Reads lips on the audio thread. For every 10 ms it posts the 15 viseme weights and, behind them, the middle of those
 * 10 ms in context time (ms). The sound itself goes nowhere.
 */
class LipsProcessor extends AudioWorkletProcessor {
  readonly #toRate = createToSoundRate(sampleRate);
  readonly #reader = createLipReader(readNet(weights));
  /** Context time of the first sample, and how much has been pushed since. */
  #startMs = 0;
  #pushedMs = 0;

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const [channel] = inputs[0] ?? [];
    // A source that has nothing to say delivers no channel: time goes on all the same.
    const samples = channel ?? SILENCE;
    // An audio thread that stalls leaves quanta out, most of all as it starts: the context's clock has gone on.
    const behindMs = currentTime * 1000 - (this.#startMs + this.#pushedMs);
    if (Math.abs(behindMs) > SLIP_MS) this.#startMs += behindMs;
    this.#pushedMs += (samples.length / sampleRate) * 1000;
    const startMs = this.#startMs;
    this.#reader.push(this.#toRate.push(samples), (visemes, middleMs) => {
      const message = new Float64Array(visemes.length + 1);
      message.set(visemes);
      message[visemes.length] = startMs + middleMs;
      this.port.postMessage(message, [message.buffer]);
    });
    return true;
  }
}
const SILENCE = new Float32Array(128);
/** Less is rounding. */
const SLIP_MS = 1;

registerProcessor('mien-lips', LipsProcessor);
