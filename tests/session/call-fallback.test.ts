import type { TurnEvent } from '#dialogue';
import { withLiveCall, type Session, type TurnTrace } from '#session';
import type { Talk, TalkEvent } from '#speech';
import { beforeEach, describe, expect, test } from 'vitest';

import { beat, fakeConversation, fakeSpeaker, settle, testSession, words } from './fakes.ts';

const ANSWER: readonly TurnEvent[] = [
  { kind: 'beat', beat: beat('b1', 'On the second floor.') },
  { kind: 'end', turnId: 't1', author: 'model', offersPerson: false },
];

let tell: (event: TalkEvent) => void;
let session: Session;
let clock: { nowMs: number };
let talks: ReturnType<typeof fakeConversation>;
beforeEach(() => {
  let on = false;
  const quiet = (): void => {};
  const talk: Talk = {
    async start(_locale, _given, listener) {
      on = true;
      tell = (event) => {
        if (event.kind === 'state' && event.state === 'off') on = false;
        listener(event);
      };
      tell({ kind: 'state', state: 'on' });
    },
    interrupt: quiet,
    answer: quiet,
    get on() {
      return on;
    },
    setMuted: quiet,
    mouthAt: quiet,
    visitorDb: () => null,
    stop: quiet,
    dispose: quiet,
  };
  talks = fakeConversation(ANSWER);
  const made = testSession(talks.conversation, fakeSpeaker().speaker);
  ({ clock } = made);
  session = withLiveCall(made.session, {
    talk,
    now: () => clock.nowMs,
    readText: (text, { final, tMs }) => words(tMs, { text, final }),
  });
  session.allowMicrophone('microphone-realtime-1');
});

const at = (tMs: number, event: TalkEvent): void => {
  clock.nowMs = tMs;
  tell(event);
};
const entries = () =>
  session.store.getState().entries.map(({ who, text, state }) => `${who} ${state}: ${text}`);
const SAYS = 'There are two shows today, at eleven and at three.';

describe('a call that breaks', () => {
  const ask = (): void => {
    at(1000, { kind: 'visitor-speaking', itemId: 'v', speaking: true });
    at(2500, { kind: 'visitor-speaking', itemId: 'v', speaking: false });
    at(2600, { kind: 'visitor-words', itemId: 'v', text: 'Where is it?', final: true });
  };
  const breaks = (): void => {
    at(4000, { kind: 'failed', reason: 'lost', retryable: true });
    at(4000, { kind: 'state', state: 'off' });
  };

  test('leaves what was asked to be answered in the ordinary way, and says so', async () => {
    ask();
    breaks();
    await settle();
    expect(talks.requests.map(({ text }) => text)).toEqual(['Where is it?']);
    expect(entries()).toEqual(['visitor done: Where is it?', 'person speaking: On']);
    expect(session.store.getState()).toMatchObject({
      microphone: { kind: 'off' },
      phase: 'speaking',
      notices: [{ code: 'call-failed', reason: 'lost' }],
    });
  });

  test('asks nothing again that was being answered, and keeps what was heard', async () => {
    ask();
    at(3000, { kind: 'person-words', itemId: 'p', text: SAYS });
    at(3000, { kind: 'person-started', itemId: 'p' });
    at(4000, { kind: 'person-ended', itemId: 'p', heardText: 'There are', complete: false });
    breaks();
    await settle();
    expect(talks.requests).toEqual([]);
    expect(entries()).toEqual(['visitor done: Where is it?', 'person cut: There are']);
  });

  test('asks nothing where the visitor ended it', async () => {
    ask();
    at(4000, { kind: 'state', state: 'off' });
    await settle();
    expect(talks.requests).toEqual([]);
    expect(session.store.getState().notices).toEqual([]);
  });
});

describe('a call in words', () => {
  test('shows what the person has begun to say, not what is written ahead of her sound', () => {
    at(3000, { kind: 'person-words', itemId: 'p', text: SAYS });
    at(3100, { kind: 'person-started', itemId: 'p' });
    const lengths: number[] = [];
    for (clock.nowMs = 3116; clock.nowMs < 5100; clock.nowMs += 100) {
      session.frame(clock.nowMs);
      const text = session.store.getState().entries.at(-1)?.text ?? '';
      expect(SAYS.startsWith(text)).toBe(true);
      lengths.push(text.length);
    }
    expect(lengths[0]).toBe('There'.length);
    expect(lengths.at(-1)).toBeLessThan(SAYS.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    at(6000, { kind: 'person-ended', itemId: 'p', heardText: SAYS, complete: true });
    expect(entries()).toEqual([`person done: ${SAYS}`]);
  });

  test('leaves a time line of each turn, that of a failed one too', () => {
    at(1000, { kind: 'visitor-speaking', itemId: 'v', speaking: true });
    at(2500, { kind: 'visitor-speaking', itemId: 'v', speaking: false });
    at(2900, { kind: 'person-words', itemId: 'p', text: SAYS });
    at(3100, { kind: 'person-started', itemId: 'p' });
    at(6000, { kind: 'person-ended', itemId: 'p', heardText: 'There', complete: false });
    at(7000, { kind: 'visitor-speaking', itemId: 'v', speaking: true });
    at(8000, { kind: 'visitor-speaking', itemId: 'v', speaking: false });
    at(9000, { kind: 'failed', reason: 'network', retryable: true });
    session.frame(9100);
    const traces: readonly TurnTrace[] = session.store.getState().traces;
    expect(traces).toMatchObject([
      {
        by: 'call',
        ending: 'cut',
        at: {
          endOfSpeech: 2000,
          endPointed: 2500,
          firstToken: 2900,
          firstClause: 2900,
          firstAudio: 3100,
          last: 6000,
        },
      },
      { by: 'call', ending: 'failed', at: { endPointed: 8000, firstAudio: null, last: 9000 } },
    ]);
  });
});
