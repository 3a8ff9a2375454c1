import { MANNERS, type Manner, type MannerContext, type Percept } from '#core';
import {
  createBrain,
  explainManners,
  stepBrain,
  STEP_S,
  type BrainState,
  temperamentByName,
} from '#brain';
import { describe, expect, test } from 'vitest';

import { bestManner, chooseManner, mannerContext } from '../../../src/brain/learning/index.ts';
import { face, NEUTRAL_FACES, words } from '../../session/fakes.ts';

const STEP_MS = STEP_S * 1000;
const QUESTION: MannerContext = { asks: 'question', appears: 'even' };
const PLAYFUL: Manner = { length: 'thorough', tone: 'playful', order: 'solve-first' };
const FORMAL: Manner = { length: 'thorough', tone: 'formal', order: 'solve-first' };

/** A brain that lives through a script: what happens, in order, and seconds between. */
function live(
  script: readonly (readonly Percept[] | number)[],
  look: number | null = null,
  from: BrainState = createBrain(3),
): BrainState {
  let brain = from;
  for (const part of script) {
    if (typeof part !== 'number') {
      const now = part.map((percept): Percept => ({ ...percept, tMs: brain.tMs }));
      brain = stepBrain(brain, now, STEP_S);
      continue;
    }
    const steps = Math.round(part / STEP_S);
    for (let i = 0; i < steps; i++) {
      const seen =
        look === null || i % 8 !== 0
          ? []
          : [face(brain.tMs, { valence: look, smile: Math.max(0, look) })];
      brain = stepBrain(brain, seen, STEP_S);
    }
  }
  return brain;
}

const turn = (who: 'visitor' | 'person', phase: 'start' | 'end'): Percept => ({
  kind: 'turn',
  tMs: 0,
  who,
  phase,
});
const asked = (manner: Manner, context: MannerContext = QUESTION): Percept => ({
  kind: 'manner',
  tMs: 0,
  manner,
  context,
});
const speaksOf = (topic: string): Percept => ({
  kind: 'beat',
  tMs: 0,
  feel: 'warm',
  intensity: 0.5,
  gesture: null,
  topic,
});
const question = (text = 'When?'): Percept => words(0, { text, intent: 'question' });
/** An answer that is heard for `seconds`, up to the visitor's next turn. */
const answer = (manner: Manner, seconds = 5): readonly (readonly Percept[] | number)[] => [
  [asked(manner)],
  1,
  [turn('person', 'start')],
  seconds,
  [turn('person', 'end')],
  3,
  [question(), turn('visitor', 'end')],
];

describe('credit', () => {
  test('goes to the manner that was heard, for what the visitor showed after it began', () => {
    const { trials } = live(answer(PLAYFUL), 0.6).learning;
    expect(trials).toHaveLength(1);
    expect(trials[0]?.shown).toBeGreaterThan(0.3);
    expect(trials[0]?.weight).toBeGreaterThan(0.5);
  });

  test('is not given for a smile before the answer', () => {
    const smiled = live([[question(), turn('visitor', 'end')], 3], 0.9);
    const [trial] = live(answer(PLAYFUL), 0, smiled).learning.trials;
    expect(trial?.shown).toBeLessThan(0.1);
  });

  test('is not given for an old complaint that fades from the estimate', () => {
    const complaint = words(0, { sentiment: -0.9, confidence: 0.9, intent: 'complaint' });
    const after = live([[complaint, turn('visitor', 'end')], ...answer(FORMAL)]);
    expect(after.learning.trials.every(({ shown }) => shown <= 0.05)).toBe(true);
  });

  test('is not given for silence: nobody seen and words that say nothing teach nothing', () => {
    const empty = words(0, { sentiment: 0, confidence: 0.1, intent: 'question' });
    const script = [[asked(PLAYFUL)], 1, [turn('person', 'start')], 4, [turn('person', 'end')], 5];
    const after = live([...script, [empty, turn('visitor', 'end')]]);
    expect(after.learning.trials).toEqual([]);
  });

  test('is given for the words that follow, when there is no camera', () => {
    const glad = words(0, { sentiment: 0.8, confidence: 0.7, intent: 'thanks' });
    const script = [[asked(PLAYFUL)], 1, [turn('person', 'start')], 4, [turn('person', 'end')], 30];
    const after = live([...script, [glad, turn('visitor', 'end')]]);
    expect(after.learning.trials[0]?.shown).toBeGreaterThan(0.4);
  });

  test('is not given to a manner for a greeting that nobody chose one for', () => {
    const greeted = live(
      [
        [turn('person', 'start')],
        4,
        [turn('person', 'end')],
        3,
        [question(), turn('visitor', 'end')],
      ],
      0.7,
    );
    expect(greeted.learning.trials).toEqual([]);
  });

  test('tells how much better than expected an answer was taken', () => {
    const glad = live(answer(PLAYFUL), 0.7).learning.surprise;
    const cross = live(answer(PLAYFUL), -0.7).learning.surprise;
    expect(glad).toBeGreaterThan(0.1);
    expect(cross).toBeLessThan(-0.1);
    let brain = createBrain(3);
    for (let i = 0; i < 12; i++) brain = live(answer(PLAYFUL), 0.7, brain);
    expect(Math.abs(brain.learning.surprise)).toBeLessThan(glad / 2);
  });
});

