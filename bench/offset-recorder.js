/** Writes down what goes to the loudspeaker, each block with the context's own frame number. */
class Recorder extends AudioWorkletProcessor {
  process([input]) {
    const samples = input?.[0];
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has no origin
    if (samples) this.port.postMessage({ frame: currentFrame, samples: samples.slice() });
    return true;
  }
}
registerProcessor('offset-recorder', Recorder);
