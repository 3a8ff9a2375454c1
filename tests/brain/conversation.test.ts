import {
  createBrain,
  express,
  stepBrain,
  STEP_S,
  temperamentByName,
  type BrainState,
} from '#brain';
import type { Percept } from '#core';
import { describe, expect, test } from 'vitest';

import { voice } from '../session/fakes.ts';
import { feeling, stage } from './scenes/stage.ts';

const HAPPY = feeling({ happy: 1 });
const SAD = feeling({ sad: 0.9, neutral: 0.1 });

/** Utterances of 2.4 s, the last 0.6 s of them low, with a pause of 0.8 s; returns when feedback came, in seconds. */
function listen(seed: number, minutes: number, mood: readonly Percept[] = []) {
  let state: BrainState = stepBrain(
    createBrain(seed),
    [{ kind: 'turn', tMs: 0, who: 'visitor', phase: 'start' }, ...mood],
    STEP_S,
  );
  const given: { readonly at: number; readonly phase: number; readonly kind: string }[] = [];
  for (let step = 1; step < minutes * 3600; step++) {
    const phase = (step * STEP_S) % 3.2;
    const percept = voice(state.tMs, {
      speaking: phase < 2.4,
      pitchHz: phase < 1.8 ? 125 - 3 * phase : phase < 2.4 ? 90 : null,
    });
    const before = state.listen.count;
    state = stepBrain(state, step % 3 === 0 ? [percept] : [], STEP_S);
    if (state.listen.count > before) {
      given.push({ at: step * STEP_S, phase, kind: state.listen.given ?? '' });
    }
  }
  return given;
}

describe('a listener', () => {
  test('gives feedback 0.8 s after the pitch falls, to about one utterance in five', () => {
    const given = [1, 2, 3].flatMap((seed) => listen(seed, 4));
    const perUtterance = given.length / ((3 * 240) / 3.2);
    expect(perUtterance).toBeGreaterThan(0.13);
    expect(perUtterance).toBeLessThan(0.3);
    // 110 ms of low pitch and 700 ms more after 1.8 s, give or take a voice percept.
    const settled = given.filter(({ at }) => at > 20).map(({ phase }) => phase);
    expect(Math.min(...settled)).toBeGreaterThan(2.5);
    expect(Math.max(...settled)).toBeLessThan(2.75);
  });

  test('never gives it twice within 0.8 s, and never to somebody who does not speak', () => {
    const times = listen(5, 4).map(({ at }) => at);
    times.slice(1).forEach((at, i) => expect(at - (times[i] ?? 0)).toBeGreaterThan(0.8));
    const film = stage().at(0, { kind: 'turn', who: 'visitor', phase: 'start' }).play(30);
    expect(film.state(30).listen.count).toBe(0);
  });

  test('nods or murmurs to the calm, and murmurs, cares or tilts the head to the sad', () => {
    const calm = new Set(listen(1, 3).map(({ kind }) => kind));
    expect([...calm].every((kind) => kind === 'nod' || kind === 'murmur')).toBe(true);
    const film = [1, 2, 3, 4, 5, 6].map((seed) =>
      stage()
        .at(0, { kind: 'turn', who: 'visitor', phase: 'start' })
        .looks(0, 30, { emotion: SAD, valence: -0.7 })
        .speaks(1, 4)
        .speaks(5, 8)
        .speaks(9, 12, { pitchHz: 90 })
        .speaks(13, 16, { pitchHz: 88 })
        .play(20, { seed }),
    );
    const given = film.map((each) => each.state(20).listen).filter(({ count }) => count > 0);
    expect(given.length).toBeGreaterThan(0);
    for (const { given: kind } of given) expect(['murmur', 'concern', 'tilt']).toContain(kind);
  });
});

