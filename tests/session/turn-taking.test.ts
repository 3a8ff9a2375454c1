import { describe, expect, test } from 'vitest';

import { BARGE_IN_MS, FALSE_INTERRUPTION_MS } from '../../src/session/barge-in.ts';
import { END_OF_FINAL_MS, END_OF_TURN_MS, LONGEST_WAIT_MS } from '../../src/session/turn-end.ts';
import { acquainted, talk } from './talk.ts';

/** One stretch of the microphone, and one for the pause to be noticed. */
const SLACK_MS = 64;
const ANSWER = 'The planetarium opens at ten and there are two shows today';

/** One list for each language. */
const listed = (...lists: readonly string[]): readonly string[] =>
  lists.flatMap((list) => list.split(', '));

describe('the end of a spoken turn', () => {
  test('comes after 800 ms of silence while nothing tells more', () => {
    const script = talk().speaks(1000).recognised('the big planetarium show');
    const endMs = script.now();
    script.silent(END_OF_TURN_MS - SLACK_MS);
    expect(script.actions()).toEqual(['listen']);
    script.silent(2 * SLACK_MS);
    expect(script.actions()).toEqual(['listen', 'submit the big planetarium show']);
    expect(script.at('submit') - endMs).toBeLessThanOrEqual(END_OF_TURN_MS + SLACK_MS);
  });

  test('comes after 300 ms when words and voice are final: a whole question whose pitch falls to the floor', () => {
    const script = acquainted()
      .speaks(900, { fromHz: 140, toHz: 120 })
      .speaks(320, { fromHz: 120, toHz: 92 });
    const endMs = script.now();
    script.silent(256).recognised('where is the café', true).silent(500);
    expect(script.actions().at(-1)).toBe('submit where is the café');
    expect(script.at('submit') - endMs).toBeGreaterThanOrEqual(END_OF_FINAL_MS);
    expect(script.at('submit') - endMs).toBeLessThan(END_OF_FINAL_MS + 200);
  });

  test('comes no sooner than 800 ms while the pitch is held up, whatever the words look like', () => {
    const script = acquainted().speaks(1200, { fromHz: 130, toHz: 128 });
    const endMs = script.now();
    script.silent(256).recognised('where is the café').silent(1200);
    expect(script.at('submit') - endMs).toBeGreaterThanOrEqual(END_OF_TURN_MS);
  });

  test('comes no sooner when the words may not yet hold all that was said', () => {
    const script = acquainted()
      .speaks(900, { fromHz: 140, toHz: 120 })
      .recognised('where is the café')
      .speaks(320, { fromHz: 120, toHz: 92 });
    const endMs = script.now();
    script.silent(1200);
    expect(script.at('submit') - endMs).toBeGreaterThanOrEqual(END_OF_TURN_MS);
  });

  test('comes sooner when the recogniser has settled on the words', () => {
    const script = talk().speaks(800);
    const endMs = script.now();
    script.silent(200).recognised('where is the café', true).silent(400);
    expect(script.actions()).toEqual(['listen', 'submit where is the café']);
    expect(script.at('submit') - endMs).toBeLessThan(END_OF_FINAL_MS + 150);
  });

  for (const [eagerness, ms] of Object.entries(LONGEST_WAIT_MS) as [
    keyof typeof LONGEST_WAIT_MS,
    number,
  ][])
    // entries forgets the keys
    test(`waits ${ms} ms for an ${eagerness} listener where the sentence cannot end`, () => {
      const script = talk({ locale: 'en', eagerness })
        .speaks(700)
        .recognised('I want to go to the');
      const endMs = script.now();
      script.silent(ms + 200);
      expect(script.actions()).toEqual(['listen', 'submit I want to go to the']);
      expect(script.at('submit') - endMs).toBeGreaterThanOrEqual(ms);
    });

  test('does not come in a pause after "and"; what follows belongs to the same turn', () => {
    const script = talk()
      .speaks(900)
      .silent(250)
      .recognised('I would like two tickets and', true)
      .silent(1400)
      .speaks(700)
      .silent(300)
      .recognised('a map of the museum')
      .silent(900);
    expect(script.actions()).toEqual([
      'listen',
      'submit I would like two tickets and a map of the museum',
    ]);
  });

  test('waits longer for a visitor who looks away', () => {
    const script = talk().looks(false).speaks(600).recognised('the blue whale one');
    const endMs = script.now();
    for (let n = 0; n < 12; n += 1) script.looks(false).silent(96);
    script.silent(200);
    expect(script.at('submit') - endMs).toBeGreaterThan(1000);
  });

  test('without any words submits nothing', () => {
    const script = talk().speaks(300).silent(3000);
    expect(script.actions()).toEqual(['listen', 'drop']);
    expect(script.state().floor).toBe('nobody');
  });

  test('of a visitor who only says "uh" is no turn', () => {
    const script = talk().speaks(400).silent(300).recognised('uh', true).silent(5000);
    expect(script.actions()).toEqual(['listen', 'drop']);
  });

  test('is known from words alone where no voice is heard', () => {
    const script = talk()
      .recognised('when do you open')
      .waits(END_OF_TURN_MS + 32);
    expect(script.actions()).toEqual(['listen', 'submit when do you open']);
  });

  test('of a voice whose words come late is over soon after the words', () => {
    const script = talk().speaks(900).silent(1400).recognised('the blue whale', true).silent(400);
    expect(script.actions().at(-1)).toBe('submit the blue whale');
  });

  test('is answered by a movement within 200 ms, once a pause, and never while the visitor sounds', () => {
    const script = talk().speaks(900);
    expect(Number.isNaN(script.at('yields'))).toBe(true);
    const pausedMs = script.now();
    script.silent(600);
    expect(script.at('yields') - pausedMs).toBeLessThanOrEqual(200);
    script.speaks(500);
    const endMs = script.now();
    script.silent(400);
    expect(script.at('yields') - endMs).toBeLessThanOrEqual(200);
    expect(script.log.filter(({ action }) => action.kind === 'yields')).toHaveLength(2);
  });
});

