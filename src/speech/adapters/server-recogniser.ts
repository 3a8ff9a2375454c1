import type { Locale } from '#core';

import { createUtteranceRecorder } from '../hearing/utterance-recorder.ts';
import { wavFile } from '../hearing/wav-file.ts';
import type { Recogniser, RecogniserEvent, RecogniserFailureReason } from '../ports.ts';
import { CAPTURE_RATE_HZ, captureMicrophone, type Capture } from './microphone-capture.ts';

export interface ServerRecogniserOptions {
  /** Origin of the server; the page's own unless told. */
  readonly baseUrl?: string;
  readonly capture?: Capture;
  /** Words are asked for this often while somebody speaks; 0 = only at the end. Each asking costs. */
  readonly partialEveryMs?: number;
}

/** The consent texts that say that the sound goes to the server and on from there. */
const CONSENTED = /^microphone-(?:words-)?server-\d+$/u;
/** The visitor waits for the answer to what they said: not for long. */
const TIMEOUT_MS = 12_000;
/** One failure is bad luck; so many in a row are no recogniser. */
const MOST_FAILURES = 3;

/** The server said no. */
class Refusal extends Error {
  readonly reason: RecogniserFailureReason;
  constructor(reason: RecogniserFailureReason) {
    super(reason);
    this.reason = reason;
  }
}

const reasonOf = (status: number): RecogniserFailureReason => {
  if (status === 404) return 'unsupported';
  return status === 403 ? 'permission-denied' : 'network';
};

/**
 * Words from our own server, which hands the sound to whoever the site has chosen. It records from the moment somebody
 * begins to speak until they stop, and sends that, once. Nothing is sent before the visitor has agreed to exactly this.
 */
export const createServerRecogniser = (options: ServerRecogniserOptions = {}): Recogniser => {
  const capture = options.capture ?? captureMicrophone;
  const partialSamples = ((options.partialEveryMs ?? 0) / 1000) * CAPTURE_RATE_HZ;
  let listening: { stop(): void; hold(down: boolean): void } | null = null;

  /** The words in a sound. Rejects with a reason, or with what the network said. */
  const ask = async (
    sound: Float32Array,
    locale: Locale,
    consent: string,
    signal: AbortSignal,
  ): Promise<string> => {
    const response = await fetch(`${options.baseUrl ?? ''}/v1/transcriptions?locale=${locale}`, {
      method: 'POST',
      headers: { 'Content-Type': 'audio/wav', 'X-Mien-Consent': consent },
      body: wavFile(sound, CAPTURE_RATE_HZ),
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    if (!response.ok) throw new Refusal(reasonOf(response.status));
    const value: unknown = await response.json();
    const fields: { readonly text?: unknown } =
      typeof value === 'object' && value !== null ? value : {};
    return typeof fields.text === 'string' ? fields.text.trim() : '';
  };

  const listen = (
    locale: Locale,
    consent: string,
    listener: (event: RecogniserEvent) => void,
  ): { stop(): void; hold(down: boolean): void } => {
    const life = new AbortController();
    const { signal } = life;
    const recorder = createUtteranceRecorder(CAPTURE_RATE_HZ);
    let failures = 0;
    let askedAtSamples = 0;
    let partial: AbortController | null = null;
    /** Utterances are answered in the order in which they were said. */
    let last: Promise<void> = Promise.resolve();

    const end = (): void => {
      if (signal.aborted) return;
      life.abort();
      listener({ kind: 'ended' });
    };
    const fail = (reason: RecogniserFailureReason, retryable: boolean): void => {
      if (signal.aborted) return;
      life.abort();
      listener({ kind: 'failed', reason, retryable });
      listener({ kind: 'ended' });
    };
    const tell = (text: string, final: boolean): void => {
      if (text !== '' && !signal.aborted) listener({ kind: 'words', text, final });
    };
    const recognise = (sound: Float32Array): void => {
      partial?.abort();
      partial = null;
      askedAtSamples = 0;
      const asked = ask(sound, locale, consent, signal);
      // Handled in turn below; until then nobody looks at it.
      asked.catch(() => {});
      last = last
        .then(() => asked)
        .then(
          (text) => {
            failures = 0;
            tell(text, true);
          },
          (cause: unknown) => {
            failures += 1;
            const reason = cause instanceof Refusal ? cause.reason : 'network';
            const never = reason === 'unsupported' || reason === 'permission-denied';
            if (never || failures >= MOST_FAILURES) fail(reason, !never);
          },
        );
    };
    const guess = (): void => {
      if (partialSamples <= 0 || partial) return;
      const sound = recorder.soFar();
      if (!sound || sound.length - askedAtSamples < partialSamples) return;
      askedAtSamples = sound.length;
      const asking = new AbortController();
      partial = asking;
      ask(sound, locale, consent, AbortSignal.any([signal, asking.signal]))
        .then(
          (text) => {
            if (!asking.signal.aborted) tell(text, false);
          },
          () => {},
        )
        .finally(() => {
          if (partial === asking) partial = null;
        });
    };

    capture({
      signal,
      heard(samples) {
        if (signal.aborted) return;
        for (const utterance of recorder.push(samples)) recognise(utterance);
        guess();
      },
      failed: (reason) => fail(reason, reason === 'lost'),
    });
    return {
      stop: end,
      hold(down) {
        for (const utterance of recorder.hold(down)) recognise(utterance);
      },
    };
  };

  const stop = (): void => {
    listening?.stop();
    listening = null;
  };
  return {
    onDevice: false,
    start(locale, listener, given) {
      stop();
      const consent = given?.consent ?? '';
      if (!CONSENTED.test(consent)) {
        listener({ kind: 'failed', reason: 'permission-denied', retryable: false });
        listener({ kind: 'ended' });
        return;
      }
      listening = listen(locale, consent, listener);
    },
    hold: (down) => listening?.hold(down),
    stop,
    dispose: stop,
  };
};
