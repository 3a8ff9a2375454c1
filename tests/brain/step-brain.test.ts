import {
  createBrain,
  express,
  stepBrain,
  STEP_S,
  temperamentByName,
  type BrainState,
} from '#brain';
import type { ExpressionVector, Percept } from '#core';
import { describe, expect, test } from 'vitest';

import { face, NEUTRAL_FACES, voice, words } from '../session/fakes.ts';

const feeling = (part: Partial<ExpressionVector>): ExpressionVector => ({
  ...NEUTRAL_FACES,
  neutral: 0,
  ...part,
});
/** Lives `seconds`, with whatever `sense` reports at each step. */
const live = (
  seconds: number,
  sense: (tMs: number) => readonly Percept[] = () => [],
  from: BrainState = createBrain(7),
): BrainState => {
  let state = from;
  for (let i = 0; i < Math.round(seconds / STEP_S); i++) {
    state = stepBrain(state, sense(state.tMs), STEP_S);
  }
  return state;
};
const smiling = (tMs: number): readonly Percept[] => [
  face(tMs, { smile: 0.9, valence: 0.8, emotion: feeling({ happy: 1 }) }),
];

test('the same state, percepts and step give the same next state', () => {
  const state = live(3, smiling);
  expect(stepBrain(state, smiling(state.tMs), STEP_S)).toEqual(
    stepBrain(state, smiling(state.tMs), STEP_S),
  );
});

test('the state is plain JSON', () => {
  const state = live(2, smiling);
  expect(JSON.parse(JSON.stringify(state))).toEqual(state);
});

describe('a visitor who smiles', () => {
  test('is smiled back at after about 0.7 s, with the eyes taking part', () => {
    const rest = express(live(4)).smile;
    const settled = live(4);
    const smileAfter = (seconds: number): number =>
      express(live(seconds, smiling, settled)).smile - rest;
    expect(smileAfter(0.2)).toBeLessThan(0.15);
    expect(smileAfter(1.4)).toBeGreaterThan(0.3);
    expect(smileAfter(3)).toBeGreaterThan(smileAfter(0.7));
    expect(express(live(3, smiling, settled)).cheekRaise).toBeGreaterThan(0.25);
  });

  test('raises the estimated valence; one who looks away lowers attention', () => {
    const state = live(3, smiling);
    expect(state.visitor.valence).toBeGreaterThan(0.3);
    const away = live(2, (tMs) => [face(tMs, { attention: 0.1 })], state);
    expect(away.visitor.attention).toBeLessThan(0.2);
    expect(state.visitor.attention).toBeGreaterThan(0.9);
  });
});

describe('a visitor who appears sad', () => {
  const sad = (tMs: number): readonly Percept[] =>
    tMs < 50 ? [words(tMs, { sentiment: -0.8, emotion: feeling({ sad: 1 }) })] : [];

  test('is answered with concern and less smile, not with sadness', () => {
    const rest = express(live(2.5));
    const shown = express(live(2.5, sad));
    expect(shown.browInnerUp).toBeGreaterThan(rest.browInnerUp + 0.2);
    expect(shown.smile).toBeLessThan(rest.smile);
    expect(shown.lipCornerDown).toBeLessThan(0.25);
    expect(shown.head.rollRad).not.toBe(rest.head.rollRad);
  });
});

describe('a visitor who appears angry', () => {
  const angry = (tMs: number): readonly Percept[] =>
    tMs < 50
      ? [words(tMs, { sentiment: -0.9, emotion: feeling({ angry: 1 }), intent: 'complaint' })]
      : [];

  test('meets calm attention: no smile, no scowl, a slower and lower voice', () => {
    const state = live(2.5, angry);
    const shown = express(state);
    const rest = express(live(2.5));
    expect(state.emotions.steadiness).toBeGreaterThan(0.5);
    expect(shown.smile).toBeLessThan(rest.smile);
    expect(shown.browLower).toBeLessThan(0.3);
    expect(shown.prosody.rate).toBeLessThan(rest.prosody.rate);
    expect(shown.prosody.pitchSt).toBeLessThan(rest.prosody.pitchSt);
  });
});

