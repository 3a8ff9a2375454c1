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

describe('words that come after the end of their turn', () => {
  const submitted = (text: string) =>
    talk().speaks(900).silent(200).recognised(text).silent(900).recognised(text).silent(32);

  test.each([
    ['where is the cafe', "Where's the café?"],
    ['where is the cafe', 'where is the cafe'],
    ['two tickets and a map', 'a map'],
    ['i would like to tickets please', 'I would like two tickets, please.'],
    ['yes', 'Yes.'],
  ])('are no second turn: "%s", and then "%s"', (text, late) => {
    const script = submitted(text).silent(300).recognised(late, true).silent(1500);
    expect(script.actions()).toEqual(['listen', `submit ${text}`]);
  });

  test('do not stop the answer that has begun, however late they are', () => {
    const script = submitted('two tickets and a map').personStarts('That makes eighteen euros.');
    script.silent(3500).recognised('and a map', true).silent(2500);
    expect(script.actions()).toEqual(['listen', 'submit two tickets and a map']);
  });

  test('take the place of those they correct where they add to them', () => {
    const script = submitted('where is the cafe').silent(200);
    script.recognised("Where's the café and the shop?", true).silent(1500);
    expect(script.actions().at(-1)).toBe("submit Where's the café and the shop?");
  });

  test('are a turn of their own once the visitor was heard again', () => {
    const script = submitted('yes').personStarts('Shall I go on?').silent(100).personEnds();
    script.silent(300).speaks(400).silent(250).recognised('yes', true).silent(1200);
    expect(script.actions()).toEqual(['listen', 'submit yes', 'listen', 'submit yes']);
  });

  test('are a turn of their own after three seconds where no microphone tells of voices', () => {
    const script = talk().recognised('when do you open', true).waits(1000);
    script.personStarts('At ten').waits(3000).personEnds().waits(500);
    script.recognised('when do you open', true).waits(1000);
    expect(script.actions()).toEqual([
      'listen',
      'submit when do you open',
      'listen',
      'submit when do you open',
    ]);
  });
});

describe('voice and words of one utterance', () => {
  const spoken = ['listen', 'submit the blue whale'];

  test('are one turn when the words come first', () => {
    const script = talk().silent(100).recognised('the blue').speaks(600).silent(200);
    expect(script.recognised('the blue whale', true).silent(1200).actions()).toEqual(spoken);
  });

  test('are one turn when the words come while it sounds, and when they come after all of it', () => {
    const during = talk().speaks(400).recognised('the blue').speaks(300).silent(200);
    expect(during.recognised('the blue whale', true).silent(1200).actions()).toEqual(spoken);
    const after = talk().speaks(700).silent(600).recognised('the blue whale', true).silent(1200);
    expect(after.actions()).toEqual(spoken);
  });
});
