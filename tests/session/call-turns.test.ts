import type { BrainState } from '#brain';
import { withLiveCall, type Phase } from '#session';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createFakeTalk } from './fake-talk.ts';
import { face, fakeConversation, fakeSpeaker, testSession, words } from './fakes.ts';

const FRAME_MS = 1000 / 60;

let call: ReturnType<typeof createFakeTalk>;
let session: ReturnType<typeof withLiveCall>;
let clock: { nowMs: number };
let phases: Phase[];
beforeEach(() => {
  const made = testSession(fakeConversation([]).conversation, fakeSpeaker().speaker);
  clock = made.clock;
  call = createFakeTalk();
  session = withLiveCall(made.session, {
    talk: call.talk,
    now: () => clock.nowMs,
    readText: (text, { final, tMs }) => words(tMs, { text, final }),
  });
  phases = [];
  session.subscribe((event) => {
    if (event.kind === 'state-change') phases.push(event.phase);
  });
  session.store.setState({ phase: 'idle' });
  session.allowMicrophone('microphone-realtime-1');
});
afterEach(() => session.dispose());

/** Frames for so long; the brain after each of them. */
function pass(seconds: number, look = false): readonly BrainState[] {
  const states: BrainState[] = [];
  for (let i = 0; i < Math.round(seconds * 60); i++) {
    clock.nowMs += FRAME_MS;
    if (look && i % 4 === 0) session.push(face(clock.nowMs));
    session.frame(clock.nowMs);
    states.push(session.brain);
  }
  return states;
}
const visitor = (speaking: boolean) =>
  call.tell({ kind: 'visitor-speaking', itemId: 'v', speaking });
const person = (text: string) => {
  call.tell({ kind: 'person-words', itemId: 'p', text });
  call.tell({ kind: 'person-started', itemId: 'p' });
};
const ends = (heardText: string, complete: boolean) =>
  call.tell({ kind: 'person-ended', itemId: 'p', heardText, complete });
const phase = () => session.store.getState().phase;

describe('a visitor who speaks by a call', () => {
  test('is listened to, not read along with, and the page says so all the while', () => {
    visitor(true);
    const states = pass(3, true);
    expect(states.slice(5).every(({ turn }) => turn.activity === 'listening')).toBe(true);
    expect(phase()).toBe('listening');
    expect(phases).toEqual(['listening']);
    expect(states.at(-1)?.visitor.voice?.speaking).toBe(true);
    // That they speak says nothing of their mood.
    expect(Math.abs(states.at(-1)?.visitor.valence ?? 1)).toBeLessThan(0.01);
  });

  test('is answered in their pauses while they go on, and not where there are none', () => {
    /** How often something is given back to four minutes of talk with a pause every 2.6 s. */
    const given = (pauseDb: number): number => {
      const before = session.brain.listen.count;
      visitor(true);
      for (let i = 0; i < 90; i++) {
        call.sound(-28);
        pass(2.2);
        call.sound(pauseDb);
        pass(0.4);
      }
      visitor(false);
      pass(0.5);
      return session.brain.listen.count - before;
    };
    expect(given(-28)).toBe(0);
    const count = given(-58);
    expect(count).toBeGreaterThan(8);
    expect(count).toBeLessThan(40);
  });

  test('sees that they have been understood to end: she thinks, and looks away to do it', () => {
    visitor(true);
    pass(2, true);
    visitor(false);
    const states = pass(1.2, true);
    expect(phase()).toBe('thinking');
    expect(states[2]?.turn.phase).toBe('thinking');
    // The first answer to the end of a turn is no word.
    expect(
      states
        .slice(0, 15)
        .some(({ gesture, gaze }) => gesture.gesture !== null || gaze.mode === 'averted'),
    ).toBe(true);
  });
});

