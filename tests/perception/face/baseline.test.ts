import { describe, expect, it } from 'vitest';

import { restOf } from '../../../src/perception/face/baseline.ts';
import { vectorFromLogits } from '../../../src/perception/face/expression-logits.ts';
import { expressionLogits } from '../../../src/perception/face/expression-model.ts';
import type { FaceObservation } from '../../../src/perception/face/observation.ts';
import { START_FACE } from '../../../src/perception/face/step-face.ts';
import { both, face, shares, SMILE, watch } from './faces.ts';
import {
  DROOPING_AT_REST,
  DROOPING_HAPPY,
  FROWNING_AT_REST,
  FROWNING_HAPPY,
  GRAVE_AT_REST,
  GRAVE_SAD,
  STERN_ANGRY,
  STERN_AT_REST,
} from './real-faces.ts';

const impersonal = (seen: FaceObservation) => vectorFromLogits(expressionLogits(seen));
const SERIOUS = {
  'a stern face': STERN_AT_REST,
  'a grave face': GRAVE_AT_REST,
  'a drooping face': DROOPING_AT_REST,
  'a frowning face': FROWNING_AT_REST,
};
const CHANGES = {
  'anger in the stern face': [STERN_AT_REST, STERN_ANGRY, 'angry'],
  'sadness in the grave face': [GRAVE_AT_REST, GRAVE_SAD, 'sad'],
  'a smile in the drooping face': [DROOPING_AT_REST, DROOPING_HAPPY, 'happy'],
  'a smile in the frowning face': [FROWNING_AT_REST, FROWNING_HAPPY, 'happy'],
} as const;

describe('a serious face at rest', () => {
  it.each(Object.entries(SERIOUS))('is read as something else at first: %s', (_, seen) => {
    expect(impersonal(seen).neutral).toBeLessThan(0.5);
  });

  it.each(Object.entries(SERIOUS))('is read as neutral within four seconds: %s', (_, seen) => {
    const { last } = watch(seen, 4000);
    expect(last.baseline).toBe(1);
    expect(last.emotion.neutral).toBeGreaterThan(0.8);
    expect(Math.abs(last.valence)).toBeLessThan(0.12);
  });

  it.each(Object.entries(CHANGES))('still shows %s', (_, [rest, changed, label]) => {
    const after = watch(changed, 1500, watch(rest, 5000).state);
    expect(after.last.emotion[label]).toBeGreaterThan(0.6);
  });

  it('comes back to neutral after it has changed', () => {
    const angry = watch(STERN_ANGRY, 3000, watch(STERN_AT_REST, 5000).state);
    expect(watch(STERN_AT_REST, 1500, angry.state).last.emotion.neutral).toBeGreaterThan(0.8);
  });

  it('keeps its baseline through a minute of another expression', () => {
    const rested = watch(STERN_AT_REST, 5000);
    const angry = watch(STERN_ANGRY, 60_000, rested.state);
    expect(angry.last.emotion.angry).toBeGreaterThan(0.6);
    expect(watch(STERN_AT_REST, 1500, angry.state).last.emotion.neutral).toBeGreaterThan(0.8);
  });
});

describe('someone who arrives with an expression', () => {
  it.each([
    ['in tears', GRAVE_SAD, 'sad'],
    ['smiling', SMILE, 'happy'],
    ['smiling so that the mouth shows little', DROOPING_HAPPY, 'happy'],
    ['angry', STERN_ANGRY, 'angry'],
  ] as const)('is seen and taught nothing by: %s', (_, seen, label) => {
    const { last, state } = watch(seen, 8000);
    expect(last.emotion[label]).toBeGreaterThan(0.6);
    expect(state.baseline).toEqual(START_FACE.baseline);
  });

  it('is measured against a rest that is learned once the smile is over', () => {
    const resting = watch(STERN_AT_REST, 4000, watch(SMILE, 4000).state);
    expect(resting.last.emotion.neutral).toBeGreaterThan(0.8);
  });
});

describe('the baseline', () => {
  it('is JSON, and gone with the visitor', () => {
    const { state } = watch(STERN_AT_REST, 5000);
    expect(JSON.parse(JSON.stringify(state.baseline))).toEqual(state.baseline);
    expect(watch(null, 30_000, state).state.baseline).toEqual(START_FACE.baseline);
  });

  it('learns the rest apart for the time before the net has loaded', () => {
    const early = watch({ ...STERN_AT_REST, net: null }, 3000);
    expect(Object.keys(early.state.baseline.restLogits)).toEqual(['shapesOnly']);
    const loaded = watch(STERN_AT_REST, 1500, early.state);
    expect(Object.keys(loaded.state.baseline.restLogits)).toEqual(['shapesOnly', 'withNet']);
    expect(loaded.last.emotion.neutral).toBeGreaterThan(0.8);
  });

  it('follows a rest that changes over minutes', () => {
    const rested = watch(face(), 4000).state;
    const lower = face({ blend: both('browDown', 0.3), net: shares({ sad: 0.06 }) });
    const later = watch(lower, 300_000, rested).state;
    expect(restOf(later.baseline).browDown).toBeGreaterThan(0.28);
  });
});
