import { describe, expect, test } from 'vitest';

import { END_OF_FINAL_MS, END_OF_TURN_MS } from '../../src/session/turn-end.ts';
import { acquainted, talk } from './talk.ts';

const PATIENT = { locale: 'en', eagerness: 'patient' } as const;
/** Stretches of the microphone, and the timer of the pause. */
const SLACK_MS = 96;

/** How long after its last sound a question ends the turn. */
const endsAfter = (script: ReturnType<typeof talk>, text: string, final: boolean): number => {
  const endMs = script.now();
  script.silent(256).recognised(text, final).silent(2500);
  return script.at('submit') - endMs;
};

describe('how the end of a turn is told', () => {
  test('a voice that rises at the end of a question has finished it, as one that falls has', () => {
    const rises = acquainted()
      .speaks(900, { fromHz: 120, toHz: 118 })
      .speaks(320, { fromHz: 118, toHz: 150 });
    expect(endsAfter(rises, 'is it open on Sunday', true)).toBeLessThan(END_OF_FINAL_MS + SLACK_MS);
  });

  test('a patient listener waits half as long again after a finished sentence', () => {
    const ms = endsAfter(talk(PATIENT).speaks(900), 'where is the café', true);
    expect(ms).toBeGreaterThanOrEqual(1.5 * END_OF_FINAL_MS);
    expect(ms).toBeLessThan(1.5 * END_OF_FINAL_MS + SLACK_MS);
    const untold = endsAfter(talk(PATIENT).speaks(900), 'the blue whale', true);
    expect(untold).toBeGreaterThanOrEqual(1.5 * END_OF_TURN_MS);
  });

  test('a visitor who looks at the person ends as one who is not seen; one who looks away again does not', () => {
    const looking = talk().looks(true).speaks(900).looks(true);
    const unseen = talk().speaks(900);
    expect(endsAfter(looking, 'where is the café', true)).toBe(
      endsAfter(unseen, 'where is the café', true),
    );
    const away = talk().speaks(900).looks(false);
    expect(endsAfter(away, 'where is the café', true)).toBeGreaterThan(END_OF_TURN_MS);
  });

  test('a look of more than a second ago tells nothing', () => {
    const script = talk().looks(false).speaks(1200);
    expect(endsAfter(script, 'where is the café', true)).toBeLessThan(END_OF_FINAL_MS + SLACK_MS);
  });

  test('a sentence without any word of another language is read in the one that is spoken', () => {
    const dutch = talk({ locale: 'nl', eagerness: 'balanced' }).speaks(900);
    expect(endsAfter(dutch, 'waar is het café', true)).toBeLessThan(END_OF_FINAL_MS + SLACK_MS);
    const open = talk({ locale: 'nl', eagerness: 'balanced' }).speaks(900);
    open.silent(256).recognised('ik wil graag naar de', true).silent(3500);
    expect(open.actions()).toEqual(['listen']);
  });

  test('a microphone that tells nothing for now leaves it to the words', () => {
    const script = talk().speaks(900).recognised('where is the café').voiceLost();
    script.waits(END_OF_TURN_MS + 64);
    expect(script.actions()).toEqual(['listen', 'submit where is the café']);
  });
});

describe('something typed and sent', () => {
  test('takes the place of what was being said, whose words come to nothing', () => {
    const script = talk().speaks(600).recognised('could you').typed('When do you open?');
    script.silent(600).recognised('could you tell me', true).silent(2000);
    expect(script.actions()).toEqual(['listen']);
    expect(script.state().floor).toBe('thinking');
  });

  test('is not taken back by what is said next, which is a turn of its own', () => {
    const script = talk().silent(100).typed('When do you open?').silent(500).speaks(500);
    script.recognised('and where is the café').silent(256);
    script.recognised('and where is the café', true).silent(600);
    expect(script.actions()).toEqual(['duck', 'interrupt', 'submit and where is the café']);
  });
});

describe("the person's own last words", () => {
  test('that are recognised after they have ended open no turn', () => {
    const script = talk().silent(100).personStarts('There are two shows today').silent(900);
    script.personEnds().silent(700).recognised('two shows today', true).silent(2000);
    expect(script.actions()).toEqual([]);
  });

  test('are the visitor’s once enough time has passed', () => {
    const script = talk().silent(100).personStarts('There are two shows today').silent(900);
    script.personEnds().silent(2500).speaks(600).silent(256);
    script.recognised('two shows today', true).silent(1200);
    expect(script.actions()).toEqual(['listen', 'submit two shows today']);
  });
});
