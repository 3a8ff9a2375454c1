import { clamp01, type Percept } from '#core';

/** How worn one stimulus is, as it was when it last came. */
export interface Habit {
  /** Which stimulus; of words only a 32-bit mark is kept, never the words. */
  readonly key: string;
  readonly atMs: number;
  /** [0, 1] recovers within half a minute or so. */
  readonly quick: number;
  /** [0, 1] recovers within a quarter of an hour; makes the quick part wear sooner. */
  readonly slow: number;
}

/** Time constants of recovery and shares of what is left that one exposure wears off (orders of magnitude only). */
const QUICK = { recoverS: 30, wear: 0.35 } as const;
const SLOW = { recoverS: 900, wear: 0.08 } as const;
/** How much of the response the slow part may take. */
const SLOW_SHARE = 0.6;
/** A stimulus that is hardly worn wakes the others up again. */
const FRESH = 0.9;
const WAKES = 0.75;
const MOST_KEPT = 20;

/** FNV-1a, 32 bits. */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** What a percept repeats when it comes again; null where repetition means nothing. */
export function stimulusOf(percept: Percept): string | null {
  switch (percept.kind) {
    case 'text':
      return percept.final ? `text ${markOf(percept.text)}` : null;
    case 'gesture':
      return percept.gesture;
    case 'vocal':
      return percept.sound;
    case 'turn':
      return percept.phase === 'interrupted' ? 'interrupted' : null;
    default:
      return null;
  }
}

const recovered = (habit: Habit, tMs: number): Habit => {
  const passedS = Math.max(0, tMs - habit.atMs) / 1000;
  return {
    ...habit,
    quick: habit.quick * Math.exp(-passedS / QUICK.recoverS),
    slow: habit.slow * Math.exp(-passedS / SLOW.recoverS),
  };
};

const responseTo = ({ quick, slow }: Habit): number =>
  clamp01((1 - quick) * (1 - SLOW_SHARE * slow));

/**
 * How strongly a stimulus is still answered, [0, 1]:
 *   R = (1 - q)(1 - 0.6 s),  q(t) = q0 exp(-t / 30 s),  s(t) = s0 exp(-t / 900 s)
 * Nothing runs between exposures: recovery is worked out from the time that passed.
 */
export function responseLeft(habits: readonly Habit[], key: string, tMs: number): number {
  const habit = habits.find((each) => each.key === key);
  return habit ? responseTo(recovered(habit, tMs)) : 1;
}

/**
 * One more exposure: q += 0.35 (1 + s)(1 - q), s += 0.08 (1 - s). After Thompson & Spencer 1966: the response falls with
 * repetition (1), recovers by itself (2), falls sooner in a later series (3), the faster the repetition (4); it is the
 * stimulus's own (7), and another, fresh stimulus brings the others back in part (8, dishabituation). Two time scales as in
 * Staddon & Higa 1996.
 */
export function habituate(habits: readonly Habit[], key: string, tMs: number): readonly Habit[] {
  const known = habits.find((habit) => habit.key === key);
  const before = known ? recovered(known, tMs) : { key, atMs: tMs, quick: 0, slow: 0 };
  const after: Habit = {
    key,
    atMs: tMs,
    quick: clamp01(before.quick + QUICK.wear * (1 + before.slow) * (1 - before.quick)),
    slow: clamp01(before.slow + SLOW.wear * (1 - before.slow)),
  };
  const wakes = responseTo(before) >= FRESH;
  const others = habits
    .filter((habit) => habit.key !== key)
    .map((habit) => (wakes ? { ...habit, quick: habit.quick * WAKES } : habit));
  // What has recovered most is least worth keeping.
  const kept =
    others.length < MOST_KEPT
      ? others
      : others
          .map((habit) => ({ habit, left: responseTo(recovered(habit, tMs)) }))
          .toSorted((a, b) => a.left - b.left)
          .slice(0, MOST_KEPT - 1)
          .map(({ habit }) => habit);
  return [...kept, after];
}
