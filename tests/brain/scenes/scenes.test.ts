import { express, temperamentByName, traitsOf, type BrainState, type EmotionName } from '#brain';
import { describe, expect, test } from 'vitest';

import { PLAYS } from './plays.ts';
import { stage } from './stage.ts';

const rest = traitsOf(temperamentByName('receptionist')).rest;

const joy = ({ emotions }: BrainState): number => emotions.joy;
const relief = ({ emotions }: BrainState): number => emotions.relief;
const amusement = ({ emotions }: BrainState): number => emotions.amusement;
const steadiness = ({ emotions }: BrainState): number => emotions.steadiness;
const concern = ({ emotions }: BrainState): number => emotions.concern;
const cortisol = ({ modulators }: BrainState): number => modulators.cortisol;
const dopamine = ({ modulators }: BrainState): number => modulators.dopamine;
const smile = (state: BrainState): number => express(state).smile;
const felt =
  (name: EmotionName) =>
  ({ emotions }: BrainState): number =>
    emotions[name];

/** When each feeling first reaches its level from `from` on, seconds; Infinity where it never does. */
const times = (
  film: ReturnType<ReturnType<typeof PLAYS.joke>['play']>,
  from: number,
  feelings: readonly (readonly [EmotionName, number])[],
): readonly number[] => feelings.map(([name, level]) => film.reaches(felt(name), level, from));

/** Each comes, and none before the one named before it. */
const expectInOrder = (seconds: readonly number[]): void => {
  for (const second of seconds) expect(second).toBeLessThan(Infinity);
  expect(seconds).toEqual([...seconds].sort((a, b) => a - b));
};

const onVisitor = ({ gaze }: BrainState): number => (gaze.mode === 'visitor' ? 1 : 0);

describe('a joke after tension', () => {
  const film = PLAYS.joke().play(40);

  test('is a complaint and then laughter', () => {
    expect(film.events()).toEqual(['complaint', 'laugh']);
  });

  test('goes from steadiness through relief and amusement to joy, in that order', () => {
    const tense = film.reaches(steadiness, 0.35);
    const relieved = film.reaches(relief, 0.15, 14);
    const amused = film.reaches(amusement, 0.3, 14);
    const glad = film.reaches(joy, 0.45, 14);
    expect(tense).toBeLessThan(4);
    expect(relieved).toBeGreaterThan(14);
    expect(relieved).toBeLessThan(amused + 0.3);
    expect(amused).toBeLessThan(16);
    expect(glad).toBeGreaterThan(relieved);
    expect(glad).toBeLessThan(20);
  });

  test('is seen: the smile that was held back comes with the eyes in it', () => {
    expect(film.most(smile, 6, 13.5)).toBeLessThan(0.35);
    expect(film.most(smile, 15, 20)).toBeGreaterThan(0.7);
    expect(film.most((state) => express(state).cheekRaise, 15, 22)).toBeGreaterThan(0.4);
  });

  test('leaves stress on its way down, and endorphin up', () => {
    expect(film.most(cortisol, 10, 15)).toBeGreaterThan(rest.cortisol + 0.03);
    expect(cortisol(film.state(39))).toBeLessThan(cortisol(film.state(14)));
    expect(film.most(({ modulators }) => modulators.endorphin, 15, 22)).toBeGreaterThan(
      rest.endorphin + 0.1,
    );
  });
});

