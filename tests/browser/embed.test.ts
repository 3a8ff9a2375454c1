import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { runMien, type RunningMien } from '../support/run-server.ts';
import { launchBrowser, visit } from './support/browser.ts';

let product: RunningMien;
let browser: Browser;
let brand: Server;
let brandUrl: string;

beforeAll(async () => {
  product = await runMien();
  browser = await launchBrowser();
  // A landing page of somebody else, on an origin of its own.
  brand = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html');
    response.end(`<!doctype html><html lang="en"><title>Brand</title><h1>Our page</h1>
      <script src="${product.url}/embed.js"></script>
      <mien-person loading="eager"></mien-person>
      <script>
        window.log = [];
        const person = document.querySelector('mien-person');
        for (const type of ['ready', 'state-change', 'message', 'error']) {
          person.addEventListener(type, (event) => window.log.push({ type, detail: event.detail }));
        }
      </script></html>`);
  });
  await new Promise<void>((resolve) => {
    brand.listen(0, '127.0.0.1', resolve);
  });
  const { port } = brand.address() as AddressInfo; // listening on TCP
  brandUrl = `http://localhost:${port}/`;
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  brand?.close();
});

interface Logged {
  readonly type: string;
  readonly detail: { readonly who?: string; readonly text?: string; readonly phase?: string };
}

test('one script tag on another origin: the person arrives, speaks when asked and stops', async () => {
  const { page, requests } = await visit(browser, brandUrl);
  const log = (): Promise<Logged[]> =>
    page.evaluate(() => (window as unknown as { log: Logged[] }).log);
  const until = (type: string, part: object = {}): Promise<unknown> =>
    page.waitForFunction(
      ([wanted, fields]) =>
        (window as unknown as { log?: Logged[] }).log?.some(
          (entry) =>
            entry.type === wanted &&
            Object.entries(fields).every(
              ([key, value]) => entry.detail[key as keyof Logged['detail']] === value,
            ),
        ),
      [type, part] as const,
      { timeout: 90_000 },
    );
  await until('ready');
  const frame = page.frameLocator('mien-person iframe');
  await frame.locator('.disclosure').waitFor();
  await page.evaluate(() => {
    const person = document.querySelector('mien-person') as HTMLElement & {
      say(text: string): void;
    };
    person.say('Welcome to our page, this is said for the brand.');
  });
  await until('message', {
    who: 'person',
    text: 'Welcome to our page, this is said for the brand.',
  });
  await until('state-change', { phase: 'speaking' });
  await page.evaluate(() => {
    const person = document.querySelector('mien-person') as HTMLElement & { stop(): void };
    person.stop();
  });
  await until('state-change', { phase: 'idle' });
  expect((await log()).filter(({ type }) => type === 'error')).toEqual([]);
  const sandbox = await page.evaluate(
    () =>
      document.querySelector('mien-person')?.shadowRoot?.querySelector('iframe')?.outerHTML ?? '',
  );
  expect(sandbox).toMatch(/sandbox="[^"]*allow-scripts/u);
  expect(sandbox).toMatch(/allow="[^"]*camera[^"]*microphone[^"]*autoplay/u);
  const foreign = requests.filter(
    (address) =>
      !address.startsWith(product.url) &&
      !address.startsWith(brandUrl) &&
      !/^(?:blob|data|about):/u.test(address),
  );
  expect(foreign).toEqual([]);
  await page.context().close();
});

test('the demo landing page loads nothing heavy until the visitor wants to talk', async () => {
  const { page, requests, errors } = await visit(browser, `${product.url}/demo/`);
  await page.waitForLoadState('load');
  await page.waitForTimeout(1500);
  expect(requests.filter((address) => /three|stage|flite|\.wasm|\.bin/u.test(address))).toEqual([]);
  expect(errors).toEqual([]);
  await page.context().close();
});
