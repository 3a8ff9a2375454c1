import { describe, expect, it } from 'vitest';

import { captionPage } from '../../src/ui/stage/caption-page.ts';

const words =
  'The planetarium shows the northern sky every hour, and on Sunday there is a programme for children under eight'.split(
    ' ',
  );

describe('a caption page', () => {
  it('never holds more than two lines of letters, and always the word being said', () => {
    for (let spoken = 1; spoken <= words.length; spoken += 1) {
      const page = captionPage(words, spoken);
      expect(page.words.join(' ').length).toBeLessThanOrEqual(50);
      expect(page.words[page.spoken - 1]).toBe(words[spoken - 1]);
    }
  });

  it('stays the same while its words appear, so that nothing jumps', () => {
    const first = captionPage(words, 1);
    expect(captionPage(words, first.words.length).words).toEqual(first.words);
    expect(captionPage(words, first.words.length + 1).words[0]).toBe(words[first.words.length]);
  });

  it('shows the first page with nothing said before the voice begins', () => {
    expect(captionPage(words, 0)).toEqual({ words: captionPage(words, 1).words, spoken: 0 });
  });

  it('gives a word longer than a page a page of its own', () => {
    const long = 'a'.repeat(80);
    expect(captionPage(['so', long, 'then'], 2)).toEqual({ words: [long], spoken: 1 });
  });
});
