import { afterEach, describe, expect, it } from 'vitest';

import { createRng, createStopSource } from '#core';
import { createModelReply } from '#dialogue';
import type { TurnEvent } from '#dialogue';
import { createOpenaiModel } from '#dialogue/openai-model';
import { sleep } from '#dialogue/sleep';

import { startScriptedOpenai } from '../../support/scripted-openai.ts';
import type { ModelStep, ScriptedOpenai } from '../../support/scripted-openai.ts';
import { asking, engine, hear, persona } from '../museum.ts';

let server: ScriptedOpenai | null = null;
afterEach(async () => {
  const running = server;
  server = null;
  await running?.close();
});

const turn = async (...steps: readonly ModelStep[]) => {
  server = await startScriptedOpenai(...steps);
  const model = createOpenaiModel({
    apiKey: 'sk-test',
    baseUrl: server.baseUrl,
    model: 'scripted',
  });
  const reply = createModelReply({
    model, engine, persona, rng: createRng(3), sleep,
    limits: { backoffMs: 5, firstTokenMs: 1200, betweenTokensMs: 1200 },
  }); // prettier-ignore
  const events: TurnEvent[] = [];
  for await (const event of reply.reply(
    asking('What does a ticket cost?'),
    createStopSource().signal,
  ))
    events.push(event);
  return { ...hear(events), requests: server.requests };
};

const TEXT = JSON.stringify({
  beats: ['The price list says 16 euros.', 'A child pays 8.'].map((say) => ({
    feel: 'warm', intensity: 0.5, gesture: 'nod', say, sources: ['tickets'], pronounce: [], choices: [],
  })),
  hint: { valence: 0.1, arousal: 0.1, confidence: 0.5 },
  offerPerson: false,
}); // prettier-ignore

describe('the OpenAI adapter, over real HTTP', () => {
  it('streams a reply and asks for a strict schema with its key', async () => {
    const heard = await turn({ kind: 'stream', text: TEXT });
    expect(heard).toMatchObject({
      text: 'The price list says 16 euros. A child pays 8.',
      author: 'model',
      errors: [],
    });
    expect(heard.requests[0]?.authorization).toBe('Bearer sk-test');
    expect(heard.requests[0]?.body.response_format).toMatchObject({
      type: 'json_schema',
      json_schema: { strict: true },
    });
  });

  it('leaves a cut stream to the embedded engine', async () => {
    const heard = await turn({ kind: 'stream', text: TEXT, cutAfterTokens: 45, tokenMs: 2 });
    expect(heard.errors).toEqual(['model-cut']);
    expect(heard.text).toMatch(/^The price list says 16 euros\. /);
    expect(heard.author).toBe('embedded');
  });

  it('takes a reply that ran out of room for cut', async () => {
    const heard = await turn({ kind: 'stream', text: TEXT.slice(0, 200), finish: 'length' });
    expect(heard.errors).toEqual(['model-cut']);
  });

  it('asks once with a wrong key', async () => {
    const heard = await turn({ kind: 'status', status: 401 });
    expect(heard.errors).toEqual(['unauthorised']);
    expect(heard.text).toContain('16 euros');
  });

  it('waits and asks again when asked too much, and once more when out of order', async () => {
    const heard = await turn(
      { kind: 'status', status: 429 },
      { kind: 'status', status: 503 },
      { kind: 'stream', text: TEXT },
    );
    expect(heard).toMatchObject({ author: 'model', errors: [] });
  });

  it('falls back to tagged text where structured output is unknown', async () => {
    const heard = await turn(
      { kind: 'no-schema' },
      { kind: 'stream', text: '[feel=warm src=tickets] An adult pays 16 euros. Shall I book?' },
    );
    expect(heard).toMatchObject({
      text: 'An adult pays 16 euros. Shall I book?',
      sources: ['tickets'],
      errors: [],
    });
    expect(heard.requests[1]?.body.response_format).toBeUndefined();
  });

  it('calls a stream that is not JSON malformed', async () => {
    const junk: ModelStep = { kind: 'malformed' };
    const heard = await turn(junk, junk, junk);
    expect(heard.errors).toEqual(['model-malformed']);
    expect(heard.author).toBe('embedded');
  });

  it('does not wait for a silent model', async () => {
    const heard = await turn({ kind: 'silent' });
    expect(heard.errors).toEqual(['model-timeout']);
    expect(heard.text).toContain('16 euros');
  });

  it('hangs up when the visitor interrupts', async () => {
    server = await startScriptedOpenai({ kind: 'stream', text: TEXT, tokenMs: 10 });
    const model = createOpenaiModel({
      apiKey: 'sk-test',
      baseUrl: server.baseUrl,
      model: 'scripted',
    });
    const stop = createStopSource();
    const request = {
      system: 's',
      messages: [{ role: 'user' as const, content: 'u' }],
      format: 'schema' as const,
      schema: {},
    };
    for await (const _ of model.stream(request, stop.signal)) stop.stop();
    await expect.poll(() => server?.abandoned).toBe(1);
  });
});
