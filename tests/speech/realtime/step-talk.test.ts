import type { TalkEvent } from '#speech';
import { describe, expect, it } from 'vitest';

import {
  answerTalk,
  heardAfter,
  interruptTalk,
  START_TALK,
  stepTalk,
  type TalkState,
} from '../../../src/speech/realtime/step-talk.ts';
import { readCallMessage } from '../../../src/speech/realtime/talk-event.ts';

/** Plays messages as they come over the data channel, [time, message]. */
const play = (messages: readonly (readonly [number, object])[]) => {
  let state: TalkState = START_TALK;
  const events: TalkEvent[] = [];
  for (const [tMs, message] of messages) {
    const read = readCallMessage(JSON.stringify(message));
    if (!read) continue;
    const step = stepTalk(state, read, tMs);
    state = step.state;
    events.push(...step.events);
  }
  return { state, events };
};

const REPLY = 'The planetarium is on the second floor, beside the café.';
const item = { type: 'response.output_item.added', item: { id: 'r1', type: 'message' } };
const words = (delta: string) => ({
  type: 'response.output_audio_transcript.delta',
  item_id: 'r1',
  delta,
});
const begun = [
  [0, { type: 'input_audio_buffer.speech_started', item_id: 'v1' }],
  [900, { type: 'input_audio_buffer.speech_stopped', item_id: 'v1' }],
  [1000, item],
  [1050, words('The planetarium is on ')],
  [1100, { type: 'output_audio_buffer.started', response_id: 'x' }],
  [1150, words('the second floor, beside the café.')],
] as const;

describe('the other end', () => {
  it('tells when there will be no answer', () => {
    const done = (status: string) =>
      readCallMessage(JSON.stringify({ type: 'response.done', response: { status } }));
    expect(done('failed')).toEqual({ kind: 'response-failed' });
    for (const status of ['completed', 'cancelled', 'incomplete'])
      expect(done(status)).toEqual({ kind: 'response-done' });
  });
});

describe('the transcript of a call', () => {
  it('has what the visitor said, as it is written down', () => {
    const { events } = play([
      [
        0,
        { type: 'conversation.item.input_audio_transcription.delta', item_id: 'v', delta: 'Whe' },
      ],
      [
        9,
        { type: 'conversation.item.input_audio_transcription.delta', item_id: 'v', delta: 're?' },
      ],
      [
        20,
        {
          type: 'conversation.item.input_audio_transcription.completed',
          item_id: 'v',
          transcript: 'Where is it? ',
        },
      ],
    ]);
    expect(events).toEqual([
      { kind: 'visitor-words', itemId: 'v', text: 'Whe', final: false },
      { kind: 'visitor-words', itemId: 'v', text: 'Where?', final: false },
      { kind: 'visitor-words', itemId: 'v', text: 'Where is it?', final: true },
    ]);
  });

  it('has all that the person said once it was heard to its end', () => {
    const { events } = play([...begun, [5000, { type: 'output_audio_buffer.stopped' }]]);
    expect(events.map(({ kind }) => kind)).toEqual([
      'visitor-speaking',
      'visitor-speaking',
      'person-words',
      'person-started',
      'person-words',
      'person-ended',
    ]);
    expect(events.at(-1)).toMatchObject({ heardText: REPLY, complete: true });
  });

  it('keeps only what was heard when the visitor cuts in, once', () => {
    const { events, state } = play([
      ...begun,
      [2400, { type: 'input_audio_buffer.speech_started' }],
      [2410, { type: 'output_audio_buffer.cleared' }],
      [2420, { type: 'conversation.item.truncated', item_id: 'r1', audio_end_ms: 1300 }],
      [2430, words(' And more.')],
    ]);
    const ends = events.filter(({ kind }) => kind === 'person-ended');
    expect(ends).toEqual([
      { kind: 'person-ended', itemId: 'r1', heardText: 'The planetarium is', complete: false },
    ]);
    expect(REPLY.startsWith(ends[0]?.kind === 'person-ended' ? ends[0].heardText : '!')).toBe(true);
    expect(state.person).toBeNull();
  });

  it('tells the other end how much was heard when the page stops the person', () => {
    const { state } = play(begun);
    const stopped = interruptTalk(state, 2100);
    expect(stopped.messages).toEqual([
      { type: 'response.cancel' },
      { type: 'output_audio_buffer.clear' },
      {
        type: 'conversation.item.truncate',
        item_id: 'r1',
        content_index: 0,
        audio_end_ms: 1000,
      },
    ]);
    expect(stopped.events).toEqual([
      { kind: 'person-ended', itemId: 'r1', heardText: 'The', complete: false },
    ]);
    expect(interruptTalk(stopped.state, 2200).messages).toEqual([]);
  });
});

describe('answers of the other end', () => {
  const CREATE = { type: 'response.create' };
  const DONE = { kind: 'response-done' } as const;

  it('are asked for', () => {
    expect(answerTalk(START_TALK).messages).toEqual([CREATE]);
  });

  it('are called off before a sound of them is heard, and asked for again when they are off', () => {
    const asked = answerTalk(START_TALK).state;
    const off = interruptTalk(asked, 100);
    expect(off.messages).toEqual([{ type: 'response.cancel' }]);
    const again = answerTalk(off.state);
    expect(again.messages).toEqual([]);
    const done = stepTalk(again.state, DONE, 200);
    expect(done.messages).toEqual([CREATE]);
    expect(stepTalk(done.state, DONE, 300).messages).toEqual([]);
  });

  it('that are made in full are not called off while they are still heard', () => {
    const { state } = play([...begun, [1200, { type: 'response.done', response: {} }]]);
    expect(interruptTalk(state, 2100).messages).not.toContainEqual({ type: 'response.cancel' });
  });

  it('are asked for once more where the other end was asked too soon, or had nothing to call off', () => {
    const error = (code: string) => ({ kind: 'error', code }) as const;
    const asked = answerTalk(START_TALK).state;
    const refused = stepTalk(asked, error('conversation_already_has_active_response'), 50);
    expect(refused.messages).toEqual([]);
    expect(stepTalk(refused.state, DONE, 90).messages).toEqual([CREATE]);
    const again = answerTalk(interruptTalk(asked, 100).state);
    expect(stepTalk(again.state, error('response_cancel_not_active'), 150).messages).toEqual([
      CREATE,
    ]);
  });
});

it('counts words that were heard in full', () => {
  expect(heardAfter('One two three', 0)).toBe('');
  expect(heardAfter('One two three', 300)).toBe('One');
  expect(heardAfter('One two three', 60_000)).toBe('One two three');
});

it('takes no message for one that it is not', () => {
  for (const data of ['', '{', '[]', '7', '{"type":"session.created"}', '{"type":7}'])
    expect(readCallMessage(data)).toBeNull();
});
