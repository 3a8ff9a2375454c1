/** The product's end of a call, and a scripted other end of it in the same page: a real connection between the two. */
import { createMouthShape, VISEMES } from '#core';
import type { TalkEvent } from '#speech';
import { createRealtimeTalk } from '#speech/realtime-talk';

export interface CallPage {
  readonly events: TalkEvent[];
  /** What the product sent to the other end. */
  readonly received: Record<string, unknown>[];
  /** The strongest viseme and its weight, over time. */
  readonly mouths: { readonly tMs: number; readonly viseme: string; readonly weight: number }[];
  start(consent: string): Promise<void>;
  /** The other end sends a message. */
  tell(message: object): void;
  /** The other end speaks. Resolves when it has. */
  speak(wavBase64: string): Promise<void>;
  interrupt(): void;
  answer(): void;
  stop(): void;
  liveTracks(): number;
}
declare global {
  interface Window {
    call?: CallPage;
  }
}

const far = new RTCPeerConnection();
const context = new AudioContext();
const loudspeaker = context.createMediaStreamDestination();
let channel: RTCDataChannel | null = null;
const received: Record<string, unknown>[] = [];
far.addEventListener('datachannel', (event) => {
  channel = event.channel;
  channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
    received.push(JSON.parse(data));
  });
});

const gathered = (peer: RTCPeerConnection): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (peer.iceGatheringState === 'complete') resolve();
    };
    peer.addEventListener('icegatheringstatechange', check);
    check();
  });

const streams: MediaStream[] = [];
const talk = createRealtimeTalk({
  async exchange(offer) {
    await far.setRemoteDescription({ type: 'offer', sdp: offer });
    for (const track of loudspeaker.stream.getTracks()) far.addTrack(track, loudspeaker.stream);
    await far.setLocalDescription(await far.createAnswer());
    await gathered(far);
    return far.localDescription?.sdp ?? '';
  },
  async openMicrophone() {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    streams.push(stream);
    return stream;
  },
});
const events: TalkEvent[] = [];
const mouths: CallPage['mouths'] = [];
const mouth = createMouthShape();
setInterval(() => {
  talk.mouthAt(mouth);
  let strongest = 0;
  for (let index = 1; index < VISEMES.length; index += 1)
    if ((mouth[index] ?? 0) > (mouth[strongest] ?? 0)) strongest = index;
  mouths.push({
    tMs: performance.now(),
    viseme: VISEMES[strongest] ?? 'sil',
    weight: mouth[strongest] ?? 0,
  });
}, 16);

window.call = {
  events,
  received,
  mouths,
  start: (consent) => talk.start('en', { consent }, (event) => events.push(event)),
  tell: (message) => channel?.send(JSON.stringify(message)),
  async speak(wavBase64) {
    const bytes = Uint8Array.from(atob(wavBase64), (letter) => letter.charCodeAt(0));
    const source = context.createBufferSource();
    source.buffer = await context.decodeAudioData(bytes.buffer);
    source.connect(loudspeaker);
    await context.resume();
    const ended = new Promise((resolve) => source.addEventListener('ended', resolve));
    source.start();
    await ended;
  },
  interrupt: () => talk.interrupt(),
  answer: () => talk.answer(),
  stop: () => talk.stop(),
  liveTracks: () =>
    streams
      .flatMap((stream) => stream.getTracks())
      .filter(({ readyState }) => readyState === 'live').length,
};
