import { createRng } from '#core';
import { describe, expect, it } from 'vitest';

import { visemeOfPhone } from '../../../src/speech/lips/phone-visemes.ts';
import { timeWordPhones } from '../../../src/speech/phones/time-words.ts';
import { wordPhones } from '../../../src/speech/phones/word-phones.ts';

const PIECES = Array.from(
  'abcdefghijklmnopqrstuvwxyzABEIOXVéèüßñçœøŁ0123456789.,;:!?\'’"()[]<>-–—/\\@#&%+=*_~^|`€$£°½²ª…¿«»日本🎉\u200d\u0000',
);
const WHOLE =
  'https://a.b/c? 12:99 00/00 1-2-3-4 €€5 -- $-3m 1,2,3 XIVe I. U.S. a.m. No. 5e 99/12/2026 +1 (0) qu th'.split(
    ' ',
  );

describe('any text at all', () => {
  it.each(['en', 'nl', 'de', 'fr', 'es'] as const)('%s: is read without a fault', (language) => {
    const rng = createRng(7);
    const pick = <T>(items: readonly T[], other: T): T =>
      items[Math.floor(rng.next() * items.length)] ?? other;
    for (let round = 0; round < 150; round += 1) {
      const tokens = Array.from({ length: 1 + Math.floor(rng.next() * 6) }, () =>
        rng.next() < 0.3
          ? pick(WHOLE, 'a')
          : Array.from({ length: 1 + Math.floor(rng.next() * 9) }, () => pick(PIECES, 'a')).join(
              '',
            ),
      );
      const words = wordPhones(tokens.join(' '), language, { dictionary: null, pronounce: [] });
      expect(words.map((word) => word.text)).toEqual(tokens);
      for (const { name } of words.flatMap((word) => word.phones))
        // Only /h/ takes the lips of what follows.
        expect(name === 'hh' || visemeOfPhone(name) !== null).toBe(true);
      const timed = timeWordPhones(words, { rate: 1 });
      expect(Number.isFinite(timed.durationMs)).toBe(true);
    }
  });

  it.each(['en', 'nl', 'de', 'fr', 'es'] as const)(
    '%s: however long, it is read in part',
    (language) => {
      for (const piece of ['a', 'schtz', '1', '1-', '1.', 'https://', 'e', "l'", '€'])
        expect(
          wordPhones(piece.repeat(4000), language, { dictionary: null, pronounce: [] }),
        ).toHaveLength(1);
    },
  );
});
