import type { TalkEvent } from '../ports.ts';
import type { CallMessage } from './talk-event.ts';

/** A speech-to-speech call as it stands: who said what, and what of it was heard. JSON. */
export interface TalkState {
  /** What the visitor is saying, by item, while it is written down. */
  readonly visitor: { readonly itemId: string; readonly text: string } | null;
  /** What the person is saying or about to say. Its text runs ahead of its sound. */
  readonly person: {
    readonly itemId: string;
    readonly text: string;
    /** When its sound began; null before. */
    readonly startedMs: number | null;
  } | null;
  /** The answer that the other end is making. It is made sooner than it is heard. */
  readonly response: 'none' | 'active' | 'cancelled';
  /** Another answer is to be asked for once this one is off: the other end makes one at a time. */
  readonly owed: boolean;
}

export const START_TALK: TalkState = {
  visitor: null,
  person: null,
  response: 'none',
  owed: false,
};

/** What the other end says when there was nothing left to call off, and when it was asked too soon. */
const NOTHING_TO_CANCEL = 'response_cancel_not_active';
const STILL_ANSWERS = 'conversation_already_has_active_response';

/**
 * Letters a second, spaces and marks included. The call tells how long a reply was heard, not how far its words had
 * come: words are taken to be spread evenly, and one that was only begun is not counted.
 */
const CHARS_PER_S = 15;

/** The words of a text that were heard in full after so long. */
export const heardAfter = (text: string, heardMs: number): string => {
  const chars = (Math.max(0, heardMs) / 1000) * CHARS_PER_S;
  if (chars >= text.length) return text.trim();
  const words = text.trim().split(/\s+/u);
  let length = 0;
  const heard: string[] = [];
  for (const word of words) {
    length += word.length + 1;
    if (length > chars) break;
    heard.push(word);
  }
  return heard.join(' ');
};

/** The words of a text that have begun after so long. */
export const begunAfter = (text: string, heardMs: number): string => {
  const words = text.trim().split(/\s+/u);
  const heard = heardAfter(text, heardMs).split(/\s+/u).filter(Boolean).length;
  return words.slice(0, heard + 1).join(' ');
};

/** What one step of a call comes to. */
export interface TalkStep {
  readonly state: TalkState;
  readonly events: readonly TalkEvent[];
  /** What the other end is to be sent. */
  readonly messages: readonly object[];
}

/** What the person had been heard to say by `tMs`, and that they say no more. */
const cutPerson = (state: TalkState, heardMs: number | null): TalkStep => {
  const { person } = state;
  if (!person) return { state, events: [], messages: [] };
  const heardText = heardMs === null ? person.text.trim() : heardAfter(person.text, heardMs);
  return {
    state: { ...state, person: null },
    events: [
      { kind: 'person-ended', itemId: person.itemId, heardText, complete: heardMs === null },
    ],
    messages: [],
  };
};

/** Asks for an answer to what the visitor has said so far, now or as soon as the one before is off. */
export const answerTalk = (state: TalkState): TalkStep =>
  state.response === 'none'
    ? {
        state: { ...state, response: 'active', owed: false },
        events: [],
        messages: [{ type: 'response.create' }],
      }
    : { state: { ...state, owed: true }, events: [], messages: [] };

/** No answer is being made any more. */
const responseOver = (state: TalkState): TalkStep => {
  const over: TalkState = { ...state, response: 'none' };
  return over.owed ? answerTalk(over) : { state: over, events: [], messages: [] };
};

const playedMs = (state: TalkState, tMs: number): number =>
  state.person?.startedMs == null ? 0 : tMs - state.person.startedMs;

/** One message of the call. Pure: the same messages at the same times make the same transcript. */
export const stepTalk = (state: TalkState, message: CallMessage, tMs: number): TalkStep => {
  switch (message.kind) {
    case 'visitor-speech': {
      const { itemId, speaking } = message;
      return { state, events: [{ kind: 'visitor-speaking', itemId, speaking }], messages: [] };
    }
    case 'visitor-words': {
      const { itemId, partial } = message;
      const before = state.visitor?.itemId === itemId ? state.visitor.text : '';
      const text = partial ? before + message.text : message.text.trim();
      return {
        state: { ...state, visitor: partial ? { itemId, text } : null },
        events:
          text.trim() === ''
            ? []
            : [{ kind: 'visitor-words', itemId, text: text.trim(), final: !partial }],
        messages: [],
      };
    }
    case 'item':
      return {
        state: {
          ...state,
          person: { itemId: message.itemId, text: '', startedMs: null },
          // What was called off may still bring an item that was on its way.
          response: state.response === 'none' ? 'active' : state.response,
        },
        events: [],
        messages: [],
      };
    case 'words': {
      const { itemId, partial } = message;
      const { person } = state;
      // Words of a reply that was cut come after its end as well.
      if (person?.itemId !== itemId) return { state, events: [], messages: [] };
      const text = partial ? person.text + message.text : message.text;
      return {
        state: { ...state, person: { ...person, text } },
        events: [{ kind: 'person-words', itemId, text: text.trim() }],
        messages: [],
      };
    }
    case 'sound-started': {
      const { person } = state;
      if (!person) return { state, events: [], messages: [] };
      return {
        state: { ...state, person: { ...person, startedMs: tMs } },
        events: [{ kind: 'person-started', itemId: person.itemId }],
        messages: [],
      };
    }
    case 'sound-ended':
      return cutPerson(state, null);
    case 'sound-dropped':
      return cutPerson(state, playedMs(state, tMs));
    case 'truncated':
      return state.person?.itemId === message.itemId
        ? cutPerson(state, message.audioEndMs)
        : { state, events: [], messages: [] };
    case 'response-begun':
      return {
        state: { ...state, response: state.response === 'none' ? 'active' : state.response },
        events: [],
        messages: [],
      };
    case 'response-done':
      return responseOver(state);
    case 'error':
      if (message.code === NOTHING_TO_CANCEL) return responseOver(state);
      return {
        state:
          message.code === STILL_ANSWERS ? { ...state, response: 'active', owed: true } : state,
        events: [],
        messages: [],
      };
    case 'response-failed':
      return { state, events: [], messages: [] };
  }
};

/**
 * What stops the person at the other end, so that it remembers only what was heard, and calls off an answer that has not
 * been heard yet; nothing when nothing is said or coming.
 */
export const interruptTalk = (before: TalkState, tMs: number): TalkStep => {
  const cancels = before.response === 'active';
  const state: TalkState = {
    ...before,
    response: cancels ? 'cancelled' : before.response,
    owed: false,
  };
  const cancel = cancels ? [{ type: 'response.cancel' }] : [];
  const { person } = state;
  if (!person) return { state, events: [], messages: cancel };
  const audioEndMs = Math.max(0, Math.round(playedMs(state, tMs)));
  return {
    ...cutPerson(state, audioEndMs),
    messages: [
      ...cancel,
      { type: 'output_audio_buffer.clear' },
      {
        type: 'conversation.item.truncate',
        item_id: person.itemId,
        content_index: 0,
        audio_end_ms: audioEndMs,
      },
    ],
  };
};
