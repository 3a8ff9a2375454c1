import { splitClauses } from '#speech';
import { describe, expect, it } from 'vitest';

const texts = (text: string, locale: 'en' | 'nl' = 'en'): readonly string[] =>
  splitClauses(text, locale).map((clause) => clause.text);

describe('splitting a line into clauses', () => {
  it('makes the first clause short, so that sound starts soon, and keeps later sentences whole', () => {
    expect(
      texts(
        'Certainly, I can help you with that. The planetarium, on the second floor, opens at ten.',
      ),
    ).toEqual([
      'Certainly,',
      'I can help you with that.',
      'The planetarium, on the second floor, opens at ten.',
    ]);
  });

  it('does not split inside numbers, times, amounts, initials and abbreviations', () => {
    for (const text of [
      'It opens at 10.30 and costs 12.50 in room 3.5 today.',
      'Ask Dr. J. Smith, e.g. at 7 p.m. or so.',
      'See No. 3 on the list.',
    ])
      expect(
        texts(text)
          .filter((clause) => !clause.endsWith(text.slice(-6)))
          .join(' '),
      ).not.toMatch(/(Dr\.|J\.|No\.|e\.g\.|\d\.)$/u);
    expect(texts('Vraag dhr. de Vries, bijv. bij de kassa. Hij helpt u graag.', 'nl').at(-1)).toBe(
      'Hij helpt u graag.',
    );
    expect(texts('We open at 10.30. Welcome!')).toEqual(['We open at 10.30.', 'Welcome!']);
  });

  it('cuts a long sentence without commas before a conjunction', () => {
    const clauses = texts(
      'That depends on what you would like to see because the shows are popular and usually sell out an hour before they begin.',
    );
    expect(clauses.length).toBeGreaterThan(1);
    expect(clauses[1]).toMatch(/^(because|and|before)/u);
  });

  it('never leaves a scrap, and never loses or adds a word', () => {
    const samples = [
      'Yes, of course, no, well, maybe, I think so, we shall see.',
      'a, b, c, d, e, f.',
      '“Quoted,” she said. (Really?) Yes!! No... Maybe…',
      '   spaced    out \n text  ',
      'x'.repeat(400),
      Array.from({ length: 90 }, (_, index) => `word${index}`).join(' '),
    ];
    for (const text of samples)
      for (const locale of ['en', 'nl'] as const)
        expect(texts(text, locale).join(' ')).toBe(text.trim().split(/\s+/u).join(' '));
  });

  it('breathes longer after a sentence than after a comma', () => {
    const [comma, stop] = splitClauses(
      'Good morning everyone, welcome to the museum. Come in.',
      'en',
    );
    expect(comma?.pauseMs).toBeLessThan(stop?.pauseMs ?? 0);
  });

  it('has nothing to say about nothing', () => {
    expect(splitClauses('  \n ', 'en')).toEqual([]);
  });
});
