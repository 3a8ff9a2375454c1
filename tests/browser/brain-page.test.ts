import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import english from '../../assets/locales/brain.en.json' with { type: 'json' };
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

test('the brain page answers a moment from the keyboard, draws it, and takes the session away and back', async () => {
  const { page, requests, errors } = await visit(browser, `${product.url}/brain?seed=5&drawn`, {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  const praise = page.getByRole('button', { name: english.moments.names.praise, exact: true });
  await praise.focus();
  await page.keyboard.press('Enter');
  await page
    .locator('[data-layer="modulators"] .bv-phrase')
    .filter({ hasText: 'dopamine ↑' })
    .waitFor();
  const joy = page.locator('.bv-layer [data-key="joy"] .bv-level-value');
  await expect.poll(async () => Number(await joy.textContent())).toBeGreaterThan(0.3);
  await expect.poll(() => page.locator('.bv-page > main > output').textContent()).toContain('.');

  const painted = await page.locator('.bv-chart canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? {};
    return data ? new Set(new Uint32Array(data.buffer)).size : 0;
  });
  expect(painted, 'colours in the chart').toBeGreaterThan(10);

  const scrub = page.getByRole('slider', { name: english.timeline.scrub });
  await scrub.focus();
  await page.keyboard.press('Home');
  await expect.poll(async () => Number(await joy.textContent())).toBeLessThan(0.1);

  await page.evaluate(
    await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'),
  );
  const findings = await page.evaluate(
    () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(), // put there by the script above
  );
  expect(findings.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: english.session.save }).click(),
  ]);
  const log = await readFile(await download.path(), 'utf8');
  expect(JSON.parse(log)).toMatchObject({ format: 'mien-brain-log', recording: { seed: 5 } });
  await page.locator('input[type="file"]').setInputFiles({
    name: 'session.json',
    mimeType: 'application/json',
    buffer: Buffer.from(log),
  });
  await page.getByText('session.json:').waitFor();
  await page
    .getByRole('group', { name: english.session.rerun })
    .getByRole('button', { name: english.temperament.names.lively })
    .click();
  await page.getByText(english.session.compare).waitFor();

  expect(errors).toEqual([]);
  expect(requests.filter((url) => !url.startsWith(product.url) && /^https?:/u.test(url))).toEqual(
    [],
  );
});
