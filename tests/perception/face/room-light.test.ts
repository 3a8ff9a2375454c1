import { expect, test } from 'vitest';

import { stepRoomLight, UNSEEN_ROOM } from '../../../src/perception/face/room-light.ts';

/** The levels told over pictures twice a second. */
function told(means: readonly number[], everyMs = 500): readonly { tMs: number; level: number }[] {
  let state = UNSEEN_ROOM;
  return means.flatMap((mean, i) => {
    const step = stepRoomLight(state, mean, i * everyMs);
    state = step.state;
    return step.percept ? [step.percept] : [];
  });
}
const steady = (mean: number, count: number): readonly number[] =>
  Array.from({ length: count }, () => mean);

test('the first picture is told at once, and a room that stays as it is is told no more', () => {
  expect(told(steady(0.4, 200))).toEqual([{ kind: 'light', tMs: 0, level: 0.4 }]);
});

test('a lamp that goes on is told within seconds, in steps that end where the room is', () => {
  const steps = told([...steady(0.2, 4), ...steady(0.6, 20)]);
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.length).toBeLessThan(9);
  expect(steps.at(-1)?.level).toBeCloseTo(0.6, 1);
  const levels = steps.map(({ level }) => level);
  expect([...levels].sort((a, b) => a - b)).toEqual(levels);
});

test('what passes before the lens for a moment is hardly noticed', () => {
  const levels = told([...steady(0.5, 20), 0.1, ...steady(0.5, 20)], 100).map((x) => x.level);
  expect(Math.min(...levels)).toBeGreaterThan(0.42);
});

test('however fast pictures come, it is told at most some two times a second', () => {
  const flicker = Array.from({ length: 300 }, (_, i) => (i % 40 < 20 ? 0.2 : 0.8));
  const times = told(flicker, 33).map(({ tMs }) => tMs);
  const between = times.slice(1).map((tMs, i) => tMs - (times[i] ?? 0));
  expect(between.length).toBeGreaterThan(5);
  expect(Math.min(...between)).toBeGreaterThanOrEqual(500);
});
