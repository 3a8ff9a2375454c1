import { express, STEP_S } from '#brain';
import { FEELINGS, type Expression, type Feeling } from '#core';
import { describe, expect, test } from 'vitest';

import { feeling, stage } from './scenes/stage.ts';

/** The person says one line with a feeling, and there is nothing to be pleased about. */
const says = (feel: Feeling, intensity: number) =>
  stage()
    .at(2, { kind: 'turn', who: 'person', phase: 'start' })
    .at(2, { kind: 'beat', feel, intensity, gesture: null })
    .play(6);
/** Somebody thanks the person, more or less warmly. */
const thanked = (sentiment: number) =>
  stage()
    .says(2, { intent: 'thanks', sentiment, emotion: feeling({ happy: 1 }) })
    .play(8);
type Film = ReturnType<typeof thanked>;

const most = (film: Film, of: (shown: Expression) => number): number =>
  film.most((state) => of(express(state)), 2, 6);
/** Seconds from a tenth to nine tenths of the way up, from second 2 on. */
function onsetS(film: Film, of: (shown: Expression) => number): number {
  const from = of(film.shown(2 - STEP_S));
  const rise = most(film, of) - from;
  const at = (share: number): number =>
    film.reaches((state) => of(express(state)), from + share * rise, 2);
  return at(0.9) - at(0.1);
}
const smile = (shown: Expression): number => shown.smile;
const cheekRaise = (shown: Expression): number => shown.cheekRaise;

describe('a smile that is only posed', () => {
  test('is wide, and the cheeks hardly rise in it, whatever a line is said with', () => {
    for (const feel of FEELINGS) expect(most(says(feel, 1), cheekRaise), feel).toBeLessThan(0.16);
    expect(most(says('happy', 1), smile)).toBeGreaterThan(0.8);
  });

  test('leaves the cheeks alone where manners ask for it, at a goodbye', () => {
    const film = stage().says(2, { intent: 'farewell', sentiment: 0.1 }).play(6);
    expect(most(film, smile)).toBeGreaterThan(film.shown(1.9).smile + 0.1);
    expect(most(film, cheekRaise)).toBeLessThan(0.15);
  });
});

describe('a smile that is felt', () => {
  test('raises the cheeks, for thanks and for a joke', () => {
    expect(most(thanked(0.9), cheekRaise)).toBeGreaterThan(0.4);
    const laughed = stage()
      .says(2, { sentiment: 0.8, emotion: feeling({ happy: 1 }) })
      .at(2.5, { kind: 'vocal', sound: 'laugh', confidence: 0.9 })
      .play(6);
    expect(most(laughed, cheekRaise)).toBeGreaterThan(0.4);
  });

  test('comes more slowly than one that is posed', () => {
    const [posed, felt] = [onsetS(says('happy', 0.6), smile), onsetS(thanked(0.5), smile)];
    expect(posed).toBeGreaterThanOrEqual(0.4);
    expect(posed).toBeLessThan(0.7);
    expect(felt).toBeGreaterThan(posed + 0.15);
  });

  test('is not lost in a line that is said with one', () => {
    const film = stage()
      .says(2, { intent: 'thanks', sentiment: 0.9, emotion: feeling({ happy: 1 }) })
      .answers(2.5, 3, 'happy')
      .play(6);
    expect(most(film, cheekRaise)).toBeGreaterThan(0.4);
  });
});
