import type { Locale, MouthShape } from '#core';

import type { Talk, TalkEvent, TalkFailureReason } from '../ports.ts';
import { levelOf, mouthOfLevel } from '../realtime/level-mouth.ts';
import {
  answerTalk,
  interruptTalk,
  START_TALK,
  stepTalk,
  type TalkStep,
} from '../realtime/step-talk.ts';
import { readCallMessage } from '../realtime/talk-event.ts';
import type { LipEars } from './lip-reader.ts';
import { openLipEars } from './lip-reader.ts';
import { openLevel } from './microphone-level.ts';

export interface RealtimeTalkOptions {
  /** Gives the other end's answer to our offer. Our own server by default, which keeps the key. Throws TalkFailure. */
  readonly exchange?: (
    offer: string,
    locale: Locale,
    consent: string,
    signal: AbortSignal,
  ) => Promise<string>;
  readonly openMicrophone?: () => Promise<MediaStream>;
}

/** The consent texts that say that the visitor's sound goes to somebody else, live. */
const CONSENTED = /^microphone-realtime-\d+$/u;
const CHANNEL = 'oai-events';
const CONNECT_MS = 15_000;
/** A connection that has gone quiet for so long is taken to be lost; browsers wait half a minute. */
const GONE_MS = 6_000;
/** Of the sound that a mouth by level is read from: about a fiftieth of a second. */
const LEVEL_SAMPLES = 1024;
const MUTE_FADE_S = 0.015;

const MICROPHONE: MediaStreamConstraints = {
  video: false,
  audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
};

/** Why there is no call. */
class TalkFailure extends Error {
  override readonly name = 'TalkFailure';
  readonly reason: TalkFailureReason;
  readonly retryable: boolean;
  constructor(reason: TalkFailureReason, retryable: boolean) {
    super(reason);
    this.reason = reason;
    this.retryable = retryable;
  }
}

