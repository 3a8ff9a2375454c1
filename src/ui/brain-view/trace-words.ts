import type { Locale } from '#core';
import type { BrainLayer } from '#session';

import { fill } from '../words.ts';
import type { Change, Trace } from './trace.ts';
import { levelName, wordFor, type BrainWords } from './words.ts';

/** The parts of one sentence, one for each layer that an event runs through; empty where nothing is to say. */
export interface TraceWords {
  readonly sensed: string;
  readonly appraised: string;
  readonly modulators: string;
  readonly felt: string;
  readonly shown: string;
}

/** So many are named; the picture shows the rest. */
const NAMED = 2;
/** A level that went less far than this stayed. */
const MOVED = 0.03;

const list = (parts: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(parts);

const named = (
  words: BrainWords,
  layer: BrainLayer,
  changes: readonly Change[],
): readonly { readonly name: string; readonly science: string; readonly up: boolean }[] =>
  changes
    .slice(0, NAMED)
    .map(({ key, change }) => ({ ...levelName(words, layer, key), up: change > 0 }));

const lower = (text: string, locale: Locale): string =>
  text.slice(0, 1).toLocaleLowerCase(locale) + text.slice(1);

/** What happened and what came of it, in plain words. */
export function traceInWords(trace: Trace, words: BrainWords, locale: Locale): TraceWords {
  const checks: Readonly<Record<string, { readonly up: string; readonly down: string }>> =
    words.trace.checks;
  const arrow = (up: boolean): string => (up ? '↑' : '↓');
  const there = (layer: 'felt' | 'shown', levels: readonly Change[]): string =>
    levels
      .slice(0, NAMED)
      .map(({ key, change }) => {
        const name = lower(levelName(words, layer, key).name, locale);
        return Math.abs(change) < MOVED ? name : `${name}\u00a0${arrow(change > 0)}`;
      })
      .join(', ');
  const { kind, what } = trace.event;
  const events: Readonly<Record<string, string>> = words.trace.events;
  return {
    sensed: wordFor(events, Object.hasOwn(events, what) ? what : kind),
    appraised: list(
      trace.appraised.slice(0, NAMED).map(({ key, change }) => {
        const word = Object.hasOwn(checks, key) ? checks[key] : undefined;
        return word ? word[change > 0 ? 'up' : 'down'] : lower(key, locale);
      }),
      locale,
    ),
    modulators: named(words, 'modulators', trace.modulators)
      .map(({ science, name, up }) => `${science || name}\u00a0${arrow(up)}`)
      .join(', '),
    felt: there('felt', trace.feels),
    shown: there('shown', trace.shows),
  };
}

/** The same for those who hear the page: arrows become words. */
export function traceAloud(trace: Trace, words: BrainWords, locale: Locale): string {
  const said = traceInWords(trace, words, locale);
  const moves = list(
    named(words, 'modulators', trace.modulators).map(({ name, science, up }) =>
      fill(words.trace[up ? 'up' : 'down'], { name: science || lower(name, locale) }),
    ),
    locale,
  );
  const there = (layer: 'felt' | 'shown', levels: readonly Change[]): string =>
    list(
      levels.slice(0, NAMED).map(({ key }) => lower(levelName(words, layer, key).name, locale)),
      locale,
    );
  const shows = there('shown', trace.shows);
  const feels = there('felt', trace.feels);
  return [
    said.sensed,
    said.appraised,
    moves,
    feels && fill(words.trace.feels, { list: feels }),
    shows && fill(words.trace.shows, { list: shows }),
  ]
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/u, ''))
    .join('. ')
    .concat('.');
}
