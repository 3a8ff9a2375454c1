import { describe, expect, it } from 'vitest';

import { lookIntervalMs, START_PACE, stepPace } from '../../../src/perception/face/look-pace.ts';

const SHARE = 0.32;

/** Looks for some seconds at a head that does as `pitchAt` says; the intervals and the load that came of it. */
function look(pitchAt: (tS: number) => number, forS: number, costMs: number, before = START_PACE) {
  let state = before;
  const startMs = before.tMs ?? 0;
  let tMs = startMs;
  const intervals: number[] = [];
  while (tMs < startMs + forS * 1000) {
    const head = { yawRad: 0, pitchRad: pitchAt((tMs - startMs) / 1000), rollRad: 0 };
    state = stepPace(state, head, tMs, costMs, SHARE);
    const next = Math.max(costMs, lookIntervalMs(state, costMs / SHARE, costMs));
    intervals.push(next);
    tMs += next;
  }
  return { state, intervals, load: (intervals.length * costMs) / (tMs - startMs) };
}
const still = (): number => 0;
const nod = (tS: number): number => 0.15 * Math.sin(2 * Math.PI * 1.5 * tS);

describe('the pace of looks', () => {
  it('is slow for a still head and quick for one that moves', () => {
    const calm = look(still, 10, 35);
    const lively = look(nod, 2, 35, calm.state);
    expect(Math.min(...calm.intervals)).toBeGreaterThan(130);
    expect(lively.intervals.slice(2).every((ms) => ms < 70)).toBe(true);
  });

  it('reaches twelve a second even where a look costs too much to go on so for long', () => {
    const lively = look(nod, 3, 60, look(still, 40, 40).state);
    expect(lively.intervals.slice(2, 25).every((ms) => ms < 84)).toBe(true);
  });

  it.each([20, 45, 90])('never takes more than its share on average, at %i ms a look', (costMs) => {
    const mixed = look((tS) => (tS % 20 < 12 ? nod(tS) : 0), 300, costMs);
    expect(mixed.load).toBeLessThan(0.35);
  });
});
