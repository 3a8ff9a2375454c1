import type { Browser, Page } from 'playwright-core';
import { pcm16FromSamples } from '#speech';
import { afterAll, beforeAll, expect, test } from 'vitest';

import english from '../../assets/locales/en.json' with { type: 'json' };
import { runMien, type RunningMien } from '../support/run-server.ts';
import { startScriptedVendor, type ScriptedVendor } from '../support/scripted-vendor.ts';
import { inPieces, tonePcm } from '../support/vendor-sounds.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { makeSoundClip, speak } from './support/spoken-clip.ts';

const HEARD = 'Where is the planetarium?';

let vendor: ScriptedVendor;
let product: RunningMien;
let browser: Browser;

beforeAll(async () => {
  vendor = await startScriptedVendor();
  vendor.always((path) =>
    path.endsWith('/audio/transcriptions')
      ? { kind: 'status', status: 200, body: { text: HEARD } }
      : {
          kind: 'bytes',
          pieces: inPieces(tonePcm(1200, { silenceMs: 150, rateHz: 16_000 }), 4801),
        },
  );
  product = await runMien({
    MIEN_VOICE: 'openai',
    MIEN_SPEECH_BASE_URL: `${vendor.url}/v1`,
    MIEN_SPEECH_RATE: '16000',
    MIEN_HEARING: 'openai',
    MIEN_HEARING_BASE_URL: `${vendor.url}/v1`,
    MIEN_HEARING_SENT_TO: 'our own machine',
    MIEN_HEARING_FIRST: '1',
  });
  const clip = await makeSoundClip([
    { kind: 'fan', lengthS: 2 },
    { kind: 'speech', text: HEARD },
    { kind: 'silence', lengthS: 6 },
  ]);
  browser = await launchBrowser({ microphoneFile: clip.file, webgl: false });
});
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await vendor?.close();
});

test('she speaks with the server’s voice, and the visitor is written down, once each agreed to', async () => {
  const { page, requests, errors } = await visit(browser, `${product.url}/?debug&vad=silero`);
  await page.waitForFunction(
    () => window.__mien?.session?.store.getState().phase === 'speaking',
    undefined,
    { timeout: 60_000 },
  );
  await expect.poll(() => vendor.requests.length, { timeout: 20_000 }).toBeGreaterThan(0);
  expect(vendor.requests.every(({ path }) => path === '/v1/audio/speech')).toBe(true);
  expect(requests.some((url) => url.endsWith('/v1/speech'))).toBe(true);
  const notices = await page.evaluate(() => window.__mien?.session?.store.getState().notices ?? []);
  expect(notices.filter(({ code }) => code === 'voice-fallback')).toEqual([]);

  await page.getByRole('button', { name: english.composer.microphone, exact: true }).click();
  const sheet = page.locator('dialog');
  expect(await sheet.textContent()).toContain('goes to our server and on to our own machine');
  expect(requests.some((url) => url.includes('/v1/transcriptions'))).toBe(false);
  await page.getByRole('button', { name: english.consent.microphone.allow }).click();

  await page.waitForFunction(
    (text) =>
      window.__mien?.session?.store
        .getState()
        .entries.some((entry) => entry.who === 'visitor' && entry.text === text),
    HEARD,
    { timeout: 60_000 },
  );
  const written = vendor.requests.find(({ path }) => path.endsWith('/transcriptions'));
  // 16-bit sound at 16 kHz: the sentence with a little room on either side, not the whole clip.
  const soundS = (written?.body.length ?? 0) / 32_000;
  expect(soundS).toBeGreaterThan(1);
  expect(soundS).toBeLessThan(4.5);

  // The second opinion was loaded from here, and agreed that somebody spoke.
  await expect
    .poll(() => requests.some((url) => url.endsWith('/vad/ort-wasm-simd-threaded.wasm')), {
      timeout: 30_000,
    })
    .toBe(true);
  await page.waitForFunction(
    () => window.__mien?.session?.brain.visitor.voice?.speaking === true,
    undefined,
    { timeout: 30_000, polling: 50 },
  );
  expect(requests.every((url) => url.startsWith(product.url) || url.startsWith('blob:'))).toBe(
    true,
  );
  expect(errors).toEqual([]);
  await page.context().close();
});

const SENTENCE = 'Good morning and welcome to our museum of curious little machines.';
/** 50 ms of 16-bit sound at 16 kHz. */
const PIECE_BYTES = 1600;