describe('the first answer, before anything was learned', () => {
  const { learning } = createBrain(1);

  test('is brief, plain and to the matter for a question', () => {
    for (let seed = 0; seed < 50; seed++) {
      expect(chooseManner({ ...learning, seed }, QUESTION)).toEqual({
        length: 'brief',
        tone: 'formal',
        order: 'solve-first',
      });
    }
  });

  test('meets a complaint, a need for comfort and a sad face with comfort first', () => {
    for (const context of [
      { asks: 'complaint', appears: 'even' },
      { asks: 'comfort', appears: 'even' },
      { asks: 'question', appears: 'low' },
    ] as const)
      expect(chooseManner(learning, context)).toMatchObject({
        tone: 'formal',
        order: 'comfort-first',
      });
  });

  test('is lighter from a lively person than from a calm receptionist', () => {
    const lively = createBrain(1, temperamentByName('lively')).learning;
    expect(bestManner(lively, { asks: 'talk', appears: 'pleased' }).tone).toBe('playful');
    expect(bestManner(learning, { asks: 'question', appears: 'even' }).tone).toBe('formal');
  });
});

describe('the floors', () => {
  test('stand above everything that was learned', () => {
    const delighted = {
      ...createBrain(1).learning,
      trials: Array.from({ length: 30 }, () => ({
        asks: 'complaint' as const,
        appears: 'tense' as const,
        arm: 2,
        before: -0.4,
        shown: 0.9,
        weight: 1,
        seen: 0.9,
        told: 0,
        words: 0,
      })),
    };
    for (let seed = 0; seed < 50; seed++) {
      const learned = { ...delighted, seed };
      expect(chooseManner(learned, { asks: 'complaint', appears: 'even' })).toMatchObject({
        tone: 'formal',
        order: 'comfort-first',
      });
      expect(chooseManner(learned, { asks: 'question', appears: 'tense' }).tone).toBe('formal');
    }
  });

  test('know trouble from the words and from the face', () => {
    const sad = { ...NEUTRAL_FACES, neutral: 0.1, sad: 0.9 };
    const look = face(0, { emotion: sad, valence: -0.6, confidence: 1 });
    let seen = createBrain(1);
    for (let i = 0; i < 90; i++) seen = stepBrain(seen, [{ ...look, tMs: seen.tMs }], STEP_S);
    expect(mannerContext(seen.visitor, seen.tMs).appears).toBe('low');
    const said = live([[words(0, { intent: 'distress', sentiment: -0.7 })]]);
    expect(mannerContext(said.visitor, said.tMs).asks).toBe('comfort');
  });
});

