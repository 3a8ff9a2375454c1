import { createBrain, explainManners, stepBrain, temperamentByName, TEMPERAMENTS } from '#brain';
import type { MannerContext } from '#core';
import { describe, expect, test } from 'vitest';

import { bestManner } from '../../../src/brain/learning/index.ts';

const by = (name: string) => createBrain(1, temperamentByName(name)).learning;
const TALK: MannerContext = { asks: 'talk', appears: 'even' };
const QUESTION: MannerContext = { asks: 'question', appears: 'even' };
const natureOf = (name: string, pair: 'length' | 'tone' | 'order'): number =>
  explainManners(by(name), QUESTION).pairs.find(({ dimension }) => dimension === pair)?.nature ??
  Number.NaN;

describe('before a visitor is known', () => {
  test('the receptionist leans nowhere', () => {
    for (const pair of ['length', 'tone', 'order'] as const)
      expect(natureOf('receptionist', pair)).toBeCloseTo(0, 9);
  });

  test('the lively are playful, the gentle put comfort first, the dry are the briefest', () => {
    expect(bestManner(by('lively'), QUESTION).tone).toBe('playful');
    expect(bestManner(by('gentle'), QUESTION).order).toBe('comfort-first');
    expect(bestManner(by('dry'), TALK).length).toBe('brief');
    for (const { name } of TEMPERAMENTS) {
      if (name !== 'lively')
        expect(natureOf(name, 'tone')).toBeLessThan(natureOf('lively', 'tone'));
      if (name !== 'dry') expect(natureOf(name, 'length')).toBeLessThan(natureOf('dry', 'length'));
      if (name !== 'gentle')
        expect(natureOf(name, 'order')).toBeLessThan(natureOf('gentle', 'order'));
    }
    for (const name of ['receptionist', 'dry']) {
      expect(bestManner(by(name), QUESTION)).toMatchObject({
        tone: 'formal',
        order: 'solve-first',
      });
    }
  });

  test('nobody is of a nature that jokes about trouble', () => {
    for (const { name } of TEMPERAMENTS) {
      const manner = bestManner(by(name), { asks: 'complaint', appears: 'tense' });
      expect(manner).toMatchObject({ tone: 'formal', order: 'comfort-first' });
    }
  });
});

test('turning to another temperament changes the guess, and nothing that was learned', () => {
  const calm = createBrain(1);
  const lively = stepBrain(calm, [], 1, temperamentByName('lively'));
  expect(bestManner(calm.learning, QUESTION).tone).toBe('formal');
  expect(bestManner(lively.learning, QUESTION).tone).toBe('playful');
  expect({ ...lively.learning, leans: null }).toEqual({ ...calm.learning, leans: null });
});

test('forgetting the visitor leaves the nature', () => {
  const gentle = temperamentByName('gentle');
  const after = stepBrain(createBrain(1, gentle), [{ kind: 'forget', tMs: 0 }], 1, gentle);
  expect(after.learning.leans).toEqual(by('gentle').leans);
});
