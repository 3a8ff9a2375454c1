import { describe, expect, it } from 'vitest';

import { phoneSettings } from '../../../src/speech/phones/duration-model.ts';
import { fitWordPhones, timeWordPhones } from '../../../src/speech/phones/time-words.ts';
import { wordPhones } from '../../../src/speech/phones/word-phones.ts';

const read = (text: string) => wordPhones(text, 'en', { dictionary: null, pronounce: [] });

describe('words timed by their text', () => {
  const words = read('Well, Peter bought – five very big maps.');
  const timed = timeWordPhones(words, { rate: 1 });

  it('fills the time without gaps or overlaps', () => {
    let at = 0;
    for (const phone of timed.phones) {
      expect(phone.startMs).toBeCloseTo(at);
      expect(phone.endMs).toBeGreaterThan(phone.startMs);
      at = phone.endMs;
    }
    expect(at).toBeCloseTo(timed.durationMs);
  });

  it('gives every caption word its time, and none to a dash', () => {
    expect(timed.words.map((word) => word.text)).toEqual(words.map((word) => word.text));
    for (const word of timed.words)
      if (word.text === '–') expect(word.endMs).toBe(word.startMs);
      else expect(word.endMs - word.startMs).toBeGreaterThan(80);
  });

  it('pauses after a comma', () => {
    const first = timed.words[0];
    expect(
      timed.phones.some(({ name, startMs }) => name === 'pau' && startMs === first?.endMs),
    ).toBe(true);
  });

  it('takes half the time at twice the rate', () => {
    expect(timeWordPhones(words, { rate: 2 }).durationMs).toBeCloseTo(timed.durationMs / 2);
  });

  it('draws out the last word of a phrase', () => {
    const last = timeWordPhones(read('the maps'), { rate: 1 }).words[1];
    const inner = timeWordPhones(read('maps the'), { rate: 1 }).words[0];
    expect((last?.endMs ?? 0) - (last?.startMs ?? 0)).toBeGreaterThan(
      1.2 * ((inner?.endMs ?? 0) - (inner?.startMs ?? 0)),
    );
  });
});

describe('words whose times are known', () => {
  it('keep their times, with silence between', () => {
    const words = read('big maps');
    const phones = fitWordPhones(words, [
      { text: 'big', startMs: 100, endMs: 300 },
      { text: 'maps', startMs: 420, endMs: 900 },
    ]);
    expect(phones[0]?.startMs).toBe(100);
    expect(phones.find((phone) => phone.name === 'pau')).toEqual({
      name: 'pau',
      startMs: 300,
      endMs: 420,
    });
    expect(phones.at(-1)?.endMs).toBe(900);
  });

  it('tell the pause from the sound where the voice counts it as part of the word', () => {
    const words = read('maps, big maps big maps');
    const times = [0, 900, 1200, 1700, 2000].map((startMs, index, all) => ({
      text: words[index]?.text ?? '',
      startMs,
      endMs: all[index + 1] ?? 2600,
    }));
    const pauses = fitWordPhones(words, times).filter((phone) => phone.name === 'pau');
    expect(pauses).toHaveLength(1);
    expect(pauses[0]?.endMs).toBe(900);
    expect(pauses[0]?.startMs).toBeLessThan(800);
  });
});

describe('what the model of durations knows of a phone', () => {
  it('is where the phrase ends, whether or not something silent stands there', () => {
    const factors = (text: string, word: number): readonly string[] =>
      (phoneSettings(read(text))[word] ?? []).flatMap((phone) => phone.factors);
    expect(factors('big maps', 0)).not.toContain('phrase-vowel');
    expect(factors('big maps', 1)).toContain('phrase-vowel');
    expect(factors('big, maps', 0)).toContain('phrase-vowel');
    expect(factors('big – maps', 0)).toContain('phrase-vowel');
    expect(factors('big –', 0)).toContain('phrase-vowel');
  });
});
