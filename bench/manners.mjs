/**
 * How soon the manner that a visitor likes is found. Scripted visitors with hidden tastes react to the answers they get,
 * with moods and noise of their own, through the product's own fusion of senses. `--seeds 200 --within 15`.
 * Those called `drawn...` are a second set, with other seeds, each with figures of their own: what the learner was developed on.
 * `right` is the share of visitors whose answer number 15 was given in the manner they like. Prints one JSON object as its
 * last line, and ends with 1 where an aim is missed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { build } from 'vite';

import { judge } from './bars.mjs';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    only: { type: 'string' },
    within: { type: 'string', default: '15' },
  },
});
const seeds = Number(values.seeds);
const within = Number(values.within);
const folder = await mkdtemp(join(tmpdir(), 'mien-manners-'));
try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'bench/manners-loop.ts', outDir: folder, emptyOutDir: true },
  });
  const { DRAWN, KINDS, tally } = await import(pathToFileURL(join(folder, 'manners-loop.js')).href);
  const kinds = {};
  for (const [name, kind] of Object.entries({ ...KINDS, ...DRAWN })) {
    if (values.only !== undefined && !values.only.split(',').includes(name)) continue;
    kinds[name] = tally(kind, seeds, within);
    console.error(name, kinds[name].right);
  }
  console.table(kinds);
  const missed = judge([
    ...(kinds.open ? [{ name: 'open.right', value: kinds.open.right, atLeast: 0.9 }] : []),
    ...Object.entries(kinds).map(([name, { floorsBroken }]) => ({
      name: `${name}.floorsBroken`,
      value: floorsBroken,
      atMost: 0,
    })),
  ]);
  console.log(JSON.stringify({ seeds, within, kinds, missed }));
} finally {
  await rm(folder, { recursive: true, force: true });
}
