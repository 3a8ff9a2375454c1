import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import english from '../../assets/locales/person.en.json' with { type: 'json' };
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

const GROW_LIMIT_MS = 60_000;

/** Nothing is being made and what was made is on screen. */
const settled = async (page: Page): Promise<void> => {
  await page.waitForSelector('.pp-stage[data-state="ready"]', { timeout: GROW_LIMIT_MS });
  await page.waitForFunction(() => !document.querySelector('.pp-facts[data-growing]'), undefined, {
    timeout: GROW_LIMIT_MS,
  });
  // Whoever was made last is drawn with the next picture.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
};

/** Brightness of the face on a coarse grid, as the screen has it: what a sharper or softer drawing does not change. */
const GRID = 24;
const face = async (page: Page): Promise<readonly number[]> => {
  const shot = await page.screenshot({ clip: { x: 90, y: 110, width: 192, height: 240 } });
  return page.evaluate(
    async ([base64, grid]) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const paper = new OffscreenCanvas(grid, grid).getContext('2d');
      if (!paper) throw new Error('no 2D canvas');
      paper.imageSmoothingQuality = 'high';
      paper.drawImage(picture, 0, 0, grid, grid);
      const { data } = paper.getImageData(0, 0, grid, grid);
      return Array.from({ length: grid * grid }, (_, i) => data[i * 4 + 1] ?? 0);
    },
    [shot.toString('base64'), GRID] as const,
  );
};

/** Root mean square of the differences, in [0, 255]. */
const apart = (a: readonly number[], b: readonly number[]): number =>
  Math.sqrt(a.reduce((sum, value, i) => sum + (value - (b[i] ?? 0)) ** 2, 0) / a.length);

/** What axe finds, as one readable line each. */
const findings = async (page: Page): Promise<string[]> => {
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  const results = await page.evaluate(
    () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(), // put there by the script above
  );
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
};

test('a person is picked, tuned, sampled, exported and met again through a link', async () => {
  const { page, errors, requests } = await visit(browser, `${product.url}/person?debug`, {
    viewport: { width: 720, height: 540 },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await settled(page);
  const first = await face(page);
  await page.getByRole('button', { name: 'Elena', exact: true }).click();
  await settled(page);
  const elena = await face(page);
  const people = apart(first, elena);
  expect(people, 'another person is another picture').toBeGreaterThan(4);

  await page.getByRole('tab', { name: english.groups.mouth }).click();
  expect(await findings(page)).toEqual([]);
  const slider = page.getByRole('slider', { name: english.controls['face.lipFullness'] });
  await slider.focus();
  await page.keyboard.press('Home');
  await settled(page);
  const thin = await face(page);
  expect(apart(thin, elena), 'thinner lips show').toBeGreaterThan(0.5);
  expect(apart(thin, elena), 'and are still hers').toBeLessThan(people);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: english.take.export }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('elena.glb');
  const glb = await readFile(await file.path());
  expect(glb.subarray(0, 4).toString('latin1')).toBe('glTF');
  expect(glb.readUInt32LE(8)).toBe(glb.length);
  expect(glb.length).toBeGreaterThan(500_000);

  await page.getByRole('button', { name: english.take.link }).click();
  await page.getByText('The link is copied').waitFor();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  await page.getByRole('button', { name: english.people.surprise }).click();
  expect(await page.evaluate(() => window.__mien?.person?.getState().spec.name)).not.toBe('Elena');

  await page.goto('about:blank');
  await page.goto(link, { waitUntil: 'commit' });
  await settled(page);
  const back = await face(page);
  expect(apart(back, thin), 'the link brings the same picture back').toBeLessThan(
    0.7 * apart(back, elena),
  );
  expect(
    await page.getByRole('button', { name: 'Elena', exact: true }).getAttribute('aria-pressed'),
  ).toBe('false');

  expect(errors).toEqual([]);
  for (const request of requests) {
    expect(
      /^(?:blob:|data:|about:)/u.test(request) || request.startsWith(product.url),
      request,
    ).toBe(true);
  }
  await page.context().close();
});

test('axe finds nothing on a phone in the evening, and nothing scrolls sideways', async () => {
  const { page } = await visit(browser, `${product.url}/person?debug`, {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  await page.waitForSelector('.pp-stage[data-state="ready"]', { timeout: GROW_LIMIT_MS });
  await page.getByRole('tab', { name: english.groups.hair }).click();
  await page.getByRole('button', { name: english.face.speak, exact: true }).click();
  expect(await findings(page)).toEqual([]);
  await page.getByRole('button', { name: english.take.settings }).click();
  expect(await findings(page)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);
  await page.context().close();
});
