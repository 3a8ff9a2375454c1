/** From labelled clips to a net as the product stores it. */
import { createTrainee } from './net-training.mjs';
import { writeVaried } from './vary.mjs';

const range = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Three frames ahead and a third of a second back: what the product's lag allows, and what its size allows. */
export const LAYERS = [
  { offsets: range(-4, 3), outputs: 112 },
  { offsets: [-6, -3, 0], outputs: 112 },
  { offsets: [-12, -6, 0], outputs: 96 },
  { offsets: [0], outputs: 41 },
];
/** Clips in one step. */
const BATCH = 3;
const RATE = 0.002;
/** At most a tenth of all steps. */
const WARM_UP_STEPS = 200;
/** How often a clip is heard as a stream would, still learning the voice. */
const AS_STREAM = 0.6;
const SPEECH_BELOW_PEAK = 5;

/** Mean log-mel of the speech in all clips. */
function expectedSpectrum(code, clips) {
  const expected = new Float64Array(code.BANDS);
  for (const { rows } of clips) {
    const levels = rows.map(code.levelOf);
    const loud = levels.toSorted((a, b) => a - b)[Math.floor(levels.length * 0.95)];
    const speech = rows.filter((_, index) => levels[index] > loud - SPEECH_BELOW_PEAK);
    for (const row of speech)
      for (let band = 0; band < code.BANDS; band += 1)
        expected[band] += row[band] / speech.length / clips.length;
  }
  return Float32Array.from(expected);
}

function asStream(code, rows, expected) {
  const usual = code.createUsualSpectrum(expected);
  return rows.map((row) => {
    const out = new Float32Array(code.BANDS);
    usual.step(row, out);
    return out;
  });
}

function shuffled(length, rng) {
  const order = range(0, length - 1);
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(rng.next() * (i + 1));
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** The visemes of a clip; an h has those of what follows. */
export function visemesOf(code, labels) {
  const visemes = Array.from(labels, (label) => code.visemeOfPhone(code.PHONE_CLASSES[label]));
  for (let i = visemes.length - 2; i >= 0; i -= 1) visemes[i] ??= visemes[i + 1];
  return visemes.map((viseme) => viseme ?? 'E');
}

/** Shares of frames right, by voice, as a stream and as a whole clip. */
function judge(code, stored, kept) {
  const net = code.readNet(stored);
  const sums = {};
  const weights = new Float32Array(code.VISEMES.length);
  const largest = (values) => values.reduce((best, x, i) => (x > values[best] ? i : best), 0);
  for (const clip of kept) {
    const truth = visemesOf(code, clip.labels);
    const sum = (sums[clip.voice] ??= { frames: 0, stream: 0, whole: 0, phones: 0 });
    sum.frames += truth.length;
    for (const [key, rows] of [
      ['stream', clip.stream],
      ['whole', clip.whole],
    ])
      for (const [frame, answer] of code.classifyClip(net, rows).entries()) {
        code.writeVisemes(answer, weights);
        if (code.VISEMES[largest(weights)] === truth[frame]) sum[key] += 1;
        if (key === 'whole' && largest(answer) === clip.labels[frame]) sum.phones += 1;
      }
  }
  const share = (count, frames) => Number((count / frames).toFixed(3));
  return Object.fromEntries(
    Object.entries(sums).map(([voice, { frames, stream, whole, phones }]) => [
      voice,
      {
        frames,
        stream: share(stream, frames),
        whole: share(whole, frames),
        phones: share(phones, frames),
      },
    ]),
  );
}

/**
 * @param clips `{voice, rows: log-mel, labels: class per frame, kept: never learnt from}`
 * @returns the stored net and, for the kept clips, how much of it is right
 */
export function trainNet({ code, clips, layers, rounds, rng, note = () => {} }) {
  const learnt = clips.filter(({ kept }) => !kept);
  const expected = expectedSpectrum(code, learnt);
  const prepared = clips.map((clip) => ({
    ...clip,
    stream: asStream(code, clip.rows, expected),
    whole: code.relativeClip(clip.rows),
  }));
  const training = prepared.filter(({ kept }) => !kept);
  const past = layers.reduce((sum, { offsets }) => sum - Math.min(0, ...offsets), 0);
  const future = layers.reduce((sum, { offsets }) => sum + Math.max(0, ...offsets), 0);
  const longest = Math.max(...training.map(({ rows }) => rows.length)) + past + future;
  const classes = code.PHONE_CLASSES.length;
  const trainee = createTrainee({
    inputs: code.BANDS,
    layers,
    mostFrames: BATCH * longest,
    rng,
  });
  const frames = new Float32Array(BATCH * longest * code.BANDS);
  const labels = new Uint8Array(BATCH * longest);
  const silent = code.silentFrame();
  const before = Array.from({ length: past }, () => silent);
  const after = Array.from({ length: future }, () => silent);
  const perRound = Math.floor(training.length / BATCH);
  const warmUp = Math.min(WARM_UP_STEPS, Math.ceil((rounds * perRound) / 10));
  let step = 0;
  for (let round = 0; round < rounds; round += 1) {
    const order = shuffled(training.length, rng);
    let loss = 0;
    for (let batch = 0; batch < perRound; batch += 1) {
      let n = 0;
      labels.fill(0);
      for (const index of order.slice(batch * BATCH, (batch + 1) * BATCH)) {
        const clip = training[index];
        const own = rng.next() < AS_STREAM ? clip.stream : clip.whole;
        const rows = [...before, ...own, ...after];
        writeVaried(rows, code.BANDS, frames, n * code.BANDS, rng);
        labels.set(clip.labels, n + past);
        n += rows.length;
      }
      const along = step / (rounds * perRound);
      const rate =
        RATE * Math.min(1, (step + 1) / warmUp) * (0.5 * (1 + Math.cos(Math.PI * along)) + 0.01);
      loss += trainee.learn(frames, labels.subarray(0, n), rate);
      step += 1;
    }
    note(round + 1, loss / Math.max(1, perRound));
  }
  const counts = new Float64Array(classes).fill(1);
  for (const clip of training) for (const label of clip.labels) counts[label] += 1;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const stored = {
    classes: code.PHONE_CLASSES,
    expected: Array.from(expected, (value) => Number(value.toFixed(3))),
    logPriors: Array.from(counts, (count) => Number(Math.log(count / total).toFixed(3))),
    layers: trainee.stored(),
  };
  return {
    stored,
    figures: judge(
      code,
      stored,
      prepared.filter(({ kept }) => kept),
    ),
  };
}
