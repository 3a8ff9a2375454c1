import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright-core';
import type { Plugin } from 'vite';

import { launchBrowser, type BrowserOptions } from './browser.ts';
import { servePage } from './page-server.ts';

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
  const server = await servePage('senses', {
    plugins: [models(options.secondEngine !== true)],
    include: ['@mediapipe/tasks-vision', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm'],
  });
  const { origin, url } = server;
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
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.senses !== undefined, undefined, { timeout: 90_000 });
    return { page, browser, origin, foreign, close };
  } catch (error) {
    await close();
    throw error;
  }
}
