/**
 * How long each preset takes to build in the page's own worker: headless Chromium, nothing drawn. One is built in a
 * fresh worker (code not yet optimised), then everybody in turn, `--rounds` times; of these the least counts.
 * Prints one line a person and one JSON object as its last line.
 *
 *   node bench/generate.mjs [--rounds 3] [--chromium PATH]
 */
import { parseArgs } from 'node:util';

import { judge } from './bars.mjs';
import { openBenchPage } from './bench-page.mjs';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '3' }, chromium: { type: 'string' } },
});
const page = await openBenchPage({ chromium: values.chromium, page: 'generate' });
try {
  const build = (name, fresh) =>
    page.tab.evaluate(([n, f]) => window.generate(n, f), [name, fresh]);
  const names = await page.tab.evaluate(() => window.presetNames);
  // the last of the row: until its turn comes, nobody remembers it
  const { wallMs: coldMs } = await build(names.at(-1), true);
  const presets = {};
  for (let round = 0; round < Number(values.rounds); round++)
    for (const name of names) {
      const { tookMs, wallMs, triangles } = await build(name, false);
      const ms = Math.round(tookMs);
      const before = presets[name];
      if (!before || ms < before.ms) presets[name] = { ms, wallMs: Math.round(wallMs), triangles };
    }
  const sorted = Object.values(presets)
    .map(({ ms }) => ms)
    .toSorted((a, b) => a - b);
  for (const [name, { ms, triangles }] of Object.entries(presets))
    console.log(`${name.padEnd(9)} ${String(ms).padStart(5)} ms  ${triangles} triangles`);
  const p50 = sorted[Math.floor(sorted.length / 2)];
  const max = sorted.at(-1);
  const missed = judge([{ name: 'max, ms', value: max, atMost: 1000 }]);
  console.log(JSON.stringify({ presets, p50, max, coldMs: Math.round(coldMs), missed }));
} finally {
  await page.close();
}
