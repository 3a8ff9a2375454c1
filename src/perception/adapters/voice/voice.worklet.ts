import { createVoiceAnalyser } from '../../voice/voice-features.ts';

// An AudioWorklet's global scope, which TypeScript's DOM library leaves out.
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Turns sound into figures on the audio thread: 19 of them for 512 samples. The sound itself goes nowhere. */
class VoiceProcessor extends AudioWorkletProcessor {
  readonly #analyser = createVoiceAnalyser(sampleRate);
  readonly #post = (figures: Float32Array): void => this.port.postMessage(figures, []);

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const [channel] = inputs[0] ?? [];
    if (channel) this.#analyser.push(channel, this.#post);
    return true;
  }
}

registerProcessor('mien-voice', VoiceProcessor);
