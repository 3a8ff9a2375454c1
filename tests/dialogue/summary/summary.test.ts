import { describe, expect, it } from 'vitest';

import { summariseConversation } from '#dialogue';
import type { Exchange } from '#dialogue';

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

  it.each([
    [
      'en',
      ['My father has collapsed', 'thank you', 'where is the café?'],
      /^The visitor told of an emergency.*at once/,
    ],
    [
      'nl',
      ['Er is brand in de zaal', 'dank je', 'waar is het café?'],
      /^De bezoeker meldde een noodgeval.*meteen/,
    ],
  ] as const)(
    'begins with an emergency and the words it was told in (%s)',
    (locale, said, first) => {
      const summary = summariseConversation(said.map(visitor), locale, {
        ...options,
        index: engine.indexes[locale],
      });
      expect(summary.mood).toBe('emergency');
      expect(summary.text).toMatch(first);
      expect(summary.text).toContain(said[0]);
    },
  );

  it('does not take a question about first aid for an emergency', () => {
    expect(
      summariseConversation([visitor('Where is the first aid post?')], 'en', options).mood,
    ).toBe('neutral');
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
