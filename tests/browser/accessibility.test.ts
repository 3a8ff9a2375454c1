import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import english from '../../assets/locales/en.json' with { type: 'json' };
import { launchBrowser, visit } from './support/browser.ts';
import { runMien, type RunningMien } from '../support/run-server.ts';
import { ask, BRIEFLY_ANSWERED, waitForPhase, waitUntilReady } from './support/watch.ts';

let product: RunningMien;
let browser: Browser;
let axe: string;
beforeAll(async () => {
  product = await runMien();
  browser = await launchBrowser();
  axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

/** What axe calls serious or critical, as one readable line each. */
async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // What is still fading in has little contrast, and is not what anybody reads.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (each) => each.playState !== 'running' || each.effect?.getTiming().iterations === Infinity,
      ),
  );
  const results = await page.evaluate(
    () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(), // put there by the script above
  );
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** There is exactly one polite live region, and none that interrupts. */
async function expectOnePoliteRegion(page: Page): Promise<void> {
  expect(
    await page
      .locator(':is([aria-live="polite"], [role="status"], [role="log"]):not([aria-live="off"])')
      .count(),
  ).toBe(1);
  expect(await page.locator('[aria-live="assertive"], [role="alert"]').count()).toBe(0);
}

describe.each([
  { name: 'a laptop by day', options: { viewport: { width: 1280, height: 800 } } },
  {
    name: 'a phone in the evening, with the view inside',
    options: { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const },
    query: '&brain',
  },
  {
    name: 'a kiosk with reduced motion',
    options: { viewport: { width: 1080, height: 1920 }, reducedMotion: 'reduce' as const },
    query: '&kiosk',
  },
])('on $name', ({ options, query = '' }) => {
  test('axe finds nothing serious on the first screen, in talk, or on the consent sheet, and one voice speaks to screen readers', async () => {
    const { page } = await visit(browser, `${product.url}/?debug${query}`, options);
    await waitUntilReady(page);
    expect(await seriousFindings(page)).toEqual([]);
    await ask(page, BRIEFLY_ANSWERED);
    await waitForPhase(page, 'speaking');
    await waitForPhase(page, 'idle');
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: english.controls.camera, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, 'sideways scrolling').toBeLessThanOrEqual(0);
    await expectOnePoliteRegion(page);
    await page.context().close();
  });
});

test('the whole conversation works from the keyboard', async () => {
  const { page } = await visit(browser, `${product.url}/?debug`);
  await waitUntilReady(page);
  const reached: string[] = [];
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    reached.push(
      await page.evaluate(() => {
        const active = document.activeElement;
        return (
          active?.id || active?.textContent?.trim() || active?.getAttribute('aria-label') || ''
        );
      }),
    );
  }
  expect(reached).toContain('say');
  expect(reached.some((name) => name.includes(english.controls.camera))).toBe(true);
  expect(reached.some((name) => /person/iu.test(name))).toBe(true);
  await page.locator('#say').focus();
  await page.keyboard.type('Where is the café?');
  await page.keyboard.press('Enter');
  await waitForPhase(page, 'speaking');
  await page.keyboard.press('Escape');
  await waitForPhase(page, 'idle', 5_000);
  await page.context().close();
});
