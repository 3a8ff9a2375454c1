import { describe, expect, it } from 'vitest';

import { findWord, lexiconOf } from '../../../src/perception/text/lexicon.ts';
import type { TextLanguage } from '../../../src/perception/text/languages.ts';
import { fold } from '../../../src/perception/text/tokens.ts';

const valenceOf = (language: TextLanguage, word: string): number =>
  findWord(lexiconOf(language), fold(word, language))?.valence ?? 0;

describe('words in no list', () => {
  it.each([
    ['nl', 'superaardig', 'aardig'],
    ['nl', 'megamooi', 'mooi'],
    ['de', 'supernett', 'nett'],
    ['fr', 'hypercontent', 'content'],
    ['es', 'supercontento', 'contento'],
  ] as const)('take part in what they strengthen in %s: %s', (language, more, plain) => {
    expect(valenceOf(language, more)).toBeGreaterThan(valenceOf(language, plain));
  });

  it.each([
    ['nl', 'ongezellig'],
    ['de', 'uninteressant'],
    ['fr', 'inconfortable'],
    ['es', 'incómodo'],
  ] as const)('are turned round by an opposite in %s: %s', (language, word) => {
    expect(valenceOf(language, word)).toBeLessThan(-0.5);
  });

  it.each([
    ['de', 'Traumwohnung', 1],
    ['de', 'Lieblingskleid', 1],
    ['de', 'Horrorhotel', -1],
    ['nl', 'kindvriendelijk', 1],
    ['nl', 'geluidsoverlast', -1],
  ] as const)('are read by a part that speaks for the whole in %s: %s', (language, word, sign) => {
    expect(Math.sign(valenceOf(language, word))).toBe(sign);
  });

  it.each([
    ['nl', 'onweer'],
    ['de', 'Unterricht'],
    ['fr', 'important'],
    ['es', 'imprimir'],
    ['en', 'supermarket'],
  ] as const)('stay plain where the likeness is chance in %s: %s', (language, word) => {
    expect(valenceOf(language, word)).toBe(0);
  });
});
