import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { judge } from '../../bench/bars.mjs';

const said: string[] = [];
beforeEach(() => {
  said.length = 0;
  vi.spyOn(console, 'error').mockImplementation((line: unknown) => void said.push(String(line)));
});
afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

test('a measurement that keeps what it promises says nothing and ends well', () => {
  expect(judge([{ name: 'p95Ms', value: 0.05, atMost: 0.05 }])).toEqual([]);
  expect(judge([{ name: 'right', value: 0.9, atLeast: 0.9 }])).toEqual([]);
  expect(said).toEqual([]);
  expect(process.exitCode).toBeUndefined();
});

test('one that does not names what it missed and ends with 1', () => {
  const missed = judge([
    { name: 'p95Ms', value: 0.06, atMost: 0.05 },
    { name: 'right', value: 0.89, atLeast: 0.9 },
    { name: 'stateBytes', value: 7000, atMost: 16_384 },
  ]);
  expect(missed).toEqual(['p95Ms', 'right']);
  expect(said).toEqual([
    'missed: p95Ms is 0.06, aim at most 0.05',
    'missed: right is 0.89, aim at least 0.9',
  ]);
  expect(process.exitCode).toBe(1);
});

test('what could not be measured is missed', () => {
  expect(judge([{ name: 'a', value: Number.NaN, atMost: 1 }])).toEqual(['a']);
  expect(judge([{ name: 'b', value: null, atMost: 1 }])).toEqual(['b']);
});