describe('a smile', () => {
  const smileAt = (temperament: string) =>
    stage()
      .looks(0, 4, {})
      .looks(4, 9, { emotion: HAPPY, smile: 0.9, valence: 0.7 })
      .play(9, { temperament });

  test('is polite before it is felt, and felt by the lively more than by the dry', () => {
    const [dry, lively] = [smileAt('dry'), smileAt('lively')];
    const early = dry.state(4.6).voluntary.polite;
    expect(early).toBeGreaterThan(0.1);
    expect(lively.state(8.9).voluntary.polite).toBeLessThan(0.05);
    expect(lively.shown(8.9).cheekRaise).toBeGreaterThan(dry.shown(8.9).cheekRaise + 0.1);
  });

  test('at a goodbye is kept up until a moment after the last words, with the eyes on the visitor', () => {
    const film = stage()
      .says(2, { intent: 'farewell', sentiment: 0.1 })
      .answers(3, 2, 'warm')
      .play(30);
    expect(film.state(10).turn.parting).toBe(true);
    expect(film.shown(8.5).smile).toBeGreaterThan(stage().play(9).shown(8.5).smile + 0.12);
    const looking = film.mean(({ gaze }) => (gaze.mode === 'visitor' ? 1 : 0), 5, 9);
    expect(looking).toBeGreaterThan(0.75);
  });
});

test('thinking looks away, knits the brow and holds the breath', () => {
  const film = stage()
    .at(0, { kind: 'turn', who: 'visitor', phase: 'start' })
    .speaks(0.2, 3)
    .says(3.2, { intent: 'question' })
    .play(6);
  expect(film.reaches(({ gaze }) => (gaze.mode === 'averted' ? 1 : 0), 1, 3.2)).toBeLessThan(3.5);
  expect(film.shown(4.2).browLower).toBeGreaterThan(film.shown(3).browLower + 0.05);
  expect(film.mean(({ gaze }) => (gaze.mode === 'visitor' ? 1 : 0), 3.5, 6)).toBeLessThan(0.6);
});

test('a writer is read along with: the eyes are on the page, and lids blink seldom', () => {
  const film = stage().at(0, { kind: 'turn', who: 'visitor', phase: 'start' }).play(120);
  expect(film.state(60).turn.activity).toBe('reading');
  expect(
    film.mean(({ attention }) => (attention.target === 'page' ? 1 : 0), 5, 120),
  ).toBeGreaterThan(0.45);
  const blinks = film.states.filter(({ body }) => body.blinkSteps === 0).length;
  expect(blinks).toBeLessThan(16);
});

test('light narrows the pupil after about 0.2 s, and a start widens it', () => {
  const film = stage().at(2, { kind: 'light', level: 1 }).play(8);
  const dark = film.state(1.9).body.pupil;
  expect(Math.abs(film.state(2.1).body.pupil - dark)).toBeLessThan(0.02);
  expect(film.state(4).body.pupil).toBeLessThan(dark - 0.15);
  const met = stage().at(2, { kind: 'presence', people: 1, visitor: 1 }).play(5);
  expect(met.most(({ body }) => body.pupil, 2, 5)).toBeGreaterThan(dark + 0.03);
});

test('the heart beats faster breathing in than breathing out', () => {
  const film = stage().play(120);
  const beats = (inhaling: boolean): number => {
    const lengths = film.states
      .filter(
        ({ body }) => body.beatSteps === 0 && body.breathSteps < body.inhaleSteps === inhaling,
      )
      .map(({ body }) => body.beatLength);
    return lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  };
  expect(beats(true)).toBeLessThan(beats(false) - 3);
});

test('the same visitor meets five different people', () => {
  const shown = ['receptionist', 'lively', 'gentle', 'dry', 'curious'].map((temperament) => {
    const film = stage()
      .looks(0, 8, { emotion: HAPPY, smile: 0.7, valence: 0.6 })
      .play(8, { temperament, seed: 2 });
    return express(film.state(8)).smile.toFixed(2);
  });
  expect(new Set(shown).size).toBe(5);
  expect(temperamentByName('nobody knows').name).toBe('receptionist');
});
