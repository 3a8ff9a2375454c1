/**
 * Fits the weights of the arousal model from labelled speech and writes them where the product reads them.
 *
 *   node train/voice/fit-arousal.mjs FOLDER... [--write] [--l2 10]
 *
 * Each folder has wavs and `labels.json` as `bench:voice` takes them; every speaker needs clips labelled neutral. First
 * it leaves each speaker out in turn (and each folder, when there are several) and prints how well the rest reads them;
 * then it fits on everyone, and with --write replaces src/perception/voice/arousal-weights.json. Logistic regression by
 * Newton's method: no chance in it, the same data give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { auc } from '../../bench/voice-clips.mjs';
import { openVoiceCode, readManners } from '../../bench/voice-code.mjs';

/** Where acted high arousal should lie on the scale from -1 to 1. */
const HIGH_READS = 0.6;
const WEIGHTS = 'src/perception/voice/arousal-weights.json';

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean' }, l2: { type: 'string', default: '10' } },
  allowPositionals: true,
});
const l2 = Number(values.l2);
if (positionals.length === 0) throw new Error('which folders?');

const mean = (rows) =>
  rows[0].map((_, i) => rows.reduce((sum, row) => sum + row[i], 0) / rows.length);
const deviation = (rows) => {
  const middle = mean(rows);
  return middle.map((m, i) =>
    Math.sqrt(rows.reduce((sum, row) => sum + (row[i] - m) ** 2, 0) / rows.length),
  );
};
const dot = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);
const median = (xs) => xs.toSorted((a, b) => a - b)[Math.floor(xs.length / 2)];

/** Solves a symmetric positive system by Gauss elimination. */
function solve(matrix, right) {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  for (let i = 0; i < rows.length; i += 1) {
    const pivot = rows[i][i];
    for (let j = i + 1; j < rows.length; j += 1) {
      const share = rows[j][i] / pivot;
      for (let k = i; k <= rows.length; k += 1) rows[j][k] -= share * rows[i][k];
    }
  }
  const out = Array.from({ length: rows.length }, () => 0);
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    let rest = rows[i][rows.length];
    for (let k = i + 1; k < rows.length; k += 1) rest -= rows[i][k] * out[k];
    out[i] = rest / rows[i][i];
  }
  return out;
}

/** Ridge logistic regression with both classes weighed alike; returns weights for `row`, without the bias. */
function fit(rows, highs) {
  const spread = deviation(rows);
  const middle = mean(rows);
  const xs = rows.map((row) => [...row.map((x, i) => (x - middle[i]) / spread[i]), 1]);
  const size = xs[0].length;
  const share = {
    true: 0.5 / highs.filter(Boolean).length,
    false: 0.5 / highs.filter((h) => !h).length,
  };
  let w = Array.from({ length: size }, () => 0);
  for (let round = 0; round < 30; round += 1) {
    const gradient = w.map((x, i) => (i < size - 1 ? l2 * x : 0));
    const hessian = w.map((_, i) => w.map((__, j) => (i === j ? (i < size - 1 ? l2 : 1e-6) : 0)));
    for (const [n, x] of xs.entries()) {
      const p = 1 / (1 + Math.exp(-dot(w, x)));
      const weight = share[highs[n]] * xs.length;
      for (let i = 0; i < size; i += 1) {
        gradient[i] += weight * (p - highs[n]) * x[i];
        for (let j = 0; j < size; j += 1) hessian[i][j] += weight * p * (1 - p) * x[i] * x[j];
      }
    }
    const step = solve(hessian, gradient);
    w = w.map((x, i) => x - step[i]);
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return w.slice(0, -1).map((x, i) => x / spread[i]);
}

/** Both models from some clips, on the scale of the product. */
function fitBoth(clips) {
  const judged = clips.filter(({ high }) => high !== null);
  const highs = judged.map(({ high }) => high);
  const typicalNeutral = mean(clips.filter(({ neutral }) => neutral).map(({ manner }) => manner));
  const scaled = (w, from) => {
    const reach = median(judged.filter(({ high }) => high).map((clip) => dot(w, from(clip))));
    return w.map((x) => (x * Math.atanh(HIGH_READS)) / reach);
  };
  const minus = (neutral) => (clip) => clip.manner.map((x, i) => x - neutral(clip)[i]);
  const fromTypical = minus(() => typicalNeutral);
  const fromOwn = minus((clip) => clip.own);
  return {
    typicalNeutral,
    anyone: scaled(fit(judged.map(fromTypical), highs), fromTypical),
    known: scaled(fit(judged.map(fromOwn), highs), fromOwn),
  };
}
const score = (model, clips) =>
  clips
    .filter(({ high }) => high !== null)
    .map((clip) => ({
      high: clip.high,
      raw: dot(
        model.anyone,
        clip.manner.map((x, i) => x - model.typicalNeutral[i]),
      ),
      relative: dot(
        model.known,
        clip.manner.map((x, i) => x - clip.own[i]),
      ),
    }));
const both = (scores) =>
  Object.fromEntries(
    ['raw', 'relative'].map((key) => [
      key,
      Number((auc(scores.map((s) => ({ high: s.high, score: s[key] }))) ?? Number.NaN).toFixed(4)),
    ]),
  );

const code = await openVoiceCode();
const clips = [];
for (const folder of positionals) {
  const read = readManners(code, folder).filter(({ manner }) => manner !== null);
  clips.push(...read.map((clip) => ({ ...clip, folder, who: `${folder} ${clip.speaker}` })));
}
await code.close();
for (const clip of clips) {
  const others = clips.filter((other) => other.who === clip.who && other.neutral && other !== clip);
  if (others.length > 0) clip.own = mean(others.map(({ manner }) => manner));
}
const usable = clips.filter(({ own }) => own);
console.log(
  `${usable.length} of ${clips.length} clips have a neutral of their speaker to stand against`,
);

for (const [what, key] of [
  ['speaker', 'who'],
  ['folder', 'folder'],
]) {
  const groups = [...new Set(usable.map((clip) => clip[key]))];
  if (groups.length < 2) continue;
  const all = [];
  for (const group of groups) {
    const model = fitBoth(usable.filter((clip) => clip[key] !== group));
    const scores = score(
      model,
      usable.filter((clip) => clip[key] === group),
    );
    all.push(...scores);
    console.log(`without ${what} ${group}: n ${scores.length}`, both(scores));
  }
  console.log(`every ${what} left out in turn: n ${all.length}`, both(all));
}

const model = fitBoth(usable);
console.log('fitted on all of it, for what that says:', both(score(model, usable)));
if (values.write) {
  const rounded = Object.fromEntries(
    Object.entries(model).map(([key, list]) => [key, list.map((x) => Number(x.toPrecision(5)))]),
  );
  writeFileSync(WEIGHTS, `${JSON.stringify(rounded, null, 2)}\n`);
  console.log(`written to ${WEIGHTS}`);
}
