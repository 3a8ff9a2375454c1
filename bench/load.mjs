/**
 * What a first visit costs, from the built server on this machine, in headless Chromium at 960x640 with nothing cached.
 *
 *   node bench/load.mjs [--loads 5]
 *
 * `initialKb`: JavaScript that the page asked for before the person's first frame was on screen, each file as brotli 11
 * (kB = 1000 bytes). What workers and worklets load is listed apart, as is everything else. `firstFrameMs`: from the
 * start of the navigation until the GPU has finished the first frame and the page has been given its next one; the
 * median of the loads. `embedKb`: embed.js, brotli. The last line is one JSON object.
 */
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';

import { judge } from './bars.mjs';
import { conditions, launchBrowser, quantile, roundMs, startProduct } from './product.mjs';

const { values: options } = parseArgs({ options: { loads: { type: 'string', default: '5' } } });
const SIZE = { width: 960, height: 640 };
const LOAD_LIMIT_MS = 60_000;

const brotliKb = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length / 1000;
const round = (kb) => Math.round(kb * 10) / 10;
const sum = (files) => round(files.reduce((total, { kb }) => total + kb, 0));

/** Runs in the page from its very beginning: notes when the first frame is on screen. */
const watchFirstFrame = () => {
  const look = () => {
    if (!(window.__mien?.stage?.frames > 0)) {
      requestAnimationFrame(look);
      return;
    }
    // Reading a pixel waits until the GPU is done, which a software one is long after the frame was submitted.
    const gl = document.querySelector('canvas').getContext('webgl2');
    gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    requestAnimationFrame(() => {
      window.firstFrameMs = performance.now();
    });
  };
  requestAnimationFrame(look);
};

/** A file's own kind, and whether it was a worker that wanted it. */
const kindOf = async (request) => {
  const headers = await request.allHeaders();
  const wanted = headers['sec-fetch-dest'] ?? 'unknown';
  const byWorker =
    /worker|worklet/u.test(wanted) ||
    /\.(?:worker|worklet)-[^/]*\.js$/u.test(headers.referer ?? '');
  return { wanted, byWorker };
};

const loadOnce = async (browser, url) => {
  const context = await browser.newContext({ viewport: SIZE });
  const page = await context.newPage();
  const responses = [];
  page.on('response', (response) => responses.push(response));
  await page.addInitScript(watchFirstFrame);
  await page.goto(`${url}/?debug`, { waitUntil: 'commit' });
  await page.waitForFunction(() => window.firstFrameMs, undefined, { timeout: LOAD_LIMIT_MS });
  const firstFrameMs = await page.evaluate(() => window.firstFrameMs);
  // Their own timing decides, not the moment at which the news of them came here.
  const originMs = await page.evaluate(() => performance.timeOrigin);
  const files = [];
  for (const response of responses) {
    const request = response.request();
    if (request.timing().startTime - originMs > firstFrameMs) continue;
    const bytes = await response.body().catch(() => null);
    if (!bytes) continue;
    const isScript = /javascript/u.test(response.headers()['content-type'] ?? '');
    files.push({
      path: new URL(response.url()).pathname,
      ...(await kindOf(request)),
      isScript,
      bytes,
    });
  }
  await context.close();
  return { firstFrameMs, files };
};

const product = await startProduct();
const browser = await launchBrowser();
try {
  const loads = [];
  for (let i = 0; i < Number(options.loads); i++) loads.push(await loadOnce(browser, product.url));
  const files = loads[0].files.map((file) => ({ ...file, kb: brotliKb(file.bytes) }));
  const scripts = files.filter((file) => file.isScript && !file.byWorker);
  const workers = files.filter((file) => file.byWorker);
  const others = files.filter((file) => !file.isScript && !file.byWorker);
  const list = (some) =>
    Object.fromEntries(
      some.toSorted((a, b) => b.kb - a.kb).map(({ path, kb }) => [path, round(kb)]),
    );
  const embed = await (await fetch(`${product.url}/embed.js`)).arrayBuffer();
  const times = loads.map(({ firstFrameMs }) => firstFrameMs);
  const initialKb = sum(scripts);
  const embedKb = round(brotliKb(Buffer.from(embed)));
  const missed = judge([
    { name: 'initialKb', value: initialKb, atMost: 350 },
    { name: 'embedKb', value: embedKb, atMost: 6 },
  ]);
  console.log(
    JSON.stringify({
      initialKb,
      embedKb,
      firstFrameMs: roundMs(quantile(times, 0.5)),
      loadsMs: times.map(roundMs),
      chunks: list(scripts),
      workers: list(workers),
      others: list(others),
      viewport: `${SIZE.width}x${SIZE.height}`,
      ...conditions(browser),
      missed,
    }),
  );
} finally {
  await browser.close();
  await product.stop();
}
