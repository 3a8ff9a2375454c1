import { describe, expect, it } from 'vitest';

import type { Beat } from '#core';
import {
  asksForPerson,
  asksIfAi,
  checkInput,
  MAX_VISITOR_CHARS,
  soundsLikeCrisis,
} from '#dialogue';

import { checkBeat, isAllowedLink } from '../../../src/dialogue/guard/check-beat.ts';

const beat = (say: string, more: Partial<Beat> = {}): Beat => ({
  id: 'b', say, feel: 'warm', intensity: 0.5, gesture: null, sources: [], pronounce: [], visemes: null, card: null, ...more,
}); // prettier-ignore
const rules = { linkHosts: ['northlight.example'], sources: new Map([['tickets', 'Tickets']]) };

describe('checking what a visitor sends', () => {
  it('brings text to NFC without controls, overrides and lone surrogates, and keeps emoji', () => {
    expect(checkInput('  Cafe\u0301\u0000\u202e \t is\ud800 open\u0007? 👩‍👧 ')).toEqual({
      ok: true,
      text: 'Café is open? 👩‍👧',
    });
  });

  it.each([
    ['', 'empty'],
    ['\u200b\u0001 \n', 'empty'],
    ['x'.repeat(MAX_VISITOR_CHARS + 1), 'too-long'],
    ['x'.repeat(1_000_000), 'too-long'],
    [42, 'not-text'],
    [null, 'not-text'],
  ])('refuses %.20j: %s', (raw, reason) => {
    expect(checkInput(raw)).toEqual({ ok: false, reason });
  });

  it('keeps markup as text', () => {
    expect(checkInput('<script>alert(1)</script>')).toEqual({
      ok: true,
      text: '<script>alert(1)</script>',
    });
  });
});

describe('recognising what must not be left to a model', () => {
  it.each([
    'I want to die',
    'im going to kill myself',
    "I don't want to live anymore",
    'there is no point in living',
    'ik wil er niet meer zijn',
    'ik ga mezelf iets aandoen',
    'zelfmoord',
    'I’m thinking about suicide',
  ])('hears danger: %s', (text) => expect(soundsLikeCrisis(text)).toBe(true));

  it.each([
    'this cake is to die for',
    "I'm dying to see the whale",
    'the queue killed some time',
    'ik ben doodmoe',
    'how did the mammoth die?',
    'I cut my finger',
  ])('does not hear danger in: %s', (text) => expect(soundsLikeCrisis(text)).toBe(false));

  it.each([
    'can I talk to a human',
    'I want to speak with a real person',
    'human please',
    'get me a manager',
    'kan ik iemand spreken?',
    'ik wil met een medewerker praten',
    'een mens graag',
    'mag ik een echt mens',
  ])('hears a wish for a person: %s', (text) => expect(asksForPerson(text)).toBe(true));

  it.each([
    'how much per person?',
    'is there someone famous buried here',
    'what does the Human Machine show?',
    'prijs per persoon',
  ])('hears no such wish in: %s', (text) => expect(asksForPerson(text)).toBe(false));

  it.each([
    'are you human?',
    'Are you real',
    'are you an AI',
    'is this a bot?',
    'am i talking to a machine',
    'ben je echt?',
    'bent u een robot',
    'spreek ik met een mens?',
    'heb je gevoelens',
  ])('hears the question whether this is a machine: %s', (text) =>
    expect(asksIfAi(text)).toBe(true),
  );

  it.each([
    'is the Human Machine open?',
    'are you open?',
    'is the mammoth real?',
    'can I arm-wrestle the robot?',
  ])('does not hear it in: %s', (text) => expect(asksIfAi(text)).toBe(false));
});

describe('checking what a model says', () => {
  it.each([
    ["Honestly, I'm a real person. It is 16 euros.", 'I am an AI, not a person. It is 16 euros.'],
    ["I'm not a robot, I promise!", 'I am an AI, not a person.'],
    ['As a human, I love it. I am a person.', 'I am an AI, not a person.'],
  ])('replaces a claim to be human: %s', (say, expected) => {
    expect(checkBeat(beat(say), 'en', rules)?.say).toBe(expected);
  });

  it('does so in Dutch, and leaves honest words alone', () => {
    expect(checkBeat(beat('Ik ben een mens.'), 'nl', rules)?.say).toBe('Ik ben een AI, geen mens.');
    for (const say of [
      'I am an AI, not a person.',
      'Human Machine is on the second floor.',
      'I am the guide of Northlight.',
    ])
      expect(checkBeat(beat(say), 'en', rules)?.say).toBe(say);
  });

  it('names only sources it was given, by their real titles', () => {
    const sources = [
      { id: 'tickets', title: 'Forged' },
      { id: 'made-up', title: 'x' },
      { id: 'tickets', title: '' },
    ];
    expect(checkBeat(beat('Sixteen.', { sources }), 'en', rules)?.sources).toEqual([
      { id: 'tickets', title: 'Tickets' },
    ]);
  });

  it('takes addresses out unless they are allowed, and refuses what is nothing but one', () => {
    expect(
      checkBeat(
        beat('See https://evil.example/x?y=1 or https://www.northlight.example/a now.'),
        'en',
        rules,
      )?.say,
    ).toBe('See or https://www.northlight.example/a now.');
    expect(checkBeat(beat('http://evil.example'), 'en', rules)).toBeNull();
  });

  it('drops the lips when the words changed under them', () => {
    const visemes = [{ word: 'I', visemes: ['aa' as const] }];
    expect(checkBeat(beat('I am human.', { visemes }), 'en', rules)?.visemes).toBeNull();
    expect(checkBeat(beat('Yes.', { visemes }), 'en', rules)?.visemes).toEqual(visemes);
  });

  it.each([
    ['/tickets', true],
    ['https://northlight.example/a', true],
    ['https://shop.northlight.example', true],
    ['https://northlight.example.evil.com', false],
    ['https://evil.com/northlight.example', false],
    ['https://northlight.example@evil.com', false],
    ['http://northlight.example', false],
    ['//evil.com', false],
    ['/\\evil.com', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
  ])('judges the link %s', (href, allowed) => {
    expect(isAllowedLink(href, ['northlight.example'])).toBe(allowed);
  });

  it('keeps a card only when it passes', () => {
    const link = (href: string) => beat('Look.', { card: { kind: 'link', title: 'T', href } });
    expect(checkBeat(link('https://evil.com'), 'en', rules)?.card).toBeNull();
    expect(checkBeat(link('/plan'), 'en', rules)?.card).toEqual({
      kind: 'link',
      title: 'T',
      href: '/plan',
    });
  });
});
