import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

import { WebSocketServer, type WebSocket } from 'ws';

/** One answer of the scripted vendor. Steps are used in order, one a request. */
export type VendorStep =
  /** Bytes as they are, in pieces; `cutAfter` destroys the connection once so many pieces have arrived. */
  | {
      readonly kind: 'bytes';
      readonly pieces: readonly (Uint8Array | string)[];
      readonly type?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly pieceMs?: number;
      /** After so many pieces nothing comes for so long. */
      readonly stall?: { readonly after: number; readonly forMs: number };
      readonly cutAfter?: number;
    }
  | { readonly kind: 'status'; readonly status: number; readonly body?: unknown }
  /** Takes the request and never answers. */
  | { readonly kind: 'silent' }
  /** A WebSocket turn: these messages once the text has come. `cutAfter` drops the connection after so many. */
  | {
      readonly kind: 'socket';
      readonly messages: readonly (string | Uint8Array)[];
      readonly cutAfter?: number;
    };

interface VendorRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** What a WebSocket client sent. */
  readonly messages: readonly string[];
}

type UsualStep = (
  path: string,
  body: Buffer,
) => Exclude<VendorStep, { kind: 'socket' }> | Promise<Exclude<VendorStep, { kind: 'socket' }>>;

export interface ScriptedVendor {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  readonly requests: readonly VendorRequest[];
  /** How many answers the client left before their end. */
  readonly abandoned: number;
  push(...steps: readonly VendorStep[]): void;
  /** What requests get once the script is over, for talk whose length nobody knows beforehand. */
  always(step: UsualStep): void;
  /** Stops. Throws when a step was not used, or a request had no step. */
  close(): Promise<void>;
}

const sleep = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
};

/** A real HTTP and WebSocket server that answers as a speech vendor would, from a script. */
export const startScriptedVendor = async (
  ...script: readonly VendorStep[]
): Promise<ScriptedVendor> => {
  const steps = [...script];
  const requests: VendorRequest[] = [];
  const problems: string[] = [];
  let abandoned = 0;
  let usual: UsualStep | null = null;

  const sendBytes = async (
    step: Extract<VendorStep, { kind: 'bytes' }>,
    response: ServerResponse,
  ): Promise<void> => {
    let gone = false;
    response.on('close', () => {
      gone = !response.writableEnded;
      if (gone && step.cutAfter === undefined) abandoned += 1;
    });
    response.writeHead(200, {
      'Content-Type': step.type ?? 'application/octet-stream',
      ...step.headers,
    });
    response.flushHeaders();
    for (const [index, piece] of step.pieces.entries()) {
      if (index > 0 && step.pieceMs) await sleep(step.pieceMs);
      if (index === step.stall?.after) await sleep(step.stall.forMs);
      if (gone) return;
      if (index === step.cutAfter) {
        response.socket?.destroy();
        return;
      }
      await new Promise<void>((resolve) => {
        response.write(piece, () => resolve());
      });
    }
    response.end();
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request);
    const { method = '', url = '', headers } = request;
    requests.push({ method, path: url, headers, body, messages: [] });
    const step = steps.shift() ?? (await usual?.(url, body));
    if (!step || step.kind === 'socket') {
      problems.push(`request ${requests.length} had no step`);
      response.writeHead(500).end();
      return;
    }
    if (step.kind === 'bytes') await sendBytes(step, response);
    else if (step.kind === 'status') {
      response.writeHead(step.status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(step.body ?? { error: { message: 'scripted' } }));
    } else
      response.on('close', () => {
        abandoned += 1;
      });
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((caught: unknown) => {
      problems.push(String(caught));
      response.destroy();
    });
  });

  const sockets = new WebSocketServer({ noServer: true });
  const talk = (socket: WebSocket, messages: string[]): void => {
    const step = steps.shift();
    if (step?.kind !== 'socket') {
      problems.push('a socket had no step');
      socket.terminate();
      return;
    }
    socket.on('close', (code) => {
      if (code !== 1000 && step.cutAfter === undefined) abandoned += 1;
    });
    socket.on('message', (data) => {
      const text = Buffer.isBuffer(data) ? data.toString('utf8') : '';
      messages.push(text);
      if (!text.startsWith('Path: ssml')) return;
      for (const [index, message] of step.messages.entries()) {
        if (index === step.cutAfter) {
          // Closed in order, so that what was sent before arrives.
          socket.close(1011);
          return;
        }
        socket.send(message);
      }
    });
  };
  server.on('upgrade', (request, socket, head) => {
    const messages: string[] = [];
    const { url = '', headers } = request;
    requests.push({ method: 'GET', path: url, headers, body: Buffer.alloc(0), messages });
    const step = steps[0];
    if (step?.kind === 'status') {
      steps.shift();
      socket.end(`HTTP/1.1 ${step.status} No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => talk(opened, messages));
  });

  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    get abandoned() {
      return abandoned;
    },
    push: (...more) => void steps.push(...more),
    always(step) {
      usual = step;
    },
    async close() {
      for (const socket of sockets.clients) socket.terminate();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      if (steps.length > 0)
        problems.push(`${steps.length} steps were not used: ${steps.map((s) => s.kind).join()}`);
      if (problems.length > 0) throw new Error(`scripted vendor: ${problems.join('; ')}`);
    },
  };
};