describe('what was learned', () => {
  const learn = (): BrainState => {
    let brain = createBrain(5);
    for (let i = 0; i < 20; i++) {
      brain = live(answer(i % 2 ? PLAYFUL : FORMAL), i % 2 ? 0.7 : -0.4, brain);
    }
    return brain;
  };
  const taught = learn();

  test('is what this visitor likes', () => {
    expect(bestManner(createBrain(5).learning, QUESTION).tone).toBe('formal');
    expect(bestManner(taught.learning, QUESTION).tone).toBe('playful');
  });

  test('can be explained: what was believed, what is, and how surely', () => {
    const { pairs, expressiveness } = explainManners(taught.learning, QUESTION);
    const tone = pairs.find(({ dimension }) => dimension === 'tone');
    expect(tone).toMatchObject({ prefers: 'playful', floor: null });
    expect(tone?.atFirst).toBeLessThan(0);
    expect(tone?.now).toBeGreaterThan(2 * (tone?.unsure ?? 1));
    expect(expressiveness).toBeGreaterThan(0.8);
  });

  test('is erased on request, and by the next visitor', () => {
    const forgotten = live([[{ kind: 'forget', tMs: 0 }]], null, taught);
    const { learning } = createBrain(5);
    expect(forgotten.learning).toEqual(learning);
    const here = live([[{ kind: 'presence', tMs: 0, people: 1, visitor: 1 }]], null, taught);
    expect(here.learning.trials.length).toBeGreaterThan(0);
    const next = live([[{ kind: 'presence', tMs: 0, people: 1, visitor: 2 }]], null, here);
    expect(next.learning).toEqual(learning);
  });

  test('is small, and plain JSON', () => {
    let brain = taught;
    for (let i = 0; i < 40; i++) {
      const many = [speaksOf(`topic-with-a-long-name-${i}`), question(`Question number ${i}?`)];
      brain = live([...answer(PLAYFUL).slice(0, 3), many, 1, ...answer(FORMAL)], 0.3, brain);
    }
    const json = JSON.stringify(brain.learning);
    expect(json.length).toBeLessThan(7 * 1024);
    expect(JSON.parse(json)).toEqual(brain.learning);
    expect(json).not.toContain('Question number');
  });

  test('takes no harm from a log with words nobody knows', () => {
    const odd = JSON.parse('{"length":"endless","tone":"rude","order":"never"}') as Manner;
    const after = live([[asked(odd)], ...answer(FORMAL)], 0.5, createBrain(5)).learning;
    expect(after.turns).toBe(1);
    expect(MANNERS.tone).toContain(after.chosen?.manner.tone);
  });
});

describe('topics', () => {
  /** Speaks of a topic while the visitor looks so. */
  const telling = (topic: string, look: number, from: BrainState): BrainState =>
    live(
      [[asked(FORMAL)], 0.5, [turn('person', 'start'), speaksOf(topic)], 5, [turn('person', 'end')], 2, [question(), turn('visitor', 'end')]],
      look,
      from,
    ); // prettier-ignore

  test('come to stand for what the visitor showed when they were spoken of', () => {
    let brain = createBrain(2);
    for (let i = 0; i < 6; i++) {
      brain = telling('planetarium', 0.7, brain);
      brain = telling('parking', -0.6, brain);
    }
    const value = (topic: string) =>
      brain.learning.topics.known.find((each) => each.topic === topic)?.value ?? 0;
    expect(value('planetarium')).toBeGreaterThan(0.2);
    expect(value('parking')).toBeLessThan(-0.15);
  });

  test('are not all loved by somebody who is always cheerful', () => {
    let brain = createBrain(2);
    for (let i = 0; i < 24; i++) brain = telling(`topic-${i % 8}`, 0.6, brain);
    const { background, known } = brain.learning.topics;
    const mean = known.reduce((sum, { value }) => sum + value, 0) / known.length;
    expect(background).toBeGreaterThan(mean);
  });
});

describe('time', () => {
  test('passes over what was learned in one go as it does step by step', () => {
    const before = live(answer(PLAYFUL).slice(0, 5), 0.6);
    const stepped = live([600], null, before);
    const leapt = stepBrain(
      before,
      [{ kind: 'gap', tMs: before.tMs, gapMs: 600 * 1000 - STEP_MS }],
      STEP_S,
    );
    expect(stepped.learning.hearing?.seenS).toBeGreaterThan(1);
    expect(stepped.learning.topics).toEqual(leapt.learning.topics);
    expect(stepped.learning.habits).toEqual(leapt.learning.habits);
  });
});
