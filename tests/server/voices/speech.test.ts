import { createFrameReader, samplesFromPcm16 } from '#speech';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createAzureVoice } from '../../../src/server/voices/azure-voice.ts';
import { createElevenlabsVoice } from '../../../src/server/voices/elevenlabs-voice.ts';
import { createOpenaiVoice } from '../../../src/server/voices/openai-voice.ts';
import { createLog } from '../../../src/server/log.ts';
import { speechErrorFrom } from '../../../src/server/voices/speech-vendor.ts';
import type { SpeechVendor } from '../../../src/server/voices/speech-vendor.ts';
import { startScriptedVendor, type ScriptedVendor } from '../../support/scripted-vendor.ts';
import {
  azureAudio,
  azureText,
  azureViseme,
  azureWord,
  elevenLines,
  inPieces,
  tonePcm,
} from '../../support/vendor-sounds.ts';
import { toWav } from '../../support/wav.ts';
import { createTestServer, type TestServer } from '../test-server.ts';

let vendor: ScriptedVendor;
beforeEach(async () => {
  vendor = await startScriptedVendor();
});
afterEach(() => vendor.close());

const openai = (more: Partial<Parameters<typeof createOpenaiVoice>[0]> = {}): SpeechVendor =>
  createOpenaiVoice({
    apiKey: 'secret-key',
    baseUrl: `${vendor.url}/v1`,
    model: 'gpt-4o-mini-tts',
    voices: { en: 'coral', nl: 'sage' },
    format: 'pcm',
    sampleRateHz: 24_000,
    ...more,
  });
const elevenlabs = (): SpeechVendor =>
  createElevenlabsVoice({
    apiKey: 'secret-key',
    baseUrl: vendor.url,
    model: 'eleven_flash_v2_5',
    voices: { en: 'voice-1' },
  });
const azure = (): SpeechVendor =>
  createAzureVoice({
    apiKey: 'secret-key',
    address: vendor.url.replace('http', 'ws'),
    voices: { en: 'en-GB-SoniaNeural', nl: 'nl-NL-FennaNeural' },
  });

const serverWith = (...vendors: readonly SpeechVendor[]): TestServer =>
  createTestServer({
    speech: {
      order: { en: vendors.map(({ id }) => id), nl: ['flite'] },
      vendors,
      transcriber: null,
      hearingFirst: false,
      calls: null,
    },
  });

const ASK = {
  voice: 'openai',
  text: 'Good morning.',
  locale: 'en',
  prosody: { rate: 1.1, pitchSt: 1, energy: 0.6, range: 1.2 },
  feel: 'happy',
  intensity: 0.9,
};

/** What the page would make of an answer. */
const heard = async (response: Response) => {
  const reader = createFrameReader();
  const frames = reader.push(new Uint8Array(await response.arrayBuffer()));
  if (!frames) throw new Error('no frames');
  const json = (kind: string): unknown =>
    frames
      .filter((frame) => frame.kind === kind)
      .map(({ bytes }) => JSON.parse(Buffer.from(bytes).toString()) as unknown)
      .at(-1);
  const sound = Buffer.concat(
    frames.filter(({ kind }) => kind === 'audio').map(({ bytes }) => Buffer.from(bytes)),
  );
  return {
    kinds: frames.map(({ kind }) => kind),
    head: json('head'),
    timing: json('timing'),
    failed: json('failed'),
    sound: new Uint8Array(sound),
  };
};

