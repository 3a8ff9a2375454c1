import { request } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';

import { type RunningServer, serveApp } from '../../src/server/serve.ts';
import type { Replier } from '../../src/server/replier.ts';
import { beatOf, createTestServer, END, saidIn, saying, eventsOf } from './test-server.ts';

let running: RunningServer | null = null;
afterEach(async () => {
  await running?.close(0);
  running = null;
});

const start = async (overrides: Parameters<typeof createTestServer>[0] = {}) => {
  const server = createTestServer(overrides);
  running = await serveApp(server.app, '127.0.0.1', 0);
  return { server, url: running.url, running };
};

const postJson = (url: string, body: unknown, signal?: AbortSignal): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });

const openOver = async (url: string): Promise<string> => {
  const { id }: { id: string } = await (
    await postJson(`${url}/v1/conversations`, { locale: 'en' })
  ).json();
  return id;
};

const turn = { text: 'Hi', locale: 'en' };

describe('over a real socket', () => {
  test('each beat leaves at once, long before the reply ends', async () => {
    let finish: () => void = () => {};
    const later = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const reply: Replier = async function* () {
      yield { kind: 'beat', beat: beatOf('First.') };
      await later;
      yield { kind: 'beat', beat: beatOf('Second.') };
      yield END;
    };
    const { url } = await start({ reply });
    const response = await postJson(`${url}/v1/conversations/${await openOver(url)}/turns`, turn);
    const reader = response.body?.getReader();
    let text = '';
    const readUntil = async (done: () => boolean): Promise<void> => {
      while (!done()) {
        const step = await reader?.read();
        if (!step || step.done) return;
        text += new TextDecoder().decode(step.value);
      }
    };
    // The dialogue goes on only after its first beat has arrived here: a buffer would hang this test.
    await readUntil(() => text.includes('First.'));
    expect(text).not.toContain('Second.');
    finish();
    await readUntil(() => false);
    expect(saidIn(eventsOf(text))).toEqual(['First.', 'Second.']);
  });

  test('a visitor who disconnects stops the dialogue', async () => {
    let stopped: (what: string) => void = () => {};
    const stop = new Promise<string>((resolve) => {
      stopped = resolve;
    });
    const reply: Replier = async function* (_ask, signal) {
      signal.addEventListener('abort', () => stopped('stopped'));
      yield { kind: 'beat', beat: beatOf('First.') };
      await new Promise<never>(() => {});
    };
    const { url } = await start({ reply });
    const leave = new AbortController();
    const response = await postJson(
      `${url}/v1/conversations/${await openOver(url)}/turns`,
      turn,
      leave.signal,
    );
    await response.body?.getReader().read();
    leave.abort();
    expect(await stop).toBe('stopped');
  });

  test('a message of one megabyte gets its answer, and the server goes on', async () => {
    const { url } = await start();
    const path = `${url}/v1/conversations/${await openOver(url)}/turns`;
    const response = await postJson(path, { ...turn, text: 'a'.repeat(1_000_000) });
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({ error: { code: 'too-long', retryable: false } });
    expect((await postJson(path, turn)).status).toBe(200);
  });

  test('a request that breaks off in the middle of its body harms nobody', async () => {
    const { url } = await start();
    await new Promise<void>((resolve) => {
      const broken = request(`${url}/v1/conversations`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Content-Length': 100 },
      });
      broken.on('error', () => resolve());
      broken.write('{"loc');
      setTimeout(() => broken.destroy(), 20);
    });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  test('a thousand requests at once: typed refusals, nothing lost, and it still answers', async () => {
    let nowMs = 0;
    const { reply } = saying('Ok.');
    const { url, server } = await start({
      reply,
      config: {
        embedOrigins: ['*'],
        avatarOrigins: [],
        ratePerMinute: 20,
        trustProxy: false,
        turns: { eagerness: null, vad: null },
      },
      nowMs: () => nowMs,
    });
    const id = await openOver(url);
    const path = `${url}/v1/conversations/${id}/turns`;
    const answers = await Promise.all(
      Array.from({ length: 1000 }, async (_, i) => {
        const response = await postJson(path, { ...turn, text: `message ${i}` });
        return { status: response.status, text: await response.text() };
      }),
    );
    const answered = answers.filter(({ status }) => status === 200);
    const refused = answers.filter(({ status }) => status === 429);
    expect(answered).toHaveLength(20);
    expect(refused).toHaveLength(980);
    expect(refused.every(({ text }) => text.includes('"rate-limited"'))).toBe(true);
    const stored = await server.storage.conversation(id);
    const asked = stored?.exchanges.filter(({ who }) => who === 'visitor') ?? [];
    expect(new Set(asked.map(({ text }) => text)).size).toBe(20);
    nowMs = 60_000;
    expect((await postJson(path, turn)).status).toBe(200);
  }, 60_000);

  test('closing lets a turn end before the socket does', async () => {
    let finish: () => void = () => {};
    const later = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const reply: Replier = async function* () {
      await later;
      yield { kind: 'beat', beat: beatOf('Goodbye.') };
      yield END;
    };
    const { url, running: server } = await start({ reply });
    const response = await postJson(`${url}/v1/conversations/${await openOver(url)}/turns`, turn);
    const closed = server.close(10_000);
    finish();
    expect(saidIn(eventsOf(await response.text()))).toEqual(['Goodbye.']);
    await closed;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
    running = null;
  });
});
