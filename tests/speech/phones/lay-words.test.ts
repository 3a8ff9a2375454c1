import { describe, expect, it } from 'vitest';

import { audibleStretches } from '../../../src/speech/lips/audible-stretches.ts';
import { layWordPhones } from '../../../src/speech/phones/lay-words.ts';
import { timeWordPhones } from '../../../src/speech/phones/time-words.ts';
import { wordPhones } from '../../../src/speech/phones/word-phones.ts';

const read = (text: string) => wordPhones(text, 'en', { dictionary: null, pronounce: [] });

/** The audible parts of a text said at a rate, as the model of durations has it, with its pauses changed. */
const stretchesOf = (text: string, rate: number, pauseMs: number) => {
  const { phones } = timeWordPhones(read(text), { rate });
  const stretches: { startMs: number; endMs: number }[] = [];
  let shiftMs = 200;
  let startMs = shiftMs;
  for (const phone of phones)
    if (phone.name === 'pau') {
      stretches.push({ startMs, endMs: phone.startMs + shiftMs });
      shiftMs += pauseMs - (phone.endMs - phone.startMs);
      startMs = phone.endMs + shiftMs;
    }
  stretches.push({ startMs, endMs: (phones.at(-1)?.endMs ?? 0) + shiftMs });
  return stretches;
};

describe('words laid over the audible parts of their sound', () => {
  const text = 'Good morning, everybody who came here – we are glad, truly.';

  it.each([40, 300, 900])('begin after the silence of their mark, were it %i ms', (pauseMs) => {
    const stretches = stretchesOf(text, 1.2, pauseMs);
    const { words } = layWordPhones(read(text), stretches);
    expect(words.map((word) => word.text)).toEqual(text.split(' '));
    const starts = words.map((word) => Math.round(word.startMs));
    expect(starts[2]).toBe(Math.round(stretches[1]?.startMs ?? 0));
    expect(starts[7]).toBe(Math.round(stretches[2]?.startMs ?? 0));
    expect(starts[10]).toBe(Math.round(stretches[3]?.startMs ?? 0));
  });

  it('leave no gap and never run backwards', () => {
    const stretches = stretchesOf(text, 0.9, 250);
    const { phones, words } = layWordPhones(read(text), stretches);
    let at = stretches[0]?.startMs ?? 0;
    for (const phone of phones) {
      expect(phone.startMs).toBeCloseTo(at);
      expect(phone.endMs).toBeGreaterThan(phone.startMs);
      at = phone.endMs;
    }
    expect(at).toBeCloseTo(stretches.at(-1)?.endMs ?? 0);
    for (const [index, word] of words.entries())
      expect(word.startMs).toBeGreaterThanOrEqual((words[index - 1]?.endMs ?? 0) - 1e-6);
  });

  it('may pause where no mark stands, if their lengths ask for it', () => {
    const plain = 'the large museum opens every single morning before nine';
    const { words: usual } = timeWordPhones(read(plain), { rate: 1 });
    const half = usual[4]?.startMs ?? 0;
    const endMs = usual.at(-1)?.endMs ?? 0;
    const { words } = layWordPhones(read(plain), [
      { startMs: 0, endMs: half },
      { startMs: half + 700, endMs: endMs + 700 },
    ]);
    expect(words[4]?.startMs).toBeCloseTo(half + 700);
  });

  it('take a silence inside a word for a part of it', () => {
    const { words } = layWordPhones(read('Peter'), [
      { startMs: 0, endMs: 200 },
      { startMs: 300, endMs: 500 },
    ]);
    expect(words[0]).toEqual({ text: 'Peter', startMs: 0, endMs: 500 });
  });

  it('are nothing where nothing is said', () => {
    expect(layWordPhones(read('– …'), [{ startMs: 100, endMs: 200 }]).phones).toEqual([]);
  });
});

describe('the audible parts of a sound', () => {
  const tone = (ms: number, level: number): readonly number[] =>
    Array.from({ length: ms * 16 }, (_, i) => level * Math.sin(i / 3));

  it('are parted by silence, but not by the closure of a stop', () => {
    const pcm = Float32Array.from([
      ...tone(200, 0.001),
      ...tone(300, 0.5),
      ...tone(60, 0.001),
      ...tone(300, 0.4),
      ...tone(200, 0.001),
      ...tone(300, 0.5),
      ...tone(100, 0),
    ]);
    expect(audibleStretches(pcm, 16_000)).toEqual([
      { startMs: 200, endMs: 860 },
      { startMs: 1060, endMs: 1360 },
    ]);
  });

  it('are all of it when nothing stands out', () => {
    expect(audibleStretches(new Float32Array(1600), 16_000)).toEqual([{ startMs: 0, endMs: 100 }]);
  });
});
