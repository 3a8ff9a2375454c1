import { expect, test } from 'vitest';

import { fillerText, fillFrom, NOTHING_TO_FILL, stepFilling } from '../../src/session/filler.ts';

/** What is said in so many ms of waiting, looked at 30 times a second. */
const wait = (ms: number, from = NOTHING_TO_FILL, answeredMs = Infinity, writingMs = Infinity) => {
  let state = fillFrom(from, 0, true);
  const said: string[] = [];
  for (let tMs = 0; tMs <= ms; tMs += 33) {
    const writing = tMs >= writingMs ? 'writing' : 'unwritten';
    const step = stepFilling(state, tMs, tMs >= answeredMs ? 'known' : writing);
    state = step.state;
    if (step.say !== 'nothing') said.push(`${step.say} ${Math.floor(tMs / 100) * 100}`);
  }
  return { state, said };
};

test('one sound after 700 ms, an honest word after 4 s, and again after 8, 16 and 32 s more', () => {
  expect(wait(70_000).said).toEqual([
    'filler 700',
    'honest 4000',
    'honest 12000',
    'honest 28000',
    'honest 60000',
  ]);
});

test('the answer calls off what is still to be said, and the next turn begins anew', () => {
  const answered = wait(20_000, NOTHING_TO_FILL, 5000);
  expect(answered.said).toEqual(['filler 700', 'honest 4000']);
  expect(wait(5000, answered.state).said).toEqual(['honest 4000']);
});

test('honest words say first that it takes time and then that it still does, in the language that is spoken', () => {
  const said = (locale: 'en' | 'nl') =>
    [0, 1, 2, 3].map((count) => fillerText('honest', locale, false, count));
  expect(said('en')[0]).toBe('This takes me a moment.');
  expect(said('nl')[0]).toBe('Dit kost me even tijd.');
  for (const texts of [said('en'), said('nl')]) {
    expect(new Set(texts).size).toBe(3);
    expect(texts.slice(1)).not.toContain(texts[0]);
  }
  expect(said('en').filter((text) => said('nl').includes(text))).toEqual([]);
});

test('no sound in two turns running, but honest words whenever they are true', () => {
  const first = wait(1500, NOTHING_TO_FILL, 1200);
  expect(first.said).toEqual(['filler 700']);
  const second = wait(6000, first.state);
  expect(second.said).toEqual(['honest 4000']);
});

test('a model that has begun to write is given time to come to words', () => {
  expect(wait(1400, NOTHING_TO_FILL, Infinity, 200).said).toEqual([]);
  expect(wait(3000, NOTHING_TO_FILL, Infinity, 200).said).toEqual(['filler 1500']);
});

test('nothing once a word of the answer is known', () => {
  expect(wait(9000, NOTHING_TO_FILL, 650).said).toEqual([]);
});

test('no filler follows itself, and none is bright beside somebody who is troubled', () => {
  for (const locale of ['en', 'nl'] as const) {
    expect(fillerText('filler', locale, false, 1)).not.toBe(fillerText('filler', locale, false, 2));
    expect(fillerText('filler', locale, true, 1)).not.toBe('');
  }
});
