import { NEUTRAL_PROSODY } from '#core';
import type { TurnEvent } from '#dialogue';
import { describe, expect, test } from 'vitest';

import { createReplies } from '../../src/session/reply.ts';
import { beat, fakeConversation, fakeSpeaker, settle } from './fakes.ts';
import { talk } from './talk.ts';

const prepared = (script: ReturnType<typeof talk>): readonly string[] =>
  script.log.flatMap(({ action }) => (action.kind === 'prepare' ? [action.text] : []));

describe('an answer is asked for before the end of a turn is sure', () => {
  test('when a whole question has been settled on, and once only', () => {
    const script = talk().speaks(1200).silent(220).recognised('where is the café', true);
    script.silent(60);
    expect(prepared(script)).toEqual(['where is the café']);
    expect(script.actions()).toEqual(['listen']);
    script.silent(800);
    expect(prepared(script)).toHaveLength(1);
    expect(script.actions().at(-1)).toBe('submit where is the café');
    expect(script.state().ahead).toBeNull();
  });

  test('not while the sentence cannot end, or might go on', () => {
    for (const text of ['where is the', 'we came by train']) {
      const script = talk().speaks(1200).silent(220).recognised(text, true).silent(60);
      expect(prepared(script), text).toEqual([]);
    }
  });

  test('and is called off as soon as the visitor goes on', () => {
    const script = talk().speaks(1200).silent(220).recognised('where is the café', true);
    script.silent(60).speaks(100);
    expect(script.state().ahead?.on).toBe(false);
    expect(script.actions()).toEqual(['listen']);
  });
});

describe('an answer asked for ahead', () => {
  const END: TurnEvent = { kind: 'end', turnId: 't1', author: 'model', offersPerson: false };
  const ask = (text: string) => ({ text, locale: 'en' as const, reading: null, style: null });
  const office = () => {
    const talks = fakeConversation([{ kind: 'beat', beat: beat('b1', 'We open at ten.') }, END]);
    const speech = fakeSpeaker();
    const nothing = (): void => {};
    const replies = createReplies({
      conversation: talks.conversation,
      speaker: speech.speaker,
      toLine: (line, id, locale) => ({
        id,
        text: line.say,
        locale,
        feel: 'warm',
        intensity: 0.5,
        prosody: NEUTRAL_PROSODY,
        pronounce: [],
        visemes: null,
      }),
      listener: {
        beatStarted: nothing,
        reached: nothing,
        hint: nothing,
        written: nothing,
        finished: nothing,
        cut: nothing,
        failed: nothing,
        trouble: nothing,
      },
    });
    return { ...talks, ...speech, replies };
  };

  test('is taken by the same question: the model is asked once, and nothing is said before', async () => {
    const { replies, requests, said } = office();
    replies.prepare(ask('When do you open?'));
    await settle();
    expect(said).toHaveLength(0);
    expect(replies.busy).toBe(false);
    replies.answer('p1', ask('When do you open?'));
    await settle();
    expect(requests).toHaveLength(1);
    expect(said.map(({ text }) => text)).toEqual(['We open at ten.']);
  });

  test('is stopped by any other, which is asked afresh', async () => {
    const { replies, requests, stops, said } = office();
    replies.prepare(ask('When do you open?'));
    await settle();
    replies.answer('p1', ask('When do you open on Sunday?'));
    await settle();
    expect(requests.map(({ text }) => text)).toEqual([
      'When do you open?',
      'When do you open on Sunday?',
    ]);
    expect(stops.map(({ aborted }) => aborted)).toEqual([true, false]);
    expect(said).toHaveLength(1);
  });
});
