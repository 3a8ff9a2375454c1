import type { Locale } from '#core';
import { TURN_SILENCE_MS } from '#speech';
import type { RealtimeConfig } from './speech-config.ts';
import { speechErrorFrom, speechErrorFromStatus, SpeechError } from './speech-vendor.ts';

/** Connects visitors to whoever talks with them directly. Throws SpeechError. */
export interface RealtimeCalls {
  readonly sentTo: string;
  /** The other end's SDP answer to a visitor's offer. */
  open(offer: string, locale: Locale, stop: AbortSignal): Promise<string>;
  /** Hangs up what is still open. */
  dispose(): void;
}

export interface RealtimeCallsOptions {
  readonly config: RealtimeConfig;
  /** Who the person is and what they know. */
  readonly instructions: (locale: Locale) => string;
  /** A call is hung up after so long: sound is paid by the minute. */
  readonly longestMs?: number;
}

const LONGEST_MS = 10 * 60_000;
const TIMEOUT_MS = 12_000;
const MOST_ANSWER_BYTES = 64 * 1024;

/** OpenAI's Realtime: one form with the offer and the session, answered with SDP; the call's address is in a head. */
export const createRealtimeCalls = (options: RealtimeCallsOptions): RealtimeCalls => {
  const { config } = options;
  const address = `${config.baseUrl.replace(/\/+$/u, '')}/realtime/calls`;
  const headers = { Authorization: `Bearer ${config.apiKey}` };
  const timers = new Map<string, NodeJS.Timeout>();

  const sessionFor = (locale: Locale): object => ({
    type: 'realtime',
    model: config.model,
    instructions: options.instructions(locale),
    output_modalities: ['audio'],
    audio: {
      input: {
        transcription: { model: 'gpt-4o-mini-transcribe', language: locale },
        turn_detection: {
          type: 'server_vad',
          silence_duration_ms: TURN_SILENCE_MS,
          // The page asks for each answer and says when she gives way: the other end would stop at every "mm-hm", or
          // answer it.
          create_response: false,
          interrupt_response: false,
        },
      },
      output: { voice: config.voice },
    },
  });
  const hangUp = (id: string): void => {
    clearTimeout(timers.get(id));
    timers.delete(id);
    fetch(`${address}/${id}/hangup`, {
      method: 'POST',
      headers,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => {});
  };

  return {
    sentTo: config.sentTo,
    async open(offer, locale, stop) {
      try {
        const form = new FormData();
        form.set('sdp', offer);
        form.set('session', JSON.stringify(sessionFor(locale)));
        const response = await fetch(address, {
          method: 'POST',
          headers,
          body: form,
          signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]),
        });
        if (!response.ok) throw speechErrorFromStatus(response.status);
        const answer = await response.text();
        if (!answer.startsWith('v=0') || answer.length > MOST_ANSWER_BYTES)
          throw new SpeechError('vendor-unavailable', 'The vendor did not answer the call.', {
            retryable: true,
          });
        const id = /\/calls\/([\w-]{1,100})$/u.exec(response.headers.get('Location') ?? '')?.[1];
        if (id !== undefined)
          timers.set(id, setTimeout(() => hangUp(id), options.longestMs ?? LONGEST_MS).unref());
        return answer;
      } catch (cause) {
        throw speechErrorFrom(cause, false);
      }
    },
    dispose() {
      for (const id of timers.keys()) hangUp(id);
    },
  };
};
