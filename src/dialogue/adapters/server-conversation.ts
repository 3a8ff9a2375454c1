import type { Locale, StopSignal } from '#core';

import { DialogueError } from '../ports.ts';
import type { Conversation, HandoverReceipt, TurnEvent, TurnRequest } from '../ports.ts';
import { decodeTurnEvent } from '../wire/decode-turn-event.ts';
import { isDialogueErrorCode } from '../wire/error-codes.ts';
import { createSseParser } from '../wire/sse-parser.ts';
import { sleep } from './sleep.ts';

export interface ServerConversationOptions {
  /** Origin of the server; empty = the page's own. */
  readonly baseUrl?: string;
  readonly fetch?: typeof fetch;
  /** Until an answer's headers. */
  readonly answerTimeoutMs?: number;
  /** The same, while the server is known to be away: the visitor should not wait for it again. */
  readonly impatientTimeoutMs?: number;
  /** Between two pieces of a reply; the server sends a sign of life every 15 s. */
  readonly silenceTimeoutMs?: number;
  /** Tries to open a conversation. */
  readonly attempts?: number;
  readonly backoffMs?: number;
}

const DEFAULTS = {
  baseUrl: '',
  answerTimeoutMs: 6000,
  impatientTimeoutMs: 1500,
  silenceTimeoutMs: 25_000,
  attempts: 2,
  backoffMs: 200,
};

/**
 * The conversation over HTTP. It is opened with the first thing said; when the server has forgotten it, a new one is opened
 * and the turn asked once more. A server that cannot be reached is a DialogueError `network`.
 */
export const createServerConversation = (options: ServerConversationOptions = {}): Conversation => {
  const settings = { ...DEFAULTS, ...options };
  const fetchIt = options.fetch ?? ((input: string, init: RequestInit) => fetch(input, init));
  let id: string | null = null;
  let away = false;
  /** What was heard is on its way to the server. */
  let telling: Promise<unknown> = Promise.resolve();
  const disposed = new AbortController();

  const post = async (path: string, body: object, stop: AbortSignal): Promise<Response> => {
    const limitMs = away ? settings.impatientTimeoutMs : settings.answerTimeoutMs;
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(), limitMs);
    try {
      const response = await fetchIt(`${settings.baseUrl}${path}`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          Accept: 'application/json, text/event-stream',
        },
        body: JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.any([stop, late.signal, disposed.signal]),
      });
      away = false;
      return response;
    } catch (cause) {
      if (!stop.aborted && !disposed.signal.aborted) away = true;
      throw new DialogueError('network', 'The server cannot be reached.', {
        retryable: true,
        cause,
      });
    } finally {
      clearTimeout(timer);
    }
  };

  const open = async (locale: Locale, stop: AbortSignal): Promise<string> => {
    if (id !== null) return id;
    const attempts = away ? 1 : settings.attempts;
    for (let attempt = 1; ; attempt++) {
      try {
        const response = await post('/v1/conversations', { locale }, stop);
        if (!response.ok) throw await errorFrom(response);
        const made: unknown = await response.json().catch(() => null);
        const found = typeof made === 'object' && made !== null && 'id' in made ? made.id : null;
        if (typeof found !== 'string')
          throw new DialogueError('network', 'Something else answers in the place of the server.', {
            retryable: true,
          });
        id = found;
        return found;
      } catch (cause) {
        const error = asDialogueError(cause);
        if (
          stop.aborted ||
          !error.retryable ||
          error.code === 'rate-limited' ||
          attempt >= attempts
        )
          throw error;
        await sleep(settings.backoffMs * 2 ** (attempt - 1), stop);
      }
    }
  };

  /** Asks within a conversation; one that the server no longer knows is opened anew, once. */
  const ask = async (
    what: string,
    body: object,
    locale: Locale,
    stop: AbortSignal,
  ): Promise<Response> => {
    for (let again = false; ; again = true) {
      const opened = id ?? (await open(locale, stop));
      const response = await post(`/v1/conversations/${opened}/${what}`, body, stop);
      if (response.ok) return response;
      const error = await errorFrom(response);
      if (error.code !== 'unknown-conversation' || again) throw error;
      id = null;
    }
  };

  async function* turn(
    request: TurnRequest,
    stop: StopSignal,
  ): AsyncGenerator<TurnEvent, void, void> {
    const abort = new AbortController();
    const onStop = () => abort.abort();
    stop.addEventListener('abort', onStop);
    if (stop.aborted) abort.abort();
    try {
      const response = await ask('turns', request, request.locale, abort.signal);
      yield* readEvents(response, settings.silenceTimeoutMs, abort);
    } catch (cause) {
      if (stop.aborted || disposed.signal.aborted) return;
      const error = asDialogueError(cause);
      if (error.code === 'network') away = true;
      throw error;
    } finally {
      stop.removeEventListener('abort', onStop);
      abort.abort();
    }
  }

  return {
    turn,
    heard(report) {
      // Before it was opened nothing was asked. The page may be about to close: that must not take this with it.
      if (id === null) return;
      telling = fetchIt(`${settings.baseUrl}/v1/conversations/${id}/heard`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(report),
        credentials: 'same-origin',
        cache: 'no-store',
        keepalive: true,
        signal: AbortSignal.timeout(settings.answerTimeoutMs),
      }).catch(() => {
        // The next turn tells it again.
      });
    },
    // What it was stays on the server as long as any; the next thing said opens another.
    renew() {
      id = null;
    },
    async requestPerson(locale): Promise<HandoverReceipt> {
      // The colleague's summary is to hold what was heard, and no more.
      await telling;
      const response = await ask('handover', { locale }, locale, disposed.signal);
      const body: unknown = await response.json().catch(() => null);
      if (
        typeof body === 'object' && body !== null && 'id' in body && 'message' in body &&
        typeof body.id === 'string' && typeof body.message === 'string'
      ) {
        return { id: body.id, message: body.message };
      } // prettier-ignore
      throw new DialogueError('internal', 'The server gave no receipt.', { retryable: true });
    },
    dispose: () => disposed.abort(),
  };
};

