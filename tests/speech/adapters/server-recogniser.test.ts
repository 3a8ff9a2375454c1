import { createStopSource, NEUTRAL_PROSODY } from '#core';
import type { RecogniserEvent } from '#speech';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { serveApp, type RunningServer } from '../../../src/server/serve.ts';
import { createOpenaiTranscriber } from '../../../src/server/voices/transcriber.ts';
import { createFliteVoice } from '../../../src/speech/adapters/flite-voice.ts';
import type { Capture } from '../../../src/speech/adapters/microphone-capture.ts';
import { createRecogniserChoice } from '../../../src/speech/adapters/recogniser-choice.ts';
import { createServerOffers } from '../../../src/speech/adapters/server-offer.ts';
import { createServerRecogniser } from '../../../src/speech/adapters/server-recogniser.ts';
import { createTestServer } from '../../server/test-server.ts';
import { startScriptedVendor, type ScriptedVendor } from '../../support/scripted-vendor.ts';
import { createInProcessFlite } from '../in-process-flite.ts';

let vendor: ScriptedVendor;
let server: RunningServer;
beforeEach(async () => {
  vendor = await startScriptedVendor();
  const transcriber = createOpenaiTranscriber({
    apiKey: 'k',
    baseUrl: `${vendor.url}/v1`,
    model: 'm',
    sentTo: 'Ears',
  });
  const { app } = createTestServer({
    speech: {
      order: { en: [], nl: [] },
      vendors: [],
      transcriber,
      hearingFirst: false,
      calls: null,
    },
  });
  server = await serveApp(app, '127.0.0.1', 0);
});
afterEach(async () => {
  await server.close(0);
  await vendor.close();
});

/** A microphone that gives what it is told to. */
const createMicrophone = () => {
  let hear: ((samples: Float32Array) => void) | null = null;
  let open = false;
  const capture: Capture = ({ signal, heard }) => {
    hear = heard;
    open = true;
    signal.addEventListener('abort', () => {
      open = false;
    });
  };
  return {
    capture,
    get open() {
      return open;
    },
    give(sound: Float32Array): void {
      for (let at = 0; at < sound.length; at += 960) hear?.(sound.slice(at, at + 960));
    },
  };
};
const quiet = (lengthMs: number): Float32Array => new Float32Array(lengthMs * 16).fill(0.0002);
const flite = createFliteVoice({ engine: createInProcessFlite() });
const speech = async (text: string): Promise<Float32Array> => {
  const said = await flite.render(
    { id: 'x', text, locale: 'en', prosody: NEUTRAL_PROSODY, pronounce: [], visemes: null },
    createStopSource().signal,
  );
  if (said.kind !== 'rendered' || !said.pcm) throw new Error('no sound');
  return said.pcm;
};
const CONSENT = { consent: 'microphone-server-1' };

describe('words by way of the server', () => {
  it('come once for each utterance, in the order in which they were said', async () => {
    vendor.push(
      { kind: 'status', status: 200, body: { text: 'Where is the planetarium?' } },
      { kind: 'status', status: 200, body: { text: 'Thank you.' } },
    );
    const microphone = createMicrophone();
    const recogniser = createServerRecogniser({
      baseUrl: server.url,
      capture: microphone.capture,
    });
    const events: RecogniserEvent[] = [];
    recogniser.start('en', (event) => events.push(event), CONSENT);
    microphone.give(quiet(600));
    microphone.give(await speech('Where is the planetarium?'));
    microphone.give(quiet(900));
    await expect.poll(() => vendor.requests.length).toBe(1);
    microphone.give(await speech('Thank you.'));
    microphone.give(quiet(900));
    await expect.poll(() => events.length).toBe(2);
    expect(events).toEqual([
      { kind: 'words', text: 'Where is the planetarium?', final: true },
      { kind: 'words', text: 'Thank you.', final: true },
    ]);
    recogniser.stop();
    expect(events.at(-1)).toEqual({ kind: 'ended' });
    expect(microphone.open).toBe(false);
  });

  it('come at once when the key is let go', async () => {
    vendor.push({ kind: 'status', status: 200, body: { text: 'Open today?' } });
    const microphone = createMicrophone();
    const recogniser = createServerRecogniser({
      baseUrl: server.url,
      capture: microphone.capture,
    });
    const events: RecogniserEvent[] = [];
    recogniser.start('en', (event) => events.push(event), CONSENT);
    recogniser.hold?.(true);
    microphone.give(await speech('Open today?'));
    expect(vendor.requests.length).toBe(0);
    recogniser.hold?.(false);
    await expect.poll(() => events.length).toBe(1);
    recogniser.dispose();
  });

  it('are not asked for before the visitor has agreed to exactly this', async () => {
    const microphone = createMicrophone();
    const recogniser = createServerRecogniser({
      baseUrl: server.url,
      capture: microphone.capture,
    });
    for (const given of [undefined, { consent: 'microphone-browser-2' }]) {
      const events: RecogniserEvent[] = [];
      recogniser.start('en', (event) => events.push(event), given);
      expect(events).toEqual([
        { kind: 'failed', reason: 'permission-denied', retryable: false },
        { kind: 'ended' },
      ]);
    }
    expect(microphone.open).toBe(false);
  });

  it('are given up when the server keeps failing, and the microphone with them', async () => {
    vendor.push(
      { kind: 'status', status: 500 },
      { kind: 'status', status: 500 },
      { kind: 'status', status: 500 },
    );
    const microphone = createMicrophone();
    const recogniser = createServerRecogniser({
      baseUrl: server.url,
      capture: microphone.capture,
    });
    const events: RecogniserEvent[] = [];
    recogniser.start('en', (event) => events.push(event), CONSENT);
    for (let count = 0; count < 3; count += 1) {
      recogniser.hold?.(true);
      microphone.give(quiet(300));
      recogniser.hold?.(false);
    }
    await expect.poll(() => events.length).toBe(2);
    expect(events[0]).toEqual({ kind: 'failed', reason: 'network', retryable: true });
    expect(microphone.open).toBe(false);
  });
});

describe('who turns speech into words', () => {
  const browser = {
    onDevice: false,
    started: 0,
    start() {
      this.started += 1;
    },
    stop: () => {},
    dispose: () => {},
  };

  it('is the browser where it can, else the server, and begins as the visitor agreed', async () => {
    const offers = createServerOffers({ baseUrl: server.url });
    const microphone = createMicrophone();
    const own = createServerRecogniser({ baseUrl: server.url, capture: microphone.capture });
    const withOwn = createRecogniserChoice({ browser, server: own, offers });
    const without = createRecogniserChoice({ browser: null, server: own, offers });
    expect([withOwn.kind, without.kind]).toEqual(['browser', 'none']);
    await offers.ask();
    expect([withOwn.kind, without.kind]).toEqual(['browser', 'server']);
    withOwn.start('en', () => {}, { consent: 'microphone-browser-2' });
    expect([browser.started, microphone.open]).toEqual([1, false]);
    without.start('en', () => {}, CONSENT);
    expect(microphone.open).toBe(true);
    without.stop();
    const events: RecogniserEvent[] = [];
    without.start('en', (event) => events.push(event), { consent: 'microphone-tone-2' });
    expect(events[0]).toMatchObject({ kind: 'failed', reason: 'unsupported' });
    without.dispose();
  });
});
