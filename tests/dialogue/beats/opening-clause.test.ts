import { describe, expect, test } from 'vitest';

import { endsOpening } from '../../../src/dialogue/beats/opening-clause.ts';

describe('the first clause of a reply', () => {
  test.each(['I am sorry,', 'Oh, I’m so sorry,', "I'm really sorry;"])(
    'is an apology by itself: "%s"',
    (text) => {
      expect(endsOpening(text)).toBe(true);
    },
  );

  test.each(['I am a real,', 'I am sorry I am human,', 'Ik ben een mens, zoals u,'])(
    'is waited for where more may be claimed: "%s"',
    (text) => {
      expect(endsOpening(text)).toBe(false);
    },
  );

  test('is no abbreviation, and no word alone', () => {
    expect(endsOpening('We are open, e.g.')).toBe(false);
    expect(endsOpening('Yes,')).toBe(false);
    expect(endsOpening('Yes, we are.')).toBe(true);
  });
});