describe('a visitor who cries', () => {
  const film = PLAYS.tears().play(20);

  test('is met with concern within two seconds, not with sadness', () => {
    expect(film.reaches(concern, 0.5)).toBeLessThan(5);
    const shown = film.shown(5);
    expect(shown.browInnerUp).toBeGreaterThan(film.shown(0.1).browInnerUp + 0.2);
    expect(shown.smile).toBeLessThan(0.2);
    expect(film.most((state) => express(state).lipCornerDown, 0, 16)).toBeLessThan(0.25);
  });

  test('is leant towards, looked at, and spoken to slower and lower', () => {
    const calm = stage().play(5);
    expect(film.state(8).body.lean).toBeGreaterThan(calm.state(4).body.lean + 0.1);
    expect(film.shown(8).prosody.rate).toBeLessThan(calm.shown(4).prosody.rate);
    expect(film.shown(8).prosody.pitchSt).toBeLessThan(calm.shown(4).prosody.pitchSt);
    expect(film.most(({ modulators }) => modulators.oxytocin, 0, 16)).toBeGreaterThan(
      rest.oxytocin + 0.05,
    );
  });

  test('is cared for first, then leant to, and what cannot be helped is regretted last', () => {
    expect(film.events()).toEqual(['sorrow']);
    const [cared, regretted] = times(film, 3, [
      ['concern', 0.2],
      ['disappointment', 0.1],
    ]);
    const leant = film.reaches(({ body }) => body.lean, 0.1, 3);
    expectInOrder([cared ?? Infinity, leant, regretted ?? Infinity]);
    expect(film.most(felt('joy'), 3, 16)).toBeLessThan(0.05);
    expect(film.most(steadiness, 3, 16)).toBeLessThan(0.1);
  });

  test('is named as the cause, with concern as what rose most', () => {
    const { cause } = film.state(4.9);
    expect(cause?.event).toEqual({ kind: 'text', what: 'sorrow' });
    expect(cause?.feelings[0]?.emotion).toBe('concern');
  });
});

describe('a visitor who shouts', () => {
  const film = PLAYS.shout().play(90);

  test('startles first, then meets steadiness', () => {
    expect(film.events()).toEqual(['shout', 'complaint']);
    const startled = film.reaches(({ emotions }) => emotions.surprise, 0.2, 2);
    const steady = film.reaches(steadiness, 0.3, 2);
    expect(startled).toBeLessThan(2.4);
    expect(steady).toBeGreaterThan(startled);
    expect(steady).toBeLessThan(5);
  });

  test('gets no scowl and no smile back, and a heart that beats faster for a while', () => {
    expect(film.most((state) => express(state).browLower, 2, 12)).toBeLessThan(0.3);
    expect(smile(film.state(7))).toBeLessThan(0.2);
    const before = film.state(1.9).body.heartPerMin;
    expect(film.most(({ body }) => body.heartPerMin, 2, 8)).toBeGreaterThan(before + 1);
    expect(film.state(89).body.heartPerMin).toBeLessThan(before + 2);
  });

  test('is not copied: no frown comes back through mimicry', () => {
    expect(film.most(({ mimicry }) => mimicry.smile, 2, 12)).toBeLessThan(0.05);
    expect(film.most(({ mimicry }) => mimicry.concern, 2, 12)).toBeLessThan(0.05);
  });
});

describe('praise', () => {
  const film = PLAYS.praise().play(20);

  test('is gratitude before joy before pride, and affection only with the third', () => {
    expect(film.events()).toEqual(['thanks', 'thanks', 'thanks']);
    expectInOrder(
      times(film, 3, [
        ['gratitude', 0.2],
        ['joy', 0.4],
        ['affection', 0.1],
      ]),
    );
    expect(film.reaches(felt('affection'), 0.1, 3)).toBeGreaterThan(5);
  });

  test('brings dopamine first, then gratitude and pride, and a smile with the eyes', () => {
    const reward = film.reaches(dopamine, rest.dopamine + 0.05, 3);
    const grateful = film.reaches(({ emotions }) => emotions.gratitude, 0.15, 3);
    expect(reward).toBeLessThan(4);
    expect(grateful).toBeLessThan(4.5);
    expect(reward).toBeLessThanOrEqual(grateful + 0.1);
    expect(film.most(({ emotions }) => emotions.pride, 3, 6)).toBeGreaterThan(0.1);
    expect(film.most((state) => express(state).cheekRaise, 3, 7)).toBeGreaterThan(0.25);
  });

  test('that comes again and again is expected: each time less new, less of a reward', () => {
    const released = (second: number): number =>
      film.state(second + 0.1).cause?.releases.dopamine ?? 0;
    const novelty = (second: number): number => film.state(second + 0.1).cause?.checks.novelty ?? 0;
    expect(released(5)).toBeLessThan(released(3));
    expect(novelty(5)).toBeLessThan(novelty(3));
    expect(novelty(7)).toBeLessThan(novelty(5));
  });
});

