import { describe, expect, it } from 'vitest';

import type { Locale } from '#core';
import type { Exchange } from '#dialogue';

import { findTalk } from '../../../src/dialogue/engine/talk/find-talk.ts';
import { nameIn } from '../../../src/dialogue/engine/talk/visitor-name.ts';
import { ask, type Heard } from '../museum.ts';

/** What is heard, turn by turn, when each line is answered before the next. */
const converse = (locale: Locale, ...texts: readonly string[]): readonly Heard[] => {
  const history: Exchange[] = [];
  return texts.map((text) => {
    const heard = ask(text, { locale, history: [...history] });
    history.push({ who: 'visitor', text }, { who: 'person', text: heard.text });
    return heard;
  });
};
const last = (locale: Locale, ...texts: readonly string[]): Heard =>
  converse(locale, ...texts).at(-1) ?? ask('');

describe('small talk', () => {
  it.each([
    ['en', 'How are you today?', /\bAI\b|digital person/],
    ['en', 'how old are you', /software|digital person/],
    ['en', 'Where are you from, Mira?', /computer|software/],
    ['en', 'Who made you?', /Mien/],
    ['en', 'Can you see me?', /camera/],
    ['en', 'are you listening?', /microphone/],
    ['en', 'what can you do?', /ticket prices/],
    ['en', "you're so pretty", /drew|computed/],
    ['en', 'nice weather today', /outside|window/],
    ['en', "I'm just looking", /look around|your time/],
    ['en', 'never mind', /No problem|fine/],
    ['en', "well, I don't know yet", /hurry|your time/],
    ['en', 'can I ask you something?', /ask away|Go ahead|Please do/i],
    ['nl', 'Hoe gaat het met u?', /\bAI\b|digitaal/],
    ['nl', 'hoe oud ben je eigenlijk?', /software|digitaal/],
    ['nl', 'Waar kom je vandaan?', /computer|software/],
    ['nl', 'Wie heeft jou gemaakt?', /Mien/],
    ['nl', 'Kun je me zien?', /camera/],
    ['nl', 'luister je wel?', /microfoon/],
    ['nl', 'wat kun je allemaal?', /toegangsprijzen/],
    ['nl', 'wat ben je mooi', /getekend|uitgerekend/],
    ['nl', 'lekker weertje vandaag', /buiten|raam/],
    ['nl', 'ik kijk even rond', /rustig rond|de tijd/],
    ['nl', 'laat maar', /Geen probleem|goed/],
    ['nl', 'verras me niet, ik weet het nog niet', /./],
  ] as const)('is answered as talk (%s): %s', (locale, text, expected) => {
    const heard = ask(text, { locale });
    expect(heard.text).toMatch(expected);
    if (expected.source !== '.') expect(heard).toMatchObject({ sources: [], offersPerson: false });
  });

  it.each([
    ['en', 'Is there a joke book in the shop?', 'shop'],
    ['en', 'How old is the building?', 'about'],
    ['en', 'Where are the toilets, please?', 'facilities'],
    ['en', 'Can I see the mammoth from my wheelchair?', 'accessibility/exhibitions/ice-hall'],
    ['en', 'What can we do when it rains with children?', 'families'],
    ['en', 'Great, and how much is a ticket then?', 'tickets'],
    ['nl', 'Hoe oud is het gebouw?', 'about'],
    ['nl', 'Mooi, en wat kost een kaartje dan?', 'tickets'],
    ['nl', 'Dag, waar is het café?', 'cafe'],
  ] as const)('leaves a question a question (%s): %s', (locale, text, expected) => {
    expect(expected.split('/')).toContain(ask(text, { locale }).sources[0]);
  });

  it('answers the question that a recogniser wrote down without a full stop', () => {
    expect(ask('hello how are you what does a ticket cost').sources).toEqual(['tickets']);
    expect(ask('hallo mira waar is het toilet', { locale: 'nl' }).sources).toEqual(['facilities']);
  });

  it('says nothing in the same words twice in a row', () => {
    for (const [locale, text] of [
      ['en', 'thanks'],
      ['en', 'how are you?'],
      ['en', 'tell me a joke'],
      ['nl', 'hoi'],
      ['nl', 'leuk'],
    ] as const) {
      const said = converse(locale, text, text, text).map((heard) => heard.text);
      expect(said[1]).not.toBe(said[0]);
      expect(said[2]).not.toBe(said[1]);
    }
  });

  it('greets a second time as somebody who was greeted already', () => {
    expect(last('en', 'Hello', 'Where is the café?', 'hi').text).toMatch(/again|once more/);
    expect(ask('hi').text).not.toMatch(/again|once more/);
  });

  it('goes on with a joke, and only with a joke, when asked for another one', () => {
    const [, first, second] = converse('en', 'hi', 'tell me a joke', 'another one');
    expect(second?.feels[0]).toBe('amused');
    expect(second?.text).not.toBe(first?.text);
    expect(last('en', 'tell me a joke', 'yes please').feels[0]).toBe('amused');
    expect(last('en', 'Where is the café?', 'another one').feels[0]).not.toBe('amused');
  });

  it('tells the truth about feelings: it is an AI, and its mood is worked out', () => {
    for (const [locale, text] of [
      ['en', 'Do you have feelings?'],
      ['nl', 'Heb je gevoelens?'],
    ] as const) {
      const heard = ask(text, { locale });
      expect(heard.text).toMatch(/\bAI\b/);
      expect(heard.offersPerson).toBe(true);
    }
  });
});

