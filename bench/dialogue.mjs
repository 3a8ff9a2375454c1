/**
 * How well the embedded engine answers the labelled questions of tests/dialogue/questions.json, and how fast. An answer
 * counts when it cites the right document and holds the words that matter; a question without an answer counts when a person
 * is offered. `development` was tuned on; `heldOut` was not. `--show` lists the misses of the development set.
 * `--style brief,formal,solve-first` has the answers given in that manner.
 */
import { readdirSync, readFileSync } from 'node:fs';

import { createServer } from 'vite';

const root = new URL('../assets/knowledge/', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const files = { 'synonyms.json': read('synonyms.json') };
for (const locale of ['en', 'nl'])
  for (const name of readdirSync(new URL(locale, root)))
    files[`${locale}/${name}`] = read(`${locale}/${name}`);
const json = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const questions = json('../tests/dialogue/questions.json');
const persona = json('../assets/personas/mira.json');

/** A Tuesday afternoon in winter prices. */
const now = { year: 2026, month: 11, day: 24, weekday: 2, minutes: 845 };
const round = (value) => Number(value.toFixed(3));
const shown = process.argv.includes('--show');
const styled = process.argv.indexOf('--style');
const [length, tone, order] = styled < 0 ? [] : (process.argv[styled + 1] ?? '').split(',');
const style = length ? { length, tone, order } : null;

const vite = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  optimizeDeps: { noDiscovery: true },
  appType: 'custom',
});
try {
  const { createEmbeddedEngine, parseKnowledge } =
    await vite.ssrLoadModule('/src/dialogue/index.ts');
  const startMs = performance.now();
  const knowledge = parseKnowledge(files);
  const engine = createEmbeddedEngine({ ...knowledge, persona });
  const buildMs = performance.now() - startMs;
  const times = [];

  const ask = (text, locale, history) => {
    const request = {
      turnId: 't',
      text,
      locale,
      reading: null,
      style,
      history,
      now,
      alreadySaid: [],
    };
    const fromMs = performance.now();
    const events = [...engine.reply(request)];
    times.push(performance.now() - fromMs);
    const beats = events.flatMap((event) => (event.kind === 'beat' ? [event.beat] : []));
    return {
      said: beats.map((beat) => beat.say).join(' '),
      sources: beats.flatMap((beat) => beat.sources.map((source) => source.id)),
      offersPerson: events.at(-1).offersPerson,
    };
  };

  const score = (items, name) => {
    const tally = {};
    const count = (key, right) => {
      const entry = (tally[key] ??= { n: 0, right: 0 });
      entry.n += 1;
      if (right) entry.right += 1;
    };
    for (const { locale, text, expect, has = '', after = [] } of items) {
      const history = [];
      for (const earlier of after)
        history.push(
          { who: 'visitor', text: earlier },
          { who: 'person', text: ask(earlier, locale, [...history]).said },
        );
      const reply = ask(text, locale, history);
      const unknown = expect === 'unknown';
      const found = expect.split('/').some((id) => reply.sources.includes(id));
      const right = unknown
        ? reply.offersPerson
        : found && reply.said.toLowerCase().includes(has.toLowerCase());
      count('all', right);
      count(unknown ? 'unanswerable' : `answerable.${locale}`, right);
      if (!unknown) count('rightDocument', found);
      // Saying something wrong with confidence is worse than not knowing.
      if (!unknown) count('notMisled', found || reply.offersPerson);
      if (shown && name === 'development' && !right)
        console.error(
          `${locale} ${text}\n   wanted ${expect} "${has}"\n   got ${[...reply.sources].join(', ')} ${reply.said}`,
        );
    }
    return Object.fromEntries(
      Object.entries(tally).map(([key, { n, right }]) => [key, { n, accuracy: round(right / n) }]),
    );
  };

  const result = {
    development: score(questions.development, 'development'),
    heldOut: score(questions.heldOut, 'heldOut'),
  };
  // The first replies teach the engine the visitor's words and the machine the code; both are what a visitor meets.
  const sorted = times.toSorted((a, b) => a - b);
  console.log(
    JSON.stringify({
      ...result,
      buildMs: round(buildMs),
      replyMs: {
        first: round(times[0]),
        p50: round(sorted[Math.floor(sorted.length * 0.5)]),
        p95: round(sorted[Math.floor(sorted.length * 0.95)]),
      },
    }),
  );
} finally {
  await vite.close();
}
