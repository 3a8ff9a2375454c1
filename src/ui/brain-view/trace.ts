import type { BrainMoment, Levels } from '#session';

/** How far one level went, and which. */
export interface Change {
  readonly key: string;
  /** + = up. */
  readonly change: number;
}

/** What became of the last event, layer by layer: what the picture's strands and its sentence are made of. */
export interface Trace {
  readonly id: number;
  readonly event: { readonly kind: string; readonly what: string };
  readonly ageMs: number;
  /** [0, 1]: how much of it is still to be seen; an event is news for some seconds. */
  readonly strength: number;
  readonly appraised: readonly Change[];
  readonly modulators: readonly Change[];
  /** Since the event, at the moment that is shown. */
  readonly felt: readonly Change[];
  readonly shown: readonly Change[];
  /** What is most worth a word now, whether it came with this event or was there before. */
  readonly feels: readonly Present[];
  readonly shows: readonly Present[];
}

/** A level that is there, and how far it went since the event. */
interface Present extends Change {
  readonly value: number;
}

/** A trace is bright for this long, then fades over as long again. */
const BRIGHT_MS = 7_000;
/** Less than this is not worth a strand or a word. */
const LEAST = 0.02;
const LEAST_SEEN = 0.05;
const MOST = 4;

const strongest = (changes: Levels, least: number): readonly Change[] =>
  Object.entries(changes)
    .map(([key, change]) => ({ key, change }))
    .filter(({ change }) => Math.abs(change) >= least)
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, MOST);

/** What came says more than what went; where nothing came, what went has to do. */
const risen = (changes: Levels, least: number): readonly Change[] => {
  const all = strongest(changes, least);
  const up = all.filter(({ change }) => change > 0);
  return up.length > 0 ? up : all;
};

/** What came counts double: a strong level that stays is less news than one that rises. */
const RISE_COUNTS = 2;
const WORTH_A_WORD = 0.15;

const present = (before: Levels, after: Levels): readonly Present[] =>
  Object.entries(after)
    .map(([key, value]) => ({ key, value, change: value - (before[key] ?? value) }))
    .map((level) => ({ ...level, worth: level.value + RISE_COUNTS * Math.max(0, level.change) }))
    .filter(({ worth }) => worth >= WORTH_A_WORD)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, MOST)
    .map(({ key, value, change }) => ({ key, value, change }));

const since = (before: Levels, after: Levels): Levels =>
  Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, value - (before[key] ?? value)]),
  );

/** Index of the last moment at or before `tMs`; -1 before the first. */
export function momentAt(moments: readonly BrainMoment[], tMs: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle]?.tMs ?? 0) <= tMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The trace of the last event before `shown`; null when there is none that is still news. */
export function traceOf(moments: readonly BrainMoment[], shown: BrainMoment): Trace | null {
  const { cause } = shown;
  if (!cause) return null;
  const ageMs = shown.tMs - cause.tMs;
  if (ageMs < 0 || ageMs > 2 * BRIGHT_MS) return null;
  const before = moments[momentAt(moments, cause.tMs)] ?? shown;
  return {
    id: cause.id,
    event: eventOf(cause),
    ageMs,
    strength: Math.min(1, 2 - ageMs / BRIGHT_MS),
    appraised: strongest(cause.checks, LEAST),
    modulators: strongest(cause.releases, LEAST / 4),
    felt: risen(since(before.levels.felt, shown.levels.felt), LEAST),
    shown: risen(since(before.levels.shown, shown.levels.shown), LEAST_SEEN),
    feels: present(before.levels.felt, shown.levels.felt),
    shows: present(before.levels.shown, shown.levels.shown),
  };
}

/** A statement that is more pleasant or unpleasant than this is told as such. */
const GOOD_OR_BAD = 0.15;

/** What happened. That something was said is little news by itself: what it was like says more. */
const eventOf = ({ event, checks }: NonNullable<BrainMoment['cause']>): Trace['event'] => {
  const pleasant = checks['pleasantness'] ?? 0;
  return event.what === 'statement' && Math.abs(pleasant) >= GOOD_OR_BAD
    ? { kind: event.kind, what: pleasant > 0 ? 'said-good' : 'said-bad' }
    : event;
};

export interface BrainEvent {
  readonly id: number;
  readonly tMs: number;
  readonly kind: string;
  readonly what: string;
}

/** An event is told of by what had become of it by then. */
const TOLD_AFTER_MS = 2_000;

/** What became of one event, though others came soon after it; null where none of it is in `moments`. */
export function traceOfEvent(
  moments: readonly BrainMoment[],
  { id, tMs }: Pick<BrainEvent, 'id' | 'tMs'>,
): Trace | null {
  let index = momentAt(moments, tMs + TOLD_AFTER_MS);
  while (index >= 0 && moments[index]?.cause?.id !== id) {
    if ((moments[index]?.tMs ?? 0) < tMs) return null;
    index -= 1;
  }
  const moment = moments[index];
  return moment ? traceOf(moments, moment) : null;
}

/** The moments at which something happened, as far as the brain minded it. */
export const eventsIn = (moments: readonly BrainMoment[]): readonly BrainEvent[] => {
  const events: BrainEvent[] = [];
  let last: number | null = null;
  for (const { cause } of moments) {
    if (!cause || cause.id === last) continue;
    last = cause.id;
    events.push({ id: cause.id, tMs: cause.tMs, ...eventOf(cause) });
  }
  return events;
};
