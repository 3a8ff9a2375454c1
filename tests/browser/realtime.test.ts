import { readFile } from 'node:fs/promises';

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { launchBrowser } from './support/browser.ts';
import { servePage, type PageServer } from './support/page-server.ts';
import { makeSpokenClip } from './support/spoken-clip.ts';

const REPLY = 'Peter bought five very big maps.';

let server: PageServer;
let browser: Browser;
let page: Page;
let wav: string;

beforeAll(async () => {
  server = await servePage('realtime');
  wav = (await readFile(await makeSpokenClip(REPLY, 0.2))).toString('base64');
  browser = await launchBrowser({ webgl: false });
  page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForFunction(() => window.call !== undefined);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const events = () => page.evaluate(() => window.call?.events ?? []);

test('a call begins only with the consent that says so', async () => {
  await page.evaluate(() => window.call?.start('microphone-server-1'));
  expect(await events()).toEqual([
    { kind: 'failed', reason: 'permission-denied', retryable: false },
  ]);
  expect(await page.evaluate(() => window.call?.liveTracks())).toBe(0);
  await page.evaluate(() => window.call?.start('microphone-realtime-1'));
  expect((await events()).slice(1)).toEqual([
    { kind: 'state', state: 'connecting' },
    { kind: 'state', state: 'on' },
  ]);
  expect(await page.evaluate(() => window.call?.liveTracks())).toBe(1);
});

test('the mouth follows the sound of the other end, and its lips meet', async () => {
  const spokenFromMs = await page.evaluate(() => performance.now());
  await page.evaluate(async (sound) => {
    const { call } = window;
    call?.tell({ type: 'response.output_item.added', item: { id: 'r1', type: 'message' } });
    call?.tell({
      type: 'response.output_audio_transcript.delta',
      item_id: 'r1',
      delta: 'Peter bought five very big maps.',
    });
    call?.tell({ type: 'output_audio_buffer.started' });
    await call?.speak(sound);
    await new Promise((resolve) => setTimeout(resolve, 500));
    call?.tell({ type: 'output_audio_buffer.stopped' });
  }, wav);
  await expect.poll(async () => (await events()).at(-1)?.kind).toBe('person-ended');
  expect((await events()).at(-1)).toMatchObject({ heardText: REPLY, complete: true });
  const mouths = await page.evaluate(() => window.call?.mouths ?? []);
  const before = mouths.filter(({ tMs }) => tMs < spokenFromMs);
  const during = mouths.filter(({ tMs }) => tMs > spokenFromMs);
  const moving = (frames: typeof mouths) =>
    frames.filter(({ viseme, weight }) => viseme !== 'sil' && weight > 0.25);
  expect(moving(before).length / Math.max(1, before.length)).toBeLessThan(0.05);
  expect(moving(during).length).toBeGreaterThan(30);
  expect(new Set(moving(during).map(({ viseme }) => viseme)).size).toBeGreaterThan(4);
  expect(during.some(({ viseme, weight }) => viseme === 'PP' && weight > 0.5)).toBe(true);
});

test('a person who is stopped remembers what was heard, at both ends', async () => {
  await page.evaluate(async () => {
    const { call } = window;
    call?.tell({ type: 'response.output_item.added', item: { id: 'r2', type: 'message' } });
    call?.tell({
      type: 'response.output_audio_transcript.delta',
      item_id: 'r2',
      delta: 'There are two shows today, at eleven and at three, and both have room.',
    });
    call?.tell({ type: 'output_audio_buffer.started' });
    await new Promise((resolve) => setTimeout(resolve, 1000));
    call?.interrupt();
  });
  await expect.poll(() => page.evaluate(() => window.call?.received.length)).toBe(3);
  const received = await page.evaluate(() => window.call?.received ?? []);
  expect(received.map(({ type }) => type)).toEqual([
    'response.cancel',
    'output_audio_buffer.clear',
    'conversation.item.truncate',
  ]);
  const heardMs = Number(received[2]?.['audio_end_ms']);
  expect(heardMs).toBeGreaterThan(500);
  const ended = (await events()).at(-1);
  expect(ended).toMatchObject({ kind: 'person-ended', itemId: 'r2', complete: false });
  const heard = ended?.kind === 'person-ended' ? ended.heardText : '';
  expect('There are two shows today, at eleven and at three, and both have room.').toContain(heard);
  expect(heard.length).toBeGreaterThan(3);
});

test('an answer is asked for once the one that was stopped is off', async () => {
  const types = () => page.evaluate(() => window.call?.received.slice(3).map(({ type }) => type));
  await page.evaluate(() => window.call?.answer());
  expect(await types()).toEqual([]);
  await page.evaluate(() =>
    window.call?.tell({ type: 'response.done', response: { status: 'cancelled' } }),
  );
  await expect.poll(types).toEqual(['response.create']);
});

test('hanging up lets go of the microphone', async () => {
  await page.evaluate(() => window.call?.stop());
  expect((await events()).at(-1)).toEqual({ kind: 'state', state: 'off' });
  expect(await page.evaluate(() => window.call?.liveTracks())).toBe(0);
});
