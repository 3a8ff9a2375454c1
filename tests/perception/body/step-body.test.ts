import type { Percept } from '#core';
import { describe, expect, it } from 'vitest';

import { START_BODY, stepBody } from '../../../src/perception/body/step-body.ts';
import type { BodyLook, BodyState } from '../../../src/perception/body/step-body.ts';
import { ARMS_OPEN, body, CHIN_ON_HAND, FOLDED, raisedHand } from './bodies.ts';

/** Shows a body for some seconds at `hz` looks a second. */
function show(
  at: BodyLook | ((tS: number) => BodyLook),
  forS: number,
  before: { readonly state: BodyState; readonly tMs: number } = { state: START_BODY, tMs: 0 },
  hz = 5,
) {
  let { state, tMs } = before;
  const percepts: Percept[] = [];
  const startMs = tMs;
  while (tMs < startMs + forS * 1000) {
    const step = stepBody(state, typeof at === 'function' ? at((tMs - startMs) / 1000) : at, tMs);
    ({ state } = step);
    percepts.push(...step.percepts);
    tMs += 1000 / hz;
  }
  const gestures = percepts.flatMap((percept) =>
    percept.kind === 'gesture' ? [percept.gesture] : [],
  );
  return { state, tMs, percepts, gestures };
}
const AT_REST: BodyLook = { body: body() };

describe('posture', () => {
  it('is told once it has been held, and again when it is given up', () => {
    const folded = show({ body: FOLDED }, 3);
    expect(folded.percepts).toMatchObject([
      { kind: 'posture', arms: 'crossed', handAtFace: false },
    ]);
    expect(folded.percepts[0]?.tMs).toBeGreaterThanOrEqual(900);
    const after = show(AT_REST, 3, folded);
    expect(after.percepts).toMatchObject([{ kind: 'posture', arms: null }]);
  });

  it('is not told of what lasts a moment', () => {
    expect(show((tS) => ({ body: tS < 0.6 ? CHIN_ON_HAND : body() }), 4).percepts).toEqual([]);
  });

  it('has the hand at the face beside the arms', () => {
    expect(show({ body: CHIN_ON_HAND }, 2).percepts).toMatchObject([
      { handAtFace: true, arms: null },
    ]);
    expect(show({ body: ARMS_OPEN }, 2).percepts).toMatchObject([
      { handAtFace: false, arms: 'open' },
    ]);
  });

  it('is forgotten when nobody is seen any more', () => {
    const gone = show({ body: null }, 3, show({ body: FOLDED }, 3));
    expect(gone.percepts).toMatchObject([{ kind: 'posture', arms: null, handAtFace: false }]);
  });
});

describe('a hand that goes up', () => {
  it('and stays is a raised hand, told once', () => {
    expect(show({ body: raisedHand() }, 6).gestures).toEqual(['raised-hand']);
  });

  it('and goes to and fro is a wave, told once, and no raised hand', () => {
    const waving = (tS: number): BodyLook => ({
      body: raisedHand(0.06 * Math.sin(2 * Math.PI * 1.4 * tS)),
    });
    expect(show(waving, 4, undefined, 6).gestures).toEqual(['wave']);
  });

  it('and comes down at once is neither', () => {
    const brief = (tS: number): BodyLook => ({ body: tS < 0.8 ? raisedHand() : body() });
    expect(show(brief, 4).gestures).toEqual([]);
  });

  it('a second time is told a second time', () => {
    const first = show({ body: raisedHand() }, 2);
    const again = show({ body: raisedHand() }, 2, show(AT_REST, 2, first));
    expect(again.gestures).toEqual(['raised-hand']);
  });
});

describe('a thumb', () => {
  const thumb = (shown: BodyLook['thumb']): BodyLook => ({
    body: body({ leftElbow: [0.92, 0.84], leftWrist: [0.86, 0.7] }),
    ...(shown !== undefined && { thumb: shown }),
  });

  it('is told after two looks that agree, and once', () => {
    expect(show(thumb('thumbs-up'), 3).gestures).toEqual(['thumbs-up']);
    expect(show(thumb('thumbs-down'), 3).gestures).toEqual(['thumbs-down']);
  });

  it('in a single look is not believed', () => {
    const once = (tS: number): BodyLook => thumb(tS === 0.4 ? 'thumbs-up' : null);
    expect(show(once, 3).gestures).toEqual([]);
  });

  it('is believed over looks that did not look at the hand', () => {
    const now = (tS: number): BodyLook =>
      thumb(Math.round(tS * 5) % 3 === 0 ? 'thumbs-up' : undefined);
    expect(show(now, 3).gestures).toEqual(['thumbs-up']);
  });
});
