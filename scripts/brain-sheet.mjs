/**
 * Draws the face at five moments of each of the brain's scenes (tests/brain/scenes), by the real brain, generator and
 * scene. Needs a Chromium (MIEN_CHROMIUM or /usr/bin/chromium).
 *
 *   node scripts/brain-sheet.mjs [--who Mira] [--tier lite] [--out docs/pictures/brain-scenes.jpg] [--chromium PATH]
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'vite';

import { openBenchPage } from '../bench/bench-page.mjs';

const { values } = parseArgs({
  options: {
    who: { type: 'string', default: 'Mira' },
    tier: { type: 'string', default: 'lite' },
    out: {
      type: 'string',
      default: fileURLToPath(new URL('../docs/pictures/brain-scenes.jpg', import.meta.url)),
    },
    chromium: { type: 'string' },
  },
});
const LIMIT_BYTES = 400_000;
const folder = await mkdtemp(join(tmpdir(), 'mien-sheet-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'bench/brain-sheet-loop.ts', outDir: folder, emptyOutDir: true },
    // What is built lies far from every package.
    ssr: { noExternal: true },
  });
  const { stills } = await import(pathToFileURL(join(folder, 'brain-sheet-loop.js')).href);
  const cells = stills().map(({ label, pose }) => ({
    label,
    still: { who: values.who, pose, tier: values.tier, oversample: 1.5, crop: [0.13, 0, 0.74] },
  }));
  const page = await openBenchPage({ page: 'person', chromium: values.chromium });
  try {
    const url = await page.tab.evaluate((options) => window.sheet(options), {
      columns: 5,
      sizePx: 250,
      cells,
      limitBytes: LIMIT_BYTES,
    });
    const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    await writeFile(values.out, bytes);
    console.log(`${values.out}: ${(bytes.length / 1000).toFixed(0)} kB`);
  } finally {
    await page.close();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
