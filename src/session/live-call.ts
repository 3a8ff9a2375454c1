import type { Locale, Percept, TextPercept } from '#core';
import type { Talk, TalkEvent } from '#speech';

import { createBroadcast } from './broadcast.ts';
import {
  withReplyCut,
  withReplyDone,
  withReplyEntry,
  withReplyText,
  withVisitorEntry,
} from './transcript.ts';
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

/** The consent texts that open a call instead of the microphone of before. */
const CALL_WORDING = /^microphone-realtime-\d+$/u;

/**
 * A session that can also talk by a call, speech to speech: agreeing to it opens one where the microphone would have been
 * opened. The words of both sides go into the same transcript, only the heard ones of the person; the brain is told of
 * turns as ever; Stop, typing and another language end what is said or the call.
 */
export function withLiveCall(session: Session, options: LiveCallOptions): Session {
  const { talk, now } = options;
  const { store } = session;
  const broadcast = createBroadcast(store);
  const { patch, edit, emit, setPhase } = broadcast;
  let entryCount = 0;
  let replyId: string | null = null;
  /** What the person is about to say: written before it is heard. */
  let written = '';
  let speaking = false;

  const turn = (
    who: 'visitor' | 'person',
    phase: Extract<Percept, { kind: 'turn' }>['phase'],
  ): void => session.push({ kind: 'turn', tMs: now(), who, phase });
  const nextId = (who: string): string => `call-${who}-${++entryCount}`;

  const heard = (text: string, final: boolean): void => {
    const { locale } = store.getState();
    session.push(options.readText(text, { locale, final, tMs: now() }));
    patch({ partialText: final ? '' : text });
    if (!final) return;
    turn('visitor', 'end');
    const id = nextId('visitor');
    // Speech is written down late: what was asked stands before the answer that has begun meanwhile.
    edit((entries) => {
      const last = entries.at(-1);
      return last !== undefined && last.id === replyId
        ? [...withVisitorEntry(entries.slice(0, -1), id, text), last]
        : withVisitorEntry(entries, id, text);
    });
    emit({ kind: 'message', who: 'visitor', text });
    if (!speaking) setPhase('thinking');
  };

  const personStarts = (): void => {
    const id = nextId('person');
    replyId = id;
    speaking = true;
    edit((entries) => withReplyText(withReplyEntry(entries, id), id, written));
    turn('person', 'start');
    setPhase('speaking');
  };
  const personEnds = (heardText: string, complete: boolean): void => {
    const id = replyId;
    written = '';
    if (id === null) return;
    replyId = null;
    speaking = false;
    edit((entries) =>
      complete
        ? withReplyDone(withReplyText(entries, id, heardText), id)
        : withReplyCut(entries, id, heardText),
    );
    turn('person', complete ? 'end' : 'interrupted');
    if (heardText !== '') emit({ kind: 'message', who: 'person', text: heardText });
    setPhase('idle');
  };

  const onTalk = (event: TalkEvent): void => {
    switch (event.kind) {
      case 'state':
        patch({
          microphone:
            event.state === 'off'
              ? { kind: 'off' }
              : event.state === 'on'
                ? { kind: 'on', engine: 'call' }
                : { kind: 'starting' },
          partialText: '',
        });
        break;
      case 'visitor-speaking':
        if (event.speaking) {
          turn('visitor', 'start');
          if (!speaking) setPhase('listening');
        }
        break;
      case 'visitor-words':
        heard(event.text, event.final);
        break;
      case 'person-words': {
        written = event.text;
        const id = replyId;
        if (id !== null) edit((entries) => withReplyText(entries, id, event.text));
        break;
      }
      case 'person-started':
        personStarts();
        break;
      case 'person-ended':
        personEnds(event.heardText, event.complete);
        break;
      case 'failed':
        broadcast.notify({ code: 'recogniser-failed', reason: event.reason });
        break;
    }
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
      if (talk.on) talk.interrupt();
      else session.stop();
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
