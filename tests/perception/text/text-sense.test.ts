import { describe, expect, it } from 'vitest';

import { detectLanguage } from '../../../src/perception/text/detect-language.ts';
import type { EnglishSense } from '../../../src/perception/text/english.ts';
import { readText } from '../../../src/perception/text/read-text.ts';
import { createTextSense } from '../../../src/perception/text/text-sense.ts';

const options = { locale: 'en', final: true, tMs: 0 } as const;

/** An English sense that adds nothing to the shared rules. */
const NOTHING_MORE: EnglishSense = {
  rate: () => 0,
  ratingOf: (_text, _tokens, own) => own * 3.5,
};

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
    const small = createTextSense({ reader: smallReader, english: async () => NOTHING_MORE });
    const full = createTextSense();
    await Promise.all([small.warmUp(), full.warmUp()]);
    expect(small.read(rare, options).sentiment).toBe(0);
    expect(full.read(rare, options).sentiment).toBeGreaterThan(0.5);
  });

  it('hears praise and blame that no list of words of feeling holds', async () => {
    const sense = createTextSense();
    await sense.warmUp();
    const read = (text: string): number => sense.read(text, options).sentiment;
    expect(read('The plot is thin and the script is clumsy, a tedious retread')).toBeLessThan(-0.2);
    expect(read('A finely crafted, thoughtful and deeply moving film')).toBeGreaterThan(0.2);
  });

  it.each([
    'Where is the cloakroom?',
    'We are staying two nights.',
    'The bus leaves from stop four.',
    'Where is the fire exit?',
    'Which stop is next?',
    'My appointment is at three.',
  ])('stays near neutral for a plain fact or request: %s', async (text) => {
    const sense = createTextSense();
    await sense.warmUp();
    expect(Math.abs(sense.read(text, options).sentiment)).toBeLessThan(0.2);
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
      english: async () => {
        tries++;
        if (tries === 1) throw new Error('offline');
        return { ...NOTHING_MORE, ratingOf: () => 3 };
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
      english: async () => NOTHING_MORE,
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
      english: async () => NOTHING_MORE,
    });
    await Promise.all([sense.warmUp(), sense.warmUp()]);
    await sense.warmUp();
    expect(tries).toBe(1);
  });
});
