import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';

import english from '../../assets/locales/en.json' with { type: 'json' };
import { launchBrowser, visit } from './support/browser.ts';
import { makePortraitClip } from './support/portrait-clip.ts';
import { runMien, type RunningMien } from '../support/run-server.ts';
import { waitUntilReady, watch, type Moment } from './support/watch.ts';

const { consent, controls } = english;
const NEUTRAL_S = 5;
/** She smiles at rest and her lids are relaxed: this is the face that a camera reads as serious and awake. */
const AWAKE = { eyeWideLeft: 0.35, eyeWideRight: 0.35 } as const;
const SERIOUS = { ...AWAKE, mouthFrownLeft: 0.55, mouthFrownRight: 0.55 } as const;
const SMILE = {
  ...AWAKE,
  mouthSmileLeft: 0.9,
  mouthSmileRight: 0.9,
  cheekSquintLeft: 0.3,
  cheekSquintRight: 0.3,
} as const;
const AWAY = {
  ...SERIOUS,
  headYawRad: 0.75,
  neckYawRad: 0.25,
  eyeLeftYawRad: 0.35,
  eyeRightYawRad: 0.35,
};

const modelFolder = process.env['MIEN_MODELS'] ?? 'models';
const hasModel = existsSync(join(modelFolder, 'face_landmarker.task'));

let clip: string;

beforeAll(async () => {
  clip = await makePortraitClip([
    { to: SERIOUS, moveS: 0, holdS: NEUTRAL_S },
    { to: SMILE, moveS: 0.6, holdS: 6 },
    { to: AWAY, moveS: 0.6, holdS: 4 },
  ]);
});

/** Agrees to the camera as a visitor would: asks for it, reads the sheet, says yes. */
async function turnCameraOn(page: Page): Promise<void> {
  await page.getByRole('button', { name: controls.camera, exact: true }).click();
  await page.getByRole('button', { name: consent.camera.allow }).click();
}

const cameraOn = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => window.__mien?.session?.store.getState().camera.kind === 'on',
    undefined,
    { timeout: 90_000 },
  );

const best = (moments: readonly Moment[], of: (moment: Moment) => number): Moment =>
  moments.reduce((top, moment) => (of(moment) > of(top) ? moment : top));

/** What the visitor's face and the person's did so far, at the moments that matter. */
function heights(moments: readonly Moment[]) {
  const pleased = best(moments, ({ valence }) => valence);
  const before = moments.filter(({ tMs }) => tMs < pleased.tMs);
  const after = moments.filter(({ tMs }) => tMs >= pleased.tMs - 1500 && tMs < pleased.tMs + 4000);
  return {
    valence: pleased.valence,
    warmth:
      best(after, ({ personSmile }) => personSmile).personSmile -
      Math.min(...before.map(({ personSmile }) => personSmile)),
    facing: best(moments, ({ attention }) => attention).attention,
    away: Math.min(...moments.slice(10).map(({ attention }) => attention)),
  };
}
/** Long enough to see the whole clip once, wherever in it the camera came in, and with a slow machine. */
const WATCH_MS = 34_000;
const SLICE_MS = 2_000;

async function expectWarming(page: Page): Promise<void> {
  await turnCameraOn(page);
  await cameraOn(page);
  const moments: Moment[] = [];
  const startMs = performance.now();
  // What has been seen once need not be watched again.
  for (let seen = false; !seen && performance.now() - startMs < WATCH_MS;) {
    const fromMs = performance.now() - startMs;
    const slice = await watch(page, { forMs: SLICE_MS, everyMs: 100 });
    moments.push(...slice.map((moment) => ({ ...moment, tMs: moment.tMs + fromMs })));
    const { valence, warmth, facing, away } = heights(moments);
    seen = valence > 0.2 && warmth > 0.12 && facing > 0.6 && away < facing - 0.3;
  }
  const { valence, warmth, facing, away } = heights(moments);
  expect(valence, 'valence at the height of the smile').toBeGreaterThan(0.2);
  expect(warmth, "growth of the person's own smile").toBeGreaterThan(0.12);
  expect(facing, 'attention while facing').toBeGreaterThan(0.6);
  expect(away, 'attention while looking away').toBeLessThan(facing - 0.3);
}

describe('a visitor on camera who smiles and then looks away', () => {
  let product: RunningMien;
  let browser: Browser;
  beforeAll(async () => {
    product = await runMien();
    browser = await launchBrowser({ cameraFile: clip });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test.skipIf(!hasModel)(
    `warms the person, and loses their attention (needs face_landmarker.task in MIEN_MODELS)`,
    async () => {
      const { page } = await visit(browser, `${product.url}/?debug`);
      await waitUntilReady(page);
      await expectWarming(page);
      const status = await page.evaluate(() => window.__mien?.session?.store.getState().camera);
      expect(status).toEqual({ kind: 'on', engine: 'mediapipe' });
      await page.context().close();
    },
  );

  test('is not looked at before they agree, and no longer once they switch it off', async () => {
    const { page, requests } = await visit(browser, 'about:blank');
    await page.addInitScript(() => {
      const opened: MediaStream[] = [];
      Object.assign(window, { opened });
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      navigator.mediaDevices.getUserMedia = async (wanted) => {
        const stream = await open(wanted);
        opened.push(stream);
        return stream;
      };
    });
    const opened = (): Promise<number> =>
      page.evaluate(() => (window as unknown as { opened: MediaStream[] }).opened.length);
    await page.goto(`${product.url}/?debug`, { waitUntil: 'commit' });
    await waitUntilReady(page);
    await page.getByRole('button', { name: controls.camera, exact: true }).click();
    await page.getByRole('dialog').waitFor();
    expect(await opened(), 'before the sheet is answered').toBe(0);
    await page.getByRole('button', { name: consent.camera.decline }).click();
    await page.waitForTimeout(500);
    expect(await opened(), 'after a no').toBe(0);
    await turnCameraOn(page);
    await page.waitForFunction(
      () => (window as unknown as { opened: MediaStream[] }).opened.length === 1,
      undefined,
      { timeout: 30_000 },
    );
    await page.evaluate(() => window.__mien?.session?.stopCamera());
    await page.waitForTimeout(100);
    const live = await page.evaluate(() =>
      (window as unknown as { opened: MediaStream[] }).opened
        .flatMap((stream) => stream.getTracks())
        .filter(({ readyState }) => readyState === 'live'),
    );
    expect(live, 'live tracks 100 ms after off').toHaveLength(0);
    const foreign = requests.filter(
      (address) => !address.startsWith(product.url) && !/^(?:blob|data|about):/u.test(address),
    );
    expect(foreign, 'requests that left the origin').toEqual([]);
    await page.context().close();
  });
});

describe('without the model file', () => {
  let product: RunningMien;
  let browser: Browser;
  beforeAll(async () => {
    product = await runMien({ MIEN_MODELS: '/nonexistent' });
    browser = await launchBrowser({ cameraFile: clip });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.stop();
  });

  test('the second engine reads the face and says which it is', async () => {
    const { page, requests } = await visit(browser, `${product.url}/?debug`);
    await waitUntilReady(page);
    await expectWarming(page);
    const status = await page.evaluate(() => window.__mien?.session?.store.getState().camera);
    expect(status).toEqual({ kind: 'on', engine: 'face-api' });
    const foreign = requests.filter(
      (address) => !address.startsWith(product.url) && !/^(?:blob|data|about):/u.test(address),
    );
    expect(foreign).toEqual([]);
    await page.context().close();
  });
});
