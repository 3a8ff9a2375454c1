/**
 * What the product reads in pictures of faces, by its own worker, nets and rules, in headless Chromium.
 *
 *   node bench/face.mjs FOLDER [--second-engine]
 *
 * A picture's label is what a JSON file in the folder says ([{file, label, baseline?}], or {images: [...]}), else the
 * word in its name (`happy-03.jpg`). `baseline` names a picture of the same person at rest. The face model comes from
 * MIEN_MODELS (default ./models); without it, or with --second-engine, the second engine is measured. A picture in
 * which no face is found counts as read wrongly. The last line is one JSON object.
 */
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';
import { createServer } from 'vite';

const LABEL_WORDS = {
  neutral: /neutral/i,
  happy: /happ|joy/i,
  sad: /sad/i,
  angry: /ang(ry|er)/i,
  fearful: /fear/i,
  disgusted: /disgust/i,
  surprised: /surpris/i,
};
const labelOf = (text) =>
  Object.keys(LABEL_WORDS).find((label) => LABEL_WORDS[label].test(text)) ?? null;

function labelledPictures(folder) {
  const names = readdirSync(folder);
  const listed = names
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const parsed = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const rows = Array.isArray(parsed) ? parsed : (parsed.images ?? []);
      return rows.filter((row) => row.file && row.label && existsSync(join(folder, row.file)));
    })
    .map((row) => ({ ...row, label: labelOf(row.label) }));
  const known = new Set(listed.map(({ file }) => file));
  const named = names
    .filter((name) => /\.(jpe?g|png|webp)$/i.test(name) && !known.has(name))
    .map((file) => ({ file, label: labelOf(file) }));
  return [...listed, ...named].filter(({ label }) => label !== null);
}

const folder = process.argv[2];
if (!folder || folder.startsWith('--')) {
  console.error('usage: node bench/face.mjs FOLDER [--second-engine]');
  process.exit(1);
}
const pictures = labelledPictures(folder);
if (pictures.length === 0) {
  console.error(`no labelled pictures in ${folder}`);
  process.exit(1);
}
const root = fileURLToPath(new URL('..', import.meta.url));
const modelFile = join(process.env.MIEN_MODELS ?? join(root, 'models'), 'face_landmarker.task');
const hasModel = existsSync(modelFile) && !process.argv.includes('--second-engine');

/** Serves the bench's page, the pictures and the model beside the product's own modules. */
const files = {
  name: 'face-bench',
  configureServer(server) {
    server.middlewares.use((request, response, next) => {
      const address = decodeURIComponent((request.url ?? '').split('?')[0]);
      const send = (path) => createReadStream(path).pipe(response);
      if (address === '/face-bench/') {
        response.setHeader('Content-Type', 'text/html');
        response.end('<!doctype html><script type="module" src="/bench/face-page.ts"></script>');
      } else if (address.startsWith('/face-bench/')) {
        send(join(folder, address.slice('/face-bench/'.length)));
      } else if (address.startsWith('/models/')) {
        if (hasModel) send(modelFile);
        else response.writeHead(404).end();
      } else next();
    });
  },
};
const server = await createServer({
  root,
  configFile: false,
  logLevel: 'error',
  cacheDir: join(tmpdir(), 'mien-face-bench-vite'),
  plugins: [files],
  worker: { format: 'es' },
  optimizeDeps: {
    entries: [],
    include: ['@mediapipe/tasks-vision', '@tensorflow/tfjs-core', '@tensorflow/tfjs-backend-wasm'],
  },
  server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
});
await server.listen();
const origin = `http://127.0.0.1:${server.httpServer.address().port}`;
const browser = await chromium.launch({
  executablePath: process.env.MIEN_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader',
    '--ignore-gpu-blocklist',
    '--disable-dev-shm-usage',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});

const outside = [];
const results = [];
let engine;
try {
  const tab = await browser.newPage();
  tab.on('pageerror', (error) => console.error(error.message));
  tab.on('request', (request) => {
    const { protocol } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && !request.url().startsWith(origin)) {
      outside.push(request.url());
    }
  });
  await tab.goto(`${origin}/face-bench/`, { waitUntil: 'commit' });
  await tab.waitForFunction('window.bench', undefined, { timeout: 120_000 });
  engine = await tab.evaluate(() => window.bench.engine);
  for (const picture of pictures) {
    const rest = picture.baseline && existsSync(join(folder, picture.baseline));
    const { reading, processMs } = await tab.evaluate(
      ([url, restUrl]) => window.bench.readStill(url, restUrl),
      [picture.file, rest ? picture.baseline : null].map((file) =>
        file === null ? null : `/face-bench/${encodeURIComponent(file)}`,
      ),
    );
    results.push({ ...picture, reading, processMs });
    const said = reading
      ? `${reading.label.padEnd(9)} ${reading.emotion[reading.label].toFixed(2)}  valence ${reading.valence.toFixed(2)}  arousal ${reading.arousal.toFixed(2)}`
      : 'no face';
    console.log(
      `${reading?.label === picture.label ? ' ' : '!'} ${picture.label.padEnd(9)} ${said}  ${picture.file}`,
    );
  }
} finally {
  await browser.close();
  await server.close();
}

const round = (x, digits = 3) => Number(x.toFixed(digits));
const rate = (some, right) => (some.length ? some.filter(right).length / some.length : null);
const isRight = ({ label, reading }) => reading?.label === label;
const byLabel = Object.fromEntries(
  Object.keys(LABEL_WORDS)
    .map((label) => [label, results.filter((result) => result.label === label)])
    .filter(([, some]) => some.length > 0)
    .map(([label, some]) => [label, { n: some.length, accuracy: round(rate(some, isRight)) }]),
);
const recalls = Object.values(byLabel).map(({ accuracy }) => accuracy);
const times = results.map(({ processMs }) => processMs).sort((a, b) => a - b);
const withRest = results.filter(({ reading }) => reading?.againstRest);
const meanValence = (label) => {
  const some = results.filter((result) => result.label === label && result.reading);
  return some.length
    ? round(some.reduce((sum, { reading }) => sum + reading.valence, 0) / some.length, 2)
    : null;
};
console.log(
  JSON.stringify({
    engine,
    n: results.length,
    faces: results.filter(({ reading }) => reading).length,
    accuracy: round(rate(results, isRight)),
    balanced: round(recalls.reduce((sum, recall) => sum + recall, 0) / recalls.length),
    againstRest: {
      n: withRest.length,
      accuracy: withRest.length
        ? round(rate(withRest, ({ label, reading }) => reading.againstRest === label))
        : null,
    },
    valence: Object.fromEntries(Object.keys(byLabel).map((label) => [label, meanValence(label)])),
    byLabel,
    p50Ms: round(times[Math.floor(times.length / 2)], 1),
    p95Ms: round(times[Math.floor(times.length * 0.95)], 1),
    requestsOutside: outside.length,
  }),
);
