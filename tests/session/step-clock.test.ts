import type { Percept } from '#core';
import { expect, test } from 'vitest';

import { createStepClock, STEP_MS } from '../../src/session/step-clock.ts';

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

test('a backlog over 250 ms becomes one gap and one step', () => {
  const clock = createStepClock();
  const seen: Percept[][] = [];
  clock.advanceTo(3_600_000, (due) => seen.push([...due]));
  expect(seen).toEqual([[{ kind: 'gap', tMs: 3_600_000, gapMs: 3_600_000 - STEP_MS }]]);
  clock.advanceTo(3_600_000 + STEP_MS, (due) => seen.push([...due]));
  expect(seen).toHaveLength(2);
});
