/**
 * Makes the stills that stand in for the scene where there is no WebGL: public/poster.webp (day) and
 * public/poster-dark.webp (evening), drawn by the real scene on its studio tier. Run it after the person or the
 * scene changed; needs the baked person in public/person and a Chromium (MIEN_CHROMIUM or /usr/bin/chromium).
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { openBenchPage } from '../bench/bench-page.mjs';

const WIDTH_PX = 1600;
const HEIGHT_PX = 1000;
/** A poster must not cost more than the page it replaces. */
const LIMIT_BYTES = 120_000;
const QUALITIES = [0.9, 0.84, 0.78, 0.7];

const page = await openBenchPage();
try {
  for (const [theme, name] of [
    ['light', 'poster.webp'],
    ['dark', 'poster-dark.webp'],
  ]) {
    let bytes = Buffer.alloc(0);
    for (const quality of QUALITIES) {
      const url = await page.tab.evaluate((options) => window.still(options), {
        widthPx: WIDTH_PX,
        heightPx: HEIGHT_PX,
        theme,
        tier: 'studio',
        type: 'image/webp',
        quality,
        rightFraction: 0.38,
        bottomFraction: 0,
      });
      bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
      if (bytes.length <= LIMIT_BYTES) break;
    }
    if (bytes.length > LIMIT_BYTES) throw new Error(`${name} is ${bytes.length} bytes`);
    await writeFile(fileURLToPath(new URL(`../public/${name}`, import.meta.url)), bytes);
    console.log(`${name}: ${(bytes.length / 1000).toFixed(0)} kB`);
  }
} finally {
  await page.close();
}
