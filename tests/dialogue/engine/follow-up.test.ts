import { describe, expect, it } from 'vitest';

import type { Locale } from '#core';
import type { Exchange } from '#dialogue';

import { ask, type Heard } from '../museum.ts';

/** What is heard last, when each line is answered before the next. */
const last = (locale: Locale, ...texts: readonly string[]): Heard => {
  const history: Exchange[] = [];
  let heard = ask('', { locale });
  for (const text of texts) {
    heard = ask(text, { locale, history: [...history] });
    history.push({ who: 'visitor', text }, { who: 'person', text: heard.text });
  }
  return heard;
};

describe('a follow-up', () => {
  it.each([
    ['en', ['Tell me about the planetarium', 'how much is that?'], /5 euros/],
    ['en', ['Tell me about the planetarium', 'how much is that?', 'and for children?'], /5 years/],
    ['en', ['How much is a ticket?', 'and for children?'], /8 euros/],
    ['en', ['Are you open today?', 'thanks', 'and on Sunday?'], /On Sundays we are open/],
    ['en', ['I want to see the stars', 'where is it?'], /planetarium is on the third floor/],
    ['en', ['Where is the exit?', 'can I come back in later?'], /come back in on the same day/],
    ['en', ['Tell me about the planetarium', 'and on Sunday?'], /: At weekends there are shows/],
    ['en', ["I'm hungry", 'how much is it?'], /between 7 and 14 euros/],
    ['en', ["I'm hungry", 'and on Sunday?'], /café is open from 10 am to 5:30 pm/],
    ['en', ['Where is the café?', 'one more question', 'what time does it close?'], /4:30 pm/],
    ['en', ['When are you open and what does it cost?', 'and for children?'], /8 euros/],
    ['nl', ['Vertel eens over het planetarium', 'wat kost dat?'], /5 euro/],
    ['nl', ['Vertel eens over het planetarium', 'dankjewel', 'en op zondag?'], /In het weekend/],
    ['nl', ['Ik wil de sterren zien', 'waar is dat?'], /planetarium is op de derde verdieping/],
    ['nl', ['Waar is de uitgang?', 'mag ik straks weer naar binnen?'], /dezelfde dag terugkomen/],
    ['nl', ['ik heb honger', 'wat kost dat?'], /tussen 7 en 14 euro/],
    ['nl', ['ik heb honger', 'en op zondag?'], /café open van 10 tot 17.30 uur/],
  ] as const)('keeps its topic (%s): %j', (locale, texts, expected) => {
    expect(last(locale, ...texts).text).toMatch(expected);
  });

  it('follows what was read out after a yes, not what was asked before', () => {
    expect(last('en', 'Is there wifi?', 'yes', 'tell me more').sources).toEqual(['cloakroom']);
  });

  it('does not read the same out twice, but owns that it was said', () => {
    const again = last('en', 'How much is a ticket?', 'and for children?');
    expect(again.text).toMatch(/^(?:As I said|The same as before): /);
    expect(again.text).not.toContain('Visitors of 65');
  });

  it('says that the page leaves it open rather than read out something else', () => {
    const heard = last('nl', "Mag ik foto's maken?", 'wanneer is dat?');
    expect(heard).toMatchObject({ sources: [], offersPerson: true });
  });
});

describe('a date after a price', () => {
  it.each([
    ['en', ['How much is a ticket?', 'And on Sunday?'], /^On Sunday that is the same\.$/],
    ['en', ['How much is a ticket?', 'And on Monday?'], /^On Mondays we are closed\.$/],
    ['en', ['How much is a ticket?', 'And at Christmas?'], /25 December we are closed/],
    ['en', ['How much is a ticket?', 'And on Monday?', 'And in summer?'], /19 euros/],
    [
      'en',
      ['How much is a ticket?', 'And in summer?', 'And for children?'],
      /child from 4 to 12 pays 10 euros\.$/,
    ],
    ['nl', ['Wat kost een kaartje?', 'En op zondag?'], /^Op zondag is dat hetzelfde\.$/],
    ['nl', ['Wat kost een kaartje?', 'En op maandag?'], /^Op maandag zijn we dicht\.$/],
    ['nl', ['Wat kost een kaartje?', 'En op maandag?', 'En in de zomer?'], /19 euro/],
    ['nl', ['Wat kost een kaartje?', 'En in de zomer?', 'En voor kinderen?'], /betaalt 10 euro\.$/],
  ] as const)('is looked up (%s): %j', (locale, texts, expected) => {
    expect(last(locale, ...texts).text).toMatch(expected);
  });
});

describe('a price for some of the visitors', () => {
  it.each([
    [
      'en',
      ['How much is a ticket?', 'And for children?'],
      /: a child from 4 to 12 pays 8 euros\.$/,
    ],
    [
      'en',
      ['How much is a ticket?', 'And for children?', 'And for seniors?', 'and students?'],
      /: young people from 13 to 17 and students pay 12 euros\.$/,
    ],
    [
      'nl',
      ['Wat kost een kaartje?', 'En voor kinderen?'],
      /: een kind van 4 tot en met 12 jaar betaalt 8 euro\.$/,
    ],
  ] as const)('is the one clause about them (%s): %j', (locale, texts, expected) => {
    expect(last(locale, ...texts).text).toMatch(expected);
  });
});

describe('"tell me more"', () => {
  it('goes on with what the page still holds, and says nothing twice', () => {
    const first = last('en', 'What is there to see?');
    const second = last('en', 'What is there to see?', 'tell me more');
    const third = last('en', 'What is there to see?', 'tell me more', 'more please');
    expect(second.sources).toEqual(['exhibitions']);
    expect(third.sources).toEqual(['exhibitions']);
    expect(new Set([first.text, second.text, third.text]).size).toBe(3);
    expect(second.text).toContain('Deep Sea');
    expect(third.text).not.toContain('submarine');
  });

  it('goes on to the next subject when the page is told, and does not run dry', () => {
    const more = Array.from({ length: 8 }, () => 'vertel meer');
    const heard = last('nl', 'Is er wifi?', ...more);
    expect(heard.text).not.toMatch(/wifi/);
    expect(heard.text.length).toBeGreaterThan(20);
  });

  it('offers what it knows where nothing was spoken of yet', () => {
    expect(ask('tell me more').text).toContain('ticket prices');
  });
});

describe('"why?"', () => {
  it('is answered by the reason that the page gives', () => {
    expect(last('en', 'Is the Ice Hall open?', 'why?').text).toMatch(/renovation/);
    expect(last('nl', 'Is de IJszaal open?', 'waarom?').text).toMatch(/verbouwing/);
  });

  it('is not guessed at where the page gives none', () => {
    expect(last('en', 'How much is parking?', 'why?')).toMatchObject({
      sources: [],
      offersPerson: true,
    });
  });

  it('asks back where nothing was spoken of', () => {
    expect(last('en', 'Hi', 'why?').text).toMatch(/Why what/);
  });
});
