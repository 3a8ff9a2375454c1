import type { TextPercept } from '#core';
import { EMOTIONS, MODULATORS, type BrainState } from '#brain';
import { describe, expect, test } from 'vitest';

import { readText } from '../../src/perception/text/read-text.ts';
import { PLAYS } from './scenes/plays.ts';
import { feeling, stage } from './scenes/stage.ts';

const confusion = ({ emotions }: BrainState): number => emotions.confusion;
const HAPPY = feeling({ happy: 1 });
const ANGRY = feeling({ angry: 0.9, neutral: 0.1 });
const THANKS = { sentiment: 0.9, emotion: HAPPY, intent: 'thanks' } as const;

describe('confusion', () => {
  test.each([
    ['praise with a serious face', stage().looks(0, 12, {}).says(3, THANKS)],
    [
      'laughter',
      stage().looks(0, 12, {}).at(3, { kind: 'vocal', sound: 'laugh', confidence: 0.9 }),
    ],
    [
      'a thumb up',
      stage().looks(0, 12, {}).at(3, { kind: 'gesture', gesture: 'thumbs-up', confidence: 1 }),
    ],
    [
      'an insult by somebody who keeps a straight face',
      stage().looks(0, 12, {}).says(3, { sentiment: -0.9, emotion: ANGRY, intent: 'statement' }),
    ],
    ['a visitor who comes', stage().at(3, { kind: 'presence', people: 1, visitor: 1 })],
  ])('is not what %s brings', (_, play) => {
    expect(play.play(12).most(confusion, 0, 12)).toBeLessThan(0.03);
  });

  test('comes where a face and the words say opposite things, and goes with them', () => {
    const film = stage()
      .looks(0, 8, { emotion: ANGRY, valence: -0.8, frown: 0.7 })
      .says(3, THANKS)
      .looks(8, 30, { emotion: HAPPY, valence: 0.7, smile: 0.8 })
      .play(30);
    expect(film.most(confusion, 3, 8)).toBeGreaterThan(0.15);
    expect(film.most(confusion, 20, 30)).toBeLessThan(0.05);
  });
});

describe('what displeased', () => {
  test('is never that somebody began to speak, but what they then said', () => {
    const film = stage()
      .looks(0, 12, { emotion: ANGRY, valence: -0.8, frown: 0.7 })
      .at(2, { kind: 'turn', who: 'visitor', phase: 'start' })
      .says(5, { sentiment: -0.8, emotion: ANGRY, intent: 'complaint' })
      .play(8);
    expect(film.state(7).bond.displeasedBy).toBe('complaint');
    expect(film.states.every(({ cause }) => cause?.event.what !== 'visitor-start')).toBe(true);
  });

  test('or pleased is no event that speaks the other way, nor one from long ago', () => {
    const smiles = { emotion: HAPPY, valence: 0.8, smile: 0.8 };
    const pleasedAt = (second: number, part: Partial<TextPercept>) =>
      stage()
        .looks(0, second, {})
        .says(1, part)
        .looks(second, second + 4, smiles)
        .play(second + 4)
        .state(second + 4).bond;
    const faint = { sentiment: 0, confidence: 0.1 } as const;
    expect(pleasedAt(8, { ...faint, intent: 'complaint' })).toMatchObject({
      taken: 'well',
      pleasedBy: null,
    });
    expect(pleasedAt(8, { ...faint, intent: 'thanks' }).pleasedBy).toBe('thanks');
    expect(pleasedAt(40, { ...faint, intent: 'thanks' }).pleasedBy).toBeNull();
  });

  test('is asked again while it is not known: the smile may come before the words', () => {
    const film = stage()
      .looks(0, 12, { emotion: HAPPY, valence: 0.8, smile: 0.8 })
      .at(3, { kind: 'turn', who: 'visitor', phase: 'start' })
      .says(6, THANKS)
      .play(8);
    expect(film.state(5).bond).toMatchObject({ taken: 'well', pleasedBy: null });
    expect(film.state(7).bond.pleasedBy).toBe('thanks');
  });

  test('names good and bad words that ask for nothing by what they are', () => {
    const said = (sentiment: number) =>
      stage().says(1, { sentiment, confidence: 0.9, intent: 'statement' }).play(4).state(4).bond;
    expect(said(0.9).pleasedBy).toBe('said-good');
    expect(said(-0.9).displeasedBy).toBe('said-bad');
  });
});

describe('the news of a death', () => {
  test.each([
    ['en', 'My grandmother died'],
    ['nl', 'Mijn oma is overleden'],
    ['de', 'Meine Oma ist gestorben'],
    ['fr', 'Ma grand-mère est morte'],
    ['es', 'Mi abuela murió'],
  ] as const)('(%s) is met with concern, not with alarm: %s', (locale, text) => {
    const { emotion, sentiment, confidence, intent } = readText(text, {
      locale,
      final: true,
      tMs: 0,
    });
    const film = stage()
      .looks(0, 10, {})
      .says(3, { text, emotion, sentiment, confidence, intent })
      .play(10);
    expect(film.most(({ emotions }) => emotions.concern, 3, 6)).toBeGreaterThan(0.5);
    expect(film.most(({ emotions }) => emotions.worry, 3, 8)).toBeLessThan(0.15);
    expect(film.most(({ emotions }) => emotions.disappointment, 3, 8)).toBeLessThan(0.15);
    expect(film.state(3.2).cause?.event).toEqual({ kind: 'text', what: 'sorrow' });
    expect(film.shown(5).smile).toBeLessThan(0.2);
    expect(film.shown(5).browInnerUp).toBeGreaterThan(film.shown(2.9).browInnerUp + 0.2);
    // Sorrow is held against nobody.
    expect(film.state(10).bond.trust).toBeGreaterThan(0.47);
  });
});

test('no level is ever below nothing, not even by the sign of a zero', () => {
  for (const play of Object.values(PLAYS)) {
    for (const { emotions, modulators, drives, mimicry, bond } of play().play(40).states) {
      const levels = [
        ...EMOTIONS.map((name) => emotions[name]),
        ...MODULATORS.map((name) => modulators[name]),
        ...Object.values(drives),
        ...Object.values(mimicry),
        bond.trust,
      ];
      expect(levels.some((level) => level < 0 || Object.is(level, -0))).toBe(false);
    }
  }
});
