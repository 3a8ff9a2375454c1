import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import english from '../../assets/locales/en.json' with { type: 'json' };
import { runMien, type RunningMien } from '../support/run-server.ts';
import { startScriptedVendor, type ScriptedVendor } from '../support/scripted-vendor.ts';
import { inPieces, tonePcm } from '../support/vendor-sounds.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { makeSoundClip } from './support/spoken-clip.ts';

const HEARD = 'Where is the planetarium?';

let vendor: ScriptedVendor;
let product: RunningMien;
let browser: Browser;

beforeAll(async () => {
  vendor = await startScriptedVendor();
  vendor.always((path) =>
    path.endsWith('/audio/transcriptions')
      ? { kind: 'status', status: 200, body: { text: HEARD } }
      : { kind: 'bytes', pieces: inPieces(tonePcm(1200, { silenceMs: 150 }), 4801) },
  );
  product = await runMien({
    MIEN_VOICE: 'openai',
    MIEN_SPEECH_BASE_URL: `${vendor.url}/v1`,
    MIEN_HEARING: 'openai',
    MIEN_HEARING_BASE_URL: `${vendor.url}/v1`,
    MIEN_HEARING_SENT_TO: 'our own machine',
    MIEN_HEARING_FIRST: '1',
  });
  const clip = await makeSoundClip([
    { kind: 'fan', lengthS: 2 },
    { kind: 'speech', text: HEARD },
    { kind: 'silence', lengthS: 6 },
  ]);
  browser = await launchBrowser({ microphoneFile: clip.file, webgl: false });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await vendor?.close();
});

test('she speaks with the server’s voice, and the visitor is written down, once each agreed to', async () => {
  const { page, requests, errors } = await visit(browser, `${product.url}/?debug&vad=silero`);
  await page.waitForFunction(
    () => window.__mien?.session?.store.getState().phase === 'speaking',
    undefined,
    { timeout: 60_000 },
  );
  await expect.poll(() => vendor.requests.length, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(vendor.requests.every(({ path }) => path === '/v1/audio/speech')).toBe(true);
  expect(requests.some((url) => url.endsWith('/v1/speech'))).toBe(true);
  const notices = await page.evaluate(() => window.__mien?.session?.store.getState().notices ?? []);
  expect(notices.filter(({ code }) => code === 'voice-fallback')).toEqual([]);

  await page.getByRole('button', { name: english.composer.microphone, exact: true }).click();
  const sheet = page.locator('dialog');
  expect(await sheet.textContent()).toContain('goes to our server and on to our own machine');
  expect(requests.some((url) => url.includes('/v1/transcriptions'))).toBe(false);
  await page.getByRole('button', { name: english.consent.microphone.allow }).click();

  await page.waitForFunction(
    (text) =>
      window.__mien?.session?.store
        .getState()
        .entries.some((entry) => entry.who === 'visitor' && entry.text === text),
    HEARD,
    { timeout: 60_000 },
  );
  const written = vendor.requests.find(({ path }) => path.endsWith('/transcriptions'));
  // 16-bit sound at 16 kHz: the sentence with a little room on either side, not the whole clip.
  const soundS = (written?.body.length ?? 0) / 32_000;
  expect(soundS).toBeGreaterThan(1);
  expect(soundS).toBeLessThan(4.5);

  // The second opinion was loaded from here, and agreed that somebody spoke.
  await expect
    .poll(() => requests.some((url) => url.endsWith('/vad/ort-wasm-simd-threaded.wasm')), {
      timeout: 30_000,
    })
    .toBe(true);
  await page.waitForFunction(
    () => window.__mien?.session?.brain.visitor.voice?.speaking === true,
    undefined,
    { timeout: 30_000, polling: 50 },
  );
  expect(requests.every((url) => url.startsWith(product.url) || url.startsWith('blob:'))).toBe(
    true,
  );
  expect(errors).toEqual([]);
  await page.context().close();
});
