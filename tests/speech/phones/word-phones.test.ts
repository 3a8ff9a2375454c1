import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { loadDictionary } from '../../../src/speech/adapters/pronouncing-dictionary.ts';
import { createSpellingReader } from '../../../src/speech/phones/spelling-net.ts';
import { wordPhones } from '../../../src/speech/phones/word-phones.ts';

const dictionary = await loadDictionary();
const spelling = createSpellingReader(
  JSON.parse(
    readFileSync(
      new URL('../../../src/speech/phones/english-spelling.json', import.meta.url),
      'utf8',
    ),
  ),
);
const names = (text: string, word: number): string =>
  (wordPhones(text, 'en', { dictionary, spelling, pronounce: [] })[word]?.phones ?? [])
    .map((phone) => phone.name)
    .join(' ');

describe('English words', () => {
  it('give one entry for each caption word, whatever is said for it', () => {
    const text = 'On 12/05/2026 – at 3pm – it costs € 12.50 (BBC) 🎉 & more!';
    const words = wordPhones(text, 'en', { dictionary, spelling, pronounce: [] });
    expect(words.map((word) => word.text)).toEqual(text.split(' '));
    expect(words.map((word) => word.phones.length > 0)).toEqual(
      text.split(' ').map((token) => !/^(?:–|€|🎉)$/u.test(token)),
    );
  });

  it.each([
    ['Please read the record', 1, 'r iy d'],
    ['I have read it', 2, 'r eh d'],
    ['She read it yesterday', 1, 'r eh d'],
    ['to record it', 1, 'r ax k ao r d'],
    ['a new record', 2, 'r eh k er d'],
    ['we live here', 1, 'l ih v'],
    ['live music tonight', 0, 'l ay v'],
    ['please close it', 1, 'k l ow z'],
    ['very close to you', 1, 'k l ow s'],
    ['the use of it', 1, 'y uw s'],
    ['you can use it', 2, 'y uw z'],
    ['a minute please', 1, 'm ih n ax t'],
    ['the wind blows', 1, 'w ih n d'],
    ['wind up the clock', 0, 'w ay n d'],
    ['a lead pipe', 1, 'l eh d'],
    ['they lead us', 1, 'l iy d'],
    ['here is a present', 3, 'p r eh z ax n t'],
    ['let me present it', 2, 'p r eh z ax n t'],
    ['to present it', 1, 'p r iy z eh n t'],
    ['tears in her eyes', 0, 't ih r z'],
  ])('%s: word %i is read as %s', (text, word, phones) => {
    expect(names(text, word)).toBe(phones);
  });

  it.each([
    ["curator's", 'k y uh r ey t er z'],
    ['museumgoers', 'm y uw z iy ax m g ow er z'],
    ['unselfconscious', 'ax n s eh l f k aa n sh ax s'],
    ['rebooked', 'r iy b uh k t'],
    ['starlings', 's t aa r l ih ng z'],
    ['moonbuggy', 'm uw n b ah g iy'],
  ])('%s, which the dictionary may lack, is made of its parts', (word, phones) => {
    expect(names(word, 0)).toBe(phones);
  });

  it('say the and to by what follows', () => {
    expect(names('the apple', 0)).toBe('dh iy');
    expect(names('the pear', 0)).toBe('dh ax');
    expect(names('to eat', 0)).toBe('t uw');
    expect(names('to go', 0)).toBe('t ax');
  });

  it('spell capitals that are no word', () => {
    expect(names('the BBC', 1)).toBe('b iy b iy s iy');
    expect(names('an AI', 1)).toBe('ey ay');
    expect(names('NASA flies', 0)).toBe('n ae s ax');
  });

  it('look as someone wrote they should', () => {
    const [word] = wordPhones('Mien', 'en', {
      dictionary,
      spelling,
      pronounce: [{ word: 'mien', visemes: ['PP', 'I', 'nn'] }],
    });
    expect(word?.phones.map((phone) => phone.name)).toEqual(['p', 'iy', 'n']);
  });

  it('are read by the net where the dictionary is missing, and by small rules without it', () => {
    const read = (reader: typeof spelling | null): number =>
      wordPhones('Trevonnick', 'en', { dictionary: null, spelling: reader, pronounce: [] })[0]
        ?.phones.length ?? 0;
    expect(read(spelling)).toBeGreaterThan(6);
    expect(read(null)).toBeGreaterThan(6);
  });

  it('ask for a pause where punctuation stands, a dash with the word before it', () => {
    const pauses = wordPhones('Well, Dr. Jones – yes. Go', 'en', {
      dictionary,
      spelling,
      pronounce: [],
    }).map((word) => word.pauseAfterMs > 0);
    expect(pauses).toEqual([true, false, true, false, true, false]);
  });
});
