/**
 * How soon a server's voice is heard, and how good its lips are meanwhile: sentences of which the truth is known, said by
 * a scripted vendor that speaks OpenAI's protocol, through the built product in headless Chromium.
 *
 *   npm run -s bench:streamed -- [folder] [--clips 12] [--rate 1.5] [--first 150] [--show]
 *
 * The folder is as for bench:lips (`ID.wav`, `ID.json` with text, frames and, for some, words); only sentences of one
 * clause are taken. The vendor waits `first` ms and then sends `rate` ms of sound in a ms, in pieces of 50 ms; `whole` is
 * the same with all of the sound at once, so that it has come before it is played. Each of the two on the last line has
 *
 *   firstSoundP50Ms, firstSoundP95Ms  from the line's being given to the speaker to its first audible sound
 *   acc15, acc6, closureRecall ...    the strongest viseme of the mouth as it was asked for at each moment, less the lead
 *                                     that lips have (the measure of bench:lips, after coarticulation)
 *   wordsOffP50Ms, wordsOffP95Ms      how far captions light a word from where it begins, where the truth has words
 *   gaps                              pieces of sound that did not follow the one before them at once
 *
 * The last line is one JSON object.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { createServer } from 'vite';

import { createTally } from './lip-score.mjs';
import { conditions, launchBrowser, quantile, roundMs, startProduct } from './product.mjs';
import { watchTurns } from './turn-watch.mjs';
import { readWav } from './voice-clips.mjs';

const { values: options, positionals } = parseArgs({
  options: {
    clips: { type: 'string', default: '12' },
    rate: { type: 'string', default: '1.5' },
    first: { type: 'string', default: '150' },
    show: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const folder = positionals[0] ?? new URL('../../shared/lipsync/setA', import.meta.url).pathname;
const PIECE_MS = 50;
const FRAME_MS = 10;
/** All of a clip in a moment. */
const AT_ONCE = 1000;

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, ws: false, watch: null },
  appType: 'custom',
  optimizeDeps: { noDiscovery: true },
});
const { splitClauses, LIP_LEAD_MS } = await vite.ssrLoadModule('/src/speech/index.ts');
const { VISEMES } = await vite.ssrLoadModule('/src/core/index.ts');
await vite.close();

/** Of the first piece that is played: so much of it, from where no fade reaches, tells where in the clip it begins. */
const MARK_FROM_S = 0.1;
const MARK_S = 0.03;

/** How much of the silence before a clip was left out, ms: where in it the mark is found. */
const headOf = ({ samples, rateHz }, mark) => {
  let best = Infinity;
  let found = 0;
  for (let at = 0; at + mark.length <= samples.length && at < rateHz * 1.5; at += 1) {
    let off = 0;
    for (let index = 0; index < mark.length && off < best; index += 1)
      off += Math.abs(samples[at + index] - mark[index]);
    if (off < best) [best, found] = [off, at];
  }
  return (found / rateHz - MARK_FROM_S) * 1000;
};

const all = readdirSync(folder)
  .filter(
    (name) => name.endsWith('.json') && existsSync(join(folder, name.replace(/json$/u, 'wav'))),
  )
  .map((name) => ({
    file: join(folder, name.replace(/json$/u, 'wav')),
    ...JSON.parse(readFileSync(join(folder, name), 'utf8')),
  }))
  .filter(({ text, frames }) => frames && splitClauses(text, 'en').length === 1);
const count = Math.min(all.length, Number(options.clips));
const clips = Array.from({ length: count }, (_, index) => {
  const clip = all[Math.floor((index * all.length) / count)];
  const { samples, rateHz } = readWav(clip.file);
  return { ...clip, wav: readFileSync(clip.file), rateHz, samples };
});
if (clips.length === 0) {
  console.error(`no sentence of one clause in ${folder}`);
  process.exit(1);
}

/** Which clip is asked for next, and how it is sent. */
let sending = { clip: clips[0], rate: AT_ONCE, firstMs: 0 };
const sleepUntil = (atMs) =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.max(0, atMs - performance.now()));
  });
const vendor = createHttpServer(async (request, response) => {
  const cameMs = performance.now();
  for await (const _ of request);
  const { clip, rate, firstMs } = sending;
  const pieceBytes = Math.round((clip.rateHz * 2 * PIECE_MS) / 1000);
  response.writeHead(200, { 'Content-Type': 'audio/wav' });
  for (let at = 0; at < clip.wav.length; at += pieceBytes) {
    await sleepUntil(cameMs + firstMs + ((at / pieceBytes) * PIECE_MS) / rate);
    if (response.destroyed) return;
    response.write(clip.wav.subarray(at, at + pieceBytes));
  }
  response.end();
});
await new Promise((resolve) => {
  vendor.listen(0, '127.0.0.1', resolve);
});