describe('the person who speaks by a call', () => {
  const TEXT = 'There are two shows today. The first one begins at seven, would you like a seat?';

  test('has the floor in the brain, with a face for each sentence and stressed words marked', () => {
    person(TEXT);
    const states = pass(5, true);
    expect(phase()).toBe('speaking');
    expect(states.every(({ turn }) => turn.phase === 'speaking')).toBe(true);
    const feels = new Set(states.map(({ voluntary }) => voluntary.feel));
    expect(feels).toContain('calm');
    expect(feels).toContain('curious');
    const accents = session.recording().percepts.filter(({ kind }) => kind === 'accent');
    expect(accents.length).toBeGreaterThan(5);
    ends(TEXT, true);
    pass(0.2);
    expect(phase()).toBe('idle');
    expect(session.brain.turn.phase).toBe('idle');
  });

  test('stays the one who speaks when the words of the question are written down late', () => {
    visitor(true);
    pass(1);
    visitor(false);
    pass(0.5);
    person(TEXT);
    pass(0.5);
    call.tell({ kind: 'visitor-words', itemId: 'v', text: 'When is the show?', final: true });
    const states = pass(1);
    expect(phase()).toBe('speaking');
    expect(states.every(({ turn }) => turn.phase === 'speaking')).toBe(true);
  });

  test('is not cut off by a listener, and gives way to who goes on', () => {
    call.sound(-60);
    person(TEXT);
    pass(1);
    // "Mm-hm", of which the other end tells until half a second after it.
    call.sound(-28);
    pass(0.1);
    visitor(true);
    pass(0.3);
    call.sound(-60);
    pass(0.5);
    visitor(false);
    call.tell({ kind: 'visitor-words', itemId: 'v', text: 'Mm-hm.', final: true });
    pass(1);
    expect(call.done).not.toContain('interrupt');
    expect(call.done).not.toContain('answer');
    expect(session.brain.turn.phase).toBe('speaking');
    call.sound(-28);
    visitor(true);
    pass(0.6);
    expect(call.done).toContain('interrupt');
    ends('There are two shows', false);
    pass(0.1);
    expect(session.brain.turn).toMatchObject({ phase: 'listening', activity: 'listening' });
    expect(session.brain.turn.cutSteps).toBeLessThan(60);
    expect(phase()).toBe('listening');
    visitor(false);
    expect(call.done.at(-1)).toBe('answer');
  });

  test('stops at a short word that means it, once it is written down', () => {
    call.sound(-60);
    person(TEXT);
    pass(1);
    visitor(true);
    pass(0.8);
    visitor(false);
    pass(0.3);
    expect(call.done).not.toContain('interrupt');
    call.tell({ kind: 'visitor-words', itemId: 'v', text: 'Stop.', final: true });
    expect(call.done).toContain('interrupt');
    ends('There are two', false);
    expect(call.done.at(-1)).toBe('answer');
    expect(phase()).toBe('thinking');
  });

  test('speaks with concern to somebody who appears sad', () => {
    session.push(
      words(clock.nowMs, {
        sentiment: -0.8,
        emotion: { neutral: 0, happy: 0, sad: 1, angry: 0, fearful: 0, disgusted: 0, surprised: 0 },
      }),
    );
    pass(2);
    person('I am here for you.');
    expect(pass(0.5).at(-1)?.voluntary.feel).toBe('concerned');
  });
});

test('a visitor who begins to type stops the person, and leaves the floor to the call', () => {
  person('There are two shows today.');
  pass(0.5);
  session.typing();
  expect(call.done.at(-1)).toBe('interrupt');
  ends('There are', false);
  pass(8);
  expect(phase()).toBe('idle');
  expect(session.brain.turn.phase).toBe('idle');
});

test('a call that ends while somebody speaks leaves nobody listening to a dead line', () => {
  visitor(true);
  pass(1);
  session.stopMicrophone();
  pass(0.2);
  expect(phase()).toBe('idle');
  expect(session.brain.turn.phase).toBe('idle');
  expect(session.brain.visitor.voice).toBeNull();
});