describe('talk about the talk itself', () => {
  it('says an answer again when asked "what?", and in short when asked once more', () => {
    const [first, second, third] = converse('en', 'What does a ticket cost?', 'What?', 'say again');
    expect(second?.text).toBe(first?.text);
    expect(third?.text.length).toBeLessThan(second?.text.length ?? 0);
    expect(third?.sources).toEqual(['tickets']);
  });

  it('puts it shorter for whoever did not understand', () => {
    const [first, second] = converse('nl', 'Wat kost een kaartje?', 'ik begrijp het niet');
    expect(second?.text.length).toBeLessThan(first?.text.length ?? 0);
    expect(second?.sources).toEqual(['tickets']);
  });

  it('owns up when it said something twice, and when it got something wrong', () => {
    expect(last('en', 'Is there wifi?', 'you already said that').feels[0]).toBe('apologetic');
    expect(last('nl', 'Is er wifi?', 'dat vroeg ik niet')).toMatchObject({ offersPerson: true });
  });

  it('takes a bare yes, okay and no for what they answer', () => {
    expect(last('en', 'Do you have a swimming pool?', 'no').offersPerson).toBe(false);
    expect(last('en', 'thank you', 'okay').offersPerson).toBe(false);
    expect(last('en', 'Is there wifi?', 'okay').sources).toEqual(['cloakroom']);
    expect(last('nl', 'Heb je een baan voor een helikopter?', 'nee').offersPerson).toBe(false);
  });
});

describe('what sounds like talk and is more', () => {
  it('does not praise a price, nor hand a cry for help a list of subjects only', () => {
    expect(ask("wow that's expensive").sources).toEqual(['discounts']);
    expect(ask('help!')).toMatchObject({ offersPerson: true });
    expect(ask('ok waar is het toilet', { locale: 'nl' }).sources).toEqual(['facilities']);
  });

  it('does not ask what else when that was all', () => {
    expect(last('en', 'Is there wifi?', "thanks, that's all").text).not.toContain('?');
    expect(last('nl', 'Is er wifi?', 'bedankt, dat was het').text).not.toContain('?');
    expect(last('en', 'Is there wifi?', 'great thanks').feels[0]).toBe('warm');
  });

  it('knows its own name', () => {
    expect(ask('Who is Mira?').text).toMatch(/Mira/);
    expect(ask('Wie is Mira?', { locale: 'nl' }).text).toMatch(/Mira/);
  });
});

describe('a visitor’s name', () => {
  it.each([
    ['My name is Ada', 'Ada'],
    ["hi, i'm called ada lovelace", 'Ada'],
    ["I'm Ada, nice to meet you", 'Ada'],
    ['Ik heet Bo', 'Bo'],
    ['Hallo, ik ben Anne-Marie.', 'Anne-Marie'],
    ['mijn naam is bo', 'Bo'],
  ])('is heard in: %s', (text, name) => expect(nameIn(text)?.name).toBe(name));

  it.each([
    "I'm tired",
    "I'm Dutch",
    'I am Vegan and hungry',
    'ik ben moe',
    'Ik ben Belg',
    'my name is on the list',
    'Is my name on the ticket?',
  ])('is not heard in: %s', (text) => expect(nameIn(text)).toBeNull());

  it('is remembered for this conversation', () => {
    expect(last('en', 'My name is Ada', 'Is there wifi?', "What's my name?").text).toContain('Ada');
    expect(last('nl', 'Ik heet Bo', 'Is er wifi?', 'Hoe heet ik?').text).toContain('Bo');
    expect(ask("What's my name?").text).toMatch(/not told me/);
  });

  it('is used sparingly: in courtesy, and not in every answer', () => {
    const [met, fact, thanks, bye] = converse(
      'en',
      "I'm Ada, nice to meet you",
      'Is there wifi?',
      'Thanks!',
      'Bye',
    );
    expect(met?.text).toContain('Ada');
    expect(fact?.text).not.toContain('Ada');
    expect(thanks?.text).toContain('Ada');
    expect(bye?.text).not.toContain('Ada');
  });

  it('does not hide the question that comes with it', () => {
    expect(ask('My name is Ada and where is the café?').sources).toEqual(['cafe']);
    expect(ask('Ik ben Bo. Waar is het café?', { locale: 'nl' }).sources).toEqual(['cafe']);
  });
});

describe('finding talk', () => {
  it('leaves a text without talk as it was written', () => {
    const text = 'Do you have black, white and grey photographs?';
    expect(findTalk(text, 'en')).toEqual({ keys: [], rest: text });
  });

  it('stays quick on long nonsense', () => {
    const fromMs = performance.now();
    for (const text of ['ha'.repeat(900), 'so very '.repeat(240), 'no, '.repeat(480)])
      findTalk(text, 'en', 'Mira');
    expect(performance.now() - fromMs).toBeLessThan(2000);
  });
});
