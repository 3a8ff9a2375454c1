/** Long enough for two ends in one page to find each other; without it the sound simply goes straight out. */
const CONNECT_MS = 4000;
const FADE_S = 0.03;
const STATS_MS = 1000;
/** Coding and packets before the jitter buffer: two packets of 10 ms, one being filled and one on its way. */
const PACKETS_S = 0.02;

/**
 * Sends sound out through a peer connection from the page to itself. Cancellers take what arrives from a peer for sure as
 * sound of the loudspeaker; what Web Audio plays some have ignored. It costs some tens of ms, which `delayS` tells.
 */
export interface EchoLoopback {
  /** What the way round takes now, seconds; 0 while the sound goes straight out. */
  readonly delayS: number;
  /** Takes the way round as soon as it stands, and straight out again when it fails. Safe to call twice. */
  open(): void;
  close(): void;
}

interface Line {
  readonly ends: readonly [RTCPeerConnection, RTCPeerConnection];
  readonly tap: MediaStreamAudioDestinationNode;
  readonly player: HTMLAudioElement;
}

/** Opus at full band, in short packets. */
const tuned = (sdp: string | undefined): string =>
  (sdp ?? '').replace(/a=fmtp:111 .*/u, '$&;maxaveragebitrate=96000;usedtx=0;ptime=10;maxptime=10');

async function connect(line: Line): Promise<MediaStream> {
  const [near, far] = line.ends;
  const arrived = new Promise<MediaStream>((resolve, reject) => {
    setTimeout(() => reject(new Error('the loopback did not connect')), CONNECT_MS);
    far.addEventListener('track', ({ track, receiver }) => {
      // As little buffer as the browser will have: nothing is lost on the way.
      if ('jitterBufferTarget' in receiver) receiver.jitterBufferTarget = 0;
      resolve(new MediaStream([track]));
    });
  });
  near.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate) void far.addIceCandidate(candidate).catch(() => {});
  });
  far.addEventListener('icecandidate', ({ candidate }) => {
    if (candidate) void near.addIceCandidate(candidate).catch(() => {});
  });
  for (const track of line.tap.stream.getAudioTracks()) near.addTrack(track, line.tap.stream);
  const offer = await near.createOffer();
  await near.setLocalDescription(offer);
  await far.setRemoteDescription({ type: 'offer', sdp: tuned(offer.sdp) });
  const answer = await far.createAnswer();
  await far.setLocalDescription(answer);
  await near.setRemoteDescription({ type: 'answer', sdp: tuned(answer.sdp) });
  return arrived;
}

/** Resolves when sound gets through. */
const connected = (end: RTCPeerConnection): Promise<void> =>
  new Promise((resolve, reject) => {
    const look = (): void => {
      if (end.connectionState === 'connected') resolve();
      else if (end.connectionState === 'failed') reject(new Error('the loopback failed'));
    };
    end.addEventListener('connectionstatechange', look);
    setTimeout(() => reject(new Error('the loopback did not connect')), CONNECT_MS);
    look();
  });

/** Time that sound has waited in the receiver's buffer of late, seconds. */
async function bufferedS(
  end: RTCPeerConnection,
  before: { delayS: number; count: number },
): Promise<number | null> {
  const stats = await end.getStats();
  for (const report of stats.values()) {
    const { type, jitterBufferDelay, jitterBufferEmittedCount } = report as Record<string, unknown>; // a report's fields depend on its type
    if (type !== 'inbound-rtp' || typeof jitterBufferDelay !== 'number') continue;
    if (typeof jitterBufferEmittedCount !== 'number') continue;
    const count = jitterBufferEmittedCount - before.count;
    const delayS = jitterBufferDelay - before.delayS;
    before.count = jitterBufferEmittedCount;
    before.delayS = jitterBufferDelay;
    return count > 0 ? delayS / count : null;
  }
  return null;
}

/**
 * @param from what is to be heard
 * @param straight its way to the loudspeaker: open, or shut while the sound goes round
 */
export function createEchoLoopback(
  context: AudioContext,
  from: AudioNode,
  straight: GainNode,
): EchoLoopback {
  let line: Line | null = null;
  let delayS = 0;
  let watch: ReturnType<typeof setInterval> | null = null;

  const fade = (gain: number): void => {
    const atS = context.currentTime;
    straight.gain.cancelScheduledValues(atS);
    straight.gain.setValueAtTime(straight.gain.value, atS);
    straight.gain.linearRampToValueAtTime(gain, atS + FADE_S);
  };
  const close = (): void => {
    if (!line) return;
    const { ends, tap, player } = line;
    line = null;
    delayS = 0;
    if (watch) clearInterval(watch);
    fade(1);
    player.pause();
    player.srcObject = null;
    from.disconnect(tap);
    for (const end of ends) end.close();
  };
  const run = async (mine: Line): Promise<void> => {
    const [, far] = mine.ends;
    const stream = await connect(mine);
    mine.player.srcObject = stream;
    await Promise.all([mine.player.play(), connected(far)]);
    if (line !== mine) return;
    const before = { delayS: 0, count: 0 };
    const look = async (): Promise<void> => {
      const waitS = await bufferedS(far, before);
      if (line === mine && waitS !== null) delayS = waitS + PACKETS_S;
    };
    await look();
    far.addEventListener('connectionstatechange', () => {
      if (line === mine && far.connectionState !== 'connected') close();
    });
    watch = setInterval(() => void look().catch(() => {}), STATS_MS);
    fade(0);
  };
  return {
    get delayS() {
      return delayS;
    },
    open() {
      if (line || typeof RTCPeerConnection === 'undefined') return;
      const mine: Line = {
        ends: [new RTCPeerConnection(), new RTCPeerConnection()],
        tap: context.createMediaStreamDestination(),
        player: new Audio(),
      };
      line = mine;
      from.connect(mine.tap);
      run(mine).catch(() => {
        if (line === mine) close();
      });
    },
    close,
  };
}
