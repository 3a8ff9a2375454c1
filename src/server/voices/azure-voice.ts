import { randomUUID } from 'node:crypto';

import { WebSocket, type RawData } from 'ws';

import type { Locale } from '#core';
import type { ClauseTiming, TimedText } from '#speech';
import { decodeMessage, encodeMessage, eventsFrom, toSsml } from './azure-messages.ts';
import { type AzureViseme, spansFromAzure } from './azure-visemes.ts';
import { createPartQueue } from './part-queue.ts';
import { speechErrorFrom, speechErrorFromStatus, SpeechError } from './speech-vendor.ts';
import type { SpeechPart, SpeechRequest, SpeechVendor } from './speech-vendor.ts';

export interface AzureVoiceConfig {
  readonly apiKey: string;
  /** WebSocket address without a path, such as `wss://westeurope.tts.speech.microsoft.com`. */
  readonly address: string;
  /** The voice's name in each language, such as `nl-NL-FennaNeural`. */
  readonly voices: Readonly<Partial<Record<Locale, string>>>;
}

export const azureAddress = (region: string): string => `wss://${region}.tts.speech.microsoft.com`;

const PATH = '/cognitiveservices/websocket/v1';
const SAMPLE_RATE_HZ = 24_000;
const CONTEXT = JSON.stringify({
  synthesis: {
    audio: {
      metadataOptions: {
        visemeEnabled: true,
        wordBoundaryEnabled: true,
        punctuationBoundaryEnabled: false,
        sentenceBoundaryEnabled: false,
        bookmarkEnabled: false,
        sessionEndEnabled: true,
      },
      outputFormat: 'raw-24khz-16bit-mono-pcm',
    },
    language: { autoDetection: false },
  },
});
const SYSTEM = JSON.stringify({ context: { system: { name: 'mien', version: '1' } } });

const bytesOf = (data: RawData): Buffer =>
  Buffer.isBuffer(data) ? data : Array.isArray(data) ? Buffer.concat(data) : Buffer.from(data);

/** Azure's speech service over its WebSocket, with visemes and word boundaries. One connection a clause. */
export const createAzureVoice = (config: AzureVoiceConfig): SpeechVendor => {
  async function* say(
    request: SpeechRequest,
    stop: AbortSignal,
  ): AsyncGenerator<SpeechPart, void, void> {
    const voice = config.voices[request.locale];
    if (voice === undefined)
      throw new SpeechError('bad-request', 'This voice does not speak that language.', {
        retryable: false,
      });
    const queue = createPartQueue<SpeechPart>();
    const visemes: AzureViseme[] = [];
    const words: TimedText[] = [];
    const timingUntil = (endMs: number): ClauseTiming => {
      if (visemes.length > 0)
        return {
          level: 'visemes',
          visemes: spansFromAzure(visemes, endMs),
          words: words.length > 0 ? [...words] : null,
        };
      return words.length > 0 ? { level: 'words', words: [...words] } : { level: 'none' };
    };
    /** How many visemes and words were told of. */
    let told = 0;
    const requestId = randomUUID().replaceAll('-', '');
    let soundBytes = 0;
    let over = false;

    const socket = new WebSocket(`${config.address.replace(/\/+$/u, '')}${PATH}`, {
      headers: { 'Ocp-Apim-Subscription-Key': config.apiKey, 'X-ConnectionId': requestId },
      perMessageDeflate: false,
    });
    const fail = (cause: unknown): void => queue.fail(speechErrorFrom(cause, soundBytes > 0));
    const onStop = (): void => {
      fail(new Error('stopped'));
      socket.terminate();
    };
    socket.on('unexpected-response', (_request, response) => {
      queue.fail(speechErrorFromStatus(response.statusCode ?? 502));
      socket.terminate();
    });
    socket.on('error', fail);
    socket.on('close', (code) => {
      if (over) return;
      // 1007: the service could not make sense of what we sent.
      fail(code === 1007 ? speechErrorFromStatus(400) : new Error(`closed with ${code}`));
    });
    socket.on('open', () => {
      const send = (path: string, type: string, body: string): void =>
        socket.send(encodeMessage(path, requestId, type, body, new Date()));
      send('speech.config', 'application/json', SYSTEM);
      send('synthesis.context', 'application/json', CONTEXT);
      send('ssml', 'application/ssml+xml', toSsml(request, voice));
    });
    socket.on('message', (data, binary) => {
      const message = decodeMessage(bytesOf(data), binary);
      if (message?.path === 'audio' && message.body.length > 0) {
        if (soundBytes === 0) queue.push({ kind: 'head', sampleRateHz: SAMPLE_RATE_HZ });
        soundBytes += message.body.length;
        if (visemes.length + words.length > told) {
          told = visemes.length + words.length;
          // How long the last one lasts is not known before the next.
          queue.push({ kind: 'timing', timing: timingUntil(visemes.at(-1)?.startMs ?? 0) });
        }
        queue.push({ kind: 'audio', bytes: message.body });
      } else if (message?.path === 'audio.metadata') {
        try {
          for (const event of eventsFrom(message.body))
            if (event.kind === 'viseme') visemes.push(event);
            else words.push({ text: event.text, startMs: event.startMs, endMs: event.endMs });
        } catch (cause) {
          fail(cause);
        }
      } else if (message?.path === 'turn.end') {
        over = true;
        const endMs = (soundBytes / 2 / SAMPLE_RATE_HZ) * 1000;
        if (soundBytes === 0) fail(new Error('no sound'));
        queue.push({ kind: 'timing', timing: timingUntil(endMs) });
        queue.end();
        socket.close(1000);
      }
    });
    stop.addEventListener('abort', onStop);
    if (stop.aborted) onStop();
    try {
      yield* queue;
    } finally {
      stop.removeEventListener('abort', onStop);
      if (!over) socket.terminate();
    }
  }

  return { id: 'azure', speaks: (locale) => config.voices[locale] !== undefined, say };
};
