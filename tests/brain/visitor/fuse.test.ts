import type { Percept } from '#core';
import {
  createBrain,
  explainVisitor,
  STEP_S,
  stepBrain,
  type BrainState,
  type VisitorEstimate,
} from '#brain';
import { describe, expect, test } from 'vitest';

import { face, NEUTRAL_FACES, voice, words } from '../../session/fakes.ts';

const STEP_MS = STEP_S * 1000;

/** Lets `seconds` pass; `senses` says what each step brings. */
function live(
  seconds: number,
  senses: (tMs: number, step: number) => readonly Percept[],
  from: BrainState = createBrain(1),
): BrainState {
  let state = from;
  for (let step = 0; step < seconds / STEP_S; step += 1) {
    state = stepBrain(state, senses(state.tMs, step), STEP_S);
  }
  return state;
}
const visitorAfter = (
  seconds: number,
  senses: (tMs: number, step: number) => readonly Percept[],
): VisitorEstimate => live(seconds, senses).visitor;
const once =
  (...percepts: readonly Percept[]) =>
  (_tMs: number, step: number): readonly Percept[] =>
    step === 0 ? percepts : [];

describe('what the senses say together', () => {
  test('words weigh more than a voice, a voice more than a frown, a smile more than a frown', () => {
    const state = live(0.4, (tMs) => [
      face(tMs, { valence: -0.5 }),
      voice(tMs, { arousal: 0.5, speaking: true }),
      words(tMs, { sentiment: -0.5 }),
    ]);
    const votes = explainVisitor(state.visitor, state.tMs);
    expect(votes.map(({ source }) => source)).toEqual(['text', 'voice', 'face']);
    const smiled = live(0.4, (tMs) => [face(tMs, { valence: 0.5, smile: 0.9 })]).visitor;
    const frowned = live(0.4, (tMs) => [face(tMs, { valence: -0.5 })]).visitor;
    expect(smiled.valence).toBeGreaterThan(1.3 * -frowned.valence);
    expect(smiled.confidence).toBeGreaterThan(frowned.confidence);
  });

  test('two senses that agree are surer than either, and say as much', () => {
    const kind = words(0, { sentiment: 0.7 });
    const alone = visitorAfter(0.5, once(kind));
    const both = visitorAfter(0.5, (tMs, step) => [
      face(tMs, { valence: 0.7, smile: 0.8 }),
      ...(step === 0 ? [kind] : []),
    ]);
    expect(both.confidence).toBeGreaterThan(alone.confidence);
    expect(both.agreement).toBeGreaterThan(0.95);
    expect(both.valence).toBeGreaterThan(alone.valence);
  });

  test('a scowl beside kind words lowers the confidence and leaves the words their meaning', () => {
    const kind = words(0, { sentiment: 0.8 });
    const alone = visitorAfter(0.5, once(kind));
    const torn = visitorAfter(0.5, (tMs, step) => [
      face(tMs, { valence: -0.7, frown: 0.8 }),
      ...(step === 0 ? [kind] : []),
    ]);
    expect(torn.confidence).toBeLessThan(0.75 * alone.confidence);
    expect(torn.valence).toBeGreaterThan(0.6 * alone.valence);
  });

  test('a hair more or less of one sense never makes the estimate jump', () => {
    const valences = Array.from({ length: 101 }, (_, percent) => {
      const seen = visitorAfter(0.5, (tMs, step) => [
        face(tMs, { valence: 0.8, smile: 0.8, confidence: percent / 100 }),
        ...(step === 0 ? [words(tMs, { sentiment: -0.8, confidence: 0.5 })] : []),
      ]);
      return seen.valence;
    });
    const jumps = valences.slice(1).map((valence, i) => Math.abs(valence - (valences[i] ?? 0)));
    expect(Math.max(...jumps)).toBeLessThan(0.05);
  });

  test('what was said long ago counts for little, and nothing at all is calm', () => {
    const praise = words(0, { sentiment: 0.9 });
    const fresh = live(0.5, once(praise));
    const old = live(60, () => [], fresh);
    expect(old.visitor.valence).toBeLessThan(0.15 * fresh.visitor.valence);
    expect(old.visitor.confidence).toBeLessThan(0.1);
    expect(visitorAfter(1, () => [])).toMatchObject({ valence: 0, arousal: 0, confidence: 0 });
  });

  test('expressions of face and words are shares of one whole', () => {
    const { expression } = visitorAfter(0.8, (tMs, step) => [
      face(tMs, { emotion: { ...NEUTRAL_FACES, neutral: 0.2, sad: 0.8 } }),
      ...(step === 0 ? [words(tMs, { emotion: { ...NEUTRAL_FACES, neutral: 0, sad: 1 } })] : []),
    ]);
    const sum = Object.values(expression).reduce((total, share) => total + share, 0);
    expect(sum).toBeCloseTo(1, 6);
    expect(expression.sad).toBeGreaterThan(0.5);
  });

  test('the same log gives the same estimate to the last digit', () => {
    const log = (tMs: number, step: number): readonly Percept[] =>
      step % 5 === 0
        ? [
            face(tMs, { valence: Math.sin(step), smile: 0.5 + 0.5 * Math.sin(step / 7) }),
            voice(tMs, { arousal: Math.cos(step / 3), speaking: step % 100 < 50 }),
          ]
        : [];
    expect(visitorAfter(5, log)).toEqual(visitorAfter(5, log));
  });
});

