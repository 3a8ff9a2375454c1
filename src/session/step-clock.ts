import type { Percept } from '#core';

export const STEP_MS = 1000 / 60;
/** A stretch without percepts that is longer than this is handed over at once; the brain ends where stepping would. */
const MAX_STEPPED = 600;

/** One thing to do with the brain: take in these percepts, then let this many whole steps pass. */
export type Advance = (percepts: readonly Percept[], steps: number) => void;

/**
 * Turns an uneven stream of frames into whole steps of 1/60 s. A percept enters the step that reaches its time, so the
 * outcome depends on when things happened and not on when frames were drawn, be it after an hour with the tab hidden.
 */
export interface StepClock {
  push(percept: Percept): void;
  /** Steps up to `nowMs`. */
  advanceTo(nowMs: number, advance: Advance): void;
  simulatedMs(): number;
  /** What has not been taken yet, in order of time. */
  waiting(): readonly Percept[];
}

const NOTHING: readonly Percept[] = [];
/** Taken percepts are swept out once there are this many. */
const SWEPT_AFTER = 4096;

/**
 * A percept at a time that can be lived: what arrives late, or with no time at all, happens now. Stamped so, a log that is
 * run again takes it into the same step.
 */
export const stampedAt = (percept: Percept, simulatedMs: number): Percept =>
  percept.tMs >= simulatedMs ? percept : { ...percept, tMs: simulatedMs };

export function createStepClock(): StepClock {
  /** In order of time; what lies before `head` has been taken. */
  let inbox: Percept[] = [];
  let head = 0;
  let steps = 0;

  // Never added up: the end of one step has to be the start of the next to the last digit.
  const timeAt = (step: number): number => step * STEP_MS;

  /**
   * Removes and returns what happened before `untilMs`, in order of time. What comes at that very moment belongs to the
   * next step: a percept that arrived late is stamped with the time reached, and must not slip into the step before it
   * when the log is run again.
   */
  const take = (untilMs: number): readonly Percept[] => {
    const from = head;
    while (head < inbox.length && (inbox[head]?.tMs ?? Infinity) < untilMs) head++;
    if (head === from) return NOTHING;
    const due = inbox.slice(from, head);
    if (head > SWEPT_AFTER || head === inbox.length) {
      inbox = inbox.slice(head);
      head = 0;
    }
    return due;
  };

  return {
    simulatedMs: () => timeAt(steps),
    waiting: () => inbox.slice(head),
    push(percept) {
      // NaN is before and after nothing: at the head of the inbox it would hold up all that follows.
      const timed = Number.isNaN(percept.tMs) ? { ...percept, tMs: timeAt(steps) } : percept;
      // What arrived first stays first among equals.
      let at = inbox.length;
      while (at > head && (inbox[at - 1]?.tMs ?? -Infinity) > timed.tMs) at--;
      inbox.splice(at, 0, timed);
    },
    advanceTo(nowMs, advance) {
      // The small tolerance keeps a 60 Hz driver from losing a step to rounding.
      const last = Math.floor((nowMs + 1e-6) / STEP_MS);
      while (steps < last) {
        const next = inbox[head];
        // A step early: that is too soon by a step at most, and never too late.
        const eventful = next ? Math.floor(next.tMs / STEP_MS) - 1 : last;
        const quiet = Math.min(eventful, last) - steps;
        if (quiet > MAX_STEPPED) {
          advance(NOTHING, quiet);
          steps += quiet;
        } else {
          advance(take(timeAt(steps + 1)), 1);
          steps++;
        }
      }
    },
  };
}
