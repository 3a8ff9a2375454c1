import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from './support/browser.ts';
import { servePage, type PageServer } from './support/page-server.ts';

let server: PageServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  server = await servePage('loopback');
  browser = await launchBrowser({ webgl: false });
  page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => window.loopback !== undefined);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const SILENT = 0.001;
const LOUD = 0.05;

/** Which way the sound goes. */
const way = () =>
  page.evaluate(
    ([silent, loud]) => {
      const { straight, round } = window.loopback?.levels() ?? { straight: 0, round: 0 };
      if (straight > loud && round === 0) return 'straight';
      return round > loud && straight < silent ? 'round' : 'between';
    },
    [SILENT, LOUD] as const,
  );
const delayS = () => page.evaluate(() => window.loopback?.delayS() ?? Number.NaN);

test('sound goes straight to the loudspeaker until the way round stands, and then only round', async () => {
  await expect.poll(way).toBe('straight');
  expect(await delayS()).toBe(0);
  await page.evaluate(() => window.loopback?.open());
  await expect.poll(way).toBe('round');
});

test('the way round tells how long it takes', async () => {
  await page.evaluate(() => window.loopback?.open());
  await expect.poll(way).toBe('round');
  await expect.poll(delayS).toBeGreaterThan(0);
  const tookMs = (await page.evaluate(() => window.loopback?.click())) ?? Number.NaN;
  const toldMs = 1000 * (await delayS());
  expect(tookMs).toBeGreaterThan(5);
  // What is measured here has waited in a buffer of this test's own as well.
  expect(Math.abs(tookMs - toldMs)).toBeLessThan(80);
});

test('where the connection is lost, sound goes straight out again, and round when asked', async () => {
  await page.evaluate(() => window.loopback?.open());
  await expect.poll(way).toBe('round');
  await page.evaluate(() => window.loopback?.lose());
  await expect.poll(way).toBe('straight');
  expect(await delayS()).toBe(0);
  await page.evaluate(() => window.loopback?.open());
  await expect.poll(way).toBe('round');
  await page.evaluate(() => window.loopback?.close());
  await expect.poll(way).toBe('straight');
});
