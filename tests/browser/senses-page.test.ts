import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import english from '../../assets/locales/senses.en.json' with { type: 'json' };
import common from '../../assets/locales/en.json' with { type: 'json' };
import { runMien, type RunningMien } from '../support/run-server.ts';
import { launchBrowser, visit } from './support/browser.ts';

let product: RunningMien;
let browser: Browser;
beforeAll(async () => {
  product = await runMien();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

test('the senses page senses nothing before consent, works from this origin alone, and takes its log away', async () => {
  const { page, requests, errors } = await visit(browser, 'about:blank', {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  await page.addInitScript(() => {
    const media = navigator.mediaDevices;
    const open = media.getUserMedia.bind(media);
    Object.assign(window, { opened: 0 });
    media.getUserMedia = (constraints) => {
      Object.assign(window, { opened: (Reflect.get(window, 'opened') as number) + 1 }); // put there above
      return open(constraints);
    };
  });
  const opened = (): Promise<unknown> => page.evaluate(() => Reflect.get(window, 'opened'));
  await page.goto(`${product.url}/senses?debug`);
  const microphone = page.getByRole('button', { name: english.microphone.on });
  await microphone.click();
  await page.getByRole('dialog').waitFor();
  expect(await opened()).toBe(0);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: common.consent.microphone.allow })
    .click();
  await page.getByText(english.voice.level, { exact: true }).waitFor({ timeout: 30_000 });
  expect(await opened()).toBe(1);

  await page.getByLabel(english.words.label).fill('Thank you, that was wonderful!');
  await page.getByRole('button', { name: english.words.read, exact: true }).click();
  await page.getByText(english.words.intents.thanks).waitFor();

  await page.evaluate(
    await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
  const findings = await page.evaluate(
    () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(), // put there by the script above
  );
  expect(findings.violations.map(({ id }) => id)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: english.log.save }).click(),
  ]);
  const log = await readFile(await download.path(), 'utf8');
  expect(log).not.toContain('landmarks');
  await page.locator('input[type="file"]').setInputFiles({
    name: 'log.json',
    mimeType: 'application/json',
    buffer: Buffer.from(log),
  });
  await page.getByText('log.json:').waitFor();

  await page.getByRole('button', { name: english.microphone.off }).click();
  await page.getByText(english.voice.empty).waitFor();
  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(product.url) && /^https?:/u.test(url))).toEqual(
    [],
  );
});
