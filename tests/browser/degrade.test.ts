import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import english from '../../assets/locales/en.json' with { type: 'json' };
import { launchBrowser, visit } from './support/browser.ts';
import { runMien, type RunningMien } from '../support/run-server.ts';
import { ask, BRIEFLY_ANSWERED, lastReply, waitForPhase, waitUntilReady } from './support/watch.ts';

let product: RunningMien;
beforeAll(async () => {
  product = await runMien();
});
afterAll(() => product?.stop());

const withBrowser = async (
  options: Parameters<typeof launchBrowser>[0],
  run: (browser: Browser) => Promise<void>,
): Promise<void> => {
  const browser = await launchBrowser(options);
  try {
    await run(browser);
  } finally {
    await browser.close();
  }
};

describe('without WebGL', () => {
  test('a picture of the person stands in and the conversation is whole', () =>
    withBrowser({ webgl: false }, async (browser) => {
      const { page } = await visit(browser, `${product.url}/?debug`);
      await waitUntilReady(page);
      const poster = page.locator('.stage-poster');
      await poster.waitFor();
      expect(await poster.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(
        200,
      );
      await ask(page, BRIEFLY_ANSWERED);
      await waitForPhase(page, 'speaking');
      await waitForPhase(page, 'idle');
      expect(await lastReply(page)).toMatch(/every floor/iu);
    }));
});

/**
 * What an autoplay policy does, done by hand: the driver's own evaluations count as gestures to Chromium and would lift
 * the real policy at a moment of their own.
 */
const blockSoundUntilTouched = (): void => {
  let touched = false;
  window.addEventListener('pointerdown', (event) => (touched ||= event.isTrusted), true);
  window.AudioContext = class extends AudioContext {
    constructor(options?: AudioContextOptions) {
      super(options);
      void super.suspend();
    }
    override resume(): Promise<void> {
      return touched ? super.resume() : new Promise(() => {});
    }
  };
};

describe('with sound blocked until a gesture', () => {
  test('it is said on screen, captions go on, and a tap lets the voice be heard', () =>
    withBrowser({}, async (browser) => {
      const { page } = await visit(browser, 'about:blank');
      await page.addInitScript(blockSoundUntilTouched);
      await page.goto(`${product.url}/?debug`, { waitUntil: 'commit' });
      await waitUntilReady(page);
      await page.waitForFunction(
        () => window.__mien?.session?.store.getState().audio === 'blocked',
        undefined,
        { timeout: 20_000 },
      );
      const tap = page.getByRole('button', {
        name: english.stage.tapToHear.replace('{name}', 'Mira'),
      });
      await tap.waitFor();
      const spoken = await page.evaluate(async () => {
        let most = 0;
        for (let i = 0; i < 40 && most <= 2; i++) {
          const { caption } = window.__mien?.session?.store.getState() ?? {};
          most = Math.max(most, caption?.spoken ?? 0);
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
        return most;
      });
      expect(spoken, 'caption words shown while blocked').toBeGreaterThan(2);
      await tap.click();
      await page.waitForFunction(
        () => window.__mien?.session?.store.getState().audio === 'ready',
        undefined,
        { timeout: 20_000 },
      );
    }));
});

describe('when the server dies', () => {
  test('the page answers from what it knows, says it is offline, and comes back', async () => {
    let own = await runMien();
    const { port } = new URL(own.url);
    await withBrowser({}, async (browser) => {
      const { page } = await visit(browser, `${own.url}/?debug`);
      await waitUntilReady(page);
      // what is needed without a server comes while she greets
      await waitForPhase(page, 'speaking', 90_000);
      await waitForPhase(page, 'idle', 90_000);
      await own.stop();
      await ask(page, 'What does a ticket cost?');
      await waitForPhase(page, 'speaking', 90_000);
      const notices = await page.evaluate(() =>
        window.__mien?.session?.store.getState().notices.map(({ code }) => code),
      );
      expect(notices).toContain('offline');
      // The next question will interrupt her: what she says first tells enough.
      await expect.poll(() => lastReply(page), { timeout: 20_000 }).toMatch(/€|euro|free/iu);

      own = await runMien({ PORT: port });
      await ask(page, 'Where is the café?');
      await waitForPhase(page, 'speaking', 90_000);
      const after = await page.evaluate(() =>
        window.__mien?.session?.store.getState().notices.map(({ code }) => code),
      );
      expect(after).not.toContain('offline');
    });
    await own.stop();
  });
});

test('a microphone without a recogniser says to type instead, and still hears the tone', () =>
  withBrowser({}, async (browser) => {
    const { page } = await visit(browser, 'about:blank');
    await page.addInitScript(() => {
      for (const name of ['SpeechRecognition', 'webkitSpeechRecognition']) {
        Object.defineProperty(window, name, { value: undefined });
      }
    });
    await page.goto(`${product.url}/?debug`, { waitUntil: 'commit' });
    await waitUntilReady(page);
    await page.getByRole('button', { name: english.composer.microphone, exact: true }).click();
    await page.getByText(english.consent.microphone.sentenceToneOnly).waitFor();
    await page.getByRole('button', { name: english.consent.microphone.allow }).click();
    const heard = page.waitForFunction(
      () => window.__mien?.session?.brain.visitor.voice,
      undefined,
      { timeout: 30_000 },
    );
    expect(await (await heard).jsonValue()).toMatchObject({ valence: 0 });
  }));
