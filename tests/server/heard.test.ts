import { createRng } from '#core';
import { createModelReply, type TurnEvent } from '#dialogue';
import { createOpenaiModel } from '#dialogue/openai-model';
import { createServerConversation } from '#dialogue/server-conversation';
import { sleep } from '#dialogue/sleep';
import { afterEach, describe, expect, test } from 'vitest';

import { createReplies } from '../../src/session/reply.ts';
import { type RunningServer, serveApp } from '../../src/server/serve.ts';
import type { Replier } from '../../src/server/replier.ts';
import { engine, persona } from '../dialogue/museum.ts';
import { fakeSpeaker, plainLine } from '../session/fakes.ts';
import {
  type ModelStep,
  type ScriptedOpenai,
  startScriptedOpenai,
} from '../support/scripted-openai.ts';
import { beatOf, createTestServer, END, saying, type TestServer } from './test-server.ts';

const never = new Promise<never>(() => {});

let model: ScriptedOpenai | null = null;
let running: RunningServer | null = null;
afterEach(async () => {
  await running?.close(0);
  await model?.close();
  running = null;
  model = null;
});

const writing = (...says: readonly string[]): string =>
  JSON.stringify({
    beats: says.map((say) => ({
      say,
      feel: 'warm',
      intensity: 0.5,
      gesture: null,
      pronounce: [],
      sources: [],
      choices: [],
    })),
    hint: null,
    offerPerson: false,
  });

/** A visitor's page at the product's server, with a model that writes from a script. */
const meet = async (...script: readonly ModelStep[]) => {
  const scripted = await startScriptedOpenai(...script);
  model = scripted;
  const modelReply = createModelReply({
    model: createOpenaiModel({ baseUrl: scripted.baseUrl, apiKey: 'k', model: 'scripted' }),
    engine,
    persona,
    rng: createRng(1),
    sleep,
  });
  const server = createTestServer({ reply: (ask, stop) => modelReply.reply(ask, stop) });
  running = await serveApp(server.app, '127.0.0.1', 0);
  let conversationId = '';
  const conversation = createServerConversation({
    baseUrl: running.url,
    async fetch(input, init) {
      const response = await fetch(input, init);
      if (response.url.endsWith('/v1/conversations'))
        conversationId = (await response.clone().json()).id;
      return response;
    },
  });
  const speech = fakeSpeaker();
  const ended: string[] = [];
  const nothing = (): void => {};
  const replies = createReplies({
    conversation,
    speaker: speech.speaker,
    toLine: plainLine,
    listener: {
      beatStarted: nothing,
      reached: nothing,
      hint: nothing,
      written: (id: string, _end: Extract<TurnEvent, { kind: 'end' }>) => void ended.push(id),
      heard: nothing,
      finished: nothing,
      cut: nothing,
      failed: nothing,
      trouble: nothing,
    },
  });
  return {
    ...speech,
    replies,
    ended,
    asks: (id: string, text: string) =>
      replies.answer(id, { text, locale: 'en', reading: null, style: null }),
    stored: async () => (await server.storage.conversation(conversationId))?.exchanges,
    /** What the model was shown last, system and new question apart. */
    shown: () => scripted.requests.at(-1)?.body.messages?.slice(1, -1),
    system: () => String(scripted.requests.at(-1)?.body.messages?.[0]?.content),
  };
};
const stream = (...says: readonly string[]) =>
  ({ kind: 'stream', text: writing(...says) }) as const;
const SOON = { timeout: 5000 };

