/**
 * How faithful the lips are to the voice's own phones: known text, said by the embedded voice, through the product's own
 * path (text, synthesis, phones, visemes, coarticulation), against phone-level truth at 100 frames a second.
 * This is the timing fidelity of the known-phone path after coarticulation, not recognition of lips from sound.
 *
 *   node bench/lips.mjs [folder]     folder of {id, text, voice, duration, frames} JSON; default ../shared/lipsync/setA
 *
 * Only items said by a flite voice are scored. For each frame of truth the mouth is read `leadMs` earlier, because lips
 * lead the sound on purpose; `unshifted` gives the same figures without that correction. The shape of a frame is the
 * strongest weight of the mouth. The last line is one JSON object.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { createServer } from 'vite';

const FRAME_MS = 10;
/** A closure counts as found when it comes within this of the truth's. */
const CLOSURE_SLACK_MS = 50;
const GROUP = {
  sil: 'rest',
  PP: 'closed',
  FF: 'teeth',
  aa: 'open',
  E: 'open',
  I: 'open',
  O: 'round',
  U: 'round',
};
const groupOf = (viseme) => GROUP[viseme] ?? 'tongue';

const folder = process.argv[2] ?? new URL('../../shared/lipsync/setA', import.meta.url).pathname;
const items = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  .filter(
    (item) => typeof item.voice === 'string' && item.voice.startsWith('flite-') && item.frames,
  );
if (items.length === 0) {
  console.error(`no items said by a flite voice in ${folder}`);
  process.exit(1);
}

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
const { createVisemeTrack, LIP_LEAD_MS } = await vite.ssrLoadModule('/src/speech/index.ts');
const { prepareClause, finishClause } = await vite.ssrLoadModule(
  '/src/speech/flite/render-clause.ts',
);
const { phonesFromPsdur } = await vite.ssrLoadModule('/src/speech/flite/phone-times.ts');
const { createInProcessFlite } = await vite.ssrLoadModule('/tests/speech/in-process-flite.ts');
const { VISEMES, createMouthShape, NEUTRAL_PROSODY } =
  await vite.ssrLoadModule('/src/core/index.ts');

/** Runs of closed lips as [first frame, frame after the last]. */
const closures = (frames) => {
  const runs = [];
  let start = -1;
  for (let index = 0; index <= frames.length; index += 1) {
    const closed = frames[index] === 'PP';
    if (closed && start < 0) start = index;
    if (!closed && start >= 0) {
      runs.push([start, index]);
      start = -1;
    }
  }
  return runs;
};

const createTally = () => ({ frames: 0, right: 0, grouped: 0, closures: 0, found: 0, offsets: [] });
const score = (tally, truth, seen) => {
  for (const [index, viseme] of truth.entries()) {
    tally.frames += 1;
    if (seen[index] === viseme) tally.right += 1;
    if (groupOf(seen[index]) === groupOf(viseme)) tally.grouped += 1;
  }
  const shown = closures(seen);
  const slack = CLOSURE_SLACK_MS / FRAME_MS;
  for (const [start, end] of closures(truth)) {
    tally.closures += 1;
    const near = shown.filter(([a, b]) => a < end + slack && b > start - slack);
    if (near.length === 0) continue;
    tally.found += 1;
    const middle = (start + end) / 2;
    tally.offsets.push(
      Math.min(...near.map(([a, b]) => Math.abs((a + b) / 2 - middle))) * FRAME_MS,
    );
  }
};
const summary = (tally) => {
  const offsets = tally.offsets.toSorted((a, b) => a - b);
  return {
    frameAccuracy15: round(tally.right / tally.frames),
    frameAccuracy6: round(tally.grouped / tally.frames),
    closureRecall: round(tally.found / tally.closures),
    closureOffsetMedianMs: offsets[Math.floor(offsets.length / 2)] ?? null,
  };
};
const round = (x) => Math.round(x * 1000) / 1000;

const engine = createInProcessFlite();
const shifted = createTally();
const unshifted = createTally();
const mouth = createMouthShape();
let deepest = 0;
let samples = 0;
let durationErrorMs = 0;
let synthesisMs = 0;
let soundMs = 0;
for (const item of items) {
  const clause = {
    id: item.id,
    text: item.text,
    locale: 'en',
    prosody: NEUTRAL_PROSODY,
    pronounce: [],
    visemes: null,
  };
  const known = new Map();
  const prepared = prepareClause(clause, item.voice.slice('flite-'.length), known);
  // The truth was said with the voice's own settings, so the house's colouring is left out here.
  const job = { ...prepared.job, knobs: { ...prepared.job.knobs, durationStretch: 1 } };
  const began = performance.now();
  const sound = await engine.run(job);
  synthesisMs += performance.now() - began;
  soundMs += (sound.pcm.length / sound.sampleRateHz) * 1000;
  const { utterance } = finishClause(clause, { ...prepared, job }, sound, known);
  // Truth counts from the untrimmed start; the product trims the silence before the first phone.
  const phones = phonesFromPsdur(sound.phoneTimes);
  const firstPhone = phones.find((phone) => phone.name !== 'pau');
  const firstWord = utterance.words[0];
  const trimmedMs = (firstPhone?.startMs ?? 0) - (firstWord?.startMs ?? 0);
  durationErrorMs = Math.max(
    durationErrorMs,
    Math.abs((phones.at(-1)?.endMs ?? 0) - item.duration * 1000),
  );
  const track = createVisemeTrack(utterance.visemes);
  for (const [tally, leadMs] of [
    [shifted, LIP_LEAD_MS],
    [unshifted, 0],
  ]) {
    const seen = item.frames.map((_, index) => {
      track.mouthAt((index + 0.5) * FRAME_MS - trimmedMs - leadMs, mouth);
      let best = 0;
      for (let shape = 1; shape < VISEMES.length; shape += 1)
        if (mouth[shape] > mouth[best]) best = shape;
      if (tally === shifted) {
        deepest += mouth[best];
        samples += 1;
      }
      return VISEMES[best];
    });
    score(tally, item.frames, seen);
  }
}
await vite.close();

console.log(
  JSON.stringify({
    bench: 'lips',
    path: 'known text, known phones, after coarticulation',
    items: items.length,
    leadMs: LIP_LEAD_MS,
    ...summary(shifted),
    unshifted: summary(unshifted),
    meanStrongestWeight: round(deepest / samples),
    largestDurationDifferenceMs: Math.round(durationErrorMs),
    realTimeFactor: round(synthesisMs / soundMs),
  }),
);
