import { createBrain, stepBrain, STEP_S, type BrainState } from '#brain';
import { describe, expect, test } from 'vitest';

import { feeling, stage, type Stage } from '../scenes/stage.ts';
import { numbersIn } from '../support.ts';

const ANGRY = feeling({ angry: 0.9, neutral: 0.1 });
const HAPPY = feeling({ happy: 1 });
const here = (visitor: number, people = 1) => ({ kind: 'presence', people, visitor }) as const;
const MANNER = {
  kind: 'manner',
  manner: { length: 'brief', tone: 'playful', order: 'solve-first' },
  context: { asks: 'talk', appears: 'even' },
} as const;

/** A visitor of half a minute, who is told of opening hours and takes it their way. */
const visitor = (pleased: boolean): Stage =>
  stage()
    .at(0.1, here(1))
    .looks(1, 30, {
      emotion: pleased ? HAPPY : ANGRY,
      valence: pleased ? 0.8 : -0.7,
      smile: pleased ? 0.8 : 0,
    })
    .speaks(2, 4, { pitchHz: pleased ? 240 : 110 })
    .says(4, {
      sentiment: pleased ? 0.9 : -0.9,
      emotion: pleased ? HAPPY : ANGRY,
      intent: pleased ? 'thanks' : 'complaint',
    })
    .at(5, MANNER)
    .answers(6, 6, 'warm')
    .at(6.1, { kind: 'beat', feel: 'warm', intensity: 0.5, gesture: null, topic: 'hours' })
    .says(14, { sentiment: pleased ? 0.9 : -0.9, emotion: pleased ? HAPPY : ANGRY });

/** How far two brains lie apart in all that is felt and believed, in the worst of it. */
const apart = (a: BrainState, b: BrainState): number => {
  const felt = ({ visitor: v, bond, emotions, affect, mood, modulators, mimicry }: BrainState) => [
    ...numbersIn([v, bond, emotions, affect, mood, modulators, mimicry]),
  ];
  const theirs = felt(b);
  return Math.max(...felt(a).map(([, x], i) => Math.abs(x - (theirs[i]?.[1] ?? Infinity))));
};

describe('the next visitor at a kiosk', () => {
  const [after, before] = [true, false].map((pleased) =>
    visitor(pleased).at(30, here(2)).looks(30.5, 50, {}).says(36, { intent: 'question' }).play(50),
  );
  if (!after || !before) throw new Error('nothing was played');

  test('is met alike, whoever stood there before: nothing felt or believed differs after some seconds', () => {
    expect(apart(after.state(29), before.state(29))).toBeGreaterThan(0.5);
    expect(apart(after.state(38), before.state(38))).toBeLessThan(0.1);
    expect(apart(after.state(49), before.state(49))).toBeLessThan(0.03);
  });

  test('finds nothing of the last one in the brain: words, trust, manners, topics, habits, causes, voice', () => {
    const { visitor: v, bond, learning, listen, cause } = after.state(30.05);
    expect(v).toMatchObject({ number: 2, text: null, voice: null, sign: null, hint: null });
    expect(bond).toMatchObject({ trust: 0.5, familiarity: 0, pleasedBy: null, displeasedBy: null });
    expect(learning).toMatchObject({ turns: 0, chosen: null, trials: [], habits: [] });
    expect(learning.topics.known).toEqual([]);
    expect(listen.lowPitch).toBeNull();
    expect(cause?.event.what).toBe('visitor-came');
  });
});

describe('a wish to be forgotten', () => {
  const film = visitor(false).at(30, { kind: 'forget' }).play(45);

  test('takes the whole visitor with it, and leaves who is there and how much may be read', () => {
    expect(film.state(29.9).bond.trust).toBeLessThan(0.5);
    expect(film.state(29.9).learning.turns).toBe(1);
    const { visitor: v, bond, learning, cause, listen } = film.state(30.05);
    expect(v).toMatchObject({ number: 1, people: 1, watched: true, text: null, face: null });
    expect(bond).toEqual(createBrain(1).bond);
    expect(learning).toMatchObject({ turns: 0, trials: [], habits: [], hearing: null });
    expect(cause).toBeNull();
    expect(listen.lowPitch).toBeNull();
  });

  test('is followed by what is felt, softly', () => {
    expect(film.most(({ emotions }) => emotions.steadiness, 36, 45)).toBeLessThan(0.02);
    expect(Math.abs(film.state(36).mood.valence)).toBeLessThan(0.02);
  });
});

describe('a visitor who is gone', () => {
  const left = (script: Stage, seconds: number): BrainState =>
    script.at(30, here(1, 0)).play(seconds).state(seconds);

  test('is remembered for a minute, and a stranger after a minute and a half', () => {
    expect(left(visitor(true), 95).bond.familiarity).toBeGreaterThan(0.2);
    const over = left(visitor(true), 122);
    expect(over.bond.familiarity).toBe(0);
    expect(over.learning.turns).toBe(0);
    expect(over.visitor.visit).toBe(1);
  });

  test('is not expected back after a goodbye', () => {
    const parted = () => visitor(true).says(29, { intent: 'farewell', sentiment: 0.4 });
    expect(left(parted(), 37).bond.familiarity).toBeGreaterThan(0.2);
    expect(left(parted(), 39).bond.familiarity).toBe(0);
  });

  test('is forgotten once, and by a leap through the hours as by steps', () => {
    const seen = visitor(true).at(30, here(1, 0)).play(31).state(31);
    const leapt = stepBrain(seen, [], 3600);
    expect(leapt.visitor.visit).toBe(1);
    let stepped = seen;
    for (let i = 0; i < 120 / STEP_S; i++) stepped = stepBrain(stepped, [], STEP_S);
    expect(stepped.visitor.visit).toBe(1);
    expect(stepped.bond).toEqual(leapt.bond);
  });

  test('is not gone while they are heard or read beside the camera', () => {
    const beside = visitor(true).at(30, here(1, 0));
    for (let second = 40; second < 200; second += 40) beside.says(second, {});
    expect(beside.play(200).state(200).bond.familiarity).toBeGreaterThan(0.2);
  });

  test('who never came is nobody to forget', () => {
    const empty = stage().at(1, here(0, 0)).play(200).state(200);
    expect(empty.visitor.visit).toBe(0);
  });
});
