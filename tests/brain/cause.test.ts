import { CHECKS, EMOTIONS, MODULATORS } from '#brain';
import { describe, expect, test } from 'vitest';

import { feeling, stage } from './scenes/stage.ts';

describe('the trace of the last event that mattered', () => {
  const film = stage()
    .looks(0, 12, {})
    .says(2, { intent: 'thanks', sentiment: 0.8, emotion: feeling({ happy: 1 }) })
    .at(8, { kind: 'vocal', sound: 'sigh', confidence: 0.3 })
    .at(9, { kind: 'gesture', gesture: 'thumbs-down', confidence: 1 })
    .play(14);

  test('names what was sensed, what it added, what it released and what was felt', () => {
    const { cause } = film.state(4);
    expect(cause?.event).toEqual({ kind: 'text', what: 'thanks' });
    expect(cause?.tMs).toBeCloseTo(2000, 0);
    expect(cause?.checks.conduciveness).toBeGreaterThan(0.3);
    expect(cause?.releases.dopamine).toBeGreaterThan(0);
    expect(cause?.feelings.map(({ emotion }) => emotion)).toContain('gratitude');
    for (const check of Object.keys(cause?.checks ?? {})) expect(CHECKS).toContain(check);
    for (const name of Object.keys(cause?.releases ?? {})) expect(MODULATORS).toContain(name);
    for (const { emotion } of cause?.feelings ?? []) expect(EMOTIONS).toContain(emotion);
  });

  test('is kept until the next one, which a faint sign is not', () => {
    expect(film.state(8.5).cause?.id).toBe(film.state(4).cause?.id);
    expect(film.state(9.1).cause?.event.what).toBe('thumbs-down');
    expect(film.state(9.1).cause?.id).toBe((film.state(8.5).cause?.id ?? 0) + 1);
    expect(film.state(13).cause?.feelings.map(({ emotion }) => emotion)).toContain(
      'disappointment',
    );
  });
});

test('a shout is an event; loud speech that grows louder slowly is none', () => {
  const shouted = stage()
    .speaks(0, 2, { loudnessDb: -35 })
    .speaks(2, 3, { loudnessDb: -8 })
    .play(4);
  expect(shouted.state(2.3).cause?.event).toEqual({ kind: 'voice', what: 'shout' });
  let grows = stage();
  for (let second = 0; second < 4; second += 0.2) {
    grows = grows.at(second, {
      kind: 'voice',
      speaking: true,
      loudnessDb: -35 + 7 * second,
      pitchHz: 120,
      valence: 0,
      arousal: 0.5,
      confidence: 0.8,
      rateHz: null,
    });
  }
  expect(grows.play(5).state(5).cause).toBeNull();
});

test('where only movements may be read, a loud voice is nothing but loud', () => {
  const film = stage()
    .at(0, { kind: 'sense-mode', mode: 'expressions' })
    .speaks(0.5, 2, { loudnessDb: -35 })
    .speaks(2, 3, { loudnessDb: -8 })
    .play(4);
  expect(film.state(3).cause).toBeNull();
});

test('wishes act: whoever wants to help leans in further, whoever has spoken long moves less', () => {
  const asked = stage().at(0, { kind: 'turn', who: 'visitor', phase: 'start' }).play(20).state(20);
  expect(asked.drives.help).toBeGreaterThan(0.6);
  expect(asked.body.lean).toBeGreaterThan(stage().play(20).state(20).body.lean + 0.03);
  const talked = stage().answers(0, 400, 'warm').play(400).state(400);
  expect(talked.drives.rest).toBeGreaterThan(0.5);
});

test('what pleased and what displeased a visitor is kept for as long as they are there', () => {
  const film = stage()
    .at(0.5, { kind: 'presence', people: 1, visitor: 1 })
    .says(2, { intent: 'thanks', sentiment: 0.9, emotion: feeling({ happy: 1 }) })
    .at(60, { kind: 'gesture', gesture: 'thumbs-down', confidence: 1 })
    .looks(60, 66, { emotion: feeling({ angry: 0.8, neutral: 0.2 }), valence: -0.7, frown: 0.6 })
    .at(100, { kind: 'presence', people: 1, visitor: 2 })
    .play(101);
  expect(film.state(5).bond.pleasedBy).toBe('thanks');
  expect(film.state(66).bond).toMatchObject({ taken: 'ill', displeasedBy: 'thumbs-down' });
  expect(film.state(66).bond.pleasedBy).toBe('thanks');
  expect(film.state(100.5).bond.pleasedBy).toBeNull();
});
