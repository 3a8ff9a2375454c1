/**
 * From the visitor's Enter to the first audible viseme, in headless Chromium against the built server. A viseme is
 * audible when the loudspeaker plays the reply's first sound (over -40 dB, output latency included) and a viseme other
 * than silence is due on the audio clock; the later of the two counts. The greeting is over and the voice warm before
 * the first question; the product's own screen is open and drawing all the while.
 *
 *   node bench/latency.mjs [--turns 24] [--scripted-turns 12] [--show]
 *
 * `embedded`: the embedded engine answers. `scripted`: a model of the bench's own answers over OpenAI's protocol, first
 * token after 200 ms, 40 tokens a second, keys in the order of the schema it was given; `afterFirstClauseP50Ms` counts
 * from the moment at which the first clause of the first beat was written. `where` holds medians of the way, from
 * Enter. The last line is one JSON object; `--show` prints each turn.
 */
import { parseArgs } from 'node:util';

import { judge } from './bars.mjs';
import { conditions, launchBrowser, quantile, roundMs, startProduct } from './product.mjs';
import { questions, replies } from './latency-talk.mjs';
import { startScriptedModel } from './scripted-model.mjs';
import { watchTurns } from './turn-watch.mjs';

const { values: options } = parseArgs({
  options: {
    turns: { type: 'string', default: '24' },
    'scripted-turns': { type: 'string', default: '12' },
    show: { type: 'boolean', default: false },
  },
});
const FIRST_TOKEN_MS = 200;
const TOKENS_PER_S = 40;
/** A question that is not answered by then is not going to be. */
const TURN_LIMIT_MS = 20_000;
/** Long enough for what the last reply left behind: its fade, its row in the database, a snapshot or two. */
const REST_MS = 1200;

/** How far the page's `performance.now()` is behind this process's clock, by the quickest of a few questions. */
const clockOffsetMs = async (page) => {
  let best = { tripMs: Infinity, offsetMs: 0 };
  for (let i = 0; i < 8; i++) {
    const fromMs = performance.now();
    const pageMs = await page.evaluate(() => performance.now());
    const tripMs = performance.now() - fromMs;
    if (tripMs >= best.tripMs) continue;
    best = { tripMs, offsetMs: performance.timeOrigin + fromMs + tripMs / 2 - pageMs };
  }
  return best.offsetMs;
};

/** Opens the page as a visitor would and lets the person finish their greeting. */
const meet = async (browser, url) => {
  const page = await browser.newPage({ viewport: { width: 960, height: 640 } });
  await page.addInitScript(watchTurns);
  await page.goto(`${url}/?debug`, { waitUntil: 'commit' });
  const isPhase = (phase, timeout) =>
    page.waitForFunction(
      (wanted) => window.__mien?.session?.store.getState().phase === wanted,
      phase,
      { timeout },
    );
  await isPhase('speaking', 120_000);
  await isPhase('idle', 120_000);
  await page.evaluate(() => window.turnWatch.follow(window.__mien.speaker));
  return { page, isPhase };
};

/** Asks one question and returns the turn's moments; the reply is cut short once it has been measured. */
const askOne = async ({ page, isPhase }, question) => {
  await page.locator('#say').fill(question);
  await page.waitForTimeout(300);
  await page.evaluate(() => window.turnWatch.expect());
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    () => {
      const turn = window.turnWatch.read();
      return turn?.visemeMs && turn.sounds.length > 0 && turn.mouthDrawnMs;
    },
    undefined,
    { timeout: TURN_LIMIT_MS, polling: 50 },
  );
  const turn = await page.evaluate(() => window.turnWatch.read());
  await page.evaluate(() => window.__mien.session.stop());
  await isPhase('idle', TURN_LIMIT_MS);
  await page.waitForTimeout(REST_MS);
  const [sound] = turn.sounds;
  const soundMs = Math.max(sound.byStampMs, sound.byLatencyMs);
  return { ...turn, soundMs, audibleMs: Math.max(soundMs, turn.visemeMs) };
};

