/**
 * How far the mouth is from the sound, in a real Chromium: what was sent to the loudspeaker is recorded sample by sample
 * with the context's own clock (getOutputTimestamp says when each sample is heard), the mouth of every frame is written
 * down with the page's clock, and each 300 ms of mouths are fitted to the lips of the clause that was found among the
 * played samples. `offset` is how far the mouth is ahead of what is heard beyond the lead it is designed to have
 * (`leadMs`). The time from a frame's script to the screen is not in it.
 *
 *   node bench/offset.mjs [--busy 0,40] [--chromium PATH]     `--busy`: ms of every frame that something else takes
 */
import { parseArgs } from 'node:util';

import { judge } from './bars.mjs';
import { openBenchPage } from './bench-page.mjs';

const { values } = parseArgs({
  options: { busy: { type: 'string', default: '0,40' }, chromium: { type: 'string' } },
});
const SENTENCES = [
  'Peter bought five very big maps. They were cheap, but he liked them.',
  'Thirsty birds drink from the fountain before the museum opens.',
  'Who would choose you? Everybody would, I believe.',
  'The tour begins at half past eleven, and it takes about an hour.',
];

const at = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
const round = (x) => Math.round(x * 10) / 10;

const page = await openBenchPage({ page: 'offset', chromium: values.chromium });
try {
  await page.tab.click('button');
  const state = await page.tab.evaluate(() => window.unlock());
  if (state !== 'ready') throw new Error(`sound is ${state}`);
  const loads = {};
  for (const busy of values.busy.split(',').map(Number)) {
    const report = await page.tab.evaluate(
      ([sentences, busyMs]) => window.compare(sentences, busyMs),
      [SENTENCES, busy],
    );
    const signed = report.aheadMs.toSorted((a, b) => a - b);
    const absolute = report.aheadMs.map(Math.abs).sort((a, b) => a - b);
    loads[`busy${busy}`] = {
      windows: signed.length,
      clauses: report.clauses,
      lost: report.lost,
      frameMs: round(
        at(
          report.frameMs.toSorted((a, b) => a - b),
          0.5,
        ),
      ),
      outputLatencyMs: round(report.outputLatencyMs),
      medianMs: at(signed, 0.5),
      p95Ms: at(absolute, 0.95),
      maxMs: absolute.at(-1),
    };
  }
  const missed = judge(
    Object.entries(loads).map(([name, { p95Ms }]) => ({
      name: `${name}.p95Ms`,
      value: p95Ms,
      atMost: 20,
    })),
  );
  console.log(JSON.stringify({ bench: 'offset', leadMs: 30, ...loads, missed }));
} finally {
  await page.close();
}
