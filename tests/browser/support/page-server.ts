import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { createServer, type Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const CHECKOUT = createHash('sha1').update(ROOT).digest('hex').slice(0, 8);

/** One page of `pages/`, with the product's rooms as they stand in the source. */
export interface PageServer {
  readonly origin: string;
  readonly url: string;
  close(): Promise<void>;
}

export interface PageServerOptions {
  /** Packages that only workers import: they are found late, and finding them reloads the page. */
  readonly include?: string[];
  readonly plugins?: Plugin[];
}

/** @param name of the page, such as `senses` */
export async function servePage(
  name: string,
  { include, plugins }: PageServerOptions = {},
): Promise<PageServer> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // One cache for each checkout: they may hold different dependencies.
    cacheDir: join(tmpdir(), `mien-${name}-vite-${CHECKOUT}`),
    ...(plugins && { plugins }),
    worker: { format: 'es' },
    optimizeDeps: { entries: [`tests/browser/pages/${name}.html`], ...(include && { include }) },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('Vite has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    url: `${origin}/tests/browser/pages/${name}.html`,
    close: () => server.close(),
  };
}
