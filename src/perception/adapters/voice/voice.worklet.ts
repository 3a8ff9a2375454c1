import { createVoiceAnalyser } from '../../voice/voice-features.ts';

// An AudioWorklet's global scope, which TypeScript's DOM library leaves out.
declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

/** Turns sound into features on the audio thread. The sound itself goes nowhere. */
class VoiceProcessor extends AudioWorkletProcessor {
  readonly #analyser = createVoiceAnalyser(sampleRate);

  process(inputs: readonly (readonly Float32Array[])[]): boolean {
    const [channel] = inputs[0] ?? [];
    if (channel) this.#analyser.push(channel, (features) => this.port.postMessage(features, []));
    return true;
  }
}

registerProcessor('mien-voice', VoiceProcessor);
