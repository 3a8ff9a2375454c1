import type { HeardReply, TurnEvent } from '#dialogue';
import { describe, expect, test } from 'vitest';

import { createHeardReports } from '../../src/session/heard-reports.ts';
import { createReplies } from '../../src/session/reply.ts';
import { beat, fakeConversation, fakeSpeaker, plainLine, settle } from './fakes.ts';
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
    const told: HeardReply[] = [];
    const conversation = { ...talks.conversation, heard: (one: HeardReply) => void told.push(one) };
    const replies = createReplies({
      conversation,
      speaker: speech.speaker,
      toLine: plainLine,
      listener: {
        beatStarted: nothing,
        reached: nothing,
        hint: nothing,
        written: nothing,
        heard: nothing,
        finished: nothing,
        cut: nothing,
        failed: nothing,
        trouble: nothing,
      },
    });
    return { ...talks, ...speech, conversation, told, replies };
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

  test('and called off is told to be taken back, with what the next request needs to know of before', async () => {
    const { replies, requests, pass, told } = office();
    replies.answer('p1', ask('When do you open?'));
    await settle();
    pass(250);
    replies.cut();
    const cut = { turnId: requests[0]?.turnId, text: 'We open' };
    expect(told).toEqual([cut]);
    replies.prepare(ask('And on Sunday'));
    await settle();
    // Whether that request got through nobody knows: the next one tells it again.
    replies.unprepare();
    replies.answer('p2', ask('And on Sunday, with children?'));
    await settle();
    const off = { turnId: requests[1]?.turnId, text: '', takenBack: true };
    expect(requests.map(({ heard }) => heard)).toEqual([[], [cut], [cut, off]]);
    pass(5000);
    replies.answer('p3', ask('Thank you.'));
    await settle();
    expect(requests.at(-1)?.heard).toEqual([]);
  });

  test('a line that the host page has said is never taken for an answer that was cut', async () => {
    const { replies, requests, pass, told } = office();
    replies.answer('p1', ask('When do you open?'));
    await settle();
    pass(250);
    replies.recite('p2', [beat('h1', 'We close in ten minutes.')], 'en');
    replies.cut();
    replies.answer('p3', ask('And on Sunday?'));
    await settle();
    const cut = { turnId: requests[0]?.turnId, text: 'We open' };
    expect(told).toEqual([cut]);
    expect(requests[1]?.heard).toEqual([cut]);
  });

  test('what nobody answered is told once more', async () => {
    const { conversation, told, requests } = office();
    const reports = createHeardReports(conversation);
    const report = { turnId: 't1', text: 'We' };
    reports.tell(report);
    reports.answered(reports.pending(), {
      kind: 'error',
      code: 'network',
      message: '',
      retryable: true,
    });
    expect(reports.pending()).toEqual([report]);
    reports.answered(reports.pending(), END);
    expect(reports.pending()).toEqual([]);
    expect(told).toEqual([report]);
    expect(requests).toEqual([]);
  });
});