describe('a voice that speaks the OpenAI protocol', () => {
  test('is given the words and how to say them, and its sound comes through unchanged', async () => {
    const pcm = tonePcm(300);
    vendor.push({ kind: 'bytes', pieces: inPieces(pcm, 1001) });
    const response = await serverWith(openai()).post('/v1/speech', ASK);
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/vnd.mien.speech');
    const got = await heard(response);
    expect(got.sound).toEqual(pcm);
    expect(got.head).toEqual({ sampleRateHz: 24_000 });
    expect(got.kinds.at(-1)).toBe('end');
    const [request] = vendor.requests;
    expect(request?.path).toBe('/v1/audio/speech');
    expect(request?.headers['authorization']).toBe('Bearer secret-key');
    const body: Record<string, unknown> = JSON.parse(request?.body.toString() ?? '');
    expect(body).toMatchObject({
      model: 'gpt-4o-mini-tts',
      voice: 'coral',
      input: 'Good morning.',
      response_format: 'pcm',
    });
    expect(body['instructions']).toMatch(/clearly bright and happy.*little faster.*English/u);
    expect(body).not.toHaveProperty('speed');
  });

  test('is told a speed when it takes no direction, and may send a WAV file of another rate', async () => {
    const wav = toWav(samplesFromPcm16(tonePcm(200, { rateHz: 22_050 })), 22_050);
    vendor.push({ kind: 'bytes', pieces: inPieces(wav, 13) });
    const response = await serverWith(openai({ model: 'kokoro', format: 'wav' })).post(
      '/v1/speech',
      { ...ASK, locale: 'nl' },
    );
    const got = await heard(response);
    expect(got.head).toEqual({ sampleRateHz: 22_050 });
    expect(got.sound.length).toBe(wav.length - 44);
    const body: Record<string, unknown> = JSON.parse(vendor.requests[0]?.body.toString() ?? '');
    expect(body).toMatchObject({ voice: 'sage', speed: 1.1 });
    expect(body).not.toHaveProperty('instructions');
  });

  test.each([
    [401, 502, 'unauthorised', false],
    [429, 503, 'rate-limited', true],
    [500, 502, 'vendor-unavailable', true],
    [400, 502, 'vendor-refused', false],
  ])('that answers %i is told apart', async (status, ours, code, retryable) => {
    vendor.push({ kind: 'status', status });
    const response = await serverWith(openai()).post('/v1/speech', ASK);
    expect(response.status).toBe(ours);
    expect(await response.json()).toMatchObject({ error: { code, retryable } });
  });

  test('an empty account is no passing trouble', async () => {
    vendor.push({ kind: 'status', status: 429, body: { error: { code: 'insufficient_quota' } } });
    const response = await serverWith(openai()).post('/v1/speech', ASK);
    expect(await response.json()).toMatchObject({
      error: { code: 'rate-limited', retryable: false },
    });
  });

  test('that dies in the middle says so in the stream, after what it had sent', async () => {
    vendor.push({ kind: 'bytes', pieces: inPieces(tonePcm(400), 4800), cutAfter: 2 });
    const got = await heard(await serverWith(openai()).post('/v1/speech', ASK));
    expect(got.failed).toMatchObject({ code: 'vendor-cut', retryable: true });
    expect(got.kinds).not.toContain('end');
  });

  test('lets the vendor go when the page leaves', async () => {
    vendor.push({ kind: 'bytes', pieces: inPieces(tonePcm(4000), 480), pieceMs: 5 });
    const response = await serverWith(openai()).post('/v1/speech', ASK);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => vendor.abandoned).toBe(1);
  });

  test('is not blamed for a page that left, before it had answered or in the middle', async () => {
    const logged: string[] = [];
    const { app } = createTestServer({
      log: createLog((text) => logged.push(text)),
      speech: {
        order: { en: ['openai'], nl: ['flite'] },
        vendors: [openai()],
        transcriber: null,
        hearingFirst: false,
        calls: null,
      },
    });
    const page = new AbortController();
    const ask = async (): Promise<Response> =>
      app.request('/v1/speech', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(ASK),
        signal: page.signal,
      });
    vendor.push(
      { kind: 'bytes', pieces: inPieces(tonePcm(4000), 480), pieceMs: 5 },
      { kind: 'silent' },
    );
    const reader = (await ask()).body?.getReader();
    await reader?.read();
    await reader?.read();
    await reader?.cancel();
    await expect.poll(() => vendor.abandoned).toBe(1);
    const asked = ask();
    await expect.poll(() => vendor.requests.length).toBe(2);
    page.abort();
    await asked.catch(() => {});
    await expect.poll(() => vendor.abandoned).toBe(2);
    expect(logged.join()).not.toContain('A voice failed');
  });

  test('that is late is told apart from one that is not there', () => {
    const late = speechErrorFrom(new DOMException('late', 'TimeoutError'), false);
    expect(late).toMatchObject({ code: 'vendor-timeout', retryable: true });
    expect(speechErrorFrom(new Error('ECONNREFUSED'), false).code).toBe('vendor-unavailable');
  });
});

