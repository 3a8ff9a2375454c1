/**
 * How well English spelling is read by rule alone, the dictionary switched off.
 *
 *   npm run -s bench:g2p -- FILE [--show 20]     FILE: a JSON list of words; the truth is CMUdict's first pronunciation
 *
 * Phones become visemes (one each, without the off-glides of diphthongs; a weak AH counts as a schwa; /h/ has the lips of
 * what follows), and neighbours that are alike count as one gesture, on both sides alike. `visemeErrorRate` is the edit
 * distance over the truth's length, summed over all words; `unmerged` is the same with every phone counted by itself,
 * and `phoneErrorRate` compares the phones' names. The reader was trained on three fifths of CMUdict (by a hash of the
 * word, train/g2p/words.mjs): `unseen` holds the same figures for words that neither training nor watching it met, and is the one to trust.
 * The last line is one JSON object.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { dictionary } from 'cmu-pronouncing-dictionary';
import { createServer } from 'vite';

import { bucketOf, WATCHED_BUCKETS } from '../train/g2p/words.mjs';
import { judge } from './bars.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { show: { type: 'string', default: '0' } },
});
const file = positionals[0] ?? '../shared/g2p/setA.json';
const words = JSON.parse(readFileSync(file, 'utf8'));

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
const { wordPhones } = await vite.ssrLoadModule('/src/speech/phones/word-phones.ts');
const { createSpellingReader } = await vite.ssrLoadModule('/src/speech/phones/spelling-net.ts');
const { phonesFromCmu } = await vite.ssrLoadModule('/src/speech/phones/arpabet.ts');
const { visemeOfPhone } = await vite.ssrLoadModule('/src/speech/lips/phone-visemes.ts');
await vite.close();
const spelling = createSpellingReader(
  JSON.parse(
    readFileSync(new URL('../src/speech/phones/english-spelling.json', import.meta.url), 'utf8'),
  ),
);

const visemesOf = (names) =>
  names.map((name, index) => {
    for (const later of [name, ...names.slice(index + 1)]) {
      const viseme = visemeOfPhone(later);
      if (viseme !== null) return viseme;
    }
    return 'E';
  });
const merged = (visemes) => visemes.filter((viseme, index) => viseme !== visemes[index - 1]);

const distance = (a, b) => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, x] of a.entries()) {
    const next = [i + 1];
    for (const [j, y] of b.entries())
      next.push(Math.min(row[j + 1] + 1, next[j] + 1, row[j] + (x === y ? 0 : 1)));
    row = next;
  }
  return row[b.length];
};

const VIEWS = {
  visemeErrorRate: (names) => merged(visemesOf(names)),
  unmerged: visemesOf,
  phoneErrorRate: (names) => names,
};
const score = (pairs) => {
  const figures = { n: pairs.length };
  for (const [name, view] of Object.entries(VIEWS)) {
    let errors = 0;
    let total = 0;
    for (const { truth, read } of pairs) {
      errors += distance(view(read), view(truth));
      total += view(truth).length;
    }
    figures[name] = Math.round((errors / Math.max(1, total)) * 10_000) / 10_000;
  }
  return figures;
};

const pairs = words.flatMap((word) => {
  const key = word.toLowerCase();
  const written = Object.hasOwn(dictionary, key) ? dictionary[key] : undefined;
  if (written === undefined) return [];
  const read = wordPhones(word, 'en', { dictionary: null, spelling, pronounce: [] });
  return [
    {
      word: key,
      truth: phonesFromCmu(written).map((phone) => phone.name),
      read: read.flatMap(({ phones }) => phones.map((phone) => phone.name)),
    },
  ];
});
if (pairs.length < words.length)
  console.error(`${words.length - pairs.length} words are not in CMUdict and were left out`);
const unseen = pairs.filter(({ word }) => bucketOf(word) >= WATCHED_BUCKETS);
for (const { word, truth, read } of unseen
  .filter(
    (pair) => VIEWS.visemeErrorRate(pair.read).join() !== VIEWS.visemeErrorRate(pair.truth).join(),
  )
  .slice(0, Number(options.show)))
  console.log(`${word}: ${read.join(' ')}, not ${truth.join(' ')}`);
const figures = { ...score(pairs), unseen: score(unseen) };
const missed = judge([
  { name: 'unseen.visemeErrorRate', value: figures.unseen.visemeErrorRate, atMost: 0.12 },
]);
console.log(JSON.stringify({ bench: 'g2p', ...figures, missed }));
