import { describe, expect, it } from 'vitest';

import { splitQuestions } from '../../../src/dialogue/engine/split-questions.ts';
import { toSentences } from '../../../src/dialogue/text/sentences.ts';
import { ask } from '../museum.ts';

const beats = (text: string, locale: 'en' | 'nl' = 'en') =>
  ask(text, { locale }).events.flatMap((event) => (event.kind === 'beat' ? [event.beat] : []));

describe('several questions in one turn', () => {
  it.each([
    ['en', 'When are you open and what does it cost?', ['opening-hours', 'tickets']],
    ['en', 'what does it cost and when are you open', ['tickets', 'opening-hours']],
    ['en', 'Is there wifi? And where can I park?', ['facilities', 'parking']],
    ['en', 'Where are the toilets and the café?', ['facilities', 'cafe']],
    [
      'en',
      'Hi Mira, what time do you close, is there a lift and can I bring my dog?',
      ['opening-hours', 'accessibility', 'house-rules'],
    ],
    ['nl', 'Wanneer zijn jullie open en wat kost het?', ['opening-hours', 'tickets']],
    ['nl', 'Is er wifi? En waar kan ik parkeren?', ['facilities', 'parking']],
    ['nl', 'Waar zijn de toiletten en het café?', ['facilities', 'cafe']],
    ['nl', 'Ik wil weten wanneer jullie open zijn en wat het kost', ['opening-hours', 'tickets']],
  ] as const)('are answered in order (%s): %s', (locale, text, sources) => {
    expect(ask(text, { locale }).sources).toEqual(sources);
  });

  it('are each answered shortly, in a beat of their own', () => {
    const said = beats('Is there a lift and where can I park my car?');
    expect(said).toHaveLength(2);
    for (const beat of said) expect(toSentences(beat.say).length).toBeLessThanOrEqual(2);
  });

  it('keep a subject from one to the next', () => {
    const heard = ask('Where is the café and when does it open?');
    expect(heard.sources).toEqual(['cafe']);
    expect(heard.text).toMatch(/ground floor.*the café is open until 4:30 pm/);
  });

  it.each([
    [
      'en',
      'Tell me about the planetarium and what it costs',
      /shows at 11 am.*costs 5 euros extra/,
    ],
    [
      'en',
      'Could you tell me about the planetarium and what does it cost?',
      /shows at 11 am.*costs 5 euros extra/,
    ],
    ['nl', 'Vertel iets over het planetarium en wat het kost', /kost 5 euro extra/],
  ] as const)('keep the subject that was to be told about (%s): %s', (locale, text, said) => {
    const heard = ask(text, {
      locale,
      history: [
        {
          who: 'visitor',
          text: locale === 'en' ? 'Where are the toilets?' : 'Waar is het toilet?',
        },
      ],
    });
    expect(heard.sources).toEqual(['planetarium']);
    expect(heard.text).toMatch(said);
  });

  it('about the whole place leave behind what was talked of before', () => {
    const heard = ask('Tell me when you open and what it costs', {
      history: [{ who: 'visitor', text: 'Where are the toilets?' }],
    });
    expect(heard.sources).toEqual(['opening-hours', 'tickets']);
  });

  it('are answered as far as they can be, and a person is offered for the rest', () => {
    const heard = ask('When are you open and do you have a swimming pool?');
    expect(heard.sources).toEqual(['opening-hours']);
    expect(heard.text).toMatch(/do not know/);
    expect(heard.offersPerson).toBe(true);
  });
});

describe('several days in one question', () => {
  it.each([
    ['en', 'Are you open on Sunday and on Monday?', /Sundays we are open.*Mondays we are closed/],
    [
      'en',
      'Is the café open on Monday or Sunday?',
      /Mondays the café is closed.*Sundays the café is open/,
    ],
    ['nl', 'Zijn jullie op zondag en maandag open?', /zondag zijn we open.*maandag zijn we dicht/],
  ] as const)('are each answered (%s): %s', (locale, text, said) => {
    expect(ask(text, { locale }).text).toMatch(said);
  });
});

describe('one question', () => {
  it.each([
    ['en', 'Do you have black and white photography?'],
    ['en', 'What is there to see and do?'],
    ['en', 'Can I bring food and drinks?'],
    ['en', 'When and where is the planetarium show?'],
    ['en', 'my train is delayed, will my time slot still work'],
    ['en', 'What do two grown-ups and three kids pay together?'],
    ['nl', 'Mag ik eten en drinken meenemen?'],
    ['nl', 'Hebben jullie zwart en wit fotografie?'],
    ['nl', 'Wat kost het voor een jongen en een meisje van 3?'],
  ] as const)('is not torn apart (%s): %s', (locale, text) => {
    expect(splitQuestions(text, locale)?.kind).not.toBe('clauses');
    expect(new Set(ask(text, { locale }).sources).size).toBeLessThanOrEqual(1);
  });
});
