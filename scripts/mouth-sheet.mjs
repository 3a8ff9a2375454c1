/**
 * Draws the mouth every 40 ms of a few sentences, each picture with the phone that is heard then, by the real voice,
 * lips, pose, generator and scene. For looking at: do lips close on p, b and m, touch the teeth on f and v, round on
 * "who", and lead the sound? Needs a Chromium (MIEN_CHROMIUM or /usr/bin/chromium).
 *
 *   node scripts/mouth-sheet.mjs [--who Mira] [--tier lite] [--voice slt] [--smile 0.2] [--out docs/pictures] [--chromium PATH]
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { createServer } from 'vite';

import { openBenchPage } from '../bench/bench-page.mjs';

const { values } = parseArgs({
  options: {
    who: { type: 'string', default: 'Mira' },
    tier: { type: 'string', default: 'lite' },
    voice: { type: 'string', default: 'slt' },
    smile: { type: 'string', default: '0.2' },
    out: { type: 'string', default: fileURLToPath(new URL('../docs/pictures', import.meta.url)) },
    chromium: { type: 'string' },
  },
});
const SENTENCES = {
  'mouth-maps': 'Peter bought five very big maps.',
  'mouth-thirsty': 'Thirsty birds.',
  'mouth-who': 'Who would choose you?',
};
const STEP_MS = 40;
const LIMIT_BYTES = 220_000;

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
const { mouthFrames } = await vite.ssrLoadModule('/bench/mouth-sheet-loop.ts');
const page = await openBenchPage({ page: 'person', chromium: values.chromium });
try {
  for (const [name, text] of Object.entries(SENTENCES)) {
    const frames = await mouthFrames(text, values.voice, STEP_MS, Number(values.smile));
    const cells = frames.map(({ label, pose }) => ({
      label,
      still: { who: values.who, pose, tier: values.tier, crop: [0.41, 0.4, 0.18] },
    }));
    const url = await page.tab.evaluate((options) => window.sheet(options), {
      columns: 10,
      sizePx: 150,
      cells,
      limitBytes: LIMIT_BYTES,
    });
    const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    const file = join(values.out, `${name}.jpg`);
    await writeFile(file, bytes);
    console.log(`${file}: ${cells.length} mouths, ${(bytes.length / 1000).toFixed(0)} kB`);
  }
} finally {
  await page.close();
  await vite.close();
}
