import { expect, test } from 'vitest';

import { turnSyntax } from '../../src/session/turn-syntax.ts';
import { isBackchannel, isOwnWords } from '../../src/session/turn-words.ts';

const EN = {
  dangling: [
    'I want to',
    'and',
    'because',
    'I would like the',
    'where is the',
    'can you',
    'what do you',
    'I was wondering if',
    'tell me about',
    'how much is',
    'uh',
    'so um',
    'the museum is',
    'I think we',
    "I'm looking for",
    'do you have',
    'could you tell me where',
    'on Sunday, I',
    'do you sell',
    'can you tell',
    'can you tell me',
    'I would like to go',
    'we were wondering',
  ],
  complete: [
    'where is the café',
    'what time do you open',
    'how are you',
    'is it open on Sunday',
    'yes',
    'no thank you',
    'can you help me',
    'what is it for',
    'Hello, where can I buy tickets',
    'why',
    'what do you sell',
    'where can I go',
    'are dogs allowed in the garden',
    'Do you have a map?',
  ],
  open: [
    'I want to see the whales',
    'the planetarium',
    'two adults',
    'the big planetarium show',
    'tell me about the planetarium',
  ],
} as const;
const NL = {
  dangling: [
    'ik wil',
    'en',
    'omdat',
    'waar is de',
    'kunt u',
    'wat kost',
    'ik ga naar',
    'eh',
    'ik zoek een',
  ],
  complete: [
    'waar is het café',
    'hoe laat gaat het open',
    'ja',
    'nee dank u',
    'mag ik hier foto maken',
    'wat is dat',
  ],
  open: ['ik wil graag twee kaartjes', 'het planetarium', 'ik kom morgen met de trein aan'],
} as const;

for (const [locale, cases] of [
  ['en', EN],
  ['nl', NL],
] as const)
  for (const [syntax, texts] of Object.entries(cases))
    test(`${locale}: what is ${syntax}`, () => {
      for (const text of texts) expect([text, turnSyntax(text, locale)]).toEqual([text, syntax]);
    });

test('a listener says some words in each language that leave the floor where it is', () => {
  for (const text of [
    'mm-hm',
    'Yeah, yeah.',
    'uh-huh',
    'I see',
    'ja',
    'hm-hm',
    'genau',
    'oui oui',
    'claro',
  ])
    expect([text, isBackchannel(text)]).toEqual([text, true]);
  for (const text of [
    'wait',
    'no',
    'yes but when',
    'stop',
    'okay but what about Sunday',
    'nee',
    'nein',
  ])
    expect([text, isBackchannel(text)]).toEqual([text, false]);
});

test('own words are known even when the recogniser garbles one, and a visitor who repeats one is not', () => {
  const said = 'The planetarium opens at ten and there are two shows today.';
  expect(isOwnWords('planetarium opens that ten and', said)).toBe(true);
  expect(isOwnWords('wait when does the planetarium close', said)).toBe(false);
});
