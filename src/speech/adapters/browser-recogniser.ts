import type { Locale } from '#core';

import type { Recogniser, RecogniserEvent, RecogniserFailureReason } from '../ports.ts';

/** The parts of the Web Speech API used here; TypeScript's DOM library does not have them. */
interface Alternative {
  readonly transcript: string;
}
interface ResultEvent {
  readonly resultIndex: number;
  readonly results: ArrayLike<ArrayLike<Alternative> & { readonly isFinal: boolean }>;
}
interface BrowserRecognition {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  maxAlternatives: number;
  /** Only where recognition on the device exists. */
  processLocally?: boolean;
  addEventListener(type: 'result', listener: (event: ResultEvent) => void): void;
  addEventListener(type: 'error', listener: (event: { readonly error: string }) => void): void;
  addEventListener(type: 'end', listener: () => void): void;
  start(): void;
  stop(): void;
  abort(): void;
}
interface RecognitionMaker {
  new (): BrowserRecognition;
  /** Chrome 139+: whether these languages can be recognised without a server. */
  available?: (options: { langs: string[]; processLocally: boolean }) => Promise<string>;
}

const LANGUAGE: Readonly<Record<Locale, string>> = { en: 'en-GB', nl: 'nl-NL' };
/**
 * Browsers end a session after a pause or a minute; it is begun again, later with each failure in a row, and given up
 * after so many: sooner where not a word was ever recognised, as in browsers that have the interface and no service.
 */
const MOST_FAILURES = { proven: 5, unproven: 2 } as const;
const RESTART_MS = 250;
const LONGEST_RESTART_MS = 8000;
/** A session that ends so soon, with neither words nor a reason, has failed. */
const TOO_SHORT_MS = 700;

const REASONS: Readonly<Record<string, RecogniserFailureReason>> = {
  'not-allowed': 'permission-denied',
  // The microphone is allowed, the browser's service is not: another way to words may be open.
  'service-not-allowed': 'unsupported',
  'audio-capture': 'permission-denied',
  network: 'network',
  'language-not-supported': 'unsupported',
  'language-unavailable': 'unsupported',
  'bad-grammar': 'unsupported',
};
const FINAL: ReadonlySet<RecogniserFailureReason> = new Set(['permission-denied', 'unsupported']);

const findMaker = (): RecognitionMaker | null => {
  const scope = globalThis as unknown as Record<string, unknown>; // vendors' names, absent from every type library
  const maker = scope['SpeechRecognition'] ?? scope['webkitSpeechRecognition'];
  return typeof maker === 'function' ? (maker as RecognitionMaker) : null; // a constructor by the specification
};

/**
 * The browser's own recogniser, or null where there is none. Unless `onDevice` turns true, the browser sends what it
 * hears to its maker: ask the visitor first, and say so.
 */
export const createBrowserRecogniser = (locales: readonly Locale[]): Recogniser | null => {
  const Maker = findMaker();
  if (!Maker) return null;
  let onDevice = false;
  const asked =
    Maker.available?.({
      langs: locales.map((locale) => LANGUAGE[locale]),
      processLocally: true,
    }).then(
      (answer) => {
        onDevice = answer === 'available';
      },
      () => {},
    ) ?? Promise.resolve();

  let session: { stop(): void } | null = null;

  const begin = (locale: Locale, listener: (event: RecogniserEvent) => void): { stop(): void } => {
    const recognition = new Maker();
    let wanted = true;
    let failures = 0;
    let proven = false;
    let startedMs = -Infinity;
    /** This session has told why it ends, or recognised something. */
    let accounted = false;
    /** Words that may still change: a session that ends leaves them so. */
    let unsettled = '';
    let restart: ReturnType<typeof setTimeout> | null = null;
    recognition.lang = LANGUAGE[locale];
    recognition.continuous = true;
    recognition.interimResults = true;
    recognition.maxAlternatives = 1;
    if (onDevice) recognition.processLocally = true;

    const end = (): void => {
      wanted = false;
      if (restart) clearTimeout(restart);
      recognition.abort();
    };
    const fail = (reason: RecogniserFailureReason): void => {
      failures += 1;
      const retryable = !FINAL.has(reason);
      if (retryable && failures <= MOST_FAILURES[proven ? 'proven' : 'unproven']) return;
      end();
      listener({ kind: 'failed', reason, retryable });
      listener({ kind: 'ended' });
    };
    const again = (): void => {
      if (!wanted) return;
      const waitMs = RESTART_MS * 2 ** Math.max(0, failures - 1);
      restart = setTimeout(run, Math.min(waitMs, LONGEST_RESTART_MS));
    };
    const run = (): void => {
      restart = null;
      startedMs = performance.now();
      accounted = false;
      try {
        recognition.start();
      } catch (cause) {
        // Started already: the running session goes on.
        if (cause instanceof DOMException && cause.name === 'InvalidStateError') return;
        fail('lost');
        again();
      }
    };
    const settle = (): void => {
      const text = unsettled;
      unsettled = '';
      if (text !== '') listener({ kind: 'words', text, final: true });
    };
    recognition.addEventListener('result', (event) => {
      if (!wanted) return;
      failures = 0;
      proven = true;
      accounted = true;
      unsettled = '';
      for (let index = event.resultIndex; index < event.results.length; index += 1) {
        const result = event.results[index];
        const text = result?.[0]?.transcript.trim() ?? '';
        if (text === '') continue;
        if (result?.isFinal) listener({ kind: 'words', text, final: true });
        else unsettled = `${unsettled} ${text}`.trim();
      }
      if (unsettled !== '') listener({ kind: 'words', text: unsettled, final: false });
    });
    recognition.addEventListener('error', ({ error }) => {
      if (!wanted) return;
      accounted = true;
      // Silence is no failure while it is listened to; the session begins again by itself.
      if (error !== 'no-speech') fail(REASONS[error] ?? 'lost');
    });
    recognition.addEventListener('end', () => {
      if (!wanted) return;
      // The next session knows nothing of them, and its first words would take their place.
      settle();
      if (!accounted && performance.now() - startedMs < TOO_SHORT_MS) fail('lost');
      again();
    });
    run();
    return {
      stop() {
        if (!wanted) return;
        end();
        listener({ kind: 'ended' });
      },
    };
  };

  let starting = 0;
  return {
    get onDevice() {
      return onDevice;
    },
    start(locale, listener) {
      session?.stop();
      session = null;
      starting += 1;
      const mine = starting;
      // Whether it stays on the device must be known before it hears anything.
      void asked.then(() => {
        if (mine === starting) session = begin(locale, listener);
      });
    },
    stop() {
      starting += 1;
      session?.stop();
      session = null;
    },
    dispose() {
      starting += 1;
      session?.stop();
      session = null;
    },
  };
};
