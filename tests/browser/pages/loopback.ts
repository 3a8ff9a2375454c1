/** Sound on its way to the loudspeaker, straight and round by the loopback, and what can be heard of both. */
import { createEchoLoopback } from '#speech/echo-loopback';

export interface LoopbackPage {
  open(): void;
  close(): void;
  delayS(): number;
  /** Level of what goes straight to the loudspeaker and of what comes back round, root mean square of some 20 ms. */
  levels(): { readonly straight: number; readonly round: number };
  /** Plays a click. Resolves with the time between its two ways, ms. */
  click(): Promise<number>;
  /** The connection is lost at the sender's end. */
  lose(): void;
}
declare global {
  interface Window {
    loopback?: LoopbackPage;
  }
}

const context = new AudioContext();
const from = context.createGain();
const straight = context.createGain();
from.connect(straight).connect(context.destination);
const carrier = new OscillatorNode(context, { frequency: 440 });
const loudness = new GainNode(context, { gain: 0.2 });
carrier.connect(loudness).connect(from);
carrier.start();

/** The loopback plays by an element and connects by peers of its own: they are caught as they are made. */
let player: HTMLAudioElement | null = null;
const peers: RTCPeerConnection[] = [];
window.Audio = new Proxy(window.Audio, {
  construct(target, given: [string?]) {
    player = new target(...given);
    return player;
  },
});
window.RTCPeerConnection = new Proxy(window.RTCPeerConnection, {
  construct(target, given: [RTCConfiguration?]) {
    const peer = new target(...given);
    peers.push(peer);
    return peer;
  },
});

const loopback = createEchoLoopback(context, from, straight);
const near = new AnalyserNode(context, { fftSize: 1024 });
straight.connect(near);
const far = new AnalyserNode(context, { fftSize: 1024 });
let heard: MediaStream | null = null;
const samples = new Float32Array(1024);
const level = (analyser: AnalyserNode): number => {
  analyser.getFloatTimeDomainData(samples);
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length);
};
/** What the element plays, once it plays something. */
const listen = (): void => {
  const stream = player?.srcObject;
  if (!(stream instanceof MediaStream) || stream === heard) return;
  heard = stream;
  context.createMediaStreamSource(stream).connect(far);
};

window.loopback = {
  open: () => loopback.open(),
  close: () => loopback.close(),
  delayS: () => loopback.delayS,
  levels() {
    listen();
    const playing = player !== null && !player.paused && player.srcObject !== null;
    return { straight: level(near), round: playing ? level(far) : 0 };
  },
  async click() {
    listen();
    loudness.gain.value = 0;
    await new Promise((resolve) => setTimeout(resolve, 600));
    const beforeWay = new AnalyserNode(context, { fftSize: 32768 });
    from.connect(beforeWay);
    const afterWay = new AnalyserNode(context, { fftSize: 32768 });
    if (heard) context.createMediaStreamSource(heard).connect(afterWay);
    const burst = new OscillatorNode(context, { frequency: 900 });
    const gate = new GainNode(context, { gain: 0.5 });
    burst.connect(gate).connect(from);
    burst.start();
    burst.stop(context.currentTime + 0.03);
    await new Promise((resolve) => setTimeout(resolve, 450));
    const record = (analyser: AnalyserNode): number => {
      const taken = new Float32Array(32768);
      analyser.getFloatTimeDomainData(taken);
      const loudest = taken.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
      return taken.findIndex((sample) => Math.abs(sample) > loudest / 3);
    };
    const [sent, came] = [record(beforeWay), record(afterWay)];
    loudness.gain.value = 0.2;
    return ((came - sent) / context.sampleRate) * 1000;
  },
  lose: () => peers.at(-2)?.close(),
};
