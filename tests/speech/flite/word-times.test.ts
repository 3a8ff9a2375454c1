import { describe, expect, it } from 'vitest';

import { phonesFromPsdur } from '../../../src/speech/flite/phone-times.ts';
import { wordPhonesFromPrint, wordTimes } from '../../../src/speech/flite/word-times.ts';
import { visemesWritten } from '../../../src/speech/lips/word-visemes.ts';
import { spokenWords } from '../../../src/speech/text/spoken-words.ts';

describe('reading what flite prints', () => {
  it('adds up the lines, each of which counts from zero', () => {
    expect(phonesFromPsdur('pau:0.1 hh:0.2 \npau:0.1 m:0.25 \n\n')).toEqual([
      { name: 'pau', startMs: 0, endMs: 100 },
      { name: 'hh', startMs: 100, endMs: 200 },
      { name: 'pau', startMs: 200, endMs: 300 },
      { name: 'm', startMs: 300, endMs: 450 },
    ]);
  });

  it('takes nonsense for nothing', () => {
    expect(phonesFromPsdur('flite: cannot open\nx: :1 y:NaN')).toEqual([]);
  });
});

describe('the time of each word', () => {
  const words = spokenWords('the apple is big');
  const phones = phonesFromPsdur(
    'pau:0.1 dh:0.15 iy:0.2 ae:0.3 p:0.4 ax:0.45 l:0.5 z:0.6 pau:0.7 b:0.8 ih:0.9 g:1.0 pau:1.2',
  );

  it('finds the words although running speech weakens and drops phones', () => {
    const groups = wordPhonesFromPrint('pau dh ax pau ae p ax l pau ih z pau b ih g pau', words);
    expect(wordTimes(words, phones, groups).map((word) => [word.startMs, word.endMs])).toEqual([
      [100, 200],
      [200, 500],
      [500, 600],
      [700, 1000],
    ]);
  });

  it('shares the time out by length when the groups do not fit the words', () => {
    expect(wordPhonesFromPrint('pau dh ax pau', words)).toBeNull();
    const times = wordTimes(words, phones, null);
    expect(times[0]?.startMs).toBe(100);
    expect(times.at(-1)?.endMs).toBe(1000);
    for (const [index, word] of times.entries())
      expect(word.startMs).toBeGreaterThanOrEqual(times[index - 1]?.endMs ?? 0);
  });

  it('gives a sign without sound no time of its own', () => {
    const signs = spokenWords('the – apple');
    const times = wordTimes(signs, phones, [
      ['dh', 'ax'],
      ['ae', 'p', 'ax', 'l'],
    ]);
    expect(times[1]?.startMs).toBe(times[1]?.endMs);
  });
});

describe('visemes that the model wrote', () => {
  it('follow the words in order, skip what is not there, and yield to a pronunciation', () => {
    expect(
      visemesWritten(
        ['The', 'cat,', 'the', 'Gogh!'],
        [{ word: 'gogh', visemes: ['kk', 'O', 'kk'] }],
        [
          { word: 'the', visemes: ['TH', 'E'] },
          { word: 'dog', visemes: ['DD'] },
          { word: 'the', visemes: ['TH', 'I'] },
          { word: 'Gogh', visemes: ['kk'] },
        ],
      ),
    ).toEqual([['TH', 'E'], null, ['TH', 'I'], ['kk', 'O', 'kk']]);
  });
});
