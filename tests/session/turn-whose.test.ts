import { describe, expect, test } from 'vitest';

import { talk } from './talk.ts';

const asked = () =>
  talk().speaks(900).silent(200).recognised('where is the café', true).silent(400);
const ASKED = ['listen', 'submit where is the café'];

describe("the person's own fillers and murmurs in the microphone", () => {
  test('take no turn back: "Let me see." is hers, however often it is recognised', () => {
    const script = asked().silent(500).personAside('Let me see. hmm').silent(700);
    script.recognised('let me').silent(100).recognised('let me see').silent(900);
    expect(script.recognised('Let me see.', true).silent(900).actions()).toEqual(ASKED);
  });

  test('do not interrupt an answer that has begun by the time they are recognised', () => {
    const script = asked().personAside('One moment.').silent(600).personStarts('By the stairs');
    expect(script.silent(400).recognised('one moment', true).silent(900).actions()).toEqual(ASKED);
  });

  test.each(['mm-hm', 'Mm hmm.', 'uh huh', 'hm'])('open no turn: "%s" is her hum', (heard) => {
    const script = talk().silent(100).personAside('mm-hm').silent(600);
    expect(script.recognised(heard, true).silent(1500).actions()).toEqual([]);
  });

  test("are taken off the visitor's sentence, and do not hold its end up", () => {
    const script = talk().speaks(900).recognised('so I went to the shop').personAside('mm-hm');
    script.speaks(300).silent(250).recognised('so I went to the shop yesterday mm-hm', true);
    expect(script.silent(1200).actions()).toEqual([
      'listen',
      'submit so I went to the shop yesterday',
    ]);
  });

  test('are forgotten after four seconds: "one moment" is a word to her then', () => {
    const script = asked().personAside('One moment.').personStarts('By the stairs').silent(4000);
    script.speaks(200).recognised('one moment');
    expect(script.actions()).toEqual([...ASKED, 'interrupt']);
  });

  test('do not cover what else is said: "one moment please I meant Sunday" is the visitor', () => {
    const script = asked().personAside('One moment.').personStarts('By the stairs').silent(400);
    script.speaks(200).recognised('one moment please I meant Sunday');
    expect(script.actions()).toEqual([...ASKED, 'interrupt']);
  });
});
