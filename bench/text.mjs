/** How well the sentiment of text agrees with people's ratings: Pearson r per file of `[{r: mean rating, t: text}]`. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

import { createServer } from 'vite';

const folder = process.argv[2] ?? '../shared/sentiment';

const pearson = (xs, ys) => {
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(xs), mean(ys)];
  let [xy, xx, yy] = [0, 0, 0];
  for (const [index, x] of xs.entries()) {
    const [dx, dy] = [x - mx, ys[index] - my];
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  return xy / Math.sqrt(xx * yy);
};
const round = (value, digits) => Number(value.toFixed(digits));

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
});
try {
  const { createTextSense } = await vite.ssrLoadModule('/src/perception/text/text-sense.ts');
  const { readText } = await vite.ssrLoadModule('/src/perception/text/read-text.ts');
  const sense = createTextSense();
  if ((await sense.warmUp()) !== 'all') throw new Error('the lexicons could not be loaded');
  const options = { locale: 'en', final: true, tMs: 0 };
  const result = {};
  let [texts, spentMs] = [0, 0];
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const items = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    const truth = items.map((item) => item.r);
    const startMs = performance.now();
    const read = items.map((item) => sense.read(item.t, options).sentiment);
    spentMs += performance.now() - startMs;
    texts += items.length;
    const unaided = items.map((item) => readText(item.t, options).sentiment);
    result[basename(file).split('.')[0]] = {
      n: items.length,
      r: round(pearson(read, truth), 3),
      ownLexiconR: round(pearson(unaided, truth), 3),
    };
  }
  console.log(JSON.stringify({ ...result, msPerText: round(spentMs / texts, 3) }));
} finally {
  await vite.close();
}
