/**
 * Ten simulated minutes of idling, listening, talking and reading for each temperament, as an observer with a stopwatch
 * would note them, against the norms; whether the temperaments can be told apart; what a step costs; how far a gap of some
 * hours is from stepping through it. `--minutes 10 --seeds 20 --hours 8 --only receptionist`. Prints one JSON object as its last line,
 * `{temperaments: {NAME: {FIGURE: {measured, norm, deviation}}}, stepP95Ms, stateBytes, missed, ...}`, and ends with 1 where
 * an aim is missed.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';

import { build } from 'vite';

import { judge } from './bars.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seeds: { type: 'string', default: '20' },
    only: { type: 'string' },
    hours: { type: 'string', default: '8' },
  },
});
/** The default temperament aims at every norm, the others at those they do not mean to depart from. */
const WITHIN = 0.1;
const DEFAULT = 'receptionist';
/** A step leaves nothing beside the next state; what is less than one boxed number a step is the counting itself. */
const NOTHING_BYTES = 16;
const figureBars = (temperaments) =>
  Object.entries(temperaments).flatMap(([name, figures]) =>
    Object.entries(figures).flatMap(([figure, { deviation, fromMeant }]) => {
      const off = fromMeant ?? (name === DEFAULT ? deviation : 0);
      return { name: `${name}.${figure}, off by`, value: Math.abs(off), atMost: WITHIN };
    }),
  );

const folder = await mkdtemp(join(tmpdir(), 'mien-brain-'));
try {
  // Built as it ships: a module runner would measure its own look-ups.
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: true,
      rollupOptions: { input: ['bench/brain-loop.ts', 'bench/brain-allocation-loop.ts'] },
    },
  });
  const { cost, gapOf, measure, NAMES, separate } = await import(
    pathToFileURL(join(folder, 'brain-loop.js')).href
  );
  // In a process of its own, that has done nothing yet, and in which nothing is collected while it counts.
  const flags = ['--expose-gc', '--max-semi-space-size=256', '--min-semi-space-size=256'];
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...flags,
    join(folder, 'brain-allocation-loop.js'),
  ]);
  const { coldGapMs, allocation } = JSON.parse(stdout.trim().split('\n').at(-1));
  const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => i + 1);
  const temperaments = {};
  for (const name of values.only ? [values.only] : NAMES) {
    temperaments[name] = measure(name, Number(values.minutes), seeds);
    console.log(name);
    console.table(temperaments[name]);
  }
  const round = (value) => Number(value.toPrecision(3));
  const { stepP50Ms, stepP95Ms, stateBytes } = cost();
  const gap = { ...gapOf(Number(values.hours)), coldGapMs };
  const missed = judge([
    ...figureBars(temperaments),
    { name: 'stepP95Ms', value: stepP95Ms, atMost: 0.05 },
    { name: 'stateBytes', value: stateBytes, atMost: 16_384 },
    { name: 'gap.apart', value: gap.apart, atMost: 1e-9 },
    ...Object.entries(allocation).map(([moment, { beyondBytes }]) => ({
      name: `allocation.${moment}.beyondBytes`,
      value: beyondBytes,
      atMost: NOTHING_BYTES,
    })),
  ]);
  console.log(
    JSON.stringify({
      temperaments,
      separability: separate(seeds),
      stepP50Ms: round(stepP50Ms),
      stepP95Ms: round(stepP95Ms),
      gap,
      allocation,
      stateBytes,
      missed,
    }),
  );
} finally {
  await rm(folder, { recursive: true, force: true });
}
