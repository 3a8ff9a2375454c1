/**
 * What the senses cost and how soon they speak: the product's own senses in headless Chromium, with one clip of our own
 * person before the camera and one of our own voice at the microphone.
 *
 *   node bench/senses.mjs [--seconds N] [--second-engine] [--minutes N]
 *
 * Each sense runs alone for --seconds (15 by default), then face and voice together, then the face with posture and
 * hands. `workMsPerS` is the time a sense reports to have worked in each second; `cores` what Chromium's process for
 * the page took on average, above the same page with no sense on; `delayMs` the time from the stamp of a frame or block
 * to its percept. With --minutes face and voice then go on for so long, and `memory` holds the page's heap after a
 * garbage collection and its process's resident memory (Linux only) at the start and at the end. The face model comes
 * from MIEN_MODELS (default ./models); without it, or with --second-engine, the second engine reads. The last line is
 * one JSON object.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

import { runnerImport } from 'vite';

import { conditions, quantile } from './product.mjs';

const { values: options } = parseArgs({
  options: {
    seconds: { type: 'string', default: '15' },
    minutes: { type: 'string', default: '0' },
    'second-engine': { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const minutes = Number(options.minutes);
const load = async (path) => (await runnerImport(path)).module;
const [{ makePortraitClip }, { makeSpokenClip }, { openSensesPage }] = await Promise.all([
  load('./tests/browser/support/portrait-clip.ts'),
  load('./tests/browser/support/spoken-clip.ts'),
  load('./tests/browser/support/senses-page.ts'),
]);

/** A visitor who mostly looks on, nods now and then and looks away once. */
const AWAKE = { eyeWideLeft: 0.35, eyeWideRight: 0.35, mouthFrownLeft: 0.4, mouthFrownRight: 0.4 };
const BOWED = {
  ...AWAKE,
  headPitchRad: -0.2,
  eyeLeftPitchRad: 0.2,
  eyeRightPitchRad: 0.2,
  eyeLookUpLeft: 0.5,
  eyeLookUpRight: 0.5,
};
const AWAY = { ...AWAKE, headYawRad: 0.6, neckYawRad: 0.2 };
const CLIP = [
  { to: AWAKE, moveS: 0, holdS: 5 },
  { to: BOWED, moveS: 2, holdS: 4, swing: (t) => (1 - Math.cos(4 * Math.PI * t)) / 2 },
  { to: AWAY, moveS: 0.5, holdS: 1 },
  { to: AWAKE, moveS: 0.5, holdS: 2 },
];
const SPEECH =
  'I have been waiting for a long time, and I would like to know what happens next. Could you tell me please?';

const [cameraFile, microphoneFile] = await Promise.all([
  makePortraitClip(CLIP),
  makeSpokenClip(SPEECH, 2),
]);
const { page, browser, foreign, close } = await openSensesPage({
  cameraFile,
  microphoneFile,
  secondEngine: options['second-engine'],
});
const round = (value, digits = 0) => (value === null ? null : Number(value.toFixed(digits)));
const spread = (values) => ({
  p50: round(quantile(values, 0.5), 1),
  p95: round(quantile(values, 0.95), 1),
});

const results = {};
const memory = {};
try {
  const system = await browser.newBrowserCDPSession();
  const inspector = await page.context().newCDPSession(page);
  /** CPU seconds of the processes that run pages. */
  const cpuS = async () => {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    return processInfo
      .filter(({ type }) => type === 'renderer')
      .reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };
  const residentMb = async () => {
    const { processInfo } = await system.send('SystemInfo.getProcessInfo');
    const sizes = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => {
        try {
          return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
        } catch {
          return NaN;
        }
      });
    const sum = sizes.reduce((total, size) => total + size, 0);
    return Number.isFinite(sum) ? round(sum / 1024) : null;
  };
  const heapMb = async () => {
    await inspector.send('HeapProfiler.collectGarbage');
    const { usedSize } = await inspector.send('Runtime.getHeapUsage');
    return round(usedSize / 1e6, 2);
  };
  const taken = () =>
    page.evaluate(() => {
      const { looks, delaysMs } = window.senses;
      const copy = { looks: [...looks], delaysMs: [...delaysMs] };
      window.senses.forgetWhatWasKept();
      return copy;
    });
  const start = async (names, body = false) => {
    await page.evaluate(
      async ([wanted, withBody]) => {
        window.senses.setBody(withBody);
        for (const name of wanted) await window.senses.start(name, true);
      },
      [names, body],
    );
    // The first seconds compile and are not the sense's running cost.
    await page.waitForTimeout(body ? 8000 : 4000);
    await taken();
  };
  const stop = (names) =>
    page.evaluate((wanted) => wanted.forEach((name) => window.senses.stop(name)), names);
  const cores = async () => {
    const [cpu, at] = [await cpuS(), performance.now()];
    await page.waitForTimeout(seconds * 1000);
    return ((await cpuS()) - cpu) / ((performance.now() - at) / 1000);
  };

  const idle = await cores();
  for (const [what, names, body] of [
    ['face', ['face'], false],
    ['voice', ['voice'], false],
    ['faceAndVoice', ['face', 'voice'], false],
    ['faceAndBody', ['face'], true],
  ]) {
    await start(names, body);
    const used = (await cores()) - idle;
    const { looks, delaysMs } = await taken();
    const of = (kind) => delaysMs.filter((delay) => delay.kind === kind).map(({ ms }) => ms);
    results[what] = {
      cores: round(used, 3),
      ...(names.includes('face') && {
        engine: looks.at(-1)?.engine ?? null,
        looksPerS: round(looks.length / seconds, 1),
        workMsPerS: round(
          looks.reduce((sum, { processMs, grabMs }) => sum + processMs + grabMs, 0) / seconds,
        ),
        lookMs: spread(looks.map(({ processMs }) => processMs)),
        delayMs: spread(of('face')),
      }),
      ...(names.includes('voice') && {
        perceptsPerS: round(of('voice').length / seconds, 1),
        voiceDelayMs: spread(of('voice')),
      }),
    };
    console.log(what, JSON.stringify(results[what]));
    await stop(names);
  }
  await page.evaluate(() => window.senses.setBody(false));

  if (minutes > 0) {
    await start(['face', 'voice']);
    await page.waitForTimeout(10_000);
    await taken();
    Object.assign(memory, { startHeapMb: await heapMb(), startResidentMb: await residentMb() });
    for (let tenth = 0; tenth < minutes * 6; tenth++) {
      await page.waitForTimeout(10_000);
      await taken();
      if (tenth % 6 === 5) {
        console.log(`${(tenth + 1) / 6} min`, await heapMb(), 'MB heap', await residentMb(), 'MB');
      }
    }
    Object.assign(memory, {
      minutes,
      endHeapMb: await heapMb(),
      endResidentMb: await residentMb(),
    });
    await stop(['face', 'voice']);
  }
  console.log(
    JSON.stringify({
      ...conditions(browser),
      idleCores: round(idle, 3),
      seconds,
      ...results,
      ...(minutes > 0 && { memory }),
      requestsOutside: foreign.length,
    }),
  );
} finally {
  await close();
}
