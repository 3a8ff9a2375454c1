/** Opens the page that reads stills with the product's own worker, over any folder of pictures. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { createServer } from 'vite';

import { CHROMIUM_FLAGS } from './bench-page.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PICTURES = '/face-bench/';

/** The address in the tab of a picture of the folder. */
export const pictureUrl = (file) => PICTURES + file.split('/').map(encodeURIComponent).join('/');

/**
 * @param folder where the pictures lie
 * @param second whether to go without the face model, which MIEN_MODELS (default ./models) holds
 * @returns `{tab, engine, outside: addresses asked for beyond this machine, close}`. The caller closes.
 */
export async function openFaceTab({ folder, second = false }) {
  const modelFile = join(process.env.MIEN_MODELS ?? join(ROOT, 'models'), 'face_landmarker.task');
  const hasModel = !second && existsSync(modelFile);
  const files = {
    name: 'face-bench',
    configureServer(vite) {
      vite.middlewares.use((request, response, next) => {
        const address = decodeURIComponent((request.url ?? '').split('?')[0]);
        const send = (path) => {
          if (existsSync(path)) createReadStream(path).pipe(response);
          else response.writeHead(404).end();
        };
        if (address === PICTURES) {
          response.setHeader('Content-Type', 'text/html');
          response.end('<!doctype html><script type="module" src="/bench/face-page.ts"></script>');
        } else if (address.startsWith(PICTURES)) {
          send(join(folder, address.slice(PICTURES.length)));
        } else if (address.startsWith('/models/')) {
          if (hasModel) send(modelFile);
          else response.writeHead(404).end();
        } else next();
      });
    },
  };
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // One cache for each checkout: they may hold different dependencies.
    cacheDir: join(
      tmpdir(),
      `mien-face-bench-vite-${createHash('sha1').update(ROOT).digest('hex').slice(0, 8)}`,
    ),
    plugins: [files],
    worker: { format: 'es' },
    optimizeDeps: {
      entries: [],
      include: [
        '@mediapipe/tasks-vision',
        '@tensorflow/tfjs-core',
        '@tensorflow/tfjs-backend-wasm',
      ],
    },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const origin = `http://127.0.0.1:${server.httpServer.address().port}`;
  const browser = await chromium.launch({
    executablePath: process.env.MIEN_CHROMIUM ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    const tab = await browser.newPage();
    const outside = [];
    tab.on('pageerror', (error) => console.error(error.message));
    tab.on('request', (request) => {
      const { protocol } = new URL(request.url());
      const local = protocol === 'blob:' || protocol === 'data:';
      if (!local && !request.url().startsWith(origin)) outside.push(request.url());
    });
    await tab.goto(origin + PICTURES, { waitUntil: 'commit' });
    await tab.waitForFunction('window.bench', undefined, { timeout: 120_000 });
    const engine = await tab.evaluate(() => window.bench.engine);
    return { tab, engine, outside, close };
  } catch (error) {
    await close();
    throw error;
  }
}
