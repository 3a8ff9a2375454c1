import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser, visit } from './support/browser.ts';
import { runMien, type RunningMien } from '../support/run-server.ts';
import { ask, lastReply, waitForPhase, waitUntilReady } from './support/watch.ts';

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

interface HeardFrame {
  readonly audioMs: number;
  /** Loudness of what the loudspeaker was given at this moment, 0 to 1. */
  readonly rms: number;
  readonly silWeight: number;
  readonly closure: number;
  readonly caption: string;
  readonly spoken: number;
}

/** Keeps every sound that is played, with its time, so that a test can hear at any moment what a visitor would. */
const earOnTheLoudspeaker = (): void => {
  const start = AudioBufferSourceNode.prototype.start;
  const heard: { node: AudioBufferSourceNode; atS: number; offsetS: number }[] = [];
  Object.assign(window, { heard });
  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, duration?: number) {
    heard.push({ node: this, atS: Math.max(when, this.context.currentTime), offsetS: offset });
    if (duration === undefined) start.call(this, when, offset);
    else start.call(this, when, offset, duration);
  };
};

test('a typed question is answered: captions run and the mouth moves with the sound', async () => {
  const { page, errors } = await visit(browser, 'about:blank');
  await page.addInitScript(earOnTheLoudspeaker);
  await page.goto(`${product.url}/?debug`, { waitUntil: 'commit' });
  await waitUntilReady(page);
  await ask(page, 'What does a ticket cost?');
  await waitForPhase(page, 'speaking');

  const frames = await page.evaluate(async () => {
    interface Sound {
      node: AudioBufferSourceNode;
      atS: number;
      offsetS: number;
    }
    const { heard } = window as unknown as { heard: Sound[] }; // put there by earOnTheLoudspeaker
    const session = window.__mien?.session;
    if (!session) throw new Error('no debug handle');
    const rmsNow = (): number => {
      let sum = 0;
      for (const { node, atS, offsetS } of heard) {
        const { buffer, context } = node;
        if (!buffer) continue;
        const latencyS = context instanceof AudioContext ? (context.outputLatency ?? 0) : 0;
        const first = Math.floor(
          (context.currentTime - latencyS - atS + offsetS) * buffer.sampleRate,
        );
        const pcm = buffer.getChannelData(0);
        for (let i = Math.max(0, first - 160); i < Math.min(pcm.length, first + 160); i++) {
          sum += (pcm[i] ?? 0) ** 2 / 320;
        }
      }
      return Math.sqrt(sum);
    };
    const log: HeardFrame[] = [];
    const draw = session.frame.bind(session);
    session.frame = (nowMs) => {
      const pose = draw(nowMs);
      const { caption } = session.store.getState();
      log.push({
        audioMs: performance.now(),
        rms: rmsNow(),
        silWeight: pose[52] ?? 0,
        closure: pose[53] ?? 0,
        caption: caption?.words.join(' ') ?? '',
        spoken: caption?.spoken ?? 0,
      });
      return pose;
    };
    const startMs = performance.now();
    while (performance.now() - startMs < 40_000) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (session.store.getState().phase !== 'speaking') break;
    }
    return log;
  });

  const loud = frames.filter(({ rms }) => rms > 0.02);
  const quiet = frames.filter(({ rms }) => rms < 0.0005);
  expect(frames.length, 'frames drawn while speaking').toBeGreaterThan(20);
  expect(loud.length, 'frames with sound').toBeGreaterThan(10);
  const moving = loud.filter(({ silWeight }) => silWeight < 0.6);
  expect(
    moving.length / loud.length,
    'share of sounding frames with a moving mouth',
  ).toBeGreaterThan(0.85);
  const mean = (of: readonly HeardFrame[]): number =>
    of.reduce((sum, { silWeight }) => sum + silWeight, 0) / Math.max(1, of.length);
  expect(mean(quiet), 'rest of the mouth in silence').toBeGreaterThan(mean(loud) + 0.3);

  const counts = frames.filter(({ caption }) => caption !== '').map(({ spoken }) => spoken);
  expect(Math.max(...counts), 'words shown as spoken').toBeGreaterThan(3);
  const reply = await lastReply(page);
  expect(reply.length).toBeGreaterThan(20);
  expect(reply).toMatch(/€|euro|free/iu);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('typing while the person speaks stops them, and only heard words stay', async () => {
  const { page } = await visit(browser, `${product.url}/?debug`);
  await waitUntilReady(page);
  await ask(page, 'Tell me about the planetarium');
  await waitForPhase(page, 'speaking');
  const shown = await page.evaluate(() => {
    const session = window.__mien?.session;
    return new Promise<string>((resolve) => {
      setTimeout(() => resolve(session?.store.getState().entries.at(-1)?.text ?? ''), 900);
    });
  });
  await page.locator('#say').press('a');
  const entry = await page.evaluate(() =>
    window.__mien?.session?.store
      .getState()
      .entries.filter(({ who }) => who === 'person')
      .at(-1),
  );
  expect(entry?.state).toBe('cut');
  // The word that was being said when it was cut is not among them.
  const surelyHeard = shown.split(' ').slice(0, -1).join(' ');
  expect(entry?.text.startsWith(surelyHeard)).toBe(true);
  expect(entry?.text.split(' ').length).toBeLessThan(shown.split(' ').length + 3);
  await page.context().close();
});

test('markup in a message is shown as text and runs nowhere', async () => {
  const { page, errors } = await visit(browser, `${product.url}/?debug`);
  await waitUntilReady(page);
  const attack = '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>';
  await ask(page, attack);
  await page.getByText(attack, { exact: false }).first().waitFor();
  await page.waitForTimeout(500);
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(errors).toEqual([]);
  await page.context().close();
});

test('the first words say that this is an AI, on screen and in the transcript', async () => {
  const { page } = await visit(browser, `${product.url}/?debug`);
  await waitUntilReady(page);
  await page.locator('.disclosure').waitFor();
  expect(await page.locator('.disclosure').innerText()).toMatch(/AI/u);
  await page.waitForFunction(
    () => window.__mien?.session?.store.getState().entries[0]?.text.includes('I am an AI'),
    undefined,
    { timeout: 30_000 },
  );
  await page.context().close();
});
