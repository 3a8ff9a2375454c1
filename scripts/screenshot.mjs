/**
 * Makes docs/screenshot.png, the picture in the README: builds what is out of date, runs the product, opens it at
 * 1440x900, asks a question and takes the picture while the person answers. Needs a Chromium (MIEN_CHROMIUM or the one
 * scripts/ensure-browser.mjs finds).
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { launchBrowser, startProduct } from '../bench/product.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { packPng } from './steps/pack-png.mjs';
import { ROOT } from './steps/root.mjs';

const SIZE = { width: 1440, height: 900 };
const QUESTION = 'Tell me about the planetarium';
const LIMIT_BYTES = 500_000;

/** A moment as good as any after this long. */
const PATIENCE_MS = 12_000;

/** Holds the first moment in which the mouth is gently open, the eyes are too, and a few words can be read. */
const holdGoodMoment = (patienceMs) =>
  new Promise((resolve) => {
    const { session, stage } = window.__mien;
    const draw = session.frame.bind(session);
    // The 52 ARKit shapes hold eyeBlinkLeft and eyeBlinkRight here; after them come the visemes, vowels last.
    const [BLINK_LEFT, BLINK_RIGHT, FIRST_VOWEL, LAST_VOWEL] = [0, 7, 62, 65];
    const sinceMs = performance.now();
    session.frame = (nowMs) => {
      if (window.held) return stage.lastPose;
      const pose = draw(nowMs);
      const { caption, phase } = session.store.getState();
      const vowel = Math.max(...pose.slice(FIRST_VOWEL, LAST_VOWEL + 1));
      const awake = pose[BLINK_LEFT] < 0.25 && pose[BLINK_RIGHT] < 0.25;
      const waitedMs = performance.now() - sinceMs;
      const good = vowel > 0.3 && vowel < 0.75 && awake && (caption?.spoken ?? 0) >= 4;
      if ((waitedMs > 1000 && phase === 'speaking' && good) || waitedMs > patienceMs) {
        window.held = true;
        resolve(good);
      }
      return pose;
    };
  });

process.env.MIEN_CHROMIUM = await ensureBrowser();
const product = await startProduct();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({
    viewport: SIZE,
    deviceScaleFactor: 1,
    colorScheme: 'light',
  });
  await page.goto(`${product.url}/?debug`, { waitUntil: 'commit' });
  const phase = (wanted) =>
    page.waitForFunction(
      (word) => window.__mien?.session?.store.getState().phase === word,
      wanted,
      { timeout: 120_000 },
    );
  await phase('speaking');
  await phase('idle');
  await page.locator('#say').fill(QUESTION);
  await page.keyboard.press('Enter');
  await phase('speaking');
  await page.evaluate(holdGoodMoment, PATIENCE_MS);
  // The held pose has to be drawn, and a slow machine takes its time.
  await page.waitForTimeout(1500);
  const picture = packPng(await page.screenshot({ type: 'png' }), LIMIT_BYTES);
  const path = join(ROOT, 'docs', 'screenshot.png');
  await writeFile(path, picture);
  console.log(`docs/screenshot.png: ${(picture.length / 1000).toFixed(0)} kB`);
} finally {
  await browser.close();
  await product.stop();
}
