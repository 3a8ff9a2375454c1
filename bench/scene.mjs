/**
 * How long the scene takes to draw one frame on each tier: the real scene code, a talking face, headless Chromium.
 * Each frame ends with a one-pixel read, so the figures hold the GPU's work (here usually a software rasteriser).
 * Prints one JSON object as its last line.
 *
 *   node bench/scene.mjs [--size 480] [--lite-frames 60] [--studio-frames 12] [--chromium PATH] [--person URL]
 */
import { parseArgs } from 'node:util';

import { openBenchPage } from './bench-page.mjs';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '480' },
    'lite-frames': { type: 'string', default: '60' },
    'studio-frames': { type: 'string', default: '12' },
    chromium: { type: 'string' },
    person: { type: 'string' },
  },
});
const sizePx = Number(values.size);
const page = await openBenchPage({ chromium: values.chromium, person: values.person });
try {
  const on = (tier, frames, detail = 'full') =>
    page.tab.evaluate(
      ([t, s, n, d]) => window.measure(t, s, n, d),
      [tier, sizePx, Number(frames), detail],
    );
  const lite = await on('lite', values['lite-frames']);
  const liteCoarse = await on('lite', values['lite-frames'], 'coarse');
  const studio = await on('studio', values['studio-frames']);
  const renderer = await page.tab.evaluate(() => window.rendererName());
  console.log(JSON.stringify({ sizePx, renderer, lite, liteCoarse, studio }));
} finally {
  await page.close();
}
