import { voiceOrder } from '#speech';
import { describe, expect, it } from 'vitest';

const SITE = ['openai', 'flite', 'browser'];
const persona = 'flite-slt';

describe('the order of the voices', () => {
  it("is the site's, with the persona's own embedded voice", () => {
    expect(voiceOrder({ site: SITE, persona, visitor: null })).toEqual([
      'openai',
      'flite-slt',
      'browser',
    ]);
    expect(voiceOrder({ site: null, persona, visitor: null })).toEqual(['flite-slt', 'browser']);
  });

  it('begins with what the visitor chose, and falls back on the rest', () => {
    expect(voiceOrder({ site: SITE, persona, visitor: 'browser' })).toEqual([
      'browser',
      'openai',
      'flite-slt',
    ]);
    expect(voiceOrder({ site: SITE, persona, visitor: 'flite-rms' })).toEqual([
      'flite-rms',
      'openai',
      'browser',
    ]);
  });

  it('is silence for a visitor who wants to read', () => {
    expect(voiceOrder({ site: SITE, persona, visitor: 'silent' })).toEqual(['silent']);
  });
});
