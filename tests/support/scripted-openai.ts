import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** One answer of the scripted model. Steps are used in order, one a request. */
export type ModelStep =
  | {
      readonly kind: 'stream';
      /** What the model writes; cut into tokens of about four characters. */
      readonly text: string;
      /** Before the first token. */
      readonly firstTokenMs?: number;
      /** Between tokens. */
      readonly tokenMs?: number;
      /** Destroys the connection after so many tokens. */
      readonly cutAfterTokens?: number;
      /** `length` tells that the model ran out of room. */
      readonly finish?: 'stop' | 'length';
    }
  | {
      readonly kind: 'status';
      readonly status: 400 | 401 | 404 | 429 | 500 | 503;
      readonly message?: string;
      readonly retryAfterS?: number;
    }
  /** As a model without structured output does: 400, and the request must have asked for a schema. */
  | { readonly kind: 'no-schema' }
  /** A stream whose events are not JSON. */
  | { readonly kind: 'malformed' }
  /** Takes the request and never answers. */
  | { readonly kind: 'silent' };

interface RecordedRequest {
  readonly path: string;
  readonly authorization: string | null;
  readonly body: {
    readonly model?: string;
    readonly stream?: boolean;
    readonly messages?: readonly { readonly role: string; readonly content: unknown }[];
    readonly response_format?: { readonly type?: string; readonly json_schema?: unknown };
  } & Readonly<Record<string, unknown>>;
}

export interface ScriptedOpenai {
  /** For OPENAI_BASE_URL. */
  readonly baseUrl: string;
  readonly requests: readonly RecordedRequest[];
  /** How many streams the client left before their end. */
  readonly abandoned: number;
  push(...steps: readonly ModelStep[]): void;
  /** Stops. Throws when a step was not used, or a request had no step: a script that did not happen proves nothing. */
  close(): Promise<void>;
}

/** About four characters each, as a model's tokens are; joined they are the text again. */
const toTokens = (text: string): readonly string[] => text.match(/[\s\S]{1,4}/gu) ?? [];

const readBody = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

const chunkOf = (delta: object, finish: string | null): string =>
  `data: ${JSON.stringify({
    id: 'chatcmpl-scripted',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

const refuse = (
  response: ServerResponse,
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers });
  response.end(JSON.stringify({ error: { message, type: 'scripted', code: null, param: null } }));
};

/** A real HTTP server that speaks OpenAI's streaming chat-completions protocol from a script. */
export const startScriptedOpenai = async (
  ...script: readonly ModelStep[]
): Promise<ScriptedOpenai> => {
  const steps = [...script];
  const requests: RecordedRequest[] = [];
  const problems: string[] = [];
  let abandoned = 0;

  const stream = async (
    step: Extract<ModelStep, { kind: 'stream' }>,
    response: ServerResponse,
  ): Promise<void> => {
    let gone = false;
    const sleepers = new Set<() => void>();
    const sleep = (ms: number): Promise<void> =>
      new Promise((resolve) => {
        const wake = (): void => {
          clearTimeout(timer);
          sleepers.delete(wake);
          resolve();
        };
        const timer = setTimeout(wake, ms);
        sleepers.add(wake);
      });
    response.on('close', () => {
      if (response.writableEnded) return;
      gone = true;
      for (const wake of sleepers) wake();
    });
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.flushHeaders();
    if (step.firstTokenMs) await sleep(step.firstTokenMs);
    response.write(chunkOf({ role: 'assistant', content: '' }, null));
    let sent = 0;
    for (const token of toTokens(step.text)) {
      if (step.cutAfterTokens === sent) {
        // Flushed first: what was written must arrive, or the cut would come earlier than scripted.
        await new Promise<void>((resolve) => {
          response.write('\n', () => resolve());
        });
        response.socket?.destroy();
        return;
      }
      if (sent > 0 && step.tokenMs) await sleep(step.tokenMs);
      if (gone) {
        abandoned += 1;
        return;
      }
      response.write(chunkOf({ content: token }, null));
      sent += 1;
    }
    response.write(chunkOf({}, step.finish ?? 'stop'));
    response.end('data: [DONE]\n\n');
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const text = await readBody(request);
    const body: RecordedRequest['body'] = text === '' ? {} : JSON.parse(text);
    const path = request.url ?? '';
    requests.push({ path, authorization: request.headers.authorization ?? null, body });
    const step = steps.shift();
    if (!step) {
      problems.push(`request ${requests.length} had no step`);
      refuse(response, 500, 'the script is over');
      return;
    }
    if (request.method !== 'POST' || !path.endsWith('/chat/completions')) {
      problems.push(`unexpected ${request.method} ${path}`);
      refuse(response, 404, 'no such route');
      return;
    }
    switch (step.kind) {
      case 'stream':
        if (body.stream !== true) problems.push('a stream was scripted, but not asked for');
        await stream(step, response);
        break;
      case 'status': {
        const { retryAfterS } = step;
        const headers: Record<string, string> =
          retryAfterS === undefined ? {} : { 'Retry-After': String(retryAfterS) };
        refuse(response, step.status, step.message ?? `scripted ${step.status}`, headers);
        break;
      }
      case 'no-schema':
        if (body.response_format?.type !== 'json_schema') {
          problems.push('a schema was to be refused, but none was asked for');
        }
        refuse(response, 400, "'response_format' of type 'json_schema' is not supported");
        break;
      case 'malformed':
        response.writeHead(200, { 'Content-Type': 'text/event-stream' });
        response.end('data: {"choices":[{"delta"\n\ndata: <html>bad gateway</html>\n\n');
        break;
      case 'silent':
        response.on('close', () => {
          abandoned += 1;
        });
        break;
    }
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((caught: unknown) => {
      problems.push(String(caught));
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;

  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    get abandoned() {
      return abandoned;
    },
    push: (...more) => void steps.push(...more),
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      if (steps.length > 0) {
        problems.push(
          `${steps.length} steps were not used: ${steps.map((s) => s.kind).join(', ')}`,
        );
      }
      if (problems.length > 0) throw new Error(`scripted model: ${problems.join('; ')}`);
    },
  };
};
