import type { StopSignal } from '#core';

import type { ClauseRequest, ClauseTiming, SoundClause, Voice, VoiceFailure } from '../ports.ts';
import { renderSilently } from '../voices/silent-voice.ts';
import { trimSound } from '../voices/trim-sound.ts';
import { createFrameReader, samplesFromPcm16 } from '../wire/speech-frames.ts';
import type { SpeechFrame } from '../wire/speech-frames.ts';
import { readTiming } from '../wire/read-timing.ts';
import { offersVoice } from './server-offer.ts';
import type { ServerOffers } from './server-offer.ts';

export interface ServerVoiceOptions {
  /** The voice's name on the server: `openai`, `elevenlabs`, `azure`. */
  readonly id: string;
  readonly offers: ServerOffers;
  /** Origin of the server; the page's own unless told. */
  readonly baseUrl?: string;
  /** Patience for the first sound of a clause, and between two pieces of it. */
  readonly firstMs?: number;
  readonly nextMs?: number;
}

/** A little more than the server's own, so that its reason comes before our impatience. */
const FIRST_MS = 7000;
const NEXT_MS = 5000;
/** A clause is a few seconds; what is longer than this is broken. */
const MOST_SOUND_S = 60;

const failure = (
  reason: VoiceFailure['reason'],
  retryable: boolean,
  detail: string,
): VoiceFailure => ({ kind: 'voice-failure', reason, retryable, detail });

const CANCELLED = failure('cancelled', true, 'stopped');

const jsonOf = (bytes: Uint8Array): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null
      ? (value as Readonly<Record<string, unknown>>) // an object's fields are unknown until looked at
      : {};
  } catch {
    return {};
  }
};

/** A refusal, from its JSON body `{error: {code, retryable}}` or from the frame of the same fields. */
const failureFrom = (status: number, fields: Readonly<Record<string, unknown>>): VoiceFailure => {
  const code = typeof fields['code'] === 'string' ? fields['code'] : `HTTP ${status}`;
  if (code === 'not-found') return failure('unsupported-language', false, code);
  const retryable = typeof fields['retryable'] === 'boolean' ? fields['retryable'] : status >= 500;
  return failure('synthesis-failed', retryable, code);
};

/** A clause's sound as it gathers. */
const createGathering = () => {
  const pieces: Float32Array[] = [];
  let samples = 0;
  let sampleRateHz = 0;
  let timing: ClauseTiming = { level: 'none' };
  return {
    /** Null while more is to come. */
    take({ kind, bytes }: SpeechFrame): SoundClause | VoiceFailure | null {
      switch (kind) {
        case 'head': {
          const rate = jsonOf(bytes)['sampleRateHz'];
          sampleRateHz = typeof rate === 'number' && rate >= 8000 && rate <= 96_000 ? rate : 0;
          return sampleRateHz > 0 ? null : failure('synthesis-failed', true, 'no sample rate');
        }
        case 'audio': {
          const piece = samplesFromPcm16(bytes);
          pieces.push(piece);
          samples += piece.length;
          return sampleRateHz === 0 || samples > sampleRateHz * MOST_SOUND_S
            ? failure('synthesis-failed', false, 'sound without head or end')
            : null;
        }
        case 'timing': {
          timing = readTiming(jsonOf(bytes));
          return null;
        }
        case 'failed':
          return failureFrom(502, jsonOf(bytes));
        case 'end': {
          if (samples === 0) return failure('synthesis-failed', true, 'no sound');
          const pcm = new Float32Array(samples);
          let at = 0;
          for (const piece of pieces) {
            pcm.set(piece, at);
            at += piece.length;
          }
          return { kind: 'sound', pcm, sampleRateHz, timing };
        }
      }
    },
  };
};

/**
 * A voice that comes by way of our own server, which keeps the vendor's key. What it hands over is a whole clause: lips
 * are found in the whole sound, and a clause that breaks off half-way was not heard at all, so that the next voice can
 * say it from its beginning without saying a word twice.
 */
export const createServerVoice = (options: ServerVoiceOptions): Voice => {
  const { id, offers } = options;
  const firstMs = options.firstMs ?? FIRST_MS;
  const nextMs = options.nextMs ?? NEXT_MS;

  const gather = async (
    response: Response,
    patience: (ms: number) => void,
  ): Promise<SoundClause | VoiceFailure> => {
    const reader = response.body?.getReader();
    if (!reader) return failure('synthesis-failed', true, 'no body');
    const frames = createFrameReader();
    const gathering = createGathering();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return failure('synthesis-failed', true, 'the stream broke off');
      patience(nextMs);
      const read = frames.push(value);
      if (read === null) return failure('synthesis-failed', true, 'not speech');
      for (const frame of read) {
        const result = gathering.take(frame);
        if (!result) continue;
        void reader.cancel().catch(() => {});
        return result;
      }
    }
  };

  const ask = async (
    clause: ClauseRequest,
    stop: StopSignal,
  ): Promise<SoundClause | VoiceFailure> => {
    const abort = new AbortController();
    const onStop = (): void => abort.abort();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let late = false;
    const patience = (ms: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        late = true;
        abort.abort();
      }, ms);
    };
    stop.addEventListener('abort', onStop);
    patience(firstMs);
    try {
      const response = await fetch(`${options.baseUrl ?? ''}/v1/speech`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({
          voice: id,
          text: clause.text,
          locale: clause.locale,
          prosody: clause.prosody,
          feel: clause.feel ?? 'neutral',
          intensity: clause.intensity ?? 0,
          manner: clause.manner ?? null,
        }),
        signal: abort.signal,
      });
      if (!response.ok) {
        const { error } = jsonOf(new Uint8Array(await response.arrayBuffer()));
        const fields = typeof error === 'object' && error !== null ? { ...error } : {};
        return failureFrom(response.status, fields);
      }
      return await gather(response, patience);
    } catch (error) {
      if (stop.aborted) return CANCELLED;
      const detail = late ? 'the voice did not answer in time' : String(error);
      return failure('synthesis-failed', true, detail);
    } finally {
      clearTimeout(timer);
      stop.removeEventListener('abort', onStop);
      abort.abort();
    }
  };

  return {
    id,
    // Before the server has answered it is "perhaps": render says no if it turns out so.
    speaks: (locale) => offersVoice(offers.known, id, locale),
    async warmUp() {
      return (await offers.ask()) ? null : failure('load-failed', true, 'the server is silent');
    },
    async render(clause, stop) {
      const offer = await offers.ask();
      if (stop.aborted) return CANCELLED;
      if (!offer) return failure('load-failed', true, 'the server is silent');
      if (!offersVoice(offer, id, clause.locale))
        return failure('unsupported-language', false, `the server has no ${id} for it`);
      if (!/[\p{L}\p{N}]/u.test(clause.text)) return renderSilently(clause);
      const sound = await ask(clause, stop);
      if (stop.aborted) return CANCELLED;
      return sound.kind === 'sound' ? trimSound(sound) : sound;
    },
    dispose: () => {},
  };
};
