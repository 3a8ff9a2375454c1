/**
 * Trains the reader of English spelling on CMUdict's words of buckets 0-59 (`words.mjs`); buckets 60-64 watch.
 *
 *   node train/g2p/train.mjs [OUT] [--epochs 8] [--first 144] [--second 64]
 *
 * Seeded and deterministic. Prints the watched words' loss and error after each epoch.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';

import { createServer } from 'vite';

import { alignWord, learnTable } from './align.mjs';
import { createNet } from './net.mjs';
import { plainWords, SEEN_BUCKETS, WATCHED_BUCKETS } from './words.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    epochs: { type: 'string', default: '8' },
    first: { type: 'string', default: '144' },
    second: { type: 'string', default: '64' },
    seed: { type: 'string', default: '6' },
    rate: { type: 'string', default: '0.003' },
  },
});
const OUT = positionals[0] ?? 'src/speech/phones/english-spelling.json';
const EPOCHS = Number(options.epochs);
const FIRST = Number(options.first);
const SECOND = Number(options.second);
const ALIGN_ROUNDS = 8;
/** Chunks rarer than this are accidents of the alignment or of foreign names. */
const LEAST_CHUNK = 25;
const LEAST_FOR_LETTER = 6;
/** An alignment less likely than this, in nats a letter, is of an abbreviation ("aaa", triple a). */
const LEAST_PER_LETTER = -3.5;
const BATCH = 128;
const KEEP = 0.9;
const DECAY = 0.01;

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
const features = await vite.ssrLoadModule('/src/speech/phones/spelling-features.ts');
const { createSpellingReader } = await vite.ssrLoadModule('/src/speech/phones/spelling-net.ts');
await vite.close();

const began = Date.now();
const say = (text) => console.error(`${Math.round((Date.now() - began) / 1000)} s  ${text}`);

const bare = (symbol) => symbol.replace(/\d$/u, '');
const words = plainWords();
const names = [...new Set(words.flatMap(({ phones }) => phones.map(bare)))].toSorted((a, b) =>
  a < b ? -1 : 1,
);
const asNumbers = ({ word, phones }) => ({
  letters: features.lettersOf(word),
  phones: phones.map((symbol) => names.indexOf(bare(symbol))),
});
const seen = words.filter(({ bucket }) => bucket < SEEN_BUCKETS);
const watched = words.filter(({ bucket }) => bucket >= SEEN_BUCKETS && bucket < WATCHED_BUCKETS);
say(`${seen.length} words to learn from, ${watched.length} to watch`);

const table = learnTable(seen.map(asNumbers), ALIGN_ROUNDS);
say('aligned');

/** Each word with the chunk of every letter; words that do not fit are left out. */
const chunked = seen.flatMap((entry) => {
  const numbers = asNumbers(entry);
  const alignment = alignWord(numbers, table);
  if (!alignment || alignment.perLetter < LEAST_PER_LETTER) return [];
  let at = 0;
  const chunks = Array.from(alignment.counts, (count) => {
    const chunk = entry.phones.slice(at, at + count).join(' ');
    at += count;
    return chunk;
  });
  return [{ letters: numbers.letters, chunks }];
});
const tally = new Map();
for (const { chunks } of chunked)
  for (const chunk of chunks) tally.set(chunk, (tally.get(chunk) ?? 0) + 1);
const chunks = [...tally].filter(([, count]) => count >= LEAST_CHUNK).map(([chunk]) => chunk);
chunks.sort((a, b) => tally.get(b) - tally.get(a));
const numberOf = new Map(chunks.map((chunk, index) => [chunk, index]));
const perLetter = Array.from({ length: 28 }, () => new Map());
for (const { letters, chunks: own } of chunked)
  for (const [index, chunk] of own.entries()) {
    const counts = perLetter[letters[index]];
    counts.set(chunk, (counts.get(chunk) ?? 0) + 1);
  }
