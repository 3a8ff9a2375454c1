import OpenAI, { toFile } from 'openai';

import type { Locale } from '#core';
import { toSpeechError } from './openai-voice.ts';
import type { TranscriptionConfig } from './speech-config.ts';

/** Writes down what was said. Throws SpeechError. */
export interface Transcriber {
  readonly sentTo: string;
  /** @param wav 16-bit mono WAV file */
  write(wav: Uint8Array, locale: Locale, stop: AbortSignal): Promise<string>;
}

/** People wait for the answer to what they said: not for long. */
const TIMEOUT_MS = 10_000;

/** OpenAI's transcription, or any server that speaks its protocol, such as one with Whisper on your own machine. */
export const createOpenaiTranscriber = (config: TranscriptionConfig): Transcriber => {
  const client = new OpenAI({
    apiKey: config.apiKey,
    baseURL: config.baseUrl,
    maxRetries: 0,
    timeout: TIMEOUT_MS,
    // Its warnings would put what was said into the log.
    logLevel: 'off',
  });
  return {
    sentTo: config.sentTo,
    async write(wav, locale, stop) {
      try {
        const { text } = await client.audio.transcriptions.create(
          {
            file: await toFile(wav, 'speech.wav', { type: 'audio/wav' }),
            model: config.model,
            language: locale,
            response_format: 'json',
          },
          { signal: stop },
        );
        return text.trim();
      } catch (cause) {
        throw toSpeechError(cause, false);
      }
    },
  };
};
