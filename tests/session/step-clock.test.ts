import type { Percept } from '#core';
import { expect, test } from 'vitest';

import { createStepClock } from '../../src/session/step-clock.ts';

const turnAt = (tMs: number): Percept => ({ kind: 'turn', tMs, who: 'visitor', phase: 'start' });

const drive = (hz: number, untilMs: number, percepts: readonly Percept[]) => {
  const clock = createStepClock();
  const steps: number[][] = [];
  const waiting = [...percepts];
  for (let frame = 0; ; frame++) {
    const nowMs = (frame * 1000) / hz;
    if (nowMs > untilMs + 1e-6) break;
    while (waiting[0] && waiting[0].tMs <= nowMs) clock.push(waiting.shift() as Percept);
    clock.advanceTo(nowMs, (due) => steps.push(due.map(({ tMs }) => tMs)));
  }
  return steps;
};

test('percepts enter the same step whether frames come at 30, 60 or 144 Hz', () => {
  const percepts = [turnAt(5), turnAt(40), turnAt(41), turnAt(333.3), turnAt(999)];
  const [at30, at60, at144] = [30, 60, 144].map((hz) => drive(hz, 2000, percepts));
  expect(at60).toEqual(at30);
  expect(at144).toEqual(at30);
  expect(at30).toHaveLength(120);
});

test('a backlog is stepped through with every percept in its own step', () => {
  const percepts = [turnAt(5), turnAt(700), turnAt(701)];
  const clock = createStepClock();
  const late: number[][] = [];
  for (const percept of percepts) clock.push(percept);
  clock.advanceTo(2000, (due, steps) => {
    expect(steps).toBe(1);
    late.push(due.map(({ tMs }) => tMs));
  });
  expect(late).toEqual(drive(60, 2000, percepts));
});

test('a long quiet stretch is handed over at once, on the grid and up to the next percept', () => {
  const clock = createStepClock();
  const seen: { steps: number; due: number }[] = [];
  clock.push(turnAt(1_800_005));
  clock.advanceTo(3_600_000, (due, steps) => seen.push({ steps, due: due.length }));
  expect(seen.reduce((sum, { steps }) => sum + steps, 0)).toBe(216_000);
  expect(seen[0]?.steps).toBeGreaterThan(107_990);
  const before = seen.slice(
    0,
    seen.findIndex(({ due }) => due > 0),
  );
  expect(before.reduce((sum, { steps }) => sum + steps, 0)).toBe(108_000);
  expect(clock.simulatedMs()).toBeCloseTo(3_600_000, 6);
});

test('percepts pushed out of order are taken in order of time, equals as they came', () => {
  const clock = createStepClock();
  const first = turnAt(10);
  const second = turnAt(10);
  for (const percept of [turnAt(14), first, second, turnAt(3)]) clock.push(percept);
  const seen: Percept[] = [];
  clock.advanceTo(20, (due) => seen.push(...due));
  expect(seen.map(({ tMs }) => tMs)).toEqual([3, 10, 10, 14]);
  expect(seen[1]).toBe(first);
  expect(seen[2]).toBe(second);
});