describe('ElevenLabs', () => {
  test.each([false, true])('tells the time of every letter (relative: %s)', async (relative) => {
    const lines = elevenLines('Hi there.', { letterMs: 50, lettersALine: 4, relative });
    // Cut anywhere: a line is not a piece.
    vendor.push({ kind: 'bytes', pieces: inPieces(Buffer.from(lines.join('\n')), 777) });
    const got = await heard(
      await serverWith(elevenlabs()).post('/v1/speech', { ...ASK, voice: 'elevenlabs' }),
    );
    expect(got.sound.length).toBe((450 / 1000) * 24_000 * 2);
    expect(got.kinds.indexOf('timing')).toBeLessThan(got.kinds.indexOf('audio'));
    expect(got.timing).toEqual({
      level: 'characters',
      characters: Array.from('Hi there.', (text, index) => ({
        text,
        startMs: expect.closeTo(index * 50, 5),
        endMs: expect.closeTo(index * 50 + 50, 5),
      })),
    });
    const [request] = vendor.requests;
    expect(request?.path).toBe(
      '/v1/text-to-speech/voice-1/stream/with-timestamps?output_format=pcm_24000',
    );
    expect(request?.headers['xi-api-key']).toBe('secret-key');
    expect(JSON.parse(request?.body.toString() ?? '')).toMatchObject({
      text: 'Good morning.',
      model_id: 'eleven_flash_v2_5',
      language_code: 'en',
      voice_settings: { speed: 1.1 },
    });
  });

  test('without credit is not asked again, and does not speak languages it has no voice for', async () => {
    vendor.push({
      kind: 'status',
      status: 401,
      body: { detail: { status: 'quota_exceeded' } },
    });
    const server = serverWith(elevenlabs());
    const poor = await server.post('/v1/speech', { ...ASK, voice: 'elevenlabs' });
    expect(await poor.json()).toMatchObject({ error: { retryable: false } });
    const dutch = await server.post('/v1/speech', { ...ASK, voice: 'elevenlabs', locale: 'nl' });
    expect(dutch.status).toBe(404);
  });
});

