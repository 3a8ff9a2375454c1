/**
 * Fits the model that reads an expression from a face's blendshapes and the net's answer, for either engine.
 *
 *   MIEN_MODELS=DIR node train/face/train.mjs DIR... --cache DIR [--test DIR] [--out FILE]
 *
 * DIR is as `bench:face` takes it. Figures are cross-validated with all pictures of a subject in one fold; --test adds
 * those of a folder that is never trained on (whose subjects must not be among the others: the command checks). --out
 * writes the weights the product loads; without it nothing is written. Same data, same weights.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { createServer } from 'vite';

import { LABELS, readFaceFolder } from '../../bench/face-folder.mjs';
import { observe } from './observe.mjs';
import { fitSoftmax } from './softmax-regression.mjs';

const FOLDS = 5;
/**
 * Chosen on the cross-validated figures. The net's answer carries most, and shapes correct it (a plateau from .03 to .3);
 * where the shapes stand alone they must be free to say more.
 */
const RIDGE = { withNet: 0.1, shapesOnly: 0.01 };
/**
 * Labels weigh count ** -POWER a picture: at 0 fear would never be said (28 of 3,300), at 1 every second resting face
 * would be called something.
 */
const POWER = 0.7;

const folders = [];
const options = {};
for (let args = process.argv.slice(2); args.length > 0;) {
  const [first, second, ...rest] = args;
  if (first.startsWith('--')) {
    options[first.slice(2)] = second;
    args = rest;
  } else {
    folders.push(first);
    args = args.slice(1);
  }
}
if (folders.length === 0 || !options.cache) {
  console.error('usage: train/face/train.mjs DIR... --cache DIR [--test DIR] [--out FILE]');
  process.exit(1);
}

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
});
const { EXPRESSION_LABELS } = await vite.ssrLoadModule('/src/core/index.ts');
const { logitsFromVector } = await vite.ssrLoadModule('/src/perception/face/expression-logits.ts');
const { channelFeature } = await vite.ssrLoadModule('/src/perception/face/channel-feature.ts');
const { channelsOf, FACE_CHANNELS } = await vite.ssrLoadModule(
  '/src/perception/face/resting-face.ts',
);
await vite.close();

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const median = (values) => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
};
const foldOf = (subject) =>
  createHash('sha1').update(`fold ${subject}`).digest().readUInt32BE(0) % FOLDS;
/** Numbers in a picture's name that is no better known than by its file. */
const subjectOf = ({ subject, file }) => subject ?? file;

/** The numbers a picture is read by; the channels are those that vary, which an engine blind to one leaves constant. */
function rowsOf(seen, channels, withNet) {
  return seen.map((picture) => {
    const values = channelsOf(picture.face.blend);
    const logits = withNet ? logitsFromVector(picture.face.net) : null;
    return {
      features: channels.map((channel) => channelFeature(values[channel])),
      offset: logits && EXPRESSION_LABELS.map((label) => logits[label]),
      label: EXPRESSION_LABELS.indexOf(picture.label),
      fold: foldOf(subjectOf(picture)),
    };
  });
}

function weighed(rows) {
  const counts = EXPRESSION_LABELS.map(
    (_, label) => rows.filter((row) => row.label === label).length,
  );
  return rows.map((row) => ({ ...row, weight: counts[row.label] ** -POWER }));
}

/** Fits on features of unit variance and gives the weights for the features as they are. */
function fit(rows, ridge) {
  const columns = rows[0].features.map((_, index) => {
    const values = rows.map(({ features }) => features[index]);
    const middle = mean(values);
    return { middle, scale: Math.sqrt(mean(values.map((value) => (value - middle) ** 2))) + 1e-6 };
  });
  const scaled = weighed(rows).map((row) => ({
    ...row,
    features: row.features.map(
      (value, index) => (value - columns[index].middle) / columns[index].scale,
    ),
  }));
  const { share, weights, bias } = fitSoftmax(scaled, EXPRESSION_LABELS.length, ridge);
  const raw = weights.map((row, index) => row.map((value) => value / columns[index].scale));
  return {
    share,
    weights: raw,
    bias: bias.map(
      (value, label) =>
        value - raw.reduce((sum, row, index) => sum + row[label] * columns[index].middle, 0),
    ),
  };
}

const logitsOf = ({ share, weights, bias }, { features, offset }) =>
  bias.map(
    (value, label) =>
      value +
      (offset ? share * offset[label] : 0) +
      features.reduce((sum, feature, index) => sum + feature * weights[index][label], 0),
  );
/** The same model, surer or less so. */
const tempered = ({ share, weights, bias }, factor) => ({
  share: share * factor,
  weights: weights.map((row) => row.map((value) => value * factor)),
  bias: bias.map((value) => value * factor),
});
/** What logits of pictures not trained on must be multiplied by to be as sure as they are right: least nats, by thirds. */
function sureness(held) {
  const nats = (factor) =>
    mean(
      held.map(({ label, logits }) => -Math.log(sharesOf(logits.map((x) => x * factor))[label])),
    );
  let [low, high] = [0.3, 3];
  while (high - low > 1e-3) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3];
    if (nats(a) < nats(b)) high = b;
    else low = a;
  }
  return (low + high) / 2;
}
const sharesOf = (logits) => {
  const highest = Math.max(...logits);
  const raised = logits.map((logit) => Math.exp(logit - highest));
  const sum = raised.reduce((total, value) => total + value, 0);
  return raised.map((value) => value / sum);
};

