import { describe, expect, it } from 'vitest';

import { findNeed, isOnlyTold } from '../../../src/dialogue/engine/needs/find-need.ts';
import { ask } from '../museum.ts';

describe('a need that is no question', () => {
  it.each([
    ['en', 'I need the toilet', 'facilities', /every floor/],
    ['en', 'my daughter needs the bathroom', 'facilities', /every floor/],
    ['en', "I'm hungry", 'cafe', /soup/],
    ['en', "I'm thirsty", 'cafe', /Café Ember/],
    ['en', 'I have a wheelchair', 'accessibility', /lifts/],
    ['en', 'my kids are bored', 'families', /Pebble Room/],
    ['en', "I'm so tired", 'quiet-hour', /couch/],
    ['en', "we're bored", 'exhibitions', /open halls/],
    ['en', 'we only have an hour', 'exhibitions', /open halls/],
    ['en', 'I have a headache', 'facilities', /First aid/],
    ['en', 'I lost my phone', 'lost-property', /ticket desk/],
    ['en', 'hm, that is expensive', 'discounts', /Museum Card/],
    ['nl', 'ik moet naar de wc', 'facilities', /elke verdieping/],
    ['nl', 'mijn dochter moet plassen', 'facilities', /elke verdieping/],
    ['nl', 'ik heb honger', 'cafe', /soep/],
    ['nl', 'ik heb dorst', 'cafe', /Café Ember/],
    ['nl', 'ik zit in een rolstoel', 'accessibility', /liften/],
    ['nl', 'mijn kinderen vervelen zich', 'families', /Kiezelkamer/],
    ['nl', 'ik ben moe', 'quiet-hour', /bank/],
    ['nl', 'ik verveel me', 'exhibitions', /open zalen/],
    ['nl', 'ik zoek een plek om te zitten', 'quiet-hour', /bank/],
    ['nl', 'verras me', 'exhibitions', /open zalen/],
  ] as const)('is answered by what the pages say (%s): %s', (locale, text, source, expected) => {
    const heard = ask(text, { locale });
    expect(heard.sources).toContain(source);
    expect(heard.text).toMatch(expected);
  });

  it('sends whoever lost a child to the staff first, and asks nothing more', () => {
    for (const [locale, text] of [
      ['en', 'I lost my child'],
      ['nl', 'ik ben mijn dochter kwijt'],
    ] as const) {
      const heard = ask(text, { locale });
      expect(heard.text).toMatch(/^(?:Tell|Zeg).*(?:staff|medewerker)/);
      expect(heard).toMatchObject({ offersPerson: true });
      expect(heard.sources).toEqual(['lost-property']);
      expect(heard.text).not.toContain('?');
      expect(heard.feels[0]).toBe('concerned');
    }
  });

  it('is left to the question where one is asked', () => {
    expect(findNeed("I'm hungry, may I eat my own sandwiches?", 'en')).toBeNull();
    expect(ask("I'm hungry. May I eat my own sandwiches here?").sources).toEqual(['cafe']);
    expect(ask('I need a wheelchair').text).toMatch(/borrow/);
  });
});

describe('something that is only told', () => {
  it.each([
    ['en', 'we came from Ghent by train'],
    ['en', 'this is my first time here'],
    ['en', "I'm here with my grandmother"],
    ['en', 'my mother used to work in a lamp factory'],
    ['en', "it's my birthday today"],
    ['nl', 'we komen uit Gent met de trein'],
    ['nl', 'dit is mijn eerste keer hier'],
    ['nl', 'ik ben hier met mijn oma'],
    ['nl', 'mijn moeder werkte vroeger in een fabriek'],
    ['nl', 'ik ben vandaag jarig'],
  ] as const)('is acknowledged with interest, not looked up (%s): %s', (locale, text) => {
    const heard = ask(text, { locale });
    expect(heard).toMatchObject({ sources: [], offersPerson: false });
    expect(heard.text).not.toMatch(/do not know|weet ik niet|guess|gokken/);
    expect(heard.text).toMatch(/\?$/);
  });

  it('does not hide what is asked after it', () => {
    expect(ask('We came by train from Ghent. Where can I leave my suitcase?').sources).toEqual([
      'cloakroom',
    ]);
    expect(ask('we came from ghent by train where can I leave my suitcase').sources).toEqual([
      'cloakroom',
    ]);
  });

  it('is told apart from the name of a thing, and from what somebody wants', () => {
    expect(isOnlyTold('my uncle was a sailor', 'en')).toBe(true);
    expect(isOnlyTold('the swimming pool', 'en')).toBe(false);
    expect(isOnlyTold('I want to swim', 'en')).toBe(false);
    expect(isOnlyTold('I swim, do you?', 'en')).toBe(false);
    expect(isOnlyTold('mijn oom was zeeman', 'nl')).toBe(true);
    expect(isOnlyTold('ik wil zwemmen', 'nl')).toBe(false);
  });
});
