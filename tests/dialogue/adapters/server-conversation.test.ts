import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';

import { createStopSource } from '#core';
import type { Beat, Locale } from '#core';
import { DialogueError } from '#dialogue';
import type { Conversation, TurnEvent, TurnRequest } from '#dialogue';
import { createFallbackConversation } from '#dialogue/fallback-conversation';
import { createLocalConversation } from '#dialogue/local-conversation';
import { createServerConversation } from '#dialogue/server-conversation';

import { hear, museum, persona, TUESDAY } from '../museum.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A real HTTP server whose routes the test sets. */
const startServer = async (port = 0) => {
  const routes = new Map<string, Handler>();
  const seen: string[] = [];
  let opened = 0;
  routes.set('POST /v1/conversations', (_request, response) => {
    opened += 1;
    response
      .writeHead(201, { 'Content-Type': 'application/json' })
      .end(JSON.stringify({ id: `c${opened}` }));
  });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const key = `${request.method} ${request.url}`;
      seen.push(key);
      const handler = routes.get(key);
      if (handler) handler(request, response, Buffer.concat(chunks).toString());
      else
        response.writeHead(404, { 'Content-Type': 'application/json' }).end(
          JSON.stringify({
            error: { code: 'unknown-conversation', message: 'gone', retryable: false },
          }),
        );
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const at = typeof address === 'object' && address ? address.port : 0;
  return {
    routes,
    seen,
    port: at,
    url: `http://127.0.0.1:${at}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

type Running = Awaited<ReturnType<typeof startServer>>;
let running: Running | null = null;
const start = async (port?: number): Promise<Running> => {
  running = await startServer(port);
  return running;
};
afterEach(async () => {
  await running?.close();
  running = null;
});

const beat = (say: string): Beat => ({
  id: 'b', say, feel: 'warm', intensity: 0.4, gesture: null, sources: [], pronounce: [], visemes: null, card: null,
}); // prettier-ignore
const sse = (event: TurnEvent) => `event: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`;
const END: TurnEvent = { kind: 'end', turnId: 't1', author: 'model', offersPerson: true };
const answering =
  (...frames: readonly string[]): Handler =>
  (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    for (const frame of frames) response.write(frame);
    response.end();
  };

const request = (text: string, locale: Locale = 'en'): TurnRequest => ({
  text,
  locale,
  reading: null,
  style: null,
  heard: [],
});
const listen = async (conversation: Conversation, text: string, stop = createStopSource()) => {
  const events: TurnEvent[] = [];
  for await (const event of conversation.turn(request(text), stop.signal)) events.push(event);
  return hear(events);
};
const failureOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (cause: unknown) => cause,
  );
const local = () => createLocalConversation(persona, { knowledge: museum, now: () => TUESDAY });

describe('the conversation over HTTP', () => {
  it('opens once, then hands on what the server sends, whatever the pieces it comes in', async () => {
    const server = await start();
    const stream = `: open\n\n${sse({ kind: 'beat', beat: beat('Höi, één.') })}${sse({ kind: 'hint', appraisal: { valence: 0.5, arousal: 0, confidence: 1 } })}${sse(END)}`;
    server.routes.set('POST /v1/conversations/c1/turns', (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' });
      // Byte by byte: letters of two bytes are cut apart.
      for (const byte of Buffer.from(stream)) response.write(Buffer.from([byte]));
      response.end();
    });
    const conversation = createServerConversation({ baseUrl: server.url });
    expect(await listen(conversation, 'a')).toMatchObject({
      text: 'Höi, één.',
      author: 'model',
      offersPerson: true,
    });
    await listen(conversation, 'b');
    expect(server.seen.filter((key) => key === 'POST /v1/conversations')).toHaveLength(1);
  });

  it('opens another for the next visitor, who is told nothing of what was said', async () => {
    const server = await start();
    for (const id of ['c1', 'c2'])
      server.routes.set(
        `POST /v1/conversations/${id}/turns`,
        answering(sse({ kind: 'beat', beat: beat(`In ${id}.`) }), sse(END)),
      );
    const conversation = createFallbackConversation({
      server: createServerConversation({ baseUrl: server.url }),
      loadLocal: async () => local(),
    });
    expect((await listen(conversation, 'a')).text).toBe('In c1.');
    conversation.renew?.();
    expect((await listen(conversation, 'b')).text).toBe('In c2.');
  });

  it('takes events whose data is the bare beat as well', async () => {
    const server = await start();
    server.routes.set(
      'POST /v1/conversations/c1/turns',
      answering(
        `event: beat\ndata: ${JSON.stringify(beat('Bare.'))}\n\n`,
        'event: odd\ndata: {}\n\n',
        'event: beat\ndata: not json\n\n',
        sse(END),
      ),
    );
    expect((await listen(createServerConversation({ baseUrl: server.url }), 'a')).text).toBe(
      'Bare.',
    );
  });

  it('opens a new conversation, unseen, when the server has forgotten the old one', async () => {
    const server = await start();
    server.routes.set(
      'POST /v1/conversations/c2/turns',
      answering(sse({ kind: 'beat', beat: beat('Still here.') }), sse(END)),
    );
    const conversation = createServerConversation({ baseUrl: server.url });
    expect((await listen(conversation, 'a')).text).toBe('Still here.');
    expect(server.seen).toEqual([
      'POST /v1/conversations',
      'POST /v1/conversations/c1/turns',
      'POST /v1/conversations',
      'POST /v1/conversations/c2/turns',
    ]);
  });

  it('opens a new one as well for whoever comes next', async () => {
    const server = await start();
    for (const id of ['c1', 'c2'])
      server.routes.set(
        `POST /v1/conversations/${id}/turns`,
        answering(sse({ kind: 'beat', beat: beat(`In ${id}.`) }), sse(END)),
      );
    const conversation = createServerConversation({ baseUrl: server.url });
    expect((await listen(conversation, 'a')).text).toBe('In c1.');
    conversation.renew?.();
    expect((await listen(conversation, 'b')).text).toBe('In c2.');
  });

  it('does so once only', async () => {
    const server = await start();
    expect(
      await failureOf(listen(createServerConversation({ baseUrl: server.url }), 'a')),
    ).toMatchObject({ code: 'unknown-conversation' });
  });

  it('turns the server’s error body into its DialogueError', async () => {
    const server = await start();
    server.routes.set('POST /v1/conversations/c1/turns', (_request, response) => {
      response
        .writeHead(413, { 'Content-Type': 'application/json' })
        .end(
          JSON.stringify({ error: { code: 'too-long', message: 'Too long.', retryable: false } }),
        );
    });
    const failure = await failureOf(listen(createServerConversation({ baseUrl: server.url }), 'a'));
    expect(failure).toBeInstanceOf(DialogueError);
    expect(failure).toMatchObject({ code: 'too-long', status: 413, retryable: false });
  });

  it.each([
    ['is not there', null],
    [
      'answers as a proxy would',
      (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(502).end('<html>bad gateway</html>'),
    ],
    [
      'sends a web page',
      (_: IncomingMessage, response: ServerResponse) =>
        void response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>'),
    ],
    ['breaks off', answering(sse({ kind: 'beat', beat: beat('Half a') }))],
  ] as const)('calls it a network failure when the server %s', async (_, handler) => {
    const server = await start();
    if (handler) server.routes.set('POST /v1/conversations/c1/turns', handler);
    else await server.close();
    const failure = await failureOf(
      listen(createServerConversation({ baseUrl: server.url, backoffMs: 5 }), 'a'),
    );
    expect(failure).toMatchObject({ code: 'network', retryable: true });
    running = handler ? server : null;
  });

  it('does not wait for a server that takes the call and says nothing', async () => {
    const server = await start();
    server.routes.set('POST /v1/conversations/c1/turns', () => {});
    const conversation = createServerConversation({ baseUrl: server.url, answerTimeoutMs: 60 });
    expect(await failureOf(listen(conversation, 'a'))).toMatchObject({ code: 'network' });
  });

  it('hangs up, without an error, when the visitor interrupts', async () => {
    const server = await start();
    let closed = false;
    server.routes.set('POST /v1/conversations/c1/turns', (_request, response) => {
      response.writeHead(200, { 'Content-Type': 'text/event-stream' });
      response.write(sse({ kind: 'beat', beat: beat('One.') }));
      response.on('close', () => (closed = true));
    });
    const stop = createStopSource();
    const conversation = createServerConversation({ baseUrl: server.url });
    for await (const _ of conversation.turn(request('a'), stop.signal)) stop.stop();
    await expect.poll(() => closed).toBe(true);
  });

  it('asks for a person and hands over the receipt', async () => {
    const server = await start();
    server.routes.set('POST /v1/conversations/c1/handover', (_request, response, body) => {
      response
        .writeHead(201, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ id: 'h1', message: `soon (${JSON.parse(body).locale})` }));
    });
    expect(await createServerConversation({ baseUrl: server.url }).requestPerson('nl')).toEqual({
      id: 'h1',
      message: 'soon (nl)',
    });
  });
});

describe('what was heard of a reply', () => {
  it('is told once something was asked, and before a person is asked for', async () => {
    const server = await start();
    const told: unknown[] = [];
    server.routes.set(
      'POST /v1/conversations/c1/turns',
      answering(sse({ kind: 'beat', beat: beat('One two.') }), sse(END)),
    );
    server.routes.set('POST /v1/conversations/c1/heard', (_request, response, body) => {
      // Slower than what follows it.
      setTimeout(() => {
        told.push(JSON.parse(body));
        response.writeHead(204).end();
      }, 60);
    });
    server.routes.set('POST /v1/conversations/c1/handover', (_request, response) => {
      response
        .writeHead(201, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ id: 'h1', message: `after ${told.length}` }));
    });
    const conversation = createServerConversation({ baseUrl: server.url });
    conversation.heard?.({ turnId: 't0', text: '' });
    expect(server.seen).toEqual([]);
    await listen(conversation, 'a');
    conversation.heard?.({ turnId: 't1', text: 'One' });
    expect((await conversation.requestPerson('en')).message).toBe('after 1');
    expect(told).toEqual([{ turnId: 't1', text: 'One' }]);
  });

  it('hinders nothing where it cannot be told', async () => {
    const server = await start();
    server.routes.set(
      'POST /v1/conversations/c1/turns',
      answering(sse({ kind: 'beat', beat: beat('One two.') }), sse(END)),
    );
    const conversation = createServerConversation({ baseUrl: server.url });
    await listen(conversation, 'a');
    await server.close();
    running = null;
    expect(() => conversation.heard?.({ turnId: 't1', text: 'One' })).not.toThrow();
    expect(await failureOf(conversation.requestPerson('en'))).toMatchObject({ code: 'network' });
  });
});

describe('the fallback conversation', () => {
  it('says it is offline, answers from the page, and goes back to the server when that is back', async () => {
    const first = await start();
    const { port, url } = first;
    await first.close();
    let loads = 0;
    const conversation = createFallbackConversation({
      server: createServerConversation({ baseUrl: url, backoffMs: 5 }),
      loadLocal: async () => {
        loads += 1;
        return local();
      },
    });
    const offline = await listen(conversation, 'Is the Ice Hall open?');
    expect(offline.events[0]).toMatchObject({ kind: 'error', code: 'network' });
    expect(offline).toMatchObject({ author: 'embedded' });
    expect(offline.text).toContain('closed for renovation');
    // The talk goes on: "it" is still the Ice Hall.
    expect((await listen(conversation, 'When does it open again?')).text).toContain(
      'reopening date',
    );

    const back = await start(port);
    back.routes.set(
      'POST /v1/conversations/c1/turns',
      answering(sse({ kind: 'beat', beat: beat('I am back.') }), sse(END)),
    );
    expect(await listen(conversation, 'Hello?')).toMatchObject({
      text: 'I am back.',
      errors: [],
      author: 'model',
    });
    expect(loads).toBe(1);
  });

  it('finishes a turn that broke off, within the same turn and without saying anything twice', async () => {
    const server = await start();
    const said = 'The planetarium costs 5 euros extra per person.';
    server.routes.set(
      'POST /v1/conversations/c1/turns',
      answering(sse({ kind: 'beat', beat: beat(said) })),
    );
    const conversation = createFallbackConversation({
      server: createServerConversation({ baseUrl: server.url }),
      loadLocal: async () => local(),
    });
    const heard = await listen(conversation, 'What does the planetarium cost?');
    expect(heard.errors).toEqual(['network']);
    expect(heard.text.split(said)).toHaveLength(2);
    expect(heard.events.at(-1)).toMatchObject({ kind: 'end', author: 'embedded' });
    expect(heard.text.length).toBeGreaterThan(said.length);
  });

  it('does not answer in the server’s place when the request itself is refused', async () => {
    const server = await start();
    server.routes.set('POST /v1/conversations/c1/turns', (_request, response) => {
      response
        .writeHead(413, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ error: { code: 'too-long', message: 'x', retryable: false } }));
    });
    const conversation = createFallbackConversation({
      server: createServerConversation({ baseUrl: server.url }),
      loadLocal: async () => local(),
    });
    expect(await failureOf(listen(conversation, 'a'))).toMatchObject({ code: 'too-long' });
  });
});

describe('the local conversation', () => {
  it('knows nothing of a talk that another has taken the place of', async () => {
    const conversation = createFallbackConversation({
      server: createServerConversation({ baseUrl: 'http://127.0.0.1:1', attempts: 1 }),
      loadLocal: async () => local(),
    });
    await listen(conversation, 'My name is Anna.');
    expect((await listen(conversation, 'What is my name?')).text).toContain('Anna');
    conversation.renew?.();
    expect((await listen(conversation, 'What is my name?')).text).not.toContain('Anna');
  });

  it('follows the talk and corrects it to what was heard', async () => {
    const conversation = local();
    await listen(conversation, 'How much is a membership?');
    const events: TurnEvent[] = [];
    const again: TurnRequest = {
      text: 'Could you repeat that?',
      locale: 'en',
      reading: null,
      style: null,
      heard: [{ turnId: null, text: 'According to the membership page: A membership' }],
    };
    for await (const event of conversation.turn(again, createStopSource().signal))
      events.push(event);
    expect(hear(events).text).toBe('According to the membership page: A membership');
  });

  it('finds the knowledge that was built in', async () => {
    const built = createLocalConversation(persona, { now: () => TUESDAY });
    expect((await listen(built, 'Where is the mammoth?')).text).toContain('entrance hall');
  });

  it('cannot reach a person, and says so as a value the page can act on', async () => {
    expect(await failureOf(local().requestPerson('en'))).toMatchObject({
      code: 'network',
      retryable: true,
    });
  });
});
