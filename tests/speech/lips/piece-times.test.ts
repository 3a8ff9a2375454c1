import { describe, expect, it } from 'vitest';

import { wordsFromPieces } from '../../../src/speech/lips/piece-times.ts';

const piece = (text: string, startMs: number, endMs: number) => ({ text, startMs, endMs });

describe('word times from what a voice tells', () => {
  it('takes the voice’s own words one by one when there are as many', () => {
    const times = wordsFromPieces(
      ["I'm", 'sorry.'],
      [piece('I', 0, 150), piece('sorry', 150, 600)],
    );
    expect(times).toEqual([
      { text: "I'm", startMs: 0, endMs: 150 },
      { text: 'sorry.', startMs: 150, endMs: 600 },
    ]);
  });

  it('puts letters together into words', () => {
    const letters = [...'Go on!'].map((letter, i) => piece(letter, i * 50, i * 50 + 50));
    expect(wordsFromPieces(['Go', 'on!'], letters)).toEqual([
      { text: 'Go', startMs: 0, endMs: 100 },
      { text: 'on!', startMs: 150, endMs: 250 },
    ]);
  });

  it('gives a number that was spelled out what lies between its neighbours', () => {
    const times = wordsFromPieces(
      ['Take', '20', 'drops', 'now'],
      [
        piece('take', 0, 200),
        piece('twen', 200, 350),
        piece('ty', 350, 500),
        piece('drops', 500, 800),
        piece('now', 800, 1000),
      ],
    );
    expect(times?.[1]).toEqual({ text: '20', startMs: 200, endMs: 500 });
    expect(times?.[2]).toEqual({ text: 'drops', startMs: 500, endMs: 800 });
  });

  it('is nothing when the voice says something else', () => {
    expect(wordsFromPieces(['quite', 'another', 'text'], [piece('hello', 0, 500)])).toBeNull();
  });
});