describe('an insult', () => {
  const film = PLAYS.insult().play(60);

  test('puts to shame first, steadies then, and leaves a disappointment, but no joy and no concern for itself', () => {
    expect(film.events()).toEqual(['insult']);
    expectInOrder(
      times(film, 3, [
        ['embarrassment', 0.1],
        ['steadiness', 0.2],
        ['disappointment', 0.2],
      ]),
    );
    expect(film.most(joy, 3, 12)).toBeLessThan(0.05);
  });

  test('breaks a norm: embarrassment, a blush a little later, then calm attention', () => {
    const { cause } = film.state(3.2);
    expect(cause?.checks.norms ?? 0).toBeLessThan(-0.3);
    const ashamed = film.reaches(({ emotions }) => emotions.embarrassment, 0.15, 3);
    const blushed = film.reaches(({ body }) => body.blush, 0.04, 3);
    expect(ashamed).toBeLessThan(4.5);
    expect(blushed).toBeGreaterThan(ashamed);
    expect(film.most(steadiness, 3, 8)).toBeGreaterThan(0.25);
  });

  test('is looked down at for a moment, with the head lowered and the lips pressed', () => {
    const lowest = Math.min(
      ...film.states.slice(180, 300).map((state) => express(state).gaze.pitchRad),
    );
    expect(lowest).toBeLessThan(-0.08);
    expect(film.shown(4.7).head.pitchRad).toBeLessThan(film.shown(2.9).head.pitchRad - 0.05);
    expect(film.shown(4.7).lipPress).toBeGreaterThan(0.3);
  });

  test('is not paid back, and costs trust that time alone does not mend', () => {
    expect(film.most((state) => express(state).browLower, 3, 10)).toBeLessThan(0.3);
    expect(smile(film.state(5))).toBeLessThan(0.3);
    expect(film.state(59).bond.trust).toBeLessThan(0.5);
  });
});

describe('a long silence', () => {
  const seeds = [1, 2, 3, 4];
  const films = seeds.map((seed) => PLAYS.silence().play(203, { seed }));

  test('is waited through with raised brows, then with other thoughts, never rudely', () => {
    for (const film of films) {
      expect(film.state(30).emotions.boredom).toBeLessThan(0.05);
      expect(film.state(190).emotions.boredom).toBeGreaterThan(0.4);
      const worst = film.shown(190);
      expect(worst.browLower).toBeLessThan(0.05);
      expect(worst.lipCornerDown).toBeLessThan(0.05);
      expect(worst.smile).toBeGreaterThan(0.2);
    }
  });

  test('is interest in who came, then waiting, then boredom, and interest again when they stir', () => {
    for (const film of films) {
      expect(film.events()).toEqual(['visitor-came']);
      const waits = film.reaches(({ turn }) => turn.waits, 0.8, 1);
      const gone = film.states.findIndex(
        ({ turn }, step) => step > (waits + 1) * 60 && turn.waits < 0.1,
      );
      expectInOrder([
        film.reaches(felt('interest'), 0.2, 1),
        waits,
        gone / 60,
        film.reaches(felt('boredom'), 0.1, 1),
        film.reaches(felt('interest'), 0.3, 200),
      ]);
    }
  });

  test('lets the eyes wander more, and brings them back at the first sign of life', () => {
    const share = (from: number, to: number): number =>
      films.reduce((sum, film) => sum + film.mean(onVisitor, from, to), 0) / films.length;
    expect(share(140, 200)).toBeLessThan(share(10, 40) - 0.1);
    for (const film of films) expect(film.reaches(onVisitor, 1, 200)).toBeLessThan(200.4);
  });
});

describe('an interruption', () => {
  const film = PLAYS.interruption().play(14);

  test('stops the posed smile, raises the brows and turns the eyes to the visitor', () => {
    expect(film.state(5.9).turn.phase).toBe('speaking');
    expect(film.state(6.1).turn.phase).toBe('listening');
    expect(film.state(7.2).voluntary.level).toBeLessThan(0.6 * film.state(5.9).voluntary.level);
    const quiet = stage().answers(2, 20, 'happy').play(8);
    expect(film.shown(6.45).browOuterUp).toBeGreaterThan(quiet.shown(6.45).browOuterUp + 0.08);
    expect(film.reaches(onVisitor, 1, 6.02)).toBeLessThan(6.3);
  });

  test('is heard first, then looked at, then listened to with interest', () => {
    expect(film.events()).toEqual(['person-interrupted']);
    expectInOrder([
      film.reaches(({ turn }) => (turn.phase === 'listening' ? 1 : 0), 1, 5),
      film.reaches(onVisitor, 1, 6.01),
      film.reaches(felt('interest'), 0.4, 6),
    ]);
    expect(film.most(felt('disappointment'), 6, 14)).toBeLessThan(0.15);
  });

  test('takes the smile back while the brows go up', () => {
    expect(smile(film.state(6.45))).toBeLessThan(0.6 * smile(film.state(5.9)));
  });

  test('is taken lightly', () => {
    expect(film.most(({ emotions }) => emotions.worry, 6, 14)).toBeLessThan(0.15);
    expect(film.most(steadiness, 6, 14)).toBeLessThan(0.1);
  });
});

