import { describe, expect, it } from 'vitest';

import { createEnglishReaders } from '../../../src/speech/adapters/english-readers.ts';
import { createWordPace } from '../../../src/speech/adapters/word-pace.ts';
import { readingPace } from '../../../src/speech/voices/silent-voice.ts';

const clause = (text: string, locale: 'en' | 'nl') => ({
  id: 'c',
  text,
  locale,
  pronounce: [],
  visemes: null,
});

describe('what words are read with', () => {
  it('is nothing before it is asked for, the spelling first, then the dictionary', async () => {
    const readers = createEnglishReaders();
    expect(readers.now()).toEqual({ dictionary: null, spelling: null });
    const first = await readers.load();
    expect(first.spelling?.('thistle')?.map((phone) => phone.name)).toEqual(
      'th ih s ax l'.split(' '),
    );
    await expect.poll(() => readers.now().dictionary !== null).toBe(true);
    expect(readers.now().dictionary?.lookup('colonel')).not.toBeNull();
    expect(readers.now().dictionary?.lookup('constructor')).not.toBeNull();
    expect(readers.now().dictionary?.lookup('__proto__')).toBeNull();
  });
});

describe('a clause paced by its text', () => {
  it('closes the lips for a figure that is said with p, b or m once the rules are there', async () => {
    const pace = createWordPace();
    expect(pace.now()).toBeNull();
    await pace.load('nl');
    const lips = (text: string): readonly string[] =>
      readingPace(clause(text, 'nl'), 1, pace.now()).visemes.map((span) => span.viseme);
    expect(lips('1.000.000')).toContain('PP');
    expect(lips('€ 5 bijv.')).toContain('FF');
  });

  it('takes no less than reading does, and keeps every word', async () => {
    const pace = createWordPace();
    await pace.load('en');
    const said = clause('The museum opens at 10:30, and closes in 2026.', 'en');
    const roughly = readingPace(said, 1);
    const paced = readingPace(said, 1, pace.now());
    expect(paced.words.map((word) => word.text)).toEqual(roughly.words.map((word) => word.text));
    expect(paced.durationMs).toBeGreaterThanOrEqual(roughly.durationMs - 1e-6);
    expect(paced.visemes.at(-1)?.endMs).toBeLessThanOrEqual(paced.durationMs);
  });

  it('obeys visemes that were written for a word', async () => {
    const pace = createWordPace();
    await pace.load('en');
    const { words, visemes } = readingPace(
      {
        ...clause('say Mien now', 'en'),
        pronounce: [{ word: 'Mien', visemes: ['PP', 'I', 'nn'] }],
      },
      1,
      pace.now(),
    );
    const [, own] = words;
    const inside = visemes.filter(
      (span) =>
        span.startMs >= (own?.startMs ?? 0) - 1e-6 && span.endMs <= (own?.endMs ?? 0) + 1e-6,
    );
    expect(inside.map((span) => span.viseme)).toEqual(['PP', 'I', 'nn']);
  });
});
