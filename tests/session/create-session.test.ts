import { DialogueError, MAX_VISITOR_CHARS, type TurnEvent } from '#dialogue';
import { failedQuestion } from '#session';
import type { SenseOutput } from '#perception';

import { describe, expect, test } from 'vitest';

import {
  beat,
  face,
  fakeConversation,
  fakeSpeaker,
  settle,
  testSession,
  voice,
  words,
} from './fakes.ts';

const END: TurnEvent = { kind: 'end', turnId: 't1', author: 'embedded', offersPerson: false };
const ANSWER: readonly TurnEvent[] = [
  { kind: 'beat', beat: beat('b1', 'We open at ten.') },
  { kind: 'beat', beat: beat('b2', 'Shall I show you the way?') },
  END,
];

describe('a typed question', () => {
  test('is answered beat by beat and ends with everything heard', async () => {
    const { speaker, pass } = fakeSpeaker();
    const { conversation } = fakeConversation(ANSWER);
    const { session } = testSession(conversation, speaker);
    session.submit('When do you open?');
    expect(session.store.getState().phase).toBe('thinking');
    await settle();
    expect(session.store.getState().phase).toBe('speaking');
    expect(session.store.getState().entries.at(-1)?.text).toBe('We');
    pass(400);
    expect(session.store.getState().entries.at(-1)?.text).toBe('We open at ten. Shall');
    pass(600);
    const entry = session.store.getState().entries.at(-1);
    expect(entry).toMatchObject({
      state: 'done',
      author: 'embedded',
      text: 'We open at ten. Shall I show you the way?',
    });
    expect(session.store.getState().phase).toBe('idle');
  });

  test('may be one of hundreds: what the page keeps of a talk is bounded', async () => {
    const { speaker, pass } = fakeSpeaker();
    const { conversation, requests } = fakeConversation(ANSWER);
    const { session, clock } = testSession(conversation, speaker);
    for (let n = 0; n < 200; n += 1) {
      session.submit(`Question ${n}?`);
      await settle();
      // Every third is cut short.
      pass(n % 3 === 0 ? 150 : 1000);
      clock.nowMs += 100;
    }
    session.frame(clock.nowMs);
    const { entries, traces } = session.store.getState();
    expect(entries.length).toBeLessThanOrEqual(200);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    expect(traces.length).toBeLessThanOrEqual(50);
    expect(Math.max(...requests.map(({ heard }) => heard.length))).toBe(1);
    expect(new Set(requests.map(({ turnId }) => turnId)).size).toBe(200);
  });

  test('goes to the dialogue with the reading as data, never inside the text', async () => {
    const { speaker } = fakeSpeaker();
    const { conversation, requests } = fakeConversation(ANSWER);
    const { session, clock } = testSession(conversation, speaker);
    session.push(face(0, { smile: 0.9, valence: 0.8 }));
    clock.nowMs = 200;
    for (let t = 0; t <= 200; t += 16) session.frame(t);
    session.submit('Hello');
    await settle();
    expect(requests[0]?.text).toBe('Hello');
    expect(requests[0]?.reading?.appears).toBe('pleased');
  });

  test('leaves a time line: sent, first token, first clause, first sound, heard to the end', async () => {
    const { speaker, pass } = fakeSpeaker();
    const { conversation } = fakeConversation([{ kind: 'writing' }, ...ANSWER]);
    const { session, clock } = testSession(conversation, speaker);
    clock.nowMs = 1000;
    session.submit('When do you open?');
    clock.nowMs = 1300;
    await settle();
    pass(400);
    pass(600);
    clock.nowMs = 4000;
    session.submit('And on Sundays?');
    await settle();
    session.stop();
    session.frame(4200);
    const at = { endPointed: 1000, firstToken: 1300, firstClause: 1300, firstAudio: 1300 };
    expect(session.store.getState().traces).toMatchObject([
      { by: 'typing', at, ending: 'heard' },
      { by: 'typing', at: { endPointed: 4000 }, ending: 'cut' },
    ]);
  });

  test('goes with a manner that suits it, which the brain is told of so that it can learn from the answer', async () => {
    const { speaker } = fakeSpeaker();
    const { conversation, requests } = fakeConversation(ANSWER);
    const { session, clock } = testSession(conversation, speaker);
    session.submit('When do you open?');
    await settle();
    expect(requests[0]?.style).toEqual({
      length: 'brief',
      tone: 'formal',
      order: 'solve-first',
    });
    clock.nowMs = 100;
    session.frame(100);
    expect(session.brain.learning.chosen?.manner).toEqual(requests[0]?.style);
  });

  test('that complains is met with comfort first, from the very first words', async () => {
    const { speaker } = fakeSpeaker();
    const { conversation, requests } = fakeConversation(ANSWER);
    const complaint = (text: string) =>
      words(0, { text, intent: 'complaint', sentiment: -0.7, confidence: 0.8 });
    const { session } = testSession(conversation, speaker, { readText: complaint });
    session.submit('This is outrageous.');
    await settle();
    expect(requests[0]?.style).toMatchObject({ tone: 'formal', order: 'comfort-first' });
  });

  test('and all that was learned from it is erased on request, the recording too', async () => {
    const { speaker } = fakeSpeaker();
    const { conversation } = fakeConversation(ANSWER);
    const { session, clock } = testSession(conversation, speaker);
    session.submit('When do you open?');
    await settle();
    clock.nowMs = 100;
    session.frame(100);
    let renewed = 0;
    conversation.renew = () => {
      renewed += 1;
    };
    session.forgetVisitor();
    expect(session.store.getState()).toMatchObject({ phase: 'idle', entries: [] });
    expect(renewed, 'what is asked next belongs to another talk').toBe(1);
    expect(session.store.getState().notices).toEqual([{ code: 'forgotten' }]);
    clock.nowMs = 200;
    session.frame(200);
    expect(session.brain.learning).toMatchObject({ turns: 0, chosen: null, habits: [] });
    expect(session.recording()).toMatchObject({ truncated: true });
    expect(session.recording().percepts.map(({ kind }) => kind)).toEqual(['forget']);
  });

  test('that is empty is ignored, and one that is too long is refused with a notice', () => {
    const { speaker } = fakeSpeaker();
    const { conversation, requests } = fakeConversation(ANSWER);
    const { session } = testSession(conversation, speaker);
    session.submit('   ');
    session.submit('x'.repeat(MAX_VISITOR_CHARS + 1));
    expect(requests).toHaveLength(0);
    expect(session.store.getState().entries).toHaveLength(0);
    expect(session.store.getState().notices).toEqual([
      { code: 'too-long', maxLength: MAX_VISITOR_CHARS },
    ]);
  });
});

