import { describe, expect, it } from 'vitest';

import { LOCALES } from '#core';
import { parseKnowledge } from '#dialogue';

import { museum, persona } from '../museum.ts';

const idsOf = (locale: string) =>
  museum.documents.filter((document) => document.locale === locale).map((document) => document.id);

/** Numbers of a text, with English afternoon hours as Dutch writes them. */
const figures = (text: string): readonly string[] => {
  const hours = text
    .replace(/(\d),(\d{3})/g, '$1$2')
    .replace(/(\d)\.(\d{3})/g, '$1$2')
    // "10 to 11 am" and "1 pm": both sides in 24 hours.
    .replace(
      /(\d{1,2})(?:[:.](\d{2}))? (am|pm)\b/g,
      (_, hour: string, minutes: string | undefined, half: string) => {
        const shown = half === 'pm' && Number(hour) < 12 ? Number(hour) + 12 : Number(hour);
        return minutes ? `${shown}.${minutes}` : String(shown);
      },
    );
  return (hours.match(/\d+(?:\.\d+)?/g) ?? []).toSorted();
};

describe('the museum’s knowledge', () => {
  it('is read without a problem, with the same documents in every language', () => {
    expect(museum.problems).toEqual([]);
    expect(idsOf('en').length).toBeGreaterThanOrEqual(20);
    expect(idsOf('nl')).toEqual(idsOf('en'));
  });

  it.each(idsOf('en'))('says the same in both languages: %s', (id) => {
    const [en, nl] = LOCALES.map((locale) =>
      museum.documents.find((document) => document.id === id && document.locale === locale),
    );
    expect(nl?.passages.length).toBe(en?.passages.length);
    expect(nl?.schedule).toEqual(en?.schedule);
    expect(nl?.related).toEqual(en?.related);
    for (const [at, passage] of (en?.passages ?? []).entries()) {
      const other = nl?.passages[at];
      expect(other?.season).toEqual(passage.season);
      expect(figures(other?.text ?? ''), passage.text).toEqual(figures(passage.text));
    }
  });

  it('points only to documents that exist, and can be cited and offered', () => {
    for (const document of museum.documents) {
      expect(idsOf('en')).toEqual(expect.arrayContaining([...document.related]));
      expect(document.related).not.toContain(document.id);
      expect(document.cite).not.toBe('');
      expect(document.ask).not.toBe('');
      for (const { text } of document.passages) expect(text).not.toMatch(/[#*{}|]/);
    }
  });
});

describe('parsing knowledge', () => {
  const page = (front: string, body = 'One sentence.') => `---\n${front}\n---\n${body}`;

  it('reads sections, hidden words, seasons and Windows line ends', () => {
    const { documents, problems } = parseKnowledge({
      'k/en/a.md': page(
        'id: a\ntitle: A page',
        '# Title\nIntro *here*.\n## Summer {04-01..09-30} | warm, season\n- First.\n- Second.\n',
      ).replaceAll('\n', '\r\n'),
    });
    expect(problems).toEqual([]);
    expect(documents[0]?.passages).toMatchObject([
      { heading: 'A page', text: 'Intro here.', season: null },
      {
        heading: 'Summer',
        alsoKnownAs: 'warm, season',
        text: 'First. Second.',
        season: { from: { month: 4, day: 1 } },
      },
    ]);
  });

  it('reports a page that makes no sense, and keeps the others', () => {
    const { documents, problems } = parseKnowledge({
      'k/en/ok.md': page('id: ok\ntitle: Fine'),
      'k/en/front.md': 'no front matter',
      'k/en/id.md': page('id: Not An Id\ntitle: x'),
      'k/en/hours.md': page('id: hours\ntitle: x\nhours: mon 17:00-10:00'),
      'k/en/twice.md': page('id: ok\ntitle: Again'),
      'k/en/empty.md': page('id: empty\ntitle: x', ''),
      'k/synonyms.json': '{"en": "no list"}',
    });
    expect(documents.map((document) => document.title)).toEqual(['Fine']);
    expect(problems.map(({ path }) => path).toSorted()).toEqual([
      'k/en/empty.md',
      'k/en/front.md',
      'k/en/hours.md',
      'k/en/id.md',
      'k/en/twice.md',
      'k/synonyms.json',
    ]);
  });
});

describe('the persona', () => {
  const luminance = (hex: string): number => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  it('has an accent that reads on paper and on the dark theme (WCAG AA)', () => {
    expect(contrast(persona.accent.light, '#f6f1ea')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(persona.accent.light, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(persona.accent.dark, '#1c1a18')).toBeGreaterThanOrEqual(4.5);
  });

  it('offers three things it can help with, in every language', () => {
    for (const locale of LOCALES) expect(persona.suggestions[locale]).toHaveLength(3);
  });
});
