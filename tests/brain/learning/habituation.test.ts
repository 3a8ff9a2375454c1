import { describe, expect, test } from 'vitest';

import { habituate, responseLeft, type Habit } from '../../../src/brain/learning/habituation.ts';

/** Exposures to `key`, one every `everyS`; the habits afterwards and the response each one met. */
function series(
  key: string,
  times: number,
  everyS: number,
  from: readonly Habit[] = [],
  startMs = 0,
): { readonly habits: readonly Habit[]; readonly met: readonly number[]; readonly endMs: number } {
  let habits = from;
  let tMs = startMs;
  const met: number[] = [];
  for (let i = 0; i < times; i++) {
    met.push(responseLeft(habits, key, tMs));
    habits = habituate(habits, key, tMs);
    tMs += everyS * 1000;
  }
  return { habits, met, endMs: tMs };
}

/** The properties of Thompson & Spencer 1966 that the model claims. */
describe('the response to something repeated', () => {
  test('falls with every repetition, and most at first', () => {
    const { met } = series('nod', 8, 2);
    expect(met[0]).toBe(1);
    for (let i = 1; i < met.length; i++) expect(met[i]).toBeLessThan(met[i - 1] ?? 0);
    expect((met[0] ?? 0) - (met[1] ?? 0)).toBeGreaterThan((met[6] ?? 0) - (met[7] ?? 0));
    expect(met.at(-1)).toBeLessThan(0.25);
  });

  test('recovers by itself', () => {
    const { habits, endMs } = series('nod', 8, 2);
    const worn = responseLeft(habits, 'nod', endMs);
    const after = (s: number) => responseLeft(habits, 'nod', endMs + s * 1000);
    expect(after(30)).toBeGreaterThan(worn);
    expect(after(120)).toBeGreaterThan(after(30));
    expect(after(3600)).toBeCloseTo(1, 1);
    expect(after(8 * 3600)).toBeCloseTo(1, 6);
  });

  test('falls sooner in a second series after recovery', () => {
    const first = series('nod', 6, 2);
    const second = series('nod', 6, 2, first.habits, first.endMs + 180_000);
    expect(second.met[2]).toBeLessThan(first.met[2] ?? 0);
  });

  test('falls further when it comes faster', () => {
    expect(series('nod', 6, 1).met.at(-1)).toBeLessThan(series('nod', 6, 20).met.at(-1) ?? 0);
  });

  test('belongs to that stimulus: another is answered as if nothing had been', () => {
    const { habits, endMs } = series('nod', 8, 2);
    expect(responseLeft(habits, 'laugh', endMs)).toBe(1);
  });

  test('comes back in part when something fresh happens', () => {
    const { habits, endMs } = series('nod', 8, 2);
    const worn = responseLeft(habits, 'nod', endMs);
    const woken = responseLeft(habituate(habits, 'laugh', endMs), 'nod', endMs);
    expect(woken).toBeGreaterThan(worn);
    expect(woken).toBeLessThan(1);
  });
});

test('no more stimuli are kept than a visit needs, and the most worn ones stay', () => {
  let { habits } = series('nod', 6, 1);
  for (let i = 0; i < 100; i++) habits = habituate(habits, `text ${i}`, 6000 + i * 10);
  expect(habits.length).toBeLessThanOrEqual(20);
  expect(habits.some(({ key }) => key === 'nod')).toBe(true);
});
