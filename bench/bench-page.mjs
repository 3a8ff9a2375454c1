import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Software GL where there is no GPU; harmless where there is one. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Serves the scene's own page and opens it. `chromium` is the browser's path (MIEN_CHROMIUM or /usr/bin/chromium by
 * default), `person` the address of a packed person, `page` which of bench/*.html. The caller closes.
 */
export const openBenchPage = async ({ chromium: path, person, page = 'scene' } = {}) => {
  const server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    // one cache for each checkout: they may hold different dependencies
    cacheDir: join(
      tmpdir(),
      `mien-bench-vite-${createHash('sha1').update(ROOT).digest('hex').slice(0, 8)}`,
    ),
    oxc: { jsx: { runtime: 'automatic' } },
    optimizeDeps: { entries: ['bench/*.html'] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({
    executablePath: path ?? process.env.MIEN_CHROMIUM ?? '/usr/bin/chromium',
    args: CHROMIUM_FLAGS,
  });
  const tab = await browser.newPage({ viewport: { width: 800, height: 600 } });
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    tab.on('pageerror', (error) => console.error(error.message));
    const query = new URLSearchParams({ bench: '', ...(person ? { person } : {}) });
    const { port } = server.httpServer.address();
    await tab.goto(`http://127.0.0.1:${port}/bench/${page}.html?${query}`, { waitUntil: 'commit' });
    await tab.waitForFunction('window.shown', undefined, { timeout: 60_000 });
  } catch (error) {
    await close();
    throw error;
  }
  return { tab, close };
};
