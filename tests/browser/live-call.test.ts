import { readFile } from 'node:fs/promises';

import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';

import english from '../../assets/locales/en.json' with { type: 'json' };
import { runMien, type RunningMien } from '../support/run-server.ts';
import { startScriptedVendor, type ScriptedVendor } from '../support/scripted-vendor.ts';
import { launchBrowser, visit } from './support/browser.ts';
import { makeSpokenClip } from './support/spoken-clip.ts';

const REPLY = 'Peter bought five very big maps.';

/** The other end of the call, in a page of its own. */
interface FarEnd {
  answer(offer: string): Promise<string>;
  tell(message: object): void;
  speak(wavBase64: string): Promise<void>;
  readonly received: { readonly type?: string }[];
  /** Loudest sample of the visitor's sound that arrived. */
  loudest(): number;
}
declare global {
  interface Window {
    far?: FarEnd;
    /** How far the mouth moved, again and again. */
    weights?: number[];
  }
}

let vendor: ScriptedVendor;
let product: RunningMien;
let browser: Browser;
let far: Page;

/** Runs in the page. */
const becomeFarEnd = async (): Promise<void> => {
  // With the microphone allowed the browser tells real addresses, which is all this connection has.
  await navigator.mediaDevices.getUserMedia({ audio: true });
  const peer = new RTCPeerConnection();
  const context = new AudioContext();
  const mouth = context.createMediaStreamDestination();
  const ears = context.createAnalyser();
  const received: { type?: string }[] = [];
  let channel: RTCDataChannel | null = null;
  let loudest = 0;
  peer.addEventListener('datachannel', (event) => {
    channel = event.channel;
    channel.addEventListener('message', ({ data }: MessageEvent<string>) => {
      received.push(JSON.parse(data));
    });
  });
  peer.addEventListener('track', ({ track }) => {
    const stream = new MediaStream([track]);
    const pump = new Audio();
    pump.muted = true;
    pump.srcObject = stream;
    void pump.play();
    context.createMediaStreamSource(stream).connect(ears);
    const samples = new Float32Array(ears.fftSize);
    setInterval(() => {
      ears.getFloatTimeDomainData(samples);
      for (const sample of samples) loudest = Math.max(loudest, Math.abs(sample));
    }, 40);
  });
  window.far = {
    received,
    loudest: () => loudest,
    async answer(offer) {
      await peer.setRemoteDescription({ type: 'offer', sdp: offer });
      for (const track of mouth.stream.getTracks()) peer.addTrack(track, mouth.stream);
      await peer.setLocalDescription(await peer.createAnswer());
      while (peer.iceGatheringState !== 'complete')
        await new Promise((resolve) => setTimeout(resolve, 20));
      return peer.localDescription?.sdp ?? '';
    },
    tell: (message) => channel?.send(JSON.stringify(message)),
    async speak(wavBase64) {
      const bytes = Uint8Array.from(atob(wavBase64), (letter) => letter.charCodeAt(0));
      const source = context.createBufferSource();
      source.buffer = await context.decodeAudioData(bytes.buffer);
      source.connect(mouth);
      await context.resume();
      const ended = new Promise((resolve) => source.addEventListener('ended', resolve));
      source.start();
      await ended;
    },
  };
};

beforeAll(async () => {
  vendor = await startScriptedVendor();
  vendor.always(async (path, body) => {
    if (path !== '/v1/realtime/calls') return { kind: 'status', status: 404 };
    const offer = /name="sdp"\r\n\r\n([\s\S]*?)\r\n--/u.exec(body.toString())?.[1] ?? '';
    const answer = await far.evaluate((sdp) => window.far?.answer(sdp) ?? '', offer);
    return { kind: 'bytes', pieces: [answer], type: 'application/sdp' };
  });
  product = await runMien({
    OPENAI_API_KEY: 'secret-key',
    OPENAI_BASE_URL: `${vendor.url}/v1`,
    MIEN_REALTIME: '1',
  });
  browser = await launchBrowser({
    webgl: false,
    microphoneFile: await makeSpokenClip('Where is the planetarium?', 1),
  });
});
// A second try meets another far end: the first may have heard and answered a call already.
beforeEach(async () => {
  far = await browser.newPage();
  await far.goto(`${product.url}/healthz`);
  await far.evaluate(becomeFarEnd);
});
afterEach(() => far.close());
afterAll(async () => {
  await browser?.close();
  await product?.stop();
  await vendor?.close();
});

