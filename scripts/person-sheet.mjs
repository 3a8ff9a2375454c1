/**
 * Draws the contact sheets of docs/pictures: all presets, expressions, angles, hair, the lite tier and the skin tones,
 * by the real generator and scene. Needs a Chromium (MIEN_CHROMIUM or /usr/bin/chromium).
 *
 *   npm run person:sheet [-- --only presets,hair] [--out docs/pictures] [--chromium PATH]
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { openBenchPage } from '../bench/bench-page.mjs';
import { POSES } from '../bench/person-poses.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    out: { type: 'string', default: fileURLToPath(new URL('../docs/pictures', import.meta.url)) },
    chromium: { type: 'string' },
  },
});
const LIMIT_BYTES = 400_000;
const HEAD = [0.16, 0.02, 0.68];
const HEAD_AND_SHOULDERS = [0, 0, 1];
/** Studio smooths its own edges; a little more keeps hair crisp. */
const STUDIO = { tier: 'studio', oversample: 1.2 };
const EXPRESSIONS = [
  'rest',
  'smile',
  'laugh',
  'surprise',
  'concern',
  'anger',
  'disgust',
  'blink',
  'lookLeft',
  'pucker',
  'aa',
  'tilt',
];
/** Who shows her face, and who his. */
const ACTORS = ['Mira', 'Marcus'];
/** Hair needs a person who would wear it. */
const WEARERS = {
  swept: 'Tomas',
  cropped: 'Marcus',
  pixie: 'Mei',
  bob: 'Elena',
  lob: 'Rosa',
  waves: 'Mira',
  long: 'Priya',
  bun: 'Yuki',
  ponytail: 'Nayeli',
  curly: 'Tane',
  coils: 'Amara',
  headscarf: 'Ailsa',
};
const STYLES = Object.keys(WEARERS);

const rest = (who, more = {}) => ({ who, pose: POSES.rest, crop: HEAD, ...STUDIO, ...more });
const cell = (label, still) => ({ label, still });

const sheetsOf = (names) => ({
  presets: {
    columns: Math.ceil(Math.sqrt(names.length)),
    sizePx: 340,
    cells: names.map((who) => cell(who, rest(who, { crop: HEAD_AND_SHOULDERS }))),
  },
  ...Object.fromEntries(
    ACTORS.map((who) => [
      `expressions-${who.toLowerCase()}`,
      {
        columns: 4,
        sizePx: 360,
        cells: EXPRESSIONS.map((name) => cell(name, rest(who, { pose: POSES[name] }))),
      },
    ]),
  ),
  angles: {
    columns: 6,
    sizePx: 300,
    cells: ['Mira', 'Marcus', 'Yuki'].flatMap((who) =>
      [-60, -30, 0, 30, 60, 90].map((yawDeg) =>
        cell(`${who} ${yawDeg}\u00b0`, rest(who, { yawDeg })),
      ),
    ),
  },
  hair: {
    columns: 6,
    sizePx: 250,
    cells: STYLES.flatMap((style) =>
      [0, 90, 180].map((yawDeg) =>
        cell(
          `${style} ${yawDeg}\u00b0`,
          rest(WEARERS[style], { yawDeg, changes: { hair: { style } } }),
        ),
      ),
    ),
  },
  lite: {
    columns: Math.ceil(Math.sqrt(names.length)),
    sizePx: 340,
    cells: names.map((who) => cell(who, rest(who, { tier: 'lite', oversample: 1.5 }))),
  },
  tones: {
    columns: 5,
    sizePx: 340,
    cells: Array.from({ length: 10 }, (_, i) =>
      cell(`Monk ${i + 1}`, rest('Priya', { changes: { skin: i + 1 } })),
    ),
  },
});

const page = await openBenchPage({ page: 'person', chromium: values.chromium });
try {
  const sheets = sheetsOf(await page.tab.evaluate(() => window.presetNames));
  const wanted = values.only?.split(',') ?? Object.keys(sheets);
  await mkdir(values.out, { recursive: true });
  for (const name of wanted) {
    const sheet = sheets[name];
    if (!sheet) throw new Error(`no sheet is called ${name}: ${Object.keys(sheets).join(', ')}`);
    const url = await page.tab.evaluate((options) => window.sheet(options), {
      ...sheet,
      limitBytes: LIMIT_BYTES,
    });
    const bytes = Buffer.from(url.slice(url.indexOf(',') + 1), 'base64');
    await writeFile(join(values.out, `${name}.jpg`), bytes);
    console.log(`${name}.jpg: ${(bytes.length / 1000).toFixed(0)} kB`);
  }
} finally {
  await page.close();
}