const exchangeByServer: NonNullable<RealtimeTalkOptions['exchange']> = async (
  offer,
  locale,
  consent,
  signal,
) => {
  const response = await fetch(`/v1/realtime?locale=${locale}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/sdp', 'X-Mien-Consent': consent },
    body: offer,
    signal,
  });
  if (response.ok) return response.text();
  if (response.status === 404) throw new TalkFailure('unsupported', false);
  throw response.status === 403
    ? new TalkFailure('permission-denied', false)
    : new TalkFailure('network', response.status >= 500 || response.status === 429);
};

const failureOf = (cause: unknown): TalkFailure => {
  if (cause instanceof TalkFailure) return cause;
  const name = cause instanceof DOMException ? cause.name : '';
  if (name === 'NotAllowedError') return new TalkFailure('permission-denied', false);
  return name === 'NotFoundError'
    ? new TalkFailure('unsupported', false)
    : new TalkFailure('network', true);
};

/** One call, from its start to its end. */
const createCall = (
  options: RealtimeTalkOptions,
  locale: Locale,
  consent: string,
  muted: () => boolean,
  listener: (event: TalkEvent) => void,
) => {
  const life = new AbortController();
  const { signal } = life;
  let talk = START_TALK;
  let channel: RTCDataChannel | null = null;
  let context: AudioContext | null = null;
  let ears: LipEars | null = null;
  let volume: GainNode | null = null;
  let visitorDb: (() => number) | null = null;
  /** How loud the other end is, for where nothing reads its lips. */
  let level: AnalyserNode | null = null;
  const samples = new Float32Array(LEVEL_SAMPLES);

  /** Carries out what a message or a wish comes to. */
  const take = ({ state, events, messages }: TalkStep): void => {
    talk = state;
    if (channel?.readyState === 'open')
      for (const message of messages) channel.send(JSON.stringify(message));
    for (const event of events) listener(event);
  };

  const end = (failure: TalkFailure | null): void => {
    if (signal.aborted) return;
    const { events } = interruptTalk(talk, performance.now());
    talk = START_TALK;
    life.abort();
    for (const event of events) listener(event);
    if (failure) listener({ kind: 'failed', reason: failure.reason, retryable: failure.retryable });
    listener({ kind: 'state', state: 'off' });
  };

  /** The remote sound through Web Audio, so late that its lips are known when it is heard. */
  const listen = async (stream: MediaStream, microphone: MediaStream): Promise<void> => {
    const made = new AudioContext({ latencyHint: 'interactive' });
    context = made;
    signal.addEventListener('abort', () => void made.close().catch(() => {}));
    // Chromium gives a call's sound to Web Audio only while an element plays it too.
    const pump = new Audio();
    pump.muted = true;
    pump.srcObject = stream;
    pump.play().catch(() => {});
    signal.addEventListener('abort', () => {
      pump.srcObject = null;
    });
    const gain = made.createGain();
    gain.gain.value = muted() ? 0 : 1;
    gain.connect(made.destination);
    volume = gain;
    visitorDb = openLevel(made, microphone);
    const meter = made.createAnalyser();
    meter.fftSize = LEVEL_SAMPLES;
    const opened = await openLipEars(stream, {
      context: made,
      playTo: gain,
      failed: () => {
        ears = null;
      },
    }).catch((cause: unknown) => {
      // She is heard all the same, and her mouth follows how loud she is.
      console.warn('the lips of the call cannot be read', cause);
      return null;
    });
    if (signal.aborted) {
      opened?.dispose();
      return;
    }
    ears = opened;
    const sound = made.createMediaStreamSource(stream);
    sound.connect(meter);
    if (!opened) sound.connect(gain);
    signal.addEventListener('abort', () => sound.disconnect());
    level = meter;
    signal.addEventListener('abort', () => opened?.dispose());
    await made.resume();
  };

  const connect = async (): Promise<void> => {
    const microphone = await (
      options.openMicrophone ?? (() => navigator.mediaDevices.getUserMedia(MICROPHONE))
    )();
    const letGo = (): void => {
      for (const track of microphone.getTracks()) track.stop();
    };
    if (signal.aborted) {
      letGo();
      return;
    }
    signal.addEventListener('abort', letGo);
    const peer = new RTCPeerConnection();
    signal.addEventListener('abort', () => peer.close());
    peer.addEventListener('track', ({ streams, track }) => {
      listen(streams[0] ?? new MediaStream([track]), microphone).catch((cause: unknown) => {
        console.warn('the call cannot be heard', cause);
        end(new TalkFailure('lost', false));
      });
    });
    for (const track of microphone.getTracks()) peer.addTrack(track, microphone);
    const events = peer.createDataChannel(CHANNEL);
    channel = events;
    events.addEventListener(
      'message',
      ({ data }: MessageEvent<unknown>) => {
        const message = typeof data === 'string' ? readCallMessage(data) : null;
        if (!message) return;
        if (message.kind === 'response-failed') {
          end(new TalkFailure('lost', true));
          return;
        }
        take(stepTalk(talk, message, performance.now()));
      },
      { signal },
    );
    const opened = new Promise<void>((resolve, reject) => {
      events.addEventListener('open', () => resolve(), { signal });
      const late = setTimeout(() => reject(new TalkFailure('network', true)), CONNECT_MS);
      signal.addEventListener('abort', () => {
        clearTimeout(late);
        resolve();
      });
      events.addEventListener('open', () => clearTimeout(late), { signal });
    });
    let gone: ReturnType<typeof setTimeout> | undefined;
    const lost = (): void => end(new TalkFailure('lost', true));
    peer.addEventListener('connectionstatechange', () => {
      clearTimeout(gone);
      const { connectionState } = peer;
      if (connectionState === 'failed' || connectionState === 'closed') lost();
      else if (connectionState === 'disconnected') gone = setTimeout(lost, GONE_MS);
    });
    signal.addEventListener('abort', () => clearTimeout(gone));
    events.addEventListener('close', lost, { signal });
    await peer.setLocalDescription(await peer.createOffer());
    const answer = await (options.exchange ?? exchangeByServer)(
      peer.localDescription?.sdp ?? '',
      locale,
      consent,
      signal,
    );
    if (signal.aborted) return;
    await peer.setRemoteDescription({ type: 'answer', sdp: answer });
    await opened;
  };

  return {
    async begin(): Promise<void> {
      listener({ kind: 'state', state: 'connecting' });
      try {
        await connect();
        if (!signal.aborted) listener({ kind: 'state', state: 'on' });
      } catch (cause) {
        end(failureOf(cause));
      }
    },
    interrupt: () => take(interruptTalk(talk, performance.now())),
    answer: () => take(answerTalk(talk)),
    mouthAt(out: MouthShape): boolean {
      if (!context || !(ears || level)) return false;
      if (!ears) {
        level?.getFloatTimeDomainData(samples);
        mouthOfLevel(levelOf(samples), out);
        return true;
      }
      const latencyS = context.outputLatency || context.baseLatency || 0;
      ears.mouthAt((context.currentTime - latencyS) * 1000, out);
      return true;
    },
    setMuted(next: boolean): void {
      if (volume && context)
        volume.gain.setTargetAtTime(next ? 0 : 1, context.currentTime, MUTE_FADE_S / 3);
    },
    visitorDb: () => visitorDb?.() ?? null,
    get over() {
      return signal.aborted;
    },
    end: () => end(null),
  };
};

/**
 * OpenAI's Realtime over WebRTC. Our server passes the offer on, so the page holds no key; the sound then flows between
 * the visitor's browser and the other end directly, which the visitor must have agreed to in so many words.
 */
export const createRealtimeTalk = (options: RealtimeTalkOptions = {}): Talk => {
  let call: ReturnType<typeof createCall> | null = null;
  let muted = false;
  const stop = (): void => {
    call?.end();
    call = null;
  };
  return {
    async start(locale, given, listener) {
      stop();
      if (!CONSENTED.test(given.consent)) {
        listener({ kind: 'failed', reason: 'permission-denied', retryable: false });
        return;
      }
      if (typeof RTCPeerConnection === 'undefined') {
        listener({ kind: 'failed', reason: 'unsupported', retryable: false });
        return;
      }
      const begun = createCall(options, locale, given.consent, () => muted, listener);
      call = begun;
      await begun.begin();
    },
    interrupt: () => call?.interrupt(),
    answer() {
      if (call?.over === false) call.answer();
    },
    get on() {
      return call !== null && !call.over;
    },
    setMuted(next) {
      muted = next;
      call?.setMuted(next);
    },
    mouthAt(out) {
      if (call?.over === false && call.mouthAt(out)) return;
      out.fill(0);
      out[0] = 1;
    },
    visitorDb: () => (call?.over === false ? call.visitorDb() : null),
    stop,
    dispose: stop,
  };
};
