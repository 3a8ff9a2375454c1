import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type ViteDevServer } from 'vite';

import type { Hummed } from './pages/hum.ts';
import { launchBrowser } from './support/browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await createServer({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    cacheDir: join(
      tmpdir(),
      `mien-hum-vite-${createHash('sha1').update(ROOT).digest('hex').slice(0, 8)}`,
    ),
    optimizeDeps: { entries: ['tests/browser/pages/hum.html'] },
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
  });
  await server.listen();
  const address = server.httpServer?.address();
  const port = address !== null && typeof address === 'object' ? address?.port : 0;
  browser = await launchBrowser({ webgl: false });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${port}/tests/browser/pages/hum.html`);
  await page.waitForFunction(() => window.murmur !== undefined);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const murmur = async (which: 'mm-hm' | 'oh'): Promise<Hummed> => {
  const heard = await page.evaluate((name) => window.murmur?.(name), which);
  if (!heard) throw new Error('the page cannot murmur');
  return heard;
};

test('a murmur is heard in Dutch, beside a voice that plays itself, with closed lips and no caption', async () => {
  // The first one fetches how it is done.
  await murmur('mm-hm');
  const heard = await murmur('mm-hm');
  expect(heard.peak).toBeGreaterThan(0.02);
  expect(heard.peak).toBeLessThan(0.5);
  expect(heard.lengthMs).toBeGreaterThan(250);
  expect(heard.lengthMs).toBeLessThan(800);
  expect(heard.closed).toBeGreaterThan(0.9);
  expect(heard.captioned).toBe(false);
});

test('"oh" opens and rounds the lips', async () => {
  const heard = await murmur('oh');
  expect(heard.peak).toBeGreaterThan(0.02);
  expect(heard.round).toBeGreaterThan(0.4);
  expect(heard.closed).toBeLessThan(0.2);
});
