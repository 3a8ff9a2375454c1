import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createRealtimeCalls } from '../../../src/server/voices/realtime-calls.ts';
import { startScriptedVendor, type ScriptedVendor } from '../../support/scripted-vendor.ts';
import { createTestServer, type TestServer } from '../test-server.ts';

const OFFER = 'v=0\r\no=- 1 1 IN IP4 0.0.0.0\r\nm=audio 9 UDP/TLS/RTP/SAVPF 111\r\n';
const ANSWER = 'v=0\r\no=- 2 2 IN IP4 0.0.0.0\r\n';
const CONSENT = { 'X-Mien-Consent': 'microphone-realtime-1' };

let vendor: ScriptedVendor;
beforeEach(async () => {
  vendor = await startScriptedVendor();
});
afterEach(() => vendor.close());

const serverWithCalls = (longestMs?: number): TestServer =>
  createTestServer({
    speech: {
      order: { en: [], nl: [] },
      vendors: [],
      transcriber: null,
      hearingFirst: false,
      calls: createRealtimeCalls({
        config: {
          apiKey: 'secret-key',
          baseUrl: `${vendor.url}/v1`,
          model: 'gpt-realtime',
          voice: 'marin',
          sentTo: 'OpenAI',
        },
        instructions: (locale) => `speak ${locale}`,
        ...(longestMs === undefined ? {} : { longestMs }),
      }),
    },
  });

const call = (
  server: TestServer,
  more: { headers?: Record<string, string>; body?: string; locale?: string } = {},
): Response | Promise<Response> =>
  server.app.request(`/v1/realtime?locale=${more.locale ?? 'nl'}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/sdp', ...CONSENT, ...more.headers },
    body: more.body ?? OFFER,
  });

describe('opening a call', () => {
  test('passes the offer on with the session, and the answer back without the key', async () => {
    vendor.push({ kind: 'bytes', pieces: [ANSWER], type: 'application/sdp' });
    const response = await call(serverWithCalls());
    expect(response.status).toBe(201);
    const answer = await response.text();
    expect(answer).toBe(ANSWER);
    expect([...response.headers].join()).not.toContain('secret-key');
    const [request] = vendor.requests;
    expect(request?.path).toBe('/v1/realtime/calls');
    expect(request?.headers['authorization']).toBe('Bearer secret-key');
    const form = request?.body.toString() ?? '';
    expect(form).toContain('m=audio');
    expect(form).toContain('"type":"realtime","model":"gpt-realtime","instructions":"speak nl"');
    // Whether a sound is an interruption or a listener's is found out in the page.
    expect(form).toContain('"create_response":false,"interrupt_response":false');
  });

  test('needs the consent that says so, an offer, and somebody who takes calls', async () => {
    const server = serverWithCalls();
    const statusOf = async (more: Parameters<typeof call>[1]) => (await call(server, more)).status;
    expect(await statusOf({ headers: { 'X-Mien-Consent': 'microphone-server-1' } })).toBe(403);
    expect(await statusOf({ body: 'hello' })).toBe(400);
    expect(await statusOf({ locale: 'xx' })).toBe(400);
    expect(await statusOf({ headers: { 'Content-Type': 'text/plain' } })).toBe(415);
    expect((await call(createTestServer())).status).toBe(404);
    expect(vendor.requests).toEqual([]);
  });

  test('tells trouble apart, and takes no page for an answer', async () => {
    vendor.push(
      { kind: 'status', status: 401 },
      { kind: 'bytes', pieces: ['<html>maintenance</html>'] },
    );
    const server = serverWithCalls();
    expect(await (await call(server)).json()).toMatchObject({
      error: { code: 'unauthorised', retryable: false },
    });
    expect(await (await call(server)).json()).toMatchObject({
      error: { code: 'vendor-unavailable', retryable: true },
    });
  });

  test('ends it when it has gone on for too long', async () => {
    vendor.push(
      {
        kind: 'bytes',
        pieces: [ANSWER],
        headers: { Location: '/v1/realtime/calls/rtc_abc' },
      },
      { kind: 'status', status: 200 },
    );
    await call(serverWithCalls(20));
    await expect.poll(() => vendor.requests.at(-1)?.path).toBe('/v1/realtime/calls/rtc_abc/hangup');
  });
});
