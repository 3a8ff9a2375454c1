import { describe, expect, test } from 'vitest';

import {
  FIRST_RUNG,
  LADDER,
  detailFor,
  dprFor,
  restMs,
  rungAt,
  startQuality,
  stepQuality,
  type QualityState,
} from '../../../src/avatar/scene/quality.ts';

const FRAMES_TO_JUDGE = 20;
/** Runs `frames` frames whose cost depends on the rung they are drawn on. */
const run = (
  state: QualityState,
  frames: number,
  costMs: (rung: number) => number,
  fromMs = 0,
): QualityState => {
  let at = state;
  for (let i = 0; i < frames; i++) at = stepQuality(at, costMs(at.rung), fromMs + i * 16);
  return at;
};
const tierOf = (state: QualityState): string => rungAt(state.rung).tier;

describe('quality', () => {
  test('everyone starts on lite', () => {
    expect(rungAt(FIRST_RUNG).tier).toBe('lite');
  });

  test('a fast machine climbs to the top of studio', () => {
    const top = run(startQuality(), 200, () => 5);
    expect(top.rung).toBe(LADDER.length - 1);
    expect(tierOf(top)).toBe('studio');
  });

  test('a software rasteriser stays on lite and never tries studio', () => {
    let state = startQuality();
    for (let i = 0; i < 500; i++) {
      state = stepQuality(state, state.rung >= 3 ? 900 : 70, i * 150);
      expect(tierOf(state)).toBe('lite');
    }
  });

  test('a machine that studio is too heavy for goes back to lite and stays there for a while', () => {
    const cost = (rung: number): number => (rungAt(rung).tier === 'studio' ? 60 : 9);
    const first = run(startQuality(), 100, cost);
    expect(tierOf(first)).toBe('lite');
    expect(first.falls).toBe(1);
    const later = run(first, 600, cost, 100 * 16);
    expect(later.falls).toBe(1);
  });

  test('each fall bars the rung for longer than the one before', () => {
    const cost = (rung: number): number => (rungAt(rung).tier === 'studio' ? 60 : 9);
    const first = run(startQuality(), 100, cost);
    const again = run(first, 100, cost, first.barredUntilMs + 1);
    expect(again.falls).toBe(2);
    const firstBarMs = first.barredUntilMs;
    const secondBarMs = again.barredUntilMs - first.barredUntilMs;
    expect(secondBarMs).toBeGreaterThan(1.5 * firstBarMs);
  });

  test('one long frame changes nothing', () => {
    let state = run(startQuality(), 200, () => 5);
    const before = state.rung;
    state = stepQuality(state, 900, 9000);
    state = run(state, FRAMES_TO_JUDGE, () => 5, 9016);
    expect(state.rung).toBe(before);
    expect(state.falls).toBe(0);
  });

  test('the first frames on a rung, which pay for its shaders, are not judged', () => {
    let state = startQuality();
    state = stepQuality(state, 2000, 0);
    state = stepQuality(state, 2000, 16);
    expect(state.costsMs).toEqual([]);
  });

  test('a cost that sits between roomy and slow moves nothing, so rungs do not flicker', () => {
    for (let rung = 0; rung < LADDER.length; rung++) {
      const { roomyMs, slowMs } = rungAt(rung);
      const between = Math.min(roomyMs + 1, slowMs);
      expect(run(startQuality(rung), 100, () => between).rung).toBe(rung);
    }
  });

  test('nothing falls below the last rung, and odd costs are ignored', () => {
    const state = run(startQuality(0), 100, () => 5000);
    expect(state.rung).toBe(0);
    expect(stepQuality(state, Number.NaN, 0)).toBe(state);
    expect(stepQuality(state, -3, 0)).toBe(state);
  });

  test('lite draws no more pixels than its rung allows, whatever the screen', () => {
    const lite = rungAt(FIRST_RUNG);
    expect(dprFor(lite, 300, 300, 3)).toBe(lite.maxDpr);
    expect(dprFor(lite, 300, 300, 1)).toBe(lite.maxDpr);
    const dpr = dprFor(lite, 1440, 900, 2);
    expect(1440 * dpr * 900 * dpr).toBeLessThanOrEqual(lite.maxPixels + 1);
  });

  test('studio draws no finer than the screen shows', () => {
    const studio = rungAt(LADDER.length - 1);
    expect(dprFor(studio, 300, 300, 1)).toBe(1);
    expect(dprFor(studio, 300, 300, Number.NaN)).toBe(1);
  });

  test('lite rests as long as it worked, studio goes on at once', () => {
    expect(restMs('lite', 80)).toBe(80);
    expect(restMs('lite', 5000)).toBeLessThanOrEqual(100);
    expect(restMs('studio', 80)).toBe(0);
  });

  test('the lowest rung and a small head draw the coarse figure, a large head on any other rung the whole', () => {
    expect(detailFor(0, 900, 'full')).toBe('coarse');
    expect(detailFor(1, 90, 'full')).toBe('coarse');
    expect(detailFor(1, 400, 'full')).toBe('full');
    expect(detailFor(LADDER.length - 1, 400, 'coarse')).toBe('full');
  });

  test('a head whose size wavers about the limit does not flicker between details', () => {
    let detail = detailFor(2, 145, 'full');
    for (const headPx of [155, 146, 160, 149, 165]) {
      detail = detailFor(2, headPx, detail);
      expect(detail).toBe('coarse');
    }
  });
});
