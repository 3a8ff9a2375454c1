import { MANNERS, type Manner } from '#core';
import { describe, expect, it } from 'vitest';

import { withinFloors } from '../../../src/dialogue/guard/style-floor.ts';
import { toSentences } from '../../../src/dialogue/text/sentences.ts';
import { ask, type Heard } from '../museum.ts';

const PLAIN: Manner = { length: 'brief', tone: 'formal', order: 'solve-first' };
const styled = (part: Partial<Manner>): Manner => ({ ...PLAIN, ...part });
const displeased = { appears: 'displeased', confidence: 0.7, valence: -0.5, arousal: 0.2 };
const sad = { appears: 'sad', confidence: 0.7, valence: -0.5, arousal: -0.2 };
const firstWords = ({ events }: Heard): string => {
  const first = events[0];
  return first?.kind === 'beat' ? first.beat.say : '';
};

describe('a brief answer', () => {
  it('is said in one sentence where one clearly answers, with what is worth knowing next to tap', () => {
    const reply = ask('How many objects does the collection count?', { style: styled({}) });
    expect(toSentences(reply.text)).toHaveLength(1);
    expect(reply.text).toContain('21,000');
    expect(reply.choices.length).toBeGreaterThan(0);
  });

  it('still says until when a price holds, unless the sentence says so itself', () => {
    const price = ask('What does a ticket cost?', { style: styled({}) });
    expect(price.text).toContain('16 euros');
    expect(price.text.match(/31 March/g)).toHaveLength(1);
  });

  it('names its source, in every manner', () => {
    for (const tone of MANNERS.tone)
      for (const locale of ['en', 'nl'] as const)
        expect(
          ask(locale === 'en' ? 'Are you open on Sunday?' : 'Zijn jullie zondag open?', {
            locale,
            style: styled({ tone }),
          }).sources,
        ).toContain('opening-hours');
  });
});

describe('a thorough answer', () => {
  it('says more than a brief one, from the same document, and asks what else', () => {
    const text = 'Kan ik met de trein komen?';
    const brief = ask(text, { locale: 'nl', style: styled({}) });
    const thorough = ask(text, { locale: 'nl', style: styled({ length: 'thorough' }) });
    expect(toSentences(thorough.text).length).toBeGreaterThan(toSentences(brief.text).length);
    expect(thorough.sources).toEqual(brief.sources);
    expect(thorough.text.endsWith('?')).toBe(true);
  });

  it('leaves out what holds in another season', () => {
    const reply = ask('What does a ticket cost?', { style: styled({ length: 'thorough' }) });
    expect(reply.text).not.toContain('19 euros');
  });
});

describe('comfort first', () => {
  it('opens with words that meet the feeling, and never with the reading', () => {
    const style = styled({ order: 'comfort-first' });
    const low = ask('Where are the toilets?', { style, reading: sad });
    const even = ask('Where are the toilets?', { style });
    expect(low.feels[0]).toBe('concerned');
    expect(firstWords(low)).not.toBe(firstWords(even));
    expect(low.text).not.toMatch(/sad|appear|seem/i);
    expect(low.sources).toEqual(even.sources);
  });

  it('goes straight to the matter when that was asked for', () => {
    const reply = ask('Where are the toilets?', { style: styled({}) });
    expect(firstWords(reply)).toMatch(/^According to/);
  });
});

describe('a tone', () => {
  it.each([
    ['en', 'hello'],
    ['en', 'thank you'],
    ['en', 'Are you open on Sunday?'],
    ['nl', 'hallo'],
    ['nl', 'dank je wel'],
    ['nl', 'Zijn jullie zondag open?'],
  ] as const)('has words of its own in %s for %s', (locale, text) => {
    const said = MANNERS.tone.map(
      (tone) => ask(text, { locale, style: styled({ tone, length: 'thorough' }) }).text,
    );
    expect(new Set(said).size).toBe(2);
  });

  it.each(['I want to kill myself', 'I am so sad', 'The lift is broken, this is outrageous'])(
    'changes no word where it is serious: %s',
    (text) => {
      const plain = ask(text).text;
      for (const tone of MANNERS.tone)
        for (const order of MANNERS.order)
          for (const length of MANNERS.length)
            expect(ask(text, { style: { tone, order, length } }).text).toBe(plain);
    },
  );

  it('is never playful with somebody who appears upset, whoever asks for it', () => {
    const playful = styled({ tone: 'playful' });
    expect(withinFloors(playful, displeased)?.tone).toBe('formal');
    expect(withinFloors(playful, sad)).toMatchObject({ tone: 'formal', order: 'comfort-first' });
    expect(withinFloors(playful, { ...sad, appears: 'worried' })?.order).toBe('comfort-first');
    expect(withinFloors(playful, { ...displeased, confidence: 0.1 })).toEqual(playful);
    expect(ask('Are you open on Sunday?', { style: playful, reading: displeased }).text).toBe(
      ask('Are you open on Sunday?', { style: styled({}), reading: displeased }).text,
    );
  });
});
