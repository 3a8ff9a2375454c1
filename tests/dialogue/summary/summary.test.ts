import { describe, expect, it } from 'vitest';

import { summariseConversation } from '#dialogue';
import type { Exchange } from '#dialogue';

import { correctHeard, remember } from '../../../src/dialogue/summary/transcript.ts';
import { engine, TUESDAY } from '../museum.ts';

const visitor = (text: string): Exchange => ({ who: 'visitor', text });
const person = (text: string): Exchange => ({ who: 'person', text });
const options = { index: engine.indexes.en, reading: null, now: TUESDAY };

describe('the summary for a colleague', () => {
  it('tells the subjects, the mood and where the talk stands', () => {
    const history = [
      visitor('Hello'), person('Hi!'),
      visitor('What does a ticket cost?'), person('16 euros.'),
      visitor('This is unacceptable, the locker is broken'), person('Sorry.'),
      visitor('I want to talk to a real person'), person('Of course.'),
    ]; // prettier-ignore
    const summary = summariseConversation(history, 'en', options);
    expect(summary.topics).toContain('tickets');
    expect(summary.mood).toBe('complaint');
    expect(summary.lastQuestion).toBe('This is unacceptable, the locker is broken');
    expect(summary.text).toContain('4 messages from the visitor.');
    expect(summary.text).toContain('Tickets and prices');
    expect(summary.text).toContain('dissatisfied');
    expect(summary.text.split('\n').length).toBeLessThanOrEqual(6);
  });

  it('puts danger first', () => {
    expect(
      summariseConversation([visitor('ik wil dood'), visitor('dank je')], 'nl', {
        ...options,
        index: engine.indexes.nl,
      }),
    ).toMatchObject({ mood: 'distress' });
  });

  it('copes with an empty talk and with a very long message', () => {
    expect(summariseConversation([], 'nl', options).text).toBe(
      'De bezoeker heeft nog niets gezegd.',
    );
    expect(
      summariseConversation([visitor('word '.repeat(900))], 'en', options).text.length,
    ).toBeLessThan(400);
  });
});

describe('the transcript', () => {
  it('keeps only what was heard of a reply that was cut', () => {
    const history = remember([], 'Hi', ['Hello there.', 'How are you?']);
    expect(correctHeard(history, { turnId: null, text: 'Hello there.' }).at(-1)?.text).toBe(
      'Hello there.',
    );
    expect(correctHeard(history, { turnId: null, text: '' })).toEqual([visitor('Hi')]);
    expect(correctHeard(history, null)).toBe(history);
  });

  it('does not grow without end', () => {
    let history: readonly Exchange[] = [];
    for (let i = 0; i < 200; i++) history = remember(history, `q${i}`, ['a']);
    expect(history.length).toBeLessThanOrEqual(60);
    expect(history.at(-2)?.text).toBe('q199');
  });
});
