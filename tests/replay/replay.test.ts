import type { Expression, Percept } from '#core';
import { express } from '#brain';
import { isRecording, readBrainLog, replay, rerunBrain, TEMPERAMENTS } from '#session';
import { expect, test } from 'vitest';

import {
  face,
  fakeConversation,
  fakeSpeaker,
  furthest,
  testSession,
  voice,
  words,
} from '../session/fakes.ts';

const STORY: readonly Percept[] = [
  { kind: 'presence', tMs: 120, people: 1, visitor: 1 },
  ...Array.from({ length: 40 }, (_, i) => face(200 + i * 66, { smile: i / 40, valence: i / 50 })),
  words(900, { sentiment: 0.7 }),
  { kind: 'turn', tMs: 1000, who: 'visitor', phase: 'end' },
  { kind: 'turn', tMs: 1500, who: 'person', phase: 'start' },
  { kind: 'beat', tMs: 1500, feel: 'happy', intensity: 0.8, gesture: 'nod' },
  voice(2200, { speaking: true, arousal: 0.4 }),
  { kind: 'hint', tMs: 2500, appraisal: { valence: -0.5, arousal: 0.2, confidence: 0.7 } },
];

const live = (hz: number, untilMs: number, pauseAtMs = Infinity, pauseMs = 0) => {
  const { session, clock } = testSession(fakeConversation([]).conversation, fakeSpeaker().speaker);
  const waiting = [...STORY].sort((a, b) => a.tMs - b.tMs);
  const track: Expression[] = [];
  let nowMs = 0;
  let paused = false;
  for (let frame = 1; nowMs <= untilMs + 1e-6; frame++) {
    while (waiting[0] && waiting[0].tMs <= nowMs) {
      clock.nowMs = waiting[0].tMs;
      session.push(waiting.shift() as Percept);
    }
    clock.nowMs = nowMs;
    session.frame(nowMs);
    track.push(express(session.brain));
    nowMs = (frame * 1000) / hz + (paused ? pauseMs : 0);
    if (!paused && nowMs >= pauseAtMs) {
      paused = true;
      nowMs += pauseMs;
    }
  }
  return { session, track };
};

test('drivers at 30, 60 and 144 Hz end in the same state', () => {
  const [at30, at60, at144] = [30, 60, 144].map((hz) => live(hz, 4000).session.brain);
  expect(at60).toEqual(at30);
  expect(at144).toEqual(at30);
});

test('a recorded percept log and its seed give the same expression track', () => {
  const { session, track } = live(60, 4000);
  const again = replay(session.recording(), 4000);
  expect(again.length).toBeGreaterThan(230);
  expect(again.at(-1)).toEqual(track.at(-1));
  expect(replay(session.recording(), 4000)).toEqual(again);
});

test('a hidden tab changes nothing: the same log ends in the same face, and replays to it', () => {
  const { session } = live(60, 60_000, 1800, 50_000);
  const again = replay(session.recording(), session.brain.tMs);
  expect(session.recording().percepts.some(({ kind }) => kind === 'gap')).toBe(false);
  expect(furthest(again.at(-1), express(session.brain))).toBeLessThan(1e-9);
});

test('another seed makes another face', () => {
  const { session } = live(60, 4000);
  const recording = session.recording();
  expect(replay({ ...recording, seed: 8 }, 4000)).not.toEqual(replay(recording, 4000));
});

test('a session whose temperament changed on the way replays to the same face, from its recording and its file', () => {
  const { session, clock } = testSession(fakeConversation([]).conversation, fakeSpeaker().speaker);
  const dry = TEMPERAMENTS.find(({ name }) => name === 'dry');
  if (!dry) throw new Error('nobody is dry');
  const waiting = [...STORY].sort((a, b) => a.tMs - b.tMs);
  const track: Expression[] = [];
  // Uneven frames, and changes between them: before anything happened, in the thick of it, and twice at once.
  for (let nowMs = 0; nowMs < 6000; nowMs += 7 + ((nowMs * 13) % 41)) {
    while (waiting[0] && waiting[0].tMs <= nowMs) session.push(waiting.shift() as Percept);
    clock.nowMs = nowMs;
    if (nowMs < 10) session.setTemperament({ ...dry, name: 'own', openness: 0.9 });
    session.frame(nowMs);
    if (track.length === 60) session.setTemperament('dry');
    if (track.length === 90) {
      session.setTemperament({ ...dry, name: 'own', extraversion: 1 });
      session.setTemperament({ ...dry, name: 'own', extraversion: 0.9, openness: Number.NaN });
    }
    track.push(express(session.brain));
  }
  const recording = JSON.parse(JSON.stringify(session.recording()));
  expect(isRecording(recording)).toBe(true);
  expect(recording.temperaments).toHaveLength(4);
  expect(session.store.getState().temperament.extraversion).toBe(0.9);
  const again = replay(recording, session.brain.tMs);
  expect(furthest(again.at(-1), express(session.brain))).toBeLessThan(1e-9);
  const unmoved = { ...recording, temperaments: undefined };
  expect(furthest(replay(unmoved, session.brain.tMs).at(-1), track.at(-1))).toBeGreaterThan(1e-3);

  const log = readBrainLog(JSON.stringify(recording));
  if (typeof log === 'string') throw new Error(log);
  const rerun = rerunBrain({ ...log, lengthMs: session.brain.tMs }, null);
  rerun.run(Infinity);
  const last = rerun.track().moments.at(-1);
  const there = again[Math.round((last?.tMs ?? 0) * 0.06) - 1];
  expect(last?.tMs).toBeGreaterThan(session.brain.tMs - 110);
  expect(furthest(last?.expression, there)).toBeLessThan(1e-9);
  expect(rerun.track().temperament.extraversion).toBe(0.9);
});

test('a recording with a temperament that is none is no recording', () => {
  const { session } = live(60, 500);
  const recording = session.recording();
  expect(isRecording(recording)).toBe(true);
  expect(isRecording({ ...recording, temperaments: [] })).toBe(false);
  const wild = { name: 'wild', openness: 7 };
  expect(isRecording({ ...recording, temperaments: [{ tMs: 0, temperament: wild }] })).toBe(false);
});
