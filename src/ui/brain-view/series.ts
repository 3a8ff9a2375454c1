import { goesBothWays, type BrainLayer, type BrainMoment } from '#session';

import { momentAt } from './trace.ts';

/** No more lines than this at once unless asked for: more cannot be told apart. */
const MOST_LINES = 5;

/** The part of a run that is drawn. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

export const momentsIn = (
  moments: readonly BrainMoment[],
  { fromMs, toMs }: Span,
): readonly BrainMoment[] =>
  moments.slice(Math.max(0, momentAt(moments, fromMs)), momentAt(moments, toMs) + 1);

/** The levels of a layer, those that move most first. */
export function liveliestLevels(
  moments: readonly BrainMoment[],
  layer: BrainLayer,
): readonly string[] {
  const reach = new Map<string, { low: number; high: number }>();
  for (const { levels } of moments) {
    for (const [key, value] of Object.entries(levels[layer])) {
      const known = reach.get(key);
      if (!known) reach.set(key, { low: value, high: value });
      else {
        known.low = Math.min(known.low, value);
        known.high = Math.max(known.high, value);
      }
    }
  }
  return [...reach].sort(([, a], [, b]) => b.high - b.low - (a.high - a.low)).map(([key]) => key);
}

/** Which levels are drawn: those somebody wants, and of the rest the liveliest. */
export const drawnLevels = (
  keys: readonly string[],
  wanted: Readonly<Record<string, boolean>>,
): ReadonlySet<string> => {
  const chosen = Object.values(wanted).some(Boolean);
  return new Set(keys.filter((key, rank) => wanted[key] ?? (!chosen && rank < MOST_LINES)));
};

/** So many colours can be told apart. */
const HUES = 10;

/** Which colour each drawn level has: its own by its place in the layer, or the next that is free. */
export function huesOf(
  order: readonly string[],
  drawn: ReadonlySet<string>,
): Readonly<Record<string, number>> {
  const hues: Record<string, number> = {};
  const taken = new Set<number>();
  order.forEach((key, place) => {
    if (!drawn.has(key)) return;
    let hue = place % HUES;
    for (let tries = 0; taken.has(hue) && tries < HUES; tries += 1) hue = (hue + 1) % HUES;
    taken.add(hue);
    hues[key] = hue;
  });
  return hues;
}

/** Times in seconds, then one column for each level. */
export const columnsOf = (
  moments: readonly BrainMoment[],
  layer: BrainLayer,
  keys: readonly string[],
): readonly (readonly number[])[] => [
  moments.map(({ tMs }) => tMs / 1000),
  ...keys.map((key) => moments.map(({ levels }) => levels[layer][key] ?? 0)),
];

/** Where the scale of a layer's picture begins. */
export const lowestOf = (layer: BrainLayer, keys: readonly string[]): -1 | 0 =>
  keys.some((key) => goesBothWays(layer, key)) ? -1 : 0;

/** The mean of each level over a run. */
export function meanLevels(
  moments: readonly BrainMoment[],
  layer: BrainLayer,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { levels } of moments) {
    for (const [key, value] of Object.entries(levels[layer])) sums[key] = (sums[key] ?? 0) + value;
  }
  const count = Math.max(1, moments.length);
  return Object.fromEntries(Object.entries(sums).map(([key, sum]) => [key, sum / count]));
}

/** Pages on which a line through time is as long as a finger. */
export const NARROW = '(max-width: 40rem)';

/** Where a moment lies within a span, [0, 1]. */
export const placeOf = (tMs: number, { fromMs, toMs }: Span): number =>
  (tMs - fromMs) / (toMs - fromMs);

/** Where each event lies within a span, [0, 1]; one that comes within `room` of the one before it gives way. */
export function spacedOut<E extends { readonly tMs: number }>(
  events: readonly E[],
  span: Span,
  room: number,
): readonly (E & { readonly at: number })[] {
  const shown: (E & { readonly at: number })[] = [];
  for (const event of events) {
    const at = placeOf(event.tMs, span);
    if (at >= (shown.at(-1)?.at ?? -room) + room && at <= 1) shown.push({ ...event, at });
  }
  return shown;
}
