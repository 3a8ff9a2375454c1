import { describe, expect, it } from 'vitest';

import { detectLanguage } from '../../../src/perception/text/detect-language.ts';
import { readText } from '../../../src/perception/text/read-text.ts';
import { createTextSense } from '../../../src/perception/text/text-sense.ts';

const options = { locale: 'en', final: true, tMs: 0 } as const;

const smallReader = async () => ({ readText, detectLanguage });

describe('createTextSense', () => {
  it('claims nothing before it is loaded, and reads afterwards', async () => {
    const sense = createTextSense();
    const before = sense.read('what a wonderful evening', options);
    expect(before).toMatchObject({
      kind: 'text',
      sentiment: 0,
      confidence: 0,
      intent: 'statement',
    });
    expect(before.emotion.neutral).toBe(1);
    expect(sense.languageOf('wat een mooie avond')).toBeNull();
    await expect(sense.warmUp()).resolves.toBe('all');
    expect(sense.read('what a wonderful evening', options).sentiment).toBeGreaterThan(0.4);
    expect(sense.languageOf('wat een mooie avond')).toBe('nl');
  });

  it('knows rare English words once the larger lexicon is there', async () => {
    const rare = 'what a jubilant and triumphant evening';
    const small = createTextSense({ reader: smallReader, ratings: async () => () => 0 });
    const full = createTextSense();
    await Promise.all([small.warmUp(), full.warmUp()]);
    expect(small.read(rare, options).sentiment).toBe(0);
    expect(full.read(rare, options).sentiment).toBeGreaterThan(0.5);
  });

  it('takes the word valence of VADER at its published value', async () => {
    const sense = createTextSense();
    await sense.warmUp();
    // vader_lexicon: "good" 1.9; compound 1.9 / sqrt(1.9² + 15).
    expect(sense.read('good', options).sentiment).toBeCloseTo(0.4404, 3);
  });

  it('leaves other languages to their own lexicons', async () => {
    const sense = createTextSense();
    await sense.warmUp();
    // In English "die" and "war" are dark words; in German they are an article and a verb.
    const german = sense.read('Die Ausstellung war hier', { ...options, locale: 'de' });
    expect(german.sentiment).toBe(0);
  });

  it('goes on with the small lexicon when the larger one cannot be had, and tries again', async () => {
    let tries = 0;
    const sense = createTextSense({
      reader: smallReader,
      ratings: async () => {
        tries++;
        if (tries === 1) throw new Error('offline');
        return (word) => (word === 'jubilant' ? 3 : 0);
      },
    });
    await expect(sense.warmUp()).resolves.toBe('reader-only');
    expect(sense.read('wonderful', options).sentiment).toBeGreaterThan(0.4);
    await expect(sense.warmUp()).resolves.toBe('all');
    expect(sense.read('jubilant', options).sentiment).toBeGreaterThan(0.4);
  });

  it('stays neutral when nothing can be loaded', async () => {
    const sense = createTextSense({
      reader: async () => {
        throw new Error('offline');
      },
      ratings: async () => () => 3,
    });
    await expect(sense.warmUp()).resolves.toBe('nothing');
    expect(sense.read('where is it?', options)).toMatchObject({
      confidence: 0,
      intent: 'question',
    });
  });

  it('loads once for many calls', async () => {
    let tries = 0;
    const sense = createTextSense({
      reader: async () => {
        tries++;
        return smallReader();
      },
      ratings: async () => () => 0,
    });
    await Promise.all([sense.warmUp(), sense.warmUp()]);
    await sense.warmUp();
    expect(tries).toBe(1);
  });
});
