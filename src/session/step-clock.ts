import type { GapPercept, Percept } from '#core';

/** Backlog above which time is handed over as one gap instead of being stepped through. */
const MAX_BACKLOG_MS = 250;
export const STEP_MS = 1000 / 60;

/** One thing to do with the brain: a step that takes in these percepts. */
export type Advance = (percepts: readonly Percept[]) => void;

/**
 * Turns an uneven stream of frames into whole steps of 1/60 s. A percept enters the step that reaches its time, so the
 * outcome depends on when things happened and not on when frames were drawn.
 */
export interface StepClock {
  push(percept: Percept): void;
  /** Steps up to `nowMs`; a backlog becomes one gap. */
  advanceTo(nowMs: number, advance: Advance): void;
  /** Passes over a gap and takes one step, as `advanceTo` does when it finds a backlog. */
  leap(gap: GapPercept, advance: Advance): void;
  simulatedMs(): number;
}

export function createStepClock(): StepClock {
  let inbox: Percept[] = [];
  let steps = 0;
  let originMs = 0;

  // Never added up: the end of one step has to be the start of the next to the last digit.
  const timeAt = (step: number): number => originMs + step * STEP_MS;
  const simulatedMs = (): number => timeAt(steps);

  /**
   * Removes and returns what happened before `untilMs`, in order of time. What comes at that very moment belongs to the
   * next step: a percept that arrived late is stamped with the time reached, and must not slip into the step before it
   * when the log is run again.
   */
  const take = (untilMs: number): readonly Percept[] => {
    if (inbox.length === 0) return inbox;
    const due = inbox.filter((percept) => percept.tMs < untilMs);
    if (due.length === 0) return due;
    inbox = inbox.filter((percept) => percept.tMs >= untilMs);
    // Stable sort: what arrived first stays first among equals.
    return due.sort((a, b) => a.tMs - b.tMs);
  };

  const leap = (gap: GapPercept, advance: Advance): void => {
    const before = take(gap.tMs);
    originMs = gap.tMs - STEP_MS;
    steps = 0;
    advance([gap, ...before]);
    steps = 1;
  };

  return {
    simulatedMs,
    leap,
    push(percept) {
      inbox.push(percept);
    },
    advanceTo(nowMs, advance) {
      const backlogMs = nowMs - simulatedMs();
      if (backlogMs > MAX_BACKLOG_MS) {
        leap({ kind: 'gap', tMs: nowMs, gapMs: backlogMs - STEP_MS }, advance);
        return;
      }
      // The small tolerance keeps a 60 Hz driver from losing a step to rounding.
      while (timeAt(steps + 1) <= nowMs + 1e-6) {
        advance(take(timeAt(steps + 1)));
        steps++;
      }
    },
  };
}
