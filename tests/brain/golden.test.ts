import { readFileSync, writeFileSync } from 'node:fs';

import { createBrain, express, stepBrain, STEP_S, temperamentByName, TEMPERAMENTS } from '#brain';
import { expect, test } from 'vitest';

import { visit, VISIT_S } from '../../bench/brain-script.ts';
import { numbersIn } from './support.ts';

/** Written anew with MIEN_GOLDEN=write, when a change in how the person behaves is meant. */
const WRITES = process.env['MIEN_GOLDEN'] === 'write';
/** A row for each half second, of the means over its steps: what differs in any one step differs in its row. */
const EVERY = 30;
/** Exponentials may differ in the last digit between machines; a behaviour that differs, differs by more. */
const SAME = 2e-6;

interface Trace {
  readonly names: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

const short = (x: number): number => Number(x.toFixed(6));

/** What was felt, released and shown through one visit. */
function traceOf(name: string): Trace {
  const temperament = temperamentByName(name);
  let state = createBrain(11, temperament);
  let names: readonly string[] = [];
  let sums: number[] = [];
  const rows: (readonly number[])[] = [];
  for (let step = 0; step < VISIT_S / STEP_S; step++) {
    state = stepBrain(state, visit(step), STEP_S, temperament);
    const { emotions, modulators, affect, attention } = state;
    const { prosody: _prosody, ...shown } = express(state);
    const seen = [...numbersIn({ shown, emotions, modulators, affect, attention })];
    if (step === 0) names = seen.map(([path]) => path.slice(1));
    sums = seen.map(([, value], k) => (sums[k] ?? 0) + value);
    if (step % EVERY < EVERY - 1) continue;
    rows.push(sums.map((sum) => short(sum / EVERY)));
    sums = [];
  }
  return { names, rows };
}

/** The first half second in which a trace is another one, in words; null when it is the same. */
function firstDifference(kept: Trace, now: Trace): string | null {
  for (const [row, values] of now.rows.entries()) {
    for (const [k, value] of values.entries()) {
      const was = kept.rows[row]?.[k];
      if (was !== undefined && Math.abs(was - value) <= SAME) continue;
      const from = row * EVERY;
      const at = `steps ${from} to ${from + EVERY - 1} (${(from * STEP_S).toFixed(1)} s)`;
      return `${at}: ${now.names[k] ?? k} is ${value}, was ${was ?? 'not there'}`;
    }
  }
  return kept.rows.length === now.rows.length ? null : 'the trace is shorter than it was';
}

const toTable = ({ names, rows }: Trace): string =>
  [names, ...rows].map((row) => `${row.join(',')}\n`).join('');

function fromTable(table: string): Trace {
  const [names = '', ...rows] = table.trimEnd().split('\n');
  return { names: names.split(','), rows: rows.map((row) => row.split(',').map(Number)) };
}

test.each(TEMPERAMENTS)('$name behaves at every step of a visit as it did', ({ name }) => {
  const file = new URL(`golden/${name}.csv`, import.meta.url);
  const now = traceOf(name);
  if (WRITES) writeFileSync(file, toTable(now));
  expect(firstDifference(fromTable(readFileSync(file, 'utf8')), now)).toBeNull();
});

test('a trace that differs in a single step says where and in what', () => {
  const kept = traceOf('receptionist');
  const rows = kept.rows.map((row, i) =>
    i === 16
      ? row.map((value, k) => (kept.names[k] === 'shown.smile' ? value + 0.01 / EVERY : value))
      : row,
  );
  expect(firstDifference(kept, { ...kept, rows })).toMatch(
    /^steps 480 to 509 \(8\.0 s\): shown\.smile is/,
  );
});
