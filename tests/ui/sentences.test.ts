import { describe, expect, it } from 'vitest';

import { safeHref } from '../../src/ui/conversation/safe-href.ts';
import { noticeInWords } from '../../src/ui/notices/notice-words.ts';
import { readingInWords } from '../../src/ui/senses/reading-words.ts';
import { WORDS } from '../../src/ui/words.ts';

describe('the readout', () => {
  it("says how someone appears, with its confidence in the language's own notation", () => {
    const reading = { appears: 'pleased', confidence: 0.7 };
    expect(readingInWords(reading, WORDS.en, 'en')).toBe('appears pleased (0.7)');
    expect(readingInWords(reading, WORDS.nl, 'nl')).toBe('lijkt blij (0,7)');
  });

  it('admits what it has no word for instead of showing a key', () => {
    for (const appears of ['zorgelyx', 'constructor', '__proto__']) {
      expect(readingInWords({ appears, confidence: 0.25 }, WORDS.en, 'en')).toMatch(
        /^appears hard to read/,
      );
    }
  });
});

describe('a notice', () => {
  it('says that another voice is heard, whichever it is, or that there is none', () => {
    const because = { code: 'voice-fallback', reason: 'unsupported-language' } as const;
    for (const voiceId of ['browser-nl', 'flite'])
      expect(noticeInWords({ ...because, voiceId }, WORDS.en, 'en')).toMatch(/another one speaks/);
    expect(noticeInWords({ ...because, voiceId: 'silent' }, WORDS.en, 'en')).toMatch(/read along/);
  });

  it('names the limit when words were too many', () => {
    const notice = { code: 'too-long', maxLength: 2000 } as const;
    expect(noticeInWords(notice, WORDS.en, 'en')).toContain('2,000');
    expect(noticeInWords(notice, WORDS.nl, 'nl')).toContain('2.000');
  });

  it('offers typing whenever speech could not be recognised', () => {
    for (const reason of [
      'unsupported',
      'permission-denied',
      'network',
      'no-speech',
      'lost',
    ] as const) {
      expect(noticeInWords({ code: 'recogniser-failed', reason }, WORDS.en, 'en')).toContain(
        'type',
      );
    }
  });
});

describe('a link', () => {
  const base = 'https://museum.example/visit/';

  it('opens web and mail addresses, relative ones from the page', () => {
    expect(safeHref('/tickets', base)).toBe('https://museum.example/tickets');
    expect(safeHref('mailto:desk@museum.example', base)).toBe('mailto:desk@museum.example');
  });

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'vbscript:x',
    'blob:x',
    'http://[',
  ])('is no link when it is %s', (href) => expect(safeHref(href, base)).toBeNull());
});
