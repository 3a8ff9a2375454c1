import { describe, expect, it } from 'vitest';

import { clauseLanguage } from '../../../src/speech/text/text-language.ts';

describe('the language of a clause', () => {
  it.each([
    ['Goedemorgen, waar kan ik het museum vinden?', 'nl'],
    ['Het is op maandag niet open.', 'nl'],
    ['U kunt er met de fiets naar toe.', 'nl'],
  ])('is Dutch in an English reply: %s', (text, locale) => {
    expect(clauseLanguage(text, 'en')).toBe(locale);
  });
  it.each([
    ['Where can I find the museum?', 'en'],
    ['You will have to wait for it.', 'en'],
  ])('is English in a Dutch reply: %s', (text, locale) => {
    expect(clauseLanguage(text, 'nl')).toBe(locale);
  });
  it.each([
    'The word is "gezellig".',
    'Goedemorgen!',
    'Het Meisje met de Parel hangs there.',
    'In Dutch you would say: waar is het station?',
    'De Gaulle, de Gooyer en Van Gogh.',
    'Rembrandt, Vermeer, Hals.',
    '12 € 50',
    '',
  ])('stays English where it is not sure: %s', (text) => {
    expect(clauseLanguage(text, 'en')).toBe('en');
  });
  it.each(['Onze app heet The Night Watch.', 'Check it out, het is leuk.', 'Hands on the ball!'])(
    'stays Dutch where it is not sure: %s',
    (text) => {
      expect(clauseLanguage(text, 'nl')).toBe('nl');
    },
  );
});
