/**
 * From the end of the visitor's speech to the first sound of the answer, in headless Chromium against the built server:
 * a sentence on the fake microphone goes through the product's own ears, a scripted recogniser gives its final words
 * 250 ms after the last loud sample, a scripted model answers (first token after 200 ms, 40 tokens a second), the
 * embedded voice speaks. `ownMs` is what is left when these are taken away:
 *
 *   total  = last loud sample of the visitor -> first sound of the answer (over -40 dB, output latency included)
 *   own    = total - (recogniser, or the silence that ends a turn, whichever is later: 300 ms when words are final)
 *                  - (model: request to the end of its first clause) - (voice: asked until answered) - output latency
 *                  - (a filler such as "Let me think.", said because words took long, that is still being heard)
 *
 * The first clause ends with the character behind its mark, for "17." may go on: waiting for that token is the model's
 * part. What the embedded voice renders before its sound (some 6 ms of silence are kept of it) is counted as own. The
 * page may ask for the answer before the turn is over: `toModelMs` is below 0 where it did, since the wait is in
 * `waitedMs`.
 *
 *   node bench/latency-spoken.mjs [--turns 12] [--show]      The last line is one JSON object.
 */
import { parseArgs } from 'node:util';

import { runnerImport } from 'vite';

import { judge } from './bars.mjs';
import { replies } from './latency-talk.mjs';
import { conditions, quantile, roundMs, startProduct } from './product.mjs';
import { startScriptedModel } from './scripted-model.mjs';
import { hearTurns } from './spoken-turns.mjs';
import { watchTurns } from './turn-watch.mjs';

const { values: options } = parseArgs({
  options: {
    turns: { type: 'string', default: '12' },
    show: { type: 'boolean', default: false },
  },
});
const FIRST_TOKEN_MS = 200;
const TOKENS_PER_S = 40;
const FINAL_AFTER_MS = 250;
/** The silence that ends a turn whose words are final. */
const END_OF_FINAL_MS = 300;
const SENTENCE = 'What does a ticket cost on a weekday?';
/** Long enough for the answer to begin, be measured and be cut before the sentence comes again. */
const SILENCE_S = 8;
const TURN_LIMIT_MS = 30_000;

const load = async (path) => (await runnerImport(path)).module;
const { launchBrowser } = await load('./tests/browser/support/browser.ts');
const { makeSpokenClip } = await load('./tests/browser/support/spoken-clip.ts');

const clockOffsetMs = async (page) => {
  let best = { tripMs: Infinity, offsetMs: 0 };
  for (let i = 0; i < 8; i++) {
    const fromMs = performance.now();
    const pageMs = await page.evaluate(() => performance.now());
    const tripMs = performance.now() - fromMs;
    if (tripMs < best.tripMs)
      best = { tripMs, offsetMs: performance.timeOrigin + fromMs + tripMs / 2 - pageMs };
  }
  return best.offsetMs;
};