describe('what the server remembers of a reply that was cut short', () => {
  test('is what was heard, over several sentences, and the model is shown where it was cut', async () => {
    const page = await meet(
      stream('We open at ten.', 'On Sundays we open at noon.', 'Shall I go on?'),
      stream('Of course.'),
    );
    page.asks('p1', 'When are you open?');
    await expect.poll(() => page.ended, SOON).toContain('p1');
    page.pass(400);
    page.pass(320);
    page.asks('p2', 'And the lockers?');
    await expect.poll(() => page.ended, SOON).toContain('p2');
    expect(page.shown()).toEqual([
      { role: 'user', content: '<visitor>When are you open?</visitor>' },
      { role: 'assistant', content: 'We open at ten. On Sundays we... [interrupted]' },
    ]);
    expect(page.system()).toContain('[interrupted]');
    await expect
      .poll(page.stored, SOON)
      .toContainEqual({ who: 'person', text: 'We open at ten. On Sundays we', cut: true });
  });

  test('is known without another turn, and while the model still writes', async () => {
    const page = await meet({
      kind: 'stream',
      text: writing('We open at ten.', 'On Sundays we open at noon.'),
      tokenMs: 15,
    });
    page.asks('p1', 'When are you open?');
    await expect.poll(() => page.said.length, SOON).toBe(1);
    page.pass(250);
    page.replies.cut();
    await expect.poll(page.stored, SOON).toEqual([
      { who: 'visitor', text: 'When are you open?' },
      { who: 'person', text: 'We open', cut: true },
    ]);
    expect(model?.requests).toHaveLength(1);
  });

  test('is nothing where nothing was heard, and not even the question where that was taken back', async () => {
    const page = await meet(stream('It costs'), stream('Sixteen euros.'), stream('Yes.'));
    page.asks('p1', 'What does it');
    await expect.poll(() => page.ended, SOON).toContain('p1');
    page.replies.cut(true);
    page.asks('p2', 'What does it cost?');
    await expect.poll(() => page.ended, SOON).toContain('p2');
    expect(page.shown()).toEqual([]);
    page.asks('p3', 'For two?');
    await expect.poll(() => page.ended, SOON).toContain('p3');
    expect(page.shown()).toEqual([
      { role: 'user', content: '<visitor>What does it cost?</visitor>' },
    ]);
    expect(page.system()).not.toContain('[interrupted]');
  });
});

describe('a report of what was heard', () => {
  const tell = (server: TestServer, id: string, body: unknown): Promise<Response> =>
    server.post(`/v1/conversations/${id}/heard`, body);

  test('that comes late corrects its own turn and leaves the one that is being answered alone', async () => {
    let finish: () => void = () => {};
    const waiting = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const reply: Replier = async function* (ask) {
      yield { kind: 'beat', beat: beatOf(`You asked ${ask.text} just now.`) };
      if (ask.text === 'two') await waiting;
      yield END;
    };
    const server = createTestServer({ reply });
    const id = await server.open();
    await (await server.turn(id, 'one', { turnId: 't1' })).text();
    const second = await server.turn(id, 'two', { turnId: 't2' });
    expect((await tell(server, id, { turnId: 't1', text: 'You asked' })).status).toBe(204);
    finish();
    expect(await second.text()).toContain('"kind":"end"');
    expect((await server.storage.conversation(id))?.exchanges).toEqual([
      { who: 'visitor', text: 'one' },
      { who: 'person', text: 'You asked', cut: true },
      { who: 'visitor', text: 'two' },
      { who: 'person', text: 'You asked two just now.' },
    ]);
  });

  test('ends a reply that is still being written, and tells of it twice without harm', async () => {
    const reply: Replier = async function* () {
      yield { kind: 'beat', beat: beatOf('We open at ten.') };
      await never;
    };
    const server = createTestServer({ reply });
    const id = await server.open();
    const turn = await server.turn(id, 'When?', { turnId: 't1' });
    await turn.body?.getReader().read();
    for (let times = 0; times < 2; times += 1)
      await tell(server, id, { turnId: 't1', text: 'We open' });
    expect((await server.storage.conversation(id))?.exchanges.at(-1)).toEqual({
      who: 'person',
      text: 'We open',
      cut: true,
    });
  });

  test('is refused where it names no turn, no conversation, or comes too often', async () => {
    const server = createTestServer({
      config: {
        embedOrigins: ['*'],
        avatarOrigins: [],
        ratePerMinute: 4,
        trustProxy: false,
        turns: { eagerness: null, vad: null },
      },
      reply: saying('Hello.').reply,
    });
    const id = await server.open();
    expect((await tell(server, id, { turnId: null, text: '' })).status).toBe(400);
    expect((await tell(server, id, { turnId: "t'; DROP", text: '' })).status).toBe(400);
    expect((await tell(server, 'no-such-conversation', { turnId: 't1', text: '' })).status).toBe(
      404,
    );
    const statuses: number[] = [];
    for (let times = 0; times < 6; times += 1)
      statuses.push((await tell(server, id, { turnId: 't1', text: '' })).status);
    expect(statuses).toContain(429);
    // Whoever interrupts often may still ask.
    expect((await server.turn(id, 'Hi')).status).toBe(200);
  });
});
