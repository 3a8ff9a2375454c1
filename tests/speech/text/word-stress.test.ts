import { describe, expect, test } from 'vitest';

import { wordStress } from '../../../src/speech/text/word-stress.ts';

/** 60 ms a letter, words one after the other. */
const spoken = (text: string, slow: Readonly<Record<string, number>> = {}) => {
  let atMs = 0;
  return text.split(' ').map((word) => {
    const startMs = atMs;
    atMs += word.length * 60 * (slow[word] ?? 1);
    return { text: word, startMs, endMs: atMs };
  });
};
const stressOf = (text: string, word: string, slow?: Readonly<Record<string, number>>): number => {
  const words = spoken(text, slow);
  return wordStress(words)[words.findIndex((w) => w.text === word)] ?? -1;
};

describe('wordStress', () => {
  test('leaves grammar unstressed and gives the last content word the most', () => {
    const text = 'The planetarium is on the second floor of the museum.';
    expect(stressOf(text, 'The')).toBe(0);
    expect(stressOf(text, 'is')).toBe(0);
    expect(stressOf(text, 'museum.')).toBeGreaterThan(stressOf(text, 'planetarium'));
    expect(stressOf(text, 'planetarium')).toBeGreaterThan(0);
  });

  test('leans on refusals and numbers, in Dutch too', () => {
    expect(stressOf('We are never closed on Monday', 'never')).toBeGreaterThan(
      stressOf('We are never closed on Monday', 'closed'),
    );
    expect(stressOf('Het kost 12 euro voor kinderen', '12')).toBeGreaterThan(0.5);
    expect(stressOf('Wij zijn nooit dicht op maandag', 'nooit')).toBeGreaterThan(0.6);
  });

  test('hears a word that the voice dwells on', () => {
    const text = 'A wonderful evening under the stars';
    expect(stressOf(text, 'wonderful', { wonderful: 2 })).toBeGreaterThan(
      stressOf(text, 'wonderful'),
    );
  });

  test('has a value in [0, 1] for every word, whatever the words are', () => {
    for (const text of ['', '...', 'WOW!', 'a', '3', '“Never,” he said.', 'é ß 東京 🙂']) {
      const words = spoken(text);
      const stress = wordStress(words);
      expect(stress).toHaveLength(words.length);
      for (const value of stress) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });
});