/** Runs in the page: says one line and keeps what was heard and seen of it. */
const sayInPage = ({ id, text }) =>
  new Promise((resolve) => {
    const { speaker } = window.__mien;
    const mouth = new Float32Array(15);
    const samples = [];
    let askedMs = speaker.nowMs();
    const begun = [];
    window.turnWatch.begin(performance.now());
    window.sources.length = 0;
    let startMs = null;
    const poll = setInterval(() => {
      const nowMs = speaker.nowMs();
      // A busy page looks seldom: what it missed is asked for as it is known by then.
      for (; askedMs <= nowMs; askedMs += 5) {
        speaker.mouthAt(askedMs, mouth);
        samples.push([askedMs, mouth.indexOf(Math.max(...mouth))]);
      }
      const spoken = speaker.captionAt(nowMs)?.spoken ?? 0;
      if (startMs !== null)
        for (let word = begun.length; word < spoken; word += 1) begun.push(nowMs);
    }, 4);
    const unsubscribe = speaker.subscribe((event) => {
      if (event.kind === 'line-started' && event.lineId === id) startMs = event.atMs;
      if (event.kind !== 'line-ended' || event.lineId !== id) return;
      unsubscribe();
      setTimeout(() => {
        clearInterval(poll);
        const { sounds, submitMs } = window.turnWatch.read();
        const sounded = sounds.map(({ byStampMs, byLatencyMs }) =>
          Math.max(byStampMs, byLatencyMs),
        );
        const { heardText } = event;
        const sources = [...window.sources];
        const firstMs = Math.min(...sounded) - submitMs;
        resolve({ startMs, samples, begun, heardText, sources, firstMs });
      }, 200);
    });
    speaker.say({
      id,
      text,
      locale: 'en',
      feel: 'neutral',
      intensity: 0,
      prosody: { rate: 1, pitchSt: 0, energy: 0.5, range: 1 },
      pronounce: [],
      visemes: null,
    });
  });

const watchSources = ({ fromS, lengthS }) => {
  window.sources = [];
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (whenS = 0, offsetS = 0, ...rest) {
    start.call(this, whenS, offsetS, ...rest);
    const { buffer } = this;
    const from = Math.round(fromS * buffer.sampleRate);
    const mark =
      window.sources.length === 0
        ? Array.from(buffer.getChannelData(0).slice(from, from + lengthS * buffer.sampleRate))
        : null;
    window.sources.push([whenS, buffer.duration, mark]);
  };
};

const measure = async (page, how, name) => {
  const tally = createTally();
  const firsts = [];
  const wordsOff = [];
  let gaps = 0;
  for (const [index, clip] of clips.entries()) {
    sending = { clip, ...how };
    const said = await page.evaluate(sayInPage, { id: `${name}-${index}`, text: clip.text });
    firsts.push(said.firstMs);
    const headMs = headOf(clip, said.sources[0][2]);
    if (said.heardText !== clip.text) throw new Error(`heard "${said.heardText}"`);
    /** Where the sound stood still: from where in it, ms after its beginning, and for how long. */
    const stood = said.sources.flatMap(([whenS], place) => {
      const before = said.sources[place - 1];
      const gapMs = before ? (whenS - before[0] - before[1]) * 1000 : 0;
      // Pieces overlap a little; 1 ms more than none is a gap.
      return gapMs > 1 ? [{ fromMs: (whenS - said.sources[0][0]) * 1000 - gapMs, gapMs }] : [];
    });
    gaps += stood.length;
    const heardAt = (localMs) =>
      stood.reduce((ms, { fromMs, gapMs }) => (ms > fromMs ? ms + gapMs : ms), localMs);
    let at = 0;
    const seen = clip.frames.map((_, frame) => {
      const wantedMs = said.startMs + heardAt((frame + 0.5) * FRAME_MS - headMs) - LIP_LEAD_MS;
      while (at + 1 < said.samples.length && said.samples[at + 1][0] <= wantedMs) at += 1;
      return VISEMES[said.samples[at][1]];
    });
    tally.add(clip.frames, seen);
    if (clip.words?.length === said.begun.length)
      for (const [place, { start }] of clip.words.entries())
        wordsOff.push(Math.abs(said.begun[place] - said.startMs - heardAt(start * 1000 - headMs)));
    const own = createTally();
    own.add(clip.frames, seen);
    if (options.show)
      console.log(`${name} ${clip.id} ${roundMs(said.firstMs)} ms, ${own.figures(0).acc15}`);
  }
  const { rtf: _rtf, lagMs: _lagMs, ...figures } = tally.figures(0);
  return {
    firstSoundP50Ms: roundMs(quantile(firsts, 0.5)),
    firstSoundP95Ms: roundMs(quantile(firsts, 0.95)),
    ...figures,
    wordsOffP50Ms: roundMs(quantile(wordsOff, 0.5)),
    wordsOffP95Ms: roundMs(quantile(wordsOff, 0.95)),
    gaps,
  };
};

const product = await startProduct({
  MIEN_VOICE: 'openai',
  MIEN_SPEECH_BASE_URL: `http://127.0.0.1:${vendor.address().port}/v1`,
  MIEN_SPEECH_FORMAT: 'wav',
});
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 640 } });
  await page.addInitScript(watchTurns);
  await page.addInitScript(watchSources, { fromS: MARK_FROM_S, lengthS: MARK_S });
  await page.goto(`${product.url}/?debug`, { waitUntil: 'commit' });
  for (const phase of ['speaking', 'idle'])
    await page.waitForFunction(
      (wanted) => window.__mien?.session?.store.getState().phase === wanted,
      phase,
      { timeout: 120_000 },
    );
  const paced = { rate: Number(options.rate), firstMs: Number(options.first) };
  const atOnce = { rate: AT_ONCE, firstMs: paced.firstMs };
  const streamed = await measure(page, paced, 'streamed');
  const whole = await measure(page, atOnce, 'whole');
  console.log(JSON.stringify({ clips: count, ...paced, streamed, whole, ...conditions(browser) }));
} finally {
  await browser.close();
  await product.stop();
  vendor.close();
  vendor.closeAllConnections();
}
