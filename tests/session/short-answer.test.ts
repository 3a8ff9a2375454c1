import { describe, expect, test } from 'vitest';

import { asksForAWord, isShortAnswer } from '../../src/session/short-answer.ts';
import { END_OF_FINAL_MS, END_OF_TURN_MS } from '../../src/session/turn-end.ts';
import { talk } from './talk.ts';

describe('a question asks for a word', () => {
  test.each([
    ['en', 'Would you like to hear more?'],
    ['en', 'There are two shows. Do you prefer the morning or the afternoon?'],
    ['en', 'How many tickets?'],
    ['en', 'Which day are you coming?'],
    ['en', 'And what time would suit you?'],
    ['en', 'So, is it for today?'],
    ['en', 'Anything else?'],
    ['nl', 'Wilt u nog meer horen?'],
    ['nl', 'Komt u in de ochtend of in de middag?'],
    ['nl', 'Hoeveel kaartjes wilt u?'],
    ['nl', 'Op welke dag komt u?'],
  ] as const)('%s: "%s"', (locale, said) => expect(asksForAWord(said, locale)).toBe(true));

  test.each([
    ['en', 'We open at ten.'],
    ['en', 'What would you like to know?'],
    ['en', 'Why do you ask?'],
    ['en', 'How can I help you today?'],
    ['en', 'Shall I go on? The museum opens at ten.'],
    ['nl', 'Wat wilt u weten?'],
    ['nl', 'Waarom vraagt u dat?'],
  ] as const)('but not %s: "%s"', (locale, said) => expect(asksForAWord(said, locale)).toBe(false));
});

test('a short answer is at most four words, and none that cannot end there', () => {
  const to = (text: string) => isShortAnswer(text, 'On which day?', 'en');
  expect(['yes', 'two', 'Tuesday', 'on Tuesday please'].map(to)).toEqual([true, true, true, true]);
  expect(['', 'I would like the', 'and', 'on the first Tuesday of May'].map(to)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

describe('an answer that was asked for', () => {
  const after = (question: string) =>
    talk().silent(100).personStarts(question).silent(1000).personEnds().silent(500);

  test.each(['yes', 'no', 'two', 'Tuesday'])(
    '"%s" ends the turn after 300 ms, settled or not',
    (text) => {
      for (const final of [true, false]) {
        const script = after('Shall I book it for Monday, or for two on Tuesday?').speaks(350);
        const endMs = script.now();
        script.silent(256).recognised(text, final).silent(800);
        expect(script.actions()).toEqual(['listen', `submit ${text}`]);
        expect(script.at('submit') - endMs).toBeGreaterThanOrEqual(END_OF_FINAL_MS);
        expect(script.at('submit') - endMs).toBeLessThan(END_OF_FINAL_MS + 200);
      }
    },
  );

  test('is waited for as ever after a question that asks for a story', () => {
    const script = after('What would you like to know?').speaks(350);
    const endMs = script.now();
    script.silent(256).recognised('the planetarium').silent(1200);
    expect(script.at('submit') - endMs).toBeGreaterThanOrEqual(END_OF_TURN_MS);
  });

  test.each(['yes', 'okay', 'sure', 'right'])('"%s" is none of a listener', (text) => {
    const script = after('Shall I go on?').speaks(350).silent(256).recognised(text, true);
    expect(script.silent(600).actions()).toEqual(['listen', `submit ${text}`]);
  });

  test('may come over the last word of the question, and is not lost', () => {
    const script = talk().silent(100).personStarts('Shall I go on?').speaks(320).silent(256);
    script.recognised('yes', true).silent(300).personEnds().silent(400);
    expect(script.actions()).toEqual(['duck', 'unduck', 'listen', 'submit yes']);
  });

  test('is none where it came long before the question', () => {
    const said = 'There are two shows today, at eleven and at three. Shall I go on?';
    const script = talk().silent(100).personStarts(said).speaks(320).silent(256);
    script.recognised('okay', true).silent(3000).personEnds().silent(2000);
    expect(script.actions()).toEqual(['duck', 'unduck']);
  });
});
