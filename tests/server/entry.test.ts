import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as vite from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { buildServer } from '../../scripts/build.mjs';
import { runMien, type RunningMien } from '../support/run-server.ts';
import { type ModelStep, startScriptedOpenai } from '../support/scripted-openai.ts';
import { eventsOf, saidIn } from './test-server.ts';

// Under the project, as the built server looks for its packages from where it lies.
const FOLDER = resolve('dist/entry-test');
const ENTRY = join(FOLDER, 'server', 'main.js');

beforeAll(async () => {
  await buildServer(vite, join(FOLDER, 'server'));
}, 60_000);
afterAll(() => rm(FOLDER, { recursive: true, force: true }));

const started: RunningMien[] = [];
const start = async (env: Record<string, string>): Promise<RunningMien> => {
  const mien = await runMien(env, ENTRY);
  started.push(mien);
  return mien;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map((mien) => mien.stop('SIGKILL')));
});

const untilStored = async (url: string): Promise<unknown> => {
  for (;;) {
    const health: { storage: string } = await (await fetch(`${url}/healthz`)).json();
    if (health.storage !== 'opening') return health;
    await new Promise((wake) => setTimeout(wake, 100));
  }
};

const WORDS = ['The price list says sixteen euros.', 'A child pays eight.'];
/** What a model writes for those words, as the beats schema wants it. */
const WRITTEN = JSON.stringify({
  beats: WORDS.map((say) => ({
    feel: 'warm',
    intensity: 0.5,
    gesture: null,
    say,
    sources: ['tickets'],
    pronounce: [],
    choices: [],
  })),
  hint: null,
  offerPerson: false,
});

const json = { 'Content-Type': 'application/json' };

describe('the server as a process', () => {
  test('lists every wrong setting and ends with 2', () => {
    const { status, stderr } = spawnSync(process.execPath, [ENTRY], {
      env: { ...process.env, PORT: 'http', MIEN_LIPS: 'loud' },
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('PORT must be a whole number');
    expect(stderr).toContain('MIEN_LIPS must be pronounce or every-word');
  });

  test('says so when its port is taken, and ends with 1', async () => {
    const other = createServer();
    await new Promise<void>((done) => {
      other.listen(0, '127.0.0.1', done);
    });
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    const ended = runMien({ PORT: String(port) }, ENTRY);
    await expect(ended).rejects.toThrow(/ended with 1[\s\S]*EADDRINUSE/u);
    other.close();
  }, 60_000);

  test('answers from the museum, and keeps the conversation over a restart', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'mien-entry-'));
    const env = { MIEN_DATA: join(folder, 'data') };
    try {
      const first = await start(env);
      const opened = await fetch(`${first.url}/v1/conversations`, {
        method: 'POST',
        headers: json,
        body: JSON.stringify({ locale: 'en' }),
      });
      const { id }: { id: string } = await opened.json();
      const ask = (url: string, text: string): Promise<Response> =>
        fetch(`${url}/v1/conversations/${id}/turns`, {
          method: 'POST',
          headers: json,
          body: JSON.stringify({ text, locale: 'en' }),
        });
      const answer = await (await ask(first.url, 'Where can I park my car?')).text();
      expect(answer).toContain('event: beat');
      expect(answer).toContain('"id":"parking"');
      await untilStored(first.url);
      expect(await first.stop()).toBe(0);

      const second = await start(env);
      expect((await ask(second.url, 'And how much is that?')).status).toBe(200);
      const health = await untilStored(second.url);
      const { version }: { version: string } = JSON.parse(await readFile('package.json', 'utf8'));
      expect(health).toEqual({ status: 'ok', version, model: 'embedded', storage: 'ready' });
      expect(await second.stop('SIGINT')).toBe(0);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }, 90_000);
});

describe('the server with a model', () => {
  const ask = async (url: string): Promise<Response> => {
    const post = (path: string, body: object): Promise<Response> =>
      fetch(`${url}${path}`, { method: 'POST', headers: json, body: JSON.stringify(body) });
    const opened = await post('/v1/conversations', { locale: 'en' });
    const { id }: { id: string } = await opened.json();
    return post(`/v1/conversations/${id}/turns`, {
      text: 'What does a ticket cost?',
      locale: 'en',
    });
  };
  const startWith = async (...steps: readonly ModelStep[]) => {
    const model = await startScriptedOpenai(...steps);
    const mien = await start({ OPENAI_API_KEY: 'sk-secret', OPENAI_BASE_URL: model.baseUrl });
    return { model, mien };
  };

  test('passes the first beat on while the model is still writing', async () => {
    const { model, mien } = await startWith({ kind: 'stream', text: WRITTEN, tokenMs: 5 });
    const response = await ask(mien.url);
    let text = '';
    const order: string[] = [];
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      const said = saidIn(eventsOf(text.slice(0, text.lastIndexOf('\n\n') + 2)));
      if (said.length === 1 && order.length === 0) order.push('first beat alone');
    }
    expect(order).toEqual(['first beat alone']);
    expect(saidIn(eventsOf(text))).toEqual(WORDS);
    expect(eventsOf(text).at(-1)).toMatchObject({ kind: 'end', author: 'model' });
    await model.close();
  }, 60_000);

  test('has the embedded engine finish what a cut stream began', async () => {
    const cutAfterTokens = Math.ceil((WRITTEN.indexOf('},{') + 3) / 4);
    const { model, mien } = await startWith({ kind: 'stream', text: WRITTEN, cutAfterTokens });
    const events = eventsOf(await (await ask(mien.url)).text());
    expect(saidIn(events)[0]).toBe(WORDS[0]);
    expect(saidIn(events).length).toBeGreaterThan(1);
    expect(events.find((event) => event.kind === 'error')).toMatchObject({ code: 'model-cut' });
    expect(events.at(-1)).toMatchObject({ kind: 'end', author: 'embedded' });
    await model.close();
  }, 60_000);

  test('answers without the model when the key is refused, and shows the key to nobody', async () => {
    const { model, mien } = await startWith({ kind: 'status', status: 401 });
    const body = await (await ask(mien.url)).text();
    const events = eventsOf(body);
    expect(events.find((event) => event.kind === 'error')).toMatchObject({ code: 'unauthorised' });
    expect(saidIn(events).join(' ')).toMatch(/16|sixteen/u);
    expect(body + mien.output()).not.toContain('sk-secret');
    expect(mien.output()).toContain('The model failed');
    await model.close();
  }, 60_000);

  test('stops paying for a reply when the visitor leaves', async () => {
    const { model, mien } = await startWith({ kind: 'stream', text: WRITTEN, tokenMs: 100 });
    const response = await ask(mien.url);
    await response.body?.cancel();
    while (model.abandoned === 0) await new Promise((wake) => setTimeout(wake, 20));
    expect(model.abandoned).toBe(1);
    await model.close();
  }, 60_000);
});
