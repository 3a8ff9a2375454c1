import { clamp01 } from '#core';
import { temperamentByName, type Temperament } from '#brain';

import type { TemperamentChange } from './types.ts';

export const TRAITS = [
  'openness',
  'conscientiousness',
  'extraversion',
  'agreeableness',
  'neuroticism',
] as const satisfies readonly (keyof Temperament)[];

/** Slack for rounding, far below a step. */
const SLACK_MS = 0.001;

const isTemperament = (value: unknown): value is Temperament =>
  typeof value === 'object' &&
  value !== null &&
  'name' in value &&
  typeof value.name === 'string' &&
  TRAITS.every((trait) => {
    const share: unknown = Reflect.get(value, trait);
    return typeof share === 'number' && share >= 0 && share <= 1;
  });

/** Whether what anybody may have written says whose temperament it was; there is at least the first. */
export const areChanges = (value: unknown): value is readonly TemperamentChange[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (change: unknown) =>
      typeof change === 'object' &&
      change !== null &&
      'tMs' in change &&
      typeof change.tMs === 'number' &&
      change.tMs >= 0 &&
      'temperament' in change &&
      isTemperament(change.temperament),
  );

/** The temperament of that name, or with those traits; a trait that is no share of one is cut to what it can be. */
export function temperamentOf(wanted: string | Temperament): Temperament {
  if (typeof wanted === 'string') return temperamentByName(wanted);
  const share = (trait: number): number => (Number.isFinite(trait) ? clamp01(trait) : 0.5);
  return {
    name: wanted.name,
    openness: share(wanted.openness),
    conscientiousness: share(wanted.conscientiousness),
    extraversion: share(wanted.extraversion),
    agreeableness: share(wanted.agreeableness),
    neuroticism: share(wanted.neuroticism),
  };
}

/** Whose temperament it is, and since when: what a log needs beside the percepts to be lived again. */
export interface TemperamentChanges {
  /** The one that the session began with. */
  readonly first: Temperament;
  now(): Temperament;
  /** @param tMs session time of the step from which on it holds */
  change(tMs: number, temperament: Temperament): void;
  /** The first among them, at session time 0. */
  all(): readonly TemperamentChange[];
}

export function keepTemperament(first: Temperament): TemperamentChanges {
  let changes: readonly TemperamentChange[] = [{ tMs: 0, temperament: first }];
  return {
    first,
    now: () => changes.at(-1)?.temperament ?? first,
    change(tMs, temperament) {
      // A slider that is dragged says more than the brain has steps to hear.
      const before = changes.filter((change, at) => at === 0 || change.tMs < tMs);
      changes = [...before, { tMs, temperament }];
    },
    all: () => changes,
  };
}

/**
 * Tells the temperaments of a log one by one as time comes to them.
 * @returns to be called before each step, with the session time at which it begins
 */
export function temperamentsInTime(
  changes: readonly TemperamentChange[],
  begins: (temperament: Temperament) => void,
): (tMs: number) => void {
  const later = [...changes].sort((a, b) => a.tMs - b.tMs);
  return (tMs) => {
    while (later[0] && later[0].tMs <= tMs + SLACK_MS) {
      const next = later.shift();
      if (next) begins(next.temperament);
    }
  };
}
