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

describe('a visitor who was never here', () => {
  it.each([
    ['en', ['wheres teh toilett'], 'facilities'],
    ['en', ['I left my umbrella here yesterday'], 'lost-property'],
    ['en', ['thanks! is there somewhere to sit down?'], 'facilities'],
    ['en', ['thx where can i eat'], 'cafe'],
    ['en', ['can you at least tell me where the coffee is'], 'cafe'],
    ['nl', ['kun je me tenminste zeggen waar de koffie is'], 'cafe'],
    [
      'en',
      ['Good afternoon, I would be grateful if you could tell me whether photography is permitted'],
      'photography',
    ],
    ['nl', ['Ik heb gisteren mijn paraplu hier laten liggen'], 'lost-property'],
    ['nl', ['is de ijszaal open', 'wat kunnen we dan wel zien'], 'exhibitions'],
    ['nl', ['bedankt! kunnen we ergens zitten?'], 'facilities'],
    ['nl', ['met een city pass?'], 'discounts'],
  ] as const)('finds the page (%s): %j', (locale, texts, source) => {
    expect(last(locale, ...texts).sources).toContain(source);
  });

  it.each([
    ['en', 'thnks'],
    ['en', 'Thank you so much, you have been very helpful'],
    ['nl', 'dankje'],
  ] as const)('may thank in any spelling (%s): %s', (locale, text) => {
    expect(ask(text, { locale })).toMatchObject({ sources: [], offersPerson: false });
  });

  it.each([
    ['en', 'Oh great, another robot'],
    ['nl', "Oh fijn, weer zo'n robot"],
  ] as const)('is told what she is rather than where robots are shown (%s): %s', (locale, text) => {
    expect(ask(text, { locale })).toMatchObject({ sources: [], offersPerson: true });
  });

  it.each([
    ['en', ['I left my umbrella here', 'it was blue']],
    ['nl', ['Ik heb mijn paraplu laten liggen', 'hij was blauw']],
  ] as const)('may tell more without a page being read out (%s): %j', (locale, texts) => {
    expect(last(locale, ...texts)).toMatchObject({ sources: [], offersPerson: false });
  });

  it.each([
    ['en', ['do you have robots', 'can i touch them']],
    ['nl', ['hebben jullie robots', 'mag ik ze aanraken']],
    ['en', ['do you have robots', 'is it scary']],
    ['nl', ['hebben jullie robots', 'is het eng']],
  ] as const)(
    'hears no answer twice that says nothing of the question (%s): %j',
    (locale, texts) => {
      expect(last(locale, ...texts)).toMatchObject({ sources: [], offersPerson: true });
    },
  );
});
