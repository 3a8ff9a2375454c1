import { NEUTRAL_PROSODY } from '#core';
import type { ClauseRequest, ClauseTiming, SoundClause } from '#speech';
import { beforeAll, describe, expect, it } from 'vitest';

import { lipTimings } from '../../../src/speech/lips/timing.ts';
import { wordPhones } from '../../../src/speech/phones/word-phones.ts';
import type { PronouncingDictionary } from '#speech';
import { loadDictionary } from '../../../src/speech/adapters/pronouncing-dictionary.ts';
import { readNet } from '../../../src/speech/sound/acoustic-net.ts';
import weights from '../../../src/speech/sound/net-weights.json';
import { sayKnown } from '../sound/known-sound.ts';
import type { KnownSound } from '../sound/known-sound.ts';

const TEXT = 'My mother makes plum jam, please keep some.';
const net = readNet(weights);
const clause: ClauseRequest = {
  id: 'c1',
  text: TEXT,
  locale: 'en',
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
};
let dictionary: PronouncingDictionary | null = null;
let said: KnownSound;
beforeAll(async () => {
  dictionary = await loadDictionary();
  said = await sayKnown(TEXT, 'awb');
}, 60_000);
const soundWith = (timing: ClauseTiming): SoundClause => ({
  kind: 'sound',
  pcm: said.pcm,
  sampleRateHz: said.sampleRateHz,
  timing,
});
const timed = (timing: ClauseTiming, listening = true, asked = clause) =>
  lipTimings(
    asked,
    soundWith(timing),
    wordPhones(TEXT, 'en', { dictionary, pronounce: [] }),
    listening ? net : null,
  );
/** Starts of p, b and m, in ms. */
const closures = (found: ReturnType<typeof timed>): readonly number[] =>
  found.visemes.filter(({ viseme }) => viseme === 'PP').map(({ startMs }) => startMs);
const offBy = (found: ReturnType<typeof timed>): number => {
  const truth = said.phones.filter(({ name }) => 'pbm'.includes(name));
  const off = closures(found).map((startMs, index) =>
    Math.abs(startMs - (truth[index]?.startMs ?? 0)),
  );
  expect(off).toHaveLength(truth.length);
  return off.toSorted((a, b) => a - b)[off.length >> 1] ?? Infinity;
};

describe('the ladder of lip timing', { timeout: 60_000 }, () => {
  it('takes the voice’s own phones as they are, and finds the words in the sound', () => {
    const found = timed({ level: 'phones', phones: said.phones });
    expect(offBy(found)).toBe(0);
    expect(found.words.map(({ text }) => text)).toEqual(TEXT.split(' '));
    expect(found.words[0]?.endMs).toBeGreaterThan(found.words[0]?.startMs ?? 0);
  });

  it('takes the voice’s own visemes as they are', () => {
    const visemes = [{ viseme: 'PP', startMs: 100, endMs: 180, weight: 1 }] as const;
    expect(timed({ level: 'visemes', visemes, words: null }).visemes).toEqual(visemes);
  });

  it('is near to the sound on every rung', () => {
    const words = timed({ level: 'none' }).words;
    const byText = offBy(timed({ level: 'none' }, false));
    const byWords = offBy(timed({ level: 'words', words }, false));
    const byNet = offBy(timed({ level: 'none' }));
    expect(byText).toBeLessThanOrEqual(30);
    expect(byWords).toBeLessThanOrEqual(25);
    expect(byNet).toBeLessThanOrEqual(20);
  });

  it('hears the phones of words whose times are told, unless they are told to be elsewhere', () => {
    const heard = timed({ level: 'none' });
    expect(timed({ level: 'words', words: heard.words }).visemes).toEqual(heard.visemes);
    const later = heard.words.map(({ text, startMs, endMs }) => ({
      text,
      startMs: startMs / 2,
      endMs: endMs / 2,
    }));
    const found = timed({ level: 'words', words: later });
    expect(found.words).toEqual(later);
    expect(found.visemes.at(-1)?.endMs).toBeLessThan((later.at(-1)?.endMs ?? 0) + 1);
  });

  it('makes words of letters', () => {
    const { words } = timed({ level: 'none' });
    const characters = words.flatMap(({ text, startMs, endMs }) => {
      const eachMs = (endMs - startMs) / text.length;
      return [...text].map((letter, i) => ({
        text: letter,
        startMs: startMs + i * eachMs,
        endMs: startMs + (i + 1) * eachMs,
      }));
    });
    const found = timed({ level: 'characters', characters }, false);
    for (const [index, word] of found.words.entries())
      expect(Math.abs(word.startMs - (words[index]?.startMs ?? 0))).toBeLessThan(1);
  });

  it('listens when what the voice tells does not fit the text', () => {
    const strange = [{ text: 'quack', startMs: 0, endMs: 900 }];
    expect(timed({ level: 'words', words: strange }).visemes).toEqual(
      timed({ level: 'none' }).visemes,
    );
  });

  it('lets visemes written by hand win', () => {
    const pronounce = [{ word: 'jam', visemes: ['U', 'U'] }] as const;
    const found = timed({ level: 'none' }, true, { ...clause, pronounce });
    const jam = found.words[4];
    const own = found.visemes.filter(
      ({ startMs, endMs }) => startMs >= (jam?.startMs ?? 0) && endMs <= (jam?.endMs ?? 0),
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.every(({ viseme }) => viseme === 'U')).toBe(true);
  });
});
