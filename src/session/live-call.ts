import type { Locale, TextPercept } from '#core';
import { begunAfter, type Talk, type TalkEvent } from '#speech';

import { createBroadcast } from './broadcast.ts';
import { createCallFallback } from './call-fallback.ts';
import { createCallLines } from './call-lines.ts';
import { createCallTrace } from './call-trace.ts';
import { createCallTurns } from './call-turns.ts';
import { IN_CALL } from './snapshot.ts';
import {
  withReplyCut,
  withReplyDone,
  withReplyEntry,
  withReplyText,
  withVisitorEntry,
} from './transcript.ts';
import { isBackchannel } from './turn-words.ts';
import type { Session } from './types.ts';

export interface LiveCallOptions {
  readonly talk: Talk;
  /** Session clock in ms. */
  readonly now: () => number;
  readonly readText: (
    text: string,
    options: { readonly locale: Locale; readonly final: boolean; readonly tMs: number },
  ) => TextPercept;
}

/** What is felt for the visitor from which on one speaks with care. */
const TROUBLED = 0.3;

/** The consent texts that open a call instead of the microphone of before. */
const CALL_WORDING = /^microphone-realtime-\d+$/u;

/**
 * A session that can also talk by a call, speech to speech: agreeing to it opens one where the microphone would have been
 * opened. The words of both sides go into the same transcript, only the heard ones of the person; brain and page are told
 * who has the floor as ever (`call-turns.ts`); Stop, typing and another language end what is said or the call.
 */
export function withLiveCall(session: Session, options: LiveCallOptions): Session {
  const { talk, now } = options;
  const { store } = session;
  const broadcast = createBroadcast(store);
  const { patch, edit, emit, setPhase } = broadcast;
  const { push } = session;
  let entryCount = 0;
  let replyId: string | null = null;
  /** What the person is about to say: written before it is heard. */
  let written = '';
  let startedMs = 0;
  const trace = createCallTrace(session.trace);
  const fallback = createCallFallback(session, broadcast);

  const turns = createCallTurns({
    push,
    setPhase,
    visitorDb: () => talk.visitorDb(),
    giveWay: () => talk.interrupt(),
    answer: () => talk.answer(),
  });
  const lines = createCallLines({
    push,
    read: (text, tMs) =>
      options.readText(text, { locale: store.getState().locale, final: false, tMs }),
    troubled: () => {
      const { concern, steadiness } = session.brain.emotions;
      return concern + steadiness > TROUBLED;
    },
  });
  const nextId = (who: string): string => `call-${who}-${++entryCount}`;

  const heard = (itemId: string, text: string, final: boolean): void => {
    const { locale } = store.getState();
    push(options.readText(text, { locale, final, tMs: now() }));
    patch({ partialText: final ? '' : text });
    if (!final) return;
    const id = nextId('visitor');
    // Speech is written down late: what was asked stands before the answer that has begun meanwhile.
    edit((entries) => {
      const last = entries.at(-1);
      return last !== undefined && last.id === replyId
        ? [...withVisitorEntry(entries.slice(0, -1), id, text), last]
        : withVisitorEntry(entries, id, text);
    });
    emit({ kind: 'message', who: 'visitor', text });
    turns.take({ kind: 'visitor-said', itemId, listening: isBackchannel(text) }, now());
  };

  const personStarts = (): void => {
    const id = nextId('person');
    replyId = id;
    startedMs = now();
    edit((entries) => withReplyEntry(entries, id));
    showBegun(startedMs);
    turns.take({ kind: 'person-starts' }, startedMs);
    lines.start(startedMs);
  };
  /** The words that have begun, by an even pace: they are written long before they are heard. */
  const showBegun = (tMs: number): void => {
    const id = replyId;
    if (id === null) return;
    edit((entries) => withReplyText(entries, id, begunAfter(written, tMs - startedMs)));
  };
  const personEnds = (heardText: string, complete: boolean): void => {
    const id = replyId;
    written = '';
    if (id === null) return;
    replyId = null;
    edit((entries) =>
      complete ? withReplyDone(entries, id, heardText) : withReplyCut(entries, id, heardText),
    );
    lines.end();
    turns.take({ kind: 'person-ends', complete }, now());
    if (heardText !== '') emit({ kind: 'message', who: 'person', text: heardText });
  };

  const onTalk = (event: TalkEvent): void => {
    trace.note(event, now());
    switch (event.kind) {
      case 'state':
        patch({
          microphone:
            event.state === 'off'
              ? { kind: 'off' }
              : event.state === 'on'
                ? IN_CALL
                : { kind: 'starting' },
          partialText: '',
        });
        if (event.state === 'off') turns.take({ kind: 'over' }, now());
        break;
      case 'visitor-speaking':
        turns.take(
          event.speaking
            ? { kind: 'visitor-starts' }
            : { kind: 'visitor-ends', itemId: event.itemId },
          now(),
        );
        break;
      case 'visitor-words':
        heard(event.itemId, event.text, event.final);
        break;
      case 'person-words':
        written = event.text;
        break;
      case 'person-started':
        personStarts();
        break;
      case 'person-ended':
        personEnds(event.heardText, event.complete);
        break;
      case 'failed':
        // What becomes of the talk is the fallback's.
        break;
    }
    fallback.note(event);
  };

  const hush = (): void => {
    talk.interrupt();
    turns.take({ kind: 'called-off' }, now());
  };

  const begin = (consent: string): void => {
    session.stop();
    session.stopMicrophone();
    talk.start(store.getState().locale, { consent }, onTalk).catch(() => {
      patch({ microphone: { kind: 'failed', reason: 'engine-failed', retryable: true } });
    });
  };

  return {
    ...session,
    get brain() {
      return session.brain;
    },
    frame(nowMs) {
      showBegun(nowMs);
      if (talk.on) {
        turns.tick(nowMs);
        lines.tick(written, nowMs);
      }
      return session.frame(nowMs);
    },
    allowMicrophone(textVersion) {
      if (CALL_WORDING.test(textVersion)) begin(textVersion);
      else session.allowMicrophone(textVersion);
    },
    stopMicrophone() {
      if (talk.on) talk.stop();
      else session.stopMicrophone();
    },
    pushToTalk(down) {
      // The other end of a call finds the turns itself.
      if (!talk.on) session.pushToTalk(down);
    },
    stop() {
      if (talk.on) hush();
      else session.stop();
    },
    typing() {
      // What is typed ends the call once it is sent; until then the floor is the call's.
      if (talk.on) hush();
      else session.typing();
    },
    say(text) {
      if (talk.on) hush();
      session.say(text);
    },
    submit(text) {
      // Two answers at once would be one too many.
      talk.stop();
      session.submit(text);
    },
    setLocale(locale) {
      talk.stop();
      session.setLocale(locale);
    },
    setMuted(muted) {
      talk.setMuted(muted);
      session.setMuted(muted);
    },
    subscribe(listener) {
      const unsubscribes = [broadcast.subscribe(listener), session.subscribe(listener)];
      return () => {
        for (const unsubscribe of unsubscribes) unsubscribe();
      };
    },
    dispose() {
      talk.dispose();
      broadcast.dispose();
      session.dispose();
    },
  };
}
