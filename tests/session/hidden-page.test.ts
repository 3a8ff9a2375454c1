import type { Percept } from '#core';
import { express, type BrainState } from '#brain';
import { expect, test } from 'vitest';

import { createMind } from '../../src/session/mind.ts';
import { face, furthest, voice, words } from './fakes.ts';

/** What senses say of a visitor who comes, stays for a while and goes, over and over: two a second, and quiet between. */
const sensed = (lengthMs: number, quietFromMinute: number): readonly Percept[] =>
  Array.from({ length: Math.floor(lengthMs / 499.7) - 2 }, (_, i): readonly Percept[] => {
    const tMs = 1000 + i * 499.7;
    const minute = Math.floor(tMs / 60_000);
    if (minute % 20 >= quietFromMinute) return [];
    if (i % 97 === 0) return [words(tMs, { sentiment: (i % 7) / 3.5 - 1 })];
    if (i % 3 === 0) return [voice(tMs, { speaking: minute % 2 === 0, arousal: 0.3 })];
    return [face(tMs, { smile: (i % 11) / 11, valence: (i % 13) / 13, attention: (i % 5) / 5 })];
  }).flat();

/** Lives through it with something done every so often, and returns to a page that is drawn again at its end. */
function live(log: readonly Percept[], lengthMs: number, everyMs: number) {
  const mind = createMind(7, 'receptionist');
  let taken = 0;
  const advanceTo = (untilMs: number): void => {
    for (let next = log[taken]; next && next.tMs <= untilMs; next = log[taken]) {
      mind.push(next);
      taken += 1;
    }
    mind.advanceTo(untilMs);
  };
  for (let frame = 0; frame * everyMs <= lengthMs - 10; frame++) advanceTo(frame * everyMs);
  const before = mind.brain.step;
  advanceTo(lengthMs);
  return { brain: mind.brain, waited: mind.brain.step - before };
}

function expectSame(a: BrainState, b: BrainState): void {
  expect(a.step).toBe(b.step);
  expect(furthest(a, b)).toBeLessThan(1e-9);
  expect(furthest(express(a), express(b))).toBeLessThan(1e-9);
}

test('a page that was hidden and lived on once a second ends where one that was drawn all the time does', () => {
  const minutes = sensed(150_000, 20);
  const drawn = live(minutes, 150_000, 1000 / 30);
  const hidden = live(minutes, 150_000, 1000);
  expect(hidden.waited).toBeLessThanOrEqual(60);
  expectSame(hidden.brain, drawn.brain);
});

test('after an hour a returning visitor waits for the last minute at most, even where a browser is sparing', () => {
  const hourMs = 3600 * 1000;
  const hour = sensed(hourMs, 2);
  const sparing = live(hour, hourMs, 60_000);
  expect(sparing.waited).toBeLessThanOrEqual(3600);
  expectSame(sparing.brain, live(hour, hourMs, hourMs).brain);
}, 60_000);