describe('an interruption', () => {
  test('by typing keeps only the words that were heard, and tells the next turn so', async () => {
    const { speaker, pass } = fakeSpeaker();
    const { conversation, requests, stops } = fakeConversation(ANSWER);
    const { session } = testSession(conversation, speaker);
    session.submit('When do you open?');
    await settle();
    pass(250);
    session.typing();
    expect(session.store.getState().entries.at(-1)).toMatchObject({
      state: 'cut',
      text: 'We open',
    });
    session.submit('And on Sunday?');
    await settle();
    expect(requests[1]?.heard).toEqual([{ turnId: requests[0]?.turnId, text: 'We open' }]);
    expect(stops[0]?.aborted).toBe(true);
  });

  test('by a button leaves nobody with the floor, in what is shown and in the brain', async () => {
    const { speaker, pass } = fakeSpeaker();
    const { conversation } = fakeConversation(ANSWER);
    const { session, clock } = testSession(conversation, speaker);
    session.submit('When do you open?');
    await settle();
    pass(250);
    clock.nowMs = 300;
    session.frame(300);
    expect(session.brain.turn.phase).toBe('speaking');
    session.stop();
    clock.nowMs = 400;
    session.frame(400);
    expect(session.store.getState().phase).toBe('idle');
    expect(session.brain.turn.phase).toBe('idle');
  });

  test('by a voice of half a second stops the person, and is one with the first word; a cough is none', async () => {
    const { speaker, pass, held } = fakeSpeaker();
    const { conversation } = fakeConversation(ANSWER);
    let hear = (_text: string): void => {};
    const { session } = testSession(conversation, speaker, {
      microphone: { start: async () => {}, stop() {}, dispose() {} },
      recogniser: {
        onDevice: true,
        start: (_locale, listener) => {
          hear = (text) => listener({ kind: 'words', text, final: false });
        },
        stop() {},
        dispose() {},
      },
    });
    session.allowMicrophone('1');
    session.submit('When do you open?');
    await settle();
    pass(100);
    session.push(voice(100, { speaking: true }));
    session.push(voice(300, { speaking: false }));
    expect(session.store.getState().phase).toBe('speaking');
    expect(held()).toBe(false);
    for (let t = 700; t <= 1250; t += 50) session.push(voice(t, { speaking: true }));
    expect(held()).toBe(true);
    expect(session.store.getState().entries.at(-1)?.state).toBe('speaking');
    hear('but on Sunday');
    expect(session.store.getState().phase).toBe('listening');
    expect(speaker.speaking).toBe(false);
  });

  test('before a word was heard leaves no reply behind', async () => {
    const { speaker } = fakeSpeaker();
    const { conversation } = fakeConversation(ANSWER);
    const { session } = testSession(conversation, speaker);
    session.submit('When do you open?');
    session.stop();
    expect(session.store.getState().entries.map(({ who }) => who)).toEqual(['visitor']);
  });
});

