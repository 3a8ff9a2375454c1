/**
 * How soon the manner that a visitor likes is found. Scripted visitors with hidden tastes react to the answers they get,
 * with moods and noise of their own, through the product's own fusion of senses. `--seeds 200 --within 15`.
 * `right` is the share of visitors whose answer number 15 was given in the manner they like. Prints one JSON object as its
 * last line.
 */
import { parseArgs } from 'node:util';

import { runnerImport } from 'vite';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '200' },
    only: { type: 'string' },
    within: { type: 'string', default: '15' },
  },
});
const { module } = await runnerImport('./bench/manners-loop.ts');
const seeds = Number(values.seeds);
const within = Number(values.within);
const kinds = {};
for (const [name, kind] of Object.entries(module.KINDS))
  if (values.only === undefined || values.only.split(',').includes(name))
    kinds[name] = module.tally(kind, seeds, within);
console.table(kinds);
console.log(JSON.stringify({ seeds, within, kinds }));
