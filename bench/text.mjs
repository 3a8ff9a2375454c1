/**
 * How well the reading of text agrees with people: per file of `[{r: mean rating in [-4, 4], t: text}]`, Pearson r and
 * three-class accuracy. Files or folders as arguments; an item may say its language (`l`), else it is the locale `en`.
 * Items with an `intent` in place of `r` are counted by intent. Without arguments: the shared development sets and the
 * sentences labelled for this repository.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import { createServer } from 'vite';

/** Ratings within this of 0 are neutral to people... */
const NEUTRAL_RATING = 0.5;
/** ...and sentiments within this of 0 to the product; one figure for all kinds of text, chosen on development sets. */
const NEUTRAL_SENTIMENT = 0.1;
const DEFAULTS = ['../shared/sentiment', 'tests/perception/text/labelled'];

const given = process.argv.slice(2);
const sources = given.length > 0 ? given : DEFAULTS.filter((path) => existsSync(path));
const files = sources.flatMap((path) =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith('.json'))
        .map((name) => join(path, name))
    : [path],
);

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
const shareOf = (items, isRight) => round(items.filter(isRight).length / items.length, 3);
const classOf = (value, band) => (Math.abs(value) < band ? 0 : Math.sign(value));

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
});
try {
  const { createTextSense } = await vite.ssrLoadModule('/src/perception/text/text-sense.ts');
  const sense = createTextSense();
  if ((await sense.warmUp()) !== 'all') throw new Error('the lexicons could not be loaded');
  const [sentiments, intents] = [{}, {}];
  let [texts, spentMs] = [0, 0];
  for (const file of files) {
    const name = basename(file, '.json');
    const items = JSON.parse(readFileSync(file, 'utf8'));
    if (!Array.isArray(items) || items.length === 0) throw new Error(`${file}: no items`);
    const startMs = performance.now();
    const read = items.map((item) => ({
      item,
      percept: sense.read(item.t, { locale: item.l ?? 'en', final: true, tMs: 0 }),
    }));
    spentMs += performance.now() - startMs;
    texts += items.length;
    const detection = items.every((item) => item.l)
      ? { languageUnaided: shareOf(items, (item) => sense.languageOf(item.t) === item.l) }
      : {};
    if (items.every((item) => item.intent)) {
      const alarms = read.filter(({ percept }) => percept.intent === 'distress');
      const calls = read.filter(({ item }) => item.intent === 'distress');
      intents[name] = {
        n: items.length,
        accuracy: shareOf(read, ({ item, percept }) => item.intent === percept.intent),
        distressHeard: shareOf(calls, ({ percept }) => percept.intent === 'distress'),
        falseAlarms: alarms.filter(({ item }) => item.intent !== 'distress').length,
        ...detection,
      };
    } else {
      const isRight = ({ item, percept }) =>
        classOf(item.r, NEUTRAL_RATING) === classOf(percept.sentiment, NEUTRAL_SENTIMENT);
      sentiments[name] = {
        n: items.length,
        r: round(
          pearson(
            read.map(({ percept }) => percept.sentiment),
            items.map((item) => item.r),
          ),
          3,
        ),
        accuracy: shareOf(read, isRight),
        ...detection,
      };
    }
    if (process.env.SHOW === name) {
      for (const { item, percept } of read)
        console.log(
          item.r ?? item.intent,
          round(percept.sentiment, 2),
          percept.intent,
          percept.language,
          item.t,
        );
    }
  }
  console.log(JSON.stringify({ files: sentiments, intents, msPerText: round(spentMs / texts, 3) }));
} finally {
  await vite.close();
}
