/**
 * Runs in the page before anything else: knows when the visitor on the (fake) microphone falls silent, sample by sample,
 * and is the browser's recogniser: it gives its final words `finalAfterMs` later. Self-contained: sent to the page as text.
 */
export const hearTurns = ({ finalAfterMs, words }) => {
  /** The last sample over this ends the speech (full scale 1). */
  const LOUD = 0.02;
  /** A silence this long is the end of the clip's sentence. */
  const QUIET_S = 0.12;
  const listener = `registerProcessor('spoken-turns', class extends AudioWorkletProcessor {
    constructor() { super(); this.lastLoudS = -1; this.speaking = false; }
    process([input]) {
      const samples = input?.[0] ?? [];
      for (let i = 0; i < samples.length; i += 1)
        if (Math.abs(samples[i]) > ${LOUD}) this.lastLoudS = currentTime + i / sampleRate;
      const quiet = currentTime - this.lastLoudS > ${QUIET_S};
      if (!quiet !== this.speaking) {
        this.speaking = !quiet;
        this.port.postMessage({ speaking: this.speaking, atS: this.lastLoudS });
      }
      return true;
    }
  });`;
  let recognition = null;
  window.spokenTurns = { endedMs: null, finalMs: null };

  const give = (final) => {
    const results = [Object.assign([{ transcript: words }], { isFinal: final })];
    recognition?.dispatchEvent(Object.assign(new Event('result'), { resultIndex: 0, results }));
  };
  window.SpeechRecognition = class extends EventTarget {
    start() {
      recognition = this;
    }
    stop() {}
    abort() {}
  };

  const devices = navigator.mediaDevices;
  const { getUserMedia } = devices;
  devices.getUserMedia = async (wanted) => {
    const stream = await getUserMedia.call(devices, wanted);
    if (!wanted.audio) return stream;
    const context = new AudioContext();
    const url = URL.createObjectURL(new Blob([listener], { type: 'text/javascript' }));
    await context.audioWorklet.addModule(url);
    const node = new AudioWorkletNode(context, 'spoken-turns');
    context.createMediaStreamSource(stream.clone()).connect(node);
    node.port.addEventListener('message', ({ data }) => {
      const { contextTime, performanceTime } = context.getOutputTimestamp();
      const atMs = performanceTime + (data.atS - contextTime) * 1000;
      if (data.speaking) {
        give(false);
        return;
      }
      window.turnWatch.begin(atMs);
      window.spokenTurns = { endedMs: atMs, finalMs: null };
      setTimeout(
        () => {
          window.spokenTurns.finalMs = performance.now();
          give(true);
        },
        Math.max(0, atMs + finalAfterMs - performance.now()),
      );
    });
    node.port.start();
    return stream;
  };
};