const allowed = perLetter.map((counts) =>
  [...counts]
    .filter(([chunk, count]) => count >= LEAST_FOR_LETTER && numberOf.has(chunk))
    .map(([chunk]) => numberOf.get(chunk))
    .toSorted((a, b) => a - b),
);
const examples = chunked
  .filter(({ letters, chunks: own }) =>
    own.every((chunk, index) => allowed[letters[index]].includes(numberOf.get(chunk))),
  )
  .map(({ letters, chunks: own }) => ({
    letters,
    chunks: own.map((chunk) => numberOf.get(chunk)),
  }));
say(
  `${examples.length} words fit, ${chunks.length} chunks, ${allowed.flat().length} letter-chunk pairs`,
);

const stresses = chunks.map((chunk) => ({
  vowels: chunk.split(' ').filter((symbol) => /\d$/u.test(symbol)).length,
  stressed: /1/u.test(chunk),
}));
const rows = features.featureCount(chunks.length);
const net = createNet({
  rows,
  first: FIRST,
  second: SECOND,
  classes: chunks.length,
  seed: Number(options.seed),
});

/** Weights as the reader's file holds them. */
const FIRST_CHARACTER = 35;
const LEVELS = 45;
const pack = (weights, bias) => {
  const sizes = Float32Array.from(weights, Math.abs).sort();
  // A few outliers are cut off, so that the rest keep their fineness.
  const step = sizes[Math.floor((sizes.length - 1) * 0.9995)] / LEVELS;
  const codes = Array.from(weights, (weight) => {
    const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / step)));
    const code = level + LEVELS + FIRST_CHARACTER;
    return String.fromCharCode(code >= 92 ? code + 1 : code);
  });
  return {
    step,
    weights: codes.join(''),
    bias: Array.from(bias, (value) => Math.round(value * 1e4) / 1e4),
  };
};
const packed = () => {
  const { w1, b1, w2, b2, w3, b3 } = net.weights;
  return { chunks, allowed, layers: [pack(w1, b1), pack(w2, b2), pack(w3, b3)] };
};

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
const phoneError = (reader, some) => {
  let errors = 0;
  let total = 0;
  for (const { word, phones } of some) {
    const truth = phones.map(bare);
    const read = (reader(word) ?? []).map((phone) => phone.name);
    errors += distance(read, truth);
    total += truth.length;
  }
  return errors / total;
};

const order = examples.map((_, index) => index);
const on = new Uint16Array(features.MOST_FEATURES + 2);
const stepsInAll =
  EPOCHS * Math.ceil(examples.reduce((sum, { letters }) => sum + letters.length, 0) / BATCH);
let steps = 0;
let inBatch = 0;
for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(net.random() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  let loss = 0;
  let letters = 0;
  for (const index of order) {
    const example = examples[index];
    const fixed = features.letterFeatures(example.letters);
    let read = features.NOTHING_READ;
    for (const [at, chunk] of example.chunks.entries()) {
      const count = features.writeFeatures(fixed[at], read, chunks.length, on);
      loss += net.learn(on, count, allowed[example.letters[at]], chunk, KEEP);
      letters += 1;
      read = features.readOn(read, chunk, stresses[chunk]);
      inBatch += 1;
      if (inBatch === BATCH) {
        const warm = Math.min(1, steps / 300);
        const rate =
          Number(options.rate) *
          warm *
          (0.02 + 0.98 * 0.5 * (1 + Math.cos((Math.PI * steps) / stepsInAll)));
        net.step(rate, DECAY);
        steps += 1;
        inBatch = 0;
      }
    }
  }
  const data = packed();
  writeFileSync(OUT, `${JSON.stringify(data)}\n`);
  const error = phoneError(createSpellingReader(data), watched.slice(0, 2000));
  say(
    `epoch ${epoch + 1}: loss ${(loss / letters).toFixed(4)}, watched phone error ${(error * 100).toFixed(2)} %`,
  );
}
const bytes = Buffer.from(`${JSON.stringify(packed())}\n`);
console.log(
  JSON.stringify({
    words: examples.length,
    bytes: bytes.length,
    brotliBytes: brotliCompressSync(bytes).length,
    watchedPhoneErrorRate: phoneError(createSpellingReader(packed()), watched),
  }),
);