describe('Azure', () => {
  const turn = (...more: readonly (string | Uint8Array)[]) => [
    azureText('turn.start', { context: {} }),
    azureText('response', { audio: { type: 'inline', streamId: '1' } }),
    ...more,
  ];

  test('tells visemes and words by events beside its sound', async () => {
    vendor.push({
      kind: 'socket',
      messages: turn(
        azureAudio(tonePcm(100)),
        azureText('audio.metadata', {
          Metadata: [azureViseme(21, 0), azureViseme(11, 40), azureWord('My', 0, 120)],
        }),
        azureAudio(tonePcm(100)),
        azureText('audio.metadata', { Metadata: [azureViseme(0, 150)] }),
        azureText('turn.end', {}),
      ),
    });
    const got = await heard(
      await serverWith(azure()).post('/v1/speech', {
        ...ASK,
        voice: 'azure',
        text: 'Fish & chips <now>',
      }),
    );
    expect(got.kinds.at(-1)).toBe('end');
    expect(got.sound.length).toBe(0.2 * 24_000 * 2);
    expect(got.kinds.indexOf('timing')).toBeLessThan(got.kinds.lastIndexOf('audio'));
    expect(got.timing).toEqual({
      level: 'visemes',
      visemes: [
        { viseme: 'PP', startMs: 0, endMs: 40, weight: 1 },
        { viseme: 'aa', startMs: 40, endMs: 150, weight: 1 },
        { viseme: 'I', startMs: expect.closeTo(106, 5), endMs: 150, weight: 0.5 },
        { viseme: 'sil', startMs: 150, endMs: 200, weight: 1 },
      ],
      words: [{ text: 'My', startMs: 0, endMs: 120 }],
    });
    const [request] = vendor.requests;
    expect(request?.path).toBe('/cognitiveservices/websocket/v1');
    expect(request?.headers['ocp-apim-subscription-key']).toBe('secret-key');
    expect(request?.messages.map((message) => message.split('\r\n')[0])).toEqual([
      'Path: speech.config',
      'Path: synthesis.context',
      'Path: ssml',
    ]);
    expect(request?.messages[1]).toContain('"visemeEnabled":true');
    const ssml = request?.messages[2] ?? '';
    expect(ssml).toContain('<voice name="en-GB-SoniaNeural">');
    expect(ssml).toContain('Fish &amp; chips &lt;now&gt;');
    expect(ssml).toContain('style="cheerful"');
    expect(ssml).toContain('rate="+10%" pitch="+1st"');
  });

  test('that closes in the middle, or refuses our key, is told apart', async () => {
    const ask = { ...ASK, voice: 'azure' };
    vendor.push({ kind: 'socket', messages: turn(azureAudio(tonePcm(100)), 'x'), cutAfter: 3 });
    const cut = await heard(await serverWith(azure()).post('/v1/speech', ask));
    expect(cut.failed).toMatchObject({ code: 'vendor-cut', retryable: true });
    vendor.push({ kind: 'status', status: 401 });
    const refused = await serverWith(azure()).post('/v1/speech', ask);
    expect(await refused.json()).toMatchObject({
      error: { code: 'unauthorised', retryable: false },
    });
  });
});

describe('asking for speech', () => {
  test('is refused when it is no clause, too long, another site’s, or for a voice that is not there', async () => {
    const server = serverWith(openai());
    const statusOf = async (body: unknown, headers: Record<string, string> = {}) =>
      (await server.post('/v1/speech', body, headers)).status;
    expect(await statusOf({ ...ASK, text: '' })).toBe(400);
    expect(await statusOf({ ...ASK, text: '...' })).toBe(400);
    expect(await statusOf({ ...ASK, prosody: { rate: 9 } })).toBe(400);
    expect(await statusOf({ ...ASK, text: 'a'.repeat(601) })).toBe(413);
    expect(await statusOf({ ...ASK, voice: 'azure' })).toBe(404);
    expect(await statusOf(ASK, { 'Sec-Fetch-Site': 'cross-site' })).toBe(403);
    expect(await statusOf(ASK, { 'Content-Type': 'text/plain' })).toBe(415);
    expect(vendor.requests.length).toBe(0);
  });

  test('is limited like everything that costs money', async () => {
    const server = createTestServer({
      config: {
        embedOrigins: ['*'],
        avatarOrigins: [],
        ratePerMinute: 1,
        trustProxy: false,
        turns: { eagerness: null, vad: null },
      },
      nowMs: () => 0,
    });
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1)
      statuses.push((await server.post('/v1/speech', ASK)).status);
    expect(statuses).toEqual([404, 404, 404, 404, 429, 429]);
  });

  test('the page is told which voices there are, and no secret', async () => {
    const response = await serverWith(openai(), elevenlabs()).app.request('/v1/config');
    const text = await response.text();
    expect(JSON.parse(text)).toMatchObject({
      voices: {
        order: { en: ['openai', 'elevenlabs'], nl: ['flite'] },
        server: [
          { id: 'openai', locales: ['en', 'nl'] },
          { id: 'elevenlabs', locales: ['en'] },
        ],
      },
      hearing: null,
      realtime: null,
      turns: { eagerness: null, vad: null },
    });
    expect(text).not.toContain('secret');
  });
});