describe('a turn that was not over after all', () => {
  test('is taken back with the words that follow, while nothing of the answer was heard', () => {
    const script = talk()
      .speaks(900)
      .silent(200)
      .recognised('where is the café', true)
      .silent(500)
      .speaks(300)
      .recognised('and how')
      .speaks(400)
      .silent(200)
      .recognised('and how much is a coffee')
      .silent(900);
    expect(script.actions()).toEqual([
      'listen',
      'submit where is the café',
      'duck',
      'take-back',
      'submit where is the café and how much is a coffee',
    ]);
  });

  test('but its own last reading does not take it back', () => {
    const script = talk()
      .speaks(900)
      .silent(200)
      .recognised('where is the café')
      .silent(900)
      .recognised('Where is the café?', true)
      .silent(300);
    expect(script.actions()).toEqual(['listen', 'submit where is the café']);
  });
});

describe('speech over the person', () => {
  test('turns them down within 300 ms and stops them at some 500', () => {
    const script = talk().silent(100).personStarts(ANSWER);
    const fromMs = script.now();
    script.speaks(600);
    expect(script.actions()).toEqual(['duck', 'hold']);
    expect(script.at('duck') - fromMs).toBeLessThanOrEqual(300);
    expect(script.at('hold') - fromMs).toBeGreaterThanOrEqual(BARGE_IN_MS - 32);
    expect(script.at('hold') - fromMs).toBeLessThanOrEqual(BARGE_IN_MS + 32);
  });

  test('interrupts with the first word, and the words are the next turn', () => {
    const script = talk()
      .silent(100)
      .personStarts(ANSWER)
      .speaks(400)
      .recognised('wait what about')
      .speaks(400)
      .silent(200)
      .recognised('wait what about Sunday')
      .silent(900);
    expect(script.actions()).toEqual(['duck', 'interrupt', 'submit wait what about Sunday']);
  });

  test.each(
    listed(
      'mm-hm, Uh-huh., Yeah., okay, oh I see, right right, yeah yeah yeah yeah yeah',
      'ja ja, klopt, oké, ja precies, ja hoor, snap ik, ja dat klopt',
      'genau, ach so, ja klar, alles klar, verstehe, na klar',
      "d'accord, oui oui, bien sûr, tout à fait, ah bon, je comprends",
      'vale, sí sí, claro, ya veo, claro que sí, de acuerdo',
    ),
  )('"%s" leaves the floor to the person', (text) => {
    const script = talk().silent(100).personStarts(ANSWER).speaks(400).silent(250);
    const words = text.split(' ');
    for (const [index] of words.entries()) script.recognised(words.slice(0, index + 1).join(' '));
    script.silent(300).recognised(text, true).silent(3000);
    expect(script.actions()).toEqual(['duck', 'unduck']);
    expect(script.state().floor).toBe('person');
  });

  test.each(
    listed(
      'stop, wait, no no, hold on, sorry, okay stop, yeah but, right wait',
      'wacht even, stop maar, nee nee, ho, ja maar, oké wacht',
      'stopp, warte mal, nein nein, Moment, ja aber, halt',
      'attends, arrête, non non, oui mais, pardon',
      'espera, para, un momento, sí pero, no no',
    ),
  )('"%s" takes it at once, on the word', (text) => {
    const script = talk().silent(100).personStarts(ANSWER).speaks(192).recognised(text);
    expect(script.actions()).toEqual(['interrupt']);
    expect(script.state().floor).toBe('visitor');
  });

  test('a listener\'s word that becomes a word of their own takes it then: "okay", "okay stop"', () => {
    const script = talk().silent(100).personStarts(ANSWER).speaks(300).recognised('okay');
    expect(script.actions()).toEqual(['duck']);
    expect(script.speaks(64).recognised('okay stop').actions()).toEqual(['duck', 'interrupt']);
  });

  test('"I" may become "I see", and is waited for', () => {
    const script = talk().silent(100).personStarts(ANSWER).speaks(300).recognised('I');
    expect(script.silent(200).recognised('I see', true).silent(3000).actions()).toEqual([
      'duck',
      'unduck',
    ]);
  });

  test('in the even bursts of a laugh does not stop them', () => {
    const script = talk().silent(100).personStarts(ANSWER);
    for (let burst = 0; burst < 8; burst += 1) script.speaks(128).silent(64);
    expect(script.silent(3000).actions()).not.toContain('hold');
  });

  test('a cough of 200 ms does nothing at all', () => {
    expect(talk().silent(100).personStarts(ANSWER).speaks(200).silent(3000).actions()).toEqual([]);
  });

  test('without a word in two seconds was none: they go on', () => {
    const script = talk().silent(100).personStarts(ANSWER).speaks(700);
    const endMs = script.now();
    script.silent(3000);
    expect(script.actions()).toEqual(['duck', 'hold', 'resume']);
    expect(script.at('resume') - endMs).toBeGreaterThanOrEqual(FALSE_INTERRUPTION_MS - SLACK_MS);
    expect(script.at('resume') - endMs).toBeLessThan(FALSE_INTERRUPTION_MS + 2 * SLACK_MS);
  });

  test('that turns out to be a long "mm-hm yeah" lets them go on as soon as it is over', () => {
    const script = talk().silent(100).personStarts(ANSWER).speaks(700);
    const endMs = script.now();
    script.silent(200).recognised('mm-hm yeah').silent(400);
    expect(script.actions()).toEqual(['duck', 'hold', 'resume']);
    expect(script.at('resume') - endMs).toBeLessThan(500);
  });

  test('that goes on and on stops them even if no word is understood', () => {
    expect(talk().silent(100).personStarts(ANSWER).speaks(2500).actions()).toEqual([
      'duck',
      'hold',
      'interrupt',
    ]);
  });

  test('made of their own words is their echo', () => {
    const script = talk()
      .silent(100)
      .personStarts(ANSWER)
      .recognised('planetarium opens at ten')
      .silent(200)
      .recognised('the planetarium opens at ten and there', true)
      .silent(500);
    expect(script.actions()).toEqual([]);
  });

  test('that begins before the answer is heard holds it back, and a cough lets it begin', () => {
    const script = talk().speaks(900).silent(200).recognised('where is the café', true).silent(400);
    script.speaks(700).silent(2500);
    expect(script.actions()).toEqual([
      'listen',
      'submit where is the café',
      'duck',
      'hold',
      'resume',
    ]);
  });

  test('"yeah" over their last word is no new turn, but "yes" to their question is one', () => {
    const over = (says: string, ms: number) =>
      talk()
        .silent(100)
        .personStarts(says)
        .speaks(300)
        .personEnds()
        .silent(ms)
        .recognised('yes', true);
    expect(
      over(ANSWER, 300)
        .silent(1500)
        .actions()
        .filter((a) => a.startsWith('submit')),
    ).toEqual([]);
    expect(over('Shall I go on?', 300).silent(1500).actions().at(-1)).toBe('submit yes');
  });
});

