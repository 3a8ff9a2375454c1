import { NEUTRAL_PROSODY } from '#core';
import type { ClauseRequest } from '#speech';
import { createSilentVoice, visemesFromLetters } from '#speech';
import { describe, expect, it } from 'vitest';

const clause = (text: string, locale: 'en' | 'nl' = 'nl'): ClauseRequest => ({
  id: 'c',
  text,
  locale,
  prosody: NEUTRAL_PROSODY,
  pronounce: [],
  visemes: null,
});
const never = new AbortController().signal;

describe('the silent voice', () => {
  it('goes at a pace that can be read: 12 to 17 characters a second', async () => {
    const text =
      'Wij zijn van dinsdag tot en met zondag geopend van tien tot vijf uur en u bent van harte welkom';
    const rendered = await createSilentVoice().render(clause(text), never);
    if (rendered.kind !== 'rendered') throw new Error('expected a clause');
    expect(rendered.pcm).toBeNull();
    const charsPerS = text.length / (rendered.utterance.durationMs / 1000);
    expect(charsPerS).toBeGreaterThan(12);
    expect(charsPerS).toBeLessThan(17);
  });

  it('moves the lips for every word that has letters', async () => {
    const rendered = await createSilentVoice().render(clause('Mooi – 10 bloemen!'), never);
    if (rendered.kind !== 'rendered') throw new Error('expected a clause');
    const { words, visemes } = rendered.utterance;
    expect(words.map((word) => word.text)).toEqual(['Mooi', '–', '10', 'bloemen!']);
    for (const word of words) {
      const lips = visemes.filter(
        (span) => span.startMs >= word.startMs - 1e-6 && span.endMs <= word.endMs + 1e-6,
      );
      expect(lips.length > 0).toBe(/[\p{L}\p{N}]/u.test(word.text));
    }
  });
});

describe('lips by spelling', () => {
  it.each([
    ['museum', 'en', ['PP']],
    ['beautiful', 'en', ['PP', 'FF']],
    ['bloemen', 'nl', ['PP', 'PP']],
    ['vrijwilliger', 'nl', ['FF', 'FF']],
    ['through', 'en', []],
  ] as const)('%s (%s) closes and touches in order', (word, locale, expected) => {
    const seen = visemesFromLetters(word, locale).filter(
      (viseme) => viseme === 'PP' || viseme === 'FF',
    );
    expect(seen.slice(0, expected.length)).toEqual(expected);
  });

  it('knows the Dutch spellings that English lacks', () => {
    expect(visemesFromLetters('boek', 'nl')).toEqual(['PP', 'U', 'kk']);
    expect(visemesFromLetters('huis', 'nl')).toEqual(['aa', 'U', 'SS']);
    expect(visemesFromLetters('meisje', 'nl')).toEqual(['PP', 'E', 'I', 'CH', 'E']);
  });
});