/** Figures of `[{label, shares}]`; `missed` labels count as wrong. */
function figures(read, missed) {
  const right = ({ label, shares }) => shares.indexOf(Math.max(...shares)) === label;
  const recall = Object.fromEntries(
    EXPRESSION_LABELS.flatMap((name, label) => {
      const some = read.filter((each) => each.label === label);
      const count = some.length + missed.filter((each) => each === label).length;
      return count > 0 ? [[name, some.filter(right).length / count]] : [];
    }),
  );
  const bins = Array.from({ length: 10 }, (_, bin) =>
    read.filter(({ shares }) => Math.min(9, Math.floor(Math.max(...shares) * 10)) === bin),
  ).filter((bin) => bin.length > 0);
  const ece = bins.reduce((sum, bin) => {
    const gap =
      mean(bin.map(({ shares }) => Math.max(...shares))) -
      mean(bin.map((each) => Number(right(each))));
    return sum + (bin.length / read.length) * Math.abs(gap);
  }, 0);
  const round = (value) => Number(value.toFixed(3));
  return {
    n: read.length + missed.length,
    missed: missed.length,
    accuracy: round(read.filter(right).length / (read.length + missed.length)),
    balanced: round(mean(Object.values(recall))),
    recall: Object.fromEntries(Object.entries(recall).map(([name, value]) => [name, round(value)])),
    nats: round(mean(read.map(({ label, shares }) => -Math.log(shares[label])))),
    ece: round(ece),
  };
}

function trained(seen, test, evidence) {
  const withNet = evidence === 'withNet';
  const found = seen.filter(({ face }) => face?.net);
  const missed = (some) =>
    some.filter(({ face }) => !face?.net).map(({ label }) => EXPRESSION_LABELS.indexOf(label));
  const channels = FACE_CHANNELS.filter((channel) => {
    const values = found.map(({ face }) => channelsOf(face.blend)[channel]);
    return values.some((value) => Math.abs(value - values[0]) > 1e-6);
  });
  const rows = rowsOf(found, channels, withNet);
  const held = Array.from({ length: FOLDS }, (_, fold) => {
    const model = fit(
      rows.filter((row) => row.fold !== fold),
      RIDGE[evidence],
    );
    return rows
      .filter((row) => row.fold === fold)
      .map((row) => ({ label: row.label, fold, logits: logitsOf(model, row) }));
  }).flat();
  // Each fold is made as sure as the others are right, so that its own figures stay honest.
  const factors = Array.from({ length: FOLDS }, (_, fold) =>
    sureness(held.filter((each) => each.fold !== fold)),
  );
  const crossValidated = held.map(({ label, fold, logits }) => ({
    label,
    shares: sharesOf(logits.map((logit) => logit * factors[fold])),
  }));
  const model = tempered(fit(rows, RIDGE[evidence]), sureness(held));
  const testRows = rowsOf(
    test.filter(({ face }) => face?.net),
    channels,
    withNet,
  );
  const perLabel = (values) =>
    Object.fromEntries(
      EXPRESSION_LABELS.map((label, index) => [label, Number(values[index].toFixed(4))]),
    );
  const neutral = EXPRESSION_LABELS.indexOf('neutral');
  const restLogits = rows
    .filter(({ label }) => label === neutral)
    .map((row) => logitsOf(model, row))
    .map((logits) => logits.map((logit) => logit - logits[neutral]));
  return {
    model: {
      netShare: Number(model.share.toFixed(4)),
      bias: perLabel(model.bias),
      channels: Object.fromEntries(
        channels.map((channel, index) => [channel, perLabel(model.weights[index])]),
      ),
      typicalRest: perLabel(
        EXPRESSION_LABELS.map((_, label) => median(restLogits.map((logits) => logits[label]))),
      ),
    },
    figures: {
      crossValidated: figures(crossValidated, missed(seen)),
      ...(test.length > 0 && {
        test: figures(
          testRows.map((row) => ({ label: row.label, shares: sharesOf(logitsOf(model, row)) })),
          missed(test),
        ),
      }),
    },
  };
}

const models = {};
const report = {};
const listed = folders.map((folder) => ({ folder, pictures: readFaceFolder(folder) }));
const tested = options.test ? readFaceFolder(options.test) : [];
const known = new Set(listed.flatMap(({ pictures }) => pictures.map(subjectOf)));
const shared = [...new Set(tested.map(subjectOf))].filter((subject) => known.has(subject));
if (shared.length > 0)
  throw new Error(`trained and tested on the same subject: ${shared.join(', ')}`);
for (const [name, second] of [
  ['mediapipe', false],
  ['face-api', true],
]) {
  const look = (folder, pictures) => observe(folder, pictures, { second, cache: options.cache });
  const seen = [];
  for (const { folder, pictures } of listed) seen.push(...(await look(folder, pictures)));
  const test = options.test ? await look(options.test, tested) : [];
  const [withNet, shapesOnly] = [trained(seen, test, 'withNet'), trained(seen, test, 'shapesOnly')];
  models[name] = { withNet: withNet.model, shapesOnly: shapesOnly.model };
  report[name] = { withNet: withNet.figures, shapesOnly: shapesOnly.figures };
}
if (options.out) writeFileSync(options.out, `${JSON.stringify(models, null, 2)}\n`);
const counts = Object.fromEntries(
  LABELS.map((label) => [
    label,
    listed.flatMap(({ pictures }) => pictures).filter((picture) => picture.label === label).length,
  ]),
);
console.log(JSON.stringify({ counts, ...report }));
