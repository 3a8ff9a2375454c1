import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from 'openai';

import type { StopSignal } from '#core';

import { DialogueError } from '../ports.ts';
import type { LanguageModel, ModelRequest } from '../ports.ts';

export interface OpenaiModelConfig {
  readonly apiKey: string;
  /** Null = the vendor's own address. */
  readonly baseUrl?: string | null;
  readonly model: string;
  /** The whole request; time-outs between tokens are the caller's. */
  readonly timeoutMs?: number;
  readonly maxTokens?: number;
  readonly temperature?: number;
  readonly fetch?: typeof fetch;
}

const DEFAULT_TIMEOUT_MS = 60_000;
/** About six beats with their visemes; a model that runs on is cut. */
const DEFAULT_MAX_TOKENS = 1200;

/** Any model that speaks the chat-completions protocol. Node only: the key must never reach a page. */
export const createOpenaiModel = (config: OpenaiModelConfig): LanguageModel => {
  const client = new OpenAI({
    apiKey: config.apiKey,
    baseURL: config.baseUrl ?? null,
    // Retrying belongs to the reply, which knows whether something was said already.
    maxRetries: 0,
    // Its warnings would put a visitor's words into the log.
    logLevel: 'off',
    timeout: config.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    ...(config.fetch ? { fetch: config.fetch } : {}),
  });

  async function* stream(
    request: ModelRequest,
    stop: StopSignal,
  ): AsyncGenerator<string, void, void> {
    const abort = new AbortController();
    const onStop = () => abort.abort();
    stop.addEventListener('abort', onStop);
    if (stop.aborted) abort.abort();
    let spoke = false;
    try {
      const chunks = await client.chat.completions.create(
        {
          model: config.model,
          stream: true,
          messages: [{ role: 'system', content: request.system }, ...request.messages],
          max_completion_tokens: config.maxTokens ?? DEFAULT_MAX_TOKENS,
          ...(config.temperature === undefined ? {} : { temperature: config.temperature }),
          ...(request.schema
            ? {
                response_format: {
                  type: 'json_schema' as const,
                  json_schema: { name: 'reply', strict: true, schema: { ...request.schema } },
                },
              }
            : {}),
        },
        { signal: abort.signal },
      );
      let finish: string | null = null;
      for await (const chunk of chunks) {
        const choice = chunk.choices[0];
        const refusal = choice?.delta?.refusal;
        if (typeof refusal === 'string' && refusal !== '')
          throw new DialogueError('model-unavailable', 'The model refused to answer.', {
            retryable: false,
          });
        const text = choice?.delta?.content;
        if (typeof text === 'string' && text !== '') {
          spoke = true;
          yield text;
        }
        finish = choice?.finish_reason ?? finish;
      }
      if (finish === 'content_filter')
        throw new DialogueError('model-unavailable', 'The provider withheld the reply.', {
          retryable: false,
        });
      if (finish !== 'stop')
        throw new DialogueError(
          'model-cut',
          `The reply stopped before its end (${finish ?? 'no reason'}).`,
          { retryable: true },
        );
    } catch (cause) {
      if (stop.aborted) return;
      throw toDialogueError(cause, spoke);
    } finally {
      stop.removeEventListener('abort', onStop);
      abort.abort();
    }
  }

  return { id: config.model, stream };
};

/** The one place where a provider's failure becomes ours. Messages name no key, address or visitor's word. */
const toDialogueError = (cause: unknown, spoke: boolean): DialogueError => {
  if (cause instanceof DialogueError) return cause;
  if (cause instanceof APIConnectionTimeoutError)
    return new DialogueError('model-timeout', 'The model did not answer in time.', {
      retryable: true,
      cause,
    });
  if (cause instanceof APIConnectionError || cause instanceof APIUserAbortError)
    return spoke
      ? new DialogueError('model-cut', 'The connection to the model broke.', {
          retryable: true,
          cause,
        })
      : new DialogueError('model-unavailable', 'The model cannot be reached.', {
          retryable: true,
          cause,
        });
  if (cause instanceof APIError && typeof cause.status === 'number')
    return fromStatus(cause.status, cause);
  if (cause instanceof SyntaxError)
    return new DialogueError('model-malformed', 'The model sent a stream that cannot be read.', {
      retryable: true,
      cause,
    });
  return spoke
    ? new DialogueError('model-cut', 'The connection to the model broke.', {
        retryable: true,
        cause,
      })
    : new DialogueError('model-unavailable', 'The model failed before its first word.', {
        retryable: true,
        cause,
      });
};

const fromStatus = (status: number, cause: APIError): DialogueError => {
  if (status === 401 || status === 403)
    return new DialogueError('unauthorised', 'The model refused our key.', {
      status,
      retryable: false,
      cause,
    });
  // No credit left is a 429 too, and waiting does not bring it back.
  if (status === 429)
    return new DialogueError('rate-limited', 'The model is asked too much.', {
      status,
      retryable: cause.code !== 'insufficient_quota',
      cause,
    });
  if (status === 408)
    return new DialogueError('model-timeout', 'The model did not answer in time.', {
      status,
      retryable: true,
      cause,
    });
  if (status >= 500)
    return new DialogueError('model-unavailable', 'The model is out of order.', {
      status,
      retryable: true,
      cause,
    });
  // Kept in the message: the reply must be able to tell that structured output is what was refused.
  const schema = /response_format|json_schema|structured output/i.test(cause.message);
  return new DialogueError(
    'bad-request',
    schema
      ? 'The model does not take response_format json_schema.'
      : 'The model refused the request.',
    { status, retryable: false, cause },
  );
};