describe('push-to-talk', () => {
  test('gives the floor while it is down whatever the silence, and ends the turn when let go', () => {
    const script = talk().silent(100).button(true).speaks(500).recognised('where is').silent(3000);
    expect(script.actions()).toEqual(['listen']);
    script.speaks(500).recognised('where is the café').button(false).silent(200);
    script.recognised('where is the café please', true).silent(64);
    expect(script.actions()).toEqual(['listen', 'submit where is the café please']);
  });

  test('interrupts at once', () => {
    expect(talk().silent(100).personStarts(ANSWER).button(true).actions()).toEqual(['interrupt']);
  });

  test('let go without a word is no turn', () => {
    const script = talk().button(true).silent(500).button(false).silent(2500);
    expect(script.actions()).toEqual(['listen', 'drop']);
    expect(script.state().floor).toBe('nobody');
  });
});

describe('a microphone that is switched off, or lost', () => {
  test('in the midst of a sentence drops what was half said, and no turn comes of it later', () => {
    const script = talk().speaks(900).recognised('where is the').hearingEnds().waits(9000);
    expect(script.actions()).toEqual(['listen', 'drop']);
    expect(script.state()).toMatchObject({ floor: 'nobody', text: { settled: '', partial: '' } });
  });

  test('and on again begins a turn of its own, without the words from before', () => {
    const script = talk().speaks(900).recognised('where is the').hearingEnds().waits(500);
    script.speaks(800).silent(300).recognised('when do you open', true).silent(600);
    expect(script.actions()).toEqual(['listen', 'drop', 'listen', 'submit when do you open']);
  });

  test('takes the button with it', () => {
    const script = talk().silent(100).button(true).speaks(500).recognised('where').hearingEnds();
    expect(script.button(false).waits(3000).actions()).toEqual(['listen', 'drop']);
  });

  test('over the person lets them go on at once, as loud as before', () => {
    const over = (ms: number) => talk().silent(100).personStarts(ANSWER).speaks(ms).hearingEnds();
    expect(over(700).waits(3000).actions()).toEqual(['duck', 'hold', 'resume']);
    expect(over(300).waits(3000).actions()).toEqual(['duck', 'unduck']);
  });

  test('after the end of the turn leaves the answer that is on its way', () => {
    const script = talk().speaks(900).silent(200).recognised('where is the café', true).silent(400);
    script.hearingEnds().waits(3000);
    expect(script.actions()).toEqual(['listen', 'submit where is the café']);
    expect(script.state().floor).toBe('thinking');
  });
});

test('the state is JSON, so that a conversation can be replayed from anywhere', () => {
  const state = acquainted().speaks(300).recognised('where is').state();
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});