/** Says the sentence with what the vendor sends next, and notes what is heard and seen of it every 20 ms. */
const sayIt = (page: Page, id: string) =>
  page.evaluate(
    ({ id, text }) => {
      const { speaker } = window.__mien ?? {};
      if (!speaker) throw new Error('there is no speaker');
      const { start } = AudioBufferSourceNode.prototype;
      const pieces: number[] = [];
      AudioBufferSourceNode.prototype.start = function (...args) {
        pieces.push(this.buffer?.duration ?? 0);
        start.apply(this, args);
      };
      return new Promise<{
        heardText: string;
        complete: boolean;
        shown: readonly string[];
        looks: readonly { spoken: number; rest: number }[];
        pieces: readonly number[];
        piecesAtFirst: number;
        voices: readonly string[];
      }>((resolve) => {
        const mouth = new Float32Array(32);
        const shown: string[] = [];
        const looks: { spoken: number; rest: number }[] = [];
        const voices: string[] = [];
        let piecesAtFirst = -1;
        const poll = setInterval(() => {
          const nowMs = speaker.nowMs();
          const caption = speaker.captionAt(nowMs);
          const word = caption?.lineId === id ? caption.words[caption.spoken - 1] : undefined;
          if (word !== undefined && shown.at(-1) !== word) shown.push(word);
          speaker.mouthAt(nowMs, mouth);
          if (piecesAtFirst >= 0) looks.push({ spoken: shown.length, rest: mouth[0] ?? 0 });
        }, 20);
        const unsubscribe = speaker.subscribe((event) => {
          if (event.kind === 'voice') voices.push(event.voiceId);
          if (event.kind === 'line-started') piecesAtFirst = pieces.length;
          if (event.kind !== 'line-ended' || event.lineId !== id) return;
          unsubscribe();
          clearInterval(poll);
          AudioBufferSourceNode.prototype.start = start;
          const { heardText, complete } = event;
          resolve({ heardText, complete, shown, looks, pieces, piecesAtFirst, voices });
        });
        speaker.say({
          id,
          text,
          locale: 'en',
          feel: 'neutral',
          intensity: 0,
          prosody: { rate: 1, pitchSt: 0, energy: 0.5, range: 1 },
          pronounce: [],
          visemes: null,
        });
      });
    },
    { id, text: SENTENCE },
  );

test('a sentence is heard while it is still coming, waits where it stalls, and is finished by another voice where it is cut', async () => {
  const { pcm } = await speak(SENTENCE);
  const pieces = inPieces(pcm16FromSamples(pcm), PIECE_BYTES);
  const { page, errors } = await visit(browser, `${product.url}/?debug`);
  for (const phase of ['speaking', 'idle'])
    await page.waitForFunction(
      (wanted) => window.__mien?.session?.store.getState().phase === wanted,
      phase,
      { timeout: 60_000 },
    );

  // 1.2 s of sound, then nothing for 1.9 s: longer than what there is to play, shorter than she waits for a voice.
  vendor.push({ kind: 'bytes', pieces, pieceMs: 25, stall: { after: 24, forMs: 1900 } });
  const stalled = await sayIt(page, 'stalled');
  expect(stalled).toMatchObject({ heardText: SENTENCE, complete: true });
  expect(stalled.shown.join(' ')).toBe(SENTENCE);
  // It began before all of it had come, and nothing was played twice but what is faded over.
  expect(stalled.pieces.length).toBeGreaterThan(stalled.piecesAtFirst);
  const playedMs = stalled.pieces.reduce((sum, s) => sum + s * 1000, 0);
  expect(playedMs).toBeLessThan(pcm.length / 16 + 9 * stalled.pieces.length);
  const rests = stalled.looks.map(({ rest }) => rest > 0.95);
  const longest = rests
    .map((resting) => (resting ? 'r' : '.'))
    .join('')
    .split('.')
    .reduce((most, run) => Math.max(most, run.length), 0);
  // 20 ms each, and fewer of them where the page is busy.
  expect(longest).toBeGreaterThan(20);
  const words = SENTENCE.split(' ').length;
  const standing = stalled.looks.slice(rests.indexOf(true), -1).map(({ spoken }) => spoken);
  expect(standing.some((spoken) => spoken > 1 && spoken < words)).toBe(true);

  vendor.push({ kind: 'bytes', pieces, pieceMs: 25, cutAfter: 24 });
  const cut = await sayIt(page, 'cut');
  expect(cut).toMatchObject({ heardText: SENTENCE, complete: true });
  expect(cut.shown.join(' ')).toBe(SENTENCE);
  expect(cut.voices.at(-1)).toMatch(/^flite/u);

  expect(errors).toEqual([]);
  await page.context().close();
});