describe('a visitor who leaves and returns', () => {
  const film = PLAYS.return().play(70);

  test('is missed a little, and then known again: familiar, trusted, a pleasure', () => {
    expect(film.most(({ emotions }) => emotions.disappointment, 20, 24)).toBeGreaterThan(0.05);
    const { bond } = film.state(59);
    expect(bond.familiarity).toBeGreaterThan(0.2);
    expect(film.state(61).bond.familiarity).toBe(bond.familiarity);
    expect(film.state(61).bond.trust).toBeGreaterThan(0.5);
    expect(film.most(joy, 60, 63)).toBeGreaterThan(film.most(joy, 1, 4) * 1.2);
    expect(film.state(60.2).cause?.event.what).toBe('visitor-returned');
  });

  test('goes from joy and gratitude to being missed to joy again', () => {
    expect(film.events()).toEqual([
      'visitor-came',
      'question',
      'thanks',
      'visitor-left',
      'visitor-returned',
    ]);
    expectInOrder([
      film.reaches(felt('gratitude'), 0.2, 1),
      film.reaches(felt('affection'), 0.1, 1),
      film.reaches(felt('disappointment'), 0.05, 20),
      film.reaches(joy, 0.1, 60),
    ]);
    expect(film.most(joy, 55, 60)).toBeLessThan(0.1);
  });

  test('is greeted with the brows, and not beamed after once nobody is there to see it', () => {
    expect(film.shown(60.25).browOuterUp).toBeGreaterThan(film.shown(59.5).browOuterUp + 0.25);
    expect(smile(film.state(24))).toBeLessThan(0.65 * smile(film.state(19.9)));
  });

  test('is looked at as soon as they are back', () => {
    expect(film.reaches(onVisitor, 1, 60)).toBeLessThan(60.4);
  });
});

describe('three visitors in a row at a kiosk', () => {
  const film = PLAYS.kiosk().play(84);

  test('is steadiness, then joy, then calm: each is met as they are', () => {
    expect(film.events()).toEqual([
      'visitor-came',
      'complaint',
      'visitor-came',
      'thanks',
      'visitor-came',
    ]);
    expectInOrder([
      film.reaches(steadiness, 0.5),
      film.reaches(joy, 0.3, 30),
      film.reaches(felt('gratitude'), 0.2, 30),
    ]);
    expect(film.most(steadiness, 34, 84)).toBeLessThan(0.1);
    expect(film.most(felt('gratitude'), 76, 84)).toBeLessThan(0.05);
    expect(film.most(felt('affection'), 78, 84)).toBeLessThan(0.05);
  });

  test('starts each with a clean sheet: nothing of one is held against the next', () => {
    expect(film.state(29).bond.trust).toBeLessThan(0.5);
    expect(film.state(29).bond.displeasedBy).not.toBeNull();
    for (const second of [30.1, 70.1]) {
      const { bond, visitor, learning } = film.state(second);
      expect(bond).toMatchObject({ trust: 0.5, familiarity: 0, displeasedBy: null });
      expect(visitor.text).toBeNull();
      expect(learning.habits).toEqual([]);
    }
  });

  test('greets each: novelty, a smile, and steadiness of before soon gone', () => {
    for (const second of [30, 70]) {
      expect(film.state(second + 0.1).cause?.event.what).toBe('visitor-came');
      expect(film.state(second + 3).emotions.steadiness).toBeLessThan(0.1);
    }
    expect(smile(film.state(33))).toBeGreaterThan(0.45);
    expect(film.most(joy, 32, 44)).toBeGreaterThan(0.5);
    expect(film.state(74).visitor.valence).toBeCloseTo(0, 1);
  });
});