describe('when something fails', () => {
  test('a dead server with nothing to say marks the reply and says so', async () => {
    const { speaker } = fakeSpeaker();
    const { conversation } = fakeConversation(
      new DialogueError('network', 'no route', { retryable: true }),
    );
    const { session } = testSession(conversation, speaker);
    session.submit('Hello');
    await settle();
    expect(session.store.getState().entries.at(-1)?.state).toBe('failed');
    expect(session.store.getState().notices).toEqual([{ code: 'offline' }]);
    expect(session.store.getState().phase).toBe('idle');
  });

  test('asked again it stands in the transcript once, and is answered when the server is back', async () => {
    const { speaker } = fakeSpeaker();
    let away = true;
    const talks = fakeConversation(ANSWER);
    const { session } = testSession(
      {
        ...talks.conversation,
        turn: (request, stop) =>
          away
            ? fakeConversation(
                new DialogueError('network', 'no route', { retryable: true }),
              ).conversation.turn(request, stop)
            : talks.conversation.turn(request, stop),
      },
      speaker,
    );
    session.submit('When do you open?');
    await settle();
    expect(session.store.getState().entries.at(-1)).toMatchObject({ retryable: true });
    const question = failedQuestion(session.store.getState().entries);
    expect(question).toBe('When do you open?');
    away = false;
    session.submit(question ?? '');
    await settle();
    const { entries, notices } = session.store.getState();
    expect(entries.map(({ who, text }) => `${who}: ${text}`)).toEqual([
      'visitor: When do you open?',
      'person: We',
    ]);
    expect(notices).toEqual([]);
    expect(failedQuestion(entries)).toBeNull();
  });

  test('trouble on the way is noticed while the reply goes on', async () => {
    const { speaker } = fakeSpeaker();
    const { conversation } = fakeConversation([
      { kind: 'error', code: 'model-cut', message: 'cut', retryable: true },
      ...ANSWER,
    ]);
    const { session } = testSession(conversation, speaker);
    session.submit('Hello');
    await settle();
    expect(session.store.getState().notices).toEqual([
      { code: 'model-failed', error: 'model-cut' },
    ]);
    expect(session.store.getState().phase).toBe('speaking');
  });
});

describe('consent', () => {
  test('is carried to the camera, and withdrawing it forgets the face at once', () => {
    const { speaker } = fakeSpeaker();
    const { conversation } = fakeConversation(ANSWER);
    const grants: unknown[] = [];
    const sink: { output: SenseOutput | null } = { output: null };
    let stopped = 0;
    const { session, clock } = testSession(conversation, speaker, {
      camera: {
        start: async (grant, output) => {
          grants.push(grant);
          sink.output = output;
        },
        stop: () => void stopped++,
        dispose() {},
      },
    });
    expect(grants).toHaveLength(0);
    session.allowCamera('2026-11');
    expect(grants).toEqual([
      { sense: 'camera', mode: 'full', textVersion: '2026-11', grantedAtMs: 0 },
    ]);
    sink.output?.status({ kind: 'on', engine: 'mediapipe' });
    sink.output?.percept(face(10, { smile: 1, valence: 0.9 }));
    session.frame(20);
    expect(session.brain.visitor.face).not.toBeNull();
    clock.nowMs = 30;
    session.stopCamera();
    sink.output?.percept(face(35, { smile: 1 }));
    session.frame(60);
    expect(stopped).toBe(1);
    expect(session.brain.visitor.face).toBeNull();
    expect(session.store.getState().camera).toEqual({ kind: 'off' });
  });
});

test('the greeting says that it is an AI, whatever the brand writes', () => {
  const { speaker, said } = fakeSpeaker();
  const { conversation } = fakeConversation(ANSWER);
  const { session } = testSession(conversation, speaker);
  session.start();
  session.start();
  expect(said[0]?.text).toBe('Hello, I am Mira.');
  expect(said[1]?.text).toContain('I am an AI, not a person.');
  expect(said).toHaveLength(2);
});