test('a visitor who agrees talks with the other end, and only what was heard is kept', async () => {
  const calls = (): number =>
    vendor.requests.filter(({ path }) => path.includes('realtime')).length;
  const callsBefore = calls();
  const { page, requests, errors } = await visit(browser, `${product.url}/?debug`);
  await page.waitForFunction(
    () => (window.__mien?.session?.store.getState().entries.length ?? 0) > 0,
    undefined,
    { timeout: 60_000 },
  );
  await page.getByRole('button', { name: english.composer.microphone, exact: true }).click();
  const sheet = page.locator('dialog');
  await expect.poll(() => sheet.textContent()).toContain('straight to 127.0.0.1');
  expect(calls()).toBe(callsBefore);
  await page.getByRole('button', { name: english.consent.microphone.allow }).click();
  await page.waitForFunction(
    () => window.__mien?.session?.store.getState().microphone.kind === 'on',
    undefined,
    { timeout: 30_000 },
  );
  await expect.poll(() => far.evaluate(() => window.far?.loudest() ?? 0)).toBeGreaterThan(0.02);

  const wav = (await readFile(await makeSpokenClip(REPLY, 0.2))).toString('base64');
  await page.evaluate(() => {
    window.weights = [];
    const mouth = new Float32Array(32);
    setInterval(() => {
      const { speaker } = window.__mien ?? {};
      speaker?.mouthAt(speaker.nowMs(), mouth);
      window.weights?.push(Math.max(...mouth.slice(1, 15)));
    }, 20);
  });
  await far.evaluate(
    async ([sound, text]) => {
      const end = window.far;
      end?.tell({
        type: 'conversation.item.input_audio_transcription.completed',
        item_id: 'v1',
        transcript: 'Where is the planetarium?',
      });
      end?.tell({ type: 'response.output_item.added', item: { id: 'r1', type: 'message' } });
      end?.tell({ type: 'response.output_audio_transcript.delta', item_id: 'r1', delta: text });
      end?.tell({ type: 'output_audio_buffer.started' });
      await end?.speak(sound);
      await new Promise((resolve) => setTimeout(resolve, 400));
      end?.tell({ type: 'output_audio_buffer.stopped' });
    },
    [wav, REPLY] as const,
  );
  const open = await page.evaluate(() => window.weights?.filter((weight) => weight > 0.3).length);
  expect(open).toBeGreaterThan(15);
  const lastTwo = () =>
    page.evaluate(() =>
      (window.__mien?.session?.store.getState().entries ?? [])
        .slice(-2)
        .map(({ who, text, state }) => `${who} ${state}: ${text}`),
    );
  await expect
    .poll(lastTwo)
    .toEqual(['visitor done: Where is the planetarium?', `person done: ${REPLY}`]);

  await far.evaluate(async () => {
    const end = window.far;
    end?.tell({ type: 'response.output_item.added', item: { id: 'r2', type: 'message' } });
    end?.tell({
      type: 'response.output_audio_transcript.delta',
      item_id: 'r2',
      delta: 'There are two shows today, at eleven and at three, and both have room for you.',
    });
    end?.tell({ type: 'output_audio_buffer.started' });
  });
  await page.waitForTimeout(1200);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => far.evaluate(() => window.far?.received.map(({ type }) => type)))
    .toEqual(['response.cancel', 'output_audio_buffer.clear', 'conversation.item.truncate']);
  expect((await lastTwo()).at(-1)).toMatch(/^person cut: There/u);

  await page.getByRole('button', { name: english.composer.microphone, exact: true }).click();
  await page.waitForFunction(
    () => window.__mien?.session?.store.getState().microphone.kind === 'off',
  );
  expect(requests.every((url) => url.startsWith(product.url) || url.startsWith('blob:'))).toBe(
    true,
  );
  expect(errors).toEqual([]);
  await page.context().close();
});

test('a call that breaks goes on in words, and the microphone asks in the ordinary way', async () => {
  const { page, errors } = await visit(browser, `${product.url}/?debug`);
  await page.waitForFunction(
    () => (window.__mien?.session?.store.getState().entries.length ?? 0) > 0,
    undefined,
    { timeout: 60_000 },
  );
  const microphone = page.getByRole('button', { name: english.composer.microphone, exact: true });
  await microphone.click();
  const sheet = page.locator('dialog');
  await expect.poll(() => sheet.textContent()).toContain('straight to 127.0.0.1');
  await page.getByRole('button', { name: english.consent.microphone.allow }).click();
  await page.waitForFunction(
    () => window.__mien?.session?.store.getState().microphone.kind === 'on',
    undefined,
    { timeout: 30_000 },
  );
  await far.evaluate(() => {
    const end = window.far;
    end?.tell({
      type: 'conversation.item.input_audio_transcription.completed',
      item_id: 'v1',
      transcript: 'Where are the toilets?',
    });
    end?.tell({ type: 'response.done', response: { status: 'failed' } });
  });
  const talk = () =>
    page.evaluate(() =>
      (window.__mien?.session?.store.getState().entries ?? [])
        .slice(-2)
        .map(({ who, text }) => `${who}: ${text}`),
    );
  await expect.poll(async () => (await talk())[0]).toBe('visitor: Where are the toilets?');
  await expect.poll(async () => (await talk())[1]).toMatch(/floor/iu);
  await expect
    .poll(() => page.locator('.notice').allTextContents())
    .toContain(english.notices['call-failed'].lost);
  await microphone.click();
  await expect.poll(() => sheet.textContent()).toContain(english.consent.microphone.title);
  expect(await sheet.textContent()).not.toContain('straight to');
  expect(errors).toEqual([]);
  await page.context().close();
});