const meet = async (browser, url) => {
  const context = await browser.newContext({
    viewport: { width: 960, height: 640 },
    permissions: ['microphone'],
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.addInitScript(watchTurns);
  await page.addInitScript(hearTurns, { finalAfterMs: FINAL_AFTER_MS, words: SENTENCE });
  await page.goto(`${url}/?debug`, { waitUntil: 'commit' });
  for (const phase of ['speaking', 'idle'])
    await page.waitForFunction(
      (wanted) => window.__mien?.session?.store.getState().phase === wanted,
      phase,
      { timeout: 120_000 },
    );
  await page.evaluate(() => {
    window.turnWatch.follow(window.__mien.speaker);
    window.__mien.session.allowMicrophone('bench');
  });
  return page;
};

/** The moments of the next turn that is spoken, in the page's time; its reply is cut once it has begun. */
const nextTurn = async (page) => {
  const turn = await page.waitForFunction(
    () => {
      const turn = window.turnWatch.read();
      if (!turn?.lineStartedMs || !turn.headersMs) return null;
      const sound = turn.sounds.find(({ byStampMs }) => byStampMs > turn.lineStartedMs - 60);
      const filler = turn.sounds.find(({ byStampMs }) => byStampMs < turn.lineStartedMs - 60);
      return sound && { ...turn, ...window.spokenTurns, sound, filler };
    },
    undefined,
    { timeout: TURN_LIMIT_MS, polling: 50 },
  );
  const moments = await turn.jsonValue();
  await page.evaluate(() => {
    window.turnWatch.expect();
    window.__mien.session.stop();
  });
  return moments;
};

const model = await startScriptedModel({
  replies: replies.map(({ reply }) => reply),
  firstTokenMs: FIRST_TOKEN_MS,
  tokensPerS: TOKENS_PER_S,
});
const product = await startProduct({
  OPENAI_API_KEY: 'scripted',
  OPENAI_BASE_URL: model.baseUrl,
  MIEN_MODEL: 'scripted',
});
const browser = await launchBrowser({ microphoneFile: await makeSpokenClip(SENTENCE, SILENCE_S) });
try {
  const page = await meet(browser, product.url);
  const offsetMs = await clockOffsetMs(page);
  const turns = [];
  // The first turn finds a microphone that has only just been opened.
  await nextTurn(page);
  for (let n = 0; n < Number(options.turns); n += 1) {
    const moments = await nextTurn(page);
    const record = model.records.at(-1);
    const soundMs = Math.max(moments.sound.byStampMs, moments.sound.byLatencyMs);
    const readyMs = Math.max(moments.finalMs, moments.endedMs + END_OF_FINAL_MS);
    const modelMs = record.firstClauseMs - record.requestMs;
    const voiceMs = moments.voiceAnsweredMs - moments.voiceAskedMs;
    const { filler } = moments;
    const fillerMs = filler
      ? Math.max(0, filler.byStampMs + filler.lengthMs - moments.voiceAnsweredMs)
      : 0;
    const turn = {
      totalMs: soundMs - moments.endedMs,
      waitedMs: readyMs - moments.endedMs,
      toModelMs: record.requestMs - offsetMs - readyMs,
      modelMs,
      toVoiceMs: moments.voiceAskedMs - (record.firstClauseMs - offsetMs),
      voiceMs,
      fillerMs,
      toSoundMs: soundMs - moments.sound.latencyMs - moments.voiceAnsweredMs - fillerMs,
      latencyMs: moments.sound.latencyMs,
    };
    const ownMs = turn.totalMs - turn.waitedMs - modelMs - voiceMs - turn.latencyMs - fillerMs;
    turns.push({ ...turn, ownMs });
    if (options.show)
      console.log(
        Object.entries({ ...turn, ownMs })
          .map(([k, v]) => `${k} ${Math.round(v)}`)
          .join('  '),
      );
  }
  const figure = (name, share) =>
    roundMs(
      quantile(
        turns.map((turn) => turn[name]),
        share,
      ),
    );
  const median = Object.fromEntries(Object.keys(turns[0]).map((name) => [name, figure(name, 0.5)]));
  const stage = await page.evaluate(() => ({
    tier: window.__mien.stage.tier,
    frameMs: Math.round(window.__mien.stage.costMs),
  }));
  const ownP95Ms = figure('ownMs', 0.95);
  const missed = judge([{ name: 'ownP95Ms', value: ownP95Ms, atMost: 60 }]);
  console.log(
    JSON.stringify({
      n: turns.length,
      totalP50Ms: figure('totalMs', 0.5),
      totalP95Ms: figure('totalMs', 0.95),
      ownP50Ms: figure('ownMs', 0.5),
      ownP95Ms,
      median,
      stage,
      finalAfterMs: FINAL_AFTER_MS,
      firstTokenMs: FIRST_TOKEN_MS,
      tokensPerS: TOKENS_PER_S,
      ...conditions(browser),
      missed,
    }),
  );
} finally {
  await browser.close();
  await product.stop();
  model.close();
}
