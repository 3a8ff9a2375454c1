import { withLiveCall, type SessionEvent } from '#session';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createFakeSession, type FakeSession } from '../ui/fake-session.ts';
import { createFakeTalk } from './fake-talk.ts';
import { words } from './fakes.ts';

let fake: FakeSession;
let call: ReturnType<typeof createFakeTalk>;
let session: ReturnType<typeof withLiveCall>;
let events: SessionEvent[];
beforeEach(() => {
  fake = createFakeSession();
  // This one throws for whoever looks: nobody here has a brain.
  Object.defineProperty(fake, 'brain', { value: null });
  call = createFakeTalk();
  session = withLiveCall(fake, {
    talk: call.talk,
    now: () => 1000,
    readText: (text, { final, tMs }) => words(tMs, { text, final }),
  });
  events = [];
  session.subscribe((event) => events.push(event));
});
afterEach(() => session.dispose());

const entries = () =>
  session.store.getState().entries.map(({ who, text, state }) => `${who} ${state}: ${text}`);
const begin = () => session.allowMicrophone('microphone-realtime-1');
const say = (itemId: string, text: string) => {
  call.tell({ kind: 'person-words', itemId, text });
  call.tell({ kind: 'person-started', itemId });
};

describe('a call', () => {
  test('is opened by the consent that says so, and by no other', () => {
    session.allowMicrophone('microphone-browser-2');
    expect(call.done).toEqual([]);
    expect(fake.calls).toContain('allowMicrophone: microphone-browser-2');
    begin();
    expect(call.done).toEqual(['start en microphone-realtime-1']);
    expect(session.store.getState().microphone).toEqual({ kind: 'on', engine: 'call' });
    session.stopMicrophone();
    expect(session.store.getState().microphone).toEqual({ kind: 'off' });
  });

  test('is written down like any talk, the question before its answer', () => {
    begin();
    call.tell({ kind: 'visitor-speaking', itemId: 'v', speaking: true });
    expect(session.store.getState().phase).toBe('listening');
    call.tell({ kind: 'visitor-words', itemId: 'v', text: 'Where is', final: false });
    expect(session.store.getState().partialText).toBe('Where is');
    call.tell({ kind: 'visitor-speaking', itemId: 'v', speaking: false });
    expect(session.store.getState().phase).toBe('thinking');
    say('p', 'On the second floor.');
    expect(session.store.getState().phase).toBe('speaking');
    // Writing down what was said takes longer than beginning to answer it.
    call.tell({ kind: 'visitor-words', itemId: 'v', text: 'Where is it?', final: true });
    expect(entries()).toEqual(['visitor done: Where is it?', 'person speaking: On']);
    call.tell({
      kind: 'person-ended',
      itemId: 'p',
      heardText: 'On the second floor.',
      complete: true,
    });
    expect(entries().at(-1)).toBe('person done: On the second floor.');
    expect(session.store.getState().phase).toBe('idle');
    expect(events.filter(({ kind }) => kind === 'message')).toEqual([
      { kind: 'message', who: 'visitor', text: 'Where is it?' },
      { kind: 'message', who: 'person', text: 'On the second floor.' },
    ]);
  });

  test('keeps only the words that were heard when it is stopped', () => {
    begin();
    say('p', 'There are two shows today.');
    session.stop();
    expect(call.done.at(-1)).toBe('interrupt');
    call.tell({ kind: 'person-ended', itemId: 'p', heardText: 'There are', complete: false });
    expect(entries()).toEqual(['person cut: There are']);
    expect(fake.calls.filter((each) => each === 'push').length).toBeGreaterThan(1);
  });

  test('ends when the visitor types, so that nobody answers twice', () => {
    begin();
    session.submit('Where is the café?');
    expect(call.talk.on).toBe(false);
    expect(fake.calls).toContain('submit: Where is the café?');
    session.stop();
    expect(fake.calls.at(-1)).toBe('stop');
  });

  test('says why it could not be, and is over', () => {
    begin();
    call.tell({ kind: 'failed', reason: 'network', retryable: true });
    call.tell({ kind: 'state', state: 'off' });
    expect(session.store.getState()).toMatchObject({
      microphone: { kind: 'off' },
      notices: [{ code: 'call-failed', reason: 'network' }],
    });
  });
});
