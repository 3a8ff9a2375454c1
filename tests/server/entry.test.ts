import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import { runMien, type RunningMien } from '../support/run-server.ts';

// Under the project, as the built server looks for its packages from where it lies.
const FOLDER = resolve('dist/entry-test');
const ENTRY = join(FOLDER, 'server', 'main.js');

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: { ssr: 'src/server/main.ts', outDir: join(FOLDER, 'server'), target: 'node20' },
  });
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
