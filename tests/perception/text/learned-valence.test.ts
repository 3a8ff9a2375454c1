import { describe, expect, it } from 'vitest';

import { withRules } from '../../../src/perception/text/learned-valence.ts';

const rules = (both: number) => ({ own: both, vader: both, vaderGood: 0, vaderBad: 0 });

describe('the rules beside what was learned', () => {
  it('keep a third of the rating', () => {
    expect(withRules(0, rules(0.75))).toBeCloseTo(1);
    expect(withRules(3, rules(0))).toBeCloseTo(2);
  });

  it('leave the rating as it is where they agree with it', () => {
    expect(withRules(-2, rules(-0.5))).toBeCloseTo(-2);
  });
});