describe('fusion', () => {
  test('trusts words over the voice over the face', () => {
    const both = live(0.5, (tMs) => [
      face(tMs, { valence: -0.6, confidence: 0.9 }),
      ...(tMs < 20 ? [words(tMs, { sentiment: 0.8, confidence: 0.9 })] : []),
    ]);
    expect(both.visitor.valence).toBeGreaterThan(0.1);
  });

  test('senses that contradict each other lower the confidence', () => {
    const agree = live(1, (tMs) => [
      face(tMs, { valence: 0.8 }),
      ...(tMs < 20 ? [words(tMs, { sentiment: 0.8 })] : []),
    ]);
    const differ = live(1, (tMs) => [
      face(tMs, { valence: 0.8 }),
      ...(tMs < 20 ? [words(tMs, { sentiment: -0.8 })] : []),
    ]);
    expect(differ.visitor.confidence).toBeLessThan(0.8 * agree.visitor.confidence);
  });

  test('a sense that falls silent loses its weight with age', () => {
    const fresh = live(1, smiling);
    const stale = live(6, () => [], fresh);
    expect(stale.visitor.confidence).toBeLessThan(0.1 * fresh.visitor.confidence);
  });

  test('a sense that is switched off is forgotten at once', () => {
    const seen = live(1, smiling);
    const lost = stepBrain(seen, [{ kind: 'sense-lost', tMs: seen.tMs, sense: 'face' }], STEP_S);
    expect(lost.visitor.face).toBeNull();
    expect(lost.visitor.people).toBe(0);
  });
});

test('an hour unseen passes in one step and leaves every value in range', () => {
  const before = live(2, smiling);
  const tMs = before.tMs + 3_600_000;
  const after = stepBrain(before, [{ kind: 'gap', tMs, gapMs: 3_600_000 }], STEP_S);
  expect(after.tMs).toBeCloseTo(tMs + STEP_S * 1000, 3);
  expect(after.emotions.joy).toBeLessThan(0.05);
  for (const level of Object.values(after.modulators)) {
    expect(level).toBeGreaterThanOrEqual(0);
    expect(level).toBeLessThanOrEqual(1);
  }
});

test('whatever the senses report, no control is ever NaN or out of range', () => {
  const wild: readonly Percept[] = [
    face(0, { valence: Number.NaN, smile: Number.POSITIVE_INFINITY, confidence: 99 }),
    voice(0, { arousal: Number.NaN, speaking: true }),
    words(0, { sentiment: Number.NEGATIVE_INFINITY, confidence: Number.NaN }),
    { kind: 'hint', tMs: 0, appraisal: { valence: 9, arousal: -9, confidence: Number.NaN } },
    { kind: 'gap', tMs: 0, gapMs: Number.NaN },
    { kind: 'beat', tMs: 0, feel: 'excited', intensity: 50, gesture: 'shake' },
  ];
  const state = live(4, (tMs) => (tMs < 500 ? wild : []));
  const shown = express(state);
  const { prosody, gaze, head, asymmetry, lean, ...controls } = shown;
  for (const [name, value] of Object.entries(controls)) {
    expect(value, name).toBeGreaterThanOrEqual(0);
    expect(value, name).toBeLessThanOrEqual(1);
  }
  for (const value of [
    ...Object.values(prosody),
    ...Object.values(gaze),
    ...Object.values(head),
    asymmetry,
    lean,
  ]) {
    expect(Number.isFinite(value)).toBe(true);
  }
});

describe('eyes', () => {
  const track = (seconds: number, phase: 'idle' | 'speaking') => {
    let state = stepBrain(
      createBrain(11),
      phase === 'speaking' ? [{ kind: 'turn', tMs: 0, who: 'person', phase: 'start' }] : [],
      STEP_S,
    );
    const blinks: number[] = [];
    let onVisitor = 0;
    const steps = Math.round(seconds / STEP_S);
    for (let i = 0; i < steps; i++) {
      const before = state.body.blinkSteps;
      state = stepBrain(state, [], STEP_S);
      if (state.body.blinkSteps < before) blinks.push(state.tMs);
      if (state.gaze.mode === 'visitor') onVisitor++;
    }
    return { blinksPerMin: (blinks.length / seconds) * 60, onVisitor: onVisitor / steps };
  };

  test('blink about 17 times a minute at rest and more often while speaking', () => {
    const rest = track(600, 'idle');
    const talk = track(600, 'speaking');
    expect(rest.blinksPerMin).toBeGreaterThan(12);
    expect(rest.blinksPerMin).toBeLessThan(24);
    expect(talk.blinksPerMin).toBeGreaterThan(rest.blinksPerMin + 4);
    expect(talk.blinksPerMin).toBeLessThan(36);
  });

  test('rest on the visitor for about 60 % of talk', () => {
    const { onVisitor } = track(600, 'speaking');
    expect(onVisitor).toBeGreaterThan(0.5);
    expect(onVisitor).toBeLessThan(0.75);
  });
});

test('a lively temperament and a calm one make different people of the same input', () => {
  const run = (name: string): BrainState => {
    const temperament = temperamentByName(name);
    let state = createBrain(3, temperament);
    for (let i = 0; i < 180; i++) {
      state = stepBrain(state, smiling(state.tMs), STEP_S, temperament);
    }
    return state;
  };
  expect(run('lively').affect.arousal).not.toBeCloseTo(run('receptionist').affect.arousal, 2);
});