async function* readEvents(
  response: Response,
  silenceMs: number,
  abort: AbortController,
): AsyncGenerator<TurnEvent, void, void> {
  const reader = response.body?.getReader();
  if (!reader || !/^text\/event-stream\b/i.test(response.headers.get('Content-Type') ?? ''))
    throw new DialogueError('network', 'Something else answers in the place of the server.', {
      retryable: true,
    });
  const decoder = new TextDecoder();
  const parser = createSseParser();
  for (;;) {
    const timer = setTimeout(() => abort.abort(), silenceMs);
    const { done, value } = await reader.read().finally(() => clearTimeout(timer));
    if (done) break;
    for (const message of parser.push(decoder.decode(value, { stream: true }))) {
      const event = decodeTurnEvent(message);
      if (!event) continue;
      yield event;
      if (event.kind === 'end') return;
    }
  }
  throw new DialogueError('network', 'The reply broke off.', { retryable: true });
}

const asDialogueError = (cause: unknown): DialogueError =>
  cause instanceof DialogueError
    ? cause
    : new DialogueError('network', 'The connection to the server broke.', {
        retryable: true,
        cause,
      });

const errorFrom = async (response: Response): Promise<DialogueError> => {
  const body: unknown = await response.json().catch(() => null);
  const error = typeof body === 'object' && body !== null && 'error' in body ? body.error : null;
  const { status } = response;
  if (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    isDialogueErrorCode(error.code)
  ) {
    const message = 'message' in error && typeof error.message === 'string' ? error.message : '';
    const retryable = 'retryable' in error && error.retryable === true;
    return new DialogueError(error.code, message, { status, retryable });
  }
  // No body of ours: a proxy speaks for a server that is away, or another site answers.
  return new DialogueError('network', `The server answered ${status}.`, {
    status,
    retryable: true,
  });
};