describe('why the estimate is what it is', () => {
  test('each sense is named with its share, its age and whether it agrees', () => {
    const state = live(0.5, (tMs, step) => [
      face(tMs, { valence: -0.6 }),
      ...(step === 0 ? [words(tMs, { sentiment: 0.8 })] : []),
    ]);
    const votes = explainVisitor(state.visitor, state.tMs);
    expect(votes.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(votes.find(({ source }) => source === 'text')).toMatchObject({ agrees: true });
    expect(votes.find(({ source }) => source === 'face')).toMatchObject({ agrees: false });
    expect(votes.find(({ source }) => source === 'text')?.ageMs).toBeGreaterThan(400);
    expect(votes.find(({ source }) => source === 'face')?.ageMs).toBeLessThan(2 * STEP_MS);
  });

  test('nothing sensed, nothing to explain', () => {
    expect(explainVisitor(createBrain(1).visitor, 0)).toEqual([]);
  });
});

describe('gestures, laughter and posture', () => {
  test('a thumb up is meant kindly, a thumb down is not', () => {
    const thumb = (gesture: 'thumbs-up' | 'thumbs-down') =>
      visitorAfter(0.6, once({ kind: 'gesture', tMs: 0, gesture, confidence: 0.9 })).valence;
    expect(thumb('thumbs-up')).toBeGreaterThan(0.3);
    expect(thumb('thumbs-down')).toBeLessThan(-0.3);
  });

  test('whoever leans in and nods takes part more than whoever leans back with crossed arms', () => {
    const base = (tMs: number) => face(tMs, { attention: 0.6 });
    const nearer = visitorAfter(3, (tMs, step) => [
      base(tMs),
      ...(step === 30
        ? [{ kind: 'gesture', tMs, gesture: 'lean-in', confidence: 0.9 } as const]
        : []),
    ]);
    const further = visitorAfter(3, (tMs, step) => [
      base(tMs),
      ...(step === 30
        ? [
            { kind: 'gesture', tMs, gesture: 'lean-out', confidence: 0.9 } as const,
            {
              kind: 'posture',
              tMs,
              arms: 'crossed',
              handAtFace: false,
              confidence: 0.8,
            } as const,
          ]
        : []),
    ]);
    expect(nearer.engagement).toBeGreaterThan(further.engagement + 0.25);
  });

  test('nobody in front of a watching camera is not engaged; without a camera nobody knows', () => {
    const empty = visitorAfter(6, once({ kind: 'presence', tMs: 0, people: 0, visitor: 0 }));
    expect(empty.engagement).toBeLessThan(0.05);
    expect(visitorAfter(6, () => []).engagement).toBeCloseTo(0.5, 6);
  });
});

describe('who is there', () => {
  test('another visitor begins with a clean sheet, the same one does not', () => {
    const here = (visitor: number): Percept => ({ kind: 'presence', tMs: 0, people: 1, visitor });
    const first = live(1, (tMs, step) =>
      step === 0 ? [here(1), words(tMs, { sentiment: -0.9 })] : [],
    );
    expect(first.visitor.valence).toBeLessThan(-0.3);
    const same = stepBrain(first, [here(1)], STEP_S);
    const other = stepBrain(first, [here(2)], STEP_S);
    expect(same.visitor.valence).toBeLessThan(-0.3);
    expect(other.visitor.text).toBeNull();
    expect(other.visitor.valence).toBe(0);
  });

  test('words typed before the camera saw anybody stay those of the first visitor', () => {
    const typed = live(0.5, once(words(0, { sentiment: 0.9 })));
    const seen = stepBrain(typed, [{ kind: 'presence', tMs: 0, people: 1, visitor: 1 }], STEP_S);
    expect(seen.visitor.text).not.toBeNull();
  });
});

describe('where only movements may be read', () => {
  const mode = (to: 'full' | 'expressions' | 'off'): Percept => ({
    kind: 'sense-mode',
    tMs: 0,
    mode: to,
  });

  test('a smile is seen and answered, and nothing is made of it', () => {
    const { visitor } = live(1, (tMs, step) => [
      ...(step === 0 ? [mode('expressions')] : []),
      face(tMs, { smile: 0.9, valence: 0.8, emotion: { ...NEUTRAL_FACES, happy: 1 } }),
      voice(tMs, { arousal: 0.9, speaking: true }),
    ]);
    expect(visitor.smile).toBeGreaterThan(0.5);
    expect(visitor).toMatchObject({ valence: 0, arousal: 0, sadness: 0, anger: 0 });
    expect(explainVisitor(visitor, 1000)).toEqual([]);
  });

  test('what was read before is forgotten with the change', () => {
    const read = live(1, (tMs) => [face(tMs, { valence: 0.8, smile: 0.9 })]);
    const { visitor } = stepBrain(read, [mode('expressions')], STEP_S);
    expect(visitor).toMatchObject({ face: null, voice: null, sign: null });
  });
});

describe('what a gesture means for what is going on', () => {
  const after = (percept: Percept): BrainState => stepBrain(createBrain(1), [percept], STEP_S);

  test('a thumb up helps, a shaken head does not, laughter pleases', () => {
    const gesture = (kind: 'thumbs-up' | 'shake') =>
      after({ kind: 'gesture', tMs: 0, gesture: kind, confidence: 1 }).appraisal;
    expect(gesture('thumbs-up').conduciveness).toBeGreaterThan(0.5);
    expect(gesture('shake').conduciveness).toBeLessThan(-0.1);
    const laugh = after({ kind: 'vocal', tMs: 0, sound: 'laugh', confidence: 1 });
    expect(laugh.appraisal.pleasantness).toBeGreaterThan(0.4);
  });

  test('somebody else in the same place is news', () => {
    const known = after({ kind: 'presence', tMs: 0, people: 1, visitor: 1 });
    let calm = known;
    for (let step = 0; step < 600; step += 1) calm = stepBrain(calm, [], STEP_S);
    const same = stepBrain(calm, [{ kind: 'presence', tMs: 0, people: 1, visitor: 1 }], STEP_S);
    const other = stepBrain(calm, [{ kind: 'presence', tMs: 0, people: 1, visitor: 2 }], STEP_S);
    expect(other.appraisal.novelty).toBeGreaterThan(same.appraisal.novelty + 0.4);
  });
});
