import { describe, expect, it } from 'vitest';

import { soundsLikeEmergency } from '../../../src/dialogue/guard/emergency-words.ts';
import { ask } from '../museum.ts';

describe('hearing an emergency', () => {
  it.each([
    ['somebody collapsed', 'medical'],
    ['Someone has fainted in the hall!', 'medical'],
    ["I can't breathe", 'medical'],
    ['my husband has chest pain', 'medical'],
    ['Help! My son is choking', 'medical'],
    ['there is a man who collapsed', 'medical'],
    ['a woman is having a heart attack', 'medical'],
    ['she is not breathing', 'medical'],
    ['call an ambulance', 'medical'],
    ['my friend is unconscious, what should I do?', 'medical'],
    ["there's a fire", 'fire'],
    ['There is smoke upstairs', 'fire'],
    ['the bin is on fire', 'fire'],
    ['a man is threatening people', 'violence'],
    ['he has a knife', 'violence'],
    ['er is iemand flauwgevallen', 'medical'],
    ['er is iemand gevallen', 'medical'],
    ['ik krijg geen lucht', 'medical'],
    ['mijn man heeft pijn op de borst', 'medical'],
    ['hij ademt niet meer', 'medical'],
    ['bel een ambulance', 'medical'],
    ['er is brand', 'fire'],
    ['ik ruik rook', 'fire'],
    ['mijn zoon is bewusteloos', 'medical'],
    ['iemand bedreigt me', 'violence'],
  ])('%s: %s', (text, kind) => expect(soundsLikeEmergency(text)).toBe(kind));

  it.each([
    'is there a fire museum?',
    'Is there a fire exit?',
    'Where is the first aid?',
    'Do you have a defibrillator?',
    'Can people in wheelchairs get out if there is a fire alarm test?',
    'the view is breathtaking',
    'I nearly died of boredom',
    'How do fire engines work?',
    'my grandfather had a heart attack last year',
    'I have a nut allergy',
    'I fell in love with this place',
    'is er een brandweermuseum?',
    'is er een nooduitgang?',
    'waar is de EHBO?',
    'mijn oma is vorig jaar gevallen',
    'ik heb hoofdpijn',
    'we lagen in een deuk van het lachen',
    'When was the fire in the old factory?',
  ])('none in: %s', (text) => expect(soundsLikeEmergency(text)).toBeNull());
});

describe('answering an emergency', () => {
  it.each([
    ['en', 'somebody collapsed near the lift'],
    ['en', "Hello, there's a fire upstairs, where are the toilets?"],
    ['nl', 'ik krijg geen lucht'],
    ['nl', 'er is brand'],
  ] as const)('sends for 112 and the staff before anything else (%s): %s', (locale, text) => {
    const heard = ask(text, { locale });
    expect(heard.offersPerson).toBe(true);
    const first = heard.events[0]?.kind === 'beat' ? heard.events[0].beat.say : '';
    expect(first).toContain('112');
    expect(first).toMatch(/staff|colleague|medewerker|collega/);
    expect(heard.feels[0]).toBe('concerned');
  });

  it('adds where first aid is, as far as the pages say so', () => {
    expect(ask('somebody collapsed').text).toMatch(/defibrillator/i);
    expect(ask('er is iemand flauwgevallen', { locale: 'nl' }).text).toMatch(/defibrillator/i);
    expect(ask("there's a fire").sources).toEqual([]);
  });

  it('says the same in every manner', () => {
    const plain = ask('my wife is unconscious');
    for (const tone of ['playful', 'formal'] as const)
      expect(
        ask('my wife is unconscious', { style: { length: 'brief', tone, order: 'comfort-first' } })
          .text,
      ).toBe(plain.text);
  });
});
