import { createStopSource, NEUTRAL_PROSODY } from '#core';
import type { ClauseRequest, SoundStream } from '#speech';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { serveApp, type RunningServer } from '../../../src/server/serve.ts';
import { createElevenlabsVoice } from '../../../src/server/voices/elevenlabs-voice.ts';
import { createOpenaiVoice } from '../../../src/server/voices/openai-voice.ts';
import { createFliteVoice } from '../../../src/speech/adapters/flite-voice.ts';
import { createServerOffers } from '../../../src/speech/adapters/server-offer.ts';
import { createServerVoice } from '../../../src/speech/adapters/server-voice.ts';
import { createTestServer } from '../../server/test-server.ts';
import { startScriptedVendor, type ScriptedVendor } from '../../support/scripted-vendor.ts';
import { elevenLines, inPieces, tonePcm } from '../../support/vendor-sounds.ts';
import { createInProcessFlite } from '../in-process-flite.ts';
import { createRehearsal, createStage, line } from '../stage.ts';

let vendor: ScriptedVendor;
let server: RunningServer;
beforeEach(async () => {
  vendor = await startScriptedVendor();
  const vendors = [
    createOpenaiVoice({
      apiKey: 'k',
      baseUrl: `${vendor.url}/v1`,
      model: 'gpt-4o-mini-tts',
      voices: { en: 'coral' },
      format: 'pcm',
      sampleRateHz: 24_000,
    }),
    createElevenlabsVoice({
      apiKey: 'k',
      baseUrl: vendor.url,
      model: 'eleven_flash_v2_5',
      voices: { en: 'v' },
    }),
  ];
  const { app } = createTestServer({
    speech: {
      order: { en: ['openai'], nl: [] },
      vendors,
      transcriber: null,
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

const clause: ClauseRequest = {
  id: 'c',
  text: 'Hi there.',
  locale: 'en',
  prosody: NEUTRAL_PROSODY,
  feel: 'warm',
  intensity: 0.5,
  manner: { length: 'brief', tone: 'playful', order: 'solve-first' },
  pronounce: [],
  visemes: null,
};
const offers = () => createServerOffers({ baseUrl: server.url });
const voiceOf = (id: string, more: { firstMs?: number; nextMs?: number } = {}) =>
  createServerVoice({ id, offers: offers(), baseUrl: server.url, ...more });
const never = createStopSource().signal;
const streamOf = async (id: string): Promise<SoundStream> => {
  const stream = await voiceOf(id).render(clause, never);
  if (stream.kind !== 'stream') throw new Error(stream.kind);
  return stream;
};
const ofAll = (stream: SoundStream) =>
  new Promise<ReturnType<SoundStream['soFar']>>((resolve) => {
    const look = (): void => {
      if (stream.soFar().state !== 'coming') resolve(stream.soFar());
    };
    stream.onMore(look);
    look();
  });

describe('a voice by way of the server', () => {
  it('hands over its sound without the silence at its ends', async () => {
    vendor.push({ kind: 'bytes', pieces: inPieces(tonePcm(500, { silenceMs: 400 }), 999) });
    const stream = await streamOf('openai');
    expect(stream.sampleRateHz).toBe(24_000);
    const sound = await ofAll(stream);
    const lengthMs = sound.pcm.length / 24;
    expect(lengthMs).toBeGreaterThan(500);
    expect(lengthMs).toBeLessThan(700);
    expect(sound).toMatchObject({ state: 'whole', timing: { level: 'none' } });
  });

  it('hands over what its vendor knows of the timing', async () => {
    vendor.push({
      kind: 'bytes',
      pieces: elevenLines('Hi there.', { letterMs: 60, lettersALine: 5 }),
    });
    expect(await ofAll(await streamOf('elevenlabs'))).toMatchObject({
      timing: { level: 'characters', characters: { length: 9, 1: { text: 'i', startMs: 60 } } },
    });
  });

  it('hands it over as soon as something is audible, and tells of the rest as it comes', async () => {
    vendor.push({ kind: 'bytes', pieces: inPieces(tonePcm(1000), 4800), pieceMs: 30 });
    const stream = await streamOf('openai');
    const { state, pcm } = stream.soFar();
    expect(state).toBe('coming');
    const lengths = [pcm.length];
    stream.onMore(() => lengths.push(stream.soFar().pcm.length));
    const all = await ofAll(stream);
    expect(lengths.length).toBeGreaterThan(4);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    // What was handed over first is the beginning of all of it.
    expect(all.pcm.slice(0, pcm.length)).toEqual(pcm.slice());
  });

  it('says where it broke off, and keeps what had come', async () => {
    vendor.push({
      kind: 'bytes',
      pieces: inPieces(tonePcm(1000), 4800),
      pieceMs: 20,
      cutAfter: 4,
    });
    const all = await ofAll(await streamOf('openai'));
    expect(all.state).toBe('broken');
    expect(all.pcm.length / 24).toBeGreaterThan(300);
  });

  it('speaks the languages that the server has it for', async () => {
    const known = offers();
    const voice = createServerVoice({ id: 'openai', offers: known, baseUrl: server.url });
    expect(voice.speaks('nl')).toBe(true);
    await voice.warmUp();
    expect(voice.speaks('nl')).toBe(false);
    expect(voice.speaks('en')).toBe(true);
    expect(await voice.render({ ...clause, locale: 'nl' }, never)).toMatchObject({
      reason: 'unsupported-language',
      retryable: false,
    });
  });

  it('gives up on a server that is not there, and on a vendor that does not answer', async () => {
    const nowhere = createServerVoice({
      id: 'openai',
      offers: createServerOffers({ baseUrl: 'http://127.0.0.1:9' }),
    });
    expect(await nowhere.render(clause, never)).toMatchObject({
      reason: 'load-failed',
      retryable: true,
    });
    vendor.push({ kind: 'silent' });
    const failed = await voiceOf('openai', { firstMs: 60 }).render(clause, never);
    expect(failed).toMatchObject({ reason: 'synthesis-failed', retryable: true });
    // The vendor is let go as well.
    await expect.poll(() => vendor.abandoned).toBe(1);
  });

  it('stops all the way to the vendor', async () => {
    vendor.push({ kind: 'bytes', pieces: inPieces(tonePcm(4000), 480), pieceMs: 5 });
    const stop = createStopSource();
    const stream = await voiceOf('openai').render(clause, stop.signal);
    if (stream.kind !== 'stream') throw new Error(stream.kind);
    stop.stop();
    expect((await ofAll(stream)).state).toBe('broken');
    await expect.poll(() => vendor.abandoned).toBe(1);

    // Whoever plays it may stop it as well, and what is not audible yet is stopped before it is handed over.
    vendor.push({ kind: 'bytes', pieces: inPieces(tonePcm(4000), 480), pieceMs: 5 });
    const second = await streamOf('openai');
    second.stop();
    expect((await ofAll(second)).state).toBe('broken');
    await expect.poll(() => vendor.abandoned).toBe(2);
    vendor.push({ kind: 'silent' });
    const third = createStopSource();
    const rendering = voiceOf('openai').render(clause, third.signal);
    await expect.poll(() => vendor.requests.length).toBe(3);
    third.stop();
    expect(await rendering).toMatchObject({ reason: 'cancelled' });
    await expect.poll(() => vendor.abandoned).toBe(3);
  });

  it('tells a refusal that will not pass from trouble that may', async () => {
    vendor.push({ kind: 'status', status: 401 }, { kind: 'status', status: 503 });
    expect(await voiceOf('openai').render(clause, never)).toMatchObject({
      reason: 'synthesis-failed',
      retryable: false,
      detail: 'unauthorised',
    });
    expect(await voiceOf('openai').render(clause, never)).toMatchObject({ retryable: true });
  });

  it('is not given up on for one clause that a vendor, or our server, would not say', async () => {
    vendor.push({ kind: 'status', status: 400 });
    const voice = voiceOf('openai');
    expect(await voice.render(clause, never)).toMatchObject({
      detail: 'vendor-refused',
      retryable: true,
    });
    const endless = { ...clause, text: 'so '.repeat(300) };
    expect(await voice.render(endless, never)).toMatchObject({
      detail: 'too-long',
      retryable: true,
    });
  });
});

describe('a vendor that dies in the middle of a sentence', () => {
  const TEXT = 'Good morning, and welcome to the museum. The planetarium opens at ten.';

  /** Says the text and lets both clocks run until it is over. */
  const say = async (voices: Parameters<typeof createRehearsal>[0]) => {
    const stage = createStage();
    const rehearsal = createRehearsal(voices, stage);
    // What is to come over a real connection has to come within the patience of the stage's clock, which runs faster.
    for (const voice of voices) await voice.warmUp();
    rehearsal.speaker.say(line('a', TEXT));
    const shown: string[] = [];
    let atMs = performance.now();
    for (let round = 0; round < 4000 && !rehearsal.ended('a'); round += 1) {
      await new Promise((resolve) => {
        setTimeout(resolve, 4);
      });
      const passedMs = performance.now() - atMs;
      atMs += passedMs;
      await stage.run(Math.min(20, 4 * passedMs));
      const caption = rehearsal.speaker.captionAt(stage.now());
      const word = caption?.words[caption.spoken - 1];
      if (word !== undefined && shown.at(-1) !== word) shown.push(word);
    }
    return { ...rehearsal, shown };
  };

  it('is followed by the next voice, and no word is heard twice or lost', async () => {
    // The first clause comes whole; the second breaks off after half a second of sound.
    vendor.push(
      { kind: 'bytes', pieces: inPieces(tonePcm(900), 4800) },
      { kind: 'bytes', pieces: inPieces(tonePcm(900), 4800), cutAfter: 5 },
    );
    const flite = createFliteVoice({ engine: createInProcessFlite() });
    const { ended, kinds, shown, speaker } = await say([voiceOf('openai'), flite]);
    expect(ended('a')).toMatchObject({ heardText: TEXT, complete: true });
    expect(kinds().filter((kind) => kind.startsWith('voice'))).toEqual([
      'voice openai -',
      'voice flite-slt synthesis-failed',
    ]);
    expect(shown.join(' ')).toBe(TEXT);
    speaker.dispose();
  });

  it('may be two of them, one after the other', async () => {
    vendor.push(
      { kind: 'bytes', pieces: inPieces(tonePcm(900), 4800), cutAfter: 1 },
      {
        kind: 'bytes',
        pieces: elevenLines('Good morning, and welcome', { letterMs: 60, lettersALine: 8 }),
        cutAfter: 2,
      },
    );
    const flite = createFliteVoice({ engine: createInProcessFlite() });
    const { ended, kinds, speaker } = await say([voiceOf('openai'), voiceOf('elevenlabs'), flite]);
    expect(ended('a')).toMatchObject({ heardText: TEXT, complete: true });
    // Whether the second is heard at all before it breaks off is a matter of milliseconds.
    const told = kinds().filter((kind) => kind.startsWith('voice'));
    expect(told.at(-1)).toBe('voice flite-slt synthesis-failed');
    expect(told.slice(0, -1).every((kind) => kind === 'voice elevenlabs synthesis-failed')).toBe(
      true,
    );
    speaker.dispose();
  });
});
