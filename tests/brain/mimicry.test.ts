import { express, STEP_S, type BrainState } from '#brain';
import type { Expression, FacePercept } from '#core';
import { describe, expect, test } from 'vitest';

import { feeling, stage } from './scenes/stage.ts';

const UNCOPIED = {
  smileA: 0,
  smileB: 0,
  smileC: 0,
  smile: 0,
  concernA: 0,
  concernB: 0,
  concernC: 0,
  concern: 0,
};
const APPEARS_AT_S = 2;
/** Nothing to be read in the face, and from second 2 on what is asked for. */
const face = (part: Partial<FacePercept>) =>
  stage().looks(0, APPEARS_AT_S, {}).looks(APPEARS_AT_S, 8, part).play(8);
/** How far the copy alone moves a control. */
const copied = (state: BrainState, of: (shown: Expression) => number): number =>
  of(express(state)) - of(express({ ...state, mimicry: UNCOPIED }));
/** Seconds from what is seen until half of what is copied of it is there. */
function delayS(film: ReturnType<typeof face>, of: (state: BrainState) => number): number {
  return film.reaches(of, film.most(of, 2, 8) / 2) - APPEARS_AT_S + STEP_S;
}
const up = ({ browInnerUp }: Expression): number => browInnerUp;
const together = ({ browLower }: Expression): number => browLower;

describe('a visitor who looks sad', () => {
  const sad = face({ emotion: feeling({ sad: 0.9, neutral: 0.1 }), valence: -0.6 });

  test('is given the look of concern back: inner brows up and together, beyond what is felt', () => {
    expect(copied(sad.state(5), up)).toBeGreaterThan(0.08);
    expect(copied(sad.state(5), together)).toBeGreaterThan(0.06);
    expect(sad.shown(5).browInnerUp).toBeGreaterThan(sad.shown(1.9).browInnerUp + 0.4);
    expect(sad.shown(5).browLower).toBeGreaterThan(sad.shown(1.9).browLower + 0.15);
  });

  test('is given it after half a second to a second, later than a smile', () => {
    const concern = delayS(sad, ({ mimicry }) => mimicry.concern);
    expect(concern).toBeGreaterThan(0.5);
    expect(concern).toBeLessThanOrEqual(1);
    const glad = face({ emotion: feeling({ happy: 1 }), smile: 0.9, valence: 0.7 });
    expect(delayS(glad, ({ mimicry }) => mimicry.smile)).toBeLessThan(concern - 0.1);
  });

  test('is not shown their own mouth: no corners drawn down in return', () => {
    expect(sad.most((state) => express(state).lipCornerDown, 2, 8)).toBeLessThan(0.25);
  });
});

describe('what is not copied', () => {
  test('anger: no brow of it, and no smile', () => {
    const angry = face({ emotion: feeling({ angry: 0.9, neutral: 0.1 }), valence: -0.6 });
    expect(angry.most((state) => copied(state, together), 2, 8)).toBeLessThan(0.01);
    expect(angry.most((state) => copied(state, up), 2, 8)).toBeLessThan(0.01);
  });

  test('the smile of contempt, which comes with disgust', () => {
    const smirk = { smile: 0.4, valence: -0.4 };
    const scorn = face({ ...smirk, emotion: feeling({ disgusted: 0.8, happy: 0.2 }) });
    const kind = face({ ...smirk, emotion: feeling({ happy: 0.4, neutral: 0.6 }) });
    const smile = ({ mimicry }: BrainState): number => mimicry.smile;
    expect(smile(kind.state(7))).toBeGreaterThan(0.25);
    expect(smile(scorn.state(7))).toBeLessThan(0.1);
  });
});
