import type { StopSignal } from '#core';

import type { ClauseRequest, SoundStream, Voice, VoiceFailure } from '../ports.ts';
import { createGrowingSound } from '../voices/growing-sound.ts';
import type { GrowingSound } from '../voices/growing-sound.ts';
import { renderSilently } from '../voices/silent-voice.ts';
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

/** What is wrong with one clause says nothing about the next. */
const OF_THE_CLAUSE: readonly string[] = ['vendor-refused', 'bad-request', 'too-long'];

/** A refusal, from its JSON body `{error: {code, retryable}}` or from the frame of the same fields. */
const failureFrom = (status: number, fields: Readonly<Record<string, unknown>>): VoiceFailure => {
  const code = typeof fields['code'] === 'string' ? fields['code'] : `HTTP ${status}`;
  if (code === 'not-found') return failure('unsupported-language', false, code);
  const told = typeof fields['retryable'] === 'boolean' ? fields['retryable'] : status >= 500;
  const retryable = told || OF_THE_CLAUSE.includes(code);
  return failure('synthesis-failed', retryable, code);
};

/** A clause's frames, as far as they have come. */
const createGathering = (stop: () => void) => {
  let sound: GrowingSound | null = null;
  let samples = 0;
  let most = 0;
  return {
    sound: () => sound,
    /** Null while more is to come. */
    take({ kind, bytes }: SpeechFrame): 'whole' | VoiceFailure | null {
      switch (kind) {
        case 'head': {
          const rate = jsonOf(bytes)['sampleRateHz'];
          if (typeof rate !== 'number' || rate < 8000 || rate > 96_000)
            return failure('synthesis-failed', true, 'no sample rate');
          sound ??= createGrowingSound(rate, stop);
          most = rate * MOST_SOUND_S;
          return null;
        }
        case 'audio': {
          const piece = samplesFromPcm16(bytes);
          samples += piece.length;
          if (!sound || samples > most)
            return failure('synthesis-failed', false, 'sound without head or end');
          sound.add(piece);
          return null;
        }
        case 'timing': {
          sound?.timed(readTiming(jsonOf(bytes)));
          return null;
        }
        case 'failed':
          return failureFrom(502, jsonOf(bytes));
        case 'end':
          return samples === 0 ? failure('synthesis-failed', true, 'no sound') : 'whole';
      }
    },
  };
};

/**
 * A voice that comes by way of our own server, which keeps the vendor's key. It hands a clause over as soon as something of
 * it is audible; a clause that fails before that was not heard at all, and one that breaks off later tells how far it came.
 */
export const createServerVoice = (options: ServerVoiceOptions): Voice => {
  const { id, offers } = options;
  const firstMs = options.firstMs ?? FIRST_MS;
  const nextMs = options.nextMs ?? NEXT_MS;

  /** Asks and goes on reading until the clause is whole or broken; `hand` gets it at its first audible moment, or failed. */
  const ask = async (
    clause: ClauseRequest,
    stop: StopSignal,
    hand: (rendering: SoundStream | VoiceFailure) => void,
  ): Promise<void> => {
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
    const gathering = createGathering(onStop);
    const end = (how: 'whole' | VoiceFailure): void => {
      const sound = gathering.sound();
      if (how === 'whole') {
        sound?.end('whole');
        if (sound) hand(sound.stream);
      } else {
        sound?.end('broken');
        hand(how);
      }
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
        end(failureFrom(response.status, fields));
        return;
      }
      const reader = response.body?.getReader();
      const frames = createFrameReader();
      for (;;) {
        const { done, value } = (await reader?.read()) ?? { done: true };
        if (done || !value) {
          end(failure('synthesis-failed', true, 'the stream broke off'));
          return;
        }
        patience(nextMs);
        const read = frames.push(value);
        const how =
          read === null
            ? failure('synthesis-failed', true, 'not speech')
            : read.reduce<ReturnType<typeof gathering.take>>(
                (done, frame) => done ?? gathering.take(frame),
                null,
              );
        const sound = gathering.sound();
        if (how) {
          end(how);
          return;
        }
        if (sound?.audible === true) hand(sound.stream);
      }
    } catch (error) {
      const detail = late ? 'the voice did not answer in time' : String(error);
      end(stop.aborted ? CANCELLED : failure('synthesis-failed', true, detail));
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
      const rendering = await new Promise<SoundStream | VoiceFailure>((hand) => {
        void ask(clause, stop, hand);
      });
      return stop.aborted ? CANCELLED : rendering;
    },
    dispose: () => {},
  };
};