const talk = async (browser, url, asked) => {
  const visit = await meet(browser, url);
  const offsetMs = await clockOffsetMs(visit.page);
  const turns = [];
  for (const question of asked) {
    const turn = await askOne(visit, question);
    const tookMs = turn.audibleMs - turn.submitMs;
    turns.push({ ...turn, tookMs });
    if (options.show) console.log(`${tookMs.toFixed(0).padStart(6)} ms  ${question}`);
  }
  const tier = await visit.page.evaluate(() => {
    const { tier, costMs } = window.__mien.stage;
    return { tier, frameMs: Math.round(costMs) };
  });
  await visit.page.close();
  return { turns, offsetMs, tier };
};

/** Medians from Enter to each station on the way. */
const stations = (turns) => {
  const median = (name) =>
    roundMs(
      quantile(
        turns.filter((turn) => turn[name]).map((t) => t[name] - t.submitMs),
        0.5,
      ),
    );
  return {
    noticedMs: median('noticedMs'),
    askedMs: median('askedMs'),
    headersMs: median('headersMs'),
    voiceAskedMs: median('voiceAskedMs'),
    voiceAnsweredMs: median('voiceAnsweredMs'),
    placedMs: median('placedMs'),
    lineStartedMs: median('lineStartedMs'),
    visemeDueMs: median('visemeMs'),
    soundMs: median('soundMs'),
    mouthDrawnMs: median('mouthDrawnMs'),
  };
};

const summary = ({ turns, tier }) => ({
  p50Ms: roundMs(
    quantile(
      turns.map(({ tookMs }) => tookMs),
      0.5,
    ),
  ),
  p95Ms: roundMs(
    quantile(
      turns.map(({ tookMs }) => tookMs),
      0.95,
    ),
  ),
  n: turns.length,
  where: stations(turns),
  stage: tier,
});

const measureEmbedded = async (browser) => {
  const product = await startProduct();
  try {
    return await talk(browser, product.url, questions.slice(0, Number(options.turns)));
  } finally {
    await product.stop();
  }
};

const measureScripted = async (browser) => {
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
  try {
    const asked = replies.slice(0, Number(options['scripted-turns'])).map((item) => item.question);
    const measured = await talk(browser, product.url, asked);
    if (model.records.length !== asked.length) {
      throw new Error(`${asked.length} questions, but ${model.records.length} reached the model`);
    }
    const turns = measured.turns.map((turn, index) => {
      const record = model.records[index];
      const pageMs = (epochMs) => epochMs - measured.offsetMs;
      return {
        ...turn,
        clauseMs: pageMs(record.firstClauseMs),
        sayMs: record.firstSayMs === undefined ? null : pageMs(record.firstSayMs),
      };
    });
    return { ...measured, turns };
  } finally {
    await product.stop();
    model.close();
  }
};

const browser = await launchBrowser();
try {
  const embedded = await measureEmbedded(browser);
  const scripted = await measureScripted(browser);
  const after = scripted.turns.map(({ audibleMs, clauseMs }) => audibleMs - clauseMs);
  const written = scripted.turns.map(({ clauseMs, submitMs }) => clauseMs - submitMs);
  const own = summary(embedded);
  const afterFirstClauseP50Ms = roundMs(quantile(after, 0.5));
  const missed = judge([
    { name: 'embedded.p50Ms', value: own.p50Ms, atMost: 400 },
    { name: 'scripted.afterFirstClauseP50Ms', value: afterFirstClauseP50Ms, atMost: 350 },
  ]);
  console.log(
    JSON.stringify({
      embedded: own,
      scripted: {
        ...summary(scripted),
        afterFirstClauseP50Ms,
        afterFirstClauseP95Ms: roundMs(quantile(after, 0.95)),
        firstClauseWrittenP50Ms: roundMs(quantile(written, 0.5)),
        firstTokenMs: FIRST_TOKEN_MS,
        tokensPerS: TOKENS_PER_S,
      },
      outputLatencyMs: roundMs(embedded.turns[0]?.sounds[0]?.latencyMs ?? null),
      ...conditions(browser),
      missed,
    }),
  );
} finally {
  await browser.close();
}
