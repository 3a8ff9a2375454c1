import { createReadStream, existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright-core';
import { createServer, type Plugin } from 'vite';

import { launchBrowser, type BrowserOptions } from './browser.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const MODEL = '/models/face_landmarker.task';

export const faceModelFile = (): string =>
  join(process.env['MIEN_MODELS'] ?? join(ROOT, 'models'), 'face_landmarker.task');

/** Serves the face model as the product's server does; without it, or unwanted, a 404 calls for the second engine. */
const models = (wanted: boolean): Plugin => ({
  name: 'models',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      if (request.url?.split('?')[0] !== MODEL) next();
      else if (wanted && existsSync(faceModelFile())) {
        createReadStream(faceModelFile()).pipe(response);
      } else response.writeHead(404).end();
    });
  },
});

export interface OpenSenses {
  readonly page: Page;
  readonly browser: Browser;
  readonly origin: string;
  /** Every address the page and its workers asked for outside its own origin. */
  readonly foreign: readonly string[];
  close(): Promise<void>;
}

export interface SensesOptions extends BrowserOptions {
  /** Leave the face model out, so that the second engine reads. */
  readonly secondEngine?: boolean;
}

/** Opens the page that runs the product's senses alone. The caller closes. */
export async function openSensesPage(options: SensesOptions = {}): Promise<OpenSenses> {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // One cache for each checkout: they may hold different dependencies.
    cacheDir: join(
      tmpdir(),
      `mien-senses-vite-${createHash('sha1').update(ROOT).digest('hex').slice(0, 8)}`,
    ),
    plugins: [models(options.secondEngine !== true)],
    worker: { format: 'es' },
    optimizeDeps: {
      entries: ['tests/browser/pages/senses.html'],
      // Workers' imports are found late, and finding them reloads the page.
      include: [
        '@mediapipe/tasks-vision',
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-backend-wasm',
      ],
    },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('Vite has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  const browser = await launchBrowser(options);
  const close = async (): Promise<void> => {
    await browser.close();
    await server.close();
  };
  try {
    const page = await browser.newPage();
    const foreign: string[] = [];
    page.context().on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(?:blob|data|about):/u.test(url)) foreign.push(url);
    });
    page.on('pageerror', (error) => console.error(error.message));
    await page.goto(`${origin}/tests/browser/pages/senses.html`, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.senses !== undefined, undefined, { timeout: 90_000 });
    return { page, browser, origin, foreign, close };
  } catch (error) {
    await close();
    throw error;
  }
}
