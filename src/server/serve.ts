import type { Server } from 'node:http';

import { createAdaptorServer } from '@hono/node-server';

import type { ServerApp } from './app.ts';

export interface RunningServer {
  /** Such as `http://127.0.0.1:8787`. */
  readonly url: string;
  readonly port: number;
  /** Takes no more connections, lets turns end within `graceMs`, then closes what is left. */
  close(graceMs: number): Promise<void>;
}

const addressOf = (server: Server, host: string): { url: string; port: number } => {
  const address = server.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const everywhere = host === '0.0.0.0' || host === '::';
  const name = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { url: `http://${name}:${port}`, port };
};

/** Puts the app on a port; 0 = any free one. Rejects when the port cannot be had. */
export const serveApp = async (
  app: ServerApp,
  host: string,
  port: number,
): Promise<RunningServer> => {
  const server = createAdaptorServer({
    fetch: (request, env) => app.fetch(request, env),
    overrideGlobalObjects: false,
    // A visitor who sends a body drop by drop must not hold a connection for ever.
    // Idle ones are kept longer than the 60 s of most proxies: a proxy that reuses one as we close it sees an error.
    serverOptions: { requestTimeout: 30_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
  }) as Server; // no createServer option is passed, so it is node:http's
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return {
    ...addressOf(server, host),
    async close(graceMs) {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      await app.turns.drain(graceMs);
      server.closeIdleConnections();
      // What is left after the turns are over is downloads and idle sockets.
      setTimeout(() => server.closeAllConnections(), 500).unref();
      await closed;
    },
  };
};
