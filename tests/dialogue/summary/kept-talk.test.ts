import { createStopSource } from '#core';
import { heardOf, type TurnRequest } from '#dialogue';
import { describe, expect, it } from 'vitest';

import { createKeptTalk } from '../../../src/dialogue/summary/kept-talk.ts';

const asked = (turnId: string, text: string, more: Partial<TurnRequest> = {}): TurnRequest => ({
  turnId,
  text,
  locale: 'en',
  reading: null,
  style: null,
  heard: [],
  ...more,
});
const never = createStopSource().signal;

describe('what was heard of a reply', () => {
  it.each([
    ['one two three', 'one two', 'one two'],
    ['one  two\nthree', 'one two three', 'one two three'],
    ['one two', '', ''],
    ['one two', 'one two and more', 'one two'],
    ['one two three', 'one 2 three', 'one'],
    ['one two', 'three', null],
    ['At ten - or, later.', 'at ten', 'At ten -'],
    ['"Ten," she said.', 'ten she', '"Ten," she'],
  ])('%j with %j heard is %j', (stored, heard, kept) => {
    expect(heardOf(stored, heard)).toBe(kept);
  });
});

describe('the talk that the page keeps', () => {
  it('keeps only what was heard of a reply, over several beats', () => {
    const talk = createKeptTalk();
    const first = talk.begin(asked('t1', 'Hi'));
    first.note('Hello there.');
    first.note('How are you?');
    const heard = [{ turnId: 't1', text: 'Hello there. How' }];
    expect(talk.begin(asked('t2', 'Well', { heard })).before).toEqual([
      { who: 'visitor', text: 'Hi' },
      { who: 'person', text: 'Hello there. How', cut: true },
    ]);
  });

  it('knows a turn by its name, though it ends after the next has begun, and corrects it once', () => {
    const talk = createKeptTalk();
    const first = talk.begin(asked('t1', 'One?'));
    first.note('One.');
    const second = talk.begin(asked('t2', 'Two?'));
    first.over(never);
    second.note('Two.');
    for (let times = 0; times < 2; times += 1) talk.correct({ turnId: 't1', text: '' });
    expect(talk.begin(asked('t3', 'Three?')).before.map(({ text }) => text)).toEqual([
      'One?',
      'Two?',
      'Two.',
    ]);
  });

  it('forgets a turn that was taken back, and one that was asked ahead for nothing', () => {
    const talk = createKeptTalk();
    talk.begin(asked('t1', 'What does it')).note('What does what?');
    talk.correct({ turnId: 't1', text: '', takenBack: true });
    const stop = createStopSource();
    const ahead = talk.begin(asked('t2', 'What does it cost', { ahead: true }));
    stop.stop();
    ahead.over(stop.signal);
    expect(talk.begin(asked('t3', 'What does it cost for two?')).before).toEqual([]);
  });

  it('does not grow without end', () => {
    const talk = createKeptTalk();
    for (let i = 0; i < 200; i += 1) talk.begin(asked(`t${i}`, `q${i}`)).note('a');
    const { before } = talk.begin(asked('last', 'q'));
    expect(before.length).toBeLessThanOrEqual(60);
    expect(before.at(-2)?.text).toBe('q199');
  });
});
