import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createLog } from '../../../src/server/log.ts';
import { createOpenaiTranscriber } from '../../../src/server/voices/transcriber.ts';
import { startScriptedVendor, type ScriptedVendor } from '../../support/scripted-vendor.ts';
import { toWav } from '../../support/wav.ts';
import { createTestServer, type TestServer } from '../test-server.ts';

let vendor: ScriptedVendor;
let logged: string[];
beforeEach(async () => {
  vendor = await startScriptedVendor();
  logged = [];
});
afterEach(() => vendor.close());

const wav = toWav(new Float32Array(8000).fill(0.1), 16_000);
const CONSENT = { 'X-Mien-Consent': 'microphone-server-1' };

const serverThatHears = (): TestServer =>
  createTestServer({
    log: createLog((text) => logged.push(text)),
    speech: {
      order: { en: [], nl: [] },
      vendors: [],
      transcriber: createOpenaiTranscriber({
        apiKey: 'secret-key',
        baseUrl: `${vendor.url}/v1`,
        model: 'whisper-small',
        sentTo: 'our machine in Delft',
      }),
      hearingFirst: false,
      calls: null,
    },
  });

const send = (
  server: TestServer,
  more: { body?: Uint8Array; headers?: Record<string, string>; locale?: string } = {},
): Response | Promise<Response> =>
  server.app.request(`/v1/transcriptions?locale=${more.locale ?? 'nl'}`, {
    method: 'POST',
    headers: { 'Content-Type': 'audio/wav', ...CONSENT, ...more.headers },
    body: Buffer.from(more.body ?? wav),
  });

describe('writing down what a visitor says', () => {
  test('passes the sound on with its language, and gives back the words', async () => {
    vendor.push({ kind: 'status', status: 200, body: { text: ' Waar is het planetarium? ' } });
    const response = await send(serverThatHears());
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ text: 'Waar is het planetarium?' });
    const [request] = vendor.requests;
    expect(request?.path).toBe('/v1/audio/transcriptions');
    expect(request?.headers['authorization']).toBe('Bearer secret-key');
    const form = request?.body.toString('latin1') ?? '';
    expect(form).toContain('whisper-small');
    expect(form).toMatch(/name="language"\s+nl/u);
    expect(request?.body.includes(wav)).toBe(true);
    expect(logged).toEqual([]);
  });

  test('does nothing without the consent that says where the sound goes', async () => {
    const server = serverThatHears();
    for (const consent of ['', 'microphone-browser-2', 'microphone-tone-2', 'camera-2']) {
      const response = await send(server, { headers: { 'X-Mien-Consent': consent } });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ error: { code: 'consent-required' } });
    }
    expect(vendor.requests).toEqual([]);
  });

  test('refuses what is no sound, too much, or in no language of ours', async () => {
    const server = serverThatHears();
    const statusOf = async (more: Parameters<typeof send>[1]) => (await send(server, more)).status;
    expect(await statusOf({ body: Buffer.alloc(5000) })).toBe(400);
    expect(await statusOf({ body: wav.subarray(0, 100) })).toBe(400);
    expect(await statusOf({ body: Buffer.alloc(1_100_000) })).toBe(413);
    expect(await statusOf({ locale: 'xx' })).toBe(400);
    expect(await statusOf({ headers: { 'Content-Type': 'multipart/form-data' } })).toBe(415);
    expect(vendor.requests).toEqual([]);
  });

  test('is not there unless it was set up', async () => {
    expect((await send(createTestServer())).status).toBe(404);
  });

  test('tells whoever runs the server of trouble, but not what was said', async () => {
    vendor.push({ kind: 'status', status: 500, body: { error: { message: 'heard: my secret' } } });
    const response = await send(serverThatHears());
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({
      error: { code: 'vendor-unavailable', retryable: true },
    });
    expect(logged.join()).toContain('vendor-unavailable');
    expect(logged.join()).not.toMatch(/my secret|secret-key/u);
  });
});
