import { describe, expect, test } from 'vitest';

import { addedText } from '../../src/session/turn-words.ts';

describe('what a text adds to one that it goes on from', () => {
  test.each([
    ['where is the café', 'Where is the café? And how much is it?', 'And how much is it?'],
    ['where is the café', 'Where is the café?', ''],
    ['where is the café', 'where is', ''],
    ['where is the café', 'when do you open', 'when do you open'],
    ['', 'when do you open', 'when do you open'],
    ['mm-hm', 'mm-hm yes', 'yes'],
  ])('"%s", then "%s": "%s"', (before, after, added) => {
    expect(addedText(before, after)).toBe(added);
  });
});
