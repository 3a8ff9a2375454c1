import { readFileSync, writeFileSync } from 'node:fs';

import { createBrain, express, stepBrain, STEP_S, temperamentByName } from '#brain';
import { expect, test } from 'vitest';

import { visit, VISIT_S } from '../../bench/brain-script.ts';
import { numbersIn } from './support.ts';

/** Written anew with MIEN_GOLDEN=write, when a change in how the person behaves is meant. */
const WRITES = process.env['MIEN_GOLDEN'] === 'write';
/** Looked at twice a second; what differs between two looks shows at the next. */
const EVERY = 30;
/** Exponentials may differ in the last digit between machines; a behaviour that differs, differs by more. */
const SAME = 1e-6;

interface Trace {
  readonly names: readonly string[];
  /** One row for every look. */
  readonly rows: readonly (readonly number[])[];
}

const short = (x: number): number => Number(x.toFixed(7));

/** What was felt, released and shown through one visit. */
function traceOf(name: string): Trace {
  const temperament = temperamentByName(name);
  let state = createBrain(11, temperament);
  let names: readonly string[] = [];
  const rows: (readonly number[])[] = [];
  for (let step = 0; step < VISIT_S / STEP_S; step++) {
    state = stepBrain(state, visit(step), STEP_S, temperament);
    if (step % EVERY > 0) continue;
    const { emotions, modulators, affect, attention } = state;
    const { prosody: _prosody, ...shown } = express(state);
    const seen = [...numbersIn({ shown, emotions, modulators, affect, attention })];
    names = seen.map(([path]) => path.slice(1));
    rows.push(seen.map(([, value]) => short(value)));
  }
  return { names, rows };
}

/** The first step at which a trace is another one, in words; null when it is the same. */
function firstDifference(kept: Trace, now: Trace): string | null {
  for (const [row, values] of now.rows.entries()) {
    for (const [k, value] of values.entries()) {
      const was = kept.rows[row]?.[k];
      if (was !== undefined && Math.abs(was - value) <= SAME) continue;
      const step = row * EVERY;
      const at = `step ${step} (${(step * STEP_S).toFixed(1)} s)`;
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

test.each(['receptionist', 'lively'])('%s behaves through a visit as it did', (name) => {
  const file = new URL(`golden/${name}.csv`, import.meta.url);
  const now = traceOf(name);
  if (WRITES) writeFileSync(file, toTable(now));
  expect(firstDifference(fromTable(readFileSync(file, 'utf8')), now)).toBeNull();
});

test('a trace that differs says at which step and in what', () => {
  const kept = traceOf('receptionist');
  const rows = kept.rows.map((row, i) =>
    i < 16 ? row : row.map((value, k) => (kept.names[k] === 'shown.smile' ? value + 0.01 : value)),
  );
  expect(firstDifference(kept, { ...kept, rows })).toMatch(/^step 480 \(8\.0 s\): shown\.smile is/);
});
